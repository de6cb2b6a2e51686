// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "servererror.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <optional>

namespace segue::odata {

namespace {
constexpr qsizetype longestText = 400;

// Every code of reference 2.9 and 4.1 that says the same with any status, and 1.7's. The rest of 2.9 says no more than its status
// does: 0x80040203, 0x80044331, 0x80048408, 0x80040233 (an argument, a length, a state that does not fit), 0x80040306,
// 0x8004f702, 0x8004f703, 0x8004f704 (lists of another kind, told by reading the list), 0x80041129, 0x8004112a (a page link
// that is not taken), 0x8004e023 (an aggregate over too many rows).
std::optional<Fault> faultOfCode(const QByteArray &code, int status)
{
    static const QHash<QByteArray, Fault> faults{
        {"0x80040220", Fault::NoPrivilege},   {"0x80040231", Fault::NoPrivilege},   {"0x80048306", Fault::NoPrivilege},
        {"0x80048405", Fault::NoPrivilege},   {"0x80072560", Fault::NotAMember},    {"0x80040225", Fault::Disabled},
        {"0x80040217", Fault::RowMissing},    {"0x80041102", Fault::Unknown},       {"0x80041103", Fault::UnknownColumn},
        {"0x80048d19", Fault::UnknownColumn}, {"0x80090801", Fault::UnknownColumn}, {"0x80040219", Fault::NotSupported},
        {"0x80040315", Fault::NotSupported},  {"0x8004830f", Fault::NotSupported},  {"0x80044332", Fault::NotSupported},
        {"0x80040237", Fault::Exists},        {"0x80060892", Fault::Exists},        {"0x8004022a", Fault::Exists},
        {"0x80044822", Fault::VirtualQuery},  {"0x80040265", Fault::Aborted},       {"0x80040224", Fault::Aborted},
        {"0x80040333", Fault::Aborted},       {"0x8004026c", Fault::Busy},          {"0x8004032b", Fault::Busy},
        {"0x80044150", Fault::Server},        {"0x80040216", Fault::Server},        {"0x80044151", Fault::SqlTimeout},
        {"0x80072321", Fault::Throttled},     {"0x80072322", Fault::Throttled},     {"0x80072326", Fault::Throttled},
        {"0x80072327", Fault::Throttled},     {"0x8005f101", Fault::SignIn},
    };
    // One code for an unknown address and for an unknown column. Only a 404 tells: a table that is missing may answer 400 too.
    if (code == "0x80060888")
        return status == 400 ? Fault::UnknownName : Fault::Unknown;
    const auto found = faults.constFind(code);
    return found == faults.constEnd() ? std::nullopt : std::optional(*found);
}

Fault faultOfStatus(int status)
{
    switch (status) {
    case 401:
        return Fault::SignIn;
    case 403:
        return Fault::NoPrivilege;
    case 404:
        return Fault::RowMissing;
    case 405:
    case 501:
        return Fault::NotSupported;
    case 412:
        return Fault::Exists;
    case 413:
    case 414:
        return Fault::TooLarge;
    case 429:
        return Fault::Throttled;
    case 511:
        return Fault::WebPage;
    default:
        break;
    }
    if (status >= 500)
        return Fault::Server;
    if (status >= 300 && status < 400)
        return Fault::WebPage; // a redirect is never followed, and the Web API knows none
    return status >= 400 ? Fault::Refused : Fault::NotUnderstood;
}

/// Whether people are meant to read it. Dataverse answers JSON to who asks for it [PA-http].
bool isPage(const net::HeaderList &headers, const QByteArray &body)
{
    return headers.value("Content-Type").toLower().startsWith("text/html") || body.left(64).trimmed().startsWith('<');
}

QString plainText(const QByteArray &body)
{
    static const QRegularExpression hidden(QStringLiteral("<(script|style)[^>]*>.*?</\\1>|<[^>]*>"),
                                           QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption);
    QString text = QString::fromUtf8(body.left(8 * longestText));
    text.replace(hidden, QStringLiteral(" "));
    return text.simplified().left(longestText);
}
} // namespace

QByteArray normalisedCode(const QByteArray &code)
{
    const QByteArray text = code.trimmed().toLower();
    if (text.startsWith("0x"))
        return text;
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber)
        return "0x" + QByteArray::number(static_cast<quint32>(number), 16).rightJustified(8, '0');
    return text;
}

ServerError readServerError(int status, const net::HeaderList &headers, const QByteArray &body)
{
    ServerError error;
    error.status = status;
    error.requestId = headers.value("REQ_ID");
    if (error.requestId.isEmpty())
        error.requestId = headers.value("x-ms-service-request-id");

    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isObject()) {
        error.isJson = true;
        const QJsonObject outer = document.object();
        // {"error":{"code","message"}} is Dataverse's; gateways say {"Message"} or {"message"} [DWA-http].
        const QJsonValue inner = outer.value(QLatin1String("error"));
        const QJsonObject object = inner.isObject() ? inner.toObject() : outer;
        // The Data API's management addresses write errorCode (reference 6.2).
        const QJsonValue code =
            object.contains(QLatin1String("code")) ? object.value(QLatin1String("code")) : object.value(QLatin1String("errorCode"));
        error.code = normalisedCode(code.toVariant().toString().toUtf8());
        error.text = object.value(QLatin1String("message")).toString(object.value(QLatin1String("Message")).toString()).left(longestText);
    } else {
        error.text = plainText(body);
    }
    error.fault = faultOfCode(error.code, status).value_or(faultOfStatus(status));
    // What a firewall or a portal says of privileges and of rows is not the organisation's word.
    const bool speaksForServer = error.fault == Fault::NoPrivilege || error.fault == Fault::RowMissing || error.fault == Fault::Refused
                                 || error.fault == Fault::NotUnderstood;
    if (!error.isJson && speaksForServer && isPage(headers, body))
        error.fault = Fault::WebPage;
    return error;
}

Error withServer(Error error, const ServerError &server, const QByteArray &correlationId)
{
    return std::move(error)
        .withServerText(server.text)
        .withServerCode(QString::fromUtf8(server.code))
        .withStatus(server.status)
        .withRequestIds(QString::fromUtf8(server.requestId), QString::fromUtf8(correlationId));
}

Error withCause(Error error, const Error &cause)
{
    return std::move(error)
        .withServerText(cause.serverText())
        .withServerCode(cause.serverCode())
        .withStatus(cause.status())
        .withRequestIds(cause.requestId(), cause.correlationId());
}

Error toError(const ServerError &error, const QByteArray &correlationId, const QString &privilege)
{
    const auto base = [&]() -> Error {
        switch (error.fault) {
        case Fault::SignIn:
            return Error(ErrorCode::SignInNeeded).with(QStringLiteral("account"), QStringLiteral("@account"));
        case Fault::NoPrivilege:
            return Error(ErrorCode::NotPermitted).with(QStringLiteral("privilege"), privilege);
        case Fault::NotAMember:
            return Error(ErrorCode::NotAMember);
        case Fault::Disabled:
            return Error(ErrorCode::AccountDisabled);
        case Fault::Aborted:
            return Error(ErrorCode::StoppedByRule);
        case Fault::Busy:
            return Error(ErrorCode::ServerBusy).with(QStringLiteral("status"), error.status);
        case Fault::WebPage:
            return Error(ErrorCode::WebPageAnswered).with(QStringLiteral("status"), error.status);
        case Fault::Throttled:
            return Error(ErrorCode::Throttled);
        case Fault::Server:
        case Fault::SqlTimeout:
            return Error(ErrorCode::ServerFailed).with(QStringLiteral("status"), error.status);
        default:
            return Error(ErrorCode::UnexpectedAnswer)
                .with(QStringLiteral("what"), error.code.isEmpty()
                                                  ? QStringLiteral("HTTP %1").arg(error.status)
                                                  : QStringLiteral("HTTP %1, %2").arg(error.status).arg(QString::fromUtf8(error.code)));
        }
    };
    return withServer(base(), error, correlationId);
}

Error toError(const BatchAnswer &answer, const QString &privilege)
{
    return toError(readServerError(answer), answer.correlationId, privilege);
}

Error unreadable(const net::HttpReply &reply, const QString &what)
{
    ServerError shown = readServerError(reply);
    if (shown.fault == Fault::WebPage)
        return toError(shown, reply.correlationId);
    shown.code.clear();
    return withServer(Error(ErrorCode::UnexpectedAnswer)
                          .with(QStringLiteral("what"), reply.body.trimmed().isEmpty() ? QStringLiteral("@empty_answer") : what),
                      shown, reply.correlationId);
}

} // namespace segue::odata
