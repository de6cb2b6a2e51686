// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requests/connectionrequests.h"
#include "requests/exportrequests.h"
#include "requests/peoplerequests.h"
#include "requests/preparerequests.h"
#include "requests/runrequests.h"
#include "requests/segmentrequests.h"
#include "requests/sourcerequests.h"
#include "requests/workspacerequests.h"

#include <variant>

/// What can be asked of the workspace. A request is a plain value and names its answer. Names may be given by name or ID
/// throughout; a name that fits several is UsageAmbiguous with the choices, one that fits none is NotFound.
namespace segue::workspace {

/// Any request, for the way across.
using AnyRequest =
    std::variant<AddSource, EditSource, ListSources, ShowSource, TestSource, SourceFields, RemoveSource, SignInSource, SignOutSource,
                 AddConnection, ListConnections, ShowConnection, TestConnection, SignInConnection, SignOutConnection, RemoveConnection,
                 Terms, ListSegments, ShowSegment, SampleSegment, CreateExport, EditExport, DuplicateExport, PauseExport, DetachExport,
                 AttachExport, SearchLists, ListExports, ShowExport, RemoveExport, ExcludePerson, PlanExport, RunExport, ShowPlan, ListRuns,
                 ShowRun, RunRejects, ResumeRun, CancelRun, WorkspaceInfo, BackUpWorkspace, RestoreWorkspace, SetRetention, ErasePerson,
                 ListAudit, ExplainPerson, ShareConnection, OpenConnection, RunEvidence, VerifyExport, RateField, ProposeAdoption,
                 AdoptMembers, PlanUndo, UndoRun, ListPlans, ListRequests, NamePeople, EditConnection, PrepareConnection, PreparedFields,
                 RatePreparedField, TestPrepared, DropPrepared, ShowConnectionDraft, KeepConnectionDraft, WriteFile, WriteNamedFile>;

} // namespace segue::workspace
