// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "examples.h"
#include "storefixture.h"
#include "testregistry.h"
#include "waiting.h"

using namespace segue;
using namespace segue::store;
using namespace segue::testing;
using namespace segue::domain;
using namespace Qt::StringLiterals;

/// Plans: saved whole or not at all, and for good.
class tst_PlanStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void comesBackAsItWas();
    void largeOneComesBackWithItsIdentity();
    void sameContentIsStoredOnce();
    void isNotSeenBeforeItIsWhole();
    void savedTwiceAtOnceIsSeenOnce();
    void halfOneIsSweptAtTheNextOpen();
    void unknownOneIsNotFound();
    void saysWhoUsedIt();
    void areListedNewestFirst();
    void damagedRowsAreDamage_data();
    void damagedRowsAreDamage();

private:
    std::unique_ptr<StoreFixture> m_fixture;
    std::shared_ptr<Store> m_store;
    QObject m_parent;
};

void tst_PlanStore::init()
{
    m_fixture = std::make_unique<StoreFixture>();
    m_store = m_fixture->open();
    QVERIFY(m_store);
}

void tst_PlanStore::cleanup()
{
    m_store.reset();
    m_fixture.reset();
}

void tst_PlanStore::comesBackAsItWas()
{
    const auto plan = examplePlan(2'345);
    VERIFY_DONE(m_store->plans().savePlan(&m_parent, plan));
    const auto back = valueOf(m_store->plans().loadPlan(&m_parent, plan->id));
    QVERIFY(back);
    QCOMPARE(back->id, plan->id);
    QCOMPARE(back->createdAt, plan->createdAt);
    QCOMPARE(back->lists.size(), plan->lists.size());
    for (int i = 0; i < plan->lists.size(); ++i) {
        QVERIFY(back->lists[i].joins == plan->lists[i].joins);
        QVERIFY(back->lists[i].leaves == plan->lists[i].leaves);
        QVERIFY(back->lists[i].held == plan->lists[i].held);
        QVERIFY(back->lists[i].removedByOthers == plan->lists[i].removedByOthers);
        QVERIFY(back->lists[i].rejects == plan->lists[i].rejects);
        QVERIFY(back->lists[i].entries == plan->lists[i].entries);
        QVERIFY(back->lists[i].undo == plan->lists[i].undo);
        QCOMPARE(back->lists[i].fullBecause, plan->lists[i].fullBecause);
        QCOMPARE(back->lists[i].ledgerOlder, plan->lists[i].ledgerOlder);
        QVERIFY(back->lists[i].marks == plan->lists[i].marks);
        QVERIFY(back->lists[i].then == plan->lists[i].then);
        QCOMPARE(back->lists[i].guard->parameter(u"leaves"_s).toLongLong(), 1'204'000);
    }
    // Everything that a plan's identity is made from (its test names every field) came back.
    QCOMPARE(planIdFor(*back), plan->id);
}

void tst_PlanStore::largeOneComesBackWithItsIdentity()
{
    const auto plan = examplePlan(100'000);
    VERIFY_DONE(m_store->plans().savePlan(&m_parent, plan));
    const auto back = valueOf(m_store->plans().loadPlan(&m_parent, plan->id));
    QVERIFY(back);
    QCOMPARE(back->lists.first().joins.size(), std::size_t{100'000});
    QCOMPARE(planIdFor(*back), plan->id);
    RawFile raw(m_fixture->file());
    QCOMPARE(raw.number(u"SELECT COUNT(*) FROM plan_parts WHERE place = 0 AND kind = 0"_s), 100);
}

void tst_PlanStore::sameContentIsStoredOnce()
{
    auto plan = std::make_shared<Plan>(*examplePlan(10));
    VERIFY_DONE(m_store->plans().savePlan(&m_parent, plan));
    auto later = std::make_shared<Plan>(*plan);
    later->createdAt = plan->createdAt.addSecs(60);
    VERIFY_DONE(m_store->plans().savePlan(&m_parent, later));
    QCOMPARE(valueOf(m_store->plans().plans(&m_parent, {}, 10)).size(), 1);
    QCOMPARE(valueOf(m_store->plans().loadPlan(&m_parent, plan->id))->createdAt, plan->createdAt);
}

void tst_PlanStore::isNotSeenBeforeItIsWhole()
{
    const auto plan = examplePlan(200'000);
    Outcome<void> saving(m_store->plans().savePlan(&m_parent, plan));
    RawFile raw(m_fixture->file());
    QVERIFY(waitUntil([&] { return raw.number(u"SELECT COUNT(*) FROM plan_parts"_s) > 0; }));
    QVERIFY(!saving.isThere());
    VERIFY_FAILS(m_store->plans().loadPlan(&m_parent, plan->id), "segue.workspace.not_found");
    QCOMPARE(valueOf(m_store->plans().plans(&m_parent, {}, 10)).size(), 0);
    QVERIFY(saving.wait());
    QVERIFY(saving.succeeded());
    QVERIFY(valueOf(m_store->plans().loadPlan(&m_parent, plan->id)));
}

void tst_PlanStore::savedTwiceAtOnceIsSeenOnce()
{
    const auto other = m_fixture->open();
    const auto plan = examplePlan(80'000);
    Outcome<void> first(m_store->plans().savePlan(&m_parent, plan));
    Outcome<void> second(m_store->plans().savePlan(&m_parent, plan));
    Outcome<void> third(other->plans().savePlan(&m_parent, plan));
    QVERIFY(first.wait() && second.wait() && third.wait());
    QVERIFY(first.succeeded() && second.succeeded() && third.succeeded());
    QCOMPARE(valueOf(m_store->plans().plans(&m_parent, {}, 10)).size(), 1);
    QCOMPARE(planIdFor(*valueOf(other->plans().loadPlan(&m_parent, plan->id))), plan->id);
}

void tst_PlanStore::halfOneIsSweptAtTheNextOpen()
{
    const auto plan = examplePlan(200'000);
    RawFile raw(m_fixture->file());
    {
        Outcome<void> saving(m_store->plans().savePlan(&m_parent, plan));
        QVERIFY(waitUntil([&] { return raw.number(u"SELECT COUNT(*) FROM plan_parts"_s) > 0; }));
        saving.operation()->cancel();
    }
    QTest::qWait(10);
    // Its maker is still there and might go on: another open leaves it alone.
    QVERIFY(m_fixture->open());
    QVERIFY(raw.number(u"SELECT COUNT(*) FROM plan_parts"_s) > 0);
    VERIFY_DONE(m_store->close(&m_parent));
    m_store = m_fixture->open();
    for (const QString &table : {u"plans"_s, u"plan_lists"_s, u"plan_parts"_s, u"plan_rejects"_s})
        QCOMPARE(raw.number(u"SELECT COUNT(*) FROM "_s + table), 0);
    VERIFY_DONE(m_store->plans().savePlan(&m_parent, plan));
    QVERIFY(valueOf(m_store->plans().loadPlan(&m_parent, plan->id)));
}

void tst_PlanStore::unknownOneIsNotFound()
{
    VERIFY_FAILS(m_store->plans().loadPlan(&m_parent, idOf<PlanId>(99)), "segue.workspace.not_found");
}

void tst_PlanStore::saysWhoUsedIt()
{
    const auto plan = examplePlan(10);
    VERIFY_DONE(m_store->plans().savePlan(&m_parent, plan));
    QCOMPARE(valueOf(m_store->plans().usedBy(&m_parent, plan->id)), std::optional<RunId>());
    RunRecord run = exampleRun();
    run.plan = plan->id;
    for (const RunState state : {RunState::Running, RunState::StoppedByGuard, RunState::Failed, RunState::Cancelled}) {
        run.state = state;
        VERIFY_DONE(m_store->journal().openRun(&m_parent, run));
        QCOMPARE(valueOf(m_store->plans().usedBy(&m_parent, plan->id)), std::optional<RunId>());
        run.id = idOf<RunId>(30 + static_cast<quint64>(state));
    }
    run.state = RunState::CompletedWithRejects;
    VERIFY_DONE(m_store->journal().openRun(&m_parent, run));
    QCOMPARE(valueOf(m_store->plans().usedBy(&m_parent, plan->id)), std::optional(run.id));
    run.id = idOf<RunId>(20);
    run.startedAt = run.startedAt.addSecs(1);
    VERIFY_DONE(m_store->journal().openRun(&m_parent, run));
    QCOMPARE(valueOf(m_store->plans().usedBy(&m_parent, plan->id)), std::optional(run.id));
    const QList<PlanSummary> plans = valueOf(m_store->plans().plans(&m_parent, plan->exportId, 10));
    QCOMPARE(plans.size(), 1);
    QCOMPARE(plans.first().usedBy, std::optional(run.id));
    QCOMPARE(plans.first().joins, 20);
    QCOMPARE(plans.first().leaves, 3'000);
    QVERIFY(plans.first().mode == plan->mode);
    QCOMPARE(plans.first().exportName, plan->exportName);
}

void tst_PlanStore::areListedNewestFirst()
{
    QList<PlanId> newestFirst;
    for (int i = 0; i < 5; ++i) {
        auto plan = std::make_shared<Plan>(*examplePlan(i));
        plan->createdAt = plan->createdAt.addSecs(i);
        plan->exportId = i == 2 ? idOf<ExportId>(99) : plan->exportId;
        plan->id = planIdFor(*plan);
        newestFirst.prepend(plan->id);
        VERIFY_DONE(m_store->plans().savePlan(&m_parent, plan));
    }
    const auto ids = [](const QList<PlanSummary> &plans) {
        QList<PlanId> list;
        for (const PlanSummary &plan : plans)
            list += plan.id;
        return list;
    };
    QCOMPARE(ids(valueOf(m_store->plans().plans(&m_parent, {}, 10))), newestFirst);
    QCOMPARE(ids(valueOf(m_store->plans().plans(&m_parent, {}, 2))), newestFirst.first(2));
    QCOMPARE(ids(valueOf(m_store->plans().plans(&m_parent, idOf<ExportId>(99), 10))), newestFirst.sliced(2, 1));
}

void tst_PlanStore::damagedRowsAreDamage_data()
{
    QTest::addColumn<QString>("damage");
    QTest::newRow("block cut short") << u"UPDATE plan_parts SET data = substr(data, 1, 100) WHERE kind = 1"_s;
    QTest::newRow("block empty") << u"UPDATE plan_parts SET data = x'' WHERE kind = 0"_s;
    QTest::newRow("block of no list") << u"UPDATE plan_parts SET place = 9 WHERE place = 1"_s;
    QTest::newRow("mode") << u"UPDATE plans SET mode = 'replace'"_s;
    QTest::newRow("a guard that cannot be read") << u"UPDATE plan_lists SET data = replace(data, 'segue.guard', 'segue.other')"_s;
    QTest::newRow("reason") << u"UPDATE plan_rejects SET reason = 'because'"_s;
}

void tst_PlanStore::damagedRowsAreDamage()
{
    QFETCH(QString, damage);
    const auto plan = examplePlan(10);
    VERIFY_DONE(m_store->plans().savePlan(&m_parent, plan));
    RawFile raw(m_fixture->file());
    QVERIFY(raw.run(damage));
    VERIFY_FAILS(m_store->plans().loadPlan(&m_parent, plan->id), "segue.workspace.damaged");
}

SEGUE_TEST(tst_PlanStore)
#include "tst_planstore.moc"
