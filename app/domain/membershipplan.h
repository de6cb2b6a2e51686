// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "exportdefinition.h"
#include "membership.h"

#include <QMap>
#include <QStringList>

#include <span>

namespace segue::domain {

struct Join
{
    ContactId contact;
    CustomerKey customer{};

    friend bool operator==(const Join &, const Join &) = default;
    friend auto operator<=>(const Join &, const Join &) = default;
};

struct Leave
{
    ContactId contact;
    MemberRowId row;

    friend bool operator==(const Leave &, const Leave &) = default;
    friend auto operator<=>(const Leave &left, const Leave &right) { return left.contact <=> right.contact; }
};

/// A customer that is not put on the list, and why.
struct Reject
{
    CustomerKey customer{};
    ContactId contact; ///< null where there is none
    RejectReason reason = RejectReason::Missing;
    ContactId survivor; ///< for Merged
    QString detail;     ///< for Refused: the server's code and words; for a row of a file: where it stands

    friend bool operator==(const Reject &, const Reject &) = default;
};

/// The state of the world a plan was made from (I1).
struct WorldMarks
{
    QString segmentMarker;
    qint64 segmentMembers = 0;
    QString listVersion;     ///< the list row's version
    QString newestMemberRow; ///< identity and time of the newest member row
    qint64 listMembers = 0;  ///< as read, not `membercount`

    friend bool operator==(const WorldMarks &, const WorldMarks &) = default;
};

/// What a full compare counted, kept so that a quick look can tell it again.
struct ComparedCounts
{
    qint64 desired = 0;
    qint64 stays = 0; ///< of them, on the list when the run had ended
    qint64 held = 0;  ///< customers
    qint64 notOurs = 0;
    qint64 removedByOthers = 0; ///< left alone
    QMap<RejectReason, qint64> rejects;

    friend bool operator==(const ComparedCounts &, const ComparedCounts &) = default;
};

/// What a plan that undoes a run leaves as it is, and why.
struct UndoFacts
{
    qint64 changedByOthers = 0;      ///< whom others have put on or taken off since
    qint64 touchedLater = 0;         ///< whom a later run changed again
    std::vector<ContactId> excluded; ///< whom the run had removed and who are never to be added; sorted
    bool listStays = false;          ///< the run created the list: it stays, without the people whom the run added

    friend bool operator==(const UndoFacts &, const UndoFacts &) = default;
};

/// What will happen to one list. Rows are sorted by contact.
///
/// The sums hold, customers on one side and people on the other:
///     members = desired + rejects + heldCustomers
///     desired = joins + stays + removedByOthersLeft() + waitingJoins
///     membersAfter() = list as read + joins - leaves
///                    = joins + stays + held + (notOurs - staysNotOurs) + oursKept + waitingLeaves
/// A contact wanted by several customers is desired once; its further customers are Duplicate rejects, or rejects with the
/// contact's own reason where the contact is rejected. A customer with several contacts counts once for each of them, unless
/// the export rejects such customers. The waiting counts are zero except in a plan made by intersect().
/// A plan made by the quick look compared nobody; its counts are those of the last full compare, and of the rejects only the
/// problems are there row by row.
struct ListPlan
{
    BindingId binding;
    QString segmentId;
    QString segmentName;
    ListId list;
    QString listName;
    bool createsList = false;
    int part = 1; ///< of a segment that fills numbered lists

    qint64 members = 0;
    qint64 desired = 0;
    qint64 stays = 0;
    qint64 staysInactive = 0; ///< of stays, as far as Sales was asked; they stay all the same
    qint64 staysNotOurs = 0;  ///< of stays, put there by somebody else; they will stay when their customer leaves
    qint64 notOurs = 0;       ///< put on the list by somebody else and staying there: staysNotOurs and, but for exact copy, all strangers
    qint64 oursKept = 0;      ///< ours, on the list, no longer wanted nor held, and staying because the mode removes nobody
    qint64 heldCustomers = 0; ///< customers who are held instead of rejected; a customer with two held contacts counts once
    qint64 heldSeveral = 0;   ///< of them, customers with several contacts where the export rejects these
    qint64 waitingJoins = 0;  ///< wanted, not on the list, new since the person's plan: the next plan's business
    qint64 waitingLeaves = 0; ///< to be removed, new since the person's plan
    qint64 optedOut = 0;      ///< of joins, people who want no e-mail; information only
    std::vector<Join> joins;
    std::vector<Leave> leaves;
    /// Ours, on the list and kept although nobody wants the contact by its ID: a customer of it is unusable this time, or
    /// was rejected because its contact was merged into this one. The latter customer counts as a reject, not as held.
    std::vector<ContactId> held;
    std::vector<ContactId> removedByOthers; ///< left alone (respect) or, in add-again, a part of joins
    bool removedByOthersJoin = false;
    /// What the ledger has of those who leave; where the plan undoes a run, also what those who return get back: somebody without
    /// an entry returns as not ours. Sorted.
    std::vector<LedgerEntry> entries;
    std::vector<Reject> rejects;
    std::optional<Error> alarm;          ///< more rejects than the export finds normal; information only
    std::optional<Error> guard;          ///< set: the run leaves this list untouched
    std::optional<Error> problem;        ///< set: this list could not be planned
    bool quick = false;                  ///< nothing was compared: everything was as at the last full compare
    std::optional<QDateTime> comparedAt; ///< of the last full compare, where quick
    ComparedCounts then;                 ///< what it counted, where quick
    std::optional<UndoFacts> undo;       ///< set: the plan undoes a run
    QString fullBecause;                 ///< a term of the catalogue: why everybody was compared; empty where quick or not known
    bool ledgerOlder = false;            ///< our account put people on the list whom the ledger does not know: adopt them first
    WorldMarks marks;

    [[nodiscard]] bool changesNothing() const { return joins.empty() && leaves.empty(); }
    [[nodiscard]] qint64 removedByOthersLeft() const { return removedByOthersJoin ? 0 : static_cast<qint64>(removedByOthers.size()); }
    /// People on the list when the plan is done and nobody else changes the list.
    [[nodiscard]] qint64 membersAfter() const
    {
        return static_cast<qint64>(joins.size()) + static_cast<qint64>(held.size()) + stays + notOurs - staysNotOurs + oursKept
               + waitingLeaves;
    }
};

/// Whether a list is as its export wants it, after a full compare: nobody is missing and nobody is too many. In exact copy whom
/// others took off and who is left off counts as missing.
[[nodiscard]] bool isAsWanted(const ListPlan &list, Mode mode);

/// What will happen, whole. Immutable once saved, and identified by its content.
struct Plan
{
    PlanId id;
    ExportId exportId;
    QString exportName;
    QDateTime createdAt;
    Mode mode = Mode::KeepInStep;
    GuardPolicy guard;
    QString contactIdField;
    ConnectionId connection;
    QString account;                   ///< object ID and tenant of the account that planned
    std::optional<PlanId> derivedFrom; ///< the person's plan that this one is the still valid part of
    std::optional<RunId> undoes;       ///< the run that this plan takes back
    QList<ListPlan> lists;
    int expectedRequests = 0;

    [[nodiscard]] qint64 joins() const;
    [[nodiscard]] qint64 leaves() const;
};

/// The identity of a plan: a hash over everything in it except `id`, `createdAt`, the parameter {plan} of its guards, which
/// names the plan itself, and `fullBecause` and `ledgerOlder`, which only tell how it was made.
[[nodiscard]] PlanId planIdFor(const Plan &plan);

/// The two sides laid beside each other, before Sales is asked about the joiners.
struct Comparison
{
    std::vector<WantedRow> wanted;     ///< sorted, one row a contact (the smallest customer key)
    std::vector<WantedRow> wantedAlso; ///< the further customers of those contacts
    std::vector<UnusableRow> unusable; ///< sorted by customer
    std::vector<RowDetail> details;    ///< of some of them, sorted by customer
    std::vector<ContactId> candidates; ///< what Sales must be asked about: wanted and not on the list, and who may be wanted; sorted
    std::vector<WantedRow> undecided;  ///< of customers with several contacts, one of which is to stand; by customer, then contact
    std::vector<WantedRow> preferred;  ///< of those customers, the profile's choice; sorted by customer
    std::vector<Reject> rejects;       ///< decided without Sales: excluded, or another contact of the customer stands
    std::vector<ContactId> excluded;   ///< never to be added and removed if ours: as named, and the same people by other contacts
    std::vector<Followed> followed;    ///< whose survivors stand in `wanted` instead; sorted
    qint64 members = 0;
};
/// Pure, linear after sorting; for compute(). A usable ID beats an unusable one, and a malformed ID beats none. settlePeople()
/// has the rest of the decisions.
[[nodiscard]] Comparison compare(SegmentContent segment, const ListContent &list, const PeoplePolicy &policy = {});

/// What the last verified run of a binding left behind, for the guard and for the quick look.
struct VerifiedState
{
    QString account;
    QString contactIdField;
    Mode mode = Mode::KeepInStep;
    GuardPolicy guard;
    QString policies; ///< policyMark() of the definition
    QString segmentId;
    qint64 segmentMembers = 0;
    qint64 segmentMissing = 0; ///< customers without a contact ID
    WorldMarks marks;
    QDateTime at;          ///< of the last verified run
    QDateTime comparedAt;  ///< of the last full compare
    ComparedCounts counts; ///< of that compare
    bool hadProblemRejects = false;
};

/// Everything the plan of one list follows from.
struct PlanInput
{
    Mode mode = Mode::KeepInStep;
    GuardPolicy guard;
    RemovedByOthers removedByOthers = RemovedByOthers::Respect;
    bool skipOptedOut = false;
    bool listCreatedByUs = true;
    QString segmentId;                                   ///< the segment's identity, for the guard; empty: not compared with the last run's
    std::optional<qint64> segmentMembers = std::nullopt; ///< of the whole segment, where it fills several lists
    QString listName;                                    ///< for the guard's sentence
    bool listIsNew = false;                              ///< not created yet
    bool wholeOrganisationVisible = true;
    QString limitedPrivilege; ///< which privilege is not global, where the view is limited
    QString account;
    QString contactIdField;
    std::optional<VerifiedState> verified;
    bool guardLifted = false;
};

/// Plans one list by mode and ledger and decides the guard (I5). Pure; for compute().
/// \p comparison is settled. \p statuses has an entry for each candidate, sorted by contact; a candidate without one is not
/// found. The status comes first: whoever was removed by others and is inactive, merged, not found or opted out is rejected as
/// such. Whoever is on the list and wanted stays, whatever the status.
/// Fills segmentId, listName, the counts of `marks`, and everything that follows from the comparison; the rest is the caller's.
[[nodiscard]] ListPlan planMembership(const PlanInput &input, const Comparison &comparison, const ListContent &list, const Ledger &ledger,
                                      const std::vector<ContactStatus> &statuses);

/// The guard alone, on a finished plan that intersect() has not cut: what stops it, if anything. Causes come before sizes;
/// the first that applies is named:
///   1 GuardEmpty            no customer in the segment, mode removes (also where nobody would be removed)
///   2 GuardChanged          account, contact ID field or segment differ from the last verified run, anyone would be removed
///   3 GuardFirstExact       no verified run in exact copy yet, list not created by us, anyone would be removed
///   4 GuardLimitedView      the account cannot read everything, anyone would be removed
///   5 GuardMissingIds       share of unusable IDs (held included) up by 10 points, mode removes (also where nobody would be removed)
///   6 GuardRemovedByOthers  more than 20 % and 50 of the ledger's members were taken off by others since the last run, any mode
///   7 GuardAll              all whom this mode may remove would go, and they are 10 or more
///   8 GuardShare            more than the set share of them and more than 50; the only one that `--guard off` silences
/// Whom the mode may remove: in keep in step ours on the list, in exact copy all on the list.
/// {plan} of the sentences is filled by the caller, once the plan has its ID.
[[nodiscard]] std::optional<Error> guardDecision(const PlanInput &input, const ListPlan &plan, const Ledger &ledger, qint64 listMembers);

/// What of a stored plan may still be done: stored ∩ fresh, person by person (I1).
struct Intersection
{
    ListPlan plan;
    qint64 droppedJoins = 0; ///< planned, no longer needed or no longer allowed
    qint64 droppedLeaves = 0;
    qint64 waiting = 0; ///< new since then: waits for the next plan
};
/// Joins and leaves are those in both plans; rows, customers, counts, rejects, marks and guard are the fresh plan's. The sums
/// hold: who was dropped is in the fresh counts already (stays, rejected, removed by others, or no longer a customer), who is
/// waiting is in waitingJoins and waitingLeaves. The person's plan stays the caller's business: identity, lifted guard.
[[nodiscard]] Intersection intersect(const ListPlan &stored, const ListPlan &fresh);

/// What the read-back showed.
struct ReadBack
{
    std::vector<Join> missing;           ///< planned joiners that are not on the list and were not refused
    std::vector<Leave> remaining;        ///< planned leavers that are still on the list
    qint64 added = 0;                    ///< joiners that are on the list
    qint64 removed = 0;                  ///< leavers that are gone
    qint64 addedByOthers = 0;            ///< on the list, neither before nor planned
    qint64 removedByOthersMeanwhile = 0; ///< on the list before, gone, not planned
    qint64 membersAfter = 0;

    [[nodiscard]] bool asPlanned() const { return missing.empty() && remaining.empty(); }
};
/// \p refused: joiners and leavers that the server refused one by one, sorted. A refused joiner is a reject and not missing;
/// a refused leaver remains all the same (I4). Rows of `remaining` are those of \p after.
[[nodiscard]] ReadBack readBack(const ListPlan &plan, const ListContent &before, const ListContent &after,
                                const std::vector<ContactId> &refused);

/// Whom journaled chunks meant to add, although the planning read did not hold them. Both are sorted; neither is copied, since
/// they come by the million.
struct Intended
{
    std::span<const Join> joins;          ///< of this run's plan, as far as they were sent
    std::span<const LedgerEntry> earlier; ///< of attempts that were interrupted
};

/// How the ledger changes when \p after was read back. Not for a list that the guard stopped.
///   on the list, intended or ours  -> ours, for the customers who want it now, else for those it had
///   ours, gone, wanted             -> remembered as taken off, by the contact it had even where that was merged since
///   ours, gone, customer unusable  -> remembered too: who is held is no leaver, so somebody took it off
///   ours, gone, otherwise          -> dropped: we removed it, or nobody misses it
///   ours, gone, merged into a contact on the list -> the survivor takes the entry over
///   taken off, on the list         -> forgotten, also where its survivor is; ours only if intended
///   excluded                       -> dropped, not remembered: we removed it
/// \p rejects are the plan's (only merged ones matter).
[[nodiscard]] LedgerChange ledgerAfter(const Ledger &ledger, const Comparison &comparison, const Intended &intended,
                                       const ListContent &after, const std::vector<Reject> &rejects = {});

/// The entries that survivors on the list take over from contacts of ours that were merged into them, or took over before:
/// survivor and customer of each merged reject and of each followed contact. Sorted.
[[nodiscard]] std::vector<LedgerEntry> passedOn(const Ledger &ledger, const std::vector<Reject> &rejects,
                                                const std::vector<Followed> &followed, const ListContent &list);

} // namespace segue::domain
