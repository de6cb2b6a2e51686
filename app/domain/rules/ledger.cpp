// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membershipplan.h"

#include "sortedrows.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>

namespace segue::domain {

namespace {

using Entries = std::vector<LedgerEntry>;

/// The part of sorted rows that belongs to one contact, found by walking forward.
template<class Row>
class Walk
{
public:
    explicit Walk(std::span<const Row> rows) : m_first(rows.begin()), m_last(rows.begin()), m_end(rows.end()) {}
    explicit Walk(const std::vector<Row> &rows) : Walk(std::span<const Row>(rows)) {}

    /// True if the contact has rows; they are begin() to end() until the next call.
    bool to(const ContactId &contact)
    {
        m_first = m_last;
        const bool has = advanceTo(m_first, m_end, contact);
        m_last = m_first;
        while (m_last != m_end && contactOf(*m_last) == contact)
            ++m_last;
        return has;
    }
    [[nodiscard]] auto begin() const { return m_first; }
    [[nodiscard]] auto end() const { return m_last; }
    /// The contact whose rows come next.
    [[nodiscard]] const ContactId *ahead() const { return m_last == m_end ? nullptr : &contactOf(*m_last); }

private:
    using Place = typename std::span<const Row>::iterator;
    Place m_first;
    Place m_last;
    Place m_end;
};

/// The smallest contact that any of the walks has ahead; none at their end.
template<class... Row>
std::optional<ContactId> nextOf(const Walk<Row> &...walks)
{
    const ContactId *least = nullptr;
    const auto look = [&least](const ContactId *contact) {
        if (contact != nullptr && (least == nullptr || *contact < *least))
            least = contact;
    };
    (look(walks.ahead()), ...);
    return least == nullptr ? std::nullopt : std::optional(*least);
}

/// Merged contacts whose survivor is on the list.
std::vector<ContactId> mergedAway(const std::vector<Reject> &rejects, const std::vector<Followed> &followed, const ListContent &list)
{
    std::vector<ContactId> contacts;
    for (const Followed &pair : followed) {
        if (isOn(list, pair.survivor))
            contacts.push_back(pair.contact);
    }
    for (const Reject &reject : rejects) {
        if (reject.reason == RejectReason::Merged && isOn(list, reject.survivor))
            contacts.push_back(reject.contact);
    }
    std::sort(contacts.begin(), contacts.end());
    contacts.erase(std::unique(contacts.begin(), contacts.end()), contacts.end());
    return contacts;
}

template<class Rows>
void append(Entries &entries, const Rows &rows)
{
    for (const auto &row : rows)
        entries.push_back({row.contact, row.customer});
}

} // namespace

Ledger applied(const LedgerChange &change, Ledger ledger)
{
    auto dropped = change.drop.begin();
    std::erase_if(ledger.ours, [&](const LedgerEntry &entry) { return advanceTo(dropped, change.drop.end(), entry.contact); });
    Entries ours;
    ours.reserve(ledger.ours.size() + change.put.size());
    std::set_union(ledger.ours.begin(), ledger.ours.end(), change.put.begin(), change.put.end(), std::back_inserter(ours));

    auto forgotten = change.forget.begin();
    std::erase_if(ledger.takenOff, [&](const ContactId &contact) { return advanceTo(forgotten, change.forget.end(), contact); });
    std::vector<ContactId> takenOff;
    takenOff.reserve(ledger.takenOff.size() + change.remember.size());
    std::set_union(ledger.takenOff.begin(), ledger.takenOff.end(), change.remember.begin(), change.remember.end(),
                   std::back_inserter(takenOff));
    return {std::move(ours), std::move(takenOff)};
}

std::vector<LedgerEntry> passedOn(const Ledger &ledger, const std::vector<Reject> &rejects, const std::vector<Followed> &followed,
                                  const ListContent &list)
{
    Entries passed;
    const auto pass = [&](const ContactId &contact, const ContactId &survivor, CustomerKey customer) {
        if (!isOn(list, survivor))
            return;
        const LedgerEntry entry{survivor, customer};
        const bool passesNow = isOn(ledger.ours, contact) && !isOn(list, contact);
        if (passesNow || std::binary_search(ledger.ours.begin(), ledger.ours.end(), entry))
            passed.push_back(entry);
    };
    for (const Reject &reject : rejects) {
        if (reject.reason == RejectReason::Merged)
            pass(reject.contact, reject.survivor, reject.customer);
    }
    for (const Followed &pair : followed)
        pass(pair.contact, pair.survivor, pair.customer);
    std::sort(passed.begin(), passed.end());
    passed.erase(std::unique(passed.begin(), passed.end()), passed.end());
    return passed;
}

LedgerChange ledgerAfter(const Ledger &ledger, const Comparison &comparison, const Intended &intended, const ListContent &after,
                         const std::vector<Reject> &rejects)
{
    const Entries passed = passedOn(ledger, rejects, comparison.followed, after);
    const std::vector<ContactId> merged = mergedAway(rejects, comparison.followed, after);
    const std::vector<UnusableRow> &unusable = comparison.unusable;
    LedgerChange change;
    change.put.reserve(intended.joins.size());
    Walk had(ledger.ours);
    Walk tookOff(ledger.takenOff);
    Walk meant(intended.joins);
    Walk meantEarlier(intended.earlier);
    Walk inherits(passed);
    Walk wants(comparison.wanted);
    Walk wantsAlso(comparison.wantedAlso);
    Walk goneByMerge(merged);
    Walk isFollowed(comparison.followed);
    Walk isExcluded(comparison.excluded);
    Walk there(after);
    Entries entries;
    // Everybody the ledger or a chunk knows of, each once.
    while (const std::optional<ContactId> next = nextOf(had, tookOff, meant, meantEarlier, inherits)) {
        const ContactId contact = *next;
        const bool wasOurs = had.to(contact);
        const bool wasTakenOff = tookOff.to(contact);
        const bool isMeantNow = meant.to(contact);
        const bool wasMeantEarlier = meantEarlier.to(contact);
        const bool wasMeant = isMeantNow || wasMeantEarlier;
        const bool hasInherited = inherits.to(contact);
        const bool isWanted = wants.to(contact);
        const bool isWantedAlso = wantsAlso.to(contact);
        const bool isInSurvivor = goneByMerge.to(contact);
        if (there.to(contact)) {
            if (wasTakenOff)
                change.forget.push_back(contact);
            if (!wasOurs && !wasMeant && !hasInherited)
                continue;
            entries.clear();
            if (isWanted)
                append(entries, wants);
            if (isWantedAlso)
                append(entries, wantsAlso);
            if (entries.empty() && wasOurs) {
                append(entries, had);
            } else if (entries.empty() && wasMeant) {
                append(entries, meant);
                append(entries, meantEarlier);
            }
            append(entries, inherits);
            std::sort(entries.begin(), entries.end());
            entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
            if (std::equal(entries.begin(), entries.end(), had.begin(), had.end()))
                continue;
            if (wasOurs)
                change.drop.push_back(contact);
            change.put.insert(change.put.end(), entries.begin(), entries.end());
        } else {
            if (wasTakenOff && isInSurvivor)
                change.forget.push_back(contact);
            if (!wasOurs)
                continue;
            change.drop.push_back(contact);
            const bool isMissed = isWanted || isFollowed.to(contact)
                                  || std::any_of(had.begin(), had.end(),
                                                 [&unusable](const LedgerEntry &entry) { return hasCustomer(unusable, entry.customer); });
            const bool isLeftOut = isExcluded.to(contact) && !isWanted;
            if (isMissed && !wasTakenOff && !isInSurvivor && !isLeftOut)
                change.remember.push_back(contact);
        }
    }
    return change;
}

} // namespace segue::domain
