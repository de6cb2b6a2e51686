// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listcalls.h"

#include "testregistry.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QLocale>
#include <QTcpSocket>
#include <QTest>

#include <cstdlib>

using namespace segue;
using namespace segue::testing;

namespace {
sandbox::Options withVariant(const char *name, const char *value)
{
    sandbox::Options options;
    options.variants.insert(QLatin1String(name), QLatin1String(value));
    return options;
}
/// Comes back only when it was told to.
int patient(const WebApi &api)
{
    const RawReply reply = api.get("WhoAmI");
    QTest::qWait(reply.field("Retry-After").toInt() * 1000 + 50);
    return reply.status;
}
} // namespace

/// Checklist of the reference, section 7, faults: what the service itself does, 59, 60, 63, 64 and 66.
class tst_ChecklistServiceFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void item59_throttlingByRule_data();
    void item59_throttlingByRule();
    void item59_penaltyOfTheImpatient();
    void item59_budgetsOfEachServer();
    void item59_concurrency_data();
    void item59_concurrency();
    void item59_chanceAndTime();
    void item60_serverErrors_data();
    void item60_serverErrors();
    void item63_overTheLimit_data();
    void item63_overTheLimit();
    void item64_tokenEndsMidRun();
    void item64_claimsChallenge();
    void item66_clockSkew_data();
    void item66_clockSkew();
};

void tst_ChecklistServiceFaults::item59_throttlingByRule_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("retryAfter"); // "date": an HTTP date
    const auto row = [](const char *rule, const char *code, const char *retryAfter) {
        QTest::newRow(rule) << QString::fromLatin1(rule) << QByteArray(code) << QByteArray(retryAfter);
    };
    row("status=429 retry-after=1", "0x80072322", "1");
    row("status=429 retry-after=300", "0x80072322", "300");
    row("status=429 code=0x80072321 retry-after=37", "0x80072321", "37");
    row("status=429 code=0x80072326 retry-after=none", "0x80072326", "");
    row("status=429 retry-after=date:60", "0x80072322", "date");
}

void tst_ChecklistServiceFaults::item59_throttlingByRule()
{
    QFETCH(const QString, rule);
    QFETCH(const QByteArray, retryAfter);
    WebApi api;
    api.sandbox.addFault(QStringLiteral("get WhoAmI nth=1 ") + rule);
    const RawReply reply = api.get("WhoAmI");
    QCOMPARE(reply.status, 429);
    QTEST(errorCode(reply), "code");
    if (retryAfter == "date") {
        const QDateTime then =
            QLocale::c().toDateTime(QString::fromLatin1(reply.field("Retry-After")), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
        QVERIFY2(then.isValid(), reply.field("Retry-After").constData());
        QDateTime utc = then;
        utc.setTimeSpec(Qt::UTC);
        const qint64 wait = QDateTime::currentDateTimeUtc().secsTo(utc);
        QVERIFY2(wait > 40 && wait <= 60, QByteArray::number(wait).constData());
    } else {
        QCOMPARE(reply.field("Retry-After"), retryAfter);
    }
    QCOMPARE(api.get("WhoAmI").status, 200);
}

void tst_ChecklistServiceFaults::item59_penaltyOfTheImpatient()
{
    sandbox::Options options;
    options.timeScale = 100.0; // a hundred seconds are one
    WebApi api(options);
    api.sandbox.addFault(QStringLiteral("get WhoAmI nth=1 status=429 retry-after=100 escalate=100"));
    QList<int> waits;
    for (int i = 0; i < 4; ++i) {
        const RawReply reply = api.get("WhoAmI");
        QCOMPARE(reply.status, 429);
        waits.append(reply.field("Retry-After").toInt());
    }
    QCOMPARE(waits.first(), 1);
    QVERIFY(waits.at(1) >= 2 && waits.at(2) >= 3 && waits.at(3) >= waits.at(2));
    QVERIFY(waits.last() <= 3); // never above five minutes
    QTRY_COMPARE_WITH_TIMEOUT(patient(api), 200, 60'000);
}

void tst_ChecklistServiceFaults::item59_budgetsOfEachServer()
{
    sandbox::Options options;
    options.webServers = 2;
    options.limits.requests = 3;
    WebApi api(options);
    int good = 0;
    RawReply last;
    for (int i = 0; i < 8; ++i) {
        last = api.get("WhoAmI");
        good += last.status == 200 ? 1 : 0;
    }
    QCOMPARE(good, 6);
    QCOMPARE(errorCode(last), "0x80072322");
    QVERIFY(last.field("Retry-After").toInt() > 100);
    // Another user has a budget of their own.
    const QByteArray other = "Authorization: Bearer " + api.sandbox.accessToken(QStringLiteral("admin")) + "\r\n";
    QCOMPARE(rawRequest(api.sandbox.port(), "GET", "/api/data/v9.2/WhoAmI", other).status, 200);
    sandbox::Options slow;
    slow.webServers = 1;
    slow.latency = sandbox::Latency::Fast;
    slow.limits.executionSeconds = 0.2;
    WebApi busy(slow);
    for (int i = 0; i < 200 && last.status != 200; ++i)
        last = busy.get("WhoAmI");
    for (int i = 0; i < 200 && last.status != 429; ++i)
        last = busy.get("WhoAmI");
    QCOMPARE(errorCode(last), "0x80072321");
}

void tst_ChecklistServiceFaults::item59_concurrency_data()
{
    QTest::addColumn<QByteArray>("variant");
    QTest::newRow("with Retry-After") << QByteArray("on");
    QTest::newRow("without") << QByteArray("off");
}

void tst_ChecklistServiceFaults::item59_concurrency()
{
    QFETCH(const QByteArray, variant);
    sandbox::Options options = withVariant("concurrency-retry-after", variant.constData());
    options.webServers = 1;
    options.limits.concurrent = 1;
    options.latency = sandbox::Latency::Real;
    WebApi api(options);
    // One request is inside for seconds; it is not waited for.
    QTcpSocket inside;
    inside.connectToHost(QStringLiteral("127.0.0.1"), api.sandbox.port());
    QVERIFY(inside.waitForConnected());
    inside.write("GET /api/data/v9.2/$metadata HTTP/1.1\r\nHost: localhost:" + QByteArray::number(api.sandbox.port()) + "\r\n"
                 + api.authorization() + "\r\n");
    QVERIFY(inside.waitForBytesWritten());
    RawReply refused;
    for (int i = 0; i < 20 && refused.status != 429; ++i)
        refused = api.get("WhoAmI");
    QCOMPARE(refused.status, 429);
    QCOMPARE(errorCode(refused), "0x80072326");
    QCOMPARE(refused.field("Retry-After").isEmpty(), variant == "off");
}

void tst_ChecklistServiceFaults::item59_chanceAndTime()
{
    WebApi api;
    api.sandbox.addFault(QStringLiteral("get WhoAmI share=0.5 status=500"));
    int bad = 0;
    for (int i = 0; i < 40; ++i)
        bad += api.get("WhoAmI").status == 500 ? 1 : 0;
    QVERIFY2(bad > 5 && bad < 35, QByteArray::number(bad).constData());
    api.sandbox.control("/sandbox/faults", {{QStringLiteral("clear"), true}});
    api.sandbox.addFault(QStringLiteral("get WhoAmI after=0.5 for=1 status=503"));
    QCOMPARE(api.get("WhoAmI").status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(api.get("WhoAmI").status, 503, 5'000);
    QTRY_COMPARE_WITH_TIMEOUT(api.get("WhoAmI").status, 200, 5'000);
}

void tst_ChecklistServiceFaults::item60_serverErrors_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("inBody");
    QTest::addColumn<QByteArray>("retryAfter");
    const auto row = [](const char *rule, int status, const char *type, const char *inBody, const char *retryAfter) {
        QTest::newRow(rule) << QString::fromLatin1(rule) << status << QByteArray(type) << QByteArray(inBody) << QByteArray(retryAfter);
    };
    row("status=503 retry-after=9", 503, "text/html", "Service Unavailable", "9");
    row("status=502", 502, "text/html", "Bad Gateway", "");
    row("status=504", 504, "text/html", "Gateway Timeout", "");
    row("status=500", 500, "application/json", "0x80040216", "");
    row("status=500 code=0x80044150", 500, "application/json", "Generic SQL error.", "");
}

void tst_ChecklistServiceFaults::item60_serverErrors()
{
    QFETCH(const QString, rule);
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, inBody);
    WebApi api;
    api.sandbox.addFault(QStringLiteral("post lists nth=1 ") + rule);
    const RawReply reply = makeList(api);
    QTEST(reply.status, "status");
    QTEST(reply.field("Retry-After"), "retryAfter");
    QVERIFY2(reply.field("Content-Type").startsWith(type), reply.field("Content-Type").constData());
    QVERIFY2(reply.body.contains(inBody), reply.body.constData());
    QCOMPARE(lists(api), 0); // nothing was done
}

void tst_ChecklistServiceFaults::item63_overTheLimit_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("SQL timeout expired") << QByteArray("500");
    QTest::newRow("a gateway's page") << QByteArray("504");
}

void tst_ChecklistServiceFaults::item63_overTheLimit()
{
    QFETCH(const QByteArray, status);
    sandbox::Options options = withVariant("overtime-answer", status.constData());
    options.latency = sandbox::Latency::Real;
    options.timeScale = 200.0; // two minutes are 0.6 seconds
    WebApi api(options);
    const QByteArray list = api.makeList();
    const QByteArrayList people = api.contacts("Newsletter_Pilot", 5);
    api.sandbox.addFault(QStringLiteral("post AddListMembersList nth=1 overtime"));
    QElapsedTimer clock;
    clock.start();
    const RawReply reply = api.addMembers(list, people);
    QVERIFY2(clock.elapsed() >= 590, QByteArray::number(clock.elapsed()).constData());
    QCOMPARE(reply.status, status.toInt());
    if (status == "500") {
        QCOMPARE(errorCode(reply), "0x80044151");
        QVERIFY(reply.body.contains("SQL timeout expired."));
    } else {
        QVERIFY(reply.field("Content-Type").startsWith("text/html"));
    }
    QVERIFY(api.membersOf(list).isEmpty()); // rolled back
    QCOMPARE(api.addMembers(list, people).status, 204);
}

void tst_ChecklistServiceFaults::item64_tokenEndsMidRun()
{
    WebApi api;
    const QJsonObject tokens = api.sandbox.signIn(QStringLiteral("admin"));
    const auto refresh = [&] {
        const QByteArray form = "grant_type=refresh_token&client_id=" + api.sandbox.endpoints().publicClientId.toUtf8()
                                + "&refresh_token=" + tokens.value(QLatin1String("refresh_token")).toString().toUtf8().toPercentEncoding()
                                + "&scope=" + (api.sandbox.endpoints().server.toUtf8() + "/.default").toPercentEncoding();
        return rawRequest(api.sandbox.port(), "POST", '/' + api.sandbox.endpoints().tenant.toUtf8() + "/oauth2/v2.0/token",
                          "Content-Type: application/x-www-form-urlencoded\r\n", form);
    };
    api.sandbox.addFault(QStringLiteral("get lists nth=2 expired-token"));
    QCOMPARE(api.get("lists").status, 200);
    const RawReply expired = api.get("lists");
    QCOMPARE(expired.status, 401);
    QVERIFY(expired.field("WWW-Authenticate").contains("invalid_token"));
    QCOMPARE(api.get("lists").status, 401); // and stays so
    QCOMPARE(refresh().status, 200);
    // Revoked: the refresh fails as well.
    api.sandbox.addFault(
        QStringLiteral("get contacts nth=1 control=/sandbox/identity with={\"expire_access\":true,\"revoke_refresh\":\"\"}"));
    QCOMPARE(api.get("contacts?$top=1").status, 401);
    const RawReply revoked = refresh();
    QCOMPARE(revoked.status, 400);
    QCOMPARE(revoked.json().value(QLatin1String("error")).toString(), QStringLiteral("invalid_grant"));
}

void tst_ChecklistServiceFaults::item64_claimsChallenge()
{
    WebApi api;
    api.sandbox.addFault(QStringLiteral("get WhoAmI nth=1 claims-challenge"));
    const RawReply reply = api.get("WhoAmI");
    QCOMPARE(reply.status, 401);
    const QByteArray field = reply.field("WWW-Authenticate");
    QVERIFY2(field.startsWith("Bearer authorization_uri=") && field.contains(", error=\"insufficient_claims\", claims=\""),
             field.constData());
    const QByteArray claims = QByteArray::fromBase64(field.mid(field.indexOf("claims=\"") + 8).chopped(1));
    QVERIFY2(QJsonDocument::fromJson(claims).object().contains(QLatin1String("access_token")), claims.constData());
    QCOMPARE(api.get("WhoAmI").status, 200);
}

void tst_ChecklistServiceFaults::item66_clockSkew_data()
{
    QTest::addColumn<int>("seconds");
    QTest::newRow("ten minutes ahead") << 600;
    QTest::newRow("ten minutes behind") << -600;
}

void tst_ChecklistServiceFaults::item66_clockSkew()
{
    QFETCH(const int, seconds);
    WebApi api;
    api.sandbox.addFault(QStringLiteral("get skew=%1").arg(seconds));
    const RawReply reply = api.get("WhoAmI");
    QCOMPARE(reply.status, 200);
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(reply.field("Date")), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    const qint64 off = QDateTime::currentDateTimeUtc().secsTo(date);
    QVERIFY2(std::abs(off - seconds) < 30, reply.field("Date").constData());
}

SEGUE_TEST(tst_ChecklistServiceFaults)
#include "tst_checklistservicefaults.moc"
