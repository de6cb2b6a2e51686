// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/adoption.h"
#include "domain/connection.h"
#include "domain/exportdefinition.h"
#include "domain/runrecord.h"
#include "engine/ports.h"
#include "engine/runprogress.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <memory>
#include <optional>

/// What the workspace answers with: plain values, safe to hand from thread to thread.
namespace segue::workspace {

/// A connection with what belongs to it.
struct ConnectionView
{
    domain::Connection connection;
    QString sourceName;
    QStringList exports;   ///< names of the exports that use it
    bool practice = false; ///< the organisation is on this computer
};

/// How well a field of the customer profile serves as the contact ID.
struct FieldMatch
{
    QString field;
    qint64 sampled = 0;     ///< customers looked at
    qint64 guidLike = 0;    ///< of them, with a value that reads as a GUID
    qint64 asked = 0;       ///< of those, looked up in Sales
    qint64 found = 0;       ///< of those, contacts in Sales
    QStringList examples{}; ///< a few of its values, to be shown to a person and nowhere kept

    /// The share of values that are contacts in Sales, in whole per cent; rounded so that only all is 100 and only none is 0.
    [[nodiscard]] int percent() const
    {
        if (asked == 0 || found == 0)
            return 0;
        return found == asked ? 100 : static_cast<int>(std::clamp<qint64>((found * 100 + asked / 2) / asked, 1, 99));
    }
};

/// Another contact ID field for an export, beside the one in force.
struct FieldChange
{
    std::optional<FieldMatch> before; ///< unset where the field in force cannot be asked any more
    FieldMatch after;
    bool changes = false; ///< they are two fields
};

/// The fields of a source's customers, and which of them may hold the contact ID.
struct FieldsView
{
    struct Row
    {
        engine::FieldInfo info;
        std::optional<FieldMatch> match; ///< for candidates by their shape that Sales was asked about
    };
    QList<Row> rows;
    QString askedIn;               ///< name of the connection, or address of the organisation, whose contacts were asked; empty: none
    std::optional<Error> notAsked; ///< why none
    QString proposal;              ///< the field that is clearly the one; empty: a person must choose
};

/// A new connection, and what was decided on the way.
struct AddedConnection
{
    ConnectionView view;
    bool sourceCreated = false;      ///< the organisation has Customer Insights data, so the source was made along
    bool proposed = false;           ///< the field was not given; it was the clear winner, or a person chose it
    std::optional<FieldMatch> match; ///< how well the field serves; unset where Sales could not be asked
};

/// Where the customers of a connection that is being set up can be read.
struct PreparedSource
{
    QString id; ///< empty: the organisation's own Customer Insights data, of which there is no source yet
    QString name;
    domain::SourceKind kind = domain::SourceKind::CustomerInsights;
    bool sameOrganisation = false;
};

/// A connection that is being set up: signed in, nothing kept yet.
struct PreparedConnection
{
    QString prepared; ///< names it in later questions
    QUrl server;
    QString organisationName; ///< empty where the server does not tell
    domain::SignInSettings signIn;
    QString lentBy;           ///< name of the source whose sign-in is used; empty: somebody signed in for it
    QString limitedPrivilege; ///< a read privilege that does not cover the whole organisation; empty: none
    bool practice = false;
    QList<PreparedSource> sources; ///< the likeliest first
    bool clear = false;            ///< the first is the one: it is in the same organisation, or there is no other
};

/// What an edit of a connection changed, or would change.
struct EditedConnection
{
    ConnectionView view;               ///< as it is afterwards
    std::optional<FieldMatch> before;  ///< of the field in force until now, where the field changes
    std::optional<FieldMatch> after;   ///< of the new one
    QStringList exportsComparedInFull; ///< names of the exports whose next run compares all members, since their field changes
    qsizetype listsComparedInFull = 0; ///< and how many lists that are
    QStringList exportsToCompare;      ///< of them, those with lists in Sales; none where the segments come from another source too
    bool saved = false;
};

/// What a person needs for signing in, as soon as it is known.
struct SignInPrompt
{
    QUrl address;     ///< to open in a browser
    QString userCode; ///< to enter there, on any device; empty for a sign-in in this computer's browser
    int seconds = 0;  ///< how long the code can be entered
};

struct ExportView
{
    domain::ExportDefinition definition;
    QString connectionName; ///< empty: detached
    QString contactIdField; ///< the one in force
    std::optional<domain::RunRecord> lastRun;
    bool practice = false;
    QStringList unseenSegments;  ///< right after a change: segments that are empty, or not there, or not yet synchronised
    QStringList equalNames;      ///< right after a change: names of its new lists that lists in Sales have already
    QList<domain::Binding> left; ///< right after a change: what was taken out; list and members stay as they are
};

/// Whom the ledger of a list could take over.
struct ListAdoption
{
    domain::BindingId binding;
    QString segmentName;
    domain::ListId list;
    QString listName;
    std::optional<Error> problem; ///< this list could not be looked at
    std::shared_ptr<const domain::AdoptionProposal> proposal;
};
struct AdoptionView
{
    domain::ExportId exportId;
    QString exportName;
    domain::Mode mode = domain::Mode::KeepInStep;
    QList<ListAdoption> lists;

    [[nodiscard]] qint64 people() const
    {
        qint64 sum = 0;
        for (const ListAdoption &list : lists)
            sum += list.proposal ? list.proposal->people() : 0;
        return sum;
    }
};

/// Whom an export leaves out, or lets in again.
struct Exclusion
{
    ExportView view; ///< afterwards
    bool excluded = true;
    bool changed = false;                ///< false: it was so already
    QList<engine::PersonMatch> contacts; ///< the person's; several where a customer has several
};

/// A stored plan without its members.
struct PlanView
{
    domain::PlanId id;
    QString exportName;
    QDateTime createdAt;
    domain::Mode mode = domain::Mode::KeepInStep;
    qint64 joins = 0;
    qint64 leaves = 0;
    std::optional<domain::RunId> usedBy; ///< the newest run that carried it out
};

/// What was removed, and what was left as it is.
struct RemovedConnection
{
    QString name;
    QStringList detachedExports;
    QStringList removedExports;
};

struct RejectRow
{
    int list = 0; ///< place in the run's lists
    domain::Reject reject;
};
struct RunRejectRows
{
    domain::RunRecord run;
    QList<RejectRow> rows;
};

/// A process that has the workspace open.
struct OpenFact
{
    qint64 process = 0;
    QDateTime since;
    bool isThis = false;
};
struct WorkspaceFacts
{
    QString file;
    QString workspaceId;
    QString programVersion;
    int schemaVersion = 0;
    qint64 bytes = 0;
    int sources = 0;
    int connections = 0;
    int exports = 0;
    int lists = 0;
    qint64 plans = 0;
    qint64 runs = 0;
    qint64 ledgerMembers = 0; ///< people whom Segue added to lists
    int retentionDays = 0;
    QString newestBackup; ///< empty: there is none
    std::optional<QDateTime> backedUpAt;
    QString damage; ///< what is wrong with the file's structure; empty: nothing
    QList<OpenFact> openBy;
    QList<domain::RunRecord> interrupted; ///< runs that ended midway: their lists may differ from the plan
    /// Exports with a ledger out of a backup: their lists may have moved on since. `export adopt` looks after them.
    QStringList toAdopt;
};
struct BackupFacts
{
    QString file;
    QDateTime at;
    qint64 bytes = 0;
};
struct RestoreFacts
{
    QString file;
    QString from;
    QDateTime backupOf; ///< when the backup was made
    QString kept;       ///< where the file that stood there is now; empty: there was none
    int ledgers = 0;    ///< of lists that may have moved on since
};
struct RetentionFacts
{
    int days = 0;
    qint64 plans = 0; ///< removed just now
    qint64 runs = 0;
    qint64 ledgers = 0;
    int backups = 0;
};
struct ErasureFacts
{
    int contacts = 0;
    int ledgers = 0;
    qint64 plans = 0;
    qint64 rejects = 0;
    QStringList backups;   ///< rewritten
    QStringList unreached; ///< could not be rewritten
};
struct WrittenFile
{
    QString file;
    qint64 bytes = 0;
};
struct AuditFact
{
    QDateTime at;
    QString actor;
    QString kind;
    QString id;
    QString name;
    QString action;
    QJsonObject before; ///< without secrets
    QJsonObject after;
    QHash<QString, QString> names; ///< of sources and connections, by their IDs
};

/// What an evidence pack is made of. IDs only.
struct JournalFact
{
    int number = 0;
    std::optional<int> parent;
    domain::PlanId plan;
    int list = 0;
    bool adds = true;
    int rows = 0;
    QString state;
    std::optional<QDateTime> sentAt;
    std::optional<Error> error;
    bool settled = false;
};
struct Evidence
{
    RunRejectRows run;
    std::shared_ptr<const domain::Plan> plan; ///< null: it is not kept any more
    bool redacted = false;                    ///< a person was erased from it
    QList<JournalFact> journal;
    QList<AuditFact> audit; ///< of the export, its connection and source, and the workspace, up to the run's end
    QString workspaceId;
    QString programVersion;
    int schemaVersion = 0;
};

/// A file with a connection for others.
struct SharedConnection
{
    QString file;
    QString connection;
    QStringList users; ///< who may use it; empty: any contributor
};

/// Why a run waits: nobody is signed in where it needs to be.
struct SignInPlea
{
    bool ofSource = false;
    QString name; ///< of the source or connection
    Error error;
};

/// A run as it goes on. Snapshots: the latest wins, at most ten a second.
struct RunView
{
    domain::ExportId exportId;
    QString exportName;
    domain::RunId run;
    engine::RunProgress progress;
    std::optional<SignInPlea> plea; ///< while it waits for a sign-in
};

} // namespace segue::workspace
