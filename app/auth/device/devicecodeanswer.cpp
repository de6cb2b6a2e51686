// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicecodeanswer.h"

#include "token/tokenanswer.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace segue::auth {

using namespace Qt::StringLiterals;

namespace {

// Fifteen minutes are usual; an hour is more than any person waits, and a minute between two questions.
constexpr qint64 longestLife = 3600;
constexpr qint64 longestInterval = 60;

Error unexpected(const net::HttpReply &reply, const QString &what)
{
    return Error(ErrorCode::UnexpectedAnswer)
        .with(u"what"_s, what)
        .withStatus(reply.status)
        .withRequestIds({}, QString::fromLatin1(reply.correlationId));
}

bool mayBeShown(const QUrl &address, const SignInSettings &settings)
{
    if (!address.isValid() || address.host().isEmpty() || !address.userInfo().isEmpty())
        return false;
    if (net::isLoopback(address))
        return net::isLoopback(settings.authority) && (address.scheme() == "http"_L1 || address.scheme() == "https"_L1);
    return address.scheme() == "https"_L1;
}

} // namespace

Result<DeviceCodeAnswer> readDeviceCodeAnswer(const net::HttpReply &reply, const SignInSettings &settings)
{
    if (reply.status != 200) {
        const std::optional<Refused> refused = readRefusal(reply);
        return failure(refused ? toError(*refused, Grant::DeviceCode, settings) : unexpected(reply, u"HTTP %1"_s.arg(reply.status)));
    }
    const QJsonObject body = QJsonDocument::fromJson(reply.body).object();
    DeviceCodeAnswer answer;
    answer.shown.userCode = body.value("user_code"_L1).toString();
    answer.shown.address = QUrl(body.value("verification_uri"_L1).toString(), QUrl::StrictMode);
    answer.deviceCode = body.value("device_code"_L1).toString().toUtf8();
    answer.shown.life = std::chrono::seconds(std::clamp<qint64>(body.value("expires_in"_L1).toInteger(), 0, longestLife));
    const qint64 interval = body.value("interval"_L1).toInteger(answer.interval.count());
    answer.interval = std::chrono::seconds(std::clamp<qint64>(interval, 1, longestInterval));
    if (answer.deviceCode.isEmpty())
        return failure(unexpected(reply, u"device_code"_s));
    // What a person types has neither blanks nor control characters.
    const QString &code = answer.shown.userCode;
    if (code.isEmpty() || std::any_of(code.begin(), code.end(), [](QChar letter) { return !letter.isPrint() || letter.isSpace(); }))
        return failure(unexpected(reply, u"user_code"_s));
    if (!mayBeShown(answer.shown.address, settings))
        return failure(unexpected(reply, u"verification_uri"_s));
    if (answer.shown.life.count() == 0)
        return failure(unexpected(reply, u"expires_in"_s));
    return answer;
}

} // namespace segue::auth
