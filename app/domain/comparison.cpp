// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membershipplan.h"

#include "sortedrows.h"

#include <QtEndian>

#include <algorithm>
#include <unordered_map>

namespace segue::domain {

namespace {

/// The same order as WantedRow's own, by two words instead of sixteen bytes: sorting is most of the comparison's time.
bool before(const WantedRow &left, const WantedRow &right)
{
    const auto word = [](const WantedRow &row, std::size_t from) { return qFromBigEndian<quint64>(row.contact.bytes.data() + from); };
    if (const auto a = word(left, 0), b = word(right, 0); a != b)
        return a < b;
    if (const auto a = word(left, 8), b = word(right, 8); a != b)
        return a < b;
    return left.customer < right.customer;
}

/// A key for each row, sorted.
std::vector<CustomerKey> customersOf(const std::vector<WantedRow> &rows)
{
    std::vector<CustomerKey> customers;
    customers.reserve(rows.size());
    for (const WantedRow &row : rows)
        customers.push_back(row.customer);
    std::sort(customers.begin(), customers.end());
    return customers;
}

/// Those that stand in more than one row.
std::vector<CustomerKey> severalTimes(const std::vector<CustomerKey> &customers)
{
    std::vector<CustomerKey> several;
    for (std::size_t i = 1; i < customers.size(); ++i) {
        if (customers[i] == customers[i - 1] && (several.empty() || several.back() != customers[i]))
            several.push_back(customers[i]);
    }
    return several;
}

/// Leaves each customer one row: the contact on the list, else the smallest. \p rows are sorted and each is there once.
void oneContactEach(std::vector<WantedRow> &rows, const std::vector<CustomerKey> &customers, const ListContent &list)
{
    const std::vector<CustomerKey> several = severalTimes(customers);
    if (several.empty())
        return;
    struct Choice
    {
        ContactId contact;
        bool onList = false;
    };
    std::unordered_map<quint64, Choice> chosen;
    for (const WantedRow &row : rows) {
        if (!std::binary_search(several.begin(), several.end(), row.customer))
            continue;
        const bool onList = isOn(list, row.contact);
        const auto [place, isFirst] = chosen.try_emplace(static_cast<quint64>(row.customer), Choice{row.contact, onList});
        if (!isFirst && onList && !place->second.onList)
            place->second = {row.contact, true};
    }
    std::erase_if(rows, [&chosen](const WantedRow &row) {
        const auto found = chosen.find(static_cast<quint64>(row.customer));
        return found != chosen.end() && found->second.contact != row.contact;
    });
}

/// Sorts, and leaves each customer once and only where it has no usable row.
void settleUnusable(std::vector<UnusableRow> &unusable, const std::vector<CustomerKey> &usable)
{
    std::sort(unusable.begin(), unusable.end(), [](const UnusableRow &left, const UnusableRow &right) {
        if (left.customer != right.customer)
            return left.customer < right.customer;
        return left.reason == RejectReason::Malformed && right.reason != RejectReason::Malformed;
    });
    const auto same = [](const UnusableRow &left, const UnusableRow &right) { return left.customer == right.customer; };
    unusable.erase(std::unique(unusable.begin(), unusable.end(), same), unusable.end());
    std::erase_if(unusable, [&usable](const UnusableRow &row) { return std::binary_search(usable.begin(), usable.end(), row.customer); });
}

} // namespace

Comparison compare(SegmentContent segment, const ListContent &list)
{
    Comparison result;
    std::vector<WantedRow> &rows = segment.rows;
    if (!std::is_sorted(rows.begin(), rows.end(), before))
        std::sort(rows.begin(), rows.end(), before);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    {
        const std::vector<CustomerKey> customers = customersOf(rows);
        oneContactEach(rows, customers, list);
        settleUnusable(segment.unusable, customers);
    }
    result.members = segment.members();

    // The first row of each contact stays in place, the further ones move aside.
    std::size_t kept = 0;
    for (const WantedRow &row : rows) {
        if (kept > 0 && rows[kept - 1].contact == row.contact)
            result.wantedAlso.push_back(row);
        else
            rows[kept++] = row;
    }
    rows.resize(kept);

    auto member = list.begin();
    for (const WantedRow &row : rows) {
        if (!advanceTo(member, list.end(), row.contact))
            result.candidates.push_back(row.contact);
    }
    result.wanted = std::move(rows);
    result.unusable = std::move(segment.unusable);
    return result;
}

} // namespace segue::domain
