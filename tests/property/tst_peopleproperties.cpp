// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "peoplerules.h"

#include "testregistry.h"

#include <QTest>

#include <algorithm>

using namespace segue;
using namespace segue::testing;
using namespace segue::domain;

/// What plans do with each person, whatever the policies about people, on worlds of every kind.
class tst_PeopleProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCustomerIsAccountedForOnce();
    void excludedPeopleNeverJoin();
    void survivorsOfPeopleTakenOffStayOff();
    void heldPeopleStay();
    void removedByOthersStayOff();
    void onlyUsablePeopleJoin();
};

void tst_PeopleProperties::everyCustomerIsAccountedForOnce()
{
    QVERIFY(holds("every customer is wanted, rejected or held, by each of its contacts", [] {
        const World world = *worlds();
        const Planned made = planned(world);
        const Rules rules(world);
        std::set<CustomerKey> customers;
        for (const WantedRow &row : world.segment.rows)
            customers.insert(row.customer);
        qint64 withoutRows = 0;
        for (const CustomerKey customer : rules.unusable)
            withoutRows += customers.insert(customer).second ? 1 : 0;
        RC_ASSERT(made.plan.members == rules.members + withoutRows);
        std::set<std::pair<CustomerKey, ContactId>> rejected;
        for (const Reject &reject : made.plan.rejects) {
            RC_ASSERT(customers.contains(reject.customer));
            RC_ASSERT(rejected.insert({reject.customer, reject.contact}).second);
        }
        // Whoever joins is no reject, and joins for a customer of the segment whom that contact stands for.
        for (const Join &join : made.plan.joins) {
            RC_ASSERT(!rejected.contains({join.customer, join.contact}));
            RC_ASSERT(rules.wanted.contains({join.customer, join.contact}));
        }
    }));
}

void tst_PeopleProperties::excludedPeopleNeverJoin()
{
    QVERIFY(holds("who is excluded, or is what became of such a contact, never joins and leaves if ours, in every mode", [] {
        const World world = *worlds();
        const Rules rules(world);
        const ListPlan plan = planned(world).plan;
        const Contacts leaving = contactsIn(plan.leaves);
        for (const Join &join : plan.joins)
            RC_ASSERT(!rules.never.contains(join.contact));
        for (const ContactId &contact : rules.never) {
            if (onList(world.list).contains(contact) && ours(world.ledger).contains(contact))
                RC_ASSERT(leaving.contains(contact));
        }
        // And once they are let in again, nobody takes it for somebody else's removal.
        World then = after(world, planned(world));
        for (const ContactId &contact : rules.never) {
            const auto &before = world.ledger.takenOff;
            if (std::find(before.begin(), before.end(), contact) == before.end())
                RC_ASSERT(!std::binary_search(then.ledger.takenOff.begin(), then.ledger.takenOff.end(), contact));
        }
    }));
}

void tst_PeopleProperties::survivorsOfPeopleTakenOffStayOff()
{
    QVERIFY(holds("whom somebody took off does not come back by being merged into another contact", [] {
        World world = *worlds({.oneContactEach = true});
        world.removedByOthers = RemovedByOthers::Respect;
        world.people.merged = MergedContacts::Follow;
        const Contacts gone =
            (ours(world.ledger) | Contacts(world.ledger.takenOff.begin(), world.ledger.takenOff.end())) - onList(world.list);
        const Planned made = planned(world);
        const Contacts joining = contactsIn(made.plan.joins);
        for (const Followed &pair : made.comparison.followed) {
            if (gone.contains(pair.contact))
                RC_ASSERT(!joining.contains(pair.survivor));
        }
        // Not in the next run either.
        const World then = after(world, made);
        RC_ASSERT(planned(then).plan.joins.empty());
    }));
}

void tst_PeopleProperties::heldPeopleStay()
{
    QVERIFY(holds("whose customer has no usable ID this time stays", [] {
        const World world = *worlds();
        const ListPlan plan = planned(world).plan;
        const Contacts members = onList(world.list);
        const Contacts leaving = contactsIn(plan.leaves);
        const Rules rules(world);
        for (const LedgerEntry &entry : world.ledger.ours) {
            if (rules.unusable.contains(entry.customer) && !rules.excluded.contains(entry.contact))
                RC_ASSERT(!leaving.contains(entry.contact));
        }
        for (const ContactId &contact : plan.held)
            RC_ASSERT(members.contains(contact) && !leaving.contains(contact));
    }));
}

void tst_PeopleProperties::removedByOthersStayOff()
{
    QVERIFY(holds("whom somebody took off stays off, until they are added again", [] {
        World world = *worlds({.oneContactEach = true, .policies = false});
        world.removedByOthers = RemovedByOthers::Respect;
        const Contacts members = onList(world.list);
        const Contacts known = ours(world.ledger) | Contacts(world.ledger.takenOff.begin(), world.ledger.takenOff.end());
        const Contacts takenOff = known - members;
        const Planned made = planned(world);
        for (const Join &join : made.plan.joins)
            RC_ASSERT(!takenOff.contains(join.contact));
        // They are remembered for as long as their customers are in the segment …
        World then = after(world, made);
        const Contacts remembered(then.ledger.takenOff.begin(), then.ledger.takenOff.end());
        RC_ASSERT(isWithin(Contacts(made.plan.removedByOthers.begin(), made.plan.removedByOthers.end()), remembered));
        // … also where a customer has no usable ID this time …
        const Rules rules(world);
        for (const LedgerEntry &entry : world.ledger.ours) {
            if (!members.contains(entry.contact) && rules.unusable.contains(entry.customer)
                && !rules.wantedContacts().contains(entry.contact))
                RC_ASSERT(remembered.contains(entry.contact));
        }
        // … and forgotten once they are on the list again.
        RC_PRE(!then.ledger.takenOff.empty());
        const ContactId back = *rc::gen::elementOf(then.ledger.takenOff);
        then.list.push_back({back, domain::testing::rowFor(back)});
        std::sort(then.list.begin(), then.list.end());
        then.mode = Mode::AddOnly; // so that nobody leaves again
        const Ledger later = after(then, planned(then)).ledger;
        RC_ASSERT(!std::binary_search(later.takenOff.begin(), later.takenOff.end(), back));
        RC_ASSERT(!ours(later).contains(back) || Rules(then).inherits.contains(back));
    }));
}

void tst_PeopleProperties::onlyUsablePeopleJoin()
{
    QVERIFY(holds("only people whom Sales knows as active join", [] {
        const World world = *worlds();
        for (const Join &join : planned(world).plan.joins) {
            RC_ASSERT(statusOf(world, join.contact).state == ContactState::Active);
            RC_ASSERT(!world.people.skipOptedOut || !statusOf(world, join.contact).optedOut);
            RC_ASSERT(!onList(world.list).contains(join.contact));
        }
    }));
}

SEGUE_TEST(tst_PeopleProperties)
#include "tst_peopleproperties.moc"
