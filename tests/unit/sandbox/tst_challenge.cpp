// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webapi.h"

#include "testregistry.h"

#include <QTest>

using namespace segue;
using namespace segue::testing;

/// Who gets in, and what the others are told (reference 1.10, checklist 25 and 26).
class tst_Challenge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void challengesWhoeverBringsNoGoodToken_data();
    void challengesWhoeverBringsNoGoodToken();
    void namesTheAddressThatWasAsked();
    void tellsThatATokenExpired();
    void refusesATokenForSomethingElse();
    void refusesWhoIsNoMemberOfTheOrganisation();
    void marksEveryAnswer();
};

void tst_Challenge::challengesWhoeverBringsNoGoodToken_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::newRow("no token") << QByteArray();
    QTest::newRow("malformed") << QByteArray("Authorization: Bearer nonsense\r\n");
    QTest::newRow("not a bearer") << QByteArray("Authorization: Basic dXNlcjpwYXNz\r\n");
    QTest::newRow("empty") << QByteArray("Authorization: Bearer \r\n");
}

void tst_Challenge::challengesWhoeverBringsNoGoodToken()
{
    QFETCH(const QByteArray, fields);
    SandboxFixture sandbox;
    const RawReply reply = rawRequest(sandbox.port(), "GET", "/api/data/v9.2/WhoAmI", fields);
    QCOMPARE(reply.status, 401);
    const QByteArray origin = sandbox.endpoints().server.toUtf8();
    QCOMPARE(reply.field("WWW-Authenticate"), "Bearer authorization_uri=" + origin + '/' + sandbox.endpoints().tenant.toUtf8()
                                                  + "/oauth2/authorize, resource_id=" + origin + '/');
}

void tst_Challenge::namesTheAddressThatWasAsked()
{
    SandboxFixture sandbox;
    const QByteArray request =
        "GET /api/data/v9.2/ HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(sandbox.port()) + "\r\nConnection: close\r\n\r\n";
    QVERIFY(rawExchange(sandbox.port(), request).field("WWW-Authenticate").contains("resource_id=http://127.0.0.1:"));
}

void tst_Challenge::tellsThatATokenExpired()
{
    WebApi api;
    QCOMPARE(api.get("WhoAmI").status, 200);
    api.sandbox.control("/sandbox/identity", {{QStringLiteral("expire_access"), true}});
    const RawReply reply = api.get("WhoAmI");
    QCOMPARE(reply.status, 401);
    QVERIFY(reply.field("WWW-Authenticate").startsWith("Bearer error=\"invalid_token\""));
    QVERIFY(reply.field("WWW-Authenticate").contains("authorization_uri="));
}

void tst_Challenge::refusesATokenForSomethingElse()
{
    SandboxFixture sandbox;
    const QJsonObject tokens = sandbox.signIn(QStringLiteral("admin"), "https://api.ci.ai.microsoft.com/.default");
    const QByteArray token = tokens.value(QLatin1String("access_token")).toString().toUtf8();
    QVERIFY(!token.isEmpty());
    QCOMPARE(rawRequest(sandbox.port(), "GET", "/api/data/v9.2/WhoAmI", "Authorization: Bearer " + token + "\r\n").status, 401);
}

void tst_Challenge::refusesWhoIsNoMemberOfTheOrganisation()
{
    WebApi api({}, QStringLiteral("outsider"));
    const RawReply reply = api.get("WhoAmI");
    QCOMPARE(reply.status, 403);
    QCOMPARE(errorCode(reply), "0x80072560");
}

void tst_Challenge::marksEveryAnswer()
{
    WebApi api;
    for (const char *target : {"WhoAmI", "nothings"}) {
        const RawReply reply = api.get(target);
        QCOMPARE(reply.field("OData-Version"), "4.0");
        QVERIFY(!reply.field("REQ_ID").isEmpty());
        QVERIFY(!reply.field("x-ms-service-request-id").isEmpty());
        QCOMPARE(reply.field("x-ms-dop-hint"), "8");
        QVERIFY(reply.field("Set-Cookie").startsWith("ARRAffinity="));
    }
}

SEGUE_TEST(tst_Challenge)
#include "tst_challenge.moc"
