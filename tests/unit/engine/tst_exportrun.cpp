// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engineworld.h"
#include "testregistry.h"

#include <QTest>

using namespace segue;
using namespace segue::testing;

/// The run as its user sees it, on a world in memory where every call can be made to go wrong.
class tst_ExportRun : public QObject
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
    void lockedListIsLeft();
    void lockedMidRunRecordsWhatWasDone();
    void deletedListStopsOrIsCreatedAgain();
    void foreignStampStops();
    void otherOrganisationStops();
    void missingPrivilegeStops();
    void cancelSaysWhatWasDoneAndResumeFinishes();
    void everyFailedWriteLeavesAResumableRun();
    void leaseIsExclusiveAndFreed();
    void questionIsAskedBeforeAnythingHappens();
    void planOnlyChangesNothing();
};

void tst_ExportRun::firstRunCreatesAndFills()
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

void tst_ExportRun::secondRunRemovesOnlyWhomWeAdded()
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

void tst_ExportRun::addOnlyRemovesNobody()
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

void tst_ExportRun::exactCopyRemovesStrangers()
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
void tst_ExportRun::intentIsJournaledBeforeEveryCall()
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

void tst_ExportRun::refusedMemberIsFoundByHalving()
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
void tst_ExportRun::unknownOutcomeIsSettledByReading()
{
    EngineWorld world;
    world.source.setMembers(0, 40);
    world.target.twists[2] = {true, {}, Error(ErrorCode::ConnectionLost), false};
    const RunRecord record = world.run();
    QCOMPARE(toString(record.state), toString(RunState::Completed));
    QCOMPARE(record.lists.first().added, 40);
    QCOMPARE(world.target.calls, 4); // it had acted: nothing was sent twice
}

void tst_ExportRun::lostAdditionIsRepaired()
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
void tst_ExportRun::differencesThatStayAreSaid()
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

/// I5: a stopped list is left untouched, additions included.
void tst_ExportRun::guardLeavesListUntouched()
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

void tst_ExportRun::liftedGuardRunsThePlan()
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

void tst_ExportRun::emptySegmentStops()
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

void tst_ExportRun::unsettledReadIsNotBelieved()
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

void tst_ExportRun::fallWithoutMarkerIsReadTwice()
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

void tst_ExportRun::brokenReadNeverShortensTheList()
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

void tst_ExportRun::quickLookAfterUnchangedMarker()
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

void tst_ExportRun::quickLookAsksRejectsAgain()
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
void tst_ExportRun::storedPlanOnlyDoesWhatItSaid()
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

void tst_ExportRun::storedPlanOfAnotherModeIsStale()
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

void tst_ExportRun::oldPlanIsStale()
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

void tst_ExportRun::lockedListIsLeft()
{
    EngineWorld world;
    world.source.setMembers(0, 30);
    world.run();
    world.confirm();
    world.target.lists[world.binding().list].state.isLocked = true;
    world.source.setMembers(1, 30);
    const RunRecord record = world.run();
    QCOMPARE(toString(record.state), toString(RunState::Failed));
    QCOMPARE(record.lists.first().error->code(), ErrorCode::ListLocked);
    QVERIFY(world.members() == world.contacts(0, 30));
    QCOMPARE(exitCodeFor(record), ExitCode::NotPermitted);
}

void tst_ExportRun::lockedMidRunRecordsWhatWasDone()
{
    EngineWorld world;
    world.target.parallel = 1;
    world.source.setMembers(0, 50);
    world.target.twists[3] = {false, Error(ErrorCode::ListLocked), {}, false};
    const RunRecord record = world.run();
    QCOMPARE(toString(record.lists.first().state), toString(RunState::Failed));
    QCOMPARE(record.lists.first().error->code(), ErrorCode::ListLocked);
    QCOMPARE(record.lists.first().added, 20);
    QCOMPARE(record.lists.first().membersAfter, 20);
    QCOMPARE(world.store.ledgers[world.binding().id].ours.size(), std::size_t(20));
    QCOMPARE(world.target.calls, 3);
}

void tst_ExportRun::deletedListStopsOrIsCreatedAgain()
{
    EngineWorld world;
    world.source.setMembers(0, 30);
    world.run();
    world.confirm();
    const ListId old = world.binding().list;
    world.target.lists.erase(old);
    const RunRecord stopped = world.run();
    QCOMPARE(stopped.lists.first().error->code(), ErrorCode::ListNotFound);
    QVERIFY(world.target.lists.empty());

    world.definition.whenDeleted = WhenDeleted::Create;
    const RunRecord created = world.run();
    QCOMPARE(toString(created.state), toString(RunState::Completed));
    world.confirm();
    QVERIFY(world.binding().list != old);
    QVERIFY(world.members() == world.contacts(0, 30));
    QVERIFY(world.store.leases.empty());
    QCOMPARE(toString(world.run().state), toString(RunState::Completed));
}

/// I7: a list with another export's stamp is not ours.
void tst_ExportRun::foreignStampStops()
{
    EngineWorld world;
    world.source.setMembers(0, 30);
    world.run();
    world.confirm();
    world.target.lists[world.binding().list].state.stamp = QStringLiteral("segue:other:binding");
    world.source.setMembers(1, 30);
    const RunRecord record = world.run();
    QCOMPARE(record.lists.first().error->code(), ErrorCode::ListForeign);
    QVERIFY(world.members() == world.contacts(0, 30));
}

void tst_ExportRun::otherOrganisationStops()
{
    EngineWorld world;
    world.source.setMembers(0, 30);
    RunRequest request = world.request();
    request.organisation.bytes[3] = 9;
    const RunRecord record = world.run(request);
    QCOMPARE(record.error->code(), ErrorCode::OrganisationChanged);
    QCOMPARE(world.target.calls, 0);
}

void tst_ExportRun::missingPrivilegeStops()
{
    EngineWorld world;
    world.source.setMembers(0, 30);
    world.target.answer.missingPrivileges = {QStringLiteral("prvWriteList")};
    const RunRecord record = world.run();
    QCOMPARE(record.error->code(), ErrorCode::NotPermitted);
    QCOMPARE(exitCodeFor(record), ExitCode::NotPermitted);
    RunRequest planning = world.request();
    planning.planOnly = true;
    QCOMPARE(toString(world.run(planning).state), toString(RunState::Completed)); // reading is allowed
}

/// I11: cancel answers at once, also while a call hangs; the same run can be finished later.
void tst_ExportRun::cancelSaysWhatWasDoneAndResumeFinishes()
{
    EngineWorld world;
    world.target.parallel = 1;
    world.source.setMembers(0, 50);
    world.target.twists[4] = {true, {}, {}, true}; // acts, and never answers
    RunRequest first = world.request();
    const RunRecord cancelled = world.run(first, [&world](ExportRun &run) {
        world.target.onCall = [&run](int call) {
            if (call == 4)
                QMetaObject::invokeMethod(&run, &ExportRun::cancel, Qt::QueuedConnection);
        };
    });
    world.target.onCall = nullptr;
    QCOMPARE(toString(cancelled.state), toString(RunState::Cancelled));
    QCOMPARE(cancelled.lists.first().added, 30);
    QCOMPARE(exitCodeFor(cancelled), ExitCode::Interrupted);
    QVERIFY(world.store.leases.empty());
    world.confirm();

    RunRequest again = world.request();
    again.id = cancelled.id;
    again.resumed = cancelled;
    const RunRecord finished = world.run(again);
    QCOMPARE(toString(finished.state), toString(RunState::Completed));
    QCOMPARE(finished.lists.first().added, 50);
    QCOMPARE(finished.lists.first().unchanged, 0);
    QVERIFY(world.members() == world.contacts(0, 50));
    QCOMPARE(world.store.ledgers[world.binding().id].ours.size(), std::size_t(50));
    QCOMPARE(world.target.calls, 5); // the fourth had acted: its rows were not sent again
}

/// A disk that fills up at any write: nothing unplanned happens, and resuming finishes the job.
void tst_ExportRun::everyFailedWriteLeavesAResumableRun()
{
    bool untouched = false;
    for (int writes = 0; !untouched; ++writes) {
        EngineWorld world;
        world.source.setMembers(0, 45);
        world.target.refused = {contact(11)};
        world.store.failAfter = writes;
        RunRequest first = world.request();
        const RunRecord record = world.run(first);
        untouched = !record.error;
        if (untouched) {
            QCOMPARE(toString(record.state), toString(RunState::CompletedWithRejects));
            break;
        }
        QCOMPARE(record.error.value_or(Error(ErrorCode::InternalFault)).code(), ErrorCode::DiskFull);
        QCOMPARE(exitCodeFor(record), ExitCode::Workspace);
        world.store.failAfter = -1;
        world.confirm();
        RunRequest again = world.request();
        if (world.store.runs.contains(first.id)) {
            again.id = first.id;
            again.resumed = world.store.runs[first.id];
        }
        const RunRecord finished = world.run(again);
        QCOMPARE(toString(finished.state), toString(RunState::CompletedWithRejects));
        auto expected = world.contacts(0, 45);
        expected.erase(contact(11));
        QVERIFY2(world.members() == expected, qPrintable(QString::number(writes)));
        QCOMPARE(world.store.ledgers[world.binding().id].ours.size(), std::size_t(44));
    }
}

void tst_ExportRun::leaseIsExclusiveAndFreed()
{
    EngineWorld world;
    world.source.setMembers(0, 10);
    world.store.leases[world.binding().list] = RunId{};
    const RunRecord record = world.run();
    QCOMPARE(record.error->code(), ErrorCode::RunInProgress);
    QCOMPARE(world.target.calls, 0);
    world.store.leases.clear();
    QCOMPARE(toString(world.run().state), toString(RunState::Completed));
    QVERIFY(world.store.leases.empty());
}

void tst_ExportRun::questionIsAskedBeforeAnythingHappens()
{
    EngineWorld world;
    world.source.setMembers(0, 10);
    RunRequest request = world.request();
    request.askPerson = true;
    const RunRecord declined = world.run(request, [&world](ExportRun &run) {
        connect(&run, &ExportRun::progressed, &run, [&run, &world] {
            if (run.progress().step == RunProgress::Step::AskingPerson) {
                QCOMPARE(world.target.calls, 0);
                run.decline();
            }
        });
    });
    QCOMPARE(toString(declined.state), toString(RunState::Cancelled));
    QVERIFY(world.target.lists.empty());

    RunRequest second = world.request();
    second.askPerson = true;
    const RunRecord accepted = world.run(second, [](ExportRun &run) {
        connect(&run, &ExportRun::progressed, &run, [&run] {
            if (run.progress().step == RunProgress::Step::AskingPerson)
                QMetaObject::invokeMethod(&run, &ExportRun::proceed, Qt::QueuedConnection);
        });
    });
    QCOMPARE(toString(accepted.state), toString(RunState::Completed));
}

void tst_ExportRun::planOnlyChangesNothing()
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

SEGUE_TEST(tst_ExportRun)

#include "tst_exportrun.moc"
