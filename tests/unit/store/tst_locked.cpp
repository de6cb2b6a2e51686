// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "examples.h"
#include "storefixture.h"
#include "testregistry.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTimer>

using namespace segue;
using namespace segue::store;
using namespace segue::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The longest time that the event loop did not come round.
class Pulse : public QObject
{
public:
    Pulse()
    {
        m_since.start();
        connect(&m_timer, &QTimer::timeout, this, [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_timer.start(1ms);
    }
    [[nodiscard]] qint64 longest() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

} // namespace

/// Another process is in the way.
class tst_Locked : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesUpAfterItsPatienceWithoutBlocking();
    void goesOnAsSoonAsTheFileIsFree();
    void readsMeanwhile();
    void waitingEndsAtOnceWhenCancelled();
    void turnsAreTakenInOrder();
    void openingWaitsAndGivesUp();
};

void tst_Locked::givesUpAfterItsPatienceWithoutBlocking()
{
    StoreFixture fixture;
    QObject parent;
    const auto store = fixture.open();
    RawFile other(fixture.file());
    QVERIFY(other.run(u"BEGIN EXCLUSIVE"_s));
    const Pulse pulse;
    QElapsedTimer timer;
    timer.start();
    VERIFY_FAILS(store->sources().save(&parent, exampleSource()), "segue.workspace.locked");
    QVERIFY2(timer.elapsed() >= 1'950 && timer.elapsed() < 4'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY2(pulse.longest() < 500, qPrintable(QString::number(pulse.longest())));
    QVERIFY(other.run(u"ROLLBACK"_s));
    VERIFY_DONE(store->sources().save(&parent, exampleSource()));
}

void tst_Locked::goesOnAsSoonAsTheFileIsFree()
{
    StoreFixture fixture;
    QObject parent;
    const auto store = fixture.open();
    RawFile other(fixture.file());
    QVERIFY(other.run(u"BEGIN IMMEDIATE"_s));
    Outcome<void> saving(store->sources().save(&parent, exampleSource()));
    QTest::qWait(200);
    QVERIFY(!saving.isThere());
    QVERIFY(other.run(u"COMMIT"_s));
    QVERIFY(saving.wait(1'000));
    QVERIFY(saving.succeeded());
}

void tst_Locked::readsMeanwhile()
{
    StoreFixture fixture;
    QObject parent;
    const auto store = fixture.open();
    VERIFY_DONE(store->sources().save(&parent, exampleSource()));
    RawFile other(fixture.file());
    QVERIFY(other.run(u"BEGIN EXCLUSIVE"_s));
    QVERIFY(other.run(u"DELETE FROM sources"_s));
    QCOMPARE(valueOf(store->sources().all(&parent)).size(), 1);
    QVERIFY(other.run(u"COMMIT"_s));
    QCOMPARE(valueOf(store->sources().all(&parent)).size(), 0);
}

void tst_Locked::waitingEndsAtOnceWhenCancelled()
{
    StoreFixture fixture;
    QObject parent;
    const auto store = fixture.open();
    RawFile other(fixture.file());
    QVERIFY(other.run(u"BEGIN EXCLUSIVE"_s));
    Outcome<void> saving(store->sources().save(&parent, exampleSource()));
    QTest::qWait(50);
    QSignalSpy finished(saving.operation(), &OperationBase::finished);
    saving.operation()->cancel();
    QVERIFY(finished.wait(200));
    QVERIFY(other.run(u"ROLLBACK"_s));
    QTest::qWait(50);
    QVERIFY(!saving.isThere());
    QCOMPARE(valueOf(store->sources().all(&parent)).size(), 0);
}

void tst_Locked::turnsAreTakenInOrder()
{
    StoreFixture fixture;
    QObject parent;
    const auto store = fixture.open();
    RawFile other(fixture.file());
    QVERIFY(other.run(u"BEGIN EXCLUSIVE"_s));
    QStringList done;
    for (const QString &value : {u"a"_s, u"b"_s, u"c"_s})
        store->settings().setValue(&parent, u"order"_s, value)->run(&parent, [&done, value](const Result<void> &) { done += value; });
    QTest::qWait(50);
    QVERIFY(other.run(u"ROLLBACK"_s));
    QCOMPARE(valueOf(store->settings().value(&parent, u"order"_s)).toString(), u"c"_s);
    QCOMPARE(done, (QStringList{u"a"_s, u"b"_s, u"c"_s}));
}

void tst_Locked::openingWaitsAndGivesUp()
{
    StoreFixture fixture;
    QObject parent;
    VERIFY_DONE(fixture.open()->close(&parent));
    RawFile other(fixture.file());
    QVERIFY(other.run(u"BEGIN EXCLUSIVE"_s));
    StoreOptions options;
    options.database.patience = 100ms;
    const Error error = fixture.openingError(options);
    QCOMPARE(error.code(), ErrorCode::WorkspaceLocked);
    QCOMPARE(error.parameter(u"file"_s).toString(), fixture.file());
    QVERIFY(other.run(u"ROLLBACK"_s));
    QVERIFY(fixture.open());
}

SEGUE_TEST(tst_Locked)
#include "tst_locked.moc"
