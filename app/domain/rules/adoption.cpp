// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adoption.h"

#include "sortedrows.h"

#include <algorithm>

namespace segue::domain {

AdoptionProposal proposeAdoption(const Comparison &comparison, const ListContent &list, const std::vector<ContactId> &made,
                                 const Ledger &known)
{
    AdoptionProposal proposal;
    auto own = made.begin();
    auto ours = known.ours.begin();
    auto wanted = comparison.wanted.begin();
    auto also = comparison.wantedAlso.begin();
    for (const ListRow &member : list) {
        const bool isOwn = advanceTo(own, made.end(), member.contact);
        const bool isKnown = advanceTo(ours, known.ours.end(), member.contact);
        const bool isWanted = advanceTo(wanted, comparison.wanted.end(), member.contact);
        const bool hasAlso = advanceTo(also, comparison.wantedAlso.end(), member.contact);
        if (isKnown) {
            ++proposal.known;
        } else if (!isOwn) {
            ++proposal.byOthers;
        } else if (isWanted) {
            ++proposal.wanted;
            proposal.entries.push_back({member.contact, wanted->customer});
            for (auto row = also; hasAlso && row != comparison.wantedAlso.end() && row->contact == member.contact; ++row)
                proposal.entries.push_back({member.contact, row->customer});
        } else {
            ++proposal.unwanted;
            proposal.entries.push_back({member.contact, CustomerKey{}});
        }
    }
    std::sort(proposal.entries.begin(), proposal.entries.end());
    return proposal;
}

bool isLedgerOlder(const std::vector<ContactId> &newestOwn, const Ledger &known)
{
    const auto unknown =
        std::count_if(newestOwn.begin(), newestOwn.end(), [&known](const ContactId &contact) { return !isOn(known.ours, contact); });
    return !newestOwn.empty() && 2 * unknown > static_cast<qint64>(newestOwn.size());
}

} // namespace segue::domain
