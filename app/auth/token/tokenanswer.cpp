// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenanswer.h"

#include "endpoints.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

#include <limits>

namespace segue::auth {

using namespace Qt::StringLiterals;

namespace {

// [ENT-err], reference 1.8.
std::optional<ErrorCode> meaningOfNumber(qint64 number)
{
    static const QHash<qint64, ErrorCode> table{
        {50072, ErrorCode::SignInMfaNeeded},
        {50074, ErrorCode::SignInMfaNeeded},
        {50076, ErrorCode::SignInMfaNeeded},
        {50078, ErrorCode::SignInMfaNeeded},
        {50079, ErrorCode::SignInMfaNeeded},
        {50020, ErrorCode::SignInAccountForeign},
        {50105, ErrorCode::SignInAccountForeign},
        {50034, ErrorCode::SignInAccountUnusable},
        {50053, ErrorCode::SignInAccountUnusable},
        {50055, ErrorCode::SignInAccountUnusable},
        {50057, ErrorCode::SignInAccountUnusable},
        {50126, ErrorCode::SignInAccountUnusable},
        {53000, ErrorCode::SignInBlocked},
        {53001, ErrorCode::SignInBlocked},
        {53002, ErrorCode::SignInBlocked},
        {53003, ErrorCode::SignInBlocked},
        {530032, ErrorCode::SignInBlocked},
        {65001, ErrorCode::SignInConsentNeeded},
        {90094, ErrorCode::SignInAdminConsentNeeded},
        {90095, ErrorCode::SignInAdminConsentNeeded},
        {65004, ErrorCode::SignInCancelled},
        {70019, ErrorCode::SignInCodeExpired},
        {50173, ErrorCode::SignInRevoked},
        {70008, ErrorCode::SignInRevoked},
        {70043, ErrorCode::SignInRevoked},
        {700082, ErrorCode::SignInRevoked},
        {700084, ErrorCode::SignInRevoked},
        {70002, ErrorCode::SignInSecretWrong},
        {7000215, ErrorCode::SignInSecretWrong},
        {7000222, ErrorCode::SignInSecretExpired},
        {70001, ErrorCode::SignInAppUnknown},
        {700016, ErrorCode::SignInAppUnknown},
        {7000112, ErrorCode::SignInAppUnknown},
        {90002, ErrorCode::SignInTenantUnknown},
        {50194, ErrorCode::SignInTenantNeeded},
        {9001023, ErrorCode::SignInTenantNeeded},
        {50001, ErrorCode::SignInResourceUnknown},
        {500011, ErrorCode::SignInResourceUnknown},
        {650057, ErrorCode::SignInResourceUnknown},
        {50033, ErrorCode::ServerFailed},
        {90006, ErrorCode::ServerFailed},
        {90024, ErrorCode::ServerFailed},
        {90033, ErrorCode::ServerFailed},
        {90055, ErrorCode::ServerFailed},
        {700025, ErrorCode::SignInAppWrongKind},
        {7000218, ErrorCode::SignInAppWrongKind},
        {50012, ErrorCode::SignInCertificateRefused},
        {700027, ErrorCode::SignInCertificateRefused},
        // A code or a scope that does not fit: the server's words say more.
        {54005, ErrorCode::SignInFailed},
        {501481, ErrorCode::SignInFailed},
        {700005, ErrorCode::SignInFailed},
        {70018, ErrorCode::SignInFailed},
    };
    const auto found = table.constFind(number);
    return found == table.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<ErrorCode> meaningOfSuberror(const QString &suberror)
{
    if (suberror == "consent_required"_L1)
        return ErrorCode::SignInConsentNeeded;
    if (suberror == "basic_action"_L1 || suberror == "additional_action"_L1)
        return ErrorCode::SignInMfaNeeded;
    if (suberror == "message_only"_L1)
        return ErrorCode::SignInBlocked;
    if (suberror == "bad_token"_L1 || suberror == "token_expired"_L1 || suberror == "user_password_expired"_L1)
        return ErrorCode::SignInRevoked;
    return std::nullopt;
}

ErrorCode meaningOfWord(const QString &word, Grant grant)
{
    if (word == "invalid_grant"_L1)
        return grant == Grant::Refresh ? ErrorCode::SignInRevoked : ErrorCode::SignInFailed;
    if (word == "invalid_client"_L1)
        return grant == Grant::ClientSecret  ? ErrorCode::SignInSecretWrong
               : grant == Grant::Certificate ? ErrorCode::SignInCertificateRefused
                                             : ErrorCode::SignInFailed;
    static const QHash<QString, ErrorCode> table{
        {u"access_denied"_s, ErrorCode::SignInCancelled},          {u"consent_required"_s, ErrorCode::SignInConsentNeeded},
        {u"interaction_required"_s, ErrorCode::SignInMfaNeeded},   {u"login_required"_s, ErrorCode::SignInRevoked},
        {u"unauthorized_client"_s, ErrorCode::SignInAppUnknown},   {u"invalid_resource"_s, ErrorCode::SignInResourceUnknown},
        {u"temporarily_unavailable"_s, ErrorCode::ServerFailed},   {u"server_error"_s, ErrorCode::ServerFailed},
        {u"authorization_declined"_s, ErrorCode::SignInCancelled}, {u"expired_token"_s, ErrorCode::SignInCodeExpired},
    };
    return table.value(word, ErrorCode::SignInFailed);
}

ErrorCode meaning(const Refused &refused, Grant grant)
{
    for (const qint64 number : refused.numbers) {
        if (const auto code = meaningOfNumber(number))
            return *code;
    }
    return meaningOfSuberror(refused.suberror).value_or(meaningOfWord(refused.error, grant));
}

Error unexpected(const net::HttpReply &reply, const QString &what)
{
    return Error(ErrorCode::UnexpectedAnswer)
        .with(u"what"_s, what)
        .withStatus(reply.status)
        .withRequestIds({}, QString::fromLatin1(reply.correlationId));
}

/// A JSON number [ENT-code]; older endpoints write it as a text. Nonsense is 0.
qint64 secondsOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().toLongLong();
    constexpr double longest = 1e9;
    const double seconds = value.toDouble();
    return seconds >= 0 && seconds <= longest ? static_cast<qint64>(seconds) : 0;
}

} // namespace

std::optional<Refused> readRefusal(const net::HttpReply &reply)
{
    const QJsonObject body = QJsonDocument::fromJson(reply.body).object();
    Refused refused;
    refused.error = body.value("error"_L1).toString();
    if (reply.status < 400 || refused.error.isEmpty())
        return std::nullopt;
    refused.suberror = body.value("suberror"_L1).toString();
    for (const auto &number : body.value("error_codes"_L1).toArray())
        refused.numbers.append(number.toInteger());
    if (refused.numbers.isEmpty())
        refused.numbers = numbersOfErrorUri(body.value("error_uri"_L1).toString());
    refused.description = body.value("error_description"_L1).toString();
    refused.traceId = body.value("trace_id"_L1).toString();
    refused.claims = body.value("claims"_L1).toString().toUtf8();
    refused.status = reply.status;
    return refused;
}

QList<qint64> numbersOfErrorUri(const QString &uri)
{
    bool isNumber = false;
    const qint64 number = QUrlQuery(QUrl(uri)).queryItemValue(u"code"_s).toLongLong(&isNumber);
    return isNumber ? QList<qint64>{number} : QList<qint64>{};
}

Error toError(const Refused &refused, Grant grant, const SignInSettings &settings)
{
    Error error(meaning(refused, grant));
    switch (error.code()) {
    case ErrorCode::SignInConsentNeeded:
    case ErrorCode::SignInAdminConsentNeeded:
        error.with(u"url"_s, QString::fromLatin1(adminConsentAddress(settings).toEncoded()));
        break;
    case ErrorCode::SignInAppUnknown:
    case ErrorCode::SignInAppWrongKind:
    case ErrorCode::SignInAccountForeign:
        error.with(u"client"_s, settings.clientId);
        break;
    case ErrorCode::SignInTenantUnknown:
        error.with(u"tenant"_s, settings.tenant);
        break;
    case ErrorCode::SignInResourceUnknown:
        error.with(u"resource"_s, settings.resource.toString());
        break;
    case ErrorCode::ServerFailed:
        error.with(u"status"_s, refused.status);
        break;
    default:
        break;
    }
    if (!refused.claims.isEmpty())
        error.with(u"claims"_s, QString::fromUtf8(refused.claims));
    // What follows the first line are the identifiers, which have their own places.
    const QString sentence = refused.description.section(u'\n', 0, 0).trimmed();
    const QString code = refused.numbers.isEmpty() ? refused.error : u"AADSTS"_s + QString::number(refused.numbers.first());
    return std::move(error).withServerText(sentence).withServerCode(code).withStatus(refused.status).withRequestIds(refused.traceId, {});
}

Result<TokenAnswer> readTokenAnswer(const net::HttpReply &reply, Grant grant, const SignInSettings &settings)
{
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    const QJsonObject body = document.object();
    if (reply.status != 200) {
        const std::optional<Refused> refused = readRefusal(reply);
        if (!refused)
            return failure(unexpected(reply, u"HTTP %1"_s.arg(reply.status)));
        Error error = toError(*refused, grant, settings);
        const QString traceId = error.requestId();
        return failure(std::move(error).withRequestIds(traceId, QString::fromLatin1(reply.correlationId)));
    }
    if (!document.isObject())
        return failure(unexpected(reply, u"HTTP 200"_s));
    TokenAnswer answer;
    answer.accessToken = body.value("access_token"_L1).toString().toUtf8();
    answer.life = std::chrono::seconds(secondsOf(body.value("expires_in"_L1)));
    answer.refreshToken = body.value("refresh_token"_L1).toString().toUtf8();
    answer.idToken = body.value("id_token"_L1).toString().toUtf8();
    if (answer.accessToken.isEmpty())
        return failure(unexpected(reply, u"access_token"_s));
    if (body.value("token_type"_L1).toString().compare("Bearer"_L1, Qt::CaseInsensitive) != 0)
        return failure(unexpected(reply, u"token_type"_s));
    if (answer.life.count() <= 0 || answer.life.count() > std::numeric_limits<qint32>::max())
        return failure(unexpected(reply, u"expires_in"_s));
    return answer;
}

} // namespace segue::auth
