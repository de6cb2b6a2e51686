// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membershipplan.h"

#include "sortedrows.h"

namespace segue::domain {

ReadBack readBack(const ListPlan &plan, const ListContent &before, const ListContent &after, const std::vector<ContactId> &refused)
{
    ReadBack result;
    result.membersAfter = static_cast<qint64>(after.size());

    auto there = after.begin();
    auto no = refused.begin();
    for (const Join &join : plan.joins) {
        if (advanceTo(there, after.end(), join.contact))
            ++result.added;
        else if (!advanceTo(no, refused.end(), join.contact))
            result.missing.push_back(join);
    }

    there = after.begin();
    for (const Leave &leave : plan.leaves) {
        if (advanceTo(there, after.end(), leave.contact))
            result.remaining.push_back({leave.contact, there->row});
        else
            ++result.removed;
    }

    auto earlier = before.begin();
    auto planned = plan.joins.begin();
    for (const ListRow &member : after) {
        if (!advanceTo(earlier, before.end(), member.contact) && !advanceTo(planned, plan.joins.end(), member.contact))
            ++result.addedByOthers;
    }

    there = after.begin();
    auto leaving = plan.leaves.begin();
    for (const ListRow &member : before) {
        if (!advanceTo(there, after.end(), member.contact) && !advanceTo(leaving, plan.leaves.end(), member.contact))
            ++result.removedByOthersMeanwhile;
    }
    return result;
}

} // namespace segue::domain
