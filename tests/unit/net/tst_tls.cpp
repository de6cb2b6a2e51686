// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/transport.h"
#include "outcome.h"
#include "testregistry.h"
#include "testserver.h"

#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTest>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>

using namespace Qt::StringLiterals;
using namespace segue;
using namespace segue::net;
using namespace segue::testing;

namespace {

constexpr long day = 86'400;

/// A certificate for \p names, valid from \p begins to \p ends (seconds from now), by \p issuer or by itself.
struct Identity
{
    Identity(const char *names, long begins, long ends, const Identity *issuer = nullptr)
    {
        pair.reset(EVP_EC_gen("P-256"), EVP_PKEY_free);
        x509.reset(X509_new(), X509_free);
        X509_set_version(x509.get(), 2);
        ASN1_INTEGER_set(X509_get_serialNumber(x509.get()), issuer == nullptr ? 1 : 2);
        X509_gmtime_adj(X509_getm_notBefore(x509.get()), begins);
        X509_gmtime_adj(X509_getm_notAfter(x509.get()), ends);
        X509_NAME *name = X509_get_subject_name(x509.get());
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                                   reinterpret_cast<const unsigned char *>(issuer == nullptr ? "Authority" : "Server"), -1, -1, 0);
        X509_set_issuer_name(x509.get(), issuer == nullptr ? name : X509_get_subject_name(issuer->x509.get()));
        X509_set_pubkey(x509.get(), pair.get());
        X509V3_CTX context;
        X509V3_set_ctx(&context, issuer == nullptr ? x509.get() : issuer->x509.get(), x509.get(), nullptr, nullptr, 0);
        for (const auto &[kind, value] : {std::pair(NID_subject_alt_name, names),
                                          std::pair(NID_basic_constraints, issuer == nullptr ? "critical,CA:TRUE" : "CA:FALSE")}) {
            X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value);
            X509_add_ext(x509.get(), extension, -1);
            X509_EXTENSION_free(extension);
        }
        X509_sign(x509.get(), issuer == nullptr ? pair.get() : issuer->pair.get(), EVP_sha256());
        certificate = QSslCertificate(pem([&](BIO *out) { PEM_write_bio_X509(out, x509.get()); }));
        key = QSslKey(pem([&](BIO *out) { PEM_write_bio_PrivateKey(out, pair.get(), nullptr, nullptr, 0, nullptr, nullptr); }), QSsl::Ec);
    }

    template<class F>
    static QByteArray pem(F write)
    {
        BIO *out = BIO_new(BIO_s_mem());
        write(out);
        char *bytes = nullptr;
        const long size = BIO_get_mem_data(out, &bytes);
        const QByteArray text(bytes, size);
        BIO_free(out);
        return text;
    }

    std::unique_ptr<QTcpServer> listener() const
    {
        auto server = std::make_unique<QSslServer>();
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(certificate);
        configuration.setPrivateKey(key);
        server->setSslConfiguration(configuration);
        return server;
    }

    std::shared_ptr<EVP_PKEY> pair;
    std::shared_ptr<X509> x509;
    QSslCertificate certificate;
    QSslKey key;
};

} // namespace

class tst_Tls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_before = QSslConfiguration::defaultConfiguration(); }
    void cleanup() { QSslConfiguration::setDefaultConfiguration(m_before); }

    void I12_onlyATrustedCertificateForThisHostIsTaken_data()
    {
        QTest::addColumn<bool>("trusted");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("ends");
        QTest::addColumn<QString>("reason"); // empty: connected
        QTest::newRow("trusted") << true << u"localhost"_s << 1 << QString();
        QTest::newRow("not trusted") << false << u"localhost"_s << 1 << u"@untrusted"_s;
        QTest::newRow("for another host") << true << u"127.0.0.1"_s << 1 << u"@host_mismatch"_s;
        QTest::newRow("expired") << true << u"localhost"_s << -1 << u"@expired"_s;
        QTest::newRow("all at once") << false << u"127.0.0.1"_s << -1 << u"@untrusted"_s;
    }
    void I12_onlyATrustedCertificateForThisHostIsTaken()
    {
        QFETCH(bool, trusted);
        QFETCH(QString, host);
        QFETCH(int, ends);
        QFETCH(QString, reason);
        const Identity authority("DNS:authority", -10 * day, 10 * day);
        const Identity identity("DNS:localhost", -10 * day, ends * day, &authority);
        TestServer server([](QTcpSocket *socket, const TestServer::Request &) { socket->write(TestServer::answer(200, "ok")); },
                          identity.listener());
        server.setScheme(u"https"_s);
        if (trusted) {
            QSslConfiguration configuration = m_before;
            configuration.addCaCertificate(authority.certificate);
            QSslConfiguration::setDefaultConfiguration(configuration);
        }
        const auto transport = makeQtTransport();
        QObject owner;
        HttpRequest request;
        request.url = server.url(u"/"_s, host);
        Outcome reply(transport->exchange(&owner, request));
        QVERIFY(reply.wait());
        if (reason.isEmpty()) {
            QVERIFY(reply.succeeded());
            QCOMPARE(reply.value().body, "ok"_ba);
            return;
        }
        QVERIFY(reply.failedWith(ErrorCode::TlsFailed));
        QCOMPARE(reply.error().parameter(u"reason"_s).toString(), reason);
        QVERIFY(!mayHaveReachedServer(reply.error()));
        QVERIFY(server.requests().isEmpty());
    }

    void aServerWithoutTlsIsAHandshakeFailure()
    {
        QTcpServer plain;
        QVERIFY(plain.listen(QHostAddress::LocalHost, 0));
        connect(&plain, &QTcpServer::newConnection, &plain, [&plain] {
            QTcpSocket *socket = plain.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->write("HTTP/1.1 400 Bad Request\r\n\r\n"); });
        });
        const auto transport = makeQtTransport();
        QObject owner;
        HttpRequest request;
        request.url = QUrl(u"https://localhost:%1/"_s.arg(plain.serverPort()));
        Outcome reply(transport->exchange(&owner, request));
        QVERIFY(reply.wait());
        QVERIFY(reply.failedWith(ErrorCode::TlsFailed));
        QCOMPARE(reply.error().parameter(u"reason"_s).toString(), u"@handshake"_s);
    }

private:
    QSslConfiguration m_before;
};

SEGUE_TEST(tst_Tls)
#include "tst_tls.moc"
