// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "segmentparts.h"

#include "sortedrows.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace segue::domain {

namespace {

constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

bool holds(const PartView &part, ContactId contact)
{
    const auto has = [&contact](const auto &rows) {
        const auto found =
            std::lower_bound(rows.begin(), rows.end(), contact, [](const auto &row, const ContactId &id) { return contactOf(row) < id; });
        return found != rows.end() && contactOf(*found) == contact;
    };
    return has(*part.list) || has(part.ledger->ours) || has(part.ledger->takenOff) || has(part.unsettled) || has(part.planned);
}

/// Whose contact is whose: rows of one customer, and of one contact, stay together.
class Together
{
public:
    explicit Together(const std::vector<WantedRow> &rows)
    {
        std::vector<CustomerKey> keys;
        keys.reserve(rows.size());
        for (const WantedRow &row : rows)
            keys.push_back(row.customer);
        std::sort(keys.begin(), keys.end());
        for (std::size_t i = 1; i < keys.size(); ++i) {
            if (keys[i] == keys[i - 1])
                m_place.emplace(keys[i], nowhere);
        }
    }
    /// The place of a customer with several contacts, once one of them has one; null for all others.
    [[nodiscard]] std::size_t *of(CustomerKey customer)
    {
        const auto found = m_place.find(customer);
        return found == m_place.end() ? nullptr : &found->second;
    }

private:
    std::unordered_map<CustomerKey, std::size_t> m_place;
};

/// Room for joiners, lowest list first.
class Rooms
{
public:
    Rooms(const std::vector<PartView> &parts, std::optional<int> most) : m_most(most)
    {
        for (const PartView &part : parts)
            m_taken.push_back(static_cast<qint64>(part.list->size()));
        if (m_taken.empty())
            m_taken.push_back(0);
    }
    /// Takes a place; in a further list where no other has room.
    std::size_t take()
    {
        while (m_most && m_lowest < m_taken.size() && m_taken[m_lowest] >= *m_most)
            ++m_lowest;
        if (m_lowest == m_taken.size())
            m_taken.push_back(0);
        ++m_taken[m_lowest];
        return m_lowest;
    }
    /// A joiner whose list is settled already needs room there all the same.
    void reserve(std::size_t place) { ++m_taken[place]; }
    [[nodiscard]] std::size_t count() const { return m_taken.size(); }

private:
    std::optional<int> m_most;
    std::vector<qint64> m_taken;
    std::size_t m_lowest = 0;
};

std::vector<CustomerKey> customersOf(const Ledger &ledger)
{
    std::vector<CustomerKey> customers;
    customers.reserve(ledger.ours.size());
    for (const LedgerEntry &entry : ledger.ours)
        customers.push_back(entry.customer);
    std::sort(customers.begin(), customers.end());
    return customers;
}

} // namespace

std::vector<SegmentContent> dealOut(SegmentContent segment, const std::vector<PartView> &parts, std::optional<int> most)
{
    std::vector<WantedRow> &rows = segment.rows;
    std::sort(rows.begin(), rows.end());
    Together together(rows);
    Rooms rooms(parts, most);
    std::vector<std::size_t> places(rows.size(), nowhere);

    // First those who have a list, so that who comes in finds what room is left.
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t part = 0; part < parts.size(); ++part) {
            if (!holds(parts[part], rows[i].contact))
                continue;
            places[i] = part;
            if (std::size_t *shared = together.of(rows[i].customer); shared != nullptr && *shared == nowhere)
                *shared = part;
            const bool isFirst = i == 0 || rows[i - 1].contact != rows[i].contact;
            if (isFirst && !isOn(*parts[part].list, rows[i].contact))
                rooms.reserve(part);
            break;
        }
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (places[i] != nowhere)
            continue;
        std::size_t *shared = together.of(rows[i].customer);
        if (i > 0 && rows[i - 1].contact == rows[i].contact) {
            places[i] = places[i - 1];
        } else if (shared != nullptr && *shared != nowhere) {
            places[i] = *shared;
        } else {
            places[i] = rooms.take();
        }
        if (shared != nullptr && *shared == nowhere)
            *shared = places[i];
    }

    std::vector<SegmentContent> dealt(rooms.count());
    for (SegmentContent &content : dealt) {
        content.marker = segment.marker;
        content.refreshedAt = segment.refreshedAt;
        content.preferred = segment.preferred;
    }
    for (std::size_t i = 0; i < rows.size(); ++i)
        dealt[places[i]].rows.push_back(rows[i]);
    std::vector<std::vector<CustomerKey>> known;
    if (!segment.unusable.empty()) {
        for (const PartView &part : parts)
            known.push_back(customersOf(*part.ledger));
    }
    for (const UnusableRow &row : segment.unusable) {
        std::size_t place = 0;
        for (std::size_t part = 0; part < known.size(); ++part) {
            if (std::binary_search(known[part].begin(), known[part].end(), row.customer)) {
                place = part;
                break;
            }
        }
        dealt[place].unusable.push_back(row);
    }
    return dealt;
}

} // namespace segue::domain
