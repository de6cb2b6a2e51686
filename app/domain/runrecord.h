// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "membershipplan.h"

#include <QMap>

namespace segue::domain {

/// How a run, or one list of it, stands. Each means one thing wherever it is shown.
enum class RunState {
    Queued,
    Running,
    WaitingForSignIn,
    Completed,
    CompletedWithRejects,
    CompletedWithDifferences,
    StoppedByGuard,
    Cancelled,
    Interrupted,
    Failed,
    Skipped, ///< left alone as the export's settings say: a locked list, a segment without a list
};
[[nodiscard]] QString toString(RunState state); ///< "completed_with_rejects"
[[nodiscard]] std::optional<RunState> runStateFromString(QStringView text);
[[nodiscard]] constexpr bool isOver(RunState state)
{
    return state >= RunState::Completed;
}
[[nodiscard]] QString toString(RejectReason reason); ///< "not_found"
[[nodiscard]] std::optional<RejectReason> rejectReasonFromString(QStringView text);
[[nodiscard]] QString toString(Mode mode); ///< "keep-in-step"
[[nodiscard]] std::optional<Mode> modeFromString(QStringView text);

/// What happened to one list.
struct ListRun
{
    BindingId binding;
    QString segmentId;
    QString segmentName;
    ListId list;
    QString listName;
    int part = 1; ///< of a segment that fills numbered lists
    RunState state = RunState::Queued;
    std::optional<Error> error;
    std::optional<Error> guard;
    std::optional<Error> alarm; ///< more rejects than the export finds normal; information only
    qint64 members = 0;
    qint64 desired = 0;
    qint64 added = 0;
    qint64 removed = 0;
    qint64 unchanged = 0;
    qint64 held = 0;
    qint64 notOurs = 0;
    qint64 removedByOthers = 0;
    qint64 rejected = 0;
    qint64 membersAfter = 0;
    qint64 droppedSincePlan = 0; ///< planned, not done because the world had moved on (I1)
    qint64 waitingForNextPlan = 0;
    qint64 changedByOthers = 0; ///< members added or removed by others during the run
    qint64 optedOut = 0;        ///< of those added by the plan, people who want no e-mail; information only
    qint64 staysInactive = 0;   ///< of those unchanged, inactive in Sales by now; information only
    qint64 differences = 0;     ///< what the read-back showed against the plan
    bool verified = false;
    bool quick = false;
    bool created = false;
    QMap<RejectReason, qint64> rejectsByReason;
};

/// One execution of one plan.
struct RunRecord
{
    RunId id;
    ExportId exportId;
    QString exportName;
    std::optional<PlanId> plan;
    std::optional<RunId> undoes; ///< the run that this one takes back
    Mode mode = Mode::KeepInStep;
    RunState state = RunState::Queued;
    std::optional<Error> error;
    QString account;   ///< shown name of the account that acted
    QString startedBy; ///< the operating system's user
    QDateTime startedAt;
    std::optional<QDateTime> finishedAt;
    std::optional<QDateTime> comparedAt; ///< of the last full compare
    bool quick = false;
    QString comparedBecause;  ///< a term of the catalogue: why everybody was compared; empty where quick or not known
    bool guardLifted = false; ///< a person lifted the removal guard for this run's plan
    qint64 requests = 0;
    qint64 throttledMs = 0;
    QList<ListRun> lists;

    [[nodiscard]] QMap<RejectReason, qint64> rejectsByReason() const;
    [[nodiscard]] qint64 problemRejects() const;
};

/// The run's state from its lists': the worst that applies.
[[nodiscard]] RunState overallState(const QList<ListRun> &lists);
/// The exit code that the command line answers for a record.
[[nodiscard]] ExitCode exitCodeFor(const RunRecord &record);

} // namespace segue::domain
