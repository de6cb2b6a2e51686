// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/latency.h"
#include "service/limits.h"

#include "fakeclock.h"
#include "testregistry.h"

#include <QTest>

#include <algorithm>
#include <vector>

using namespace std::chrono_literals;
using namespace segue;
using namespace segue::sandbox;

class tst_Limits : public QObject
{
    Q_OBJECT

    static LimitSettings settings(qint64 requests, double seconds, int concurrent)
    {
        LimitSettings made;
        made.requests = requests;
        made.executionSeconds = seconds;
        made.concurrent = concurrent;
        return made;
    }
    static std::optional<ServiceLimits::Refusal> ask(ServiceLimits &limits, double milliseconds = 0.0, const QByteArray &user = "u",
                                                     int server = 0)
    {
        auto refusal = limits.admit(user, server);
        if (!refusal)
            limits.finish(user, server, milliseconds);
        return refusal;
    }

private Q_SLOTS:
    void hasThePublishedNumbers()
    {
        const LimitSettings published;
        QCOMPARE(published.requests, 6000);
        QCOMPARE(published.executionSeconds, 1200.0);
        QCOMPARE(published.concurrent, 52);
    }

    void refusesTooManyRequestsInTheWindow()
    {
        segue::testing::FakeClock clock;
        ServiceLimits limits(clock, settings(100, 1200, 52), 1.0);
        for (int i = 0; i < 100; ++i) {
            QVERIFY(!ask(limits));
            clock.advance(1s);
        }
        const auto refusal = ask(limits);
        QVERIFY(refusal);
        QCOMPARE(refusal->code, "0x80072322");
        QCOMPARE(refusal->message, QStringLiteral("Number of requests exceeded the limit of 100 over time window of 300 seconds."));
        // The first of them leaves the window 300 s after it came.
        QCOMPARE(refusal->retryAfter, 200);
        clock.advance(200s);
        QVERIFY(!ask(limits));
        QVERIFY(ask(limits));
    }

    void refusesTooMuchExecutionInTheWindow()
    {
        segue::testing::FakeClock clock;
        ServiceLimits limits(clock, settings(6000, 1200, 52), 1.0);
        QVERIFY(!ask(limits, 1'199'000.0));
        QCOMPARE(limits.remaining("u", 0).seconds, 1.0);
        QVERIFY(!ask(limits, 5000.0)); // bites only afterwards
        const auto refusal = ask(limits);
        QVERIFY(refusal);
        QCOMPARE(refusal->code, "0x80072321");
        QVERIFY(refusal->message.contains(QStringLiteral("exceeded limit of 1,200,000  milliseconds over time window of 300 seconds")));
        QCOMPARE(refusal->retryAfter, 300);
        QCOMPARE(limits.remaining("u", 0).seconds, 0.0);
    }

    void refusesTooManyAtOnceAtOnce()
    {
        segue::testing::FakeClock clock;
        LimitSettings some = settings(6000, 1200, 3);
        ServiceLimits limits(clock, some, 1.0);
        for (int i = 0; i < 3; ++i)
            QVERIFY(!limits.admit("u", 0));
        const auto refusal = limits.admit("u", 0);
        QVERIFY(refusal);
        QCOMPARE(refusal->code, "0x80072326");
        QCOMPARE(refusal->message, QStringLiteral("Number of concurrent requests exceeded the limit of 3."));
        QVERIFY(refusal->retryAfter);
        some.concurrencyRetryAfter = false;
        limits.setSettings(some);
        QVERIFY(!limits.admit("u", 0)->retryAfter);
        limits.finish("u", 0, 1.0);
        QVERIFY(!limits.admit("u", 0));
    }

    void keepsUsersAndServersApart()
    {
        segue::testing::FakeClock clock;
        ServiceLimits limits(clock, settings(1, 1200, 52), 1.0);
        QVERIFY(!ask(limits, 0, "u", 0));
        QVERIFY(ask(limits, 0, "u", 0));
        QVERIFY(!ask(limits, 0, "u", 1));
        QVERIFY(!ask(limits, 0, "v", 0));
    }

    void lengthensTheWaitOfTheImpatient()
    {
        segue::testing::FakeClock clock;
        ServiceLimits limits(clock, settings(1, 1200, 52), 1.0);
        QVERIFY(!ask(limits));
        clock.advance(200s);
        QCOMPARE(ask(limits)->retryAfter, 100);
        // What was under way when the block began is no early retry.
        clock.advance(500ms);
        QCOMPARE(ask(limits)->retryAfter, 100);
        clock.advance(9500ms);
        for (int i = 1; i <= 20; ++i)
            QCOMPARE(ask(limits)->retryAfter, 90 + i);
        for (int i = 0; i < 1000; ++i)
            QVERIFY(ask(limits)->retryAfter <= 300);
        clock.advance(300s);
        QVERIFY(!ask(limits));
    }

    void dividesEveryTimeByTheScale()
    {
        segue::testing::FakeClock clock;
        ServiceLimits limits(clock, settings(2, 1200, 52), 10.0);
        QVERIFY(!ask(limits));
        QVERIFY(!ask(limits, 60'000.0)); // of 120 real seconds
        QCOMPARE(limits.remaining("u", 0).seconds, 600.0);
        QCOMPARE(ask(limits)->retryAfter, 30);
        clock.advance(30s);
        QVERIFY(!ask(limits));
    }

    void letsEverybodyInWhenOff()
    {
        segue::testing::FakeClock clock;
        LimitSettings off = settings(1, 1, 1);
        off.on = false;
        ServiceLimits limits(clock, off, 1.0);
        for (int i = 0; i < 10; ++i)
            QVERIFY(!limits.admit("u", 0));
        QCOMPARE(limits.remaining("u", 0).requests, 1);
    }

    void drawsTimesWithTheAgreedSpread()
    {
        LatencyModel model(Latency::Real, 1.0, 3);
        std::vector<double> draws(20'000);
        std::generate(draws.begin(), draws.end(), [&model] { return model.draw(); });
        std::sort(draws.begin(), draws.end());
        const double middle = draws.at(draws.size() / 2);
        const double high = draws.at(draws.size() * 95 / 100);
        QVERIFY2(std::abs(middle - 1.0) < 0.03, qPrintable(QString::number(middle)));
        QVERIFY2(std::abs(high - 3.0) < 0.15, qPrintable(QString::number(high)));
        LatencyModel same(Latency::Real, 1.0, 3);
        LatencyModel other(Latency::Real, 1.0, 4);
        const double first = LatencyModel(Latency::Real, 1.0, 3).draw();
        QCOMPARE(same.draw(), first);
        QVERIFY(other.draw() != first);
    }

    void addsUpTheWorkOfARequest()
    {
        QCOMPARE(LatencyModel::median({WorkKind::AddMembers, 1000}), 5120.0);
        QCOMPARE(LatencyModel::median({WorkKind::QueryPage, 5000}), 340.0);
        QCOMPARE(LatencyModel::median({{WorkKind::SingleChange, 1}, {WorkKind::SingleChange, 1}}, 2), 30.0 + 6.0 + 140.0);
        QCOMPARE(LatencyModel(Latency::Fast, 1.0, 1).scale(), 0.05);
        QCOMPARE(LatencyModel(Latency::Real, 4.0, 1).scale(), 0.25);
        QCOMPARE(LatencyModel(Latency::Off, 1.0, 1).scale(), 0.0);
    }
};

SEGUE_TEST(tst_Limits)
#include "tst_limits.moc"
