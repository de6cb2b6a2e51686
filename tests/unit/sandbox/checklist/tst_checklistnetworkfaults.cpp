// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listcalls.h"

#include "testregistry.h"
#include "waiting.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTest>

#include <memory>

using namespace segue;
using namespace segue::testing;

/// Checklist of the reference, section 7, faults: what happens on the way, 61 to 63 and 65.
class tst_ChecklistNetworkFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void item61_connectionRefused();
    void item61_resets_data();
    void item61_resets();
    void item62_damagedBodies_data();
    void item62_damagedBodies();
    void item62_multipartWithoutEnd();
    void item63_dripAndStall_data();
    void item63_dripAndStall();
    void item65_untrustedCertificate();
    void item65_captivePortal();
};

void tst_ChecklistNetworkFaults::item61_connectionRefused()
{
    WebApi api;
    api.sandbox.addFault(QStringLiteral("get WhoAmI nth=1 refuse=700"));
    QVERIFY(api.get("WhoAmI").reset);
    const RawReply refused = api.get("WhoAmI");
    QVERIFY(!refused.connected);
    QTRY_COMPARE_WITH_TIMEOUT(api.get("WhoAmI").status, 200, 10'000);
}

void tst_ChecklistNetworkFaults::item61_resets_data()
{
    QTest::addColumn<QString>("act");
    QTest::addColumn<bool>("done");
    QTest::addColumn<bool>("header");
    QTest::addColumn<bool>("body");
    QTest::newRow("before") << QStringLiteral("reset-before") << false << false << false;
    QTest::newRow("after commit") << QStringLiteral("reset-after-commit") << true << false << false;
    QTest::newRow("after headers") << QStringLiteral("reset-after-headers") << true << true << false;
    QTest::newRow("in the body") << QStringLiteral("reset-in-body") << true << true << true;
}

void tst_ChecklistNetworkFaults::item61_resets()
{
    QFETCH(const QString, act);
    QFETCH(const bool, done);
    WebApi api;
    api.sandbox.addFault(QStringLiteral("post lists nth=1 ") + act);
    const RawReply reply = makeList(api);
    QVERIFY(reply.connected && reply.reset);
    QTEST(reply.status != 0, "header");
    QTEST(!reply.body.isEmpty(), "body");
    QTRY_COMPARE(lists(api), done ? 1 : 0);
}

void tst_ChecklistNetworkFaults::item62_damagedBodies_data()
{
    QTest::addColumn<QString>("act");
    QTest::newRow("shorter than declared") << QStringLiteral("truncate");
    QTest::newRow("no JSON") << QStringLiteral("malformed");
    QTest::newRow("another type") << QStringLiteral("content-type=text/plain");
    QTest::newRow("empty") << QStringLiteral("empty");
}

void tst_ChecklistNetworkFaults::item62_damagedBodies()
{
    QFETCH(const QString, act);
    WebApi api;
    api.sandbox.addFault(QStringLiteral("post lists nth=1 ") + act);
    const RawReply reply = makeList(api);
    const bool whole = reply.body.size() == reply.field("Content-Length").toInt();
    const bool isJson = QJsonDocument::fromJson(reply.body).isObject();
    QCOMPARE(whole, act != QStringLiteral("truncate"));
    QCOMPARE(isJson, act.startsWith(QStringLiteral("content-type")));
    QCOMPARE(reply.status, act == QStringLiteral("empty") ? 200 : 201);
    QCOMPARE(reply.body.isEmpty(), act == QStringLiteral("empty"));
    if (act.startsWith(QStringLiteral("content-type")))
        QCOMPARE(reply.field("Content-Type"), "text/plain");
    QCOMPARE(lists(api), 1); // it was done all the same
}

void tst_ChecklistNetworkFaults::item62_multipartWithoutEnd()
{
    WebApi api;
    const QByteArray part = "--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET /api/data/v9.2/WhoAmI "
                            "HTTP/1.1\r\nAccept: application/json\r\n\r\n\r\n";
    const auto send = [&] { return api.send("POST", "$batch", part + part + "--b--\r\n", "Content-Type: multipart/mixed;boundary=b\r\n"); };
    const RawReply whole = send();
    QVERIFY(whole.body.trimmed().endsWith("--"));
    api.sandbox.addFault(QStringLiteral("post $batch nth=1 unclosed"));
    const RawReply cut = send();
    QCOMPARE(cut.status, 200);
    QCOMPARE(int(cut.body.size()), cut.field("Content-Length").toInt());
    QCOMPARE(cut.body.count("HTTP/1.1 200 OK"), 2); // every part is there, only nobody can know
    QVERIFY(!cut.body.trimmed().endsWith("--"));
}

void tst_ChecklistNetworkFaults::item63_dripAndStall_data()
{
    QTest::addColumn<QString>("act");
    QTest::addColumn<int>("least"); // milliseconds
    QTest::newRow("drip of 300 bytes each 200 ms") << QStringLiteral("slow=300") << 600;
    QTest::newRow("silence in the middle") << QStringLiteral("stall=800") << 790;
}

void tst_ChecklistNetworkFaults::item63_dripAndStall()
{
    QFETCH(const QString, act);
    QFETCH(const int, least);
    WebApi api;
    const RawReply usual = makeList(api);
    api.sandbox.addFault(QStringLiteral("post lists nth=1 ") + act);
    QElapsedTimer clock;
    clock.start();
    const RawReply reply = makeList(api);
    QVERIFY2(clock.elapsed() >= least, QByteArray::number(clock.elapsed()).constData());
    QCOMPARE(reply.status, 201);
    QCOMPARE(reply.body.size(), usual.body.size());
    QVERIFY(QJsonDocument::fromJson(reply.body).isObject());
}

void tst_ChecklistNetworkFaults::item65_untrustedCertificate()
{
    WebApi api;
    const auto ask = [&api] {
        QNetworkRequest request(QUrl(api.sandbox.endpoints().httpsServer + QStringLiteral("/api/data/v9.2/WhoAmI")));
        request.setRawHeader("Authorization", api.authorization().mid(15).trimmed());
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromPath(api.sandbox.endpoints().certificateAuthority));
        request.setSslConfiguration(tls);
        QNetworkAccessManager network; // its own, so that no handshake is remembered
        const std::unique_ptr<QNetworkReply> reply(network.get(request));
        if (!waitUntil([&reply] { return reply->isFinished(); }))
            return QNetworkReply::TimeoutError;
        return reply->error();
    };
    QCOMPARE(ask(), QNetworkReply::NoError);
    api.sandbox.addFault(QStringLiteral("get lists nth=1 untrusted-certificate"));
    QVERIFY(api.get("lists").reset);
    QCOMPARE(ask(), QNetworkReply::SslHandshakeFailedError);
    api.sandbox.control("/sandbox/network", {{QStringLiteral("untrusted_certificate"), false}});
    QCOMPARE(ask(), QNetworkReply::NoError);
}

void tst_ChecklistNetworkFaults::item65_captivePortal()
{
    WebApi api;
    api.sandbox.addFault(QStringLiteral("get WhoAmI redirect"));
    const RawReply reply = api.get("WhoAmI");
    QCOMPARE(reply.status, 302);
    const QUrl target(QString::fromUtf8(reply.field("Location")));
    const RawReply page = rawRequest(api.sandbox.port(), "GET", target.path().toUtf8());
    QCOMPARE(page.status, 200);
    QVERIFY(page.field("Content-Type").startsWith("text/html"));
    QVERIFY(page.body.contains("<html"));
}

SEGUE_TEST(tst_ChecklistNetworkFaults)
#include "tst_checklistnetworkfaults.moc"
