// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liveruns.h"

namespace segue::ui {

namespace {
// Enough for a line that is smooth at any width of the window, and little to draw.
constexpr qsizetype mostMoments = 600;
} // namespace

LiveRuns::LiveRuns(workspace::Workspace &workspace, const Clock &clock, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_clock(clock)
{
}

template<class Request>
bool LiveRuns::start(const domain::ExportId &exportId, const QString &exportName, bool undoes, Request request)
{
    const QString key = exportId.toString();
    if (const LiveRun *there = find(key); there && !there->isOver())
        return false;
    LiveRun run;
    run.key = key;
    run.exportName = exportName;
    run.undoes = undoes;
    run.begunMs = steadyMs();
    run.changedMs = run.begunMs;
    run.view.exportId = exportId;
    run.view.exportName = exportName;
    run.ticket = m_workspace.call(std::move(request), this, [this, key](Result<domain::RunRecord> answer) {
        LiveRun &ended = m_runs.at(key);
        ended.changedMs = steadyMs();
        if (answer.has_value())
            ended.record = std::move(answer.value());
        else
            ended.error = answer.error();
        Q_EMIT this->ended(key);
    });
    m_workspace.onProgress(run.ticket, this, [this, key](workspace::RunView view) { hear(key, std::move(view)); });
    m_runs.insert_or_assign(key, std::move(run));
    Q_EMIT moved(key);
    return true;
}

bool LiveRuns::run(const domain::ExportId &exportId, workspace::RunExport request)
{
    request.waitForSignIn = true;
    const QString name = request.exportName;
    return start(exportId, name, false, std::move(request));
}

bool LiveRuns::resume(const domain::RunRecord &record)
{
    workspace::ResumeRun request;
    request.run = record.id.toString();
    request.waitForSignIn = true;
    return start(record.exportId, record.exportName, record.undoes.has_value(), std::move(request));
}

bool LiveRuns::undo(const domain::RunRecord &record)
{
    workspace::UndoRun request;
    request.run = record.id.toString();
    return start(record.exportId, record.exportName, true, std::move(request));
}

void LiveRuns::cancel(const QString &key)
{
    const auto found = m_runs.find(key);
    if (found == m_runs.end() || found->second.isOver() || found->second.cancelling)
        return;
    found->second.cancelling = true;
    m_workspace.stopRun(found->second.ticket);
    Q_EMIT moved(key);
}

const LiveRun *LiveRuns::find(const QString &key) const
{
    const auto found = m_runs.find(key);
    return found == m_runs.end() ? nullptr : &found->second;
}

QList<const LiveRun *> LiveRuns::going() const
{
    QList<const LiveRun *> runs;
    for (const auto &[key, run] : m_runs) {
        if (!run.isOver())
            runs.append(&run);
    }
    return runs;
}

void LiveRuns::hear(const QString &key, workspace::RunView view)
{
    LiveRun &run = m_runs.at(key);
    const engine::RunProgress &progress = view.progress;
    const bool sameStep = progress.step == run.view.progress.step && progress.list == run.view.progress.list;
    run.view = std::move(view);
    run.changedMs = steadyMs();
    using Step = engine::RunProgress::Step;
    if (run.view.progress.step == Step::Adding || run.view.progress.step == Step::Removing) {
        const qint64 before = run.moments.isEmpty() ? 0 : run.moments.last().done;
        // The counts begin anew with each step; the line goes on.
        const qint64 base = sameStep || run.moments.isEmpty() ? run.stepBase : before;
        run.stepBase = base;
        run.moments.append({run.changedMs - run.begunMs, base + run.view.progress.done});
        if (run.moments.size() > mostMoments) {
            // Every other moment is enough for what lies back.
            QList<LiveRun::Moment> thinner;
            for (qsizetype at = 0; at < run.moments.size(); at += 2)
                thinner.append(run.moments.at(at));
            run.moments = thinner;
        }
    }
    Q_EMIT moved(key);
}

} // namespace segue::ui
