// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"
#include "token/claims.h"
#include "token/tokenanswer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace segue;
using namespace segue::auth;

namespace {

constexpr auto tenant = "8f1c0a52-6f0e-4d0b-9a55-0f4e9f6f3c11";
constexpr auto client = "5b2b7d0e-2f4c-4f65-8a39-7c3d0f0d9a10";

SignInSettings settings()
{
    SignInSettings result;
    result.authority = QUrl(u"https://login.microsoftonline.com"_s);
    result.tenant = QString::fromLatin1(tenant);
    result.clientId = QString::fromLatin1(client);
    result.resource = QUrl(u"https://kitakaze.crm7.dynamics.com/"_s);
    return result;
}

Result<TokenAnswer> read(int status, const QByteArray &body, Grant grant = Grant::Refresh)
{
    net::HttpReply reply;
    reply.status = status;
    reply.body = body;
    reply.correlationId = "our-id";
    return readTokenAnswer(reply, grant, settings());
}

QByteArray refusal(const QByteArray &error, qint64 number, const QByteArray &suberror = {})
{
    // The description names another number and other words on purpose: nobody may look at it.
    return "{\"error\":\"" + error + "\",\"error_codes\":[" + (number == 0 ? QByteArray() : QByteArray::number(number))
           + "],\"suberror\":\"" + suberror
           + "\",\"error_description\":\"AADSTS65001: consent_required.\\r\\nTrace ID: t\",\"trace_id\":\"trace\"}";
}

QByteArray idToken(const QJsonObject &claims)
{
    const auto part = [](const QByteArray &text) { return text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals); };
    return part("{\"alg\":\"RS256\"}") + '.' + part(QJsonDocument(claims).toJson(QJsonDocument::Compact)) + ".c2ln";
}

QJsonObject goodClaims()
{
    return {{u"aud"_s, QString::fromLatin1(client)},
            {u"nonce"_s, u"n0nce"_s},
            {u"oid"_s, u"0d000000-0000-4000-8000-000000000001"_s},
            {u"tid"_s, QString::fromLatin1(tenant)},
            {u"preferred_username"_s, u"admin@kitakaze.example"_s}};
}

} // namespace

class tst_TokenAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTokens()
    {
        const auto answer =
            read(200, R"({"token_type":"bearer","expires_in":4371,"access_token":"a","refresh_token":"r","id_token":"i","new":1})");
        QVERIFY(answer.has_value());
        QCOMPARE(answer->accessToken, "a");
        QCOMPARE(answer->refreshToken, "r");
        QCOMPARE(answer->idToken, "i");
        QCOMPARE(answer->life.count(), 4371);
        QCOMPARE(read(200, R"({"token_type":"Bearer","expires_in":"3599","access_token":"a"})")->life.count(), 3599);
    }

    void saysWhatWentWrong_data()
    {
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<qint64>("number");
        QTest::addColumn<QByteArray>("suberror");
        QTest::addColumn<int>("grant");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *word, qint64 number, ErrorCode code, Grant grant = Grant::Refresh, const char *suberror = "") {
            QTest::addRow("%s %lld %s %d", word, static_cast<long long>(number), suberror, static_cast<int>(grant))
                << QByteArray(word) << number << QByteArray(suberror) << static_cast<int>(grant) << code;
        };
        for (const qint64 number : {700082, 70008, 70043, 50173, 700084})
            row("invalid_grant", number, ErrorCode::SignInRevoked);
        for (const qint64 number : {50076, 50079, 50072, 50074, 50078}) {
            row("interaction_required", number, ErrorCode::SignInMfaNeeded);
            row("invalid_grant", number, ErrorCode::SignInMfaNeeded);
        }
        for (const qint64 number : {53000, 53001, 53002, 53003, 530032})
            row("invalid_grant", number, ErrorCode::SignInBlocked);
        row("invalid_grant", 65001, ErrorCode::SignInConsentNeeded);
        for (const qint64 number : {90094, 90095})
            row("consent_required", number, ErrorCode::SignInAdminConsentNeeded);
        for (const qint64 number : {50126, 50055, 50057, 50034, 50053})
            row("invalid_grant", number, ErrorCode::SignInAccountUnusable);
        for (const qint64 number : {50020, 50105})
            row("invalid_grant", number, ErrorCode::SignInAccountForeign);
        for (const qint64 number : {7000215, 70002})
            row("invalid_client", number, ErrorCode::SignInSecretWrong, Grant::ClientSecret);
        row("invalid_client", 7000222, ErrorCode::SignInSecretExpired, Grant::ClientSecret);
        for (const qint64 number : {7000218, 700025})
            row("invalid_client", number, ErrorCode::SignInAppWrongKind, Grant::ClientSecret);
        for (const qint64 number : {700027, 50012})
            row("invalid_client", number, ErrorCode::SignInCertificateRefused, Grant::Certificate);
        for (const qint64 number : {700016, 70001, 7000112})
            row("unauthorized_client", number, ErrorCode::SignInAppUnknown);
        row("invalid_request", 90002, ErrorCode::SignInTenantUnknown);
        for (const qint64 number : {50194, 9001023})
            row("invalid_request", number, ErrorCode::SignInTenantNeeded);
        for (const qint64 number : {500011, 50001, 650057})
            row("invalid_resource", number, ErrorCode::SignInResourceUnknown);
        for (const qint64 number : {90033, 90006, 90024, 50033, 90055})
            row("temporarily_unavailable", number, ErrorCode::ServerFailed);
        row("access_denied", 65004, ErrorCode::SignInCancelled, Grant::Code);
        for (const qint64 number : {54005, 501481, 700005})
            row("invalid_grant", number, ErrorCode::SignInFailed, Grant::Code);
        // A number nobody knows: the suberror, then the word.
        row("invalid_grant", 1, ErrorCode::SignInConsentNeeded, Grant::Refresh, "consent_required");
        row("interaction_required", 1, ErrorCode::SignInMfaNeeded, Grant::Refresh, "basic_action");
        row("interaction_required", 1, ErrorCode::SignInBlocked, Grant::Refresh, "message_only");
        row("invalid_grant", 1, ErrorCode::SignInRevoked, Grant::Refresh, "bad_token");
        row("invalid_grant", 0, ErrorCode::SignInRevoked, Grant::Refresh);
        row("invalid_grant", 0, ErrorCode::SignInFailed, Grant::Code);
        row("invalid_client", 0, ErrorCode::SignInSecretWrong, Grant::ClientSecret);
        row("invalid_client", 0, ErrorCode::SignInCertificateRefused, Grant::Certificate);
        row("invalid_client", 0, ErrorCode::SignInFailed, Grant::Refresh);
        row("expired_token", 70019, ErrorCode::SignInCodeExpired, Grant::DeviceCode);
        row("expired_token", 0, ErrorCode::SignInCodeExpired, Grant::DeviceCode);
        row("authorization_declined", 0, ErrorCode::SignInCancelled, Grant::DeviceCode);
        row("bad_verification_code", 70018, ErrorCode::SignInFailed, Grant::DeviceCode);
        row("unauthorized_client", 0, ErrorCode::SignInAppUnknown);
        row("invalid_resource", 0, ErrorCode::SignInResourceUnknown);
        row("interaction_required", 0, ErrorCode::SignInMfaNeeded);
        row("login_required", 0, ErrorCode::SignInRevoked);
        row("consent_required", 0, ErrorCode::SignInConsentNeeded);
        row("server_error", 0, ErrorCode::ServerFailed);
        row("invalid_scope", 70011, ErrorCode::SignInFailed);
        row("something_new", 0, ErrorCode::SignInFailed);
    }
    void saysWhatWentWrong()
    {
        QFETCH(QByteArray, word);
        QFETCH(qint64, number);
        QFETCH(QByteArray, suberror);
        QFETCH(int, grant);
        QFETCH(ErrorCode, code);
        const auto answer = read(400, refusal(word, number, suberror), static_cast<Grant>(grant));
        QVERIFY(!answer.has_value());
        QCOMPARE(answer.error().code(), code);
        QCOMPARE(answer.error().serverText(), u"AADSTS65001: consent_required."_s);
        QCOMPARE(answer.error().serverCode(), number == 0 ? QString::fromLatin1(word) : u"AADSTS%1"_s.arg(number));
        QCOMPARE(answer.error().requestId(), u"trace"_s);
        QCOMPARE(answer.error().correlationId(), u"our-id"_s);
        // Every name in the sentence has its value.
        for (const Language language : {Language::Japanese, Language::English}) {
            const ErrorText text = errorText(answer.error(), language);
            QVERIFY2(!(text.message + text.fix).contains(u'{'), qPrintable(text.message + text.fix));
        }
    }
    void readsTheNumberOfTheErrorAddress()
    {
        const auto answer = read(400, "{\"error\":\"invalid_grant\",\"error_uri\":\"https://login.microsoftonline.com/error?code=53003\"}");
        QCOMPARE(answer.error().code(), ErrorCode::SignInBlocked);
        QVERIFY(numbersOfErrorUri(u"https://login.microsoftonline.com/error"_s).isEmpty());
    }
    void bringsWhatTheServerWants()
    {
        const QJsonObject body{{u"error"_s, u"interaction_required"_s}, {u"claims"_s, u"{\"access_token\":{}}"_s}};
        const auto answer = read(400, QJsonDocument(body).toJson());
        QCOMPARE(answer.error().parameter(u"claims"_s).toString(), u"{\"access_token\":{}}"_s);
        QVERIFY(!read(400, refusal("interaction_required", 50076)).error().parameters().contains(u"claims"_s));
    }
    void namesTheAddressForConsent()
    {
        const auto answer = read(400, refusal("invalid_grant", 65001));
        QCOMPARE(answer.error().parameter(u"url"_s).toString(),
                 u"https://login.microsoftonline.com/8f1c0a52-6f0e-4d0b-9a55-0f4e9f6f3c11/adminconsent"
                 "?client_id=5b2b7d0e-2f4c-4f65-8a39-7c3d0f0d9a10&redirect_uri=http%3A%2F%2Flocalhost"_s);
    }

    void doubtsWhatNoIdentityServiceSays_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("what");
        QTest::newRow("a page") << 200 << QByteArray("<html>") << u"HTTP 200"_s;
        QTest::newRow("no token") << 200 << QByteArray(R"({"token_type":"Bearer","expires_in":1})") << u"access_token"_s;
        QTest::newRow("another type") << 200 << QByteArray(R"({"token_type":"pop","expires_in":1,"access_token":"a"})") << u"token_type"_s;
        QTest::newRow("no life") << 200 << QByteArray(R"({"token_type":"Bearer","access_token":"a"})") << u"expires_in"_s;
        QTest::newRow("a life of nothing") << 200 << QByteArray(R"({"token_type":"Bearer","expires_in":0,"access_token":"a"})")
                                           << u"expires_in"_s;
        QTest::newRow("an endless life") << 200 << QByteArray(R"({"token_type":"Bearer","expires_in":1e300,"access_token":"a"})")
                                         << u"expires_in"_s;
        QTest::newRow("elsewhere") << 302 << QByteArray(R"({"error":"invalid_grant"})") << u"HTTP 302"_s;
        QTest::newRow("a page of a gateway") << 403 << QByteArray("<html>") << u"HTTP 403"_s;
        QTest::newRow("another shape") << 400 << QByteArray(R"({"error":{"code":"x"}})") << u"HTTP 400"_s;
    }
    void doubtsWhatNoIdentityServiceSays()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, what);
        const auto answer = read(status, body);
        QVERIFY(!answer.has_value());
        QCOMPARE(answer.error().code(), ErrorCode::UnexpectedAnswer);
        QCOMPARE(answer.error().parameter(u"what"_s).toString(), what);
    }

    void readsWhoSignedIn()
    {
        const auto account = accountFromIdToken(idToken(goodClaims()), settings(), "n0nce");
        QVERIFY(account.has_value());
        QCOMPARE(account->objectId, u"0d000000-0000-4000-8000-000000000001"_s);
        QCOMPARE(account->tenantId, QString::fromLatin1(tenant));
        QCOMPARE(account->name, u"admin@kitakaze.example"_s);
        QVERIFY(!account->isApplication);
    }
    void doubtsAnIdToken_data()
    {
        QTest::addColumn<QJsonObject>("claims");
        const auto row = [](const char *name, const QString &claim, const QString &value) {
            QJsonObject claims = goodClaims();
            claims.insert(claim, value);
            QTest::newRow(name) << claims;
        };
        row("for another app", u"aud"_s, u"other"_s);
        row("of another sign-in", u"nonce"_s, u"other"_s);
        row("without a nonce", u"nonce"_s, QString());
        row("without an account", u"oid"_s, QString());
        row("of another tenant", u"tid"_s, u"11111111-6f0e-4d0b-9a55-0f4e9f6f3c11"_s);
        row("without a tenant", u"tid"_s, QString());
        QTest::newRow("empty") << QJsonObject();
    }
    void doubtsAnIdToken()
    {
        QFETCH(QJsonObject, claims);
        const auto account = accountFromIdToken(idToken(claims), settings(), "n0nce");
        QVERIFY(!account.has_value());
        QCOMPARE(account.error().code(), ErrorCode::UnexpectedAnswer);
    }
    void doubtsWhatIsNoIdToken()
    {
        for (const QByteArray &token : {QByteArray(), QByteArray("a.b"), QByteArray("a.*.c"), QByteArray("....")})
            QVERIFY(!accountFromIdToken(token, settings(), "n0nce").has_value());
    }
};

SEGUE_TEST(tst_TokenAnswer)
#include "tst_tokenanswer.moc"
