// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runs/live/liveruns.h"

#include "widgets/page.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace segue::ui {

class PaceChart;
class RequestsView;

/// One run as it goes on: its step, counts, pace and what the server asks; afterwards what it did. Leaving the page does not end the
/// run.
class RunPage : public Page
{
    Q_OBJECT

public:
    RunPage(workspace::Workspace &workspace, LiveRuns &runs, const Clock &clock, const QString &key, QWidget *parent = nullptr);

    [[nodiscard]] const QString &key() const { return m_key; }

Q_SIGNALS:
    void signInWanted(bool ofSource, const QString &name);
    /// What can be done with a run that is over; see RunDetails.
    void retryRejectsWanted(const segue::domain::RunRecord &record);
    void resumeWanted(const segue::domain::RunRecord &record);
    void undoWanted(const segue::domain::RunRecord &record);

private:
    void showNow();
    void showGoing(const LiveRun &run);
    void showEnd(const LiveRun &run);
    void offerSignIn(const LiveRun &run);
    [[nodiscard]] QString paceText(const LiveRun &run) const;
    [[nodiscard]] QString leftText(const LiveRun &run) const;

    workspace::Workspace &m_workspace;
    LiveRuns &m_runs;
    const Clock &m_clock;
    QString m_key;
    QLabel *m_step;
    QLabel *m_list;
    QProgressBar *m_bar;
    QLabel *m_count;
    QLabel *m_pace;
    QLabel *m_wait;
    PaceChart *m_chart;
    RequestsView *m_requests;
    QPushButton *m_cancel;
    QTimer *m_tick;
    bool m_asksForSignIn = false;
    bool m_ended = false;
};

} // namespace segue::ui
