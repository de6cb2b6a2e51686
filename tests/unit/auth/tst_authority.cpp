// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/authority.h"
#include "fakeclock.h"
#include "fakerandom.h"
#include "faketransport.h"
#include "outcome.h"
#include "testregistry.h"
#include "token/endpoints.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace segue;
using namespace segue::auth;
using namespace segue::testing;

namespace {

const QUrl sales(u"https://kitakaze.crm7.dynamics.com/main.aspx?appid=1"_s);

struct Stage
{
    Outcome<Authority> discover(const QUrl &server = sales) { return Outcome<Authority>(discoverAuthority(&owner, client, server)); }

    FakeClock clock;
    FakeRandom random;
    FakeTransport transport{clock};
    net::Pacer pacer{{}, clock, random};
    net::HttpClient client{transport, pacer, nullptr, clock, random};
    QObject owner;
};

} // namespace

class tst_Authority : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAChallenge_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QString>("resource");
        const QString uri = u"https://login.microsoftonline.com/8f1c0a52-6f0e-4d0b-9a55-0f4e9f6f3c11/oauth2/authorize"_s;
        const QString resource = u"https://kitakaze.crm7.dynamics.com/"_s;
        const QByteArray a = uri.toUtf8();
        const QByteArray r = resource.toUtf8();
        const auto good = [&](const char *name, const QByteArray &header) { QTest::newRow(name) << header << uri << resource; };
        const auto bad = [&](const char *name, const QByteArray &header) { QTest::newRow(name) << header << QString() << QString(); };
        good("bare, as Dataverse writes it", "Bearer authorization_uri=" + a + ", resource_id=" + r);
        good("without a blank after the comma", "Bearer authorization_uri=" + a + ",resource_id=" + r);
        good("quoted", "Bearer authorization_uri=\"" + a + "\", resource_id=\"" + r + "\"");
        good("one quoted", "Bearer resource_id=\"" + r + "\",authorization_uri=" + a);
        good("any case", "BeArEr AUTHORIZATION_URI=" + a + ", Resource_Id=" + r);
        good("blanks around the sign", "Bearer authorization_uri = " + a + " , resource_id = \"" + r + "\" ");
        good("other values beside", "Bearer error=\"invalid_token\", error_description=\"The token expired, sign in\", authorization_uri="
                                        + a + ", resource_id=" + r);
        good("another scheme first", "Negotiate, NTLM, Bearer authorization_uri=" + a + ", resource_id=" + r);
        good("a scheme with a token first", "Negotiate YIIabc==, Bearer authorization_uri=" + a + ", resource_id=" + r);
        good("another scheme after", "Bearer authorization_uri=" + a + ", resource_id=" + r + ", Basic realm=\"x\"");
        good("a Bearer without the keys first", "Bearer realm=\"x\", Bearer authorization_uri=" + a + ", resource_id=" + r);
        good("fields joined by line ends", "Basic realm=\"x\"\nBearer authorization_uri=" + a + ", resource_id=" + r);
        good("the first of two values",
             "Bearer authorization_uri=" + a + ", authorization_uri=https://evil.example/x/oauth2/authorize, resource_id=" + r);
        bad("empty", "");
        bad("no keys", "Bearer");
        bad("no resource", "Bearer authorization_uri=" + a);
        bad("no authority", "Bearer resource_id=" + r);
        bad("keys of another scheme", "Digest authorization_uri=" + a + ", resource_id=" + r);
        bad("keys spread over two schemes", "Bearer authorization_uri=" + a + ", Basic resource_id=" + r);
        bad("keys inside a quoted text", "Bearer error_description=\"authorization_uri=" + a + ", resource_id=" + r + "\"");
        bad("not an address", "Bearer authorization_uri=login, resource_id=" + r);
        bad("relative", "Bearer authorization_uri=/common/oauth2/authorize, resource_id=" + r);
        bad("an open quote", "Bearer authorization_uri=\"" + a + ", resource_id=" + r);
        bad("only marks", "=,=,\"\",== ,");
    }
    void readsAChallenge()
    {
        QFETCH(QByteArray, header);
        QFETCH(QString, authority);
        QFETCH(QString, resource);
        const auto challenge = parseChallenge(header);
        QCOMPARE(challenge.has_value(), !authority.isEmpty());
        if (challenge) {
            QCOMPARE(challenge->authorizationUri.toString(), authority);
            QCOMPARE(challenge->resource.toString(), resource);
        }
    }

    // I12
    void allowsOnlyKnownAuthorities_data()
    {
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QString>("server");
        QTest::addColumn<bool>("allowed");
        const QString server = u"https://kitakaze.crm7.dynamics.com/"_s;
        const QString practice = u"http://localhost:8080/"_s;
        const auto row = [](const QString &authority, const QString &of, bool allowed) {
            QTest::addRow("%s for %s", qPrintable(authority), qPrintable(of)) << authority << of << allowed;
        };
        row(u"https://login.microsoftonline.com"_s, server, true);
        row(u"https://LOGIN.MicrosoftOnline.com"_s, server, true);
        row(u"https://login.microsoftonline.com:443"_s, server, true);
        row(u"https://login.windows.net"_s, server, true);
        row(u"https://login.microsoftonline.us"_s, server, true);
        row(u"https://login.partner.microsoftonline.cn"_s, server, true);
        row(u"https://login.chinacloudapi.cn"_s, server, false); // unconfirmed (reference 1.1): nothing is sent there
        row(u"http://login.microsoftonline.com"_s, server, false);
        row(u"https://login.microsoftonline.com:8443"_s, server, false);
        row(u"https://login.microsoftonline.com.evil.example"_s, server, false);
        row(u"https://evil.example/login.microsoftonline.com"_s, server, false);
        row(u"https://login.microsoftonline.com@evil.example"_s, server, false);
        row(u"https://someone@login.microsoftonline.com"_s, server, false);
        row(u"https://xlogin.microsoftonline.com"_s, server, false);
        row(u"https://microsoftonline.com"_s, server, false);
        row(u"http://localhost:8080"_s, server, false);
        row(u"https://127.0.0.1"_s, server, false);
        row(u"http://localhost:8080"_s, practice, true);
        row(u"https://localhost:8443"_s, practice, true);
        row(u"http://127.0.0.1:9"_s, practice, true);
        row(u"http://[::1]:9"_s, practice, true);
        row(u"ftp://localhost"_s, practice, false);
        row(u"http://localhost.evil.example"_s, practice, false);
        row(u"https://login.microsoftonline.com"_s, practice, true);
        row(QString(), server, false);
        row(QString(), practice, false);
    }
    void allowsOnlyKnownAuthorities()
    {
        QFETCH(QString, authority);
        QFETCH(QString, server);
        QFETCH(bool, allowed);
        QCOMPARE(isAllowedAuthority(QUrl(authority), QUrl(server)), allowed);
    }

    // I12, and right whether or not the old name still leads to Microsoft.
    void asksTheConfirmedNameOfChina()
    {
        const Challenge challenge{QUrl(u"https://login.chinacloudapi.cn/8f1c0a52-6f0e-4d0b-9a55-0f4e9f6f3c11/oauth2/authorize"_s),
                                  QUrl(u"https://kitakaze.crm.dynamics.cn/"_s)};
        const auto authority = authorityFromChallenge(challenge, QUrl(u"https://kitakaze.crm.dynamics.cn/"_s));
        QVERIFY(authority.has_value());
        QCOMPARE(authority->authority, QUrl(u"https://login.partner.microsoftonline.cn"_s));
        QCOMPARE(authority->tenant, u"8f1c0a52-6f0e-4d0b-9a55-0f4e9f6f3c11"_s);
    }
    void readsWhatAResourceWants_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("claims");
        const QByteArray wanted = R"({"access_token":{"nbf":{"essential":true,"value":"1604106651"}}})";
        const QByteArray plain = wanted.toBase64();
        const QByteArray bare = wanted.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        QTest::newRow("quoted") << "Bearer realm=\"\", error=\"insufficient_claims\", claims=\"" + plain + '"' << wanted;
        QTest::newRow("bare, without padding") << "bearer error=insufficient_claims, claims=" + bare << wanted;
        QTest::newRow("after another") << "Bearer realm=\"x\", Bearer error=insufficient_claims, claims=" + plain << wanted;
        QTest::newRow("another error") << "Bearer error=\"invalid_token\", claims=\"" + plain + '"' << QByteArray();
        QTest::newRow("of another scheme") << "Digest error=insufficient_claims, claims=" + plain << QByteArray();
        QTest::newRow("no JSON") << "Bearer error=insufficient_claims, claims=" + QByteArray("x").toBase64() << QByteArray();
        QTest::newRow("none") << QByteArray("Bearer error=insufficient_claims") << QByteArray();
        QTest::newRow("empty") << QByteArray() << QByteArray();
    }
    void readsWhatAResourceWants()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, claims);
        QCOMPARE(claimsOfChallenge(header), claims);
    }

    void takesAnAuthorizeAddressApart_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<QString>("tenant");
        const QString host = u"https://login.microsoftonline.com"_s;
        QTest::newRow("v1") << host + u"/8f1c0a52/oauth2/authorize"_s << u"8f1c0a52"_s;
        QTest::newRow("v2") << host + u"/8f1c0a52/oauth2/v2.0/authorize"_s << u"8f1c0a52"_s;
        QTest::newRow("domain") << host + u"/kitakaze.example/OAuth2/Authorize"_s << u"kitakaze.example"_s;
        QTest::newRow("common") << host + u"/common/oauth2/authorize"_s << u"organizations"_s;
        QTest::newRow("no tenant") << host + u"/oauth2/authorize"_s << QString();
        QTest::newRow("no path") << host << QString();
        QTest::newRow("another path") << host + u"/8f1c0a52/saml2"_s << QString();
        QTest::newRow("a tenant that leads astray") << host + u"/a%3Fb/oauth2/authorize"_s << QString();
        QTest::newRow("another host") << u"https://login.evil.example/8f1c0a52/oauth2/authorize"_s << QString();
    }
    void takesAnAuthorizeAddressApart()
    {
        QFETCH(QString, uri);
        QFETCH(QString, tenant);
        const auto authority = authorityFromChallenge({QUrl(uri), QUrl(u"https://kitakaze.crm7.dynamics.com/"_s)}, sales);
        if (tenant.isEmpty()) {
            QVERIFY(!authority.has_value());
            QCOMPARE(authority.error().code(), ErrorCode::SignInAuthorityRefused);
            QVERIFY(!authority.error().parameter(u"authority"_s).toString().isEmpty());
        } else {
            QVERIFY(authority.has_value());
            QCOMPARE(authority->tenant, tenant);
            QCOMPARE(authority->authority, QUrl(u"https://login.microsoftonline.com"_s));
        }
    }

    // I12: a server's answer can never direct a token elsewhere.
    void neverTakesTheResourceOfSomebodyElse_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("named");
        QTest::addColumn<QString>("taken");
        const QString own = u"https://kitakaze.crm7.dynamics.com"_s;
        QTest::newRow("its own") << own << own + u'/' << own + u'/';
        QTest::newRow("asked by the API's name") << u"https://kitakaze.api.crm7.dynamics.com"_s << own + u'/' << own + u'/';
        QTest::newRow("another service") << own << u"https://graph.microsoft.com"_s << own;
        QTest::newRow("another organisation") << own << u"https://minami.crm7.dynamics.com/"_s << own;
        QTest::newRow("another port") << u"http://localhost:1"_s << u"http://localhost:2/"_s << u"http://localhost:1"_s;
    }
    void neverTakesTheResourceOfSomebodyElse()
    {
        QFETCH(QString, server);
        QFETCH(QString, named);
        QFETCH(QString, taken);
        const auto authority =
            authorityFromChallenge({QUrl(u"https://login.microsoftonline.com/t/oauth2/authorize"_s), QUrl(named)}, QUrl(server));
        QVERIFY(authority.has_value());
        QCOMPARE(authority->resource.toString(), taken);
    }

    void discoversByTheChallenge()
    {
        Stage stage;
        stage.transport.answerNext(
            401, {},
            {{"WWW-Authenticate", "Negotiate"},
             {"www-authenticate", "Bearer authorization_uri=https://login.microsoftonline.com/8f1c0a52/oauth2/authorize, "
                                  "resource_id=https://kitakaze.crm7.dynamics.com/"}});
        auto outcome = stage.discover();
        stage.clock.advance(0ms);
        QVERIFY(outcome.wait());
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.value().tenant, u"8f1c0a52"_s);
        const net::HttpRequest &request = stage.transport.sent().first().request;
        QCOMPARE(request.url, QUrl(u"https://kitakaze.crm7.dynamics.com/api/data/v9.2/"_s));
        QVERIFY(!request.headers.contains("Authorization"));
    }
    void saysWhatIsNotDataverse_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("challenge");
        QTest::newRow("a web site") << 200 << QByteArray();
        QTest::newRow("nothing there") << 404 << QByteArray();
        QTest::newRow("elsewhere") << 302 << QByteArray();
        QTest::newRow("another kind of sign-in") << 401 << QByteArray("Basic realm=\"x\"");
        QTest::newRow("a challenge without 401")
            << 403
            << QByteArray("Bearer authorization_uri=https://login.microsoftonline.com/t/oauth2/authorize, "
                          "resource_id=https://x.crm.dynamics.com/");
    }
    void saysWhatIsNotDataverse()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, challenge);
        Stage stage;
        stage.transport.answerNext(status, "<html>", {{"WWW-Authenticate", challenge}});
        auto outcome = stage.discover();
        QVERIFY(outcome.wait());
        QVERIFY(outcome.failedWith(ErrorCode::NotDataverse));
        QCOMPARE(outcome.error().parameter(u"what"_s).toString(), u"HTTP %1"_s.arg(status));
        QCOMPARE(outcome.error().parameter(u"address"_s).toString(), u"https://kitakaze.crm7.dynamics.com"_s);
    }
    void refusesPlainHttp()
    {
        Stage stage;
        auto outcome = stage.discover(QUrl(u"http://kitakaze.crm7.dynamics.com"_s));
        QVERIFY(outcome.wait());
        QVERIFY(outcome.failedWith(ErrorCode::AddressNotSecure));
        QVERIFY(stage.transport.sent().isEmpty());
    }

    void scopesHaveOneSlash_data()
    {
        QTest::addColumn<QString>("resource");
        QTest::newRow("with a slash") << u"https://kitakaze.crm7.dynamics.com/"_s;
        QTest::newRow("without") << u"https://kitakaze.crm7.dynamics.com"_s;
    }
    void scopesHaveOneSlash()
    {
        QFETCH(QString, resource);
        QCOMPARE(applicationScope(QUrl(resource)), "https://kitakaze.crm7.dynamics.com/.default");
        QCOMPARE(personScope(QUrl(resource)), "https://kitakaze.crm7.dynamics.com/.default offline_access openid profile");
    }
};

SEGUE_TEST(tst_Authority)
#include "tst_authority.moc"
