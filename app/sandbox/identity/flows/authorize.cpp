// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "authorize.h"

#include "http/answer.h"
#include "identity/scopes.h"
#include "signinpage.h"

#include <QUrl>
#include <QUuid>

namespace segue::sandbox {

namespace {

constexpr auto sessionCookie = "SBXSESSION";
constexpr std::chrono::milliseconds codeLife = std::chrono::minutes(10); // reference 1.2 [ENT-code]

QString text(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes);
}

QByteArray cookie(const Request &request, const QByteArray &name)
{
    for (const QByteArray &pair : request.headers.value("Cookie").split(';')) {
        const auto mark = pair.indexOf('=');
        if (mark > 0 && pair.left(mark).trimmed() == name)
            return pair.mid(mark + 1).trimmed();
    }
    return {};
}

/// A registered address without a path is answered with a slash at its end (reference 1.3 [ENT-ru]).
QByteArray wayBack(const QByteArray &redirectUri)
{
    const QUrl url(text(redirectUri));
    return url.path().isEmpty() ? redirectUri + '/' : redirectUri;
}

} // namespace

Response AuthorizeEndpoint::handle(const Request &request)
{
    if (request.method != "GET" && request.method != "POST")
        return methodNotAllowed("GET, POST");
    const auto asked = read(request, Form::parse(request.query));
    if (!asked.has_value())
        return asked.error();
    if (request.method == "POST")
        return decide(request, *asked);
    if (asked->prompt == "none")
        return silent(request, *asked);
    return choose(request, *asked);
}

tl::expected<AuthorizeEndpoint::Asked, Response> AuthorizeEndpoint::read(const Request &request, const Form &query) const
{
    const Language language = pageLanguage(request);
    const auto onPage = [language](const EntraError &error) { return tl::unexpected(SignInPage::error(language, error.sentence())); };

    Asked asked;
    if (!query.contains("client_id"))
        return onPage(entraError(900144, QStringLiteral("client_id")));
    asked.application = m_state.directory.application(query.value("client_id"));
    if (!asked.application)
        return onPage(entraError(700016, text(query.value("client_id"))));
    if (!query.contains("redirect_uri"))
        return onPage(entraError(900144, QStringLiteral("redirect_uri")));
    asked.redirectUri = query.value("redirect_uri");
    bool registered = false;
    for (const QByteArray &uri : asked.application->redirectUris)
        registered = registered || redirectMatches(uri, asked.redirectUri);
    if (!registered)
        return onPage(entraError(50011, text(asked.redirectUri)));

    asked.responseMode = query.contains("response_mode") ? query.value("response_mode") : QByteArray("query");
    if (asked.responseMode != "query" && asked.responseMode != "fragment" && asked.responseMode != "form_post") {
        asked.responseMode = "query";
        return tl::unexpected(refuse(asked, "invalid_request", entraError(900144, QStringLiteral("response_mode"))));
    }
    asked.state = query.value("state");
    asked.hasClaims = !query.value("claims").isEmpty();
    asked.hasState = query.contains("state");
    asked.scope = query.value("scope");
    asked.nonce = query.value("nonce");
    asked.prompt = query.value("prompt");
    asked.loginHint = text(query.value("login_hint"));
    asked.challenge = query.value("code_challenge");
    asked.challengeMethod = query.contains("code_challenge_method") ? query.value("code_challenge_method") : QByteArray("plain");

    if (query.value("response_type") != "code")
        return tl::unexpected(refuse(asked, "unsupported_response_type", entraError(70005, text(query.value("response_type")))));
    if (asked.scope.trimmed().isEmpty())
        return tl::unexpected(refuse(asked, "invalid_request", entraError(900144, QStringLiteral("scope"))));
    if (const auto scopes = parseScopes(m_state.directory, asked.scope); !scopes.has_value())
        return tl::unexpected(refuse(asked, scopes.error().error, scopes.error()));
    if (!asked.challenge.isEmpty()) {
        // RFC 7636: 43 to 128 characters.
        if (asked.challenge.size() < 43 || asked.challenge.size() > 128)
            return tl::unexpected(refuse(asked, "invalid_request", entraError(501491)));
        if (asked.challengeMethod != "S256" && asked.challengeMethod != "plain")
            return tl::unexpected(refuse(asked, "invalid_request", entraError(90014, QStringLiteral("code_challenge_method"))));
    }
    return asked;
}

Response AuthorizeEndpoint::choose(const Request &request, const Asked &asked) const
{
    const SignInPage page(pageLanguage(request), request.target);
    return page.chooser(*asked.application, m_state.directory.users(), asked.loginHint);
}

Response AuthorizeEndpoint::decide(const Request &request, const Asked &asked)
{
    const Form choice = Form::parse(request.body);
    if (choice.contains("cancel") || choice.value("consent") == "cancel")
        return refuse(asked, "access_denied", entraError(65004));
    const Person *user = m_state.directory.userByName(text(choice.value("account")));
    if (!user)
        return choose(request, asked);
    const QByteArray agreement = user->caller.objectId + '/' + asked.application->clientId;
    const bool consents = choice.value("consent") == "accept";
    if (m_state.adminConsentNeeded && user->role != Role::Administrator && !m_state.consents.contains(agreement))
        return SignInPage::error(pageLanguage(request), entraError(90094).sentence());
    if (consents) {
        m_state.consents.insert(agreement);
        if (const auto saved = m_state.save(); !saved.has_value())
            return SignInPage::error(pageLanguage(request), saved.error().parameter(QStringLiteral("reason")).toString());
    } else if (!m_state.consents.contains(agreement) || asked.prompt == "consent") {
        SignInPage page(pageLanguage(request), request.target);
        page.addHidden("account", user->userName);
        return page.consent(*asked.application, *user);
    }
    if (m_state.claimsWanted && !asked.hasClaims)
        return refuse(asked, "interaction_required", entraError(50076));
    m_state.claimsWanted = false;
    Response response = grant(asked, *user);
    const QByteArray session = m_state.random.bytes(16).toHex();
    m_state.sessions.insert(session, user->caller.objectId);
    response.headers.add("Set-Cookie", QByteArray(sessionCookie) + '=' + session + "; Path=/; HttpOnly; SameSite=Lax");
    return response;
}

Response AuthorizeEndpoint::silent(const Request &request, const Asked &asked)
{
    const QByteArray objectId = m_state.sessions.value(cookie(request, sessionCookie));
    const Person *user = m_state.directory.personByObjectId(objectId);
    if (!user)
        return refuse(asked, "login_required", entraError(50058));
    if (!m_state.hasConsented(objectId, asked.application->clientId))
        return refuse(asked, "interaction_required", entraError(65001, text(asked.application->clientId)));
    return grant(asked, *user);
}

Response AuthorizeEndpoint::grant(const Asked &asked, const Person &user)
{
    AuthorizationCode code;
    code.clientId = asked.application->clientId;
    code.redirectUri = asked.redirectUri;
    code.challenge = asked.challenge;
    code.challengeMethod = asked.challengeMethod;
    code.scope = asked.scope;
    code.nonce = asked.nonce;
    code.objectId = user.caller.objectId;
    code.expires = m_state.clock.steady() + m_state.scaled(codeLife);
    const QByteArray key = "0.A" + base64Url(m_state.random.bytes(48));
    m_state.codes.insert(key, code);

    Form parameters;
    parameters.add("code", key);
    if (asked.hasState)
        parameters.add("state", asked.state);
    parameters.add("session_state", QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    return sendBack(asked, parameters);
}

Response AuthorizeEndpoint::refuse(const Asked &asked, const QByteArray &word, const EntraError &error) const
{
    Form parameters;
    parameters.add("error", word);
    parameters.add("error_description", error.sentence().toUtf8());
    if (!error.suberror.isEmpty())
        parameters.add("error_subcode", error.suberror);
    if (asked.hasState)
        parameters.add("state", asked.state);
    return sendBack(asked, parameters);
}

Response AuthorizeEndpoint::sendBack(const Asked &asked, Form parameters) const
{
    const QByteArray target = wayBack(asked.redirectUri);
    if (asked.responseMode == "form_post")
        return SignInPage::formPost(target, parameters.pairs());
    Response response;
    response.status = 302;
    response.headers.add("Location", target + (asked.responseMode == "fragment" ? '#' : '?') + parameters.encoded());
    response.headers.add("Cache-Control", "no-store, no-cache");
    return response;
}

} // namespace segue::sandbox
