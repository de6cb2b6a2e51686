// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engineworld.h"
#include "testregistry.h"

#include <QTest>

using namespace segue;
using namespace segue::testing;

/// What a run does to a list, mode by mode, and how it finds out what became of each call.
class tst_RunChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstRunCreatesAndFills();
    void secondRunRemovesOnlyWhomWeAdded();
    void addOnlyRemovesNobody();
    void exactCopyRemovesStrangers();
    void intentIsJournaledBeforeEveryCall();
    void refusedMemberIsFoundByHalving();
    void unknownOutcomeIsSettledByReading();
    void lostAdditionIsRepaired();
    void differencesThatStayAreSaid();
    void planOnlyChangesNothing();
};

void tst_RunChange::firstRunCreatesAndFills()
{
    EngineWorld world;
    world.source.setMembers(0, 35);
    world.target.statuses[contact(3)] = {contact(3), ContactState::Inactive, {}, false};
    world.target.statuses[contact(4)] = {contact(4), ContactState::NotFound, {}, false};
    world.source.unusable.push_back({customer(900), RejectReason::Missing});
    const RunRecord record = world.run();
    QCOMPARE(toString(record.state), QStringLiteral("completed_with_rejects"));
    const ListRun &list = record.lists.first();
    QCOMPARE(list.added, 33);
    QCOMPARE(list.membersAfter, 33);
    QVERIFY(list.verified);
    QVERIFY(list.created);
    QCOMPARE(list.members, list.desired + list.rejected + list.held);
    QCOMPARE(list.rejectsByReason.value(RejectReason::Inactive), 1);
    QCOMPARE(list.rejectsByReason.value(RejectReason::NotFound), 1);
    QCOMPARE(list.rejectsByReason.value(RejectReason::Missing), 1);
    QCOMPARE(world.members().size(), std::size_t(33));
    QCOMPARE(exitCodeFor(record), ExitCode::Rejects);
    QCOMPARE(world.store.ledgers[world.binding().id].ours.size(), std::size_t(33));
    QCOMPARE(world.target.lists[world.binding().list].state.stamp, QStringLiteral("segue:w:") + world.binding().id.toString());
}

void tst_RunChange::secondRunRemovesOnlyWhomWeAdded()
{
    EngineWorld world;
    world.source.setMembers(0, 30);
    world.run();
    world.confirm();
    world.target.lists[world.binding().list].members.insert(contact(500)); // added by hand
    world.source.setMembers(2, 30);
    const RunRecord record = world.run();
    QCOMPARE(toString(record.state), toString(RunState::Completed));
    QCOMPARE(record.lists.first().added, 2);
    QCOMPARE(record.lists.first().removed, 2);
    QCOMPARE(record.lists.first().notOurs, 1);
    auto expected = world.contacts(2, 30);
    expected.insert(contact(500));
    QVERIFY(world.members() == expected);
}

void tst_RunChange::addOnlyRemovesNobody()
{
    EngineWorld world;
    world.definition.mode = Mode::AddOnly;
    world.source.setMembers(0, 30);
    world.run();
    world.confirm();
    world.source.setMembers(20, 20);
    const RunRecord record = world.run();
    QCOMPARE(toString(record.state), toString(RunState::Completed));
    QVERIFY(world.members() == world.contacts(0, 40));
}

void tst_RunChange::exactCopyRemovesStrangers()
{
    EngineWorld world;
    world.definition.mode = Mode::ExactCopy;
    world.source.setMembers(0, 30);
    world.run();
    world.confirm();
    world.target.lists[world.binding().list].members.insert(contact(500));
    const RunRecord record = world.run();
    QCOMPARE(toString(record.state), toString(RunState::Completed));
    QVERIFY(world.members() == world.contacts(0, 30));
}

/// I2: no call leaves before its chunk stands in the journal.
void tst_RunChange::intentIsJournaledBeforeEveryCall()
{
    EngineWorld world;
    world.source.setMembers(0, 100);
    int intended = 0;
    bool ahead = true;
    world.target.onCall = [&](int call) {
        intended = static_cast<int>(world.store.events.filter(QStringLiteral("intend")).size());
        ahead = ahead && intended >= call;
    };
    world.run();
    QCOMPARE(world.target.calls, 10);
    QVERIFY(ahead);
    QVERIFY(world.store.events.indexOf(QStringLiteral("plan")) < world.store.events.indexOf(QStringLiteral("intend 0")));
}

void tst_RunChange::refusedMemberIsFoundByHalving()
{
    EngineWorld world;
    world.source.setMembers(0, 40);
    world.target.refused = {contact(7), contact(8), contact(33)};
    const RunRecord record = world.run();
    QCOMPARE(toString(record.state), toString(RunState::CompletedWithRejects));
    QCOMPARE(record.lists.first().rejectsByReason.value(RejectReason::Refused), 3);
    QCOMPARE(record.lists.first().added, 37);
    QVERIFY(record.lists.first().verified);
    QCOMPARE(world.members().size(), std::size_t(37));
    const auto &rejects = world.store.rejects[{record.id, 0}];
    QCOMPARE(rejects.size(), std::size_t(3));
    QCOMPARE(rejects.front().customer, customer(7));
    QCOMPARE(rejects.front().detail, QStringLiteral("no"));
}

/// I3: a lost answer is neither a success nor a failure until the list is read.
void tst_RunChange::unknownOutcomeIsSettledByReading()
{
    EngineWorld world;
    world.source.setMembers(0, 40);
    world.target.twists[2] = {true, {}, Error(ErrorCode::ConnectionLost), false};
    const RunRecord record = world.run();
    QCOMPARE(toString(record.state), toString(RunState::Completed));
    QCOMPARE(record.lists.first().added, 40);
    QCOMPARE(world.target.calls, 4); // it had acted: nothing was sent twice
}

void tst_RunChange::lostAdditionIsRepaired()
{
    EngineWorld world;
    world.source.setMembers(0, 40);
    world.target.twists[2] = {false, {}, Error(ErrorCode::ConnectionLost), false};
    const RunRecord record = world.run();
    QCOMPARE(toString(record.state), toString(RunState::Completed));
    QCOMPARE(world.members().size(), std::size_t(40));
    QCOMPARE(world.target.calls, 5);
    QCOMPARE(world.store.ledgers[world.binding().id].ours.size(), std::size_t(40));
}

/// I4: what stays different after two repairs is not called completed.
void tst_RunChange::differencesThatStayAreSaid()
{
    EngineWorld world;
    world.source.setMembers(0, 10);
    for (int call = 1; call <= 3; ++call)
        world.target.twists[call] = {false, {}, {}, false}; // says done, did nothing
    const RunRecord record = world.run();
    QCOMPARE(toString(record.state), toString(RunState::CompletedWithDifferences));
    QCOMPARE(record.lists.first().differences, 10);
    QVERIFY(!record.lists.first().verified);
    QCOMPARE(exitCodeFor(record), ExitCode::Differences);
    QCOMPARE(world.target.calls, 3);
    QVERIFY(!world.store.verified.contains(world.binding().id));
}

void tst_RunChange::planOnlyChangesNothing()
{
    EngineWorld world;
    world.source.setMembers(0, 10);
    RunRequest request = world.request();
    request.planOnly = true;
    const RunRecord record = world.run(request);
    QVERIFY(record.plan.has_value());
    QVERIFY(world.target.lists.empty());
    QCOMPARE(world.store.events, QStringList{QStringLiteral("plan")});
    QVERIFY(world.store.runs.empty());
}

SEGUE_TEST(tst_RunChange)
#include "tst_runchange.moc"
