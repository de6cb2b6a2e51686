// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assertion.h"

#include "token/endpoints.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace segue::auth {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 lifeSeconds = 600;

QByteArray part(const QJsonObject &object)
{
    return base64Url(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// A random GUID (RFC 4122, 4.4).
QString newGuid(Random &random)
{
    QByteArray bytes = random.bytes(16);
    bytes[6] = static_cast<char>((bytes.at(6) & 0x0f) | 0x40);
    bytes[8] = static_cast<char>((bytes.at(8) & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
}

} // namespace

Result<QByteArray> clientAssertion(const SigningKey &key, const SignInSettings &settings, const Clock &clock, Random &random)
{
    const QDateTime now = clock.now();
    if (now < key.validFrom() || now >= key.validUntil()) {
        return failure(Error(ErrorCode::CertificateExpired)
                           .with(u"from"_s, key.validFrom().toString(Qt::ISODate))
                           .with(u"until"_s, key.validUntil().toString(Qt::ISODate)));
    }
    const qint64 seconds = now.toSecsSinceEpoch();
    const QByteArray text = part({{u"alg"_s, u"PS256"_s}, {u"typ"_s, u"JWT"_s}, {u"x5t#S256"_s, QString::fromLatin1(key.thumbprint())}})
                            + '.'
                            + part({{u"aud"_s, QString::fromLatin1(tokenAddress(settings).toEncoded())},
                                    {u"iss"_s, settings.clientId},
                                    {u"sub"_s, settings.clientId},
                                    {u"jti"_s, newGuid(random)},
                                    {u"nbf"_s, seconds},
                                    {u"iat"_s, seconds},
                                    {u"exp"_s, seconds + lifeSeconds}});
    return text + '.' + base64Url(key.signPs256(text));
}

} // namespace segue::auth
