// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportrooms.h"

#include "exports/designer/designerpage.h"
#include "exports/list/exportspage.h"
#include "exports/list/opening.h"
#include "frame/mainwindow.h"
#include "history/historypage.h"
#include "runs/live/runpage.h"
#include "segments/segmentspage.h"
#include "widgets/message/messagebar.h"
#include "wording/wording.h"

#include <QPushButton>

#include <algorithm>

namespace segue::ui {

ExportRooms::ExportRooms(MainWindow &window, workspace::Workspace &workspace, LiveRuns &runs, const Clock &clock)
    : QObject(&window), m_window(window), m_workspace(workspace), m_runs(runs), m_clock(clock),
      m_exports(new ExportsPage(workspace, clock)), m_history(new HistoryPage(workspace, clock))
{
    m_window.setPage(Place::Exports, m_exports);
    m_window.setPage(Place::History, m_history);
    connect(m_exports, &ExportsPage::addWanted, this, &ExportRooms::design);
    connect(m_exports, &ExportsPage::editWanted, this, [this](const workspace::ExportView &view) { openDesigner(view); });
    connect(m_exports, &ExportsPage::connectionsWanted, this, [this] { m_window.go(Place::Connections); });
    connect(m_exports, &ExportsPage::signInWanted, this, [this](const QString &connection) { Q_EMIT signInWanted(false, connection); });
    connect(m_exports, &ExportsPage::planWanted, this, [this](const workspace::ExportView &view) { plan({view, {}, false}); });
    connect(m_exports, &ExportsPage::watchWanted, this, &ExportRooms::watch);
    connect(m_exports, &ExportsPage::runWanted, this, [this](const QList<workspace::ExportView> &views) {
        std::for_each(views.begin(), views.end(), [this](const workspace::ExportView &view) { run(view); });
        if (views.size() == 1)
            watch(views.first().definition.id.toString());
    });
    connect(&m_runs, &LiveRuns::moved, this, &ExportRooms::tellExports);
    connect(&m_runs, &LiveRuns::ended, this, &ExportRooms::tellExports);
    joinHistory();
    for (const LiveRun *run : m_runs.going())
        tellExports(run->key);
}

void ExportRooms::design()
{
    openDesigner({});
}

void ExportRooms::refresh()
{
    m_exports->refresh();
}

void ExportRooms::searchPeople()
{
    m_window.go(Place::History);
    m_history->showPeople();
}

void ExportRooms::joinHistory()
{
    auto *segments = new SegmentsPage(m_workspace, m_clock);
    m_window.setPage(Place::Segments, segments);
    const auto showHistory = [this](const QString &exportName) {
        m_history->showExport(exportName);
        m_window.go(Place::History);
    };
    connect(m_exports, &ExportsPage::historyWanted, this, showHistory);
    connect(segments, &SegmentsPage::historyWanted, this, showHistory);
    connect(segments, &SegmentsPage::exportWanted, this, [this](const QString &, const QStringList &chosen) { openDesigner({}, chosen); });
    connect(segments, &SegmentsPage::sourcesWanted, this, [this] { m_window.go(Place::Sources); });
    connect(m_history, &HistoryPage::exportsWanted, this, [this] { m_window.go(Place::Exports); });
    connect(m_history, &HistoryPage::retryRejectsWanted, this, &ExportRooms::retryRejects);
    connect(m_history, &HistoryPage::resumeWanted, this, &ExportRooms::resume);
    connect(m_history, &HistoryPage::undoWanted, this, &ExportRooms::undo);
}

void ExportRooms::retryRejects(const domain::RunRecord &record)
{
    workspace::RunExport request;
    request.exportName = record.exportName;
    request.onlyRejectsOf = record.id.toString();
    m_runs.run(record.exportId, std::move(request));
    watch(record.exportId.toString());
}

void ExportRooms::resume(const domain::RunRecord &record)
{
    m_runs.resume(record);
    watch(record.exportId.toString());
}

void ExportRooms::undo(const domain::RunRecord &record)
{
    m_workspace.call(workspace::ShowExport{record.exportName}, this, [this, record](const Result<workspace::ExportView> &answer) {
        if (answer.has_value())
            plan({*answer, record, false});
        else
            m_window.currentPage()->messages()->showError(answer.error());
    });
}

void ExportRooms::run(const workspace::ExportView &view)
{
    workspace::RunExport request;
    request.exportName = view.definition.name;
    m_runs.run(view.definition.id, std::move(request));
}

void ExportRooms::openDesigner(const std::optional<workspace::ExportView> &from, const QStringList &segments)
{
    auto *page = new DesignerPage(m_workspace, m_clock, from, segments);
    m_window.open(page);
    connect(page, &DesignerPage::saved, this, [this, page](const workspace::ExportView &view) {
        m_window.closeTop(page);
        m_exports->tellSaved(view);
    });
    connect(page, &DesignerPage::planWanted, this, [this, page](const workspace::ExportView &view) {
        m_window.closeTop(page);
        plan({view, {}, false});
    });
    connect(page, &DesignerPage::runWanted, this, [this, page](const workspace::ExportView &view) {
        m_window.closeTop(page);
        run(view);
        watch(view.definition.id.toString());
    });
    connect(page, &DesignerPage::connectionsWanted, this, [this] { m_window.go(Place::Connections); });
}

void ExportRooms::plan(PlanWish wish)
{
    auto *page = new PlanPage(m_workspace, std::move(wish));
    m_window.open(page);
    connect(page, &PlanPage::runWanted, this, [this, page](const domain::ExportId &id, const workspace::RunExport &request) {
        m_window.closeTop(page);
        m_runs.run(id, request);
        watch(id.toString());
    });
    connect(page, &PlanPage::signInWanted, this, [this](const QString &connection) { Q_EMIT signInWanted(false, connection); });
    connect(page, &PlanPage::undoWanted, this, [this, page](const domain::RunRecord &record) {
        m_window.closeTop(page);
        m_runs.undo(record);
        watch(record.exportId.toString());
    });
}

void ExportRooms::watch(const QString &key)
{
    auto *page = new RunPage(m_workspace, m_runs, m_clock, key);
    m_window.open(page);
    const auto leave = [this, page] { m_window.closeTop(page); };
    connect(page, &RunPage::retryRejectsWanted, this, [this, leave](const domain::RunRecord &record) {
        leave();
        retryRejects(record);
    });
    connect(page, &RunPage::resumeWanted, this, [this, leave](const domain::RunRecord &record) {
        leave();
        resume(record);
    });
    connect(page, &RunPage::undoWanted, this, [this, leave](const domain::RunRecord &record) {
        leave();
        undo(record);
    });
    connect(page, &RunPage::signInWanted, this, &ExportRooms::signInWanted);
}

void ExportRooms::offerResume(const workspace::WorkspaceFacts &facts)
{
    // One question at a time: the newest; the history has the others. What a sign-in is needed for first, the page says.
    if (facts.interrupted.isEmpty() || lacksSignIn(facts.interrupted.first()))
        return;
    const domain::RunRecord &run = facts.interrupted.first();
    MessageBar *bar = m_exports->messages();
    bar->showText(Tone::Notice, tr("A run of \"%1\" was interrupted. Its lists may differ from the plan.").arg(run.exportName),
                  tr("Go on with it: both sides are compared again, and only what is missing is done."));
    connect(bar->addButton(tr("&Go on with the run")), &QPushButton::clicked, this, [this, run, bar] {
        bar->clear();
        resume(run);
    });
    connect(bar->addButton(tr("&Later")), &QPushButton::clicked, bar, &MessageBar::clear);
}

void ExportRooms::tellExports(const QString &key)
{
    const LiveRun *run = m_runs.find(key);
    if (!run || run->isOver()) {
        m_exports->setLive(key, std::nullopt);
        m_exports->refresh();
        return;
    }
    m_exports->setLive(key, LiveState{wording::stepText(run->view.progress.step), Tone::Busy});
}

} // namespace segue::ui
