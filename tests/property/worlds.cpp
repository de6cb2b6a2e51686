// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "worlds.h"

namespace segue::testing {

using namespace segue::domain;
using domain::testing::rowFor;

namespace {

ContactId contactOf(int number)
{
    ContactId contact;
    contact.bytes[0] = static_cast<unsigned char>('A' + number);
    return contact;
}

CustomerKey customerOf(int number)
{
    return CustomerKey{static_cast<quint64>(number) + 1};
}

using Pairs = std::vector<std::pair<int, int>>;

rc::Gen<Pairs> pairs()
{
    return rc::gen::container<Pairs>(rc::gen::pair(numberIn(0, contactCount), numberIn(0, customerCount)));
}

/// Each contact or not.
rc::Gen<std::set<int>> someContacts()
{
    return rc::gen::map(rc::gen::container<std::vector<bool>>(contactCount, rc::gen::arbitrary<bool>()),
                        [](const std::vector<bool> &chosen) {
                            std::set<int> contacts;
                            for (int number = 0; number < contactCount; ++number) {
                                if (chosen[static_cast<std::size_t>(number)])
                                    contacts.insert(number);
                            }
                            return contacts;
                        });
}

SegmentContent segmentFrom(const Pairs &rows, const std::vector<std::pair<int, bool>> &unusable, Shape shape)
{
    SegmentContent segment;
    std::set<int> seen;
    for (const auto &[contact, customer] : rows) {
        if (seen.insert(customer).second || !shape.oneContactEach)
            segment.rows.push_back({contactOf(contact), customerOf(customer)});
    }
    if (!shape.plain) {
        for (const auto &[customer, malformed] : unusable)
            segment.unusable.push_back({customerOf(customer), malformed ? RejectReason::Malformed : RejectReason::Missing});
    }
    return segment;
}

ListContent listFrom(const std::set<int> &members)
{
    ListContent list;
    for (const int member : members)
        list.push_back({contactOf(member), rowFor(contactOf(member))});
    return list;
}

std::vector<ContactStatus> statusesFrom(const std::vector<std::pair<int, int>> &states, Shape shape)
{
    std::vector<ContactStatus> statuses;
    for (int number = 0; number < contactCount; ++number) {
        ContactStatus status;
        status.contact = contactOf(number);
        const auto &[state, survivor] = states.at(static_cast<std::size_t>(number));
        if (state > 3 && !shape.plain)
            status.state = static_cast<ContactState>(state - 3);
        if (status.state == ContactState::Merged)
            status.survivor = contactOf(survivor == number ? (number + 1) % contactCount : survivor);
        status.optedOut = state == 0;
        statuses.push_back(status);
    }
    return statuses;
}

rc::Gen<std::vector<std::pair<int, bool>>> unusableCustomers()
{
    return rc::gen::container<std::vector<std::pair<int, bool>>>(rc::gen::pair(numberIn(0, customerCount), rc::gen::arbitrary<bool>()));
}

/// Four of seven contacts are active.
rc::Gen<std::vector<std::pair<int, int>>> states()
{
    return rc::gen::container<std::vector<std::pair<int, int>>>(contactCount, rc::gen::pair(numberIn(0, 7), numberIn(0, contactCount)));
}

void show(std::ostream &out, const char *what, const QString &text)
{
    out << what << ": " << text.toStdString() << '\n';
}

} // namespace

std::ostream &operator<<(std::ostream &out, const World &world)
{
    QStringList unusable;
    for (const UnusableRow &row : world.segment.unusable)
        unusable +=
            QString::number(static_cast<quint64>(row.customer)) + (row.reason == RejectReason::Malformed ? QStringLiteral("!") : QString());
    QStringList statuses;
    for (const ContactStatus &status : world.statuses) {
        if (status.state != ContactState::Active)
            statuses += domain::testing::name(status.contact) + u'=' + QString::number(static_cast<int>(status.state)) + u'>'
                        + domain::testing::name(status.survivor);
    }
    out << toString(world.mode).toStdString() << (world.removedByOthers == RemovedByOthers::Respect ? " respect" : " add again") << '\n';
    show(out, "segment", domain::testing::shown(world.segment.rows));
    show(out, "unusable", unusable.join(u' '));
    show(out, "list", domain::testing::shown(world.list));
    show(out, "ours", domain::testing::shown(world.ledger.ours));
    show(out, "taken off", domain::testing::shown(world.ledger.takenOff));
    show(out, "states", statuses.join(u' '));
    return out;
}

rc::Gen<World> worlds(Shape shape)
{
    return rc::gen::exec([shape] {
        World world;
        world.mode = *rc::gen::element(Mode::KeepInStep, Mode::AddOnly, Mode::ExactCopy);
        world.removedByOthers = *rc::gen::element(RemovedByOthers::Respect, RemovedByOthers::AddAgain);
        world.segment = segmentFrom(*pairs(), *unusableCustomers(), shape);
        world.list = listFrom(*someContacts());
        world.statuses = statusesFrom(*states(), shape);
        const Contacts members = onList(world.list);
        std::set<LedgerEntry> entries;
        for (const auto &[contact, customer] : *pairs()) {
            if (!shape.plain || members.contains(contactOf(contact)))
                entries.insert({contactOf(contact), customerOf(customer)});
        }
        world.ledger.ours.assign(entries.begin(), entries.end());
        // Who is remembered as taken off is not ours any more.
        for (const int contact : *someContacts()) {
            if (!shape.plain && !ours(world.ledger).contains(contactOf(contact)))
                world.ledger.takenOff.push_back(contactOf(contact));
        }
        return world;
    });
}

rc::Gen<World> laterThan(const World &world)
{
    return rc::gen::map(worlds(), [world](World later) {
        later.ledger = world.ledger;
        later.mode = world.mode;
        later.removedByOthers = world.removedByOthers;
        return later;
    });
}

Planned planned(const World &world, PlanInput input)
{
    Planned result;
    result.comparison = compare(world.segment, world.list);
    input.mode = world.mode;
    input.removedByOthers = world.removedByOthers;
    result.input = input;
    std::vector<ContactStatus> statuses;
    const Contacts candidates(result.comparison.candidates.begin(), result.comparison.candidates.end());
    for (const ContactStatus &status : world.statuses) {
        if (candidates.contains(status.contact))
            statuses.push_back(status);
    }
    result.plan = planMembership(input, result.comparison, world.list, world.ledger, statuses);
    return result;
}

World after(const World &world, const Planned &planned)
{
    World result = world;
    result.list = domain::testing::done(planned.plan, world.list);
    result.ledger = applied(ledgerAfter(world.ledger, planned.comparison.wanted, planned.comparison.wantedAlso, {planned.plan.joins, {}},
                                        result.list, planned.plan.rejects, planned.comparison.unusable),
                            world.ledger);
    return result;
}

Contacts ours(const Ledger &ledger)
{
    return contactsIn(ledger.ours);
}

Contacts onList(const ListContent &list)
{
    return contactsIn(list);
}

bool isSortedOnce(const std::vector<ContactId> &contacts)
{
    return std::is_sorted(contacts.begin(), contacts.end()) && std::adjacent_find(contacts.begin(), contacts.end()) == contacts.end();
}

} // namespace segue::testing
