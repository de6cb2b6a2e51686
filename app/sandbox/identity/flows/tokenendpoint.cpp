// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenendpoint.h"

#include "assertion.h"
#include "http/answer.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

namespace segue::sandbox {

namespace {

constexpr auto formType = "application/x-www-form-urlencoded";
constexpr auto assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
constexpr auto deviceGrant = "urn:ietf:params:oauth:grant-type:device_code";
constexpr auto shortDeviceGrant = "device_code"; // as msal-common writes it

QString text(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes);
}

tl::unexpected<EntraError> refused(int number, const QString &detail = QString())
{
    return tl::unexpected(entraError(number, detail));
}

tl::unexpected<EntraError> missing(const char *parameter)
{
    return refused(900144, QString::fromLatin1(parameter));
}

bool verifierFits(const AuthorizationCode &code, const QByteArray &verifier)
{
    if (code.challenge.isEmpty())
        return true;
    const QByteArray digest = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256);
    return sameSecret(code.challengeMethod == "S256" ? base64Url(digest) : verifier, code.challenge);
}

} // namespace

Response TokenEndpoint::handle(const Request &request, const QByteArray &tenant)
{
    if (request.method != "POST")
        return methodNotAllowed("POST, OPTIONS");
    const Answer result = answer(request, tenant);
    if (!result.has_value()) {
        EntraError error = result.error();
        if (error.suberror == "bad_token" && m_state.variants.is("refresh-suberror", "none"))
            error.suberror.clear();
        return entraErrorAnswer(error, request.origin, m_state.clock.now());
    }
    Response response = jsonAnswer(200, *result);
    response.headers.add("Pragma", "no-cache"); // RFC 6749, 5.1
    return response;
}

TokenEndpoint::Answer TokenEndpoint::answer(const Request &request, const QByteArray &tenant)
{
    Call call{request, {}, tenant.toLower()};
    if (request.headers.value("Content-Type").split(';').first().trimmed().compare(formType, Qt::CaseInsensitive) == 0)
        call.form = Form::parse(request.body);
    const QByteArray grant = call.form.value("grant_type");
    if (grant.isEmpty())
        return missing("grant_type");
    if (const auto error = authenticate(call))
        return tl::unexpected(*error);
    if (grant == "authorization_code")
        return redeemCode(call);
    if (grant == "refresh_token")
        return refresh(call);
    if (grant == "client_credentials")
        return clientCredentials(call);
    if (grant == deviceGrant || grant == shortDeviceGrant)
        return redeemDeviceCode(call);
    return refused(70003, text(grant));
}

std::optional<EntraError> TokenEndpoint::authenticate(Call &call)
{
    QByteArray clientId = call.form.value("client_id");
    QByteArray secret = call.form.value("client_secret");
    // Basic is accepted in place of the two body parameters (reference 1.7 [ENT-cc]); its parts are form-encoded (RFC 6749, 2.3.1).
    const QByteArray authorization = call.request.headers.value("Authorization");
    if (authorization.left(6).compare("Basic ", Qt::CaseInsensitive) == 0) {
        const QByteArray pair = QByteArray::fromBase64(authorization.mid(6));
        const auto mark = pair.indexOf(':');
        clientId = QByteArray::fromPercentEncoding(pair.left(std::max<qsizetype>(mark, 0)));
        secret = QByteArray::fromPercentEncoding(pair.mid(mark + 1));
    }
    if (clientId.isEmpty())
        return entraError(900144, QStringLiteral("client_id"));
    const Application *application = m_state.directory.application(clientId);
    if (!application)
        return entraError(700016, text(clientId));
    call.application = application;
    const bool asserts = call.form.contains("client_assertion");
    if (application->isPublic()) {
        if (!secret.isEmpty() || asserts)
            return entraError(700025);
        return std::nullopt;
    }
    if (asserts) {
        call.provedItself = true;
        return checkAssertion(call, *application);
    }
    if (secret.isEmpty())
        return entraError(7000218);
    if (!sameSecret(secret, application->secret))
        return entraError(7000215, text(application->clientId));
    if (m_state.secretExpired)
        return entraError(7000222, text(application->clientId));
    call.provedItself = true;
    return std::nullopt;
}

std::optional<EntraError> TokenEndpoint::checkAssertion(const Call &call, const Application &application)
{
    if (call.form.value("client_assertion_type") != assertionType)
        return entraError(900144, QStringLiteral("client_assertion_type"));
    const QByteArray audience = call.request.origin + call.request.path;
    const AssertionCheck check =
        checkClientAssertion(call.form.value("client_assertion"), application, audience, m_state.clock.now().toSecsSinceEpoch());
    if (!check.fault.isEmpty())
        return entraError(700027, check.fault);
    if (m_state.usedAssertions.contains(check.id))
        return entraError(700027, QStringLiteral("The assertion was used before."));
    m_state.usedAssertions.insert(check.id);
    return std::nullopt;
}

TokenEndpoint::Answer TokenEndpoint::redeemCode(const Call &call)
{
    for (const char *parameter : {"code", "redirect_uri"}) {
        if (call.form.value(parameter).isEmpty())
            return missing(parameter);
    }
    const auto place = m_state.codes.find(call.form.value("code"));
    if (place == m_state.codes.end())
        return refused(70000);
    if (place->clientId != call.application->clientId)
        return refused(70000);
    if (place->redeemed)
        return refused(54005);
    if (m_state.clock.steady() >= place->expires)
        return refused(70008);
    if (place->redirectUri != call.form.value("redirect_uri"))
        return refused(500112, text(call.form.value("redirect_uri")));
    if (!verifierFits(*place, call.form.value("code_verifier")))
        return refused(501481);

    // What the code was asked for rules what comes with the token; the scope here may only narrow the resource.
    const auto granted = parseScopes(m_state.directory, place->scope);
    if (!granted.has_value())
        return tl::unexpected(granted.error());
    Scopes scopes = *granted;
    if (call.form.contains("scope")) {
        const auto asked = parseScopes(m_state.directory, call.form.value("scope"));
        if (!asked.has_value())
            return tl::unexpected(asked.error());
        if (asked->resources.size() > 1)
            return refused(28002, text(asked->text));
        if (!asked->resources.isEmpty())
            scopes = *asked;
        scopes.openId = granted->openId;
        scopes.offlineAccess = granted->offlineAccess;
    } else if (scopes.resources.size() > 1) {
        scopes.resources.resize(1);
    }
    const Person *user = m_state.directory.personByObjectId(place->objectId);
    place->redeemed = true;
    return tokensForUser(call, *user, scopes, place->nonce);
}

TokenEndpoint::Answer TokenEndpoint::refresh(const Call &call)
{
    if (call.form.value("refresh_token").isEmpty())
        return missing("refresh_token");
    const std::optional<RefreshGrant> grant = m_state.mint.readRefresh(call.form.value("refresh_token"));
    if (!grant || grant->clientId != call.application->clientId)
        return refused(70000);
    if (m_state.mint.isRefreshRevoked(*grant))
        return refused(50173);
    if (grant->expiresAt <= m_state.clock.now().toMSecsSinceEpoch())
        return refused(700082);
    const Person *user = m_state.directory.personByObjectId(grant->objectId);
    if (!user)
        return refused(70000);
    if (call.form.value("scope").trimmed().isEmpty())
        return missing("scope");
    auto scopes = parseScopes(m_state.directory, call.form.value("scope"));
    if (!scopes.has_value())
        return tl::unexpected(scopes.error());
    if (scopes->resources.size() > 1)
        return refused(28002, text(scopes->text));
    // Holding a refresh token is what offline_access was granted for: each use gives a new one (reference 1.6 [ENT-rt]).
    scopes->offlineAccess = true;
    return tokensForUser(call, *user, *scopes, {});
}

TokenEndpoint::Answer TokenEndpoint::clientCredentials(const Call &call)
{
    if (call.tenant == "common" || call.tenant == "consumers") {
        EntraError error = entraError(9001023);
        error.status = m_state.variants.is("common-credentials", "401") ? 401 : 400;
        return tl::unexpected(error);
    }
    if (!call.provedItself)
        return refused(7000218);
    const QByteArray text8 = call.form.value("scope");
    if (text8.trimmed().isEmpty())
        return missing("scope");
    const auto scopes = parseScopes(m_state.directory, text8);
    if (!scopes.has_value())
        return tl::unexpected(scopes.error());
    if (scopes->resources.size() > 1)
        return refused(28002, text(text8));
    if (scopes->resources.isEmpty() || !scopes->allDefault)
        return refused(70011, text(text8));
    const Person *robot = m_state.directory.personByObjectId(call.application->objectId);
    const std::chrono::seconds life = m_state.drawAccessLife();
    const auto expiresIn = std::max<qint64>(1, static_cast<qint64>(static_cast<double>(life.count()) / m_state.timeScale));
    return QJsonObject{
        {QStringLiteral("token_type"), QStringLiteral("Bearer")},
        {QStringLiteral("expires_in"), expiresIn},
        {QStringLiteral("ext_expires_in"), expiresIn},
        {QStringLiteral("access_token"), text(m_state.mint.accessToken(m_state.directory, call.request.origin, *robot,
                                                                       call.application->clientId, scopes->resources.first(), life))}};
}

TokenEndpoint::Answer TokenEndpoint::redeemDeviceCode(const Call &call)
{
    if (call.form.value("device_code").isEmpty())
        return missing("device_code");
    const auto place = m_state.deviceCodes.find(call.form.value("device_code"));
    if (place == m_state.deviceCodes.end() || place->clientId != call.application->clientId)
        return refused(70018);
    const auto now = m_state.clock.steady();
    if (now >= place->expires)
        return refused(70019);
    if (place->declined)
        return refused(70020);
    const bool tooSoon = place->lastPoll.count() >= 0 && now - place->lastPoll < m_state.scaled(deviceInterval) / 2;
    place->lastPoll = now;
    if (tooSoon && m_state.variants.is("device-slow-down", "on")) {
        // RFC 8628; not in Microsoft's list, but a client must cope (reference 1.9).
        EntraError slow = entraError(70016);
        slow.error = "slow_down";
        return tl::unexpected(slow);
    }
    const Person *user = m_state.directory.personByObjectId(place->objectId);
    if (!user)
        return refused(70016);
    auto scopes = parseScopes(m_state.directory, place->scope);
    if (!scopes.has_value())
        return tl::unexpected(scopes.error());
    if (scopes->resources.size() > 1)
        scopes->resources.resize(1);
    m_state.deviceCodes.remove(call.form.value("device_code"));
    return tokensForUser(call, *user, *scopes, {});
}

TokenEndpoint::Answer TokenEndpoint::tokensForUser(const Call &call, const Person &user, const Scopes &scopes, const QByteArray &nonce)
{
    if (!m_state.hasConsented(user.caller.objectId, call.application->clientId))
        return refused(65001, text(call.application->clientId));
    const QByteArray audience = scopes.resources.isEmpty() ? QByteArray("00000003-0000-0000-c000-000000000000") : scopes.resources.first();
    const std::chrono::seconds life = m_state.drawAccessLife();
    const auto expiresIn = std::max<qint64>(1, static_cast<qint64>(static_cast<double>(life.count()) / m_state.timeScale));
    const QByteArray origin = call.request.origin;
    QJsonObject answer{{QStringLiteral("token_type"), QStringLiteral("Bearer")},
                       {QStringLiteral("scope"), text(scopes.text)},
                       {QStringLiteral("expires_in"), expiresIn},
                       {QStringLiteral("ext_expires_in"), expiresIn},
                       {QStringLiteral("access_token"),
                        text(m_state.mint.accessToken(m_state.directory, origin, user, call.application->clientId, audience, life))}};
    if (scopes.offlineAccess)
        answer.insert(QStringLiteral("refresh_token"), text(m_state.mint.refreshToken(user, call.application->clientId)));
    if (scopes.openId)
        answer.insert(QStringLiteral("id_token"),
                      text(m_state.mint.idToken(m_state.directory, origin, user, call.application->clientId, nonce, life)));
    if (call.form.value("client_info") == "1") {
        const QJsonObject info{{QStringLiteral("uid"), text(user.caller.objectId)},
                               {QStringLiteral("utid"), text(m_state.directory.tenantId())}};
        answer.insert(QStringLiteral("client_info"), text(base64Url(QJsonDocument(info).toJson(QJsonDocument::Compact))));
    }
    return answer;
}

} // namespace segue::sandbox
