// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webapi.h"

#include "testregistry.h"
#include "waiting.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace segue;
using namespace segue::testing;

namespace {
/// A request with everything but its last line end, as bytes.
QByteArray head(const WebApi &api, const QByteArray &line, const QByteArray &fields = {})
{
    return line + " HTTP/1.1\r\nHost: localhost:" + QByteArray::number(api.sandbox.port()) + "\r\n" + api.authorization() + fields;
}
qsizetype answersIn(const RawReply &reply)
{
    return reply.bytes.count("HTTP/1.1 2");
}
} // namespace

/// Checklist of the reference, section 7, Transport: 1 to 5.
class tst_ChecklistTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void item01_httpsWithItsOwnAuthorityAndPlainOnLoopback();
    void item02_keepsConnectionsOpenAndTakesEveryForm();
    void item03_contentLengthInCharacters_data();
    void item03_contentLengthInCharacters();
    void item04_unknownPath();
    void item05_unsupportedMethod_data();
    void item05_unsupportedMethod();
};

void tst_ChecklistTransport::item01_httpsWithItsOwnAuthorityAndPlainOnLoopback()
{
    WebApi api;
    const auto ask = [&api](const QString &server, bool trusting) {
        QNetworkRequest request(QUrl(server + QStringLiteral("/api/data/v9.2/WhoAmI")));
        request.setRawHeader("Authorization", api.authorization().mid(15).trimmed());
        if (trusting) {
            QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
            tls.setCaCertificates(QSslCertificate::fromPath(api.sandbox.endpoints().certificateAuthority));
            request.setSslConfiguration(tls);
        }
        QNetworkAccessManager network;
        const std::unique_ptr<QNetworkReply> reply(network.get(request));
        if (!waitUntil([&reply] { return reply->isFinished(); }))
            return QNetworkReply::TimeoutError;
        return reply->error();
    };
    QCOMPARE(ask(api.sandbox.endpoints().httpsServer, true), QNetworkReply::NoError);
    QCOMPARE(ask(api.sandbox.endpoints().httpsServer, false), QNetworkReply::SslHandshakeFailedError);
    QCOMPARE(ask(api.sandbox.endpoints().server, false), QNetworkReply::NoError);
    // One port serves sign-in and organisation by path.
    QCOMPARE(rawRequest(api.sandbox.port(), "GET", "/organizations/v2.0/.well-known/openid-configuration").status, 200);
}

void tst_ChecklistTransport::item02_keepsConnectionsOpenAndTakesEveryForm()
{
    WebApi api;
    const QByteArray json = "{\"listname\":\"VIP\",\"createdfromcode\":2}";
    const QByteArray type = "Content-Type: application/json\r\n";
    const QByteArray length = "Content-Length: " + QByteArray::number(json.size()) + "\r\n\r\n";
    // Two requests on one connection, the second one in chunks.
    const QByteArray chunk = QByteArray::number(json.size(), 16) + "\r\n" + json + "\r\n0\r\n\r\n";
    const RawReply both =
        rawExchange(api.sandbox.port(),
                    head(api, "POST /api/data/v9.2/lists", type + length) + json
                        + head(api, "POST /api/data/v9.2/lists", type + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n") + chunk);
    QCOMPARE(answersIn(both), 2);
    QCOMPARE(api.rows("lists").size(), 2);
    // The body of Expect: 100-continue is asked for first.
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), api.sandbox.port());
    QVERIFY(socket.waitForConnected());
    socket.write(head(api, "POST /api/data/v9.2/lists", type + "Expect: 100-continue\r\nConnection: close\r\n" + length));
    QVERIFY(socket.waitForReadyRead());
    QCOMPARE(socket.readAll(), "HTTP/1.1 100 Continue\r\n\r\n");
    socket.write(json);
    QVERIFY(socket.waitForReadyRead());
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 204"));
    const RawReply packed = api.get("contacts?$select=contactid&$top=500", "Accept-Encoding: gzip\r\n");
    QCOMPARE(packed.field("Content-Encoding"), "gzip");
    QVERIFY(packed.body.startsWith("\x1f\x8b"));
    QVERIFY(packed.body.size() < api.get("contacts?$select=contactid&$top=500").body.size() / 2);
}

void tst_ChecklistTransport::item03_contentLengthInCharacters_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("declared");
    QTest::addColumn<int>("created");
    const QByteArray japanese = QStringLiteral("{\"listname\":\"東京\",\"createdfromcode\":2}").toUtf8();
    const auto characters = int(QString::fromUtf8(japanese).size());
    QTest::newRow("characters: the end is cut off") << japanese << characters << 0;
    QTest::newRow("escaped: characters are bytes") << QByteArray("{\"listname\":\"\\u6771\\u4eac\",\"createdfromcode\":2}") << 50 << 1;
    QTest::newRow("more than comes") << japanese << int(japanese.size()) + 4 << 0;
}

void tst_ChecklistTransport::item03_contentLengthInCharacters()
{
    QFETCH(const QByteArray, body);
    QFETCH(int, declared);
    QFETCH(const int, created);
    if (created > 0)
        declared = int(body.size());
    sandbox::Options options;
    options.bodyWait = std::chrono::milliseconds(300); // ten seconds for everybody else
    WebApi api(options);
    QElapsedTimer clock;
    clock.start();
    const RawReply reply =
        rawExchange(api.sandbox.port(),
                    head(api, "POST /api/data/v9.2/lists",
                         "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(declared) + "\r\n\r\n")
                        + body,
                    created > 0 ? 1000 : 8000);
    QCOMPARE(reply.status, created > 0 ? 204 : 400);
    QVERIFY2(clock.elapsed() < 7000, "it hung");
    QCOMPARE(api.rows("lists").size(), created);
}

void tst_ChecklistTransport::item04_unknownPath()
{
    WebApi api;
    for (const QByteArray &target : {QByteArray("shoes"), QByteArray("lists/shoes")}) {
        const RawReply reply = api.get(target);
        QCOMPARE(reply.status, 404);
        QCOMPARE(errorCode(reply), "0x80060888");
        QVERIFY2(reply.body.contains("Resource not found for the segment 'shoes'."), reply.body.constData());
    }
    QCOMPARE(rawRequest(api.sandbox.port(), "GET", "/nowhere/at/all").status, 404);
    sandbox::Options options;
    options.variants.insert(QStringLiteral("unknown-segment"), QStringLiteral("400"));
    const RawReply other = WebApi(options).get("shoes");
    QCOMPARE(other.status, 400);
    QCOMPARE(errorCode(other), "0x80060888");
}

void tst_ChecklistTransport::item05_unsupportedMethod_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    const auto row = [](const char *method, const char *target) {
        QTest::newRow((QByteArray(method) + ' ' + target).constData()) << QByteArray(method) << QByteArray(target);
    };
    row("DELETE", "/api/data/v9.2/lists");
    row("PUT", "/api/data/v9.2/contacts");
    row("POST", "/api/data/v9.2/WhoAmI");
    row("GET", "/api/data/v9.2/AddListMembersList");
    row("GET", "/api/data/v9.2/$batch");
    row("PATCH", "/api/data/v9.2/listmembers(00000000-0000-0000-0000-000000000001)");
    row("POST", "/api/discovery/v2.0/Instances");
    row("GET", "/organizations/oauth2/v2.0/token");
    row("DELETE", "/");
}

void tst_ChecklistTransport::item05_unsupportedMethod()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, target);
    WebApi api({}, QStringLiteral("admin"));
    QByteArray authorization = api.authorization();
    if (target.contains("discovery")) {
        const QJsonObject tokens = api.sandbox.signIn(QStringLiteral("admin"), "https://globaldisco.crm.dynamics.com/.default");
        authorization = "Authorization: Bearer " + tokens.value(QLatin1String("access_token")).toString().toUtf8() + "\r\n";
    }
    const RawReply reply = rawRequest(api.sandbox.port(), method, target, authorization);
    QCOMPARE(reply.status, 405);
    QVERIFY(!reply.field("Allow").isEmpty());
}

SEGUE_TEST(tst_ChecklistTransport)
#include "tst_checklisttransport.moc"
