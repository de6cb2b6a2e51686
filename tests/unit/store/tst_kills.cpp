// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "childprocess.h"
#include "examples.h"
#include "storefixture.h"
#include "testregistry.h"

using namespace segue;
using namespace segue::store;
using namespace segue::testing;
using namespace segue::domain;
using namespace segue::engine;
using namespace Qt::StringLiterals;

/// A process that works on the workspace is killed, and the next one looks at what it left.
class tst_Kills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runOfAKilledProcessIsInterrupted();
    void planIsThereWholeOrNotAtAll();
    void listIsRecordedWholeOrNotAtAll();
    void manyProcessesOpenANewFileAtOnce();
};

void tst_Kills::runOfAKilledProcessIsInterrupted()
{
    StoreFixture fixture;
    QObject parent;
    const auto store = fixture.open();
    ChildProcess child({fixture.file(), u"hold"_s});
    QVERIFY(child.isReady());
    const ListId list = examplePlan(100)->lists[0].list;
    QCOMPARE(valueOf(store->runs().interruptedRuns(&parent)).size(), 0);
    const auto busy = resultOf(store->journal().acquireLease(&parent, list, idOf<RunId>(50)));
    QVERIFY(!busy.has_value());
    QCOMPARE(busy.error().code(), ErrorCode::RunInProgress);
    QVERIFY(busy.error().parameter(u"owner"_s).toString().contains(QString::number(child.id())));
    VERIFY_FAILS(store->journal().saveRun(&parent, exampleRun()), "segue.run.in_progress");
    child.kill();

    // I2: the next start, or whoever is there already, knows the run and what it may have done.
    const QList<RunRecord> interrupted = valueOf(store->runs().interruptedRuns(&parent));
    QCOMPARE(interrupted.size(), 1);
    QCOMPARE(interrupted.first().id, exampleRun().id);
    QVERIFY(interrupted.first().state == RunState::Running);
    QCOMPARE(valueOf(store->journal().unsettledJoins(&parent, list)).size(), std::size_t{100});

    // The lock went with its process; the run is taken up under a higher fence.
    const LeaseTicket lease = valueOf(store->journal().acquireLease(&parent, list, interrupted.first().id));
    QCOMPARE(lease.fence, 2);
    QCOMPARE(valueOf(store->runs().interruptedRuns(&parent)).size(), 0);
    VERIFY_DONE(store->journal().saveRun(&parent, interrupted.first()));
    VERIFY_DONE(store->journal().chunkSettled(&parent, lease, 1, ChunkState::Unknown, std::nullopt));
}

void tst_Kills::planIsThereWholeOrNotAtAll()
{
    const PlanId id = examplePlan(400'000)->id;
    int whole = 0;
    int nothing = 0;
    for (int milliseconds = 0; whole == 0 && milliseconds <= 20'000; milliseconds = milliseconds * 3 / 2 + 7) {
        StoreFixture fixture;
        QObject parent;
        ChildProcess child({fixture.file(), u"plan"_s, QString::number(milliseconds)});
        QVERIFY(child.isReady());
        const bool finished = child.end() == 0;
        const auto store = fixture.open();
        QVERIFY(store);
        const auto plan = resultOf(store->plans().loadPlan(&parent, id));
        RawFile raw(fixture.file());
        if (plan.has_value()) {
            ++whole;
            QCOMPARE(planIdFor(**plan), id);
        } else {
            ++nothing;
            QVERIFY(!finished);
            QCOMPARE(plan.error().code(), ErrorCode::NotFound);
            // What had been written was swept when the file was opened.
            QCOMPARE(raw.number(u"SELECT (SELECT COUNT(*) FROM plans) + (SELECT COUNT(*) FROM plan_parts)"_s), 0);
        }
        QCOMPARE(raw.texts(u"PRAGMA integrity_check"_s), QStringList{u"ok"_s});
    }
    QVERIFY2(whole > 0 && nothing > 0, qPrintable(u"%1 whole, %2 not"_s.arg(whole).arg(nothing)));
}

void tst_Kills::listIsRecordedWholeOrNotAtAll()
{
    const BindingId binding = examplePlan(1)->lists[0].binding;
    const ListId list = examplePlan(1)->lists[0].list;
    int whole = 0;
    int nothing = 0;
    for (int milliseconds = 0; whole == 0 && milliseconds <= 20'000; milliseconds = milliseconds * 3 / 2 + 7) {
        StoreFixture fixture;
        QObject parent;
        ChildProcess child({fixture.file(), u"record"_s, QString::number(milliseconds)});
        QVERIFY(child.isReady());
        const bool finished = child.end() == 0;
        const auto store = fixture.open();
        QVERIFY(store);
        const Ledger ledger = valueOf(store->ledgers().ledger(&parent, binding));
        const bool isRecorded = !ledger.ours.empty();
        QVERIFY(isRecorded || !finished);
        isRecorded ? ++whole : ++nothing;
        // Ledger, journal and verified state changed together, or none of them.
        if (isRecorded)
            QVERIFY(ledger.ours == entriesOf(0, 600'000));
        QCOMPARE(valueOf(store->journal().unsettledJoins(&parent, list)).empty(), isRecorded);
        QCOMPARE(valueOf(store->ledgers().verifiedState(&parent, binding)).has_value(), isRecorded);
        QCOMPARE(valueOf(store->runs().interruptedRuns(&parent)).size(), 1);
        // Contents that do not count are gone.
        RawFile raw(fixture.file());
        QCOMPARE(raw.number(u"SELECT COUNT(*) FROM ledger_contents WHERE id NOT IN (SELECT content FROM ledger_parts)"_s), 0);
        QCOMPARE(raw.number(u"SELECT COUNT(*) FROM ledger_leftovers"_s), 0);
    }
    QVERIFY2(whole > 0 && nothing > 0, qPrintable(u"%1 whole, %2 not"_s.arg(whole).arg(nothing)));
}

void tst_Kills::manyProcessesOpenANewFileAtOnce()
{
    for (int round = 0; round < 3; ++round) {
        StoreFixture fixture;
        std::vector<std::unique_ptr<ChildProcess>> children;
        for (int i = 0; i < 4; ++i)
            children.push_back(std::make_unique<ChildProcess>(QStringList{fixture.file(), u"open"_s}));
        for (const auto &child : children)
            QCOMPARE(child->end(), 0);
        QVERIFY(fixture.open());
    }
}

SEGUE_TEST(tst_Kills)
#include "tst_kills.moc"
