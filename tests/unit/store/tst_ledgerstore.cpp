// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "examples.h"
#include "instrumented.h"
#include "storefixture.h"
#include "testregistry.h"

using namespace segue;
using namespace segue::store;
using namespace segue::testing;
using namespace segue::domain;
using namespace segue::engine;
using namespace Qt::StringLiterals;

/// Ledgers in the file.
class tst_LedgerStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void isEmptyBeforeTheFirstRun();
    void followsItsChanges();
    void millionMembersTakeLittleRoom();
    void replacedContentsGo();
    void streamsWithoutHoldingAll();
    void readNoticesAChange();
    void recordingNoticesAChange_data();
    void recordingNoticesAChange();
    void renewedListHasAnEmptyLedger();
    void outlivesItsExport();
    void damagedPartIsDamage();

private:
    [[nodiscard]] QByteArray record(LedgerChange change)
    {
        return errorOf(m_store->journal().recordList(&m_parent, m_lease, m_binding, std::move(change), m_run, std::nullopt));
    }
    [[nodiscard]] Ledger ledger() { return valueOf(m_store->ledgers().ledger(&m_parent, m_binding)); }

    std::unique_ptr<StoreFixture> m_fixture;
    std::shared_ptr<Store> m_store;
    BindingId m_binding = exampleExport().bindings[0].id;
    RunRecord m_run;
    LeaseTicket m_lease;
    QObject m_parent;
};

void tst_LedgerStore::init()
{
    m_fixture = std::make_unique<StoreFixture>();
    m_store = m_fixture->open();
    QVERIFY(m_store);
    m_run = exampleRun();
    VERIFY_DONE(m_store->journal().openRun(&m_parent, m_run));
    m_lease = valueOf(m_store->journal().acquireLease(&m_parent, exampleExport().bindings[0].list, m_run.id));
}

void tst_LedgerStore::cleanup()
{
    m_store.reset();
    m_fixture.reset();
}

void tst_LedgerStore::isEmptyBeforeTheFirstRun()
{
    QVERIFY(ledger() == Ledger());
    QCOMPARE(record({}), QByteArray());
    QVERIFY(ledger() == Ledger());
}

void tst_LedgerStore::followsItsChanges()
{
    // Against the domain's own rule, which is tested by itself.
    Ledger model;
    for (quint64 step = 0; step < 12; ++step) {
        LedgerChange change;
        change.put = entriesOf(step * 700, 1'000 + step * 300);
        for (const LedgerEntry &entry : entriesOf(step * 500, step % 4 == 3 ? 6'000 : 40))
            change.drop.push_back(entry.contact);
        for (const LedgerEntry &entry : entriesOf(step * 90, 100))
            change.remember.push_back(entry.contact);
        for (const LedgerEntry &entry : entriesOf(step * 80, 60))
            change.forget.push_back(entry.contact);
        model = applied(change, std::move(model));
        QCOMPARE(record(change), QByteArray());
        QVERIFY(ledger() == model);
    }
    QVERIFY(!model.takenOff.empty());
    VERIFY_DONE(m_store->close(&m_parent));
    m_store = m_fixture->open();
    QVERIFY(ledger() == model);
}

void tst_LedgerStore::millionMembersTakeLittleRoom()
{
    RawFile raw(m_fixture->file());
    const auto used = [&raw] {
        return (raw.number(u"PRAGMA page_count"_s) - raw.number(u"PRAGMA freelist_count"_s)) * raw.number(u"PRAGMA page_size"_s);
    };
    const qint64 before = used();
    constexpr quint64 members = isInstrumented ? 100'000 : 1'000'000;
    QCOMPARE(record({{}, entriesOf(0, members), {}, {}}), QByteArray());
    const double each = static_cast<double>(used() - before) / static_cast<double>(members);
    QVERIFY2(each <= 24.0, qPrintable(QString::number(each)));
    QVERIFY2(each >= 20.0, qPrintable(QString::number(each))); // twelve bytes of contact and eight of customer are chance

    // And it stays so after fifteen runs with a change of one in a thousand.
    for (quint64 run = 0; run < 15; ++run) {
        LedgerChange change;
        change.put = entriesOf(members + run * 1'000, 1'000);
        for (const LedgerEntry &entry : entriesOf(run * 1'000, 1'000))
            change.drop.push_back(entry.contact);
        QCOMPARE(record(std::move(change)), QByteArray());
    }
    QVERIFY(ledger().ours == entriesOf(15'000, members));
    const double later = static_cast<double>(used() - before) / static_cast<double>(members);
    QVERIFY2(later <= 24.0, qPrintable(QString::number(later)));
}

void tst_LedgerStore::replacedContentsGo()
{
    QCOMPARE(record({{}, entriesOf(0, 10'000), {}, {}}), QByteArray());
    LedgerChange change;
    for (const LedgerEntry &entry : entriesOf(0, 9'000))
        change.drop.push_back(entry.contact);
    QCOMPARE(record(std::move(change)), QByteArray());
    RawFile raw(m_fixture->file());
    QCOMPARE(raw.number(u"SELECT COUNT(*) FROM ledger_contents"_s), raw.number(u"SELECT COUNT(*) FROM ledger_parts"_s));
    QCOMPARE(raw.number(u"SELECT COUNT(*) FROM ledger_leftovers"_s), 0);
    QCOMPARE(raw.number(u"SELECT SUM(entries) FROM ledger_parts"_s), 1'000);
}

void tst_LedgerStore::streamsWithoutHoldingAll()
{
    QCOMPARE(record({{}, entriesOf(0, 60'000), {idOf<ContactId>(1)}, {}}), QByteArray());
    std::vector<LedgerEntry> all;
    std::size_t most = 0;
    VERIFY_DONE(m_store->ledgers().stream(&m_parent, m_binding, [&](const std::vector<LedgerEntry> &entries) {
        most = std::max(most, entries.size());
        all.insert(all.end(), entries.begin(), entries.end());
    }));
    QVERIFY(all == entriesOf(0, 60'000));
    QVERIFY(most <= 4'000);
}

void tst_LedgerStore::readNoticesAChange()
{
    QCOMPARE(record({{}, entriesOf(0, 250'000), {}, {}}), QByteArray());
    RawFile raw(m_fixture->file());
    int slices = 0;
    const auto reading = resultOf(m_store->ledgers().stream(&m_parent, m_binding, [&](const std::vector<LedgerEntry> &) {
        // What another process does when it records the list.
        if (slices++ == 0)
            raw.run(u"UPDATE ledgers SET version = version + 1"_s);
    }));
    QVERIFY(!reading.has_value());
    QCOMPARE(reading.error().parameter(u"reason"_s).toString(), u"@ledger_changed"_s);
}

void tst_LedgerStore::recordingNoticesAChange_data()
{
    QTest::addColumn<quint64>("before");
    QTest::newRow("of nothing") << quint64{0};
    QTest::newRow("of many") << quint64{20'000};
}

void tst_LedgerStore::recordingNoticesAChange()
{
    QFETCH(quint64, before);
    QCOMPARE(record({{}, entriesOf(0, before), {}, {}}), QByteArray());
    // Two changes that were both prepared on the same state: the second would undo the first.
    const auto change = [](quint64 first) { return LedgerChange{{}, entriesOf(first, 20'000), {}, {}}; };
    Outcome<void> one(m_store->journal().recordList(&m_parent, m_lease, m_binding, change(30'000), m_run, std::nullopt));
    Outcome<void> other(m_store->journal().recordList(&m_parent, m_lease, m_binding, change(60'000), m_run, std::nullopt));
    QVERIFY(one.wait(20'000) && other.wait(20'000));
    QVERIFY(one.succeeded() != other.succeeded());
    QVERIFY(ledger().ours.size() == before + 20'000);
}

void tst_LedgerStore::renewedListHasAnEmptyLedger()
{
    VERIFY_DONE(m_store->sources().save(&m_parent, exampleSource()));
    VERIFY_DONE(m_store->connections().save(&m_parent, exampleConnection()));
    VERIFY_DONE(m_store->exports().save(&m_parent, exampleExport()));
    VERIFY_DONE(m_store->journal().recordList(&m_parent, m_lease, m_binding, {{}, entriesOf(0, 5'000), {idOf<ContactId>(1)}, {}}, m_run,
                                              exampleVerified()));
    VERIFY_DONE(m_store->ledgers().renewList(&m_parent, m_binding, idOf<ListId>(70)));
    QVERIFY(ledger() == Ledger());
    QVERIFY(!valueOf(m_store->ledgers().verifiedState(&m_parent, m_binding)));
    const Binding binding = valueOf(m_store->exports().byId(&m_parent, exampleExport().id)).bindings[0];
    QCOMPARE(binding.list, idOf<ListId>(70));
    QVERIFY(!binding.listConfirmed);
    QVERIFY(binding.createdByUs);
    VERIFY_FAILS(m_store->ledgers().renewList(&m_parent, idOf<BindingId>(99), idOf<ListId>(71)), "segue.workspace.not_found");
    VERIFY_DONE(m_store->close(&m_parent));
    m_store = m_fixture->open();
    RawFile raw(m_fixture->file());
    QCOMPARE(raw.number(u"SELECT COUNT(*) FROM ledger_contents"_s), 0);
}

void tst_LedgerStore::outlivesItsExport()
{
    ExportDefinition definition = exampleExport();
    definition.connection.reset();
    VERIFY_DONE(m_store->exports().save(&m_parent, definition));
    QCOMPARE(record({{}, entriesOf(0, 10), {}, {}}), QByteArray());
    VERIFY_DONE(m_store->exports().remove(&m_parent, definition.id));
    QVERIFY(ledger().ours == entriesOf(0, 10));
}

void tst_LedgerStore::damagedPartIsDamage()
{
    QCOMPARE(record({{}, entriesOf(0, 10), {}, {}}), QByteArray());
    RawFile raw(m_fixture->file());
    QVERIFY(raw.run(u"UPDATE ledger_contents SET data = substr(data, 1, 100)"_s));
    VERIFY_FAILS(m_store->ledgers().ledger(&m_parent, m_binding), "segue.workspace.damaged");
    QCOMPARE(record({{}, entriesOf(20, 10), {}, {}}), QByteArray("segue.workspace.damaged"));
}

SEGUE_TEST(tst_LedgerStore)
#include "tst_ledgerstore.moc"
