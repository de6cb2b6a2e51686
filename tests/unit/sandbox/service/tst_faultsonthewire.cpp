// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webapi.h"

#include "testregistry.h"

#include <QTest>

#include <QJsonDocument>

using namespace segue;
using namespace segue::testing;

namespace {
/// Makes a list and reads its row, with less patience than a sleeping server has.
RawReply answer(const WebApi &api, const QByteArray &authorization)
{
    constexpr int patience = 1500;
    const QByteArray body = "{\"listname\":\"VIP\",\"createdfromcode\":2}";
    return rawExchange(api.sandbox.port(),
                       "POST /api/data/v9.2/lists HTTP/1.1\r\nHost: localhost:" + QByteArray::number(api.sandbox.port())
                           + "\r\nConnection: close\r\nPrefer: return=representation\r\nContent-Type: application/json\r\n" + authorization
                           + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body,
                       patience);
}
} // namespace

/// Every kind of fault as the other end of the connection sees it, and whether the work was done.
class tst_FaultsOnTheWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spoilsTheAnswer_data();
    void spoilsTheAnswer();
    void leavesTheNextLinkOut();
    void changesTheWorldJustBefore();
    void canBeTakenBack();
};

void tst_FaultsOnTheWire::spoilsTheAnswer_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<bool>("done");
    QTest::addColumn<int>("status"); // 0: no answer
    QTest::addColumn<bool>("reset");
    const auto row = [](const char *fault, bool done, int status, bool reset) {
        QTest::newRow(fault) << QString::fromLatin1(fault) << done << status << reset;
    };
    row("status=429", false, 429, false);
    row("status=500", false, 500, false);
    row("status=501", false, 501, false);
    row("status=502", false, 502, false);
    row("status=503", false, 503, false);
    row("status=504", false, 504, false);
    row("reset-before", false, 0, true);
    row("reset-after-commit", true, 0, true);
    row("timeout-before", false, 0, false);
    row("timeout-after-commit", true, 0, false);
    row("html", false, 200, false);
    row("redirect", false, 302, false);
    row("empty", true, 200, false);
    row("content-type=text/plain", true, 201, false);
    row("expired-token", false, 401, false);
    row("delay=50", true, 201, false);
    row("slow=5000", true, 201, false);
    row("truncate", true, 201, false);
    row("malformed", true, 201, false);
    row("reset-in-body", true, 201, true);
    row("reset-after-headers", true, 201, true);
}

void tst_FaultsOnTheWire::spoilsTheAnswer()
{
    QFETCH(const QString, fault);
    QFETCH(const bool, done);
    QFETCH(const int, status);
    QFETCH(const bool, reset);
    WebApi api;
    const QByteArray whole = answer(api, api.authorization()).body;
    api.sandbox.addFault(QStringLiteral("post lists nth=1 ") + fault);
    const RawReply reply = answer(api, api.authorization());
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.reset, reset);
    if (fault.startsWith(QStringLiteral("timeout")))
        QVERIFY(!reply.closed);
    if (fault == QStringLiteral("truncate")) {
        QVERIFY(reply.closed);
        QVERIFY(reply.body.size() < reply.field("Content-Length").toInt());
    }
    if (fault == QStringLiteral("malformed"))
        QVERIFY(QJsonDocument::fromJson(reply.body).isNull() && !reply.body.isEmpty());
    if (fault == QStringLiteral("empty"))
        QVERIFY(reply.body.isEmpty());
    if (fault.startsWith(QStringLiteral("content-type")))
        QCOMPARE(reply.field("Content-Type"), "text/plain");
    if (fault.startsWith(QStringLiteral("slow")) || fault.startsWith(QStringLiteral("delay")))
        QCOMPARE(reply.body.size(), whole.size());
    QTRY_COMPARE(api.sandbox.look("/sandbox/lists").value(QLatin1String("lists")).toArray().size(), done ? 2 : 1);
    // Struck once; an expired token stays expired.
    if (fault != QStringLiteral("expired-token"))
        QCOMPARE(answer(api, api.authorization()).status, 201);
}

void tst_FaultsOnTheWire::leavesTheNextLinkOut()
{
    WebApi api;
    api.sandbox.addFault(QStringLiteral("get contacts nth=1 no-next-link"));
    QVERIFY(!api.get("contacts?$select=contactid").json().contains(QLatin1String("@odata.nextLink")));
    QVERIFY(api.get("contacts?$select=contactid").json().contains(QLatin1String("@odata.nextLink")));
}

void tst_FaultsOnTheWire::changesTheWorldJustBefore()
{
    WebApi api;
    const QByteArray list = api.makeList();
    const QByteArrayList people = api.contacts("Founding_Members", 4);
    api.sandbox.addFault(
        QStringLiteral("AddListMembersList nth=2 control=/sandbox/lists/%1 with={\"lock\":true}").arg(QString::fromLatin1(list)));
    QCOMPARE(api.addMembers(list, {people[0]}).status, 204);
    QCOMPARE(api.addMembers(list, {people[1]}).status, 400);
    // A control that cannot be done must not pass for one that was.
    api.sandbox.addFault(QStringLiteral("WhoAmI control=/sandbox/lists/nothing with={\"lock\":true}"));
    QCOMPARE(api.get("WhoAmI").status, 500);
}

void tst_FaultsOnTheWire::canBeTakenBack()
{
    WebApi api;
    api.sandbox.addFault(QStringLiteral("WhoAmI status=500"));
    QCOMPARE(api.get("WhoAmI").status, 500);
    QCOMPARE(rawRequest(api.sandbox.port(), "DELETE", "/sandbox/faults").status, 200);
    QCOMPARE(api.get("WhoAmI").status, 200);
    QCOMPARE(
        rawRequest(api.sandbox.port(), "POST", "/sandbox/faults", "Content-Type: application/json\r\n", "{\"rule\":\"nonsense=1\"}").status,
        400);
}

SEGUE_TEST(tst_FaultsOnTheWire)
#include "tst_faultsonthewire.moc"
