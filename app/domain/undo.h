// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "membershipplan.h"

#include <span>

namespace segue::domain {

/// What a run did to one list, as its journal tells it. All rows are sorted by contact, each contact once but in `entries`.
struct RunChanges
{
    std::vector<Join> added;             ///< as far as their requests may have reached Sales
    std::vector<Leave> removed;          ///< the same
    std::vector<LedgerEntry> entries;    ///< what the ledger had of those removed; in an undo also what the added got back
    std::vector<ContactId> takenOff;     ///< of both: whom others had taken off before
    std::vector<ContactId> touchedLater; ///< whom later runs on the list added or removed
    bool undid = false;                  ///< the run was an undo itself: whoever it added without an entry is not ours
    bool createdList = false;

    [[nodiscard]] bool isEmpty() const { return added.empty() && removed.empty(); }
};

/// Whom Sales must be asked about before they are put back; sorted.
[[nodiscard]] std::vector<ContactId> undoCandidates(const RunChanges &changes, const ListContent &list,
                                                    const std::vector<ContactId> &excluded);

/// The plan that takes a run's changes on a list back: whom it had added leave, whom it had removed return with the ledger
/// status that they had. Left as they are, and counted: whom later runs changed again, and whom others have put on or taken
/// off since. Excluded people do not return and are named; who is not active is a reject. Pure, linear; for compute().
/// \p ledger: as known now. \p statuses: of undoCandidates(), sorted. \p excluded: sorted.
/// Fills counts, rows, entries, rejects, undo facts and marks.listMembers; the rest is the caller's. The sums of a ListPlan
/// hold, with the people to return in the place of the segment's members.
[[nodiscard]] ListPlan planUndo(const RunChanges &changes, const ListContent &list, const Ledger &ledger,
                                const std::vector<ContactStatus> &statuses, const std::vector<ContactId> &excluded);

/// How the ledger changes when \p after was read back from an undo.
///   returned                    -> ours for the customers of its entries; without entries not ours
///   of those added, gone        -> dropped; remembered as taken off where it had been so before the run
///   intended by earlier attempts, on the list and not in the plan -> ours
/// \p sent: the joins up to there may have reached Sales.
[[nodiscard]] LedgerChange ledgerAfterUndo(const Ledger &ledger, const ListPlan &plan, std::size_t sent,
                                           std::span<const LedgerEntry> earlier, const ListContent &after);

/// A ledger as it is known once the unsettled requests of earlier runs are looked up on the list: their joiners on the list are
/// ours, those whom they removed are not. Whom we removed ourselves was not removed by others.
/// \p joins and \p leaves: sorted.
[[nodiscard]] Ledger withUnsettled(Ledger ledger, std::span<const LedgerEntry> joins, std::span<const ContactId> leaves,
                                   const ListContent &list);
/// The contacts of \p leaves that \p ledger has and \p list has not: what withUnsettled() drops. Sorted.
[[nodiscard]] std::vector<ContactId> removedByUs(const Ledger &ledger, std::span<const ContactId> leaves, const ListContent &list);

} // namespace segue::domain
