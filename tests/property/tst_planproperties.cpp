// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "worlds.h"

#include "testregistry.h"

#include <QTest>

#include <algorithm>
#include <functional>
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

const ContactStatus &statusOf(const World &world, const ContactId &contact)
{
    return *std::find_if(world.statuses.begin(), world.statuses.end(),
                         [&](const ContactStatus &status) { return status.contact == contact; });
}

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

/// What the rules say of each person, one at a time and without the code under test.
class Rules
{
public:
    using CustomerRow = std::pair<CustomerKey, ContactId>;

    explicit Rules(const World &world) : m_world(world), m_members(onList(world.list)), m_known(ours(world.ledger))
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

    std::set<CustomerRow> standing; ///< a contact that stands for its customer
    std::set<CustomerRow> wanted;   ///< the same with survivors in the place of merged ones
    std::set<CustomerKey> unusable; ///< no contact stands for them
    Contacts never;                 ///< excluded by name, or survivors of such
    Contacts excluded;              ///< the same and what else belongs to excluded customers
    Contacts inherits;              ///< on the list and ours since they inherit from a contact of ours
    Contacts hadBeenOurs;           ///< by themselves, or as survivors of such
    qint64 members = 0;             ///< customers read, one with several contacts once for each

    [[nodiscard]] Contacts wantedContacts() const
    {
        Contacts contacts;
        for (const CustomerRow &row : wanted)
            contacts.insert(row.second);
        return contacts;
    }

    /// Who is on the list when the plan is done.
    [[nodiscard]] Contacts after() const
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

private:
    void nameTheExcluded()
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

    void decide(CustomerKey customer, const Contacts &contacts)
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

    [[nodiscard]] ContactId chosen(CustomerKey customer, const Contacts &contacts) const
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

    [[nodiscard]] bool isActive(const ContactId &contact) const { return statusOf(m_world, contact).state == ContactState::Active; }
    [[nodiscard]] qint64 timeOf(const ContactId &contact) const
    {
        return std::find_if(m_world.times.begin(), m_world.times.end(), [&](const ContactTime &time) { return time.contact == contact; })
            ->modified;
    }
    [[nodiscard]] bool isNewest(const ContactId &contact, const Contacts &contacts) const
    {
        return std::all_of(contacts.begin(), contacts.end(),
                           [&](const ContactId &other) { return !isActive(other) || timeOf(other) <= timeOf(contact); });
    }

    void lookWhereItLeads(const CustomerRow &row)
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

    [[nodiscard]] bool staysThough(const ContactId &member, bool isOurs) const
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

    const World &m_world;
    Contacts m_members;
    Contacts m_known;
    std::map<CustomerKey, Contacts> m_rows;
};

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
    void everyCustomerIsAccountedForOnce();
    void excludedPeopleNeverJoin();
    void survivorsOfPeopleTakenOffStayOff();
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

void tst_PlanProperties::everyCustomerIsAccountedForOnce()
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

void tst_PlanProperties::excludedPeopleNeverJoin()
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

void tst_PlanProperties::survivorsOfPeopleTakenOffStayOff()
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

void tst_PlanProperties::heldPeopleStay()
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

void tst_PlanProperties::removedByOthersStayOff()
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

void tst_PlanProperties::onlyUsablePeopleJoin()
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
