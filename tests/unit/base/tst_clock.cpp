// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "base/clock.h"
#include "base/random.h"
#include "fakeclock.h"

#include <QElapsedTimer>
#include <QTest>

using namespace segue;
using namespace std::chrono_literals;

/// The clock of the machine and the clock that tests drive behave alike.
class tst_Clock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void systemTimeIsUtcAndSteadyNeverFalls();
    void systemSleepLastsAsLongAsAsked();
    void cancelEndsASleepAtOnce();
    void fakeSleepsEndInOrderWhenTimePasses();
    void fakeTimeStandsStillByItself();
    void randomBytesDiffer();
};

void tst_Clock::systemTimeIsUtcAndSteadyNeverFalls()
{
    SystemClock clock;
    QCOMPARE(clock.now().timeSpec(), Qt::UTC);
    auto last = clock.steady();
    for (int reading = 0; reading < 1000; ++reading) {
        const auto now = clock.steady();
        QVERIFY(now >= last);
        last = now;
    }
}

void tst_Clock::systemSleepLastsAsLongAsAsked()
{
    QObject owner;
    SystemClock clock;
    QElapsedTimer timer;
    timer.start();
    bool woke = false;
    clock.sleep(&owner, 30ms)->run(&owner, [&](Result<void>) { woke = true; });
    QTRY_VERIFY(woke);
    QVERIFY(timer.elapsed() >= 29);
    bool again = false;
    clock.sleep(&owner, -5ms)->run(&owner, [&](Result<void>) { again = true; });
    QTRY_VERIFY(again);
}

void tst_Clock::cancelEndsASleepAtOnce()
{
    QObject owner;
    SystemClock clock;
    bool woke = false;
    auto *sleep = clock.sleep(&owner, 1h);
    sleep->run(&owner, [&](Result<void>) { woke = true; });
    sleep->cancel();
    QTRY_VERIFY(owner.children().isEmpty());
    QVERIFY(!woke);
}

void tst_Clock::fakeSleepsEndInOrderWhenTimePasses()
{
    QObject owner;
    segue::testing::FakeClock clock;
    QList<int> woke;
    clock.sleep(&owner, 20s)->run(&owner, [&](Result<void>) { woke.append(20); });
    clock.sleep(&owner, 10s)->run(&owner, [&](Result<void>) {
        woke.append(10);
        clock.sleep(&owner, 5s)->run(&owner, [&](Result<void>) { woke.append(15); });
    });
    QCOMPARE(clock.nextWake(), std::optional<std::chrono::milliseconds>(10s));
    clock.advance(9s);
    QVERIFY(woke.isEmpty());
    clock.advance(7s);
    QCOMPARE(woke, (QList<int>{10, 15}));
    clock.advance(10s);
    QCOMPARE(woke, (QList<int>{10, 15, 20}));
    QVERIFY(!clock.nextWake());
}

void tst_Clock::fakeTimeStandsStillByItself()
{
    segue::testing::FakeClock clock;
    const QDateTime before = clock.now();
    QTest::qWait(5);
    QCOMPARE(clock.now(), before);
    clock.advance(1500ms);
    QCOMPARE(before.msecsTo(clock.now()), 1500);
}

void tst_Clock::randomBytesDiffer()
{
    SystemRandom random;
    const QByteArray first = random.bytes(32);
    QCOMPARE(first.size(), 32);
    QVERIFY(first != random.bytes(32));
    for (int drawn = 0; drawn < 100; ++drawn) {
        const double fraction = random.fraction();
        QVERIFY(fraction >= 0.0 && fraction < 1.0);
    }
}

SEGUE_TEST(tst_Clock)
#include "tst_clock.moc"
