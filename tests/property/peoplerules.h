// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "worlds.h"

#include <map>
#include <optional>
#include <utility>

namespace segue::testing {

[[nodiscard]] Contacts operator|(Contacts left, const Contacts &right);
[[nodiscard]] Contacts operator-(Contacts left, const Contacts &right);
[[nodiscard]] bool isWithin(const Contacts &inner, const Contacts &outer);

[[nodiscard]] const domain::ContactStatus &statusOf(const World &world, const domain::ContactId &contact);

/// What the rules say of each person, one at a time and without the code under test.
class Rules
{
public:
    using CustomerRow = std::pair<domain::CustomerKey, domain::ContactId>;

    explicit Rules(const World &world);

    std::set<CustomerRow> standing;         ///< a contact that stands for its customer
    std::set<CustomerRow> wanted;           ///< the same with survivors in the place of merged ones
    std::set<domain::CustomerKey> unusable; ///< no contact stands for them
    Contacts never;                         ///< excluded by name, or survivors of such
    Contacts excluded;                      ///< the same and what else belongs to excluded customers
    Contacts inherits;                      ///< on the list and ours since they inherit from a contact of ours
    Contacts hadBeenOurs;                   ///< by themselves, or as survivors of such
    qint64 members = 0;                     ///< customers read, one with several contacts once for each

    [[nodiscard]] Contacts wantedContacts() const;

    /// Who is on the list when the plan is done.
    [[nodiscard]] Contacts after() const;

private:
    void nameTheExcluded();
    void decide(domain::CustomerKey customer, const Contacts &contacts);
    [[nodiscard]] domain::ContactId chosen(domain::CustomerKey customer, const Contacts &contacts) const;

    [[nodiscard]] bool isActive(const domain::ContactId &contact) const;
    [[nodiscard]] qint64 timeOf(const domain::ContactId &contact) const;
    [[nodiscard]] bool isNewest(const domain::ContactId &contact, const Contacts &contacts) const;
    void lookWhereItLeads(const CustomerRow &row);
    [[nodiscard]] bool staysThough(const domain::ContactId &member, bool isOurs) const;

    const World &m_world;
    Contacts m_members;
    Contacts m_known;
    std::map<domain::CustomerKey, Contacts> m_rows;
};

} // namespace segue::testing
