// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engineworld.h"
#include "testregistry.h"

#include <QRegularExpression>
#include <QTest>

using namespace segue;
using namespace segue::testing;

/// Taking a run back: the list and the ledger are as they were before it, as far as nobody else touched them.
class tst_Undo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstRunLeavesAnEmptyList();
    void givesBackWhoHadBeenRemoved();
    void handAddedPersonReturnsAsNotOurs();
    void undoOfAnUndo();
    void olderRunLeavesWhomALaterOneTouched();
    void whatOthersDidMeanwhileStays();
    void whoIsNoLongerActiveIsAReject();
    void excludedPeopleAreNamed();
    void runThatChangedNobodyCannotBeTakenBack();
    void listThatIsGoneOrMarkedIsLeftAlone();
    void storedPlanOfAnUndo();
    void interruptedUndoIsResumed();
    void interruptedUndoIsNotTakenForOthersDoing();
    void cancelledRunIsTakenBack();
    void theNextRunComparesEverybody();
};

namespace {

RunRequest undoing(const EngineWorld &world, RunId run)
{
    RunRequest request = world.request();
    request.undoes = run;
    return request;
}

std::set<ContactId> ours(EngineWorld &world)
{
    std::set<ContactId> contacts;
    for (const LedgerEntry &entry : world.store.ledgers[world.binding().id].ours)
        contacts.insert(entry.contact);
    return contacts;
}

} // namespace

void tst_Undo::firstRunLeavesAnEmptyList()
{
    EngineWorld world;
    world.source.setMembers(0, 30);
    const RunRecord first = world.run();
    world.confirm();
    const RunRecord undo = world.run(undoing(world, first.id));
    QCOMPARE(toString(undo.state), toString(RunState::Completed));
    QVERIFY(undo.undoes == first.id);
    QVERIFY(undo.guardLifted);
    QCOMPARE(undo.lists.first().removed, 30);
    QVERIFY(undo.lists.first().verified);
    QVERIFY(world.members().empty());
    QVERIFY(world.target.lists.contains(world.binding().list));
    QVERIFY(world.store.plans.at(*undo.plan)->lists.first().undo->listStays);
    QVERIFY(world.store.ledgers[world.binding().id] == Ledger());
    // Paused before the first change.
    QVERIFY(world.store.paused.contains(world.definition.id));
    QVERIFY(world.store.events.indexOf(QStringLiteral("pause"))
            < world.store.events.lastIndexOf(QRegularExpression(QStringLiteral("intend.*"))));
}

void tst_Undo::givesBackWhoHadBeenRemoved()
{
    EngineWorld world;
    world.source.setMembers(0, 30);
    world.run();
    world.confirm();
    const Ledger before = world.store.ledgers[world.binding().id];
    world.source.setMembers(4, 30);
    const RunRecord second = world.run();
    QCOMPARE(second.lists.first().removed, 4);
    const RunRecord undo = world.run(undoing(world, second.id));
    QCOMPARE(toString(undo.state), toString(RunState::Completed));
    QCOMPARE(undo.lists.first().added, 4);
    QCOMPARE(undo.lists.first().removed, 4);
    QCOMPARE(undo.lists.first().membersAfter, 30);
    QCOMPARE(undo.lists.first().unchanged, 26);
    QVERIFY(world.members() == world.contacts(0, 30));
    QVERIFY(world.store.ledgers[world.binding().id] == before);
}

void tst_Undo::handAddedPersonReturnsAsNotOurs()
{
    EngineWorld world;
    world.definition.mode = Mode::ExactCopy;
    world.source.setMembers(0, 30);
    world.run();
    world.confirm();
    world.target.lists[world.binding().list].members.insert(contact(500));
    const RunRecord second = world.run();
    QVERIFY(!world.members().contains(contact(500)));
    QCOMPARE(toString(world.run(undoing(world, second.id)).state), toString(RunState::Completed));
    QVERIFY(world.members().contains(contact(500)));
    QVERIFY(!ours(world).contains(contact(500)));
    // In keep in step they stay, whatever the segment says.
    world.definition.mode = Mode::KeepInStep;
    QCOMPARE(toString(world.run().state), toString(RunState::Completed));
    QVERIFY(world.members().contains(contact(500)));
}

void tst_Undo::undoOfAnUndo()
{
    EngineWorld world;
    world.definition.mode = Mode::ExactCopy;
    world.source.setMembers(0, 30);
    world.run();
    world.confirm();
    world.target.lists[world.binding().list].members.insert(contact(500));
    world.source.setMembers(4, 30);
    const RunRecord second = world.run();
    const auto members = world.members();
    const Ledger ledger = world.store.ledgers[world.binding().id];
    const RunRecord undo = world.run(undoing(world, second.id));
    QVERIFY(world.members() != members);
    const RunRecord redo = world.run(undoing(world, undo.id));
    QCOMPARE(toString(redo.state), toString(RunState::Completed));
    QVERIFY(world.members() == members);
    QVERIFY(world.store.ledgers[world.binding().id] == ledger);
    // And the run itself is no longer the newest: all of it was touched again.
    const RunRecord again = world.run(undoing(world, second.id));
    QCOMPARE(again.error->code(), ErrorCode::UndoNothingLeft);
    QCOMPARE(exitCodeFor(again), ExitCode::Configuration);
    QVERIFY(world.members() == members);
}

void tst_Undo::olderRunLeavesWhomALaterOneTouched()
{
    EngineWorld world;
    world.source.setMembers(0, 30);
    world.run();
    world.confirm();
    world.source.setMembers(2, 30); // 0 and 1 leave, 30 and 31 join
    const RunRecord older = world.run();
    world.source.setMembers(1, 30); // 1 joins again, 31 leaves
    world.run();
    RunRequest planning = undoing(world, older.id);
    planning.planOnly = true;
    const RunRecord planned = world.run(planning);
    const ListPlan &plan = world.store.plans.at(*planned.plan)->lists.first();
    QCOMPARE(plan.joins.size(), std::size_t(1));
    QCOMPARE(plan.joins.front().contact, contact(0));
    QCOMPARE(plan.leaves.size(), std::size_t(1));
    QCOMPARE(plan.leaves.front().contact, contact(30));
    QCOMPARE(plan.undo->touchedLater, 2);
    QVERIFY(!world.store.paused.contains(world.definition.id)); // a plan pauses nothing
}

void tst_Undo::whatOthersDidMeanwhileStays()
{
    EngineWorld world;
    world.source.setMembers(0, 30);
    world.run();
    world.confirm();
    world.source.setMembers(3, 30);
    const RunRecord second = world.run();
    auto &members = world.target.lists[world.binding().list].members;
    members.insert(contact(0)); // put back by hand
    members.erase(contact(32)); // taken off by hand
    const RunRecord undo = world.run(undoing(world, second.id));
    QCOMPARE(toString(undo.state), toString(RunState::Completed));
    QCOMPARE(undo.lists.first().added, 2);
    QCOMPARE(undo.lists.first().removed, 2);
    QCOMPARE(undo.lists.first().changedByOthers, 2);
    QVERIFY(world.members() == world.contacts(0, 30));
    QVERIFY(!ours(world).contains(contact(0)));
}

void tst_Undo::whoIsNoLongerActiveIsAReject()
{
    EngineWorld world;
    world.source.setMembers(0, 30);
    world.run();
    world.confirm();
    world.source.setMembers(3, 30);
    const RunRecord second = world.run();
    world.target.statuses[contact(0)] = {contact(0), ContactState::Inactive, {}, false};
    world.target.statuses[contact(1)] = {contact(1), ContactState::NotFound, {}, false};
    const RunRecord undo = world.run(undoing(world, second.id));
    QCOMPARE(toString(undo.state), toString(RunState::CompletedWithRejects));
    QCOMPARE(undo.lists.first().rejectsByReason.value(RejectReason::Inactive), 1);
    QCOMPARE(undo.lists.first().rejectsByReason.value(RejectReason::NotFound), 1);
    QCOMPARE(undo.lists.first().members, undo.lists.first().desired + undo.lists.first().rejected);
    QVERIFY(world.members() == world.contacts(2, 28));
}

void tst_Undo::excludedPeopleAreNamed()
{
    EngineWorld world;
    world.source.setMembers(0, 30);
    world.run();
    world.confirm();
    world.source.setMembers(3, 30);
    const RunRecord second = world.run();
    RunRequest request = undoing(world, second.id);
    request.definition.excluded = {contact(1)};
    const RunRecord undo = world.run(request);
    QCOMPARE(toString(undo.state), toString(RunState::Completed));
    QVERIFY(!world.members().contains(contact(1)));
    QVERIFY(world.members().contains(contact(0)) && world.members().contains(contact(2)));
    const auto &facts = world.store.plans.at(*undo.plan)->lists.first().undo;
    QVERIFY(facts->excluded == std::vector<ContactId>{contact(1)});
}

void tst_Undo::runThatChangedNobodyCannotBeTakenBack()
{
    EngineWorld world;
    world.source.setMembers(0, 30);
    world.run();
    world.confirm();
    const RunRecord idle = world.run();
    const RunRecord undo = world.run(undoing(world, idle.id));
    QCOMPARE(toString(undo.state), toString(RunState::Failed));
    QCOMPARE(undo.error->code(), ErrorCode::UndoNothingLeft);
    QVERIFY(!world.store.paused.contains(world.definition.id));
    QCOMPARE(world.members().size(), std::size_t(30));
}

void tst_Undo::listThatIsGoneOrMarkedIsLeftAlone()
{
    EngineWorld world;
    world.source.setMembers(0, 30);
    const RunRecord first = world.run();
    world.confirm();
    world.definition.whenDeleted = WhenDeleted::Create;
    world.target.lists[world.binding().list].state.stamp = QStringLiteral("segue:other:mark");
    const RunRecord marked = world.run(undoing(world, first.id));
    QCOMPARE(toString(marked.state), toString(RunState::Failed));
    QCOMPARE(marked.lists.first().error->code(), ErrorCode::ListForeign);
    QCOMPARE(world.members().size(), std::size_t(30));
    world.target.lists.clear();
    const RunRecord gone = world.run(undoing(world, first.id));
    QCOMPARE(gone.lists.first().error->code(), ErrorCode::ListNotFound);
    QVERIFY(world.target.lists.empty()); // and it is not made anew
    QCOMPARE(exitCodeFor(gone), ExitCode::Configuration);
}

/// I1: of a stored undo only what still holds.
void tst_Undo::storedPlanOfAnUndo()
{
    EngineWorld world;
    world.source.setMembers(0, 30);
    const RunRecord first = world.run();
    world.confirm();
    RunRequest planning = undoing(world, first.id);
    planning.planOnly = true;
    const RunRecord planned = world.run(planning);
    QCOMPARE(world.members().size(), std::size_t(30));
    world.target.lists[world.binding().list].members.erase(contact(7));
    world.target.lists[world.binding().list].members.insert(contact(500));
    RunRequest request = world.request();
    request.plan = planned.plan;
    const RunRecord undo = world.run(request);
    QCOMPARE(toString(undo.state), toString(RunState::Completed));
    QVERIFY(undo.undoes == first.id);
    QCOMPARE(undo.lists.first().removed, 29);
    QCOMPARE(undo.lists.first().droppedSincePlan, 1);
    QVERIFY(world.members() == world.contacts(500, 1));
    QVERIFY(world.store.paused.contains(world.definition.id));
}

void tst_Undo::interruptedUndoIsResumed()
{
    EngineWorld world;
    world.definition.mode = Mode::ExactCopy;
    world.source.setMembers(0, 30);
    world.run();
    world.confirm();
    world.target.lists[world.binding().list].members.insert(contact(500));
    world.source.setMembers(15, 30);
    const Ledger before = world.store.ledgers[world.binding().id];
    const RunRecord second = world.run();
    const RunRecord broken = world.run(undoing(world, second.id), [&world](ExportRun &run) {
        const int now = world.target.calls;
        world.target.onCall = [&run, now](int call) {
            if (call == now + 3)
                run.cancel();
        };
    });
    world.target.onCall = nullptr;
    QCOMPARE(toString(broken.state), toString(RunState::Cancelled));
    RunRequest again = world.request();
    again.id = broken.id;
    again.resumed = broken;
    again.plan = broken.plan;
    const RunRecord done = world.run(again);
    QCOMPARE(toString(done.state), toString(RunState::Completed));
    QVERIFY(done.undoes == second.id);
    auto expected = world.contacts(0, 30);
    expected.insert(contact(500));
    QVERIFY(world.members() == expected);
    QVERIFY(world.store.ledgers[world.binding().id] == before);
    QCOMPARE(done.lists.first().added, 16);
    QCOMPARE(done.lists.first().removed, 15);
}

/// Whom a broken undo has removed, the next run adds again: that was us, not somebody who must be respected.
void tst_Undo::interruptedUndoIsNotTakenForOthersDoing()
{
    EngineWorld world;
    world.source.setMembers(0, 30);
    const RunRecord first = world.run();
    world.confirm();
    const RunRecord broken = world.run(undoing(world, first.id), [&world](ExportRun &run) {
        const int now = world.target.calls;
        world.target.onCall = [&run, now](int call) {
            if (call == now + 2)
                run.cancel();
        };
    });
    world.target.onCall = nullptr;
    QCOMPARE(toString(broken.state), toString(RunState::Cancelled));
    QVERIFY(world.members().size() < 30);
    const RunRecord next = world.run();
    QCOMPARE(toString(next.state), toString(RunState::Completed));
    QCOMPARE(next.lists.first().removedByOthers, 0);
    QVERIFY(world.members() == world.contacts(0, 30));
    QCOMPARE(ours(world).size(), std::size_t(30));
    QVERIFY(world.store.ledgers[world.binding().id].takenOff.empty());
}

void tst_Undo::cancelledRunIsTakenBack()
{
    EngineWorld world;
    world.source.setMembers(0, 60);
    const RunRecord broken = world.run(world.request(), [&world](ExportRun &run) {
        world.target.onCall = [&run](int call) {
            if (call == 3)
                run.cancel();
        };
    });
    world.target.onCall = nullptr;
    world.confirm();
    QVERIFY(!world.members().empty());
    const RunRecord undo = world.run(undoing(world, broken.id));
    QCOMPARE(toString(undo.state), toString(RunState::Completed));
    QVERIFY(world.members().empty());
    QVERIFY(world.store.ledgers[world.binding().id] == Ledger());
}

void tst_Undo::theNextRunComparesEverybody()
{
    EngineWorld world;
    world.source.marker = QStringLiteral("m1");
    world.source.setMembers(0, 30);
    world.run();
    world.confirm();
    world.source.setMembers(2, 30);
    world.source.marker = QStringLiteral("m2");
    const RunRecord second = world.run();
    world.run(undoing(world, second.id));
    const RunRecord next = world.run();
    QVERIFY(!next.quick);
    QCOMPARE(next.comparedBecause, QStringLiteral("@full_waiting"));
    QVERIFY(world.members() == world.contacts(2, 30));
}

SEGUE_TEST(tst_Undo)
#include "tst_undo.moc"
