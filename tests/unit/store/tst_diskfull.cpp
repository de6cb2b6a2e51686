// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "examples.h"
#include "storefixture.h"
#include "testregistry.h"

using namespace segue;
using namespace segue::store;
using namespace segue::testing;
using namespace segue::domain;
using namespace segue::engine;
using namespace Qt::StringLiterals;

namespace {

StoreOptions withPages(int pages)
{
    StoreOptions options;
    options.database.maxPages = pages;
    return options;
}

/// The steps of a small run, one after the other; answers how far it came and why no further.
struct Story
{
    QByteArray error;
    int steps = 0;
};

Story runStory(Store &store, int joins)
{
    QObject parent;
    Story story;
    const auto step = [&story](const QByteArray &error) {
        story.error = error;
        story.steps += error.isEmpty() ? 1 : 0;
        return error.isEmpty();
    };
    const auto plan = examplePlan(joins);
    RunRecord run = exampleRun();
    run.state = RunState::Running;
    run.plan = plan->id;
    if (!step(errorOf(store.plans().savePlan(&parent, plan))) || !step(errorOf(store.journal().openRun(&parent, run))))
        return story;
    const auto lease = resultOf(store.journal().acquireLease(&parent, plan->lists[0].list, run.id));
    if (!step(lease.has_value() ? QByteArray() : QByteArray(errorEntry(lease.error().code()).id)))
        return story;
    Chunk chunk;
    chunk.number = 1;
    chunk.plan = plan->id;
    chunk.lastRow = joins - 1;
    chunk.state = ChunkState::Sent;
    LedgerChange change;
    for (const Join &join : plan->lists[0].joins)
        change.put.push_back({join.contact, join.customer});
    run.state = RunState::Completed;
    if (step(errorOf(store.journal().addChunks(&parent, *lease, {chunk})))
        && step(errorOf(store.journal().setRejects(&parent, run.id, 0, plan->lists[0].rejects)))
        && step(errorOf(store.journal().recordList(&parent, *lease, plan->lists[0].binding, change, run, exampleVerified()))))
        step(errorOf(store.journal().releaseLease(&parent, *lease)));
    return story;
}

constexpr int allSteps = 7;

} // namespace

/// The disk is full: said as such, and nothing lost that was said to be done.
class tst_DiskFull : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSaidAndLosesNothing();
    void atEveryPageOfARun();
    void newFileCannotBeMade();
};

void tst_DiskFull::isSaidAndLosesNothing()
{
    StoreFixture fixture;
    QObject parent;
    VERIFY_DONE(fixture.open()->close(&parent));
    {
        RawFile raw(fixture.file());
        const auto store = fixture.open(withPages(static_cast<int>(raw.number(u"PRAGMA page_count"_s)) + 10));
        VERIFY_DONE(store->sources().save(&parent, exampleSource()));
        VERIFY_FAILS(store->plans().savePlan(&parent, examplePlan(100'000)), "segue.workspace.disk_full");
        // What is there can still be read, and what fits be written.
        QCOMPARE(valueOf(store->sources().all(&parent)).size(), 1);
        VERIFY_FAILS(store->plans().loadPlan(&parent, examplePlan(100'000)->id), "segue.workspace.not_found");
        VERIFY_DONE(store->settings().setValue(&parent, u"a"_s, 1));
        VERIFY_DONE(store->close(&parent));
    }
    const auto store = fixture.open();
    QCOMPARE(valueOf(store->sources().all(&parent)).size(), 1);
    VERIFY_DONE(store->plans().savePlan(&parent, examplePlan(100'000)));
}

/// The disk fills up at every page that a run writes, until there is room for all of it.
void tst_DiskFull::atEveryPageOfARun()
{
    constexpr int joins = 4'500;
    int failures = 0;
    for (int room = 0;; room += room < 30 ? 1 : 7) {
        QVERIFY(room < 1'000);
        StoreFixture fixture;
        QObject parent;
        VERIFY_DONE(fixture.open()->close(&parent));
        RawFile raw(fixture.file());
        Story story;
        {
            const auto store = fixture.open(withPages(static_cast<int>(raw.number(u"PRAGMA page_count"_s)) + room));
            QVERIFY(store);
            story = runStory(*store, joins);
        }
        QVERIFY2(story.error.isEmpty() || story.error == "segue.workspace.disk_full", story.error.constData());

        // With room again: what was said to be done is there, and what failed left nothing.
        const auto store = fixture.open();
        QVERIFY(store);
        const auto plan = examplePlan(joins);
        QCOMPARE(raw.texts(u"PRAGMA integrity_check"_s), QStringList{u"ok"_s});
        QCOMPARE(raw.texts(u"PRAGMA foreign_key_check"_s), QStringList());
        QCOMPARE(resultOf(store->plans().loadPlan(&parent, plan->id)).has_value(), story.steps >= 1);
        QCOMPARE(raw.number(u"SELECT COUNT(*) FROM plan_parts"_s) > 0, story.steps >= 1);
        QCOMPARE(resultOf(store->runs().run(&parent, exampleRun().id)).has_value(), story.steps >= 2);
        QCOMPARE(raw.number(u"SELECT COUNT(*) FROM chunks"_s), story.steps >= 4 ? 1 : 0);
        QCOMPARE(raw.number(u"SELECT COUNT(*) FROM run_rejects"_s), story.steps >= 5 ? 3 : 0);
        const bool isRecorded = story.steps >= 6;
        QCOMPARE(valueOf(store->ledgers().ledger(&parent, plan->lists[0].binding)).ours.size(),
                 isRecorded ? std::size_t{joins} : std::size_t{0});
        QCOMPARE(valueOf(store->journal().unsettledJoins(&parent, plan->lists[0].list)).size(),
                 story.steps >= 4 && !isRecorded ? std::size_t{joins} : std::size_t{0});
        QCOMPARE(valueOf(store->runs().interruptedRuns(&parent)).size(), story.steps >= 2 && !isRecorded ? 1 : 0);
        if (story.steps == allSteps)
            break;
        ++failures;
    }
    QVERIFY2(failures >= 20, qPrintable(QString::number(failures)));
}

void tst_DiskFull::newFileCannotBeMade()
{
    StoreFixture fixture;
    QCOMPARE(fixture.openingError(withPages(3)).code(), ErrorCode::DiskFull);
    QVERIFY(fixture.open());
}

SEGUE_TEST(tst_DiskFull)
#include "tst_diskfull.moc"
