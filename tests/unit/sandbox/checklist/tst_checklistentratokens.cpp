// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identitycalls.h"

#include "testregistry.h"

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

SEGUE_TEST(tst_ChecklistEntraTokens)
#include "tst_checklistentratokens.moc"
