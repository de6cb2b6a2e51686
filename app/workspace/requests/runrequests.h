// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/membershipplan.h"
#include "domain/runrecord.h"
#include "workspace/trafficviews.h"
#include "workspace/views.h"

#include <QDateTime>

#include <memory>
#include <optional>

namespace segue::workspace {

/// Newest first.
struct ListRuns
{
    using Answer = QList<domain::RunRecord>;
    std::optional<QString> exportName;
    std::optional<domain::RunState> state;
    std::optional<QDateTime> since;
    int limit = 100;
};
struct ShowRun
{
    using Answer = domain::RunRecord;
    QString run;
};
struct RunRejects
{
    using Answer = RunRejectRows;
    QString run;
};
/// The last requests of an export's run that goes on, else of the last one. They are remembered until the next one or the end of this
/// process, and nowhere kept. What else this process asks with the same account meanwhile is among them.
struct ListRequests
{
    using Answer = RunRequests;
    QString exportName;
};
/// All that is kept of a run, for an evidence pack.
struct RunEvidence
{
    using Answer = Evidence;
    QString run;
};
/// Finishes a run that was cancelled, interrupted or failed. NothingToResume where it is finished.
struct ResumeRun
{
    using Answer = domain::RunRecord;
    QString run;
    bool waitForSignIn = false; ///< as for RunExport
};
/// Makes and saves the plan that takes a run's changes back; changes nothing. UndoNothing, UndoListReleased.
struct PlanUndo
{
    using Answer = std::shared_ptr<const domain::Plan>;
    QString run;
};
/// Takes a run's changes back: a run of its own, which pauses the export. The question by onPlan() and answerPlan().
struct UndoRun
{
    using Answer = domain::RunRecord;
    QString run;
    bool askPerson = false;
};
/// Stops a run, of this process or another. Answers with the record once the run is over; RunOver where it is already, Interrupted
/// where its process is gone.
struct CancelRun
{
    using Answer = domain::RunRecord;
    QString run;
};

} // namespace segue::workspace
