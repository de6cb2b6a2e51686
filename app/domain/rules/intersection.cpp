// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membershipplan.h"

#include "sortedrows.h"

namespace segue::domain {

namespace {

/// The rows of \p fresh that \p stored has as well. Fresh rows, since a member row may have been made anew meanwhile.
template<class Row>
std::vector<Row> inBoth(const std::vector<Row> &stored, const std::vector<Row> &fresh)
{
    std::vector<Row> both;
    auto planned = stored.begin();
    for (const Row &row : fresh) {
        if (advanceTo(planned, stored.end(), row.contact))
            both.push_back(row);
    }
    return both;
}

} // namespace

Intersection intersect(const ListPlan &stored, const ListPlan &fresh)
{
    Intersection result;
    result.plan = fresh;
    result.plan.joins = inBoth(stored.joins, fresh.joins);
    result.plan.leaves = inBoth(stored.leaves, fresh.leaves);
    const auto joins = static_cast<qint64>(result.plan.joins.size());
    const auto leaves = static_cast<qint64>(result.plan.leaves.size());
    result.droppedJoins = static_cast<qint64>(stored.joins.size()) - joins;
    result.droppedLeaves = static_cast<qint64>(stored.leaves.size()) - leaves;
    result.plan.waitingJoins = fresh.waitingJoins + static_cast<qint64>(fresh.joins.size()) - joins;
    result.plan.waitingLeaves = fresh.waitingLeaves + static_cast<qint64>(fresh.leaves.size()) - leaves;
    result.waiting = result.plan.waitingJoins + result.plan.waitingLeaves;
    return result;
}

} // namespace segue::domain
