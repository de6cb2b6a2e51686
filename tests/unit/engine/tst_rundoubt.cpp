// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engineworld.h"
#include "testregistry.h"

#include <QTest>

using namespace segue;
using namespace segue::testing;

/// Where a run stops, reads again or believes less: guard, unsettled segments, stale plans, lists and accounts out of order.
class tst_RunDoubt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guardLeavesListUntouched();
    void liftedGuardRunsThePlan();
    void emptySegmentStops();
    void unsettledReadIsNotBelieved();
    void fallWithoutMarkerIsReadTwice();
    void brokenReadNeverShortensTheList();
    void quickLookAfterUnchangedMarker();
    void quickLookAsksRejectsAgain();
    void storedPlanOnlyDoesWhatItSaid();
    void storedPlanOfAnotherModeIsStale();
    void oldPlanIsStale();
};

/// I5: a stopped list is left untouched, additions included.
void tst_RunDoubt::guardLeavesListUntouched()
{
    EngineWorld world;
    world.source.setMembers(0, 300);
    world.run();
    world.confirm();
    const int calls = world.target.calls;
    world.source.setMembers(200, 300);
    const RunRecord record = world.run();
    QCOMPARE(toString(record.state), toString(RunState::StoppedByGuard));
    QCOMPARE(world.target.calls, calls);
    QVERIFY(world.members() == world.contacts(0, 300));
    QCOMPARE(record.lists.first().guard->code(), ErrorCode::GuardShare);
    QCOMPARE(record.lists.first().guard->parameter(QStringLiteral("plan")).toString(), record.plan->toString());
    QCOMPARE(exitCodeFor(record), ExitCode::GuardStopped);
}

void tst_RunDoubt::liftedGuardRunsThePlan()
{
    EngineWorld world;
    world.source.setMembers(0, 300);
    world.run();
    world.confirm();
    world.source.setMembers(200, 300);
    const RunRecord stopped = world.run();
    RunRequest lifted = world.request();
    lifted.plan = stopped.plan;
    lifted.liftGuard = true;
    const RunRecord record = world.run(lifted);
    QCOMPARE(toString(record.state), toString(RunState::Completed));
    QVERIFY(record.guardLifted);
    QVERIFY(world.members() == world.contacts(200, 300));
    QCOMPARE(record.plan, stopped.plan);
}

void tst_RunDoubt::emptySegmentStops()
{
    EngineWorld world;
    world.source.setMembers(0, 30);
    world.run();
    world.confirm();
    world.source.rows.clear();
    const RunRecord record = world.run();
    QCOMPARE(toString(record.state), toString(RunState::StoppedByGuard));
    QCOMPARE(world.members().size(), std::size_t(30));
}

void tst_RunDoubt::unsettledReadIsNotBelieved()
{
    EngineWorld world;
    world.source.setMembers(0, 30);
    // Refreshed while it was read, every time.
    world.source.nextMarkers = {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4")};
    const RunRecord record = world.run();
    QCOMPARE(toString(record.state), toString(RunState::Failed));
    QCOMPARE(record.lists.first().error->code(), ErrorCode::SegmentUnsettled);
    QCOMPARE(world.source.reads, 3);
    QCOMPARE(world.target.calls, 0);

    EngineWorld calm;
    calm.source.setMembers(0, 30);
    calm.source.nextMarkers = {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("2")};
    QCOMPARE(toString(calm.run().state), toString(RunState::Completed));
    QCOMPARE(calm.source.reads, 2);
}

void tst_RunDoubt::fallWithoutMarkerIsReadTwice()
{
    EngineWorld world;
    world.definition.guard.sharePercent.reset();
    world.source.setMembers(0, 300);
    world.run();
    world.confirm();
    world.source.reads = 0;
    world.source.setMembers(0, 200);
    world.source.duringRead = [&world] {
        if (world.source.reads == 2)
            world.source.setMembers(0, 300); // the fall was a slip of the source
    };
    const RunRecord record = world.run();
    QCOMPARE(toString(record.state), toString(RunState::Failed));
    QCOMPARE(record.lists.first().error->code(), ErrorCode::SegmentUnsettled);
    QCOMPARE(world.members().size(), std::size_t(300));

    world.source.duringRead = nullptr;
    world.source.reads = 0;
    world.source.setMembers(0, 200);
    QCOMPARE(toString(world.run().state), toString(RunState::Completed));
    QCOMPARE(world.source.reads, 2);
    QCOMPARE(world.members().size(), std::size_t(200));
}

void tst_RunDoubt::brokenReadNeverShortensTheList()
{
    EngineWorld world;
    world.source.setMembers(0, 30);
    world.run();
    world.confirm();
    world.source.readError = Error(ErrorCode::ReadBrokeOff);
    const RunRecord record = world.run();
    QCOMPARE(toString(record.state), toString(RunState::Failed));
    QCOMPARE(record.lists.first().error->code(), ErrorCode::ReadBrokeOff);
    QCOMPARE(world.members().size(), std::size_t(30));
    QCOMPARE(exitCodeFor(record), ExitCode::Network);
}

void tst_RunDoubt::quickLookAfterUnchangedMarker()
{
    EngineWorld world;
    world.source.marker = QStringLiteral("m1");
    world.source.setMembers(0, 30);
    world.run();
    world.confirm();
    world.source.reads = 0;
    const RunRecord quick = world.run();
    QCOMPARE(toString(quick.state), toString(RunState::Completed));
    QVERIFY(quick.quick);
    QVERIFY(!quick.lists.first().verified);
    QVERIFY(quick.comparedAt.has_value());
    QCOMPARE(world.source.reads, 0);

    RunRequest full = world.request();
    full.full = true;
    QVERIFY(!world.run(full).quick);
    QCOMPARE(world.source.reads, 1);

    // Somebody touched the list: the quick look does not suffice.
    world.target.lists[world.binding().list].state.version = QStringLiteral("2");
    QVERIFY(!world.run().quick);
    // A week later everything is compared again by itself.
    world.clock.advance(std::chrono::hours(24 * 8));
    QVERIFY(!world.run().quick);
    world.source.marker = QStringLiteral("m2");
    QVERIFY(!world.run().quick);
}

void tst_RunDoubt::quickLookAsksRejectsAgain()
{
    EngineWorld world;
    world.source.marker = QStringLiteral("m1");
    world.source.setMembers(0, 30);
    world.target.statuses[contact(5)] = {contact(5), ContactState::Inactive, {}, false};
    QCOMPARE(toString(world.run().state), toString(RunState::CompletedWithRejects));
    world.confirm();
    const RunRecord quick = world.run();
    QVERIFY(quick.quick);
    QCOMPARE(toString(quick.state), toString(RunState::CompletedWithRejects));
    world.target.statuses.clear(); // activated again
    const RunRecord healed = world.run();
    QVERIFY(!healed.quick);
    QCOMPARE(healed.lists.first().added, 1);
    QCOMPARE(world.members().size(), std::size_t(30));
}

/// I1: what is new since the plan waits; what is no longer needed is dropped and counted.
void tst_RunDoubt::storedPlanOnlyDoesWhatItSaid()
{
    EngineWorld world;
    world.source.setMembers(0, 30);
    RunRequest planning = world.request();
    planning.planOnly = true;
    const RunRecord planned = world.run(planning);
    QCOMPARE(world.target.calls, 0);
    world.source.setMembers(5, 30); // five gone, five new
    RunRequest request = world.request();
    request.plan = planned.plan;
    const RunRecord record = world.run(request);
    QCOMPARE(toString(record.state), toString(RunState::Completed));
    QVERIFY(world.members() == world.contacts(5, 25));
    QCOMPARE(record.lists.first().droppedSincePlan, 5);
    QCOMPARE(record.lists.first().waitingForNextPlan, 5);
}

void tst_RunDoubt::storedPlanOfAnotherModeIsStale()
{
    EngineWorld world;
    world.source.setMembers(0, 30);
    RunRequest planning = world.request();
    planning.planOnly = true;
    const RunRecord planned = world.run(planning);
    world.definition.mode = Mode::ExactCopy;
    RunRequest request = world.request();
    request.plan = planned.plan;
    const RunRecord record = world.run(request);
    QCOMPARE(toString(record.state), toString(RunState::Failed));
    QCOMPARE(record.error->code(), ErrorCode::PlanStale);
    QCOMPARE(exitCodeFor(record), ExitCode::Configuration);
    QCOMPARE(world.target.calls, 0);
}

void tst_RunDoubt::oldPlanIsStale()
{
    EngineWorld world;
    world.source.setMembers(0, 30);
    RunRequest planning = world.request();
    planning.planOnly = true;
    const RunRecord planned = world.run(planning);
    world.clock.advance(std::chrono::hours(24 * 7 + 1));
    RunRequest request = world.request();
    request.plan = planned.plan;
    QCOMPARE(world.run(request).error->code(), ErrorCode::PlanStale);
}

SEGUE_TEST(tst_RunDoubt)
#include "tst_rundoubt.moc"
