// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/authority.h"
#include "auth/secrets/sessionstore.h"
#include "auth/signin.h"
#include "auth/tokenkeeper.h"
#include "fakeclock.h"
#include "outcome.h"
#include "sandboxfixture.h"
#include "testregistry.h"
#include "visit.h"

#include <QTest>
#include <QUrlQuery>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace segue;
using namespace segue::auth;
using namespace segue::testing;

// Against the sandbox's identity service over real HTTP.

namespace {

struct Stage
{
    explicit Stage(SandboxFixture &fixture) : sandbox(fixture)
    {
        Outcome authority(discoverAuthority(&owner, client, sandbox.url()));
        if (!authority.wait() || !authority.succeeded())
            qFatal("no authority");
        settings.authority = authority.value().authority;
        settings.tenant = authority.value().tenant;
        settings.resource = authority.value().resource;
        settings.clientId = sandbox.endpoints().publicClientId;
        settings.secretKey = u"key"_s;
    }

    /// Starts a sign-in and waits for the address that it shows.
    std::unique_ptr<Outcome<SignedIn>> begin()
    {
        BrowserOptions options;
        options.showUrl = [this](const QUrl &url) {
            address = url;
            ++shown;
        };
        return std::make_unique<Outcome<SignedIn>>(signIn.browserSignIn(&owner, settings, options));
    }
    /// What the person does on the page; answers where the browser is sent.
    [[nodiscard]] QUrl choose(const QByteArray &form) const
    {
        const QByteArray target = address.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
        const RawReply reply = rawRequest(sandbox.port(), "POST", target, "Content-Type: application/x-www-form-urlencoded\r\n", form);
        return QUrl(QString::fromUtf8(reply.field("Location")));
    }
    [[nodiscard]] QByteArray user(int place = 0) const { return sandbox.endpoints().accounts.at(place).user.toUtf8().toPercentEncoding(); }
    /// The browser follows the redirect.
    [[nodiscard]] QByteArray follow(const QUrl &redirect) const
    {
        Visit visit(static_cast<quint16>(redirect.port()));
        visit.get(redirect.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority));
        return visit.ended() ? visit.received() : QByteArray();
    }
    [[nodiscard]] QByteArray stored()
    {
        Outcome read(store.read(&owner, u"key"_s));
        return read.wait() && read.succeeded() ? read.value() : QByteArray();
    }
    [[nodiscard]] int whoAmI(const QByteArray &token) const
    {
        return rawRequest(sandbox.port(), "GET", "/api/data/v9.2/WhoAmI", "Authorization: Bearer " + token + "\r\n").status;
    }

    SandboxFixture &sandbox;
    SystemClock clock;
    SystemRandom random;
    std::unique_ptr<net::Transport> transport = net::makeQtTransport();
    net::Pacer pacer{{}, clock, random};
    net::HttpClient client{*transport, pacer, nullptr, clock, random};
    SessionStore store;
    SignIn signIn{client, store, clock, random};
    SignInSettings settings;
    QObject owner;
    QUrl address;
    int shown = 0;
};

} // namespace

class tst_SignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        sandbox::Options options;
        options.customers = 100;
        m_sandbox = std::make_unique<SandboxFixture>(options);
    }
    void cleanupTestCase() { m_sandbox.reset(); }

    void findsTheAuthority()
    {
        Stage stage(*m_sandbox);
        QCOMPARE(stage.settings.authority, QUrl(m_sandbox->endpoints().server));
        QCOMPARE(stage.settings.tenant, m_sandbox->endpoints().tenant);
        QCOMPARE(stage.settings.resource.toString(), m_sandbox->endpoints().server + u'/');
    }

    void signsInByBrowser()
    {
        Stage stage(*m_sandbox);
        const auto outcome = stage.begin();
        QTRY_COMPARE(stage.shown, 1);
        const QUrlQuery asked(stage.address);
        const auto parameter = [&asked](const char *name) { return asked.queryItemValue(QLatin1String(name), QUrl::FullyDecoded); };
        QCOMPARE(parameter("response_type"), u"code"_s);
        QCOMPARE(parameter("code_challenge_method"), u"S256"_s);
        QCOMPARE(parameter("prompt"), u"select_account"_s);
        QVERIFY(parameter("redirect_uri").startsWith(u"http://localhost:"_s));
        QVERIFY(parameter("state") != parameter("nonce") && parameter("state") != parameter("code_challenge"));

        const QByteArray page = stage.follow(stage.choose("account=" + stage.user() + "&consent=accept"));
        QVERIFY(page.contains("Sign-in received"));
        QVERIFY(outcome->wait());
        QVERIFY(outcome->succeeded());
        const SignedIn signedIn = outcome->value();
        QCOMPARE(signedIn.account.name, m_sandbox->endpoints().accounts.first().user);
        QCOMPARE(signedIn.account.tenantId, m_sandbox->endpoints().tenant);
        QVERIFY(!signedIn.account.isApplication);
        QCOMPARE(signedIn.settings.method, Method::Browser);

        // What is stored is the refresh token, and it keeps the account supplied.
        const QByteArray first = stage.stored();
        QVERIFY(first.startsWith("0."));
        TokenKeeper keeper(stage.client, stage.store, signedIn.settings, stage.clock, stage.random);
        Outcome token(keeper.token(&stage.owner));
        QVERIFY(token.wait());
        QVERIFY(token.succeeded());
        QCOMPARE(stage.whoAmI(token.value()), 200);
        QVERIFY(stage.stored() != first);

        m_sandbox->control("/sandbox/identity", {{u"expire_access"_s, true}});
        QCOMPARE(stage.whoAmI(token.value()), 401);
        Outcome renewed(keeper.renewed(&stage.owner, token.value(), {}));
        QVERIFY(renewed.wait());
        QCOMPARE(stage.whoAmI(renewed.value()), 200);

        m_sandbox->control("/sandbox/identity", {{u"revoke_refresh"_s, QString()}});
        Outcome revoked(keeper.renewed(&stage.owner, renewed.value(), {}));
        QVERIFY(revoked.wait());
        QVERIFY(revoked.failedWith(ErrorCode::SignInRevoked));
    }
    void tellsAccountsApart()
    {
        Stage stage(*m_sandbox);
        std::optional<Account> first;
        for (int place : {0, 1, 0}) {
            const auto outcome = stage.begin();
            QTRY_VERIFY(stage.address.isValid());
            QCOMPARE(stage.follow(stage.choose("account=" + stage.user(place) + "&consent=accept")).left(15), "HTTP/1.1 200 OK");
            QVERIFY(outcome->wait());
            QVERIFY(outcome->succeeded());
            if (!first)
                first = outcome->value().account;
            QCOMPARE(outcome->value().account.isSameAs(*first), place == 0);
            stage.address.clear();
        }
    }
    void aRefusalIsACancellation()
    {
        Stage stage(*m_sandbox);
        const auto outcome = stage.begin();
        QTRY_COMPARE(stage.shown, 1);
        const QByteArray page = stage.follow(stage.choose("cancel=1"));
        QVERIFY(page.contains("not complete"));
        QVERIFY(outcome->wait());
        QVERIFY(outcome->failedWith(ErrorCode::SignInCancelled));
        QVERIFY(outcome->error().serverText().contains(u"AADSTS65004"_s));
        QVERIFY(stage.stored().isEmpty());
    }
    void cancellingLeavesWhatWas()
    {
        Stage stage(*m_sandbox);
        Outcome before(stage.store.write(&stage.owner, u"key"_s, "earlier"));
        QVERIFY(before.wait());
        const auto outcome = stage.begin();
        QTRY_COMPARE(stage.shown, 1);
        const QUrl redirect = stage.choose("account=" + stage.user() + "&consent=accept");
        outcome->operation()->cancel();
        QVERIFY(stage.follow(redirect).isEmpty());
        QVERIFY(!outcome->isThere());
        QCOMPARE(stage.stored(), "earlier");
    }
    void aCodeOfAnotherSignInIsNotTaken()
    {
        Stage victim(*m_sandbox);
        Stage attacker(*m_sandbox);
        const auto attacked = victim.begin();
        const auto attacking = attacker.begin();
        QTRY_VERIFY(victim.shown == 1 && attacker.shown == 1);
        QUrl redirect = attacker.choose("account=" + attacker.user() + "&consent=accept");
        redirect.setPort(QUrl(QUrlQuery(victim.address).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded)).port());
        QVERIFY(victim.follow(redirect).startsWith("HTTP/1.1 400"));
        QVERIFY(!attacked->isThere());
        // Even with the state guessed, PKCE stops it.
        QUrlQuery query(redirect);
        query.removeQueryItem(u"state"_s);
        query.addQueryItem(u"state"_s, QUrlQuery(victim.address).queryItemValue(u"state"_s));
        redirect.setQuery(query);
        QVERIFY(victim.follow(redirect).startsWith("HTTP/1.1 200"));
        QVERIFY(attacked->wait());
        QVERIFY(attacked->failedWith(ErrorCode::SignInFailed));
        QVERIFY(victim.stored().isEmpty());
        attacking->operation()->cancel();
    }
    void needsAClientId()
    {
        Stage stage(*m_sandbox);
        stage.settings.clientId.clear();
        const auto outcome = stage.begin();
        QVERIFY(outcome->wait());
        QVERIFY(outcome->failedWith(ErrorCode::UsageMissing));
        QCOMPARE(outcome->error().parameter(u"option"_s).toString(), u"--client-id"_s);
        QCOMPARE(stage.shown, 0);
    }
    // I12
    void showsNoAddressOfAStranger()
    {
        Stage stage(*m_sandbox);
        stage.settings.authority = QUrl(u"https://login.evil.example"_s);
        const auto outcome = stage.begin();
        QVERIFY(outcome->wait());
        QVERIFY(outcome->failedWith(ErrorCode::SignInAuthorityRefused));
        QCOMPARE(stage.shown, 0);
    }

    void provesAClientSecret_data()
    {
        QTest::addColumn<QString>("tenant");
        QTest::newRow("by its GUID") << m_sandbox->endpoints().tenant;
        QTest::newRow("by its domain") << u"kitakaze.example"_s;
    }
    void provesAClientSecret()
    {
        QFETCH(QString, tenant);
        Stage stage(*m_sandbox);
        stage.settings.clientId = m_sandbox->endpoints().clientId;
        stage.settings.tenant = tenant;
        const QByteArray secret = m_sandbox->endpoints().clientSecret.toUtf8();
        Outcome outcome(stage.signIn.clientSecretSignIn(&stage.owner, stage.settings, secret));
        QVERIFY(outcome.wait());
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.value().account.objectId, m_sandbox->endpoints().clientId);
        QCOMPARE(outcome.value().account.tenantId, m_sandbox->endpoints().tenant);
        QVERIFY(outcome.value().account.isApplication);
        QCOMPARE(stage.stored(), secret);
        TokenKeeper keeper(stage.client, stage.store, outcome.value().settings, stage.clock, stage.random);
        Outcome token(keeper.token(&stage.owner));
        QVERIFY(token.wait());
        QCOMPARE(stage.whoAmI(token.value()), 200);
    }
    void keepsNoSecretThatDoesNotWork_data()
    {
        QTest::addColumn<QString>("clientId");
        QTest::addColumn<QString>("tenant");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<ErrorCode>("code");
        const sandbox::Endpoints &endpoints = m_sandbox->endpoints();
        const QByteArray secret = endpoints.clientSecret.toUtf8();
        QTest::newRow("wrong") << endpoints.clientId << endpoints.tenant << QByteArray("wrong") << ErrorCode::SignInSecretWrong;
        QTest::newRow("empty") << endpoints.clientId << endpoints.tenant << QByteArray() << ErrorCode::UsageMissing;
        QTest::newRow("of another app") << u"11111111-1111-4111-8111-111111111111"_s << endpoints.tenant << secret
                                        << ErrorCode::SignInAppUnknown;
        QTest::newRow("of another tenant") << endpoints.clientId << u"11111111-1111-4111-8111-111111111111"_s << secret
                                           << ErrorCode::SignInTenantUnknown;
        QTest::newRow("a tenant that is none") << endpoints.clientId << u"a/b"_s << secret << ErrorCode::SignInTenantUnknown;
        QTest::newRow("of a desktop app") << endpoints.publicClientId << endpoints.tenant << secret << ErrorCode::SignInAppWrongKind;
    }
    void keepsNoSecretThatDoesNotWork()
    {
        QFETCH(QString, clientId);
        QFETCH(QString, tenant);
        QFETCH(QByteArray, secret);
        QFETCH(ErrorCode, code);
        Stage stage(*m_sandbox);
        stage.settings.clientId = clientId;
        stage.settings.tenant = tenant;
        Outcome outcome(stage.signIn.clientSecretSignIn(&stage.owner, stage.settings, secret));
        QVERIFY(outcome.wait());
        QVERIFY2(outcome.failedWith(code), outcome.succeeded() ? "succeeded" : errorEntry(outcome.error().code()).id);
        QVERIFY(stage.stored().isEmpty());
    }
    void saysThatASecretExpired()
    {
        Stage stage(*m_sandbox);
        stage.settings.clientId = m_sandbox->endpoints().clientId;
        m_sandbox->control("/sandbox/identity", {{u"secret_expired"_s, true}});
        Outcome outcome(stage.signIn.clientSecretSignIn(&stage.owner, stage.settings, m_sandbox->endpoints().clientSecret.toUtf8()));
        const bool there = outcome.wait();
        m_sandbox->control("/sandbox/identity", {{u"secret_expired"_s, false}});
        QVERIFY(there && outcome.failedWith(ErrorCode::SignInSecretExpired));
    }
    void saysWhereToConsent()
    {
        Stage stage(*m_sandbox);
        const auto outcome = stage.begin();
        QTRY_COMPARE(stage.shown, 1);
        const QUrl redirect = stage.choose("account=" + stage.user() + "&consent=accept");
        m_sandbox->control("/sandbox/identity", {{u"withdraw_consent"_s, true}});
        QVERIFY(stage.follow(redirect).startsWith("HTTP/1.1 200"));
        QVERIFY(outcome->wait());
        QVERIFY(outcome->failedWith(ErrorCode::SignInConsentNeeded));
        QVERIFY(outcome->error().parameter(u"url"_s).toString().contains(stage.settings.clientId));
    }

private:
    std::unique_ptr<SandboxFixture> m_sandbox;
};

SEGUE_TEST(tst_SignIn)
#include "tst_signin.moc"
