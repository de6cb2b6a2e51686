// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "workspacefixture.h"

#include <QJsonArray>

using namespace segue;
using namespace segue::workspace;
using domain::RunState;
using segue::testing::WorkspaceFixture;

namespace {
const QString pilot = QStringLiteral("Newsletter_Pilot"); // 500 members
const QString vip = QStringLiteral("Tokyo_VIP");          // 5,000 members
const QString founders = QStringLiteral("Founding_Members");
const QString autumn = QStringLiteral("秋");
} // namespace

/// One export from its creation through its life: the list follows the segment, and the program knows what it did.
class tst_ExportStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsTheListsWithTheSegments();
    void plansWithoutTouchingAnything();
    void findsNothingToDoTheSecondTime();
    void followsTheSegment();
    void runsOnlyWhatWasPlanned();
    void refusesAPlanTwice();
    void asksThePersonBeforeItActs();
    void explainsItsRejects();
    void remembersItsRuns();
    void tellsItsProgress();
    void removesTheExportAndLeavesTheLists();
};

void tst_ExportStory::fillsTheListsWithTheSegments()
{
    WorkspaceFixture desk;
    const auto made = desk.setUpExport(autumn, {founders, pilot, vip});
    SEGUE_SUCCEEDED(made);
    QCOMPARE(made->definition.bindings.size(), 3);
    const auto run = desk.run(autumn);
    SEGUE_ENDED(run, RunState::CompletedWithRejects);
    QCOMPARE(run->lists.size(), 3);
    for (const domain::ListRun &list : run->lists) {
        const QSet<QString> wanted = desk.expected(list.segmentId);
        QVERIFY(!wanted.isEmpty());
        QCOMPARE(desk.members(list.list), wanted);
        QVERIFY(list.created);
        QVERIFY(list.verified);
        QCOMPARE(list.added, qint64(wanted.size()));
        QCOMPARE(list.membersAfter, qint64(wanted.size()));
        QCOMPARE(list.members, list.desired + list.rejected + list.held);
    }
    QVERIFY(run->requests > 0);
    QCOMPARE(domain::exitCodeFor(*run), ExitCode::Rejects);
}

void tst_ExportStory::plansWithoutTouchingAnything()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {pilot}));
    const auto plan = desk.ask(PlanExport{autumn, false});
    SEGUE_SUCCEEDED(plan);
    QCOMPARE((*plan)->joins(), qint64(desk.expected(pilot).size()));
    QCOMPARE((*plan)->leaves(), 0);
    QVERIFY((*plan)->lists.first().createsList);
    QVERIFY(desk.sandbox().look("/sandbox/lists").value(QStringLiteral("lists")).toArray().isEmpty());
    const auto runs = desk.ask(ListRuns{});
    SEGUE_SUCCEEDED(runs);
    QVERIFY(runs->isEmpty());
    const auto shown = desk.ask(ShowPlan{(*plan)->id.toString()});
    SEGUE_SUCCEEDED(shown);
    QCOMPARE((*shown)->joins(), (*plan)->joins());
    const auto stored = desk.ask(ListPlans{autumn, 10});
    SEGUE_SUCCEEDED(stored);
    QCOMPARE(stored->size(), 1);
    QCOMPARE(stored->first().id, (*plan)->id);
    QCOMPARE(stored->first().joins, (*plan)->joins());
    QVERIFY(!stored->first().usedBy);
    QCOMPARE(desk.ask(ListPlans{QStringLiteral("Nothing"), 10}).error().code(), ErrorCode::NotFound);
}

void tst_ExportStory::findsNothingToDoTheSecondTime()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {pilot}));
    SEGUE_SUCCEEDED(desk.run(autumn));
    const auto again = desk.run(autumn);
    SEGUE_SUCCEEDED(again);
    QVERIFY2(domain::isOver(again->state), segue::testing::told(*again).constData());
    QCOMPARE(again->lists.first().added, 0);
    QCOMPARE(again->lists.first().removed, 0);
    QVERIFY(again->comparedAt);
    const auto full = desk.run(autumn, true);
    SEGUE_SUCCEEDED(full);
    QVERIFY(!full->quick);
    QVERIFY(full->lists.first().verified);
    QCOMPARE(full->lists.first().added, 0);
    QCOMPARE(full->lists.first().unchanged, full->lists.first().desired);
}

void tst_ExportStory::followsTheSegment()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {vip}));
    const auto first = desk.run(autumn);
    SEGUE_SUCCEEDED(first);
    const QSet<QString> before = desk.expected(vip);
    desk.sandbox().control("/sandbox/churn", {{QStringLiteral("share"), 0.02}});
    const QSet<QString> after = desk.expected(vip);
    QVERIFY(before != after);
    const auto second = desk.run(autumn);
    SEGUE_ENDED(second, RunState::CompletedWithRejects);
    const domain::ListRun &list = second->lists.first();
    QCOMPARE(list.added, qint64((after - before).size()));
    QCOMPARE(list.removed, qint64((before - after).size()) - list.held);
    QVERIFY(list.removed > 0);
    QVERIFY(desk.members(list.list).contains(after));
    QCOMPARE(desk.members(list.list).size(), after.size() + list.held);
}

void tst_ExportStory::runsOnlyWhatWasPlanned()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {vip}));
    SEGUE_SUCCEEDED(desk.run(autumn));
    desk.sandbox().control("/sandbox/churn", {{QStringLiteral("share"), 0.01}});
    const auto plan = desk.ask(PlanExport{autumn, false});
    SEGUE_SUCCEEDED(plan);
    const QSet<QString> planned = desk.expected(vip);
    desk.sandbox().control("/sandbox/churn", {{QStringLiteral("share"), 0.01}});
    const auto run = desk.run(autumn, (*plan)->id);
    SEGUE_SUCCEEDED(run);
    const domain::ListRun &list = run->lists.first();
    QVERIFY2(list.verified, segue::testing::told(*run).constData());
    QVERIFY(list.added <= (*plan)->joins());
    QVERIFY(list.removed <= (*plan)->leaves());
    QVERIFY(list.waitingForNextPlan > 0);
    // Nobody came who was neither planned nor there before.
    const QSet<QString> newcomers = desk.expected(vip) - planned;
    QVERIFY(!newcomers.isEmpty());
    QVERIFY(!desk.members(list.list).intersects(newcomers));
    SEGUE_SUCCEEDED(desk.run(autumn));
    QVERIFY(desk.members(list.list).contains(desk.expected(vip)));
}

void tst_ExportStory::refusesAPlanTwice()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {founders}));
    SEGUE_SUCCEEDED(desk.ask(desk.newExport(QStringLiteral("冬"), {pilot})));
    const auto plan = desk.ask(PlanExport{autumn, false});
    SEGUE_SUCCEEDED(plan);
    const auto foreign = desk.run(QStringLiteral("冬"), (*plan)->id);
    QCOMPARE((foreign.has_value() ? *foreign->error : foreign.error()).code(), ErrorCode::PlanStale);
    const auto first = desk.run(autumn, (*plan)->id);
    SEGUE_SUCCEEDED(first);
    QVERIFY2(first->lists.first().verified, segue::testing::told(*first).constData());
    QCOMPARE(desk.run(autumn, (*plan)->id).error().code(), ErrorCode::PlanUsed);
    RunExport request;
    request.exportName = autumn;
    request.plan = QStringLiteral("00000000-0000-4000-8000-000000000009");
    const auto unknown = desk.ask(request);
    QCOMPARE((unknown.has_value() ? *unknown->error : unknown.error()).code(), ErrorCode::NotFound);
}

void tst_ExportStory::asksThePersonBeforeItActs()
{
    WorkspaceFixture desk;
    const auto made = desk.setUpExport(autumn, {pilot});
    SEGUE_SUCCEEDED(made);
    const domain::ListId list = made->definition.bindings.first().list;
    for (const bool yes : {false, true}) {
        RunExport request;
        request.exportName = autumn;
        request.askPerson = true;
        std::shared_ptr<const domain::Plan> shown;
        std::optional<Result<domain::RunRecord>> run;
        const Ticket ticket =
            desk.workspace().call(request, this, [&](Result<domain::RunRecord> record) { run.emplace(std::move(record)); });
        desk.workspace().onPlan(ticket, this, [&](std::shared_ptr<const domain::Plan> plan) { shown = std::move(plan); });
        QTRY_VERIFY_WITH_TIMEOUT(shown != nullptr, 20'000);
        QTest::qWait(50);
        QVERIFY(!run);
        QVERIFY(desk.sandbox().look("/sandbox/lists").value(QStringLiteral("lists")).toArray().isEmpty());
        desk.workspace().answerPlan(ticket, yes);
        QTRY_VERIFY_WITH_TIMEOUT(run.has_value(), 20'000);
        SEGUE_SUCCEEDED(*run);
        QCOMPARE((*run)->state == RunState::Cancelled, !yes);
    }
    QCOMPARE(desk.members(list), desk.expected(pilot));
}

void tst_ExportStory::explainsItsRejects()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {vip}));
    const auto run = desk.run(autumn);
    SEGUE_SUCCEEDED(run);
    const auto rows = desk.ask(RunRejects{run->id.toString()});
    SEGUE_SUCCEEDED(rows);
    QCOMPARE(qint64(rows->rows.size()), run->lists.first().rejected);
    QMap<QString, qint64> counted;
    for (const RejectRow &row : rows->rows) {
        ++counted[domain::toString(row.reject.reason)];
        if (row.reject.reason == domain::RejectReason::Merged)
            QVERIFY(!row.reject.survivor.isNull());
    }
    const QJsonObject expected =
        desk.sandbox().look("/sandbox/expected?segment=" + vip.toUtf8()).value(QStringLiteral("rejects")).toObject();
    QVERIFY(!expected.isEmpty());
    for (const QString &reason : expected.keys())
        QVERIFY2(
            counted.value(reason) == expected.value(reason).toInteger(),
            qPrintable(
                QStringLiteral("%1: %2 instead of %3").arg(reason).arg(counted.value(reason)).arg(expected.value(reason).toInteger())));
}

void tst_ExportStory::remembersItsRuns()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {founders}));
    SEGUE_SUCCEEDED(desk.ask(desk.newExport(QStringLiteral("冬"), {pilot})));
    const auto first = desk.run(autumn);
    SEGUE_SUCCEEDED(first);
    const auto second = desk.run(QStringLiteral("冬"));
    SEGUE_SUCCEEDED(second);
    desk.restart();
    const auto all = desk.ask(ListRuns{});
    SEGUE_SUCCEEDED(all);
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->first().id, second->id);
    ListRuns filter;
    filter.exportName = autumn;
    const auto mine = desk.ask(filter);
    SEGUE_SUCCEEDED(mine);
    QCOMPARE(mine->size(), 1);
    QCOMPARE(mine->first().id, first->id);
    filter.state = RunState::Cancelled;
    QVERIFY(desk.ask(filter)->isEmpty());
    const auto shown = desk.ask(ShowRun{first->id.toString()});
    SEGUE_SUCCEEDED(shown);
    QCOMPARE(shown->lists.first().added, first->lists.first().added);
    QCOMPARE(desk.ask(ResumeRun{first->id.toString()}).error().code(), ErrorCode::NothingToResume);
    const auto exports = desk.ask(ShowExport{autumn});
    SEGUE_SUCCEEDED(exports);
    QCOMPARE(exports->lastRun->id, first->id);
    QCOMPARE(exports->connectionName, QStringLiteral("営業"));
    QVERIFY(!exports->contactIdField.isEmpty());
}

void tst_ExportStory::tellsItsProgress()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {vip}));
    RunExport request;
    request.exportName = autumn;
    std::optional<Result<domain::RunRecord>> run;
    QList<RunView> views;
    const Ticket ticket = desk.workspace().call(request, this, [&](Result<domain::RunRecord> record) { run.emplace(std::move(record)); });
    desk.workspace().onProgress(ticket, this, [&](const RunView &view) { views.append(view); });
    QTRY_VERIFY_WITH_TIMEOUT(run.has_value(), 30'000);
    SEGUE_SUCCEEDED(*run);
    QVERIFY(!views.isEmpty());
    for (const RunView &view : views) {
        QCOMPARE(view.exportName, autumn);
        QCOMPARE(view.run, (*run)->id);
    }
    QVERIFY(views.last().progress.traffic.requests <= (*run)->requests);
    const auto count = views.size();
    QTest::qWait(300);
    QCOMPARE(views.size(), count);
}

void tst_ExportStory::removesTheExportAndLeavesTheLists()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {founders}));
    SEGUE_SUCCEEDED(desk.run(autumn));
    const auto removed = desk.ask(RemoveExport{autumn});
    SEGUE_SUCCEEDED(removed);
    QCOMPARE(removed->bindings.size(), 1);
    QCOMPARE(desk.members(removed->bindings.first().list), desk.expected(founders));
    QCOMPARE(desk.run(autumn).error().code(), ErrorCode::NotFound);
}

SEGUE_TEST(tst_ExportStory)
#include "tst_exportstory.moc"
