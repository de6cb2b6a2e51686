// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace segue::ui {

/// Where in the wizard one is: all steps by name, done, current or still to come, each told by a sign and to screen readers in words.
class StepList : public QWidget
{
    Q_OBJECT

public:
    StepList(const QStringList &titles, QWidget *parent = nullptr);

    void setCurrent(int step);

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintSigns();

    struct Line
    {
        QLabel *sign;
        QLabel *title;
        QString name;
    };
    QList<Line> m_lines;
    int m_current = 0;
};

} // namespace segue::ui
