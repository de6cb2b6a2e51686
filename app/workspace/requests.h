// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "checkreport.h"
#include "terms.h"
#include "views.h"

#include <QByteArray>
#include <QDateTime>

#include <memory>
#include <optional>
#include <variant>

/// What can be asked of the workspace. A request is a plain value and names its answer. Names may be given by name or ID
/// throughout; a name that fits several is UsageAmbiguous with the choices, one that fits none is NotFound.
namespace segue::workspace {

/// How a person wants to sign in. Holds the secret on its way to the keychain: never logged, never stored.
struct SignInRequest
{
    domain::SignInMethod method = domain::SignInMethod::Browser;
    QString tenant; ///< empty: as the server says
    QString clientId;
    QByteArray secret;                  ///< for client-secret
    bool printUrl = false;              ///< only show the address (onSignInUrl), do not open the browser
    bool secretThisSessionOnly = false; ///< keep the secret in this process, not in the keychain
};

/// Signs in, looks for the Customer Insights tables, saves. Errors: NameTaken, NameInvalid, the address', sign-in's and
/// network's, InsightsMissing.
struct AddSource
{
    using Answer = domain::Source;
    QString name;
    domain::SourceKind kind = domain::SourceKind::CustomerInsights;
    QString server; ///< as typed or pasted
    SignInRequest signIn;
};
struct ListSources
{
    using Answer = QList<domain::Source>;
};
struct ShowSource
{
    using Answer = domain::Source;
    QString source;
};
struct TestSource
{
    using Answer = CheckReport;
    QString source;
};
/// The customer profile's fields with what a sample shows of them.
struct SourceFields
{
    using Answer = QList<engine::FieldInfo>;
    QString source;
};
/// InUse while a connection reads from it. Its secrets go with it, unless a connection shares the sign-in.
struct RemoveSource
{
    using Answer = domain::Source;
    QString source;
};
/// Another account than before is SignInOtherAccount unless acceptOtherAccount is set.
struct SignInSource
{
    using Answer = domain::Source;
    QString source;
    std::optional<SignInRequest> signIn; ///< none: in the way it was set up
    bool acceptOtherAccount = false;
};
/// Removes the secrets, also for connections that share the sign-in.
struct SignOutSource
{
    using Answer = domain::Source;
    QString source;
};

/// Signs in, finds source and contact ID field where they are not given, saves with the consent. Errors: TermsNotAccepted
/// (parameter version: the one in force), SourceMissing (choices), MappingMissing (candidates), FieldUnknown, SalesMissing,
/// NotPermitted and those of AddSource.
struct AddConnection
{
    using Answer = AddedConnection;
    QString name;
    QString server;                      ///< as typed or pasted
    std::optional<QString> source;       ///< none: the only one, or the one in the same organisation
    std::optional<SignInRequest> signIn; ///< none: a sign-in that is there for the same server, else by the browser
    QString contactIdField;              ///< empty: proposed from samples
    domain::Audience audience;
    QString acceptedTermsVersion;          ///< empty: not accepted
    Language language = Language::English; ///< of the text that was shown
};
struct ListConnections
{
    using Answer = QList<ConnectionView>;
};
struct ShowConnection
{
    using Answer = ConnectionView;
    QString connection;
};
struct TestConnection
{
    using Answer = CheckReport;
    QString connection;
};
struct SignInConnection
{
    using Answer = ConnectionView;
    QString connection;
    std::optional<SignInRequest> signIn; ///< none: in the way it was set up
    bool acceptOtherAccount = false;
};
struct SignOutConnection
{
    using Answer = ConnectionView;
    QString connection;
};
/// InUse (dependants) while exports use it, unless told what becomes of them. Lists stay as they are.
struct RemoveConnection
{
    using Answer = RemovedConnection;
    enum class Exports { Refuse, Detach, Remove };
    QString connection;
    Exports exports = Exports::Refuse;
};
struct Terms
{
    using Answer = TermsText;
    Language language = Language::English;
};

struct ListSegments
{
    using Answer = QList<engine::SegmentInfo>;
    std::optional<QString> source; ///< none: the only one; SourceMissing (choices) otherwise
};
struct ShowSegment
{
    using Answer = engine::SegmentInfo;
    std::optional<QString> source;
    QString segment; ///< ID or name
};

/// Checks every segment in the source and saves; nothing is created in Sales before the first run.
struct CreateExport
{
    using Answer = ExportView;
    QString name;
    QString connection;
    QStringList segments; ///< IDs or names; in this order
    domain::Mode mode = domain::Mode::KeepInStep;
    domain::GuardPolicy guard;
    QString contactIdField; ///< empty: the connection's
    std::optional<domain::RemovedByOthers> removedByOthers;
    domain::WhenDeleted whenDeleted = domain::WhenDeleted::Stop;
    domain::WhenLocked whenLocked = domain::WhenLocked::Stop;
    QString listNameTemplate; ///< empty: "{segment}"
};
struct ListExports
{
    using Answer = QList<ExportView>;
};
struct ShowExport
{
    using Answer = ExportView;
    QString exportName;
};
/// Lists and members in Sales stay as they are; the answer names them.
struct RemoveExport
{
    using Answer = domain::ExportDefinition;
    QString exportName;
};

/// Makes and saves the plan, changes nothing. Progress by onProgress().
struct PlanExport
{
    using Answer = std::shared_ptr<const domain::Plan>;
    QString exportName;
    bool full = false; ///< no quick look
};
/// Runs a stored plan, or plans and runs in one read. An error is an answer only while no run exists yet; afterwards the
/// record carries it. Progress by onProgress(), the question by onPlan() and answerPlan(), an early end by stopRun().
struct RunExport
{
    using Answer = domain::RunRecord;
    QString exportName;
    std::optional<QString> plan;
    bool liftGuard = false; ///< for this plan only
    bool full = false;
    bool askPerson = false;
};
struct ShowPlan
{
    using Answer = std::shared_ptr<const domain::Plan>;
    QString plan;
};

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
/// Finishes a run that was cancelled, interrupted or failed. NothingToResume where it is finished.
struct ResumeRun
{
    using Answer = domain::RunRecord;
    QString run;
};
/// Stops a run of this process. Answers with the record once the run is over.
struct CancelRun
{
    using Answer = domain::RunRecord;
    QString run;
};

struct WorkspaceInfo
{
    using Answer = WorkspaceFacts;
};

/// Any request, for the way across.
using AnyRequest = std::variant<AddSource, ListSources, ShowSource, TestSource, SourceFields, RemoveSource, SignInSource, SignOutSource,
                                AddConnection, ListConnections, ShowConnection, TestConnection, SignInConnection, SignOutConnection,
                                RemoveConnection, Terms, ListSegments, ShowSegment, CreateExport, ListExports, ShowExport, RemoveExport,
                                PlanExport, RunExport, ShowPlan, ListRuns, ShowRun, RunRejects, ResumeRun, CancelRun, WorkspaceInfo>;

} // namespace segue::workspace
