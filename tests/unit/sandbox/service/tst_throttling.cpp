// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webapi.h"

#include "testregistry.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace segue;
using namespace segue::testing;

/// The three limits of service protection as they show on the wire (reference 4).
class tst_Throttling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsRequests();
    void countsEachServerForItself();
    void countsExecutionTime();
    void writesTheRemainingTimeAsTheServiceDoes();
    void countsWhatRunsSideBySide();
    void canBeChangedAndSwitchedOff();
};

void tst_Throttling::countsRequests()
{
    sandbox::Options options;
    options.webServers = 1;
    options.limits.requests = 5;
    options.timeScale = 100.0;
    WebApi api(options);
    for (int i = 0; i < 5; ++i) {
        const RawReply reply = api.get("WhoAmI");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.field("x-ms-ratelimit-burst-remaining-xrm-requests").toInt(), 4 - i);
    }
    const RawReply refused = api.get("WhoAmI");
    QCOMPARE(refused.status, 429);
    QCOMPARE(errorCode(refused), "0x80072322");
    const int wait = refused.field("Retry-After").toInt();
    QVERIFY2(wait >= 1 && wait <= 3, refused.field("Retry-After").constData()); // 300 s, a hundred times as fast
    QCOMPARE(refused.field("x-ms-ratelimit-burst-remaining-xrm-requests"), "0");
    QTRY_COMPARE_WITH_TIMEOUT(api.get("WhoAmI").status, 200, 15'000);
}

void tst_Throttling::countsEachServerForItself()
{
    sandbox::Options options;
    options.webServers = 2;
    options.limits.requests = 3;
    WebApi api(options);
    int good = 0;
    for (int i = 0; i < 8; ++i)
        good += api.get("WhoAmI").status == 200 ? 1 : 0;
    QCOMPARE(good, 6);
    // With the cookie a caller stays on one server.
    api.sandbox.control("/sandbox/limits", {{QStringLiteral("requests"), 100}});
    const QByteArray cookie = api.get("WhoAmI").field("Set-Cookie").split(';').first();
    const int before = api.get("WhoAmI", "Cookie: " + cookie + "\r\n").field("x-ms-ratelimit-burst-remaining-xrm-requests").toInt();
    for (int i = 1; i <= 3; ++i)
        QCOMPARE(api.get("WhoAmI", "Cookie: " + cookie + "\r\n").field("x-ms-ratelimit-burst-remaining-xrm-requests").toInt(), before - i);
}

void tst_Throttling::countsExecutionTime()
{
    sandbox::Options options;
    options.webServers = 1;
    options.latency = sandbox::Latency::Fast;
    options.limits.executionSeconds = 0.2;
    WebApi api(options);
    QCOMPARE(api.get("WhoAmI").field("x-ms-ratelimit-time-remaining-xrm-requests").contains('.'), true);
    RawReply reply;
    for (int i = 0; i < 200 && reply.status != 429; ++i)
        reply = api.get("WhoAmI");
    QCOMPARE(reply.status, 429);
    QCOMPARE(errorCode(reply), "0x80072321");
    QVERIFY(!reply.field("Retry-After").isEmpty());
}

void tst_Throttling::writesTheRemainingTimeAsTheServiceDoes()
{
    WebApi api;
    QCOMPARE(api.get("WhoAmI").field("x-ms-ratelimit-time-remaining-xrm-requests"), "1,200.00");
}

void tst_Throttling::countsWhatRunsSideBySide()
{
    sandbox::Options options;
    options.webServers = 1;
    options.limits.concurrent = 2;
    options.latency = sandbox::Latency::Real;
    options.timeScale = 5.0; // half a second each: long enough to meet, short enough to wait for
    WebApi api(options);
    std::vector<std::thread> callers;
    std::atomic<int> refused{0};
    std::atomic<int> good{0};
    for (int i = 0; i < 8; ++i) {
        callers.emplace_back([&] {
            const RawReply reply = api.get("$metadata");
            good += reply.status == 200 ? 1 : 0;
            refused += reply.status == 429 && errorCode(reply) == "0x80072326" && !reply.field("Retry-After").isEmpty() ? 1 : 0;
        });
    }
    for (std::thread &caller : callers)
        caller.join();
    QCOMPARE(good.load(), 2);
    QCOMPARE(refused.load(), 6);
}

void tst_Throttling::canBeChangedAndSwitchedOff()
{
    sandbox::Options options;
    options.limits.requests = 1;
    options.webServers = 1;
    WebApi api(options);
    QCOMPARE(api.get("WhoAmI").status, 200);
    QCOMPARE(api.get("WhoAmI").status, 429);
    api.sandbox.control("/sandbox/limits", {{QStringLiteral("on"), false}});
    QCOMPARE(api.get("WhoAmI").status, 200);
    const QJsonObject log = api.sandbox.look("/sandbox/requests?limit=10");
    QCOMPARE(log.value(QLatin1String("throttled")).toInt(), 1);
    QCOMPARE(log.value(QLatin1String("statuses")).toObject().value(QLatin1String("429")).toInt(), 1);
}

SEGUE_TEST(tst_Throttling)
#include "tst_throttling.moc"
