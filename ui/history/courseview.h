// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/runrecord.h"

#include <QWidget>

class QComboBox;

namespace segue::ui {

class States;
class TimeChart;

/// How the counts of an export went from run to run.
class CourseView : public QWidget
{
    Q_OBJECT

public:
    explicit CourseView(QWidget *parent = nullptr);

    /// Newest first.
    void showRuns(const QList<domain::RunRecord> &runs);
    void showExport(const QString &exportName);
    [[nodiscard]] TimeChart *chart() const { return m_chart; }

private:
    void draw();

    QList<domain::RunRecord> m_runs;
    QComboBox *m_export;
    QComboBox *m_what;
    TimeChart *m_chart;
    States *m_states;
};

} // namespace segue::ui
