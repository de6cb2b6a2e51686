// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/operation.h"
#include "domain/connection.h"
#include "domain/exportdefinition.h"
#include "domain/membershipplan.h"
#include "domain/runrecord.h"
#include "domain/undo.h"

#include <chrono>
#include <functional>
#include <memory>

/// What the engine needs from outside. Adapters (insights, dataverse, store) implement these; the engine knows neither
/// network nor database. Every operation is created idle with the given parent; the engine starts it.
namespace segue::engine {

using domain::BindingId;
using domain::Connection;
using domain::ContactId;
using domain::ContactState;
using domain::ContactStatus;
using domain::ContactTime;
using domain::CustomerKey;
using domain::ExportDefinition;
using domain::Leave;
using domain::Ledger;
using domain::LedgerChange;
using domain::LedgerEntry;
using domain::ListContent;
using domain::ListId;
using domain::ListPlan;
using domain::ListRun;
using domain::OrganisationId;
using domain::Plan;
using domain::PlanId;
using domain::Reject;
using domain::RejectReason;
using domain::RunId;
using domain::RunRecord;
using domain::RunState;
using domain::SegmentContent;
using domain::UserId;
using domain::VerifiedState;

/// How much of a long operation is done: rows so far and, where it is known, in all. Called on the engine thread.
using Progress = std::function<void(qint64 done, std::optional<qint64> total)>;

/// Who told of a segment, since the ways differ in what they know.
enum class SegmentTeller {
    MetadataTable, ///< names, sizes, times
    DataApi,       ///< the same and states
    Memberships,   ///< counted in all memberships: names and sizes; empty segments are not seen
    Typed,         ///< a name that somebody typed, found in the memberships or not
    File,          ///< a file of a folder
};

struct SegmentInfo
{
    QString id;   ///< output table name
    QString name; ///< friendly name, or the id where none is known
    std::optional<qint64> members;
    std::optional<QDateTime> refreshedAt;
    QString state;  ///< the source's own word, empty where unknown
    QString marker; ///< changes when the membership was refreshed; empty: the source gives none
    SegmentTeller teller = SegmentTeller::MetadataTable;
    std::optional<QDateTime> countedAt = std::nullopt; ///< when the size was counted, where a count of some time ago is told
    QString encoding = {};                             ///< of a file
};

struct FieldInfo
{
    QString name;
    QString label;
    QString type;
    qint64 sampled = 0;  ///< customers looked at
    qint64 guidLike = 0; ///< of them, with a value that reads as a GUID
    qint64 filled = 0;   ///< of them, with any value
};

/// A customer of a segment as it is shown to a person, and nowhere kept (I9).
struct CustomerSample
{
    QString customerId;
    QString contactId; ///< as the source writes it
    QString name;      ///< empty where the source has none
};

class SegmentSource
{
public:
    virtual ~SegmentSource() = default;

    [[nodiscard]] virtual Operation<QList<SegmentInfo>> *segments(QObject *parent) = 0;
    /// By id, else by name. SegmentNotFound where the source can tell.
    [[nodiscard]] virtual Operation<SegmentInfo> *segment(QObject *parent, const QString &idOrName) = 0;
    [[nodiscard]] virtual Operation<QList<FieldInfo>> *fields(QObject *parent) = 0;
    /// Reads the segment whole, joined with the contact IDs of \p contactIdField. A read that ends early is an error,
    /// never a short segment; zero customers is SegmentEmptyOrMissing's business in the engine, not an error here.
    /// \p expectedMembers: the last known size, steers the strategy.
    [[nodiscard]] virtual Operation<SegmentContent> *read(QObject *parent, const SegmentInfo &segment, const QString &contactIdField,
                                                          std::optional<qint64> expectedMembers, Progress progress) = 0;
    /// The contacts of one customer by its ID as the source writes it, the profile column's first; none where there is no such
    /// customer or where it has no usable contact ID.
    [[nodiscard]] virtual Operation<std::vector<ContactId>> *contactsOf(QObject *parent, const QString &customerId,
                                                                        const QString &contactIdField) = 0;
};

/// A source that also shows some customers: for proposing a mapping, and to a person.
class SampledSource : public SegmentSource
{
public:
    /// Values of a field that read as contact IDs, of up to \p customers customers. FieldUnknown.
    [[nodiscard]] virtual Operation<QList<ContactId>> *contactIds(QObject *parent, const QString &field, int customers) = 0;
    /// Some customers of a segment, for showing. \p contactIdField may be empty.
    [[nodiscard]] virtual Operation<QList<CustomerSample>> *sample(QObject *parent, const SegmentInfo &segment,
                                                                   const QString &contactIdField, int customers) = 0;
};

/// The state of a marketing list as its row tells it.
struct ListState
{
    ListId id;
    bool exists = false;
    QString name;
    bool isStatic = true;
    bool isOfContacts = true;
    bool isLocked = false;
    bool isActive = true;
    QString stamp;           ///< the `source` column
    QString version;         ///< the row's version
    QString newestMemberRow; ///< identity and time of the newest member row, empty without members
};

/// What the signed-in account is and may do, and how the lists stand; asked for in as few requests as possible.
struct Preflight
{
    OrganisationId organisation;
    UserId user;
    QStringList missingPrivileges; ///< of those a run needs
    QString limitedPrivilege;      ///< a read privilege that does not cover the whole organisation; empty: none
    QStringList privileges;        ///< those that are held, with their depth: "prvReadList Global"
    QList<ListState> lists;        ///< in the order asked
};

struct NewList
{
    ListId id;
    QString name;
    QString stamp;
    QString description;
    domain::ListOwner owner;
};

/// What became of one chunk of additions or removals.
struct ChunkOutcome
{
    enum class Kind {
        Done,    ///< the server confirmed the whole chunk (but for `refused`)
        Refused, ///< the server refused the chunk and changed nothing; halve it to find the culprit
        Unknown, ///< no answer that can be relied on: only reading the list settles it
    };
    Kind kind = Kind::Done;
    std::optional<Error> error;                       ///< for Refused and Unknown
    std::vector<std::pair<ContactId, Error>> refused; ///< single rows refused where the server tells rows apart
};

class ListTarget
{
public:
    virtual ~ListTarget() = default;

    [[nodiscard]] virtual Operation<Preflight> *preflight(QObject *parent, const QList<ListId> &lists) = 0;
    [[nodiscard]] virtual Operation<ListState> *listState(QObject *parent, ListId list) = 0;
    /// Creates the list with its own GUID if it does not exist; an existing one is left as it is.
    [[nodiscard]] virtual Operation<ListState> *createList(QObject *parent, const NewList &list) = 0;
    /// Writes our stamp into the list's row, over what is there; nothing else of it is changed.
    [[nodiscard]] virtual Operation<void> *stampList(QObject *parent, ListId list, const QString &stamp) = 0;
    /// Reads every member (never `membercount`). \p expected, how many there should be, makes room for them and a total for the
    /// progress; it may be wrong. A read that ends early is ListReadBrokeOff.
    [[nodiscard]] virtual Operation<ListContent> *readMembers(QObject *parent, ListId list, std::optional<qint64> expected,
                                                              Progress progress) = 0;
    /// Whom that user's own requests put on the list, as the rows' creator tells; sorted. With \p newest only so many, those of
    /// the newest rows. A row whose creator cannot be read is nobody's.
    [[nodiscard]] virtual Operation<std::vector<ContactId>> *membersMadeBy(QObject *parent, ListId list, UserId user,
                                                                           std::optional<int> newest) = 0;
    /// An entry for each contact, sorted by contact.
    [[nodiscard]] virtual Operation<std::vector<ContactStatus>> *checkContacts(QObject *parent, std::vector<ContactId> contacts,
                                                                               Progress progress) = 0;
    /// When contacts were changed last, sorted by contact; those that do not exist are left out. For a few.
    [[nodiscard]] virtual Operation<std::vector<ContactTime>> *lastModified(QObject *parent, std::vector<ContactId> contacts) = 0;
    /// The members of a list that are inactive in Sales, sorted by contact. Information: a server that does not take such a
    /// question, or a list that is not there, leaves it empty.
    [[nodiscard]] virtual Operation<std::vector<ContactStatus>> *inactiveMembers(QObject *parent, ListId list) = 0;
    /// One call. Errors that concern the whole list or run (sign-in, privilege, list gone, locked or inactive) are errors
    /// of the operation; what concerns the chunk is its outcome. Safe to repeat (I3).
    [[nodiscard]] virtual Operation<ChunkOutcome> *addMembers(QObject *parent, ListId list, std::vector<ContactId> contacts) = 0;
    /// One call by the best way that the organisation accepts (reference 5.7). NoRemovalWay where it accepts none.
    [[nodiscard]] virtual Operation<ChunkOutcome> *removeMembers(QObject *parent, ListId list, std::vector<Leave> members) = 0;

    /// How many calls are worth running side by side now, and how many rows one call should carry.
    [[nodiscard]] virtual int parallelCalls() const = 0;
    [[nodiscard]] virtual int rowsPerCall() const = 0;
};

/// Looking around in Sales, for choosing: nothing of it decides what a run does.
class ListDirectory
{
public:
    virtual ~ListDirectory() = default;
    /// Active static lists of contacts whose name holds \p text, at most 50, by name.
    [[nodiscard]] virtual Operation<QList<ListState>> *searchLists(QObject *parent, const QString &text) = 0;
    /// Users and teams that \p text may mean: an ID, a full name, a sign-in name or e-mail address, a team's name.
    [[nodiscard]] virtual Operation<QList<domain::ListOwner>> *findOwners(QObject *parent, const QString &text) = 0;
};

/// A contact as it is shown to a person who looks for somebody. Names are fetched to be shown and forgotten (I9).
struct PersonMatch
{
    ContactId contact;
    QString name;
    QString email;
    ContactState state = ContactState::Active;
    ContactId survivor; ///< for Merged
    bool optedOut = false;
};

/// Looks people up in Sales.
class PeopleDirectory
{
public:
    virtual ~PeopleDirectory() = default;
    /// By contact ID, else by e-mail address (where there is an @ in it), else by name: the full name, or last and first name in
    /// either order. Exact, without regard to case and width; sorted by contact, at most \p limit. Nobody found is no error.
    [[nodiscard]] virtual Operation<QList<PersonMatch>> *findPeople(QObject *parent, const QString &text, int limit) = 0;
    /// Some hundred contacts by their IDs, to be shown beside them; sorted by contact, and those that Sales does not show are left out.
    [[nodiscard]] virtual Operation<QList<PersonMatch>> *people(QObject *parent, std::vector<ContactId> contacts) = 0;
    /// Which of the lists the contact is on now.
    [[nodiscard]] virtual Operation<QList<ListId>> *listsOf(QObject *parent, ContactId contact, const QList<ListId> &lists) = 0;
};

/// The requests of this run so far, and what the server makes us wait for. Values, not sentences.
struct TrafficSnapshot
{
    qint64 requests = 0;
    qint64 throttledMs = 0;
    std::optional<QDateTime> waitingUntil; ///< for NetworkGone when the run will be given up
    enum class Reason { None, ServerAsked, Backoff, OwnLimit, NetworkGone } reason = Reason::None;
    int parallelism = 0;
    int inFlight = 0;
};
class TrafficView
{
public:
    virtual ~TrafficView() = default;
    [[nodiscard]] virtual TrafficSnapshot traffic() const = 0;
};

enum class ChunkAction { Add, Remove };
enum class ChunkState { Planned, Sent, Done, Rejected, Unknown, Split };

/// A piece of a plan, journaled before its request leaves (I2). Rows are places in the plan's joins or leaves.
struct Chunk
{
    int number = 0; ///< unique in the run
    PlanId plan;
    int list = 0; ///< place in the plan's lists
    ChunkAction action = ChunkAction::Add;
    int firstRow = 0;
    int lastRow = 0; ///< inclusive
    std::optional<int> parent;
    ChunkState state = ChunkState::Planned;
};

/// Proof that this process works on a list alone. Release it by releaseLease(); a dead process frees its own.
struct LeaseTicket
{
    ListId list;
    RunId run;
    qint64 fence = 0;
};

class RunJournal
{
public:
    virtual ~RunJournal() = default;

    /// RunInProgress where another run, of any process, works on the list.
    [[nodiscard]] virtual Operation<LeaseTicket> *acquireLease(QObject *parent, ListId list, RunId run) = 0;
    [[nodiscard]] virtual Operation<void> *releaseLease(QObject *parent, LeaseTicket ticket) = 0;

    [[nodiscard]] virtual Operation<void> *openRun(QObject *parent, const RunRecord &record) = 0;
    /// Stores the record as it stands (state, counts, error); also at the end.
    [[nodiscard]] virtual Operation<void> *saveRun(QObject *parent, const RunRecord &record) = 0;

    [[nodiscard]] virtual Operation<void> *addChunks(QObject *parent, const LeaseTicket &lease, QList<Chunk> chunks) = 0;
    [[nodiscard]] virtual Operation<void> *chunkSent(QObject *parent, const LeaseTicket &lease, int number) = 0;
    [[nodiscard]] virtual Operation<void> *chunkSettled(QObject *parent, const LeaseTicket &lease, int number, ChunkState state,
                                                        std::optional<Error> error) = 0;
    /// Both children and the parent's state in one transaction, before either child is sent.
    [[nodiscard]] virtual Operation<void> *chunkSplit(QObject *parent, const LeaseTicket &lease, int number, Chunk left, Chunk right) = 0;
    /// The rejects of one of the run's lists, whole: they replace those of an earlier attempt of the run.
    [[nodiscard]] virtual Operation<void> *setRejects(QObject *parent, RunId run, int list, std::vector<Reject> rejects) = 0;

    /// Joiners that journaled chunks of any run intended for the list and that no read-back has settled yet, sorted.
    [[nodiscard]] virtual Operation<std::vector<LedgerEntry>> *unsettledJoins(QObject *parent, ListId list) = 0;
    /// Whom journaled chunks of any run meant to remove from the list, as far as no read-back has settled it; sorted.
    [[nodiscard]] virtual Operation<std::vector<ContactId>> *unsettledLeaves(QObject *parent, ListId list) = 0;
    /// What a run did to a list, with whom later runs touched again, \p except left aside. Empty where nothing was sent.
    [[nodiscard]] virtual Operation<std::shared_ptr<const domain::RunChanges>> *runChanges(QObject *parent, RunId run, ListId list,
                                                                                           RunId except) = 0;
    /// Pauses an export before a run that takes changes back acts: its next run would only repeat them.
    [[nodiscard]] virtual Operation<void> *pauseExport(QObject *parent, domain::ExportId id) = 0;
    /// The next free chunk number of a run (above those of earlier attempts).
    [[nodiscard]] virtual Operation<int> *nextChunkNumber(QObject *parent, RunId run) = 0;

    /// Ends a list's part of a run in one transaction: the ledger's change, all chunks on the list settled, the list's
    /// result in the record and, where the run was verified, the state that guard and quick look compare with.
    [[nodiscard]] virtual Operation<void> *recordList(QObject *parent, const LeaseTicket &lease, BindingId binding, LedgerChange change,
                                                      const RunRecord &record, std::optional<VerifiedState> verified) = 0;
};

class PlanStore
{
public:
    virtual ~PlanStore() = default;
    /// Saves a plan for good; one that is there already is left as it is.
    [[nodiscard]] virtual Operation<void> *savePlan(QObject *parent, std::shared_ptr<const Plan> plan) = 0;
    [[nodiscard]] virtual Operation<std::shared_ptr<const Plan>> *loadPlan(QObject *parent, PlanId id) = 0;
};

class LedgerStore
{
public:
    virtual ~LedgerStore() = default;
    [[nodiscard]] virtual Operation<Ledger> *ledger(QObject *parent, BindingId binding) = 0;
    [[nodiscard]] virtual Operation<std::optional<VerifiedState>> *verifiedState(QObject *parent, BindingId binding) = 0;
    /// The problem rejects of the binding's last verified run: they are checked again even when nothing else changed.
    [[nodiscard]] virtual Operation<std::vector<Reject>> *lastProblemRejects(QObject *parent, BindingId binding) = 0;
    /// The list was seen in Sales (or created): its absence from now on means deleted.
    [[nodiscard]] virtual Operation<void> *confirmList(QObject *parent, BindingId binding, const QString &listName) = 0;
    /// One more list for a segment that fills numbered ones; \p like is one of its bindings.
    [[nodiscard]] virtual Operation<void> *addPart(QObject *parent, BindingId like, const domain::Binding &part) = 0;
    /// The list was deleted and nobody wants a new one: the binding is left alone from now on.
    [[nodiscard]] virtual Operation<void> *detachList(QObject *parent, BindingId binding) = 0;
    /// Deleted list, created again: a new GUID and an empty ledger.
    [[nodiscard]] virtual Operation<void> *renewList(QObject *parent, BindingId binding, ListId list) = 0;
};

} // namespace segue::engine
