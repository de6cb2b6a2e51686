// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "exportdefinition.h"
#include "membership.h"

#include <QStringList>

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
    QString detail;     ///< for Refused: the server's code and words

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

/// What will happen to one list. Rows are sorted by contact.
/// The sums hold: members = desired + rejects + held, desired = joins + stays + removedByOthers left alone.
struct ListPlan
{
    BindingId binding;
    QString segmentId;
    QString segmentName;
    ListId list;
    QString listName;
    bool createsList = false;

    qint64 members = 0;
    qint64 desired = 0;
    qint64 stays = 0;
    qint64 staysInactive = 0; ///< of stays, where it is known
    qint64 notOurs = 0;       ///< on the list, put there by somebody else, and staying there unless the mode is exact copy
    qint64 optedOut = 0;      ///< of joins, information only
    std::vector<Join> joins;
    std::vector<Leave> leaves;
    std::vector<ContactId> held;
    std::vector<ContactId> removedByOthers; ///< left alone (respect) or, in add-again, a part of joins
    bool removedByOthersJoin = false;
    std::vector<Reject> rejects;
    std::optional<Error> guard;   ///< set: the run leaves this list untouched
    std::optional<Error> problem; ///< set: this list could not be planned
    bool quick = false;           ///< nothing was compared: everything was as at the last full compare
    std::optional<QDateTime> comparedAt; ///< of the last full compare, where quick
    WorldMarks marks;

    [[nodiscard]] bool changesNothing() const { return joins.empty() && leaves.empty(); }
    [[nodiscard]] qint64 removedByOthersLeft() const { return removedByOthersJoin ? 0 : static_cast<qint64>(removedByOthers.size()); }
};

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
    QString account;      ///< object ID and tenant of the account that planned
    std::optional<PlanId> derivedFrom; ///< the person's plan that this one is the still valid part of
    QList<ListPlan> lists;
    int expectedRequests = 0;

    [[nodiscard]] qint64 joins() const;
    [[nodiscard]] qint64 leaves() const;
};

/// The identity of a plan: a hash over everything in it except `id` and `createdAt`.
[[nodiscard]] PlanId planIdFor(const Plan &plan);

/// The two sides laid beside each other, before Sales is asked about the joiners.
struct Comparison
{
    std::vector<WantedRow> wanted;          ///< sorted, one row a contact (the smallest customer key)
    std::vector<WantedRow> wantedAlso;      ///< the further customers of those contacts
    std::vector<UnusableRow> unusable;      ///< sorted by customer
    std::vector<Join> candidates;           ///< wanted and not on the list: what Sales must be asked about
    qint64 members = 0;
};
/// Pure, linear after sorting; for compute().
[[nodiscard]] Comparison compare(SegmentContent segment, const ListContent &list);

/// What the last verified run of a binding left behind, for the guard and for the quick look.
struct VerifiedState
{
    QString account;
    QString contactIdField;
    Mode mode = Mode::KeepInStep;
    GuardPolicy guard;
    QString segmentId;
    qint64 segmentMembers = 0;
    qint64 segmentMissing = 0; ///< customers without a contact ID
    WorldMarks marks;
    QDateTime at;         ///< of the last verified run
    QDateTime comparedAt; ///< of the last full compare
    bool hadProblemRejects = false;
};

/// Everything the plan of one list follows from.
struct PlanInput
{
    Mode mode = Mode::KeepInStep;
    GuardPolicy guard;
    RemovedByOthers removedByOthers = RemovedByOthers::Respect;
    bool listCreatedByUs = true;
    bool listIsNew = false;            ///< not created yet
    bool wholeOrganisationVisible = true;
    QString limitedPrivilege;          ///< which privilege is not global, where the view is limited
    QString account;
    QString contactIdField;
    std::optional<VerifiedState> verified;
    bool guardLifted = false;
};

/// Plans one list by mode and ledger (DESIGN 5.6) and decides the guard (I5). Pure; for compute().
/// \p statuses has an entry for each candidate, sorted by contact.
[[nodiscard]] ListPlan planMembership(const PlanInput &input, const Comparison &comparison, const ListContent &list, const Ledger &ledger,
                                      const std::vector<ContactStatus> &statuses);

/// The guard alone, on a finished plan: what stops it, if anything.
[[nodiscard]] std::optional<Error> guardDecision(const PlanInput &input, const ListPlan &plan, const Ledger &ledger, qint64 listMembers);

/// What of a stored plan may still be done: stored ∩ fresh, person by person (I1).
struct Intersection
{
    ListPlan plan;
    qint64 droppedJoins = 0;  ///< planned, no longer needed or no longer allowed
    qint64 droppedLeaves = 0;
    qint64 waiting = 0;       ///< new since then: waits for the next plan
};
[[nodiscard]] Intersection intersect(const ListPlan &stored, const ListPlan &fresh);

/// What the read-back showed.
struct ReadBack
{
    std::vector<Join> missing;         ///< planned joiners that are not on the list and were not refused
    std::vector<Leave> remaining;      ///< planned leavers that are still on the list
    qint64 added = 0;                  ///< joiners that are on the list
    qint64 removed = 0;                ///< leavers that are gone
    qint64 addedByOthers = 0;          ///< on the list, neither before nor planned
    qint64 removedByOthersMeanwhile = 0; ///< on the list before, gone, not planned
    qint64 membersAfter = 0;

    [[nodiscard]] bool asPlanned() const { return missing.empty() && remaining.empty(); }
};
/// \p refused: joiners and leavers that the server refused one by one, sorted.
[[nodiscard]] ReadBack readBack(const ListPlan &plan, const ListContent &before, const ListContent &after, const std::vector<ContactId> &refused);

/// How the ledger changes when \p after was read back (DESIGN 5.6, "ours"):
/// \p intended are the joiners of journaled chunks, which the planning read did not hold; sorted.
[[nodiscard]] LedgerChange ledgerAfter(const Ledger &ledger, const std::vector<WantedRow> &wanted, const std::vector<WantedRow> &wantedAlso,
                                       const std::vector<LedgerEntry> &intended, const ListContent &after);

} // namespace segue::domain
