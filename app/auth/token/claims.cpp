// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims.h"

#include "browser/proof.h"
#include "endpoints.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace segue::auth {

using namespace Qt::StringLiterals;

namespace {

QJsonObject payloadOf(const QByteArray &token)
{
    const QByteArrayList parts = token.split('.');
    if (parts.size() != 3)
        return {};
    const auto decoded = QByteArray::fromBase64Encoding(parts.at(1), QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals
                                                                         | QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? QJsonDocument::fromJson(*decoded).object() : QJsonObject();
}

tl::unexpected<Error> doubtful(const QString &claim)
{
    return failure(Error(ErrorCode::UnexpectedAnswer).with(u"what"_s, u"id_token "_s + claim));
}

} // namespace

Result<Account> accountFromIdToken(const QByteArray &idToken, const SignInSettings &settings, const QByteArray &nonce)
{
    const QJsonObject claims = payloadOf(idToken);
    const auto claim = [&claims](QLatin1StringView name) { return claims.value(name).toString(); };
    if (claim("aud"_L1).compare(settings.clientId, Qt::CaseInsensitive) != 0)
        return doubtful(u"aud"_s);
    if (!nonce.isEmpty() && !isSameSecret(claim("nonce"_L1).toUtf8(), nonce))
        return doubtful(u"nonce"_s);
    Account account;
    account.objectId = claim("oid"_L1);
    account.tenantId = claim("tid"_L1);
    account.name = claim("preferred_username"_L1);
    if (account.objectId.isEmpty())
        return doubtful(u"oid"_s);
    const bool otherTenant = isGuid(settings.tenant) && settings.tenant.compare(account.tenantId, Qt::CaseInsensitive) != 0;
    if (!isGuid(account.tenantId) || otherTenant)
        return doubtful(u"tid"_s);
    // The name is for people; an account without one is shown by its identifier.
    if (account.name.isEmpty())
        account.name = account.objectId;
    return account;
}

} // namespace segue::auth
