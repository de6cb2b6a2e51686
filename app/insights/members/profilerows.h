// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// The query for all profiles with the customer and one field.
[[nodiscard]] QByteArray allProfiles(const QString &field);
/// The same for some customers, by `eq … or …`, which virtual tables are documented to take [CI-dv].
[[nodiscard]] QByteArray profilesOf(const QString &field, const CustomerIds &ids, std::size_t first, std::size_t count);
/// Contact IDs on a page, of those in \p only (sorted) or, where it is unset, of all. A customer without a profile's key is a fault
/// of the answer. Pure.
[[nodiscard]] Result<odata::ParsedPage<ProfileRows>> readProfilePage(const QByteArray &body, const QByteArray &field, const KeyedHash &hash,
                                                                     const std::shared_ptr<const Members> &only);
/// Takes out who is not in \p members (sorted), and sorts by customer. Pure.
void keepMembers(ProfileRows &profiles, const Members &members);

/// Members beside their contact IDs, each once, and those whose profile was not seen.
struct Joined
{
    ProfileRows found;
    std::shared_ptr<const Members> lacking; ///< sorted
};
[[nodiscard]] Joined join(const Members &members, ProfileRows profiles);

} // namespace segue::insights
