// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/runrecord.h"
#include "workspace/views.h"

#include <QDateTime>

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
/// Stops a run of this process. Answers with the record once the run is over.
struct CancelRun
{
    using Answer = domain::RunRecord;
    QString run;
};

} // namespace segue::workspace
