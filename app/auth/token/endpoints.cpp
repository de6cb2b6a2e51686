// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "endpoints.h"

#include "authority.h"

#include <QUuid>

#include <algorithm>

namespace segue::auth {

using namespace Qt::StringLiterals;

namespace {

QUrl address(const SignInSettings &settings, const QString &tail)
{
    QUrl url;
    url.setScheme(settings.authority.scheme());
    url.setHost(settings.authority.host());
    url.setPort(settings.authority.port());
    url.setPath(u'/' + settings.tenant + tail);
    return url;
}

QUrl withQuery(const QUrl &url, const Form &query)
{
    return QUrl::fromEncoded(url.toEncoded() + '?' + encodeForm(query), QUrl::StrictMode);
}

} // namespace

QByteArray encodeForm(const Form &form)
{
    QByteArrayList pieces;
    pieces.reserve(form.size());
    for (const auto &[name, value] : form)
        pieces.append(name.toPercentEncoding() + '=' + value.toPercentEncoding());
    return pieces.join('&');
}

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

Result<void> checkSettings(const SignInSettings &settings)
{
    if (!isAllowedAuthority(settings.authority, settings.server.isEmpty() ? settings.resource : settings.server))
        return failure(Error(ErrorCode::SignInAuthorityRefused)
                           .with(u"authority"_s, settings.authority.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)));
    if (!isTenantName(settings.tenant))
        return failure(Error(ErrorCode::SignInTenantUnknown).with(u"tenant"_s, settings.tenant));
    return {};
}

QUrl authorizeAddress(const SignInSettings &settings, const Form &query)
{
    return withQuery(address(settings, u"/oauth2/v2.0/authorize"_s), query);
}

QUrl tokenAddress(const SignInSettings &settings)
{
    return address(settings, u"/oauth2/v2.0/token"_s);
}

QUrl deviceCodeAddress(const SignInSettings &settings)
{
    return address(settings, u"/oauth2/v2.0/devicecode"_s);
}

QUrl openIdDocumentAddress(const SignInSettings &settings)
{
    return address(settings, u"/v2.0/.well-known/openid-configuration"_s);
}

QUrl adminConsentAddress(const SignInSettings &settings)
{
    return withQuery(address(settings, u"/adminconsent"_s),
                     {{"client_id", settings.clientId.toUtf8()}, {"redirect_uri", "http://localhost"}});
}

QByteArray applicationScope(const QUrl &resource)
{
    QByteArray audience = resource.toEncoded();
    while (audience.endsWith('/'))
        audience.chop(1);
    return audience + "/.default";
}

QByteArray personScope(const QUrl &resource)
{
    return applicationScope(resource) + " offline_access openid profile";
}

bool isTenantName(const QString &tenant)
{
    return !tenant.isEmpty() && tenant != "."_L1 && tenant != ".."_L1 && std::all_of(tenant.begin(), tenant.end(), [](QChar letter) {
        return (letter.unicode() < 128 && letter.isLetterOrNumber()) || letter == u'-' || letter == u'.';
    });
}

bool isGuid(const QString &text)
{
    return text.size() == 36 && !QUuid::fromString(text).isNull();
}

} // namespace segue::auth
