// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/filelock.h"
#include "examples.h"
#include "storefixture.h"
#include "testregistry.h"

#include <QDir>

using namespace segue;
using namespace segue::store;
using namespace segue::testing;
using namespace segue::domain;
using namespace segue::engine;
using namespace Qt::StringLiterals;

/// I8: one run at a time per list. Other processes are in tst_kills.cpp.
class tst_Leases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void secondStoreIsKeptOut();
    void secondRunOfTheSameStoreIsKeptOut();
    void otherListIsFree();
    void releasedListIsFreeUnderAHigherFence();
    void droppedStoreFreesItsLists();
    void fenceStopsWhoLostTheList();
    void releasedTicketWritesNothing();
    void oldTicketReleasesNothing();
    void onlookerIsNoRun();

private:
    [[nodiscard]] Result<LeaseTicket> acquire(Store &store, ListId list, quint64 run)
    {
        return resultOf(store.journal().acquireLease(&m_parent, list, idOf<RunId>(run)));
    }
    [[nodiscard]] QString lockFile() const { return m_fixture->file() + u".locks/"_s + m_list.toString() + u".lock"_s; }

    std::unique_ptr<StoreFixture> m_fixture;
    std::shared_ptr<Store> m_one;
    std::shared_ptr<Store> m_other;
    ListId m_list = idOf<ListId>(7);
    QObject m_parent;
};

void tst_Leases::init()
{
    m_fixture = std::make_unique<StoreFixture>();
    m_one = m_fixture->open();
    m_other = m_fixture->open();
    QVERIFY(m_one && m_other);
}

void tst_Leases::cleanup()
{
    m_one.reset();
    m_other.reset();
    m_fixture.reset();
}

void tst_Leases::secondStoreIsKeptOut()
{
    const auto ticket = acquire(*m_one, m_list, 1);
    QVERIFY(ticket.has_value());
    QCOMPARE(ticket->list, m_list);
    QCOMPARE(ticket->run, idOf<RunId>(1));
    const auto refused = acquire(*m_other, m_list, 2);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code(), ErrorCode::RunInProgress);
    QCOMPARE(refused.error().parameter(u"owner"_s).toString(), u"PID %1"_s.arg(QCoreApplication::applicationPid()));
}

void tst_Leases::secondRunOfTheSameStoreIsKeptOut()
{
    QVERIFY(acquire(*m_one, m_list, 1).has_value());
    VERIFY_FAILS(m_one->journal().acquireLease(&m_parent, m_list, idOf<RunId>(2)), "segue.run.in_progress");
    VERIFY_FAILS(m_one->journal().acquireLease(&m_parent, m_list, idOf<RunId>(1)), "segue.run.in_progress");
}

void tst_Leases::otherListIsFree()
{
    QVERIFY(acquire(*m_one, m_list, 1).has_value());
    QVERIFY(acquire(*m_other, idOf<ListId>(8), 2).has_value());
}

void tst_Leases::releasedListIsFreeUnderAHigherFence()
{
    qint64 fence = 0;
    for (quint64 run = 1; run <= 3; ++run) {
        Store &store = run % 2 == 0 ? *m_other : *m_one;
        const auto ticket = acquire(store, m_list, run);
        QVERIFY(ticket.has_value());
        QVERIFY(ticket->fence > fence);
        fence = ticket->fence;
        VERIFY_DONE(store.journal().releaseLease(&m_parent, *ticket));
    }
}

void tst_Leases::droppedStoreFreesItsLists()
{
    QVERIFY(acquire(*m_one, m_list, 1).has_value());
    m_one.reset();
    QVERIFY(acquire(*m_other, m_list, 2).has_value());
}

void tst_Leases::fenceStopsWhoLostTheList()
{
    RunRecord run = exampleRun();
    run.id = idOf<RunId>(1);
    VERIFY_DONE(m_one->journal().openRun(&m_parent, run));
    const auto lost = acquire(*m_one, m_list, 1);
    // Somebody tidied the lock files away, so that the other one finds the list free.
    QVERIFY(QFile::remove(lockFile()));
    const auto won = acquire(*m_other, m_list, 2);
    QVERIFY(won.has_value());
    QCOMPARE(won->fence, lost->fence + 1);
    Chunk chunk;
    chunk.number = 1;
    VERIFY_FAILS(m_one->journal().addChunks(&m_parent, *lost, {chunk}), "segue.run.in_progress");
    VERIFY_FAILS(m_one->journal().recordList(&m_parent, *lost, idOf<BindingId>(6), {{}, entriesOf(0, 10), {}, {}}, run, exampleVerified()),
                 "segue.run.in_progress");
    QVERIFY(valueOf(m_one->ledgers().ledger(&m_parent, idOf<BindingId>(6))) == Ledger());
    QVERIFY(!valueOf(m_one->ledgers().verifiedState(&m_parent, idOf<BindingId>(6))));
}

void tst_Leases::releasedTicketWritesNothing()
{
    RunRecord run = exampleRun();
    run.id = idOf<RunId>(1);
    VERIFY_DONE(m_one->journal().openRun(&m_parent, run));
    const auto ticket = acquire(*m_one, m_list, 1);
    VERIFY_DONE(m_one->journal().releaseLease(&m_parent, *ticket));
    Chunk chunk;
    chunk.number = 1;
    VERIFY_FAILS(m_one->journal().addChunks(&m_parent, *ticket, {chunk}), "segue.workspace.failed");
    VERIFY_FAILS(m_one->journal().chunkSent(&m_parent, *ticket, 1), "segue.workspace.failed");
}

void tst_Leases::oldTicketReleasesNothing()
{
    const auto old = acquire(*m_one, m_list, 1);
    VERIFY_DONE(m_one->journal().releaseLease(&m_parent, *old));
    QVERIFY(acquire(*m_one, m_list, 2).has_value());
    VERIFY_DONE(m_one->journal().releaseLease(&m_parent, *old));
    QVERIFY(!acquire(*m_other, m_list, 3).has_value());
}

/// Who only looks whether a list is in use must not look like a run.
void tst_Leases::onlookerIsNoRun()
{
    VERIFY_DONE(m_one->journal().releaseLease(&m_parent, *acquire(*m_one, m_list, 1)));
    auto looking = FileLock::tryLock(lockFile());
    QVERIFY(looking.has_value() && *looking);
    Outcome<LeaseTicket> acquisition(m_one->journal().acquireLease(&m_parent, m_list, idOf<RunId>(2)));
    QTest::qWait(30);
    QVERIFY(!acquisition.isThere());
    looking->reset();
    QVERIFY(acquisition.wait());
    QVERIFY(acquisition.succeeded());
}

SEGUE_TEST(tst_Leases)
#include "tst_leases.moc"
