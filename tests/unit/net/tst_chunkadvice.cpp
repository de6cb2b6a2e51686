// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/pace/chunkadvice.h"
#include "testregistry.h"

#include <QTest>

using namespace std::chrono_literals;
using segue::net::ChunkAdvice;

class tst_ChunkAdvice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsAtAThousandAndStaysThereWithUsualCalls()
    {
        ChunkAdvice advice({});
        QCOMPARE(advice.size(), 1000);
        for (int i = 0; i < 50; ++i)
            advice.report(1000, 6s);
        QCOMPARE(advice.size(), 1000);
    }

    void halvesAfterATimeoutDownToTheSmallest()
    {
        ChunkAdvice advice({});
        advice.reportTimeout(1000);
        QCOMPARE(advice.size(), 500);

        advice.reportTimeout(1000);
        QCOMPARE(advice.size(), 250);
        for (int i = 0; i < 10; ++i)
            advice.reportTimeout(advice.size());
        QCOMPARE(advice.size(), 100);
    }

    void shrinksUntilACallEndsInTwentySeconds()
    {
        ChunkAdvice advice({});
        // 50 ms a row: 400 rows fit.
        for (int i = 0; i < 5; ++i)
            advice.report(advice.size(), advice.size() * 50ms);
        QVERIFY(advice.size() <= 400);
        QVERIFY(advice.size() >= 200);
    }

    void growsBackWhenCallsAreQuickButNeverPastWhatTheServerIsKnownToTake()
    {
        ChunkAdvice advice({});
        advice.reportTimeout(1000);
        for (int i = 0; i < 100; ++i)
            advice.report(advice.size(), 1s);
        QCOMPARE(advice.size(), 1000);
        advice.setLargest(5000);
        for (int i = 0; i < 100; ++i)
            advice.report(advice.size(), 1s);
        QCOMPARE(advice.size(), 5000);
        advice.setLargest(800);
        QCOMPARE(advice.size(), 800);
        advice.setLargest(1'000'000);
        for (int i = 0; i < 100; ++i)
            advice.report(advice.size(), 1s);
        QCOMPARE(advice.size(), 5000);
    }

    void aSmallRemainderSaysNothing()
    {
        ChunkAdvice advice({});
        for (int i = 0; i < 20; ++i)
            advice.report(10, 60s);
        QCOMPARE(advice.size(), 1000);
    }
};

SEGUE_TEST(tst_ChunkAdvice)
#include "tst_chunkadvice.moc"
