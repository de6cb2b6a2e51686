// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membershipplan.h"

#include "sortedrows.h"

#include <QtEndian>

#include <algorithm>
#include <tuple>

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

bool isIn(const std::vector<CustomerKey> &customers, CustomerKey customer)
{
    return std::binary_search(customers.begin(), customers.end(), customer);
}

bool byCustomer(const WantedRow &left, const WantedRow &right)
{
    return std::tie(left.customer, left.contact) < std::tie(right.customer, right.contact);
}

/// Takes out who is excluded: by contact, and with it all rows of the customers who have such a contact, since they are the same
/// people.
void takeExcluded(std::vector<WantedRow> &rows, Comparison &result)
{
    std::vector<CustomerKey> customers;
    auto excluded = result.excluded.begin();
    for (const WantedRow &row : rows) {
        if (advanceTo(excluded, result.excluded.end(), row.contact))
            customers.push_back(row.customer);
    }
    if (customers.empty())
        return;
    std::sort(customers.begin(), customers.end());
    std::erase_if(rows, [&](const WantedRow &row) {
        if (!isIn(customers, row.customer))
            return false;
        result.rejects.push_back({row.customer, row.contact, RejectReason::Excluded, {}, {}});
        result.excluded.push_back(row.contact);
        return true;
    });
    std::sort(result.excluded.begin(), result.excluded.end());
    result.excluded.erase(std::unique(result.excluded.begin(), result.excluded.end()), result.excluded.end());
}

/// Customers with several contacts leave the rows: to be chosen from, or without a contact that stands for them.
void takeSeveral(std::vector<WantedRow> &rows, const std::vector<CustomerKey> &customers, SeveralContacts policy, SegmentContent &segment,
                 Comparison &result)
{
    if (policy == SeveralContacts::All)
        return;
    const std::vector<CustomerKey> several = severalTimes(customers);
    if (several.empty())
        return;
    std::erase_if(rows, [&](const WantedRow &row) {
        if (!isIn(several, row.customer))
            return false;
        if (policy == SeveralContacts::One)
            result.undecided.push_back(row);
        else
            segment.unusable.push_back({row.customer, RejectReason::SeveralContacts});
        return true;
    });
    std::sort(result.undecided.begin(), result.undecided.end(), byCustomer);
    std::sort(segment.preferred.begin(), segment.preferred.end(), byCustomer);
    result.preferred = std::move(segment.preferred);
}

/// The contacts of customers none of whose contacts is on the list.
void addUndecided(const std::vector<WantedRow> &undecided, const ListContent &list, std::vector<ContactId> &candidates)
{
    for (auto first = undecided.begin(); first != undecided.end();) {
        const auto last = std::find_if(first, undecided.end(), [first](const WantedRow &row) { return row.customer != first->customer; });
        if (std::none_of(first, last, [&list](const WantedRow &row) { return isOn(list, row.contact); })) {
            for (auto row = first; row != last; ++row)
                candidates.push_back(row->contact);
        }
        first = last;
    }
}

/// Sorts, and leaves each customer once.
void sortUnusable(std::vector<UnusableRow> &unusable)
{
    std::sort(unusable.begin(), unusable.end(), [](const UnusableRow &left, const UnusableRow &right) {
        if (left.customer != right.customer)
            return left.customer < right.customer;
        return left.reason == RejectReason::Malformed && right.reason != RejectReason::Malformed;
    });
    const auto same = [](const UnusableRow &left, const UnusableRow &right) { return left.customer == right.customer; };
    unusable.erase(std::unique(unusable.begin(), unusable.end(), same), unusable.end());
}

} // namespace

Comparison compare(SegmentContent segment, const ListContent &list, const PeoplePolicy &policy)
{
    Comparison result;
    result.excluded = policy.excluded;
    std::vector<WantedRow> &rows = segment.rows;
    if (!std::is_sorted(rows.begin(), rows.end(), before))
        std::sort(rows.begin(), rows.end(), before);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    {
        const std::vector<CustomerKey> customers = customersOf(rows);
        std::erase_if(segment.unusable, [&customers](const UnusableRow &row) { return isIn(customers, row.customer); });
        if (!result.excluded.empty())
            takeExcluded(rows, result);
        takeSeveral(rows, customers, policy.severalContacts, segment, result);
    }
    sortUnusable(segment.unusable);
    result.members = segment.members() + static_cast<qint64>(result.undecided.size() + result.rejects.size());

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
    if (!result.undecided.empty() || !policy.excluded.empty()) {
        // Excluded people are asked about too: whoever they were merged into is excluded as well.
        std::vector<ContactId> &candidates = result.candidates;
        candidates.insert(candidates.end(), policy.excluded.begin(), policy.excluded.end());
        addUndecided(result.undecided, list, candidates);
        std::sort(candidates.begin(), candidates.end());
        candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    }
    result.wanted = std::move(rows);
    result.unusable = std::move(segment.unusable);
    result.details = std::move(segment.details);
    return result;
}

} // namespace segue::domain
