// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"
#include "waiting.h"

#include "workspacefixture.h"

#include <QElapsedTimer>
#include <QJsonArray>

using namespace segue;
using namespace segue::workspace;
using domain::RunState;
using segue::testing::WorkspaceFixture;

namespace {
const QString pilot = QStringLiteral("Newsletter_Pilot");
const QString vip = QStringLiteral("Tokyo_VIP");
const QString autumn = QStringLiteral("秋");
} // namespace

/// When something goes wrong: the program knows, says so, and finishes later.
class tst_Trouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finishesARunThatWasCancelled();
    void finishesARunThatCrashed();
    void cancelsAWaitWithinASecond();
    void ridesOutThrottlingAndLostAnswers();
    void failsOnAReadThatBreaksOff();
    void stopsAtADeletedList();
    void makesADeletedListAgainWhenToldSo();
    void stopsAtALockedList();
    void saysWhichPrivilegeIsMissing();
    void waitsForASignInAndGoesOn();
    void letsOneRunWorkOnAList();

private:
    struct Going
    {
        std::optional<Result<domain::RunRecord>> record;
        Ticket ticket{};
        RunView view;
    };
    /// Starts a run and waits until it is at that step.
    [[nodiscard]] bool start(WorkspaceFixture &desk, Going &going, engine::RunProgress::Step step);
};

bool tst_Trouble::start(WorkspaceFixture &desk, Going &going, engine::RunProgress::Step step)
{
    RunExport request;
    request.exportName = autumn;
    going.ticket =
        desk.workspace().call(request, this, [&going](Result<domain::RunRecord> record) { going.record.emplace(std::move(record)); });
    bool there = false;
    desk.workspace().onProgress(going.ticket, this, [&](const RunView &view) {
        going.view = view;
        there = there || view.progress.step == step;
    });
    return segue::testing::waitUntil([&] { return there || going.record; }, 30'000) && there;
}

void tst_Trouble::finishesARunThatWasCancelled()
{
    WorkspaceFixture desk;
    const auto made = desk.setUpExport(autumn, {vip});
    SEGUE_SUCCEEDED(made);
    desk.sandbox().addFault(QStringLiteral("post AddListMembersList from=2 delay=3000"));
    Going going;
    QVERIFY(start(desk, going, engine::RunProgress::Step::Adding));
    QTest::qWait(300);
    desk.workspace().stopRun(going.ticket);
    QTRY_VERIFY_WITH_TIMEOUT(going.record.has_value(), 1'000);
    SEGUE_ENDED(*going.record, RunState::Cancelled);
    QCOMPARE(domain::exitCodeFor(**going.record), ExitCode::Interrupted);
    desk.sandbox().control("/sandbox/faults", {{QStringLiteral("clear"), true}});
    const auto resumed = desk.ask(ResumeRun{(*going.record)->id.toString()});
    SEGUE_ENDED(resumed, RunState::CompletedWithRejects);
    QCOMPARE(resumed->id, (*going.record)->id);
    QCOMPARE(desk.members(made->definition.bindings.first().list), desk.expected(vip));
    const auto again = desk.run(autumn, true);
    SEGUE_SUCCEEDED(again);
    QCOMPARE(again->lists.first().added, 0);
    QCOMPARE(again->lists.first().notOurs, 0); // everybody the first half added is ours
}

void tst_Trouble::finishesARunThatCrashed()
{
    WorkspaceFixture desk;
    const auto made = desk.setUpExport(autumn, {vip});
    SEGUE_SUCCEEDED(made);
    desk.sandbox().addFault(QStringLiteral("post AddListMembersList from=2 delay=3000"));
    Going going;
    QVERIFY(start(desk, going, engine::RunProgress::Step::Adding));
    QTest::qWait(300);
    desk.crash();
    desk.sandbox().control("/sandbox/faults", {{QStringLiteral("clear"), true}});
    const auto facts = desk.ask(WorkspaceInfo{});
    SEGUE_SUCCEEDED(facts);
    QCOMPARE(facts->interrupted.size(), 1);
    const domain::RunRecord &broken = facts->interrupted.first();
    QCOMPARE(toString(broken.state), toString(RunState::Interrupted));
    QCOMPARE(broken.error->code(), ErrorCode::Interrupted);
    ListRuns filter;
    filter.state = RunState::Interrupted;
    QCOMPARE(desk.ask(filter)->size(), 1);

    // The session's secret died with the process.
    SignInConnection again;
    again.connection = QStringLiteral("営業");
    again.signIn = desk.clientSecret();
    SEGUE_SUCCEEDED(desk.ask(again));
    const auto resumed = desk.ask(ResumeRun{broken.id.toString()});
    SEGUE_ENDED(resumed, RunState::CompletedWithRejects);
    QCOMPARE(desk.members(made->definition.bindings.first().list), desk.expected(vip));
    QVERIFY(desk.ask(WorkspaceInfo{})->interrupted.isEmpty());
    const auto full = desk.run(autumn, true);
    SEGUE_SUCCEEDED(full);
    QCOMPARE(full->lists.first().notOurs, 0);
}

void tst_Trouble::cancelsAWaitWithinASecond()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {vip}));
    desk.sandbox().addFault(QStringLiteral("post AddListMembersList status=429 retry-after=60"));
    Going going;
    QVERIFY(start(desk, going, engine::RunProgress::Step::Adding));
    QTRY_VERIFY_WITH_TIMEOUT(going.view.progress.traffic.waitingUntil.has_value(), 5'000);
    QCOMPARE(going.view.progress.traffic.reason, engine::TrafficSnapshot::Reason::ServerAsked);
    QElapsedTimer timer;
    timer.start();
    desk.workspace().stopRun(going.ticket);
    QTRY_VERIFY_WITH_TIMEOUT(going.record.has_value(), 5'000);
    QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed())));
    SEGUE_ENDED(*going.record, RunState::Cancelled);
}

void tst_Trouble::ridesOutThrottlingAndLostAnswers()
{
    WorkspaceFixture desk;
    const auto made = desk.setUpExport(autumn, {vip});
    SEGUE_SUCCEEDED(made);
    desk.sandbox().addFault(QStringLiteral("post AddListMembersList nth=1 status=429 retry-after=1"));
    desk.sandbox().addFault(QStringLiteral("post AddListMembersList nth=3 reset-after-commit"));
    desk.sandbox().addFault(QStringLiteral("get nth=9 status=503 retry-after=none"));
    const auto run = desk.run(autumn);
    SEGUE_ENDED(run, RunState::CompletedWithRejects);
    QVERIFY(run->throttledMs > 0);
    QCOMPARE(desk.members(made->definition.bindings.first().list), desk.expected(vip));
    QVERIFY(run->lists.first().verified);
}

void tst_Trouble::failsOnAReadThatBreaksOff()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {vip}));
    desk.sandbox().addFault(QStringLiteral("get msdynci_segmentmembership truncate"));
    const auto run = desk.run(autumn);
    const Error error =
        run.has_value() ? run->error.value_or(run->lists.value(0).error.value_or(Error(ErrorCode::InternalFault))) : run.error();
    QCOMPARE(errorEntry(error.code()).exitCode, ExitCode::Network);
    QVERIFY(desk.sandbox().look("/sandbox/lists").value(QStringLiteral("lists")).toArray().isEmpty());
}

void tst_Trouble::stopsAtADeletedList()
{
    WorkspaceFixture desk;
    const auto made = desk.setUpExport(autumn, {pilot});
    SEGUE_SUCCEEDED(made);
    SEGUE_SUCCEEDED(desk.run(autumn));
    desk.sandbox().control("/sandbox/lists/" + made->definition.bindings.first().list.toUtf8(), {{QStringLiteral("delete"), true}});
    const auto run = desk.run(autumn);
    SEGUE_ENDED(run, RunState::Failed);
    QCOMPARE(run->lists.first().error->code(), ErrorCode::ListNotFound);
    QVERIFY(desk.sandbox().look("/sandbox/lists").value(QStringLiteral("lists")).toArray().isEmpty());
}

void tst_Trouble::makesADeletedListAgainWhenToldSo()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUp());
    CreateExport request = desk.newExport(autumn, {pilot});
    request.settings.whenDeleted = domain::WhenDeleted::Create;
    const auto made = desk.ask(request);
    SEGUE_SUCCEEDED(made);
    SEGUE_SUCCEEDED(desk.run(autumn));
    const domain::ListId first = made->definition.bindings.first().list;
    desk.sandbox().control("/sandbox/lists/" + first.toUtf8(), {{QStringLiteral("delete"), true}});
    const auto run = desk.run(autumn);
    SEGUE_SUCCEEDED(run);
    QVERIFY2(run->lists.first().verified, segue::testing::told(*run).constData());
    QVERIFY(run->lists.first().list != first);
    QCOMPARE(desk.members(run->lists.first().list), desk.expected(pilot));
    QCOMPARE(desk.ask(ShowExport{autumn})->definition.bindings.first().list, run->lists.first().list);
}

void tst_Trouble::stopsAtALockedList()
{
    WorkspaceFixture desk;
    const auto made = desk.setUpExport(autumn, {pilot});
    SEGUE_SUCCEEDED(made);
    SEGUE_SUCCEEDED(desk.run(autumn));
    const QByteArray list = "/sandbox/lists/" + made->definition.bindings.first().list.toUtf8();
    desk.sandbox().control("/sandbox/churn", {{QStringLiteral("share"), 0.05}});
    desk.sandbox().control(list, {{QStringLiteral("lock"), true}});
    const auto run = desk.run(autumn);
    SEGUE_ENDED(run, RunState::Failed);
    QCOMPARE(run->lists.first().error->code(), ErrorCode::ListLocked);
    desk.sandbox().control(list, {{QStringLiteral("lock"), false}});
    const auto after = desk.run(autumn);
    SEGUE_SUCCEEDED(after);
    QVERIFY2(after->lists.first().verified, segue::testing::told(*after).constData());
}

void tst_Trouble::saysWhichPrivilegeIsMissing()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {pilot}));
    desk.sandbox().control("/sandbox/account", {{QStringLiteral("user"), QStringLiteral("# Segue export")},
                                                {QStringLiteral("privilege"), QStringLiteral("prvWriteList")},
                                                {QStringLiteral("granted"), false}});
    const auto run = desk.run(autumn);
    const Error error = run.has_value() ? run->error.value_or(Error(ErrorCode::InternalFault)) : run.error();
    QCOMPARE(error.code(), ErrorCode::NotPermitted);
    QVERIFY(error.parameter(QStringLiteral("privilege")).toStringList().join(u'\n').contains(QStringLiteral("WriteList")));
    const auto report = desk.ask(TestConnection{QStringLiteral("営業")});
    SEGUE_SUCCEEDED(report);
    QVERIFY(!report->isHealthy());
    QCOMPARE(report->firstFailure()->code(), ErrorCode::NotPermitted);
}

void tst_Trouble::waitsForASignInAndGoesOn()
{
    WorkspaceFixture desk;
    const auto made = desk.setUpExport(autumn, {pilot});
    SEGUE_SUCCEEDED(made);
    SEGUE_SUCCEEDED(desk.ask(SignOutConnection{QStringLiteral("営業")}));
    const auto run = desk.run(autumn);
    SEGUE_ENDED(run, RunState::WaitingForSignIn);
    QCOMPARE(run->error->code(), ErrorCode::SignInNeeded);
    QCOMPARE(domain::exitCodeFor(*run), ExitCode::SignInNeeded);
    SignInConnection again;
    again.connection = QStringLiteral("営業");
    again.signIn = desk.clientSecret();
    SEGUE_SUCCEEDED(desk.ask(again));
    const auto resumed = desk.ask(ResumeRun{run->id.toString()});
    SEGUE_SUCCEEDED(resumed);
    QVERIFY2(resumed->lists.first().verified, segue::testing::told(*resumed).constData());
    QCOMPARE(desk.members(made->definition.bindings.first().list), desk.expected(pilot));
}

void tst_Trouble::letsOneRunWorkOnAList()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {vip}));
    desk.sandbox().addFault(QStringLiteral("post AddListMembersList delay=800"));
    Going going;
    QVERIFY(start(desk, going, engine::RunProgress::Step::Adding));
    QCOMPARE(desk.run(autumn).error().code(), ErrorCode::RunInProgress);
    QCOMPARE(desk.ask(ResumeRun{going.view.run.toString()}).error().code(), ErrorCode::RunInProgress);
    const auto cancelled = desk.ask(CancelRun{going.view.run.toString()});
    SEGUE_ENDED(cancelled, RunState::Cancelled);
    QTRY_VERIFY(going.record.has_value());
    QCOMPARE(toString((*going.record)->state), toString(RunState::Cancelled));
}

SEGUE_TEST(tst_Trouble)
#include "tst_trouble.moc"
