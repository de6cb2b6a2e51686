// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "runs/live/liveruns.h"
#include "runs/plan/planpage.h"
#include "workspace/workspace.h"

#include <QObject>

namespace segue::ui {

class ExportsPage;
class HistoryPage;
class MainWindow;

/// The marketer's half of the window: the pages of exports, segments and history, and those that are opened on top of them: the
/// designer, a plan, a run. Belongs to the window.
class ExportRooms : public QObject
{
    Q_OBJECT

public:
    ExportRooms(MainWindow &window, workspace::Workspace &workspace, LiveRuns &runs, const Clock &clock);

    void design();
    void refresh();
    void searchPeople();
    /// Runs that ended midway: what may differ, and going on with it.
    void offerResume(const workspace::WorkspaceFacts &facts);

Q_SIGNALS:
    void signInWanted(bool ofSource, const QString &name);

private:
    void joinHistory();
    void openDesigner(const std::optional<workspace::ExportView> &from, const QStringList &segments = {});
    void plan(PlanWish wish);
    void watch(const QString &key);
    void run(const workspace::ExportView &view);
    void retryRejects(const domain::RunRecord &record);
    void resume(const domain::RunRecord &record);
    void undo(const domain::RunRecord &record);
    void tellExports(const QString &key);

    MainWindow &m_window;
    workspace::Workspace &m_workspace;
    LiveRuns &m_runs;
    const Clock &m_clock;
    ExportsPage *m_exports;
    HistoryPage *m_history;
};

} // namespace segue::ui
