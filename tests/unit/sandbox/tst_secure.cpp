// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webapi.h"

#include "testregistry.h"

#include <QTest>

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkInterface>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTcpSocket>

#include <memory>

using namespace segue;
using namespace segue::testing;

/// HTTPS with the authority that is made at the start, beside plain HTTP.
class tst_Secure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTrustedByItsOwnAuthorityOnly();
    void listensOnThisMachineOnly();
};

void tst_Secure::isTrustedByItsOwnAuthorityOnly()
{
    SandboxFixture sandbox;
    const QUrl url(sandbox.endpoints().httpsServer + QStringLiteral("/api/data/v9.2/WhoAmI"));
    const auto ask = [](const QNetworkRequest &request) {
        QNetworkAccessManager network; // its own, so that no handshake is remembered
        const std::unique_ptr<QNetworkReply> reply(network.get(request));
        [&] { QTRY_VERIFY(reply->isFinished()); }();
        return std::pair(reply->error(), reply->rawHeader("WWW-Authenticate"));
    };
    const auto stranger = ask(QNetworkRequest(url));
    QCOMPARE(stranger.first, QNetworkReply::SslHandshakeFailedError);

    QNetworkRequest request(url);
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.setCaCertificates(QSslCertificate::fromPath(sandbox.endpoints().certificateAuthority));
    QVERIFY(!trusting.caCertificates().isEmpty());
    request.setSslConfiguration(trusting);
    const auto challenged = ask(request);
    QCOMPARE(challenged.first, QNetworkReply::AuthenticationRequiredError);
    // Over HTTPS every address that is named is an HTTPS address.
    QVERIFY(challenged.second.contains("resource_id=" + sandbox.endpoints().httpsServer.toUtf8() + '/'));
    QVERIFY(challenged.second.contains("authorization_uri=https://"));

    const QByteArray token = sandbox.accessToken();
    request.setRawHeader("Authorization", "Bearer " + token);
    QCOMPARE(ask(request).first, QNetworkReply::NoError);

    QNetworkRequest wrongHost = request;
    wrongHost.setUrl(QUrl(QStringLiteral("https://127.0.0.2:%1/api/data/v9.2/WhoAmI").arg(url.port())));
    QVERIFY(ask(wrongHost).first != QNetworkReply::NoError);
}

void tst_Secure::listensOnThisMachineOnly()
{
    SandboxFixture sandbox;
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (address.isLoopback() || address.protocol() != QAbstractSocket::IPv4Protocol)
            continue;
        QTcpSocket socket;
        socket.connectToHost(address, sandbox.port());
        QVERIFY(!socket.waitForConnected(500));
    }
    const RawReply foreign = rawExchange(
        sandbox.port(), "POST /sandbox/reset HTTP/1.1\r\nHost: attacker.example\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    QCOMPARE(foreign.status, 403);
}

SEGUE_TEST(tst_Secure)
#include "tst_secure.moc"
