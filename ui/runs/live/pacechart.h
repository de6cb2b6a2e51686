// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liveruns.h"

#include <QWidget>

class QLineSeries;
class QValueAxis;

namespace segue::ui {

/// People added and removed over the time of a run, as a line that grows. Its figures are said in words beside it.
class PaceChart : public QWidget
{
    Q_OBJECT

public:
    explicit PaceChart(QWidget *parent = nullptr);
    void show(const QList<LiveRun::Moment> &moments);

private:
    QLineSeries *m_line;
    QValueAxis *m_time;
    QValueAxis *m_people;
};

} // namespace segue::ui
