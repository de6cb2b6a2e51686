// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "membershipplan.h"

#include <span>
#include <vector>

namespace segue::domain {

/// One of the numbered lists that a segment fills, with what is known of it. All of it outlives the call.
struct PartView
{
    const ListContent *list = nullptr;
    const Ledger *ledger = nullptr;
    std::span<const LedgerEntry> unsettled; ///< joiners that earlier attempts may have sent; sorted
    std::span<const Join> planned;          ///< joiners of the stored plan that is to be run; sorted
};

/// Deals a segment out to its lists: a member keeps its list until it leaves, joiners fill the lowest list with room, and where
/// there is none a further list. Answers a part for each of \p parts and for each further list that is needed, at least one.
/// Rows keep their order.
///
/// A list never gets more than \p most members; none: the first takes all. Who leaves in the same run gives no room yet, since
/// additions come first. A customer's contacts stay together. Customers without a usable ID are counted with the list that holds
/// them, else with the first. Pure; for compute().
[[nodiscard]] std::vector<SegmentContent> dealOut(SegmentContent segment, const std::vector<PartView> &parts, std::optional<int> most);

} // namespace segue::domain
