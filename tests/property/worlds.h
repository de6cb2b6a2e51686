// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "property.h"

#include "domain/people.h"
#include "people.h"

#include <ostream>
#include <set>

/// Small worlds of few contacts and few customers, so that everything collides with everything.
namespace segue::testing {

inline constexpr int contactCount = 10;
inline constexpr int customerCount = 8;

using Contacts = std::set<domain::ContactId>;

/// A segment, a list, a ledger, and what Sales says of the contacts.
struct World
{
    domain::SegmentContent segment;
    domain::ListContent list;
    domain::Ledger ledger;
    std::vector<domain::ContactStatus> statuses; ///< one for each contact there is, sorted
    domain::Mode mode = domain::Mode::KeepInStep;
    domain::RemovedByOthers removedByOthers = domain::RemovedByOthers::Respect;
    domain::PeoplePolicy people;
    std::vector<domain::ContactTime> times; ///< one for each contact there is, sorted
};
std::ostream &operator<<(std::ostream &out, const World &world);

struct Shape
{
    bool oneContactEach = false; ///< no customer stands in two rows
    bool policies = true;        ///< several contacts, merged ones, opt-outs and exclusions by any policy; else the default one
    bool plain = false;          ///< all contacts active, all IDs usable, nobody was taken off, ours are on the list
};
[[nodiscard]] rc::Gen<World> worlds(Shape shape = {});
/// The same people in another hour: segment, list and statuses are new, ledger and policy are the same.
[[nodiscard]] rc::Gen<World> laterThan(const World &world);

/// A world with what follows from it.
struct Planned
{
    domain::PlanInput input;
    domain::Comparison comparison;
    std::vector<domain::ContactId> candidates; ///< whom Sales was asked about
    domain::ListPlan plan;
};
[[nodiscard]] Planned planned(const World &world, domain::PlanInput input = {});

/// The list and the ledger after exactly the plan was done.
[[nodiscard]] World after(const World &world, const Planned &planned);

[[nodiscard]] Contacts ours(const domain::Ledger &ledger);
[[nodiscard]] Contacts onList(const domain::ListContent &list);
[[nodiscard]] bool isSortedOnce(const std::vector<domain::ContactId> &contacts);

template<class Rows>
[[nodiscard]] Contacts contactsIn(const Rows &rows)
{
    Contacts contacts;
    for (const auto &row : rows)
        contacts.insert(row.contact);
    return contacts;
}

} // namespace segue::testing
