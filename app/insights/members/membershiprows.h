// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core.h"
#include "odata/pagereader.h"

#include <string>
#include <vector>

namespace segue::insights {

using Members = std::vector<domain::CustomerKey>;

/// Customer IDs one behind the other in one piece of memory, for asking about them.
class CustomerIds
{
public:
    void add(std::string_view id)
    {
        m_text += id;
        m_ends.push_back(m_text.size());
    }
    void add(const CustomerIds &others)
    {
        for (std::size_t i = 0; i < others.size(); ++i)
            add(others.at(i));
    }
    [[nodiscard]] std::string_view at(std::size_t place) const
    {
        const std::size_t from = place == 0 ? 0 : m_ends[place - 1];
        return std::string_view(m_text).substr(from, m_ends[place] - from);
    }
    [[nodiscard]] std::size_t size() const { return m_ends.size(); }

private:
    std::string m_text;
    std::vector<std::size_t> m_ends;
};

/// The members of one segment on a page.
struct MembershipPage
{
    Members members;
    CustomerIds ids; ///< of the same members in the same order, if they were to be kept
};

/// What a page of memberships is read for.
struct MembershipWish
{
    QByteArray segment; ///< output table name
    bool keepIds = true;
    std::shared_ptr<const Members> only; ///< sorted; unset: all
};

/// The query for the memberships of a segment. It answers too many: contains() knows wildcards and no case [PA-filter].
[[nodiscard]] QByteArray membershipsOf(const QString &segment, bool backslashQuotes);
/// The exact members on a page. A row that cannot be judged is a fault of the answer. Pure.
[[nodiscard]] Result<odata::ParsedPage<MembershipPage>> readMembershipPage(const QByteArray &body, const MembershipWish &wish,
                                                                           const KeyedHash &hash);

/// Members of each segment on a page of all memberships, by name. Pure.
using SegmentCounts = QHash<QByteArray, qint64>;
[[nodiscard]] QByteArray allMemberships();
[[nodiscard]] Result<odata::ParsedPage<SegmentCounts>> countMemberships(const QByteArray &body);

} // namespace segue::insights
