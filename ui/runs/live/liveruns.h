// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "workspace/workspace.h"

#include <map>
#include <memory>

namespace segue::ui {

/// A run that goes on, or has ended since the program was started.
struct LiveRun
{
    struct Moment
    {
        qint64 ms = 0;   ///< since the run was asked for
        qint64 done = 0; ///< people added and removed so far
    };
    QString key; ///< of the export
    QString exportName;
    bool undoes = false;
    workspace::Ticket ticket{};
    workspace::RunView view;
    qint64 begunMs = 0;   ///< steady clock
    qint64 changedMs = 0; ///< steady clock
    QList<Moment> moments;
    qint64 stepBase = 0; ///< what was done before the step that is under way
    bool cancelling = false;
    std::optional<domain::RunRecord> record; ///< set: it is over
    std::optional<Error> error;              ///< set: it never became a run

    [[nodiscard]] bool isOver() const { return record.has_value() || error.has_value(); }
};

/// The runs of this program, one an export. They go on while no page shows them. GUI thread.
class LiveRuns : public QObject
{
    Q_OBJECT

public:
    LiveRuns(workspace::Workspace &workspace, const Clock &clock, QObject *parent = nullptr);

    /// False: the export runs already.
    bool run(const domain::ExportId &exportId, workspace::RunExport request);
    bool resume(const domain::RunRecord &record);
    bool undo(const domain::RunRecord &record);
    /// Ends it after the request that is under way; what was done is recorded.
    void cancel(const QString &key);
    /// Null: there is none.
    [[nodiscard]] const LiveRun *find(const QString &key) const;
    /// That go on.
    [[nodiscard]] QList<const LiveRun *> going() const;
    [[nodiscard]] workspace::Workspace &workspace() const { return m_workspace; }
    [[nodiscard]] qint64 steadyMs() const { return m_clock.steady().count(); }

Q_SIGNALS:
    /// At most ten times a second a run.
    void moved(const QString &key);
    void ended(const QString &key);

private:
    template<class Request>
    bool start(const domain::ExportId &exportId, const QString &exportName, bool undoes, Request request);
    void hear(const QString &key, workspace::RunView view);

    workspace::Workspace &m_workspace;
    const Clock &m_clock;
    std::map<QString, LiveRun> m_runs;
};

} // namespace segue::ui
