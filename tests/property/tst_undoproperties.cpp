// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "worlds.h"

#include "domain/undo.h"
#include "testregistry.h"

#include <QTest>

#include <algorithm>
#include <ctime>

using namespace segue;
using namespace segue::testing;
using namespace segue::domain;

namespace {

/// What the journal would tell of a plan that was carried out.
RunChanges changesOf(const ListPlan &plan)
{
    RunChanges changes;
    changes.added = plan.joins;
    changes.removed = plan.leaves;
    changes.entries = plan.entries;
    changes.takenOff = plan.removedByOthers;
    changes.undid = plan.undo.has_value();
    return changes;
}

std::vector<ContactStatus> allActive(const std::vector<ContactId> &contacts)
{
    std::vector<ContactStatus> statuses;
    for (const ContactId &contact : contacts)
        statuses.push_back({contact, ContactState::Active, {}, false});
    return statuses;
}

struct Undone
{
    ListPlan plan;
    World world;
};

Undone undone(const World &world, const ListPlan &plan)
{
    const RunChanges changes = changesOf(plan);
    Undone result;
    result.plan = planUndo(changes, world.list, world.ledger, allActive(undoCandidates(changes, world.list, {})), {});
    result.world = world;
    result.world.list = domain::testing::done(result.plan, world.list);
    result.world.ledger =
        applied(ledgerAfterUndo(world.ledger, result.plan, result.plan.joins.size(), {}, result.world.list), world.ledger);
    return result;
}

std::vector<LedgerEntry> entriesOf(const Ledger &ledger, const ContactId &contact)
{
    std::vector<LedgerEntry> entries;
    for (const LedgerEntry &entry : ledger.ours) {
        if (entry.contact == contact)
            entries.push_back(entry);
    }
    return entries;
}

bool isTakenOff(const Ledger &ledger, const ContactId &contact)
{
    return std::binary_search(ledger.takenOff.begin(), ledger.takenOff.end(), contact);
}

/// The ledger status of a person, where what a read-back would say anyhow is said already: who is ours and absent was taken
/// off, and who is on the list is not remembered as taken off.
struct Status
{
    std::vector<LedgerEntry> ours;
    bool takenOff = false;

    friend bool operator==(const Status &, const Status &) = default;
};
/// What the ledger knows of somebody goes over to the contact that they were merged into, where the export follows merged
/// contacts, and an undo keeps it there: of those only the list is compared.
bool survivesSomebodyTakenOff(const World &world, const ContactId &contact)
{
    const auto stateOf = [&world](const ContactId &id) {
        const auto found =
            std::find_if(world.statuses.begin(), world.statuses.end(), [&id](const ContactStatus &status) { return status.contact == id; });
        return found == world.statuses.end() || found->state != ContactState::Merged ? nullptr : &*found;
    };
    return std::any_of(world.statuses.begin(), world.statuses.end(), [&](const ContactStatus &start) {
        if (!isTakenOff(world.ledger, start.contact) && entriesOf(world.ledger, start.contact).empty())
            return false;
        const ContactStatus *merged = stateOf(start.contact);
        for (std::size_t step = 0; merged != nullptr && step < world.statuses.size(); ++step) {
            if (merged->survivor == contact)
                return true;
            merged = stateOf(merged->survivor);
        }
        return false;
    });
}

Status statusOf(const World &world, const ContactId &contact)
{
    const bool isListed = onList(world.list).contains(contact);
    const auto entries = entriesOf(world.ledger, contact);
    if (isListed)
        return {entries, false};
    return {{}, isTakenOff(world.ledger, contact) || !entries.empty()};
}

Contacts touched(const ListPlan &plan)
{
    Contacts contacts = contactsIn(plan.joins);
    contacts.merge(contactsIn(plan.leaves));
    return contacts;
}

Contacts comparable(const World &world, const ListPlan &plan)
{
    Contacts contacts = touched(plan);
    std::erase_if(contacts, [&world](const ContactId &contact) { return survivesSomebodyTakenOff(world, contact); });
    return contacts;
}

} // namespace

/// The undo algebra: undo(apply(plan)) is where we came from, as far as nobody else changed anything.
class tst_UndoProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoRestoresListAndLedger();
    void undoOfAnUndoRestoresTheRun();
    void othersStayAsTheyAre();
    void sumsHold();
    void isQuickForManyChanges();
};

void tst_UndoProperties::undoRestoresListAndLedger()
{
    QVERIFY(holds("undo(apply(plan)) restores list and ledger status", [] {
        const World world = *worlds();
        const Planned made = planned(world);
        const Undone back = undone(after(world, made), made.plan);
        RC_ASSERT(onList(back.world.list) == onList(world.list));
        for (const ContactId &contact : comparable(world, made.plan))
            RC_ASSERT(statusOf(back.world, contact) == statusOf(world, contact));
        RC_ASSERT(back.plan.undo->changedByOthers == 0);
    }));
}

void tst_UndoProperties::undoOfAnUndoRestoresTheRun()
{
    QVERIFY(holds("undo(undo(apply(plan))) is apply(plan)", [] {
        const World world = *worlds();
        const Planned made = planned(world);
        const World then = after(world, made);
        const Undone back = undone(then, made.plan);
        const Undone again = undone(back.world, back.plan);
        RC_ASSERT(onList(again.world.list) == onList(then.list));
        for (const ContactId &contact : comparable(world, made.plan))
            RC_ASSERT(statusOf(again.world, contact) == statusOf(then, contact));
        const Undone third = undone(again.world, again.plan);
        RC_ASSERT(onList(third.world.list) == onList(world.list));
        for (const ContactId &contact : comparable(world, made.plan))
            RC_ASSERT(statusOf(third.world, contact) == statusOf(world, contact));
    }));
}

void tst_UndoProperties::othersStayAsTheyAre()
{
    QVERIFY(holds("an undo touches only whom the run touched and nobody changed since", [] {
        const World world = *worlds();
        const Planned made = planned(world);
        World then = after(world, made);
        const World other = *worlds();
        then.list = other.list; // whatever others did to the list
        const Undone back = undone(then, made.plan);
        const Contacts mayChange = touched(made.plan);
        const Contacts before = onList(then.list);
        const Contacts now = onList(back.world.list);
        for (const ContactId &contact : contactsIn(back.plan.joins))
            RC_ASSERT(mayChange.contains(contact) && !before.contains(contact));
        for (const ContactId &contact : contactsIn(back.plan.leaves))
            RC_ASSERT(mayChange.contains(contact) && before.contains(contact));
        for (const ContactId &contact : before)
            RC_ASSERT(now.contains(contact) || contactsIn(back.plan.leaves).contains(contact));
        for (const LedgerEntry &entry : then.ledger.ours) {
            if (!mayChange.contains(entry.contact))
                RC_ASSERT(std::binary_search(back.world.ledger.ours.begin(), back.world.ledger.ours.end(), entry));
        }
    }));
}

void tst_UndoProperties::sumsHold()
{
    QVERIFY(holds("the sums of a plan hold for an undo", [] {
        const World world = *worlds();
        const Planned made = planned(world);
        World then = after(world, made);
        then.list = (*worlds()).list;
        const RunChanges changes = changesOf(made.plan);
        const ListPlan plan = planUndo(changes, then.list, then.ledger, world.statuses, {});
        RC_ASSERT(plan.members == plan.desired + static_cast<qint64>(plan.rejects.size()) + plan.heldCustomers);
        RC_ASSERT(plan.desired == static_cast<qint64>(plan.joins.size()) + plan.stays + plan.removedByOthersLeft());
        const auto size = static_cast<qint64>(domain::testing::done(plan, then.list).size());
        RC_ASSERT(plan.membersAfter() == size);
        const auto touchedPeople = static_cast<qint64>(changes.added.size() + changes.removed.size());
        RC_ASSERT(touchedPeople
                  == static_cast<qint64>(plan.joins.size() + plan.leaves.size() + plan.rejects.size()) + plan.undo->changedByOthers);
        RC_ASSERT(std::is_sorted(plan.joins.begin(), plan.joins.end()) && std::is_sorted(plan.leaves.begin(), plan.leaves.end())
                  && std::is_sorted(plan.entries.begin(), plan.entries.end()));
    }));
}

/// The figure: an undo of 100,000 changes is planned in far less than the 100 ms that it may take to show it.
void tst_UndoProperties::isQuickForManyChanges()
{
    constexpr int people = 50'000;
    RunChanges changes;
    ListContent list;
    Ledger ledger;
    std::vector<ContactStatus> statuses;
    const auto contactFor = [](int number, unsigned char kind) {
        ContactId contact;
        for (std::size_t byte = 0; byte < 4; ++byte)
            contact.bytes.at(byte) = static_cast<unsigned char>(number >> (24 - 8 * static_cast<int>(byte)));
        contact.bytes[4] = kind;
        return contact;
    };
    for (int number = 0; number < people; ++number) {
        const ContactId added = contactFor(number, 1);
        const ContactId removed = contactFor(number, 2);
        const auto customer = static_cast<CustomerKey>(number + 1);
        changes.added.push_back({added, customer});
        changes.removed.push_back({removed, {}});
        changes.entries.push_back({removed, customer});
        list.push_back({added, {}});
        ledger.ours.push_back({added, customer});
        statuses.push_back({removed, ContactState::Active, {}, false});
    }
    // Own work: the processor's time, whatever else the machine does.
    const std::clock_t start = std::clock();
    const ListPlan plan = planUndo(changes, list, ledger, statuses, {});
    const auto took = static_cast<qint64>(std::clock() - start) * 1'000 / CLOCKS_PER_SEC;
    qInfo("an undo of %d changes is planned in %lld ms", 2 * people, static_cast<long long>(took));
    QCOMPARE(plan.joins.size(), std::size_t(people));
    QCOMPARE(plan.leaves.size(), std::size_t(people));
    QVERIFY2(took < (isInstrumented ? 2'000 : 100), QByteArray::number(took));
}

SEGUE_TEST(tst_UndoProperties)
#include "tst_undoproperties.moc"
