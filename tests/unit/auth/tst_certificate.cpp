// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/secrets/sessionstore.h"
#include "auth/signin.h"
#include "auth/tokenkeeper.h"
#include "certificate/assertion.h"
#include "certificate/keyfile.h"
#include "fakeclock.h"
#include "fakerandom.h"
#include "faketransport.h"
#include "outcome.h"
#include "sandboxfixture.h"
#include "testcertificates.h"
#include "testregistry.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslCertificate>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace segue;
using namespace segue::auth;
using namespace segue::testing;

namespace {

QByteArray decoded(const QByteArray &text)
{
    return QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QJsonObject part(const QByteArray &assertion, qsizetype place)
{
    return QJsonDocument::fromJson(decoded(assertion.split('.').at(place))).object();
}

SignInSettings settingsFor(const SandboxFixture &sandbox)
{
    SignInSettings settings;
    settings.method = Method::Certificate;
    settings.authority = QUrl(sandbox.endpoints().server);
    settings.tenant = sandbox.endpoints().tenant;
    settings.clientId = sandbox.endpoints().clientId;
    settings.resource = QUrl(sandbox.endpoints().server + u'/');
    settings.secretKey = u"key"_s;
    return settings;
}

/// Everything that a sign-in needs, over real HTTP.
struct Stage
{
    explicit Stage(SandboxFixture &sandbox) : settings(settingsFor(sandbox)) {}

    [[nodiscard]] QByteArray stored()
    {
        Outcome read(store.read(&owner, u"key"_s));
        return read.wait() && read.succeeded() ? read.value() : QByteArray();
    }

    SystemClock clock;
    SystemRandom random;
    std::unique_ptr<net::Transport> transport = net::makeQtTransport();
    net::Pacer pacer{{}, clock, random};
    net::HttpClient client{*transport, pacer, nullptr, clock, random};
    SessionStore store;
    SignIn signIn{client, store, clock, random};
    SignInSettings settings;
    QObject owner;
};

} // namespace

/// Signing in by certificate (reference 1.7.1): what files are taken, what is signed, and that the service takes it.
class tst_Certificate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_files.make(u"good"_s);
        m_files.make(u"other"_s);
        m_files.openssl({u"pkcs12"_s, u"-export"_s, u"-inkey"_s, u"good.key"_s, u"-in"_s, u"good.crt"_s, u"-out"_s, u"good.p12"_s,
                         u"-passout"_s, u"pass:ひみつ 1"_s});
        m_files.openssl({u"pkcs12"_s, u"-export"_s, u"-inkey"_s, u"good.key"_s, u"-in"_s, u"good.crt"_s, u"-out"_s, u"open.p12"_s,
                         u"-passout"_s, u"pass:"_s});
        m_files.openssl({u"pkcs8"_s, u"-topk8"_s, u"-in"_s, u"good.key"_s, u"-out"_s, u"locked.key"_s, u"-passout"_s, u"pass:ひみつ 1"_s});
        m_files.write(u"locked.pem"_s, m_files.read(u"good.crt"_s) + m_files.read(u"locked.key"_s), true);
        sandbox::Options options;
        options.customers = 100;
        m_sandbox = std::make_unique<SandboxFixture>(options);
        m_sandbox->control("/sandbox/identity", {{u"certificate"_s, QString::fromLatin1(m_files.read(u"good.crt"_s))}});
    }
    void cleanupTestCase() { m_sandbox.reset(); }

    void readsEveryKindOfFile_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("passphrase");
        QTest::newRow("PEM") << u"good.pem"_s << QByteArray();
        QTest::newRow("PEM, a passphrase that is not needed") << u"good.pem"_s << QByteArray("x");
        QTest::newRow("PEM with the certificate first, locked, readable for all") << u"locked.pem"_s << QByteArray("ひみつ 1");
        QTest::newRow("PKCS #12") << u"good.p12"_s << QByteArray("ひみつ 1");
        QTest::newRow("PKCS #12 without a passphrase") << u"open.p12"_s << QByteArray();
    }
    void readsEveryKindOfFile()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, passphrase);
        QFile::setPermissions(m_files.path(u"open.p12"_s), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        const auto key = readKeyFile(m_files.path(file), passphrase);
        QVERIFY2(key.has_value(), key.has_value() ? "" : qPrintable(errorText(key.error(), Language::English).message));
        const QSslCertificate expected(m_files.read(u"good.crt"_s));
        QCOMPARE(decoded(key->thumbprint()), expected.digest(QCryptographicHash::Sha256));
        QCOMPARE(key->validFrom(), expected.effectiveDate());
        QCOMPARE(key->validUntil(), expected.expiryDate());
        // What goes into the keychain is whole by itself, and larger than one credential of Windows.
        QVERIFY(key->toPem().size() > 2'560);
        const auto again = SigningKey::read(key->toPem(), {});
        QVERIFY(again.has_value());
        QCOMPARE(again->thumbprint(), key->thumbprint());
    }

    void saysWhatIsWrongWithAFile_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("passphrase");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QString &file, const QByteArray &passphrase, ErrorCode code,
                            const QString &reason = {}) { QTest::newRow(name) << file << passphrase << code << reason; };
        m_files.make(u"short"_s, {u"rsa:1024"_s});
        m_files.make(u"curve"_s, {u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s});
        m_files.write(u"mixed.pem"_s, m_files.read(u"good.key"_s) + m_files.read(u"other.crt"_s));
        m_files.write(u"only.pem"_s, m_files.read(u"good.crt"_s));
        m_files.write(u"text.pem"_s, "hello");
        m_files.write(u"empty.pem"_s, "");
        m_files.write(u"exposed.pem"_s, m_files.read(u"good.pem"_s), true);
        m_files.write(u"exposed.p12"_s, m_files.read(u"open.p12"_s), true);
        row("not there", u"nowhere.pem"_s, {}, ErrorCode::CertificateUnreadable, u"@file_missing"_s);
        row("a folder", u"."_s, {}, ErrorCode::CertificateUnreadable, u"@not_a_file"_s);
        row("a text", u"text.pem"_s, {}, ErrorCode::CertificateUnreadable, u"@key_missing"_s);
        row("empty", u"empty.pem"_s, {}, ErrorCode::CertificateUnreadable, u"@key_missing"_s);
        row("without a key", u"only.pem"_s, {}, ErrorCode::CertificateUnreadable, u"@key_missing"_s);
        row("another's certificate", u"mixed.pem"_s, {}, ErrorCode::CertificateUnreadable, u"@certificate_missing"_s);
        row("a short key", u"short.pem"_s, {}, ErrorCode::CertificateUnreadable, u"@key_too_short"_s);
        row("a key of a curve", u"curve.pem"_s, {}, ErrorCode::CertificateUnreadable, u"@not_rsa"_s);
        row("PEM, no passphrase", u"locked.pem"_s, {}, ErrorCode::CertificatePassphraseWrong);
        row("PEM, wrong passphrase", u"locked.pem"_s, "x", ErrorCode::CertificatePassphraseWrong);
        row("PKCS #12, no passphrase", u"good.p12"_s, {}, ErrorCode::CertificatePassphraseWrong);
        row("PKCS #12, wrong passphrase", u"good.p12"_s, "x", ErrorCode::CertificatePassphraseWrong);
        row("an open key for all to read", u"exposed.pem"_s, {}, ErrorCode::CertificateExposed);
        row("an open PKCS #12 for all to read", u"exposed.p12"_s, {}, ErrorCode::CertificateExposed);
    }
    void saysWhatIsWrongWithAFile()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, passphrase);
        QFETCH(ErrorCode, code);
        QFETCH(QString, reason);
        const auto key = readKeyFile(m_files.path(file), passphrase);
        QVERIFY(!key.has_value());
        QCOMPARE(errorEntry(key.error().code()).id, errorEntry(code).id);
        QCOMPARE(key.error().parameter(u"reason"_s).toString(), reason);
        QCOMPARE(key.error().parameter(u"file"_s).toString(), m_files.path(file));
        for (const Language language : {Language::Japanese, Language::English}) {
            const ErrorText text = errorText(key.error(), language);
            QVERIFY2(text.message.contains(m_files.path(file)) && !(text.message + text.fix).contains(u'@'), qPrintable(text.message));
        }
    }

    void signsAsTheReferenceSays()
    {
        const auto key = readKeyFile(m_files.path(u"good.pem"_s), {});
        QVERIFY(key.has_value());
        FakeClock clock;
        SystemRandom random;
        const SignInSettings settings = settingsFor(*m_sandbox);
        clock.advance(std::chrono::milliseconds(clock.now().msecsTo(key->validFrom())) + 1h);
        const auto first = clientAssertion(*key, settings, clock, random);
        const auto second = clientAssertion(*key, settings, clock, random);
        QVERIFY(first.has_value() && second.has_value());
        const QJsonObject header = part(*first, 0);
        QCOMPARE(header.value("alg"_L1).toString(), u"PS256"_s);
        QCOMPARE(header.value("typ"_L1).toString(), u"JWT"_s);
        QCOMPARE(header.value("x5t#S256"_L1).toString(), QString::fromLatin1(key->thumbprint()));
        const QJsonObject claims = part(*first, 1);
        QCOMPARE(claims.value("aud"_L1).toString(), settings.authority.toString() + u'/' + settings.tenant + u"/oauth2/v2.0/token"_s);
        QCOMPARE(claims.value("iss"_L1).toString(), settings.clientId);
        QCOMPARE(claims.value("sub"_L1).toString(), settings.clientId);
        QCOMPARE(claims.value("nbf"_L1).toInteger(), clock.now().toSecsSinceEpoch());
        QCOMPARE(claims.value("exp"_L1).toInteger() - claims.value("iat"_L1).toInteger(), 600);
        QCOMPARE(QUuid::fromString(claims.value("jti"_L1).toString()).version(), QUuid::Random);
        QVERIFY(claims.value("jti"_L1) != part(*second, 1).value("jti"_L1));
        QVERIFY(!first->contains('='));
        // Whether the signature holds is asked of a program that did not make it.
        const QByteArrayList parts = first->split('.');
        m_files.write(u"text"_s, parts.at(0) + '.' + parts.at(1));
        m_files.write(u"signature"_s, decoded(parts.at(2)));
        m_files.openssl({u"x509"_s, u"-in"_s, u"good.crt"_s, u"-pubkey"_s, u"-noout"_s, u"-out"_s, u"good.pub"_s});
        m_files.openssl({u"dgst"_s, u"-sha256"_s, u"-verify"_s, u"good.pub"_s, u"-signature"_s, u"signature"_s, u"-sigopt"_s,
                         u"rsa_padding_mode:pss"_s, u"-sigopt"_s, u"rsa_pss_saltlen:32"_s, u"text"_s});
    }
    void keepsToItsTime()
    {
        const auto key = readKeyFile(m_files.path(u"good.pem"_s), {});
        QVERIFY(key.has_value());
        SystemRandom random;
        FakeClock clock;
        const SignInSettings settings = settingsFor(*m_sandbox);
        clock.advance(std::chrono::milliseconds(clock.now().msecsTo(key->validUntil())) - 1s);
        QVERIFY(clientAssertion(*key, settings, clock, random).has_value());
        clock.advance(1s);
        const auto late = clientAssertion(*key, settings, clock, random);
        QVERIFY(!late.has_value());
        QCOMPARE(late.error().code(), ErrorCode::CertificateExpired);
        QCOMPARE(late.error().parameter(u"until"_s).toString(), key->validUntil().toString(Qt::ISODate));
    }

    void signsInAndStaysSignedIn()
    {
        Stage stage(*m_sandbox);
        Outcome outcome(stage.signIn.certificateSignIn(&stage.owner, stage.settings, m_files.path(u"good.p12"_s), "ひみつ 1"));
        QVERIFY(outcome.wait());
        QVERIFY2(outcome.succeeded(), outcome.isThere() && !outcome.succeeded() ? qPrintable(outcome.error().serverText()) : "");
        QVERIFY(outcome.value().account.isApplication);
        QCOMPARE(outcome.value().settings.method, Method::Certificate);
        // The file is not needed any more: what the keychain holds is enough, again and again.
        QVERIFY(stage.stored().contains("PRIVATE KEY") && stage.stored().contains("CERTIFICATE"));
        TokenKeeper keeper(stage.client, stage.store, outcome.value().settings, stage.clock, stage.random);
        Outcome token(keeper.token(&stage.owner));
        QVERIFY(token.wait() && token.succeeded());
        Outcome renewed(keeper.renewed(&stage.owner, token.value(), {}));
        QVERIFY(renewed.wait() && renewed.succeeded());
        QVERIFY(renewed.value() != token.value());
        QCOMPARE(rawRequest(m_sandbox->port(), "GET", "/api/data/v9.2/WhoAmI", "Authorization: Bearer " + renewed.value() + "\r\n").status,
                 200);
    }
    void aCertificateThatIsNotRegisteredIsNotKept()
    {
        Stage stage(*m_sandbox);
        Outcome outcome(stage.signIn.certificateSignIn(&stage.owner, stage.settings, m_files.path(u"other.pem"_s), {}));
        QVERIFY(outcome.wait());
        QVERIFY(outcome.failedWith(ErrorCode::SignInCertificateRefused));
        QCOMPARE(outcome.error().serverCode(), u"AADSTS700027"_s);
        QVERIFY(stage.stored().isEmpty());
    }
    void aPublicApplicationHasNoCertificate()
    {
        Stage stage(*m_sandbox);
        stage.settings.clientId = m_sandbox->endpoints().publicClientId;
        Outcome outcome(stage.signIn.certificateSignIn(&stage.owner, stage.settings, m_files.path(u"good.pem"_s), {}));
        QVERIFY(outcome.wait());
        QVERIFY(outcome.failedWith(ErrorCode::SignInAppWrongKind));
    }
    void needsFileAndClient()
    {
        Stage stage(*m_sandbox);
        Outcome noFile(stage.signIn.certificateSignIn(&stage.owner, stage.settings, {}, {}));
        QVERIFY(noFile.wait() && noFile.failedWith(ErrorCode::UsageMissing));
        QCOMPARE(noFile.error().parameter(u"option"_s).toString(), u"--certificate"_s);
    }
    void aSecretThatIsNoKeyNeedsASignIn()
    {
        Stage stage(*m_sandbox);
        Outcome written(stage.store.write(&stage.owner, u"key"_s, "-----BEGIN PRIVATE KEY-----"));
        QVERIFY(written.wait());
        TokenKeeper keeper(stage.client, stage.store, stage.settings, stage.clock, stage.random);
        Outcome token(keeper.token(&stage.owner));
        QVERIFY(token.wait() && token.failedWith(ErrorCode::SignInNeeded));
    }
    /// An assertion is good for one request: what is asked again after a lost answer carries another one.
    void everyAttemptProvesItselfAnew()
    {
        FakeClock clock;
        SystemRandom random;
        FakeTransport transport(clock);
        net::Pacer pacer({}, clock, random);
        net::HttpClient client(transport, pacer, nullptr, clock, random);
        SessionStore store;
        QObject owner;
        const auto key = readKeyFile(m_files.path(u"good.pem"_s), {});
        QVERIFY(key.has_value());
        clock.advance(std::chrono::milliseconds(clock.now().msecsTo(key->validFrom())) + 1h);
        Outcome written(store.write(&owner, u"key"_s, key->toPem()));
        QVERIFY(written.wait());
        transport.failNext(net::withReached(Error(ErrorCode::ConnectionLost), true));
        transport.answerNext(503, R"({"error":"temporarily_unavailable","error_codes":[90033]})");
        transport.answerNext(200, R"({"token_type":"Bearer","expires_in":3600,"access_token":"a"})");
        TokenKeeper keeper(client, store, settingsFor(*m_sandbox), clock, random);
        Outcome token(keeper.token(&owner));
        for (int i = 0; i < 2; ++i) {
            QTRY_COMPARE(transport.sent().size(), i + 1);
            QTRY_VERIFY(clock.nextWake().has_value());
            clock.advance(*clock.nextWake());
        }
        QVERIFY(token.wait() && token.succeeded());
        QSet<QString> identifiers;
        for (const auto &sent : transport.sent()) {
            const QUrlQuery form(QString::fromLatin1(sent.request.body));
            identifiers.insert(part(form.queryItemValue(u"client_assertion"_s).toLatin1(), 1).value("jti"_L1).toString());
        }
        QCOMPARE(identifiers.size(), 3);
    }

private:
    TestCertificates m_files;
    std::unique_ptr<SandboxFixture> m_sandbox;
};

SEGUE_TEST(tst_Certificate)
#include "tst_certificate.moc"
