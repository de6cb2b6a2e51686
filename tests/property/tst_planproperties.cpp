// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "peoplerules.h"

#include "testregistry.h"

#include <QTest>

#include <algorithm>
#include <tuple>

using namespace segue;
using namespace segue::testing;
using namespace segue::domain;

namespace {

Plan planOf(const ListPlan &list)
{
    Plan plan;
    plan.lists = {list};
    return plan;
}

auto contentOf(const ListPlan &plan)
{
    std::vector<std::tuple<ContactId, CustomerKey, int, ContactId>> rejects;
    for (const Reject &reject : plan.rejects)
        rejects.emplace_back(reject.contact, reject.customer, static_cast<int>(reject.reason), reject.survivor);
    std::vector<std::pair<ContactId, MemberRowId>> leaves;
    for (const Leave &leave : plan.leaves)
        leaves.emplace_back(leave.contact, leave.row);
    return std::tuple(plan.joins, leaves, plan.held, plan.removedByOthers, plan.removedByOthersJoin, rejects, plan.members, plan.desired,
                      plan.stays, plan.staysInactive, plan.staysNotOurs, plan.notOurs, plan.oursKept, plan.heldCustomers, plan.heldSeveral,
                      plan.optedOut, plan.guard.has_value(), plan.marks.listMembers);
}

} // namespace

/// The algebra of plans, on worlds of every kind.
class tst_PlanProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doneIsWhatTheModeWants();
    void doneIsWhatTheModeWantsInPlainWords();
    void doneOnceIsDone();
    void comesToRestWhereCustomersHaveSeveralContacts();
    void onlyOursAreRemovedInKeepInStep();
    void nobodyIsRemovedInAddOnly();
    void sumsHold();
    void runOfAStoredPlanStaysWithinIt();
    void planCutWithItselfIsItself();
    void identityFollowsTheContent();
    void readBackCountsEverybody();
};

void tst_PlanProperties::doneIsWhatTheModeWants()
{
    QVERIFY(holds("apply(plan(a, b), a) = wanted(mode)", [] {
        const World world = *worlds();
        const Planned made = planned(world);
        RC_ASSERT(onList(domain::testing::done(made.plan, world.list)) == Rules(world).after());
    }));
}

void tst_PlanProperties::doneIsWhatTheModeWantsInPlainWords()
{
    QVERIFY(holds("without trouble: the segment, beside whom the mode leaves alone", [] {
        const World world = *worlds({.oneContactEach = true, .policies = false, .plain = true});
        const Contacts is = onList(domain::testing::done(planned(world).plan, world.list));
        const Contacts wanted = Rules(world).wantedContacts();
        switch (world.mode) {
        case Mode::KeepInStep:
            RC_ASSERT(is == (wanted | (onList(world.list) - ours(world.ledger))));
            break;
        case Mode::AddOnly:
            RC_ASSERT(is == (wanted | onList(world.list)));
            break;
        case Mode::ExactCopy:
            RC_ASSERT(is == wanted);
            break;
        }
    }));
}

void tst_PlanProperties::doneOnceIsDone()
{
    QVERIFY(holds("plan after apply is empty", [] {
        const World world = *worlds({.oneContactEach = true});
        const World then = after(world, planned(world));
        const ListPlan again = planned(then).plan;
        RC_ASSERT(again.changesNothing());
        // And the ledger has come to rest as well.
        RC_ASSERT(after(then, planned(then)).ledger == then.ledger);
    }));
}

/// Somebody else's contact may join in the first run that a customer with several contacts follows in the second.
void tst_PlanProperties::comesToRestWhereCustomersHaveSeveralContacts()
{
    QVERIFY(holds("plan after apply after apply is empty", [] {
        World world = *worlds();
        for (int run = 0; run < 2; ++run)
            world = after(world, planned(world));
        RC_ASSERT(planned(world).plan.changesNothing());
    }));
}

void tst_PlanProperties::onlyOursAreRemovedInKeepInStep()
{
    QVERIFY(holds("nothing outside the ledger is removed", [] {
        World world = *worlds();
        world.mode = Mode::KeepInStep;
        const Contacts leaving = contactsIn(planned(world).plan.leaves);
        RC_ASSERT(isWithin(leaving, ours(world.ledger) | Rules(world).inherits));
        for (const ContactId &wanted : Rules(world).wantedContacts())
            RC_ASSERT(!leaving.contains(wanted));
    }));
}

void tst_PlanProperties::nobodyIsRemovedInAddOnly()
{
    QVERIFY(holds("nobody is removed but whom a person excluded", [] {
        World world = *worlds();
        world.mode = Mode::AddOnly;
        RC_ASSERT(isWithin(contactsIn(planned(world).plan.leaves), Rules(world).excluded));
        world.people.excluded.clear();
        RC_ASSERT(planned(world).plan.leaves.empty());
    }));
}

void tst_PlanProperties::sumsHold()
{
    QVERIFY(holds("the sums of a plan", [] {
        const World world = *worlds();
        const ListPlan plan = planned(world).plan;
        RC_ASSERT(domain::testing::brokenSum(plan, static_cast<qint64>(world.list.size())).toStdString().empty());
        RC_ASSERT(plan.membersAfter() == static_cast<qint64>(domain::testing::done(plan, world.list).size()));
        RC_ASSERT(plan.optedOut <= static_cast<qint64>(plan.joins.size()));
        RC_ASSERT(plan.waitingJoins == 0 && plan.waitingLeaves == 0);
        std::vector<ContactId> joins;
        for (const Join &join : plan.joins)
            joins.push_back(join.contact);
        std::vector<ContactId> leaves;
        for (const Leave &leave : plan.leaves)
            leaves.push_back(leave.contact);
        RC_ASSERT(isSortedOnce(joins) && isSortedOnce(leaves) && isSortedOnce(plan.held) && isSortedOnce(plan.removedByOthers));
    }));
}

/// I1.
void tst_PlanProperties::runOfAStoredPlanStaysWithinIt()
{
    QVERIFY(holds("stored plan ∩ fresh difference stays within the stored plan", [] {
        const World world = *worlds();
        const World later = *laterThan(world);
        const ListPlan stored = planned(world).plan;
        const ListPlan fresh = planned(later).plan;
        const Intersection cut = intersect(stored, fresh);
        RC_ASSERT(isWithin(contactsIn(cut.plan.joins), contactsIn(stored.joins)));
        RC_ASSERT(isWithin(contactsIn(cut.plan.leaves), contactsIn(stored.leaves)));
        RC_ASSERT(isWithin(contactsIn(cut.plan.joins), contactsIn(fresh.joins)));
        RC_ASSERT(isWithin(contactsIn(cut.plan.leaves), contactsIn(fresh.leaves)));
        // And it is no smaller than that.
        RC_ASSERT(static_cast<qint64>(cut.plan.joins.size()) + cut.droppedJoins == static_cast<qint64>(stored.joins.size()));
        RC_ASSERT(static_cast<qint64>(cut.plan.leaves.size()) + cut.droppedLeaves == static_cast<qint64>(stored.leaves.size()));
        RC_ASSERT(contactsIn(cut.plan.joins).size()
                  == contactsIn(stored.joins).size() - (contactsIn(stored.joins) - contactsIn(fresh.joins)).size());
        RC_ASSERT(cut.waiting
                  == static_cast<qint64>(fresh.joins.size() + fresh.leaves.size() - cut.plan.joins.size() - cut.plan.leaves.size()));
        RC_ASSERT(domain::testing::brokenSum(cut.plan, static_cast<qint64>(later.list.size())).toStdString().empty());
        // Whoever is touched was named to the person.
        const Contacts before = onList(later.list);
        const Contacts then = onList(domain::testing::done(cut.plan, later.list));
        RC_ASSERT(isWithin((before - then) | (then - before), contactsIn(stored.joins) | contactsIn(stored.leaves)));
    }));
}

void tst_PlanProperties::planCutWithItselfIsItself()
{
    QVERIFY(holds("plan ∩ plan = plan", [] {
        const ListPlan plan = planned(*worlds()).plan;
        const Intersection cut = intersect(plan, plan);
        RC_ASSERT(cut.droppedJoins == 0 && cut.droppedLeaves == 0 && cut.waiting == 0);
        RC_ASSERT(planIdFor(planOf(cut.plan)) == planIdFor(planOf(plan)));
    }));
}

void tst_PlanProperties::identityFollowsTheContent()
{
    QVERIFY(holds("two plans have the same identity if and only if they have the same content", [] {
        const World world = *worlds();
        const World other = *rc::gen::oneOf(rc::gen::just(world), laterThan(world), rc::gen::map(laterThan(world), [world](World later) {
                                                later.segment = world.segment;
                                                later.list = world.list;
                                                return later;
                                            }));
        Plan one = planOf(planned(world).plan);
        Plan two = planOf(planned(other).plan);
        two.createdAt = QDateTime::fromMSecsSinceEpoch(*numberIn<qint64>(0, 1'000'000));
        two.id = planIdFor(one);
        RC_ASSERT((planIdFor(one) == planIdFor(two)) == (contentOf(one.lists[0]) == contentOf(two.lists[0])));
    }));
    QVERIFY(holds("a row less is another plan", [] {
        const Plan whole = planOf(planned(*worlds()).plan);
        const auto isAnother = [&whole](auto rows) {
            Plan less = whole;
            if ((less.lists[0].*rows).empty())
                return true;
            (less.lists[0].*rows).pop_back();
            return planIdFor(less) != planIdFor(whole);
        };
        RC_ASSERT(isAnother(&ListPlan::joins));
        RC_ASSERT(isAnother(&ListPlan::leaves));
        RC_ASSERT(isAnother(&ListPlan::held));
        RC_ASSERT(isAnother(&ListPlan::removedByOthers));
        RC_ASSERT(isAnother(&ListPlan::rejects));
    }));
}

/// I4.
void tst_PlanProperties::readBackCountsEverybody()
{
    QVERIFY(holds("a read-back explains every difference", [] {
        const World world = *worlds();
        const ListPlan plan = planned(world).plan;
        const ListContent asPlanned = domain::testing::done(plan, world.list);
        const ReadBack good = readBack(plan, world.list, asPlanned, {});
        RC_ASSERT(good.asPlanned());
        RC_ASSERT(good.addedByOthers == 0 && good.removedByOthersMeanwhile == 0);

        const ListContent found = (*laterThan(world)).list;
        const ReadBack seen = readBack(plan, world.list, found, {});
        RC_ASSERT(seen.membersAfter == static_cast<qint64>(found.size()));
        RC_ASSERT(seen.membersAfter
                  == static_cast<qint64>(world.list.size()) + seen.added - seen.removed + seen.addedByOthers
                         - seen.removedByOthersMeanwhile);
        RC_ASSERT(contactsIn(seen.missing) == contactsIn(plan.joins) - onList(found));
        RC_ASSERT(contactsIn(seen.remaining) == contactsIn(plan.leaves) - (contactsIn(plan.leaves) - onList(found)));
    }));
}

SEGUE_TEST(tst_PlanProperties)
#include "tst_planproperties.moc"
