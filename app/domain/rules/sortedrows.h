// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "membership.h"

#include <algorithm>
#include <vector>

/// Walking rows that are sorted by contact side by side; private to the module.
namespace segue::domain {

[[nodiscard]] inline const ContactId &contactOf(const ContactId &contact)
{
    return contact;
}
template<class Row>
[[nodiscard]] const ContactId &contactOf(const Row &row)
{
    return row.contact;
}

/// Moves \p place to the first row that is not before \p contact; true if that row is the contact's.
/// Linear over a whole walk, since places only move forward.
template<class Place>
[[nodiscard]] bool advanceTo(Place &place, Place end, const ContactId &contact)
{
    while (place != end && contactOf(*place) < contact)
        ++place;
    return place != end && contactOf(*place) == contact;
}

/// The rows of one contact.
template<class Row>
[[nodiscard]] auto rowsOf(const std::vector<Row> &rows, const ContactId &contact)
{
    const auto first =
        std::lower_bound(rows.begin(), rows.end(), contact, [](const Row &row, const ContactId &id) { return contactOf(row) < id; });
    auto last = first;
    while (last != rows.end() && contactOf(*last) == contact)
        ++last;
    return std::pair(first, last);
}

/// Whether a contact has a row; a list is searched the same way as a ledger.
template<class Row>
[[nodiscard]] bool isOn(const std::vector<Row> &rows, const ContactId &contact)
{
    const auto [first, last] = rowsOf(rows, contact);
    return first != last;
}

/// \p unusable is sorted by customer.
[[nodiscard]] inline bool hasCustomer(const std::vector<UnusableRow> &unusable, CustomerKey customer)
{
    const auto found = std::lower_bound(unusable.begin(), unusable.end(), customer,
                                        [](const UnusableRow &row, CustomerKey key) { return row.customer < key; });
    return found != unusable.end() && found->customer == customer;
}

} // namespace segue::domain
