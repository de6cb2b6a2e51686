// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "worlds.h"

#include "testregistry.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <tuple>

using namespace segue;
using namespace segue::testing;
using namespace segue::domain;

namespace {

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

std::set<CustomerKey> unusableCustomers(const World &world)
{
    std::set<CustomerKey> customers;
    for (const UnusableRow &row : world.segment.unusable)
        customers.insert(row.customer);
    for (const WantedRow &row : world.segment.rows)
        customers.erase(row.customer);
    return customers;
}

/// Which contact each customer with a usable ID stands for, said without the code under test.
std::map<CustomerKey, ContactId> contactOfEach(const World &world)
{
    const Contacts members = onList(world.list);
    std::map<CustomerKey, ContactId> chosen;
    for (const WantedRow &row : world.segment.rows) {
        const auto [place, isFirst] = chosen.try_emplace(row.customer, row.contact);
        const auto rank = [&members](const ContactId &contact) { return std::pair(!members.contains(contact), contact); };
        if (!isFirst && rank(row.contact) < rank(place->second))
            place->second = row.contact;
    }
    return chosen;
}

Contacts wantedIn(const World &world)
{
    Contacts wanted;
    for (const auto &[customer, contact] : contactOfEach(world))
        wanted.insert(contact);
    return wanted;
}

const ContactStatus &statusOf(const World &world, const ContactId &contact)
{
    return *std::find_if(world.statuses.begin(), world.statuses.end(),
                         [&](const ContactStatus &status) { return status.contact == contact; });
}

/// Survivors on the list that inherit from a contact of ours which was merged into them, for a customer who wants it.
Contacts inheritors(const World &world)
{
    const Contacts members = onList(world.list);
    Contacts result;
    for (const auto &[customer, contact] : contactOfEach(world)) {
        const ContactStatus &status = statusOf(world, contact);
        if (members.contains(contact) || status.state != ContactState::Merged || !members.contains(status.survivor))
            continue;
        const LedgerEntry inherited{status.survivor, customer};
        const auto &entries = world.ledger.ours;
        if (ours(world.ledger).contains(contact) || std::find(entries.begin(), entries.end(), inherited) != entries.end())
            result.insert(status.survivor);
    }
    return result;
}

/// Who is on the list when the plan is done, by the rules of the plan, one person at a time.
Contacts expectedAfter(const World &world)
{
    const Contacts wanted = wantedIn(world);
    const Contacts members = onList(world.list);
    const Contacts known = ours(world.ledger);
    const std::set<CustomerKey> unusable = unusableCustomers(world);
    const Contacts inherits = inheritors(world);
    Contacts result;
    for (const ContactId &member : members) {
        const bool holds = std::any_of(world.ledger.ours.begin(), world.ledger.ours.end(), [&](const LedgerEntry &entry) {
            return entry.contact == member && unusable.contains(entry.customer);
        });
        const bool isOurs = known.contains(member) || inherits.contains(member);
        bool stays = wanted.contains(member) || holds || inherits.contains(member);
        if (world.mode == Mode::AddOnly)
            stays = true;
        else if (world.mode == Mode::KeepInStep)
            stays = stays || !isOurs;
        if (stays)
            result.insert(member);
    }
    for (const ContactId &contact : wanted) {
        const bool hadBeenOurs =
            known.contains(contact) || std::binary_search(world.ledger.takenOff.begin(), world.ledger.takenOff.end(), contact);
        const bool isLeftOff = hadBeenOurs && world.removedByOthers == RemovedByOthers::Respect;
        if (!members.contains(contact) && statusOf(world, contact).state == ContactState::Active && !isLeftOff)
            result.insert(contact);
    }
    return result;
}

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
                      plan.stays, plan.staysNotOurs, plan.notOurs, plan.oursKept, plan.heldCustomers, plan.optedOut, plan.guard.has_value(),
                      plan.marks.listMembers);
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
    void everyCustomerIsAccountedForOnce();
    void heldPeopleStay();
    void removedByOthersStayOff();
    void onlyUsablePeopleJoin();
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
        RC_ASSERT(onList(domain::testing::done(made.plan, world.list)) == expectedAfter(world));
    }));
}

void tst_PlanProperties::doneIsWhatTheModeWantsInPlainWords()
{
    QVERIFY(holds("without trouble: the segment, beside whom the mode leaves alone", [] {
        const World world = *worlds({.oneContactEach = false, .plain = true});
        const Contacts is = onList(domain::testing::done(planned(world).plan, world.list));
        const Contacts wanted = wantedIn(world);
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
        const World world = *worlds({.oneContactEach = true, .plain = false});
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
        RC_ASSERT(isWithin(leaving, ours(world.ledger)));
        for (const ContactId &wanted : wantedIn(world))
            RC_ASSERT(!leaving.contains(wanted));
    }));
}

void tst_PlanProperties::nobodyIsRemovedInAddOnly()
{
    QVERIFY(holds("nobody is removed", [] {
        World world = *worlds();
        world.mode = Mode::AddOnly;
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

void tst_PlanProperties::everyCustomerIsAccountedForOnce()
{
    QVERIFY(holds("every customer is wanted, rejected or held", [] {
        const World world = *worlds();
        const Planned made = planned(world);
        std::set<CustomerKey> customers = unusableCustomers(world);
        for (const WantedRow &row : world.segment.rows)
            customers.insert(row.customer);
        RC_ASSERT(made.plan.members == static_cast<qint64>(customers.size()));
        std::set<CustomerKey> rejected;
        for (const Reject &reject : made.plan.rejects) {
            RC_ASSERT(customers.contains(reject.customer));
            RC_ASSERT(rejected.insert(reject.customer).second);
        }
        // Whoever joins is no reject, and joins for a customer of the segment.
        for (const Join &join : made.plan.joins) {
            RC_ASSERT(!rejected.contains(join.customer));
            RC_ASSERT(contactOfEach(world).at(join.customer) == join.contact);
        }
    }));
}

void tst_PlanProperties::heldPeopleStay()
{
    QVERIFY(holds("whose customer has no usable ID this time stays", [] {
        const World world = *worlds();
        const ListPlan plan = planned(world).plan;
        const Contacts members = onList(world.list);
        const Contacts leaving = contactsIn(plan.leaves);
        const std::set<CustomerKey> unusable = unusableCustomers(world);
        for (const LedgerEntry &entry : world.ledger.ours) {
            if (unusable.contains(entry.customer))
                RC_ASSERT(!leaving.contains(entry.contact));
        }
        for (const ContactId &contact : plan.held)
            RC_ASSERT(members.contains(contact) && !leaving.contains(contact));
    }));
}

void tst_PlanProperties::removedByOthersStayOff()
{
    QVERIFY(holds("whom somebody took off stays off, until they are added again", [] {
        World world = *worlds({.oneContactEach = true, .plain = false});
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
        const std::set<CustomerKey> unusable = unusableCustomers(world);
        for (const LedgerEntry &entry : world.ledger.ours) {
            if (!members.contains(entry.contact) && unusable.contains(entry.customer) && !wantedIn(world).contains(entry.contact))
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
        RC_ASSERT(!ours(later).contains(back) || inheritors(then).contains(back));
    }));
}

void tst_PlanProperties::onlyUsablePeopleJoin()
{
    QVERIFY(holds("only people whom Sales knows as active join", [] {
        const World world = *worlds();
        for (const Join &join : planned(world).plan.joins) {
            RC_ASSERT(statusOf(world, join.contact).state == ContactState::Active);
            RC_ASSERT(!onList(world.list).contains(join.contact));
        }
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
