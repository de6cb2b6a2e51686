// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identitycalls.h"

#include "testregistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QUrl>

using namespace segue;
using namespace segue::testing;

namespace {
sandbox::Options withVariant(const char *name, const QString &value)
{
    sandbox::Options options;
    options.variants.insert(QLatin1String(name), value);
    return options;
}
} // namespace

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

/// Checklist of the reference, section 7, Entra: refresh, policies, applications and devices, 16 to 24.
class tst_ChecklistEntraTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void item16_refresh();
    void item17_refreshRevoked_data();
    void item17_refreshRevoked();
    void item18_stepUp();
    void item19_conditionalAccess();
    void item20_consent();
    void item21_clientCredentials();
    void item21_clientCredentialsAtCommon_data();
    void item21_clientCredentialsAtCommon();
    void item21_certificateAssertion();
    void item22_secretOfAPublicClient();
    void item23_deviceCode();
    void item23_askingTooOften_data();
    void item23_askingTooOften();
    void item24_throttling_data();
    void item24_throttling();
};

void tst_ChecklistEntraTokens::item16_refresh()
{
    IdentityCalls calls;
    const QByteArray first = calls.refreshToken();
    const RawReply second = calls.refresh(first, calls.server() + "/.default offline_access");
    QCOMPARE(second.status, 200);
    QVERIFY(second.json().value(QLatin1String("refresh_token")).toString().toUtf8() != first);
    // The old one goes on working, and for another resource as well.
    const RawReply other = calls.refresh(first, "https://api.ci.ai.microsoft.com/.default");
    QCOMPARE(other.status, 200);
    QVERIFY(other.json().value(QLatin1String("access_token")) != second.json().value(QLatin1String("access_token")));
}

void tst_ChecklistEntraTokens::item17_refreshRevoked_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("variant");
    QTest::addColumn<QString>("suberror");
    for (const int number : {700082, 50173, 70043}) {
        QTest::addRow("%d", number) << number << QStringLiteral("bad_token") << QStringLiteral("bad_token");
        QTest::addRow("%d without suberror", number) << number << QStringLiteral("none") << QString();
    }
}

void tst_ChecklistEntraTokens::item17_refreshRevoked()
{
    QFETCH(const int, number);
    QFETCH(const QString, variant);
    IdentityCalls calls(withVariant("refresh-suberror", variant));
    const QByteArray token = calls.refreshToken();
    calls.sandbox.addFault(QStringLiteral("post /oauth2/v2.0/token body=refresh_token aadsts=%1").arg(number));
    const RawReply reply = calls.refresh(token, calls.server() + "/.default");
    QCOMPARE(reply.status, 400);
    QCOMPARE(word(reply), "invalid_grant");
    QCOMPARE(aadsts(reply), number);
    QTEST(reply.json().value(QLatin1String("suberror")).toString(), "suberror");
    // The same without a fault, when somebody ends the sessions of a person.
    QCOMPARE(rawRequest(calls.sandbox.port(), "DELETE", "/sandbox/faults").status, 200);
    calls.sandbox.control("/sandbox/identity", {{QStringLiteral("revoke_refresh"), QStringLiteral("admin@kitakaze.example")}});
    const RawReply revoked = calls.refresh(token, calls.server() + "/.default");
    QCOMPARE(aadsts(revoked), 50173);
    QTEST(revoked.json().value(QLatin1String("suberror")).toString(), "suberror");
}

void tst_ChecklistEntraTokens::item18_stepUp()
{
    IdentityCalls calls;
    const QByteArray token = calls.refreshToken();
    calls.sandbox.addFault(QStringLiteral("post /oauth2/v2.0/token nth=1 aadsts=50076"));
    const RawReply asked = calls.refresh(token, calls.server() + "/.default");
    QCOMPARE(asked.status, 400);
    QCOMPARE(word(asked), "interaction_required");
    QCOMPARE(aadsts(asked), 50076);
    const QByteArray claims = asked.json().value(QLatin1String("claims")).toString().toUtf8();
    QVERIFY(QJsonDocument::fromJson(claims).object().contains(QLatin1String("access_token")));
    // Signing in without them leads nowhere.
    const RawReply without = calls.choose("admin");
    QCOMPARE(inLocation(without, "error"), "interaction_required");
    QVERIFY(inLocation(without, "code").isEmpty());
    QVERIFY(!inLocation(calls.choose("admin", {{"claims", claims}}), "code").isEmpty());
    QVERIFY(!inLocation(calls.choose("admin"), "code").isEmpty());
}

void tst_ChecklistEntraTokens::item19_conditionalAccess()
{
    IdentityCalls calls;
    calls.sandbox.addFault(QStringLiteral("post /oauth2/v2.0/token body=authorization_code aadsts=53003"));
    const RawReply reply = calls.redeem(calls.code());
    QCOMPARE(reply.status, 400);
    QVERIFY(word(reply) == "access_denied" || word(reply) == "interaction_required");
    QCOMPARE(aadsts(reply), 53003);
}

void tst_ChecklistEntraTokens::item20_consent()
{
    IdentityCalls calls;
    const QByteArray token = calls.refreshToken("marketer");
    calls.sandbox.control("/sandbox/identity", {{QStringLiteral("withdraw_consent"), true}});
    const RawReply reply = calls.refresh(token, calls.server() + "/.default");
    QCOMPARE(reply.status, 400);
    QCOMPARE(word(reply), "invalid_grant");
    QCOMPARE(aadsts(reply), 65001);
    QCOMPARE(reply.json().value(QLatin1String("suberror")).toString(), QStringLiteral("consent_required"));
    // Where only an administrator may consent, everybody else sees a page and the program hears nothing.
    calls.sandbox.control("/sandbox/identity", {{QStringLiteral("admin_consent"), true}});
    const RawReply page = calls.choose("marketer");
    QVERIFY(page.field("Location").isEmpty());
    QVERIFY(page.body.contains("AADSTS90094"));
    QCOMPARE(calls.choose("admin").status, 302);
}

void tst_ChecklistEntraTokens::item21_clientCredentials()
{
    IdentityCalls calls;
    const QByteArray scope = calls.server() + "/.default";
    const IdentityCalls::Fields bare{{"grant_type", "client_credentials"}, {"scope", scope}};
    IdentityCalls::Fields named = bare;
    named.append({"client_id", calls.client()});
    const auto with = [&named](const QByteArray &secret) {
        IdentityCalls::Fields fields = named;
        fields.append({"client_secret", secret});
        return fields;
    };
    const RawReply inBody = calls.token(with(calls.secret()));
    QCOMPARE(inBody.status, 200);
    QVERIFY(!inBody.json().contains(QLatin1String("refresh_token")));
    const QByteArray basic = (calls.client().toPercentEncoding() + ':' + calls.secret().toPercentEncoding()).toBase64();
    QCOMPARE(calls.token(bare, "Authorization: Basic " + basic + "\r\n").status, 200);
    const RawReply wrong = calls.token(with("wrong"));
    QCOMPARE(wrong.status, 401);
    QCOMPARE(word(wrong), "invalid_client");
    QCOMPARE(aadsts(wrong), 7000215);
    QCOMPARE(aadsts(calls.token(named)), 7000218);
    calls.sandbox.control("/sandbox/identity", {{QStringLiteral("secret_expired"), true}});
    const RawReply expired = calls.token(with(calls.secret()));
    QCOMPARE(expired.status, 401);
    QCOMPARE(aadsts(expired), 7000222);
}

void tst_ChecklistEntraTokens::item21_clientCredentialsAtCommon_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("400") << 400;
    QTest::newRow("401") << 401;
}

void tst_ChecklistEntraTokens::item21_clientCredentialsAtCommon()
{
    QFETCH(const int, status);
    IdentityCalls calls(withVariant("common-credentials", QString::number(status)));
    const RawReply reply = calls.post("token",
                                      {{"grant_type", "client_credentials"},
                                       {"client_id", calls.client()},
                                       {"client_secret", calls.secret()},
                                       {"scope", calls.server() + "/.default"}},
                                      {}, "common");
    QCOMPARE(reply.status, status);
    QCOMPARE(aadsts(reply), 9001023);
}

void tst_ChecklistEntraTokens::item21_certificateAssertion()
{
    IdentityCalls calls;
    const auto ask = [&calls](const QByteArray &assertion) {
        return calls.token({{"grant_type", "client_credentials"},
                            {"client_id", calls.client()},
                            {"scope", calls.server() + "/.default"},
                            {"client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"},
                            {"client_assertion", assertion}});
    };
    const QByteArray modern = calls.assertion({});
    QCOMPARE(ask(modern).status, 200);
    QCOMPARE(ask(calls.assertion({.old = true})).status, 200);
    const auto refuses = [](const RawReply &reply) {
        return reply.status == 401 && word(reply) == "invalid_client" && aadsts(reply) == 700027 ? QByteArray() : reply.body;
    };
    QCOMPARE(refuses(ask(modern)), QByteArray()); // its jti was used
    QCOMPARE(refuses(ask(calls.assertion({.expires = -600}))), QByteArray());
    QCOMPARE(refuses(ask(calls.assertion({.audience = "https://login.microsoftonline.com/common/oauth2/v2.0/token"}))), QByteArray());
    QCOMPARE(refuses(ask(calls.assertion({.foreignKey = true}))), QByteArray());
    QCOMPARE(refuses(ask("no.jwt.atall")), QByteArray());
}

void tst_ChecklistEntraTokens::item22_secretOfAPublicClient()
{
    IdentityCalls calls;
    const RawReply reply = calls.redeem(calls.code(), {{"client_secret", "any"}});
    QCOMPARE(reply.status, 401);
    QCOMPARE(word(reply), "invalid_client");
    QCOMPARE(aadsts(reply), 700025);
}

namespace {
RawReply poll(const IdentityCalls &calls, const QByteArray &deviceCode)
{
    return calls.token(
        {{"grant_type", "urn:ietf:params:oauth:grant-type:device_code"}, {"client_id", calls.publicClient()}, {"device_code", deviceCode}});
}
QJsonObject newDeviceCode(const IdentityCalls &calls)
{
    return calls.post("devicecode", {{"client_id", calls.publicClient()}, {"scope", calls.server() + "/user_impersonation offline_access"}})
        .json();
}
/// The person at another device types the code and presses the buttons.
RawReply answerDevice(const IdentityCalls &calls, const QJsonObject &code, const QByteArray &button)
{
    const QUrl page(code.value(QLatin1String("verification_uri")).toString());
    return rawRequest(calls.sandbox.port(), "POST", page.path().toUtf8(), "Content-Type: application/x-www-form-urlencoded\r\n",
                      "user_code=" + code.value(QLatin1String("user_code")).toString().toUtf8() + '&' + button);
}
} // namespace

void tst_ChecklistEntraTokens::item23_deviceCode()
{
    sandbox::Options options;
    options.variants.insert(QStringLiteral("device-slow-down"), QStringLiteral("off"));
    options.timeScale = 900.0; // a code lives for a second
    IdentityCalls calls(options);
    QJsonObject code = newDeviceCode(calls);
    QByteArray device = code.value(QLatin1String("device_code")).toString().toUtf8();
    for (const char *name : {"user_code", "device_code", "verification_uri", "message"})
        QVERIFY2(!code.value(QLatin1String(name)).toString().isEmpty(), name);
    QVERIFY(!code.contains(QLatin1String("verification_uri_complete")));
    QVERIFY(code.value(QLatin1String("expires_in")).isDouble() && code.value(QLatin1String("interval")).isDouble());
    const RawReply pending = poll(calls, device);
    QCOMPARE(pending.status, 400);
    QCOMPARE(word(pending), "authorization_pending");
    QCOMPARE(aadsts(pending), 70016);
    QCOMPARE(answerDevice(calls, code, "account=marketer%40kitakaze.example&consent=accept").status, 200);
    const RawReply done = poll(calls, device);
    QCOMPARE(done.status, 200);
    QVERIFY(!done.json().value(QLatin1String("refresh_token")).toString().isEmpty());
    QCOMPARE(word(poll(calls, device)), "bad_verification_code"); // used up
    code = newDeviceCode(calls);
    QCOMPARE(answerDevice(calls, code, "cancel=1").status, 200);
    QCOMPARE(word(poll(calls, code.value(QLatin1String("device_code")).toString().toUtf8())), "authorization_declined");
    const RawReply wrong = poll(calls, "nothing");
    QCOMPARE(word(wrong), "bad_verification_code");
    QCOMPARE(aadsts(wrong), 70018);
    device = newDeviceCode(calls).value(QLatin1String("device_code")).toString().toUtf8();
    QTest::qWait(1100);
    const RawReply late = poll(calls, device);
    QCOMPARE(word(late), "expired_token");
    QCOMPARE(aadsts(late), 70019);
}

void tst_ChecklistEntraTokens::item23_askingTooOften_data()
{
    QTest::addColumn<QString>("variant");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("slow_down") << QStringLiteral("on") << QByteArray("slow_down");
    QTest::newRow("never told") << QStringLiteral("off") << QByteArray("authorization_pending");
}

void tst_ChecklistEntraTokens::item23_askingTooOften()
{
    QFETCH(const QString, variant);
    IdentityCalls calls(withVariant("device-slow-down", variant));
    const QByteArray device = newDeviceCode(calls).value(QLatin1String("device_code")).toString().toUtf8();
    QCOMPARE(word(poll(calls, device)), "authorization_pending");
    const RawReply second = poll(calls, device);
    QCOMPARE(second.status, 400);
    QTEST(word(second), "expected");
}

void tst_ChecklistEntraTokens::item24_throttling_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("inBody");
    QTest::newRow("429 JSON") << QStringLiteral("status=429 retry-after=17") << 429 << QByteArray("17") << QByteArray("application/json")
                              << QByteArray("AADSTS90055");
    QTest::newRow("429 page") << QStringLiteral("status=429 retry-after=17 page") << 429 << QByteArray("17") << QByteArray("text/html")
                              << QByteArray("<html>");
    QTest::newRow("503") << QStringLiteral("aadsts=90033") << 503 << QByteArray() << QByteArray("application/json")
                         << QByteArray("AADSTS90033");
    QTest::newRow("503 with a time") << QStringLiteral("aadsts=90033 retry-after=2") << 503 << QByteArray("2")
                                     << QByteArray("application/json") << QByteArray("temporarily_unavailable");
}

void tst_ChecklistEntraTokens::item24_throttling()
{
    QFETCH(const QString, rule);
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, inBody);
    IdentityCalls calls;
    calls.sandbox.addFault(QStringLiteral("post /oauth2/v2.0/token ") + rule);
    const RawReply reply = calls.redeem(calls.code());
    QTEST(reply.status, "status");
    QTEST(reply.field("Retry-After"), "retryAfter");
    QVERIFY2(reply.field("Content-Type").startsWith(type), reply.field("Content-Type").constData());
    QVERIFY2(reply.body.contains(inBody), reply.body.constData());
}

SEGUE_TEST(tst_ChecklistEntra)
SEGUE_TEST(tst_ChecklistEntraTokens)
#include "tst_checklistentra.moc"
