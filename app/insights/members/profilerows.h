// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contactroute.h"
#include "membershiprows.h"

namespace segue::insights {

/// Contact IDs of customers, as far as they are known.
struct ProfileRows
{
    std::vector<domain::WantedRow> rows;
    std::vector<domain::UnusableRow> unusable;

    [[nodiscard]] std::size_t size() const { return rows.size() + unusable.size(); }
    void add(const ProfileRows &others);
};

/// The columns that say whom a contact ID belongs to.
struct ContactColumns
{
    QByteArray customer;
    QByteArray contact;
};

/// The query for all rows of a route.
[[nodiscard]] QByteArray allProfiles(const ContactRoute &route);
/// The same for some customers, by `eq … or …`, which virtual tables are documented to take [CI-dv].
[[nodiscard]] QByteArray profilesOf(const ContactRoute &route, const CustomerIds &ids, std::size_t first, std::size_t count);
/// Contact IDs on a page, of those in \p only (sorted) or, where it is unset, of all. A customer without a key is a fault of the
/// answer. Pure.
[[nodiscard]] Result<odata::ParsedPage<ProfileRows>> readProfilePage(const QByteArray &body, const ContactColumns &columns,
                                                                     const KeyedHash &hash, const std::shared_ptr<const Members> &only);
/// Takes out who is not in \p members (sorted), and sorts by customer. Pure.
void keepMembers(ProfileRows &profiles, const Members &members);

/// Members beside their contact IDs, each once, and those whose profile was not seen.
struct Joined
{
    ProfileRows found;
    std::shared_ptr<const Members> lacking; ///< sorted
};
/// \p severalEach: a customer may have several contacts, and all of them count; else one, always the same.
[[nodiscard]] Joined join(const Members &members, ProfileRows profiles, bool severalEach);
/// Customers with more than one contact, sorted; \p rows are sorted by customer. Pure.
[[nodiscard]] Members withSeveral(const std::vector<domain::WantedRow> &rows);

} // namespace segue::insights
