// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "membershipplan.h"

#include <span>

namespace segue::domain {

/// Whom the ledger could take over: members whose row our account made and whom neither ledger nor journal knows.
struct AdoptionProposal
{
    std::vector<LedgerEntry> entries; ///< sorted; a person whom no customer wants has one entry without a customer
    qint64 wanted = 0;                ///< people of them who are in the segment
    qint64 unwanted = 0;              ///< people of them who are not: in keep in step they leave at the next run
    qint64 known = 0;                 ///< people on the list whom ledger or journal know already
    qint64 byOthers = 0;              ///< people on the list whose row another account made, or nobody knows who

    [[nodiscard]] qint64 people() const { return wanted + unwanted; }
};

/// Pure, linear after sorting; for compute(). \p list: all members; \p made: of them, those whose row our account made, sorted.
[[nodiscard]] AdoptionProposal proposeAdoption(const Comparison &comparison, const ListContent &list, const std::vector<ContactId> &made,
                                               const Ledger &known);

/// Whether the ledger is older than the list: most of the newest rows that our account made are of people whom it does not know.
[[nodiscard]] bool isLedgerOlder(const std::vector<ContactId> &newestOwn, const Ledger &known);
/// How many of the newest rows are looked at, and how many people nobody can explain make it worth looking.
inline constexpr int ownRowsToLookAt = 50;
inline constexpr qint64 strangersToDoubt = 50;

} // namespace segue::domain
