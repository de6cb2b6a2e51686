// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin.h"

#include "browser/loopbackreceiver.h"
#include "browser/proof.h"
#include "token/claims.h"
#include "token/tokenrequest.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <memory>

namespace segue::auth {

using namespace Qt::StringLiterals;

namespace {

Error missing(const QString &option)
{
    return Error(ErrorCode::UsageMissing).with(u"option"_s, option);
}

/// What one sign-in by browser must remember until the browser is back. Never stored.
struct Attempt
{
    net::HttpClient &client;
    SecretStore &store;
    SignInSettings settings;
    QByteArray state;
    QByteArray nonce;
    QByteArray verifier;
    QByteArray redirect;
};

using AttemptPtr = std::shared_ptr<const Attempt>;

QUrl addressFor(const Attempt &attempt, const BrowserOptions &options)
{
    Form query{{"client_id", attempt.settings.clientId.toUtf8()},
               {"response_type", "code"},
               {"redirect_uri", attempt.redirect},
               {"response_mode", "query"},
               {"scope", personScope(attempt.settings.resource)},
               {"state", attempt.state},
               {"nonce", attempt.nonce},
               {"code_challenge", challengeFor(attempt.verifier)},
               {"code_challenge_method", "S256"}};
    if (options.chooseAccount)
        query.emplaceBack("prompt", "select_account");
    return authorizeAddress(attempt.settings, query);
}

Error refusal(const RedirectAnswer &answer, const SignInSettings &settings)
{
    const auto text = [&answer](const char *name) { return QString::fromUtf8(answer.value(name)); };
    Refused refused;
    refused.error = text("error");
    refused.suberror = text("error_subcode");
    refused.numbers = numbersOfErrorUri(text("error_uri"));
    refused.description = text("error_description");
    return toError(refused, Grant::Code, settings);
}

void redeem(Flow<SignedIn> *self, const AttemptPtr &attempt, const QByteArray &code)
{
    const Form form{{"grant_type", "authorization_code"},
                    {"client_id", attempt->settings.clientId.toUtf8()},
                    {"code", code},
                    {"redirect_uri", attempt->redirect},
                    {"code_verifier", attempt->verifier},
                    {"scope", personScope(attempt->settings.resource)}};
    self->await(requestToken(self, attempt->client, attempt->settings, Grant::Code, form), [self, attempt](const TokenAnswer &answer) {
        auto account = accountFromIdToken(answer.idToken, attempt->settings, attempt->nonce);
        if (!account.has_value()) {
            self->fail(std::move(account.error()));
            return;
        }
        if (answer.refreshToken.isEmpty()) {
            self->fail(Error(ErrorCode::UnexpectedAnswer).with(u"what"_s, u"refresh_token"_s));
            return;
        }
        SignedIn signedIn{std::move(account.value()), attempt->settings};
        signedIn.settings.tenant = signedIn.account.tenantId;
        self->await(attempt->store.write(self, signedIn.settings.secretKey, answer.refreshToken),
                    [self, signedIn] { self->succeed(signedIn); });
    });
}

/// The tenant's GUID out of its OpenID document's issuer (reference 1.11), for a tenant that was named by its domain: accounts are
/// compared by GUID. Access tokens would say it too but are not for clients to read [ENT-dev].
Operation<QString> *tenantId(QObject *parent, net::HttpClient &client, const SignInSettings &settings)
{
    return flow<QString>(parent, u"tenant"_s, [&client, settings](Flow<QString> *self) {
        if (isGuid(settings.tenant)) {
            self->succeed(settings.tenant.toLower());
            return;
        }
        net::HttpRequest request;
        request.url = openIdDocumentAddress(settings);
        request.headers = {{"Accept", "application/json"}};
        request.paced = false;
        request.authorised = false;
        request.timeout = std::chrono::seconds(30);
        request.label = "GET openid-configuration";
        self->await(client.send(self, request), [self](const net::HttpReply &reply) {
            const QString issuer = QJsonDocument::fromJson(reply.body).object().value("issuer"_L1).toString();
            const QString tenant = QUrl(issuer).path().section(u'/', 1, 1);
            if (reply.status == 200 && isGuid(tenant))
                self->succeed(tenant.toLower());
            else
                self->fail(Error(ErrorCode::UnexpectedAnswer).with(u"what"_s, u"issuer"_s).withStatus(reply.status));
        });
    });
}

} // namespace

SignIn::SignIn(net::HttpClient &client, SecretStore &store, Clock &clock, Random &random)
    : m_client(client), m_store(store), m_clock(clock), m_random(random)
{
}

Operation<SignedIn> *SignIn::browserSignIn(QObject *parent, const SignInSettings &settings, const BrowserOptions &options)
{
    return flow<SignedIn>(parent, u"browser sign-in"_s, [this, settings, options](Flow<SignedIn> *self) {
        if (settings.clientId.isEmpty()) {
            self->fail(missing(u"--client-id"_s));
            return;
        }
        if (auto checked = checkSettings(settings); !checked.has_value()) {
            self->fail(std::move(checked.error()));
            return;
        }
        Attempt attempt{m_client, m_store, settings, newNonce(m_random), newNonce(m_random), newNonce(m_random), {}};
        attempt.settings.method = Method::Browser;
        auto *receiver = new LoopbackReceiver(m_clock, options.language, attempt.state, self);
        if (auto listening = receiver->listen(); !listening.has_value()) {
            self->fail(std::move(listening.error()));
            return;
        }
        attempt.redirect = receiver->redirectAddress().toEncoded();
        const auto kept = std::make_shared<const Attempt>(std::move(attempt));
        self->await(receiver, [self, kept](const RedirectAnswer &answer) {
            if (answer.value("code").isEmpty())
                self->fail(refusal(answer, kept->settings));
            else
                redeem(self, kept, answer.value("code"));
        });
        // Last, since the receiver of the address may cancel at once.
        if (options.showUrl)
            options.showUrl(addressFor(*kept, options));
    });
}

Operation<SignedIn> *SignIn::clientSecretSignIn(QObject *parent, const SignInSettings &settings, const QByteArray &secret)
{
    return flow<SignedIn>(parent, u"client secret sign-in"_s, [this, settings, secret](Flow<SignedIn> *self) {
        if (settings.clientId.isEmpty() || secret.isEmpty()) {
            self->fail(missing(settings.clientId.isEmpty() ? u"--client-id"_s : u"--secret-stdin"_s));
            return;
        }
        SignedIn signedIn;
        signedIn.settings = settings;
        signedIn.settings.method = Method::ClientSecret;
        signedIn.account.objectId = settings.clientId.toLower();
        signedIn.account.name = settings.clientId;
        signedIn.account.isApplication = true;
        auto *proof = requestToken(self, m_client, signedIn.settings, Grant::ClientSecret, clientSecretForm(settings, secret));
        self->await(proof, [this, self, signedIn, secret](const TokenAnswer &) {
            self->await(tenantId(self, m_client, signedIn.settings), [this, self, signedIn, secret](const QString &tenant) {
                SignedIn result = signedIn;
                result.account.tenantId = tenant;
                self->await(m_store.write(self, result.settings.secretKey, secret), [self, result] { self->succeed(result); });
            });
        });
    });
}

} // namespace segue::auth
