// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "examples.h"
#include "storefixture.h"
#include "testregistry.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

using namespace segue;
using namespace segue::store;
using namespace segue::testing;
using namespace segue::domain;
using namespace segue::engine;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// How long things are kept (I9), and what is kept however old it is.
class tst_Retention : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void ninetyDaysUnlessToldOtherwise();
    void oldPlansAndRunsGo();
    void newestVerifiedRunStays();
    void unsettledWorkStays();
    void ledgerGoesWhenItsBindingHasBeenGoneAsLong();
    void oldDraftsGo();
    void oldBackupsBesideTheWorkspaceGo();
    void isDoneOnceADay();
    void slicesAreShort();
    void damageIsFoundWeekly();

private:
    RunRecord addRun(quint64 number, int daysAgo, bool verified = false);
    PlanId addPlan(int joins, int daysAgo);
    void setLedger(BindingId binding, ListId list);

    std::unique_ptr<StoreFixture> m_fixture;
    std::shared_ptr<Store> m_store;
    QObject m_parent;
};

void tst_Retention::init()
{
    m_fixture = std::make_unique<StoreFixture>();
    m_store = m_fixture->open();
    QVERIFY(m_store);
    VERIFY_DONE(m_store->sources().save(&m_parent, exampleSource()));
    VERIFY_DONE(m_store->connections().save(&m_parent, exampleConnection()));
    VERIFY_DONE(m_store->exports().save(&m_parent, exampleExport()));
}

void tst_Retention::cleanup()
{
    m_store.reset();
    m_fixture.reset();
}

RunRecord tst_Retention::addRun(quint64 number, int daysAgo, bool verified)
{
    RunRecord run = exampleRun();
    run.id = idOf<RunId>(number);
    run.startedAt = m_fixture->clock().now().addDays(-daysAgo);
    for (ListRun &list : run.lists)
        list.verified = verified;
    const QByteArray error = errorOf(m_store->journal().openRun(&m_parent, run));
    if (!error.isEmpty())
        QTest::qFail(error.constData(), __FILE__, __LINE__);
    std::vector<Reject> rejects;
    for (quint64 one = 0; one < 5'000; ++one)
        rejects.push_back({customerOf(one), idOf<ContactId>(one), RejectReason::NotFound, {}, {}});
    if (const QByteArray failed = errorOf(m_store->journal().setRejects(&m_parent, run.id, 0, rejects)); !failed.isEmpty())
        QTest::qFail(failed.constData(), __FILE__, __LINE__);
    return run;
}

PlanId tst_Retention::addPlan(int joins, int daysAgo)
{
    auto plan = std::make_shared<Plan>(*examplePlan(joins));
    plan->createdAt = m_fixture->clock().now().addDays(-daysAgo);
    if (const QByteArray failed = errorOf(m_store->plans().savePlan(&m_parent, plan)); !failed.isEmpty())
        QTest::qFail(failed.constData(), __FILE__, __LINE__);
    return plan->id;
}

void tst_Retention::setLedger(BindingId binding, ListId list)
{
    RunRecord run = exampleRun();
    run.id = idOf<RunId>(77);
    VERIFY_DONE(m_store->journal().openRun(&m_parent, run));
    const LeaseTicket lease = valueOf(m_store->journal().acquireLease(&m_parent, list, run.id));
    LedgerChange change;
    change.put = entriesOf(1, 3'000);
    VERIFY_DONE(m_store->journal().recordList(&m_parent, lease, binding, change, run, exampleVerified()));
    VERIFY_DONE(m_store->journal().releaseLease(&m_parent, lease));
}

void tst_Retention::ninetyDaysUnlessToldOtherwise()
{
    QCOMPARE(valueOf(m_store->maintenance().state(&m_parent)).retentionDays, 90);
    VERIFY_DONE(m_store->maintenance().setRetention(&m_parent, 30));
    QCOMPARE(valueOf(m_store->maintenance().state(&m_parent)).retentionDays, 30);
    const AuditEntry entry = valueOf(m_store->audit().entries(&m_parent, {.kind = u"workspace"_s})).constFirst();
    QCOMPARE(entry.action, u"retention"_s);
    QCOMPARE(entry.after.value("days"_L1).toInt(), 30);
}

void tst_Retention::oldPlansAndRunsGo()
{
    const PlanId old = addPlan(2'500, 91);
    const PlanId fresh = addPlan(20, 89);
    addRun(1, 91);
    addRun(2, 89);
    const Expired expired = valueOf(m_store->maintenance().applyRetention(&m_parent));
    QCOMPARE(expired.plans, 1);
    QCOMPARE(expired.runs, 1);
    VERIFY_FAILS(m_store->plans().loadPlan(&m_parent, old), "segue.workspace.not_found");
    QVERIFY(valueOf(m_store->plans().loadPlan(&m_parent, fresh)));
    VERIFY_FAILS(m_store->runs().run(&m_parent, idOf<RunId>(1)), "segue.workspace.not_found");
    QCOMPARE(valueOf(m_store->runs().rejects(&m_parent, idOf<RunId>(2), 0, 10'000)).rows.size(), 5'000);
    RawFile raw(m_fixture->file());
    QCOMPARE(raw.number(u"SELECT COUNT(*) FROM plans"_s), 1);
    QCOMPARE(raw.number(u"SELECT COUNT(*) FROM run_rejects"_s), 5'000);
}

/// Its problem rejects are checked again by the next run, however long ago it was.
void tst_Retention::newestVerifiedRunStays()
{
    addRun(1, 300, true);
    addRun(2, 200, true);
    addRun(3, 150, false);
    QCOMPARE(valueOf(m_store->maintenance().applyRetention(&m_parent)).runs, 2);
    QCOMPARE(valueOf(m_store->ledgers().lastProblemRejects(&m_parent, exampleExport().bindings[0].id)).size(), 5'000U);
    // Without its export it is history like any other.
    VERIFY_DONE(m_store->exports().remove(&m_parent, exampleExport().id));
    QCOMPARE(valueOf(m_store->maintenance().applyRetention(&m_parent)).runs, 1);
}

void tst_Retention::unsettledWorkStays()
{
    const PlanId plan = addPlan(2'500, 200);
    RunRecord run = addRun(1, 200);
    const ListId list = exampleExport().bindings[0].list;
    const LeaseTicket lease = valueOf(m_store->journal().acquireLease(&m_parent, list, run.id));
    Chunk chunk;
    chunk.plan = plan;
    chunk.lastRow = 999;
    VERIFY_DONE(m_store->journal().addChunks(&m_parent, lease, {chunk}));
    VERIFY_DONE(m_store->journal().chunkSent(&m_parent, lease, 0));
    const Expired expired = valueOf(m_store->maintenance().applyRetention(&m_parent));
    QCOMPARE(expired.plans, 0);
    QCOMPARE(expired.runs, 0);
    QCOMPARE(valueOf(m_store->journal().unsettledJoins(&m_parent, list)).size(), 1'000U);
}

void tst_Retention::ledgerGoesWhenItsBindingHasBeenGoneAsLong()
{
    const Binding binding = exampleExport().bindings[0];
    setLedger(binding.id, binding.list);
    QCOMPARE(valueOf(m_store->maintenance().applyRetention(&m_parent)).ledgers, 0);
    VERIFY_DONE(m_store->exports().remove(&m_parent, exampleExport().id));
    QCOMPARE(valueOf(m_store->maintenance().applyRetention(&m_parent)).ledgers, 0);
    QCOMPARE(valueOf(m_store->ledgers().ledger(&m_parent, binding.id)).ours.size(), 3'000U);
    {
        RawFile raw(m_fixture->file());
        QVERIFY(raw.run(u"UPDATE former_bindings SET removed_at = removed_at - 91 * 86400000"_s));
    }
    QVERIFY(valueOf(m_store->maintenance().applyRetention(&m_parent)).ledgers >= 1);
    QVERIFY(valueOf(m_store->ledgers().ledger(&m_parent, binding.id)).ours.empty());
    QVERIFY(!valueOf(m_store->ledgers().verifiedState(&m_parent, binding.id)));
}

void tst_Retention::oldDraftsGo()
{
    VERIFY_DONE(m_store->drafts().keepConnection(&m_parent, {}));
    (void)valueOf(m_store->maintenance().applyRetention(&m_parent));
    QVERIFY(valueOf(m_store->drafts().connection(&m_parent)));
    {
        RawFile raw(m_fixture->file());
        QVERIFY(raw.run(u"UPDATE drafts SET saved_at = saved_at - 91 * 86400000"_s));
    }
    (void)valueOf(m_store->maintenance().applyRetention(&m_parent));
    QVERIFY(!valueOf(m_store->drafts().connection(&m_parent)));
}

void tst_Retention::oldBackupsBesideTheWorkspaceGo()
{
    const QString folder = m_fixture->file() + u".backups"_s;
    const auto make = [](const QString &file, int daysAgo) {
        QFile made(file);
        QVERIFY(made.open(QIODevice::WriteOnly));
        QVERIFY(made.setFileTime(QDateTime::currentDateTimeUtc().addDays(-daysAgo), QFileDevice::FileModificationTime));
    };
    QVERIFY(QDir().mkpath(folder));
    make(folder + u"/old.segue"_s, 91);
    make(folder + u"/damaged.broken"_s, 91);
    make(folder + u"/new.segue"_s, 89);
    make(folder + u"/notes.txt"_s, 91);
    QCOMPARE(valueOf(m_store->maintenance().applyRetention(&m_parent)).backups, 2);
    QCOMPARE(QDir(folder).entryList(QDir::Files), (QStringList{u"new.segue"_s, u"notes.txt"_s}));
}

void tst_Retention::isDoneOnceADay()
{
    addRun(1, 91);
    const Upkeep first = valueOf(m_store->maintenance().upkeep(&m_parent, 10s));
    QVERIFY(first.expired && first.expired->runs == 1);
    QVERIFY(first.checked);
    addRun(2, 91);
    const Upkeep second = valueOf(m_store->maintenance().upkeep(&m_parent, 10s));
    QVERIFY(!second.expired);
    QVERIFY(!second.checked);
    {
        RawFile raw(m_fixture->file());
        QVERIFY(raw.run(u"DELETE FROM settings WHERE name = 'retention.applied_at'"_s));
    }
    // Without time nothing is done, and the next call is due again.
    const Upkeep none = valueOf(m_store->maintenance().upkeep(&m_parent, 0ms));
    QVERIFY(none.expired && !none.expired->complete);
    QCOMPARE(valueOf(m_store->maintenance().upkeep(&m_parent, 10s)).expired->runs, 1);
}

/// Others that work on the file wait for a slice at most (DESIGN 6: transactions under 100 ms).
void tst_Retention::slicesAreShort()
{
    addPlan(100'000, 91);
    addRun(1, 91);
    std::optional<Result<Expired>> expired;
    m_store->maintenance().applyRetention(&m_parent)->run(&m_parent,
                                                          [&expired](Result<Expired> result) { expired.emplace(std::move(result)); });
    qint64 longest = 0;
    QElapsedTimer turn;
    while (!expired) {
        turn.start();
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        longest = std::max(longest, turn.elapsed());
    }
    QVERIFY(expired->has_value());
    QCOMPARE(expired->value().plans, 1);
    QVERIFY2(longest < 100, qPrintable(QString::number(longest)));
}

void tst_Retention::damageIsFoundWeekly()
{
    VERIFY_DONE(m_store->plans().savePlan(&m_parent, examplePlan(20'000)));
    VERIFY_DONE(m_store->close(&m_parent));
    m_store.reset();
    const QString file = m_fixture->file();
    {
        QFile target(file);
        QVERIFY(target.open(QIODevice::ReadWrite) && target.seek(target.size() / 2 / 4096 * 4096));
        QCOMPARE(target.write(QByteArray(4'096, '\x11')), 4'096);
    }
    // Closed in good order, so that nothing looks at its start.
    m_store = m_fixture->open();
    QVERIFY(m_store);
    VERIFY_FAILS(m_store->maintenance().upkeep(&m_parent, 10s), "segue.workspace.damaged");
}

SEGUE_TEST(tst_Retention)
#include "tst_retention.moc"
