// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entra.h"

#include "entraerror.h"
#include "http/answer.h"
#include "http/form.h"
#include "identity/flows/signinpage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>
#include <array>

namespace segue::sandbox {

namespace {

constexpr std::array<QByteArrayView, 7> tails{"/oauth2/v2.0/authorize",
                                              "/oauth2/v2.0/token",
                                              "/oauth2/v2.0/devicecode",
                                              "/oauth2/v2.0/logout",
                                              "/v2.0/.well-known/openid-configuration",
                                              "/.well-known/openid-configuration",
                                              "/discovery/v2.0/keys"};
constexpr QByteArrayView instancePath = "/common/discovery/instance";

/// The tail of the path that names an endpoint, without the tenant; empty for none.
QByteArrayView tailOf(const QByteArray &path)
{
    const auto mark = path.indexOf('/', 1);
    if (mark <= 1)
        return {};
    const QByteArrayView rest = QByteArrayView(path).sliced(mark);
    const auto *place = std::find(tails.begin(), tails.end(), rest);
    return place == tails.end() ? QByteArrayView() : *place;
}

QJsonArray strings(std::initializer_list<const char *> values)
{
    QJsonArray array;
    for (const char *value : values)
        array.append(QString::fromLatin1(value));
    return array;
}

} // namespace

bool EntraRoutes::serves(const QByteArray &path)
{
    return path == instancePath || path == DeviceCodeEndpoint::pagePath || !tailOf(path).isEmpty();
}

bool EntraRoutes::isTokenPath(const QByteArray &path)
{
    return tailOf(path) == "/oauth2/v2.0/token";
}

Response EntraRoutes::handle(const Request &request)
{
    if (request.path == instancePath)
        return instanceDiscovery(request);
    if (request.path == DeviceCodeEndpoint::pagePath)
        return m_deviceCode.page(request);
    const QByteArray tenant = request.path.mid(1, request.path.indexOf('/', 1) - 1);
    const QByteArrayView tail = tailOf(request.path);
    const bool isDocument = tail.endsWith("openid-configuration");
    if (!m_state.directory.isTenant(tenant)) {
        EntraError error = entraError(90002, QString::fromUtf8(tenant));
        if (tail == "/oauth2/v2.0/authorize")
            return SignInPage::error(pageLanguage(request), error.sentence());
        if (isDocument)
            error.error = "invalid_tenant";
        return entraErrorAnswer(error, request.origin, m_state.clock.now());
    }
    if (tail == "/oauth2/v2.0/authorize")
        return m_authorize.handle(request);
    if (tail == "/oauth2/v2.0/token")
        return m_token.handle(request, tenant);
    if (tail == "/oauth2/v2.0/devicecode")
        return m_deviceCode.issue(request);
    if (request.method != "GET" && request.method != "HEAD")
        return methodNotAllowed("GET, HEAD");
    if (tail == "/discovery/v2.0/keys")
        return jsonAnswer(200, m_state.mint.keySet());
    if (isDocument)
        return openIdDocument(request, tenant);
    m_state.sessions.clear();
    return SignInPage::done(pageLanguage(request), QStringLiteral("サインアウトしました。"), QStringLiteral("You are signed out."));
}

Response EntraRoutes::instanceDiscovery(const Request &request) const
{
    if (request.method != "GET")
        return methodNotAllowed("GET");
    const Form query = Form::parse(request.query);
    const QUrl asked(QString::fromUtf8(query.value("authorization_endpoint")));
    const QUrl here(QString::fromUtf8(request.origin));
    if (asked.scheme() != here.scheme() || asked.authority() != here.authority())
        return entraErrorAnswer(entraError(50049), request.origin, m_state.clock.now());
    const QString host = here.authority();
    const QString tenant = asked.path().section(QLatin1Char('/'), 1, 1);
    const QJsonObject entry{{QStringLiteral("preferred_network"), host},
                            {QStringLiteral("preferred_cache"), host},
                            {QStringLiteral("aliases"), QJsonArray{host}}};
    return jsonAnswer(200, {{QStringLiteral("tenant_discovery_endpoint"),
                             QStringLiteral("%1/%2/v2.0/.well-known/openid-configuration").arg(QString::fromUtf8(request.origin), tenant)},
                            {QStringLiteral("api-version"), QStringLiteral("1.1")},
                            {QStringLiteral("metadata"), QJsonArray{entry}}});
}

Response EntraRoutes::openIdDocument(const Request &request, const QByteArray &tenant) const
{
    const QString origin = QString::fromUtf8(request.origin);
    const QString base = origin + QLatin1Char('/') + QString::fromUtf8(tenant);
    const QString host = QUrl(origin).host();
    return jsonAnswer(
        200, {{QStringLiteral("issuer"), QStringLiteral("%1/%2/v2.0").arg(origin, QString::fromUtf8(m_state.directory.tenantId()))},
              {QStringLiteral("authorization_endpoint"), base + QStringLiteral("/oauth2/v2.0/authorize")},
              {QStringLiteral("token_endpoint"), base + QStringLiteral("/oauth2/v2.0/token")},
              {QStringLiteral("device_authorization_endpoint"), base + QStringLiteral("/oauth2/v2.0/devicecode")},
              {QStringLiteral("end_session_endpoint"), base + QStringLiteral("/oauth2/v2.0/logout")},
              {QStringLiteral("jwks_uri"), base + QStringLiteral("/discovery/v2.0/keys")},
              {QStringLiteral("response_modes_supported"), strings({"query", "fragment", "form_post"})},
              {QStringLiteral("response_types_supported"), strings({"code"})},
              {QStringLiteral("scopes_supported"), strings({"openid", "profile", "email", "offline_access"})},
              {QStringLiteral("subject_types_supported"), strings({"pairwise"})},
              {QStringLiteral("id_token_signing_alg_values_supported"), strings({"RS256"})},
              {QStringLiteral("token_endpoint_auth_methods_supported"),
               strings({"client_secret_post", "private_key_jwt", "client_secret_basic"})},
              {QStringLiteral("claims_supported"),
               strings({"sub", "iss", "aud", "exp", "iat", "nonce", "preferred_username", "name", "tid", "oid", "ver"})},
              {QStringLiteral("tenant_region_scope"), QStringLiteral("AS")},
              {QStringLiteral("cloud_instance_name"), host},
              {QStringLiteral("cloud_graph_host_name"), host},
              {QStringLiteral("msgraph_host"), host}});
}

Response EntraRoutes::control(const Request &request)
{
    if (request.method != "POST")
        return methodNotAllowed("POST");
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const auto personId = [this](const QJsonValue &user) {
        const Person *person = m_state.directory.userByName(user.toString());
        return person ? person->caller.objectId : QByteArray();
    };
    for (auto it = body.begin(); it != body.end(); ++it) {
        const QString key = it.key();
        if (key == QLatin1String("expire_access") && it.value().toBool())
            m_state.mint.expireAllAccess();
        else if (key == QLatin1String("revoke_refresh") && it.value().isString()
                 && (it.value().toString().isEmpty() || !personId(it.value()).isEmpty()))
            m_state.mint.revokeRefresh(personId(it.value()));
        else if (key == QLatin1String("withdraw_consent") && it.value().toBool())
            m_state.consents.clear();
        else if (key == QLatin1String("consent") && !personId(it.value()).isEmpty())
            m_state.consents.insert(personId(it.value()) + '/' + m_state.directory.publicClient().clientId);
        else if (key == QLatin1String("secret_expired") && it.value().isBool())
            m_state.secretExpired = it.value().toBool();
        else if (key == QLatin1String("admin_consent") && it.value().isBool())
            m_state.adminConsentNeeded = it.value().toBool();
        else if (key == QLatin1String("certificate") && it.value().isString())
            m_state.directory.registerCertificate(it.value().toString().toUtf8());
        else
            return jsonAnswer(400, {{QStringLiteral("error"), QStringLiteral("unknown control or value: %1").arg(key)}});
    }
    if (const auto saved = m_state.save(); !saved.has_value())
        return jsonAnswer(500, {{QStringLiteral("error"), saved.error().parameter(QStringLiteral("reason")).toString()}});
    return jsonAnswer(200, {});
}

} // namespace segue::sandbox
