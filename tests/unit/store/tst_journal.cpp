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

/// I2: what the journal says after every step, and what a next start learns from it.
class tst_Journal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void chunkGoesThroughItsStates();
    void splitWritesBothHalvesWithTheParent();
    void splitIsWholeOrNotAtAll();
    void chunksOfOneCallAreWholeOrNotAtAll();
    void numbersGoOnAboveEarlierAttempts();
    void unknownChunkIsRefused();
    void unsettledJoinsAreThoseThatMayHaveReachedTheServer_data();
    void unsettledJoinsAreThoseThatMayHaveReachedTheServer();
    void unsettledJoinsAreSortedAndOnce();
    void unsettledJoinsOfSeveralRunsAndPlans();
    void unsettledJoinsWithoutTheirPlanAreDamage();
    void recordedListIsSettled();
    void recordingIsAtomic();
    void settledChunkDoesNotMove();

private:
    [[nodiscard]] Chunk chunk(int number, int first, int last, ChunkState state = ChunkState::Planned) const;
    /// "number state [settled]" of every chunk.
    [[nodiscard]] QStringList states() const;
    [[nodiscard]] std::vector<LedgerEntry> joins(int first, int last) const;
    [[nodiscard]] std::vector<LedgerEntry> unsettled() { return valueOf(m_store->journal().unsettledJoins(&m_parent, m_lease.list)); }
    [[nodiscard]] JournalStore &journal() { return m_store->journal(); }

    std::unique_ptr<StoreFixture> m_fixture;
    std::shared_ptr<Store> m_store;
    std::shared_ptr<const Plan> m_plan;
    RunRecord m_run;
    LeaseTicket m_lease;
    QObject m_parent;
};

void tst_Journal::init()
{
    m_fixture = std::make_unique<StoreFixture>();
    m_store = m_fixture->open();
    QVERIFY(m_store);
    m_plan = examplePlan(3'500);
    VERIFY_DONE(m_store->plans().savePlan(&m_parent, m_plan));
    m_run = exampleRun();
    m_run.state = RunState::Running;
    m_run.plan = m_plan->id;
    VERIFY_DONE(journal().openRun(&m_parent, m_run));
    m_lease = valueOf(journal().acquireLease(&m_parent, m_plan->lists[0].list, m_run.id));
}

void tst_Journal::cleanup()
{
    m_store.reset();
    m_fixture.reset();
}

Chunk tst_Journal::chunk(int number, int first, int last, ChunkState state) const
{
    Chunk chunk;
    chunk.number = number;
    chunk.plan = m_plan->id;
    chunk.list = 0;
    chunk.firstRow = first;
    chunk.lastRow = last;
    chunk.state = state;
    return chunk;
}

QStringList tst_Journal::states() const
{
    return RawFile(m_fixture->file())
        .texts(u"SELECT number || ' ' || state || CASE settled WHEN 1 THEN ' settled' ELSE '' END FROM chunks ORDER BY number"_s);
}

std::vector<LedgerEntry> tst_Journal::joins(int first, int last) const
{
    std::vector<LedgerEntry> entries;
    for (int row = first; row <= last; ++row) {
        const Join &join = m_plan->lists[0].joins[static_cast<std::size_t>(row)];
        entries.push_back({join.contact, join.customer});
    }
    return entries;
}

void tst_Journal::chunkGoesThroughItsStates()
{
    VERIFY_DONE(
        journal().addChunks(&m_parent, m_lease, {chunk(1, 0, 999), chunk(2, 1'000, 1'999, ChunkState::Sent), chunk(3, 2'000, 2'999)}));
    QCOMPARE(states(), (QStringList{u"1 planned"_s, u"2 sent"_s, u"3 planned"_s}));
    VERIFY_DONE(journal().chunkSent(&m_parent, m_lease, 1));
    VERIFY_DONE(journal().chunkSent(&m_parent, m_lease, 3));
    VERIFY_DONE(journal().chunkSettled(&m_parent, m_lease, 1, ChunkState::Done, std::nullopt));
    VERIFY_DONE(journal().chunkSettled(&m_parent, m_lease, 2, ChunkState::Unknown, Error(ErrorCode::TimedOut)));
    VERIFY_DONE(journal().chunkSettled(&m_parent, m_lease, 3, ChunkState::Rejected,
                                       Error(ErrorCode::ChunkRefused).withServerCode(u"0x80040265"_s)));
    QCOMPARE(states(), (QStringList{u"1 done"_s, u"2 unknown"_s, u"3 rejected"_s}));
    RawFile raw(m_fixture->file());
    QVERIFY(raw.texts(u"SELECT error FROM chunks WHERE number = 3"_s).constFirst().contains(u"0x80040265"_s));
    QVERIFY(raw.number(u"SELECT sent_at FROM chunks WHERE number = 1"_s) > 0);
    QCOMPARE(raw.number(u"SELECT COUNT(*) FROM chunks WHERE list = x'%1' AND first_row = 2000 AND last_row = 2999"_s.arg(
                 QLatin1String(QByteArray(reinterpret_cast<const char *>(m_lease.list.bytes.data()), 16).toHex()))),
             1);
}

void tst_Journal::splitWritesBothHalvesWithTheParent()
{
    VERIFY_DONE(journal().addChunks(&m_parent, m_lease, {chunk(1, 0, 999, ChunkState::Sent)}));
    VERIFY_DONE(journal().chunkSplit(&m_parent, m_lease, 1, chunk(2, 0, 499), chunk(3, 500, 999)));
    QCOMPARE(states(), (QStringList{u"1 split"_s, u"2 planned"_s, u"3 planned"_s}));
    RawFile raw(m_fixture->file());
    QCOMPARE(raw.texts(u"SELECT parent FROM chunks WHERE number > 1 ORDER BY number"_s), (QStringList{u"1"_s, u"1"_s}));
}

void tst_Journal::splitIsWholeOrNotAtAll()
{
    VERIFY_DONE(journal().addChunks(&m_parent, m_lease, {chunk(1, 0, 999, ChunkState::Sent)}));
    // The second half cannot be written: its number is taken.
    VERIFY_FAILS(journal().chunkSplit(&m_parent, m_lease, 1, chunk(2, 0, 499), chunk(1, 500, 999)), "segue.workspace.failed");
    QCOMPARE(states(), QStringList{u"1 sent"_s});
    VERIFY_FAILS(journal().chunkSplit(&m_parent, m_lease, 7, chunk(2, 0, 499), chunk(3, 500, 999)), "segue.workspace.failed");
    QCOMPARE(states(), QStringList{u"1 sent"_s});
}

void tst_Journal::chunksOfOneCallAreWholeOrNotAtAll()
{
    VERIFY_FAILS(journal().addChunks(&m_parent, m_lease, {chunk(1, 0, 9), chunk(1, 10, 19)}), "segue.workspace.failed");
    QCOMPARE(states(), QStringList());
}

void tst_Journal::numbersGoOnAboveEarlierAttempts()
{
    QCOMPARE(valueOf(journal().nextChunkNumber(&m_parent, m_run.id)), 1);
    VERIFY_DONE(journal().addChunks(&m_parent, m_lease, {chunk(1, 0, 9), chunk(17, 10, 19)}));
    QCOMPARE(valueOf(journal().nextChunkNumber(&m_parent, m_run.id)), 18);
    QCOMPARE(valueOf(journal().nextChunkNumber(&m_parent, idOf<RunId>(99))), 1);
}

void tst_Journal::unknownChunkIsRefused()
{
    VERIFY_FAILS(journal().chunkSent(&m_parent, m_lease, 1), "segue.workspace.failed");
    VERIFY_FAILS(journal().chunkSettled(&m_parent, m_lease, 1, ChunkState::Done, std::nullopt), "segue.workspace.failed");
}

void tst_Journal::unsettledJoinsAreThoseThatMayHaveReachedTheServer_data()
{
    QTest::addColumn<ChunkState>("state");
    QTest::addColumn<ChunkAction>("action");
    QTest::addColumn<bool>("counts");
    QTest::newRow("planned") << ChunkState::Planned << ChunkAction::Add << false;
    QTest::newRow("sent") << ChunkState::Sent << ChunkAction::Add << true;
    QTest::newRow("done") << ChunkState::Done << ChunkAction::Add << true;
    QTest::newRow("unknown") << ChunkState::Unknown << ChunkAction::Add << true;
    QTest::newRow("split") << ChunkState::Split << ChunkAction::Add << true;
    QTest::newRow("refused alone") << ChunkState::Rejected << ChunkAction::Add << false;
    QTest::newRow("a removal") << ChunkState::Done << ChunkAction::Remove << false;
}

void tst_Journal::unsettledJoinsAreThoseThatMayHaveReachedTheServer()
{
    QFETCH(ChunkState, state);
    QFETCH(ChunkAction, action);
    QFETCH(bool, counts);
    // Over the edge of a block of 1,000 rows.
    Chunk one = chunk(1, 990, 1'010, state);
    one.action = action;
    VERIFY_DONE(journal().addChunks(&m_parent, m_lease, {one}));
    QVERIFY(unsettled() == (counts ? joins(990, 1'010) : std::vector<LedgerEntry>()));
    QVERIFY(valueOf(journal().unsettledJoins(&m_parent, m_plan->lists[1].list)).empty());
}

void tst_Journal::unsettledJoinsAreSortedAndOnce()
{
    VERIFY_DONE(journal().addChunks(
        &m_parent, m_lease,
        {chunk(1, 2'000, 3'499, ChunkState::Done), chunk(2, 0, 99, ChunkState::Sent), chunk(3, 50, 149, ChunkState::Unknown)}));
    VERIFY_DONE(journal().chunkSplit(&m_parent, m_lease, 1, chunk(4, 2'000, 2'749), chunk(5, 2'750, 3'499)));
    VERIFY_DONE(journal().chunkSent(&m_parent, m_lease, 4));
    std::vector<LedgerEntry> expected = joins(0, 149);
    const auto more = joins(2'000, 3'499);
    expected.insert(expected.end(), more.begin(), more.end());
    QVERIFY(unsettled() == expected);
}

void tst_Journal::unsettledJoinsOfSeveralRunsAndPlans()
{
    VERIFY_DONE(journal().addChunks(&m_parent, m_lease, {chunk(1, 0, 9, ChunkState::Unknown)}));
    auto other = std::make_shared<Plan>(*examplePlan(20));
    VERIFY_DONE(m_store->plans().savePlan(&m_parent, other));
    VERIFY_DONE(journal().releaseLease(&m_parent, m_lease));
    RunRecord run = m_run;
    run.id = idOf<RunId>(50);
    VERIFY_DONE(journal().openRun(&m_parent, run));
    m_lease = valueOf(journal().acquireLease(&m_parent, m_lease.list, run.id));
    Chunk later = chunk(1, 5, 9, ChunkState::Sent);
    later.plan = other->id;
    VERIFY_DONE(journal().addChunks(&m_parent, m_lease, {later}));
    std::vector<LedgerEntry> expected = joins(0, 9);
    for (std::size_t row = 5; row <= 9; ++row)
        expected.push_back({other->lists[0].joins[row].contact, other->lists[0].joins[row].customer});
    std::sort(expected.begin(), expected.end());
    expected.erase(std::unique(expected.begin(), expected.end()), expected.end());
    QVERIFY(unsettled() == expected);
}

void tst_Journal::unsettledJoinsWithoutTheirPlanAreDamage()
{
    VERIFY_DONE(journal().addChunks(&m_parent, m_lease, {chunk(1, 0, 9, ChunkState::Sent)}));
    RawFile raw(m_fixture->file());
    QVERIFY(raw.run(u"DELETE FROM plan_parts"_s));
    VERIFY_FAILS(journal().unsettledJoins(&m_parent, m_lease.list), "segue.workspace.damaged");
}

void tst_Journal::recordedListIsSettled()
{
    VERIFY_DONE(journal().addChunks(&m_parent, m_lease, {chunk(1, 0, 9, ChunkState::Done), chunk(2, 10, 19, ChunkState::Unknown)}));
    LedgerChange change;
    change.put = joins(0, 9);
    m_run.lists[0].added = 10;
    VERIFY_DONE(journal().recordList(&m_parent, m_lease, m_plan->lists[0].binding, change, m_run, exampleVerified()));
    QCOMPARE(states(), (QStringList{u"1 done settled"_s, u"2 unknown settled"_s}));
    QVERIFY(unsettled().empty());
    QVERIFY(valueOf(m_store->ledgers().ledger(&m_parent, m_plan->lists[0].binding)).ours == change.put);
    QCOMPARE(valueOf(m_store->runs().run(&m_parent, m_run.id)).lists[0].added, 10);
    const auto verified = valueOf(m_store->ledgers().verifiedState(&m_parent, m_plan->lists[0].binding));
    QVERIFY(verified);
    const VerifiedState want = exampleVerified();
    QCOMPARE(verified->account, want.account);
    QCOMPARE(verified->contactIdField, want.contactIdField);
    QVERIFY(verified->mode == want.mode);
    QVERIFY(verified->guard == want.guard);
    QCOMPARE(verified->segmentId, want.segmentId);
    QCOMPARE(verified->segmentMembers, want.segmentMembers);
    QCOMPARE(verified->segmentMissing, want.segmentMissing);
    QVERIFY(verified->marks == want.marks);
    QVERIFY(verified->counts == want.counts);
    QCOMPARE(verified->at, want.at);
    QCOMPARE(verified->comparedAt, want.comparedAt);
    QCOMPARE(verified->hadProblemRejects, want.hadProblemRejects);
    // A run that was not verified leaves the state of the last one that was.
    VERIFY_DONE(journal().recordList(&m_parent, m_lease, m_plan->lists[0].binding, {}, m_run, std::nullopt));
    QVERIFY(valueOf(m_store->ledgers().verifiedState(&m_parent, m_plan->lists[0].binding)));
    QVERIFY(!valueOf(m_store->ledgers().verifiedState(&m_parent, m_plan->lists[1].binding)));
}

void tst_Journal::recordingIsAtomic()
{
    VERIFY_DONE(journal().addChunks(&m_parent, m_lease, {chunk(1, 0, 9, ChunkState::Done)}));
    LedgerChange change;
    change.put = joins(0, 9);
    RawFile raw(m_fixture->file());
    // The last statement of the transaction fails.
    QVERIFY(raw.run(u"CREATE TRIGGER no BEFORE INSERT ON verified_states BEGIN SELECT RAISE(ABORT, 'no'); END"_s));
    m_run.lists[0].added = 10;
    VERIFY_FAILS(journal().recordList(&m_parent, m_lease, m_plan->lists[0].binding, change, m_run, exampleVerified()),
                 "segue.workspace.failed");
    QCOMPARE(states(), QStringList{u"1 done"_s});
    QVERIFY(valueOf(m_store->ledgers().ledger(&m_parent, m_plan->lists[0].binding)) == Ledger());
    QCOMPARE(valueOf(m_store->runs().run(&m_parent, m_run.id)).lists[0].added, exampleRun().lists[0].added);
    QVERIFY(unsettled() == joins(0, 9));
    QVERIFY(raw.run(u"DROP TRIGGER no"_s));
    VERIFY_DONE(journal().recordList(&m_parent, m_lease, m_plan->lists[0].binding, change, m_run, exampleVerified()));
    QVERIFY(valueOf(m_store->ledgers().ledger(&m_parent, m_plan->lists[0].binding)).ours == change.put);
}

void tst_Journal::settledChunkDoesNotMove()
{
    VERIFY_DONE(journal().addChunks(&m_parent, m_lease, {chunk(1, 0, 9, ChunkState::Sent)}));
    VERIFY_DONE(journal().recordList(&m_parent, m_lease, m_plan->lists[0].binding, {}, m_run, std::nullopt));
    VERIFY_FAILS(journal().chunkSettled(&m_parent, m_lease, 1, ChunkState::Done, std::nullopt), "segue.workspace.failed");
    QCOMPARE(states(), QStringList{u"1 sent settled"_s});
}

SEGUE_TEST(tst_Journal)
#include "tst_journal.moc"
