// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webapi.h"

#include "testregistry.h"

#include <QTest>

#include <QJsonDocument>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <memory>

using namespace segue;
using namespace segue::testing;

namespace {
RawReply askForToken(const SandboxFixture &sandbox, const QByteArray &form)
{
    return rawRequest(sandbox.port(), "POST", '/' + sandbox.endpoints().tenant.toUtf8() + "/oauth2/v2.0/token",
                      "Content-Type: application/x-www-form-urlencoded\r\n", form);
}

/// RS256 with the key of that modulus and 65537, checked by OpenSSL alone.
bool signedWith(const QByteArray &modulus, const QByteArray &text, const QByteArray &signature)
{
    const std::unique_ptr<OSSL_PARAM_BLD, decltype(&OSSL_PARAM_BLD_free)> builder(OSSL_PARAM_BLD_new(), OSSL_PARAM_BLD_free);
    const std::unique_ptr<BIGNUM, decltype(&BN_free)> n(
        BN_bin2bn(reinterpret_cast<const unsigned char *>(modulus.constData()), static_cast<int>(modulus.size()), nullptr), BN_free);
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
    OSSL_PARAM_BLD_push_uint(builder.get(), OSSL_PKEY_PARAM_RSA_E, 65537);
    const std::unique_ptr<OSSL_PARAM, decltype(&OSSL_PARAM_free)> parameters(OSSL_PARAM_BLD_to_param(builder.get()), OSSL_PARAM_free);
    const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> maker(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr),
                                                                            EVP_PKEY_CTX_free);
    EVP_PKEY *raw = nullptr;
    if (EVP_PKEY_fromdata_init(maker.get()) <= 0 || EVP_PKEY_fromdata(maker.get(), &raw, EVP_PKEY_PUBLIC_KEY, parameters.get()) <= 0)
        return false;
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(raw, EVP_PKEY_free);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> digest(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    return EVP_DigestVerifyInit(digest.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1
           && EVP_DigestVerify(digest.get(), reinterpret_cast<const unsigned char *>(signature.constData()),
                               static_cast<std::size_t>(signature.size()), reinterpret_cast<const unsigned char *>(text.constData()),
                               static_cast<std::size_t>(text.size()))
                  == 1;
}
} // namespace

/// The token endpoint and what stands around it, as a foreign client sees them (reference 1).
class tst_TokenEndpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void describesItself();
    void publishesTheKeyThatSignsIdTokens();
    void refusesAsEntraDoes_data();
    void refusesAsEntraDoes();
    void givesANewRefreshTokenEachTime();
    void givesAnApplicationNoRefreshToken();
    void failsAsTheFaultSays();
};

void tst_TokenEndpoint::describesItself()
{
    SandboxFixture sandbox;
    const QString origin = sandbox.endpoints().server;
    const QString tenant = sandbox.endpoints().tenant;
    for (const QString &path : {QStringLiteral("/%1/v2.0/.well-known/openid-configuration").arg(tenant),
                                QStringLiteral("/%1/.well-known/openid-configuration").arg(tenant),
                                QStringLiteral("/organizations/v2.0/.well-known/openid-configuration")}) {
        const RawReply reply = rawRequest(sandbox.port(), "GET", path.toUtf8());
        QCOMPARE(reply.status, 200);
        const QJsonObject document = reply.json();
        QCOMPARE(document.value(QLatin1String("issuer")).toString(), origin + QLatin1Char('/') + tenant + QStringLiteral("/v2.0"));
        for (const char *name :
             {"authorization_endpoint", "token_endpoint", "end_session_endpoint", "jwks_uri", "device_authorization_endpoint"})
            QVERIFY2(document.value(QLatin1String(name)).toString().startsWith(origin), name);
    }
    const RawReply unknown = rawRequest(sandbox.port(), "GET", "/elsewhere.example/v2.0/.well-known/openid-configuration");
    QCOMPARE(unknown.status, 400);
    QCOMPARE(unknown.json().value(QLatin1String("error")).toString(), QStringLiteral("invalid_tenant"));
}

void tst_TokenEndpoint::publishesTheKeyThatSignsIdTokens()
{
    SandboxFixture sandbox;
    const QJsonArray keys =
        rawRequest(sandbox.port(), "GET", "/organizations/discovery/v2.0/keys").json().value(QLatin1String("keys")).toArray();
    QCOMPARE(keys.size(), 1);
    const QJsonObject key = keys.first().toObject();
    QCOMPARE(key.value(QLatin1String("kty")).toString(), QStringLiteral("RSA"));
    QCOMPARE(key.value(QLatin1String("e")).toString(), QStringLiteral("AQAB"));
    const QJsonObject tokens = sandbox.signIn(QStringLiteral("marketer"));
    const QByteArrayList parts = tokens.value(QLatin1String("id_token")).toString().toUtf8().split('.');
    QCOMPARE(parts.size(), 3);
    const QJsonObject header = QJsonDocument::fromJson(QByteArray::fromBase64(parts[0], QByteArray::Base64UrlEncoding)).object();
    QCOMPARE(header.value(QLatin1String("alg")).toString(), QStringLiteral("RS256"));
    QCOMPARE(header.value(QLatin1String("kid")), key.value(QLatin1String("kid")));
    const QByteArray modulus = QByteArray::fromBase64(key.value(QLatin1String("n")).toString().toLatin1(), QByteArray::Base64UrlEncoding);
    const QByteArray signature = QByteArray::fromBase64(parts[2], QByteArray::Base64UrlEncoding);
    QVERIFY(signedWith(modulus, parts[0] + '.' + parts[1], signature));
    QVERIFY(!signedWith(modulus, parts[0] + '.' + parts[1] + 'x', signature));
    const QJsonObject claims = QJsonDocument::fromJson(QByteArray::fromBase64(parts[1], QByteArray::Base64UrlEncoding)).object();
    QCOMPARE(claims.value(QLatin1String("preferred_username")).toString(), QStringLiteral("marketer@kitakaze.example"));
    QCOMPARE(claims.value(QLatin1String("tid")).toString(), sandbox.endpoints().tenant);
    QCOMPARE(claims.value(QLatin1String("ver")).toString(), QStringLiteral("2.0"));
    QCOMPARE(claims.value(QLatin1String("aud")).toString(), sandbox.endpoints().publicClientId);
}

void tst_TokenEndpoint::refusesAsEntraDoes_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    QTest::addColumn<int>("number");
    const auto row = [](const char *name, const char *form, int status, const char *error, int number) {
        QTest::newRow(name) << QByteArray(form) << status << QString::fromLatin1(error) << number;
    };
    // CLIENT, PUBLIC, SECRET and SERVER are filled in.
    row("no grant", "client_id=CLIENT&client_secret=SECRET", 400, "invalid_request", 900144);
    row("no client", "grant_type=client_credentials&client_secret=SECRET", 400, "invalid_request", 900144);
    row("unknown client", "grant_type=client_credentials&client_id=nobody&client_secret=SECRET&scope=SERVER/.default", 400,
        "unauthorized_client", 700016);
    row("wrong secret", "grant_type=client_credentials&client_id=CLIENT&client_secret=x&scope=SERVER/.default", 401, "invalid_client",
        7000215);
    row("no secret", "grant_type=client_credentials&client_id=CLIENT&scope=SERVER/.default", 401, "invalid_client", 7000218);
    row("secret of a public client", "grant_type=refresh_token&client_id=PUBLIC&client_secret=SECRET&refresh_token=x", 401,
        "invalid_client", 700025);
    row("no such resource", "grant_type=client_credentials&client_id=CLIENT&client_secret=SECRET&scope=https://typo.example/.default", 400,
        "invalid_resource", 500011);
    row("two resources",
        "grant_type=client_credentials&client_id=CLIENT&client_secret=SECRET&scope=SERVER/.default%20https://api.ci.ai.microsoft.com/"
        ".default",
        400, "invalid_scope", 28002);
    row("not the default scope", "grant_type=client_credentials&client_id=CLIENT&client_secret=SECRET&scope=SERVER/user_impersonation", 400,
        "invalid_scope", 70011);
    row("unknown code", "grant_type=authorization_code&client_id=PUBLIC&code=x&redirect_uri=http://localhost:1/", 400, "invalid_grant",
        70000);
    row("unknown refresh token", "grant_type=refresh_token&client_id=PUBLIC&refresh_token=x&scope=SERVER/.default", 400, "invalid_grant",
        70000);
    row("unknown device code", "grant_type=urn:ietf:params:oauth:grant-type:device_code&client_id=PUBLIC&device_code=x", 400,
        "bad_verification_code", 70018);
}

void tst_TokenEndpoint::refusesAsEntraDoes()
{
    QFETCH(QByteArray, form);
    QFETCH(const QString, error);
    SandboxFixture sandbox;
    form.replace("CLIENT", sandbox.endpoints().clientId.toUtf8()).replace("PUBLIC", sandbox.endpoints().publicClientId.toUtf8());
    form.replace("SECRET", sandbox.endpoints().clientSecret.toUtf8().toPercentEncoding())
        .replace("SERVER", sandbox.endpoints().server.toUtf8().toPercentEncoding());
    const RawReply reply = askForToken(sandbox, form);
    QTEST(reply.status, "status");
    const QJsonObject body = reply.json();
    QCOMPARE(body.value(QLatin1String("error")).toString(), error);
    QTEST(body.value(QLatin1String("error_codes")).toArray().first().toInt(), "number");
    QVERIFY(body.value(QLatin1String("error_description")).toString().startsWith(QStringLiteral("AADSTS")));
    for (const char *name : {"timestamp", "trace_id", "correlation_id"})
        QVERIFY2(!body.value(QLatin1String(name)).toString().isEmpty(), name);
}

void tst_TokenEndpoint::givesANewRefreshTokenEachTime()
{
    SandboxFixture sandbox;
    const QByteArray first = sandbox.signIn(QStringLiteral("admin")).value(QLatin1String("refresh_token")).toString().toUtf8();
    const auto refresh = [&sandbox](const QByteArray &token, const QByteArray &scope) {
        return askForToken(sandbox, "grant_type=refresh_token&client_id=" + sandbox.endpoints().publicClientId.toUtf8()
                                        + "&refresh_token=" + token.toPercentEncoding() + "&scope=" + scope.toPercentEncoding());
    };
    const QByteArray server = sandbox.endpoints().server.toUtf8();
    const RawReply second = refresh(first, server + "/.default offline_access");
    QCOMPARE(second.status, 200);
    QVERIFY(second.json().value(QLatin1String("refresh_token")).toString().toUtf8() != first);
    QVERIFY(second.json().value(QLatin1String("expires_in")).isDouble());
    // The old one keeps working, for another resource too.
    QCOMPARE(refresh(first, "https://api.ci.ai.microsoft.com/.default").status, 200);
    sandbox.control("/sandbox/identity", {{QStringLiteral("revoke_refresh"), QStringLiteral("admin@kitakaze.example")}});
    const RawReply dead = refresh(first, server + "/.default");
    QCOMPARE(dead.status, 400);
    QCOMPARE(dead.json().value(QLatin1String("error")).toString(), QStringLiteral("invalid_grant"));
    QCOMPARE(dead.json().value(QLatin1String("error_codes")).toArray().first().toInt(), 50173);
}

void tst_TokenEndpoint::givesAnApplicationNoRefreshToken()
{
    SandboxFixture sandbox;
    const RawReply reply = askForToken(sandbox, "grant_type=client_credentials&client_id=" + sandbox.endpoints().clientId.toUtf8()
                                                    + "&client_secret=" + sandbox.endpoints().clientSecret.toUtf8().toPercentEncoding()
                                                    + "&scope=" + sandbox.endpoints().server.toUtf8().toPercentEncoding() + "/.default");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json().value(QLatin1String("token_type")).toString(), QStringLiteral("Bearer"));
    const int life = reply.json().value(QLatin1String("expires_in")).toInt();
    QVERIFY2(life >= 3600 && life <= 5400, QByteArray::number(life).constData());
    QVERIFY(!reply.json().contains(QLatin1String("refresh_token")));
    sandbox.control("/sandbox/identity", {{QStringLiteral("secret_expired"), true}});
    QVERIFY(sandbox.accessToken().isEmpty());
}

void tst_TokenEndpoint::failsAsTheFaultSays()
{
    SandboxFixture sandbox;
    sandbox.addFault(QStringLiteral("token nth=1 aadsts=50076"));
    const RawReply reply = askForToken(sandbox, "grant_type=client_credentials");
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.json().value(QLatin1String("error")).toString(), QStringLiteral("interaction_required"));
}

SEGUE_TEST(tst_TokenEndpoint)
#include "tst_tokenendpoint.moc"
