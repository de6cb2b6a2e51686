// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engineworld.h"
#include "testregistry.h"

#include <QTest>

using namespace segue;
using namespace segue::testing;

/// What stands in the way of a run, breaks into it or ends it early, and how it goes on afterwards.
class tst_RunBreak : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

void tst_RunBreak::lockedListIsLeft()
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

void tst_RunBreak::lockedMidRunRecordsWhatWasDone()
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

void tst_RunBreak::deletedListStopsOrIsCreatedAgain()
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
void tst_RunBreak::foreignStampStops()
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

void tst_RunBreak::otherOrganisationStops()
{
    EngineWorld world;
    world.source.setMembers(0, 30);
    RunRequest request = world.request();
    request.organisation.bytes[3] = 9;
    const RunRecord record = world.run(request);
    QCOMPARE(record.error->code(), ErrorCode::OrganisationChanged);
    QCOMPARE(world.target.calls, 0);
}

void tst_RunBreak::missingPrivilegeStops()
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
void tst_RunBreak::cancelSaysWhatWasDoneAndResumeFinishes()
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
void tst_RunBreak::everyFailedWriteLeavesAResumableRun()
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

void tst_RunBreak::leaseIsExclusiveAndFreed()
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

void tst_RunBreak::questionIsAskedBeforeAnythingHappens()
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

SEGUE_TEST(tst_RunBreak)
#include "tst_runbreak.moc"
