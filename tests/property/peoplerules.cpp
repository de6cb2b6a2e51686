// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "peoplerules.h"

#include <algorithm>
#include <functional>

namespace segue::testing {

using namespace segue::domain;

namespace {

/// Where a merged contact leads to; nowhere where it goes in a circle.
std::optional<ContactId> endOf(const World &world, ContactId contact)
{
    for (int step = 0; step <= contactCount; ++step) {
        const ContactStatus &status = statusOf(world, contact);
        if (status.state != ContactState::Merged)
            return contact;
        contact = status.survivor;
    }
    return std::nullopt;
}

} // namespace

Contacts operator|(Contacts left, const Contacts &right)
{
    left.insert(right.begin(), right.end());
    return left;
}

Contacts operator-(Contacts left, const Contacts &right)
{
    for (const ContactId &contact : right)
        left.erase(contact);
    return left;
}

bool isWithin(const Contacts &inner, const Contacts &outer)
{
    return std::includes(outer.begin(), outer.end(), inner.begin(), inner.end());
}

const ContactStatus &statusOf(const World &world, const ContactId &contact)
{
    return *std::find_if(world.statuses.begin(), world.statuses.end(),
                         [&](const ContactStatus &status) { return status.contact == contact; });
}

Rules::Rules(const World &world) : m_world(world), m_members(onList(world.list)), m_known(ours(world.ledger))
{
    for (const WantedRow &row : world.segment.rows)
        m_rows[row.customer].insert(row.contact);
    nameTheExcluded();
    for (const auto &[customer, contacts] : m_rows)
        decide(customer, contacts);
    for (const CustomerRow &row : standing)
        lookWhereItLeads(row);
    for (const UnusableRow &row : world.segment.unusable) {
        if (!m_rows.contains(row.customer))
            unusable.insert(row.customer);
    }
}

Contacts Rules::wantedContacts() const
{
    Contacts contacts;
    for (const CustomerRow &row : wanted)
        contacts.insert(row.second);
    return contacts;
}

Contacts Rules::after() const
{
    const Contacts wants = wantedContacts();
    Contacts result;
    for (const ContactId &member : m_members) {
        const bool isOurs = m_known.contains(member) || inherits.contains(member);
        if (wants.contains(member) || staysThough(member, isOurs))
            result.insert(member);
    }
    for (const ContactId &contact : wants) {
        const ContactStatus &status = statusOf(m_world, contact);
        const bool isLeftOff = hadBeenOurs.contains(contact) && m_world.removedByOthers == RemovedByOthers::Respect;
        const bool isLeftOut = status.optedOut && m_world.people.skipOptedOut;
        if (!m_members.contains(contact) && status.state == ContactState::Active && !isLeftOff && !isLeftOut)
            result.insert(contact);
    }
    return result;
}

void Rules::nameTheExcluded()
{
    for (const ContactId &named : m_world.people.excluded) {
        never.insert(named);
        if (statusOf(m_world, named).state != ContactState::Merged)
            continue;
        if (const auto end = endOf(m_world, named))
            never.insert(*end);
    }
    excluded = never;
}

void Rules::decide(CustomerKey customer, const Contacts &contacts)
{
    const auto isNamed = [this](const ContactId &contact) {
        return std::binary_search(m_world.people.excluded.begin(), m_world.people.excluded.end(), contact);
    };
    const auto isNever = [this](const ContactId &contact) { return never.contains(contact); };
    const bool named = std::any_of(contacts.begin(), contacts.end(), isNamed);
    const bool rejects = !named && contacts.size() > 1 && m_world.people.severalContacts == SeveralContacts::Reject;
    if (!rejects && std::any_of(contacts.begin(), contacts.end(), isNever)) {
        excluded.insert(contacts.begin(), contacts.end());
        members += static_cast<qint64>(contacts.size());
        return;
    }
    members += rejects ? 1 : static_cast<qint64>(contacts.size());
    if (rejects) {
        unusable.insert(customer);
        return;
    }
    const bool chooses = contacts.size() > 1 && m_world.people.severalContacts == SeveralContacts::One;
    for (const ContactId &contact : chooses ? Contacts{chosen(customer, contacts)} : contacts)
        standing.insert({customer, contact});
}

ContactId Rules::chosen(CustomerKey customer, const Contacts &contacts) const
{
    const auto has = [](const auto &all, const auto &one) { return std::find(all.begin(), all.end(), one) != all.end(); };
    const std::vector<std::function<bool(const ContactId &)>> wishes{
        [&](const ContactId &c) { return m_members.contains(c) && has(m_world.ledger.ours, LedgerEntry{c, customer}); },
        [&](const ContactId &c) { return m_members.contains(c) && m_known.contains(c); },
        [&](const ContactId &c) { return m_members.contains(c) && has(m_world.segment.preferred, WantedRow{c, customer}); },
        [&](const ContactId &c) { return m_members.contains(c); },
        [&](const ContactId &c) { return isActive(c) && (m_known.contains(c) || has(m_world.ledger.takenOff, c)); },
        [&](const ContactId &c) { return has(m_world.segment.preferred, WantedRow{c, customer}); },
        [&](const ContactId &c) { return isActive(c) && isNewest(c, contacts); },
    };
    for (const auto &wish : wishes) {
        if (const auto first = std::find_if(contacts.begin(), contacts.end(), wish); first != contacts.end())
            return *first;
    }
    return *contacts.begin();
}

bool Rules::isActive(const ContactId &contact) const
{
    return statusOf(m_world, contact).state == ContactState::Active;
}

qint64 Rules::timeOf(const ContactId &contact) const
{
    return std::find_if(m_world.times.begin(), m_world.times.end(), [&](const ContactTime &time) { return time.contact == contact; })
        ->modified;
}

bool Rules::isNewest(const ContactId &contact, const Contacts &contacts) const
{
    return std::all_of(contacts.begin(), contacts.end(),
                       [&](const ContactId &other) { return !isActive(other) || timeOf(other) <= timeOf(contact); });
}

void Rules::lookWhereItLeads(const CustomerRow &row)
{
    const auto &[customer, contact] = row;
    const ContactStatus &status = statusOf(m_world, contact);
    const bool isMerged = status.state == ContactState::Merged && !m_members.contains(contact);
    std::optional<ContactId> survivor;
    if (isMerged && m_world.people.merged == MergedContacts::Reject) {
        survivor = status.survivor;
    } else if (isMerged) {
        const auto end = endOf(m_world, contact);
        const bool leadsSomewhere = end && (isActive(*end) || m_members.contains(*end));
        survivor = leadsSomewhere ? end : std::nullopt;
    }
    const bool wasOurs = m_known.contains(contact);
    const auto &taken = m_world.ledger.takenOff;
    const bool had = wasOurs || std::find(taken.begin(), taken.end(), contact) != taken.end();
    if (had)
        hadBeenOurs.insert(contact);
    const bool follows = survivor && m_world.people.merged == MergedContacts::Follow;
    if (follows && had)
        hadBeenOurs.insert(*survivor);
    if (follows && !excluded.contains(*survivor)) {
        wanted.insert({customer, *survivor});
        if (m_known.contains(*survivor) || std::find(taken.begin(), taken.end(), *survivor) != taken.end())
            hadBeenOurs.insert(*survivor);
    } else if (!follows) {
        wanted.insert(row);
    }
    if (!survivor || !m_members.contains(*survivor))
        return;
    const auto &entries = m_world.ledger.ours;
    if (wasOurs || std::find(entries.begin(), entries.end(), LedgerEntry{*survivor, customer}) != entries.end())
        inherits.insert(*survivor);
}

bool Rules::staysThough(const ContactId &member, bool isOurs) const
{
    const bool isExact = m_world.mode == Mode::ExactCopy;
    if (excluded.contains(member) && (isOurs || isExact))
        return false;
    const bool isHeld =
        inherits.contains(member) || std::any_of(m_world.ledger.ours.begin(), m_world.ledger.ours.end(), [&](const LedgerEntry &entry) {
            return entry.contact == member && unusable.contains(entry.customer);
        });
    return isHeld || m_world.mode == Mode::AddOnly || (!isOurs && !isExact);
}

} // namespace segue::testing
