// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identitycalls.h"

#include "testregistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace segue;
using namespace segue::testing;

/// Checklist of the reference, section 7, Entra: the documents, the authorize page and the code, 6 to 15.
class tst_ChecklistEntra : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void item06_instanceDiscovery();
    void item07_openIdConfiguration();
    void item08_signingKeys();
    void item09_authorizePage();
    void item10_redirectMismatch();
    void item11_cancel();
    void item12_promptNone();
    void item13_codeOnceAndBound();
    void item13_codeLivesTenMinutes();
    void item14_tokenAnswer();
    void item15_resources();
};

void tst_ChecklistEntra::item06_instanceDiscovery()
{
    IdentityCalls calls;
    const QByteArray path = "/common/discovery/instance?api-version=1.1&authorization_endpoint=";
    const RawReply known = calls.get(path + (calls.server() + "/organizations/oauth2/v2.0/authorize").toPercentEncoding());
    QCOMPARE(known.status, 200);
    const QJsonObject body = known.json();
    QCOMPARE(body.value(QLatin1String("tenant_discovery_endpoint")).toString().toUtf8(),
             calls.server() + "/organizations/v2.0/.well-known/openid-configuration");
    QCOMPARE(body.value(QLatin1String("api-version")).toString(), QStringLiteral("1.1"));
    const QJsonObject entry = body.value(QLatin1String("metadata")).toArray().first().toObject();
    const QString host = QStringLiteral("localhost:%1").arg(calls.sandbox.port());
    QCOMPARE(entry.value(QLatin1String("preferred_network")).toString(), host);
    QCOMPARE(entry.value(QLatin1String("preferred_cache")).toString(), host);
    QCOMPARE(entry.value(QLatin1String("aliases")).toArray(), QJsonArray{host});
    const RawReply unknown = calls.get(path + QByteArray("https://elsewhere.example/common/oauth2/v2.0/authorize").toPercentEncoding());
    QCOMPARE(unknown.status, 400);
    QCOMPARE(word(unknown), "invalid_instance");
}

void tst_ChecklistEntra::item07_openIdConfiguration()
{
    IdentityCalls calls;
    QJsonObject first;
    for (const QByteArray &name : {calls.tenant(), QByteArray("kitakaze.example")}) {
        const RawReply modern = calls.get('/' + name + "/v2.0/.well-known/openid-configuration");
        const RawReply plain = calls.get('/' + name + "/.well-known/openid-configuration");
        QCOMPARE(modern.status, 200);
        QCOMPARE(plain.json(), modern.json());
        QCOMPARE(modern.json().value(QLatin1String("issuer")).toString().toUtf8(), calls.server() + '/' + calls.tenant() + "/v2.0");
        for (const char *needed :
             {"authorization_endpoint", "token_endpoint", "end_session_endpoint", "jwks_uri", "device_authorization_endpoint"})
            QVERIFY2(modern.json().value(QLatin1String(needed)).toString().toUtf8().startsWith(calls.server() + '/' + name + '/'), needed);
    }
    for (const QByteArray &alias : {QByteArray("organizations"), QByteArray("common")})
        QCOMPARE(calls.get('/' + alias + "/v2.0/.well-known/openid-configuration").status, 200);
    const RawReply unknown = calls.get("/elsewhere.example/v2.0/.well-known/openid-configuration");
    QCOMPARE(unknown.status, 400);
    QCOMPARE(word(unknown), "invalid_tenant");
    QCOMPARE(aadsts(unknown), 90002);
}

void tst_ChecklistEntra::item08_signingKeys()
{
    // That id_tokens are signed with this key is tst_TokenEndpoint::publishesTheKeyThatSignsIdTokens().
    IdentityCalls calls;
    const QJsonArray keys = calls.get("/organizations/discovery/v2.0/keys").json().value(QLatin1String("keys")).toArray();
    QCOMPARE(keys.size(), 1);
    const QJsonObject key = keys.first().toObject();
    QCOMPARE(key.value(QLatin1String("kty")).toString(), QStringLiteral("RSA"));
    QCOMPARE(key.value(QLatin1String("use")).toString(), QStringLiteral("sig"));
    QCOMPARE(key.value(QLatin1String("e")).toString(), QStringLiteral("AQAB"));
    QVERIFY(!key.value(QLatin1String("kid")).toString().isEmpty());
    QCOMPARE(QByteArray::fromBase64(key.value(QLatin1String("n")).toString().toLatin1(), QByteArray::Base64UrlEncoding).size(), 256);
}

void tst_ChecklistEntra::item09_authorizePage()
{
    IdentityCalls calls;
    const RawReply page = calls.authorizePage();
    QCOMPARE(page.status, 200);
    for (const sandbox::Account &account : calls.sandbox.endpoints().accounts)
        QVERIFY2(page.body.contains(account.user.toUtf8()), qPrintable(account.user));
    // No path is registered, so a slash comes back; the port is anybody's.
    const RawReply back = calls.choose("admin");
    QCOMPARE(back.status, 302);
    QVERIFY2(back.field("Location").startsWith("http://localhost:53117/?"), back.field("Location").constData());
    QVERIFY(!inLocation(back, "code").isEmpty());
    QCOMPARE(inLocation(back, "state"), "where I was");
    QVERIFY(calls.choose("admin", {{"redirect_uri", "http://localhost:1/"}}).field("Location").startsWith("http://localhost:1/?"));
    QVERIFY(calls.authorizePage({{"redirect_uri", "http://localhost:53117/elsewhere"}}).body.contains("AADSTS50011"));
    // The other two response modes.
    QVERIFY(calls.choose("admin", {{"response_mode", "fragment"}}).field("Location").startsWith("http://localhost:53117/#"));
    const RawReply posted = calls.choose("admin", {{"response_mode", "form_post"}});
    QCOMPARE(posted.status, 200);
    QVERIFY(posted.body.contains("action=\"http://localhost:53117/\"") && posted.body.contains("name=\"code\""));
}

void tst_ChecklistEntra::item10_redirectMismatch()
{
    IdentityCalls calls;
    const RawReply page = calls.authorizePage({{"redirect_uri", "https://attacker.example/"}});
    QVERIFY(page.field("Location").isEmpty());
    QVERIFY(page.field("Content-Type").startsWith("text/html"));
    QVERIFY(page.body.contains("AADSTS50011"));
}

void tst_ChecklistEntra::item11_cancel()
{
    IdentityCalls calls;
    const RawReply back = calls.choose("admin", {}, "cancel=1");
    QCOMPARE(back.status, 302);
    QCOMPARE(inLocation(back, "error"), "access_denied");
    QVERIFY(inLocation(back, "error_description").startsWith("AADSTS65004"));
    QCOMPARE(inLocation(back, "state"), "where I was");
    QVERIFY(inLocation(back, "code").isEmpty());
}

void tst_ChecklistEntra::item12_promptNone()
{
    IdentityCalls calls;
    const RawReply stranger = calls.authorizePage({{"prompt", "none"}});
    QCOMPARE(stranger.status, 302);
    QCOMPARE(inLocation(stranger, "error"), "login_required");
    QVERIFY(inLocation(stranger, "error_description").startsWith("AADSTS50058"));
    // With a session it goes through; with the session but without consent somebody has to be asked.
    const QByteArray session = "Cookie: " + calls.choose("reader").field("Set-Cookie").split(';').first() + "\r\n";
    const QByteArray silent = '/' + calls.tenant() + "/oauth2/v2.0/authorize?" + form(calls.authorizeFields({{"prompt", "none"}}));
    QVERIFY(!inLocation(calls.get(silent, session), "code").isEmpty());
    calls.sandbox.control("/sandbox/identity", {{QStringLiteral("withdraw_consent"), true}});
    QCOMPARE(inLocation(calls.get(silent, session), "error"), "interaction_required");
}

void tst_ChecklistEntra::item13_codeOnceAndBound()
{
    IdentityCalls calls;
    const auto refuses = [&calls](const IdentityCalls::Fields &changes, int number) {
        const RawReply reply = calls.redeem(calls.code(), changes);
        return reply.status == (number == 700025 ? 401 : 400) && aadsts(reply) == number ? QByteArray() : reply.body;
    };
    const QByteArray once = calls.code();
    QCOMPARE(calls.redeem(once).status, 200);
    const RawReply twice = calls.redeem(once);
    QCOMPARE(twice.status, 400);
    QCOMPARE(word(twice), "invalid_grant");
    QCOMPARE(aadsts(twice), 54005);
    QCOMPARE(refuses({{"code_verifier", "w" + IdentityCalls::verifier.mid(1)}}, 501481), QByteArray());
    QCOMPARE(refuses({{"code_verifier", ""}}, 501481), QByteArray());
    QCOMPARE(refuses({{"redirect_uri", "http://localhost:9/"}}, 500112), QByteArray());
    QCOMPARE(refuses({{"client_id", calls.client()}, {"client_secret", calls.secret()}}, 70000), QByteArray());
}

void tst_ChecklistEntra::item13_codeLivesTenMinutes()
{
    sandbox::Options options;
    options.timeScale = 1200.0; // ten minutes are half a second
    IdentityCalls calls(options);
    const QByteArray code = calls.code();
    RawReply late;
    QTest::qWait(600);
    late = calls.redeem(code);
    QCOMPARE(late.status, 400);
    QCOMPARE(aadsts(late), 70008);
}

void tst_ChecklistEntra::item14_tokenAnswer()
{
    IdentityCalls calls;
    const IdentityCalls::Fields asked{{"nonce", "n-1"}};
    const QJsonObject whole = calls.redeem(calls.code("marketer", asked), {{"client_info", "1"}}).json();
    QCOMPARE(whole.value(QLatin1String("token_type")).toString(), QStringLiteral("Bearer"));
    QVERIFY(whole.value(QLatin1String("expires_in")).isDouble() && whole.value(QLatin1String("expires_in")).toInt() >= 3600);
    for (const char *name : {"access_token", "refresh_token", "id_token", "scope", "client_info"})
        QVERIFY2(!whole.value(QLatin1String(name)).toString().isEmpty(), name);
    const QJsonObject claims = claimsOf(whole.value(QLatin1String("id_token")).toString());
    QCOMPARE(claims.value(QLatin1String("nonce")).toString(), QStringLiteral("n-1"));
    QCOMPARE(claims.value(QLatin1String("tid")).toString().toUtf8(), calls.tenant());
    QCOMPARE(claims.value(QLatin1String("ver")).toString(), QStringLiteral("2.0"));
    QCOMPARE(claims.value(QLatin1String("preferred_username")).toString(), QStringLiteral("marketer@kitakaze.example"));
    for (const char *name : {"oid", "name", "sub", "iss", "aud", "exp", "iat", "nbf"})
        QVERIFY2(claims.contains(QLatin1String(name)), name);
    const QJsonObject info = QJsonDocument::fromJson(QByteArray::fromBase64(whole.value(QLatin1String("client_info")).toString().toLatin1(),
                                                                            QByteArray::Base64UrlEncoding))
                                 .object();
    QCOMPARE(info.value(QLatin1String("uid")), claims.value(QLatin1String("oid")));
    QCOMPARE(info.value(QLatin1String("utid")), claims.value(QLatin1String("tid")));
    // Each of them only when it was asked for.
    const QJsonObject bare = calls.redeem(calls.code("marketer", {{"scope", calls.server() + "/user_impersonation"}})).json();
    for (const char *name : {"refresh_token", "id_token", "client_info"})
        QVERIFY2(!bare.contains(QLatin1String(name)), name);
    QVERIFY(bare.contains(QLatin1String("access_token")));
}

void tst_ChecklistEntra::item15_resources()
{
    IdentityCalls calls;
    const auto ask = [&calls](const QByteArray &scope) { return calls.redeem(calls.code(), {{"scope", scope}}); };
    const RawReply two = ask(calls.server() + "/user_impersonation https://api.ci.ai.microsoft.com/.default");
    QCOMPARE(two.status, 400);
    QCOMPARE(word(two), "invalid_scope");
    QVERIFY(aadsts(two) == 70011 || aadsts(two) == 28002);
    const RawReply unknown = ask("https://typo.crm7.example/user_impersonation");
    QCOMPARE(unknown.status, 400);
    QCOMPARE(word(unknown), "invalid_resource");
    QCOMPARE(aadsts(unknown), 500011);
}

SEGUE_TEST(tst_ChecklistEntra)
#include "tst_checklistentra.moc"
