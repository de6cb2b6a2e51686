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

PeoplePolicy policyFrom(const std::set<int> &excluded, bool excludes)
{
    PeoplePolicy policy;
    policy.severalContacts = *rc::gen::element(SeveralContacts::One, SeveralContacts::All, SeveralContacts::Reject);
    policy.merged = *rc::gen::element(MergedContacts::Reject, MergedContacts::Follow);
    policy.skipOptedOut = *rc::gen::arbitrary<bool>();
    for (const int contact : excluded) {
        if (excludes && contact % 3 == 0)
            policy.excluded.push_back(contactOf(contact));
    }
    return policy;
}

std::vector<WantedRow> preferredFrom(const Pairs &rows, const SegmentContent &segment)
{
    std::vector<WantedRow> preferred;
    for (const auto &[contact, customer] : rows) {
        const WantedRow row{contactOf(contact), customerOf(customer)};
        const bool isRow = std::find(segment.rows.begin(), segment.rows.end(), row) != segment.rows.end();
        const bool isFirst =
            std::none_of(preferred.begin(), preferred.end(), [&](const WantedRow &other) { return other.customer == row.customer; });
        if (isRow && isFirst && customer % 2 == 0)
            preferred.push_back(row);
    }
    return preferred;
}

std::vector<ContactTime> timesFrom(const std::vector<int> &hours)
{
    std::vector<ContactTime> times;
    for (int number = 0; number < contactCount; ++number)
        times.push_back({contactOf(number), hours.at(static_cast<std::size_t>(number))});
    return times;
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
        if (status.optedOut)
            statuses += domain::testing::name(status.contact) + QStringLiteral("=out");
        if (status.state != ContactState::Active)
            statuses += domain::testing::name(status.contact) + u'=' + QString::number(static_cast<int>(status.state)) + u'>'
                        + domain::testing::name(status.survivor);
    }
    out << toString(world.mode).toStdString() << (world.removedByOthers == RemovedByOthers::Respect ? " respect" : " add again") << '\n';
    show(out, "people",
         QStringLiteral("several %1, merged %2, opted out %3, excluded %4, preferred %5")
             .arg(static_cast<int>(world.people.severalContacts))
             .arg(static_cast<int>(world.people.merged))
             .arg(world.people.skipOptedOut)
             .arg(domain::testing::shown(world.people.excluded), domain::testing::shown(world.segment.preferred)));
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
        const Pairs rows = *pairs();
        world.segment = segmentFrom(rows, *unusableCustomers(), shape);
        if (shape.policies && !shape.plain) {
            world.people = policyFrom(*someContacts(), *rc::gen::arbitrary<bool>());
            world.segment.preferred = preferredFrom(rows, world.segment);
        }
        world.times = timesFrom(*rc::gen::container<std::vector<int>>(contactCount, numberIn(0, 4)));
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
        later.people = world.people;
        return later;
    });
}

namespace {

/// What Sales answers when it is asked about some contacts.
std::vector<ContactStatus> answered(const World &world, const std::vector<ContactId> &asked)
{
    const Contacts wanted(asked.begin(), asked.end());
    std::vector<ContactStatus> statuses;
    for (const ContactStatus &status : world.statuses) {
        if (wanted.contains(status.contact))
            statuses.push_back(status);
    }
    return statuses;
}

} // namespace

Planned planned(const World &world, PlanInput input)
{
    Planned result;
    result.comparison = compare(world.segment, world.list, world.people);
    input.mode = world.mode;
    input.removedByOthers = world.removedByOthers;
    input.skipOptedOut = world.people.skipOptedOut;
    result.input = input;
    result.candidates = result.comparison.candidates;
    Answers answers;
    answers.statuses = answered(world, result.candidates);
    for (auto more = survivorsToAsk(answers.statuses, world.people); !more.empty(); more = survivorsToAsk(answers.statuses, world.people)) {
        const std::vector<ContactStatus> further = answered(world, more);
        answers.statuses.insert(answers.statuses.end(), further.begin(), further.end());
        std::sort(answers.statuses.begin(), answers.statuses.end(),
                  [](const ContactStatus &left, const ContactStatus &right) { return left.contact < right.contact; });
    }
    const std::vector<ContactId> ask = timesToAsk(result.comparison, world.list, world.ledger, answers.statuses);
    for (const ContactTime &time : world.times) {
        if (std::binary_search(ask.begin(), ask.end(), time.contact))
            answers.times.push_back(time);
    }
    settlePeople(result.comparison, world.people, world.list, world.ledger, answers);
    result.plan = planMembership(input, result.comparison, world.list, world.ledger, answers.statuses);
    return result;
}

World after(const World &world, const Planned &planned)
{
    World result = world;
    result.list = domain::testing::done(planned.plan, world.list);
    result.ledger =
        applied(ledgerAfter(world.ledger, planned.comparison, {planned.plan.joins, {}}, result.list, planned.plan.rejects), world.ledger);
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
