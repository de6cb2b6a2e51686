// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin.h"

#include "browser/loopbackreceiver.h"
#include "browser/proof.h"
#include "token/personanswer.h"
#include "token/tokenrequest.h"

#include <memory>

namespace segue::auth {

using namespace Qt::StringLiterals;

namespace {

/// What one sign-in by browser must remember until the browser is back. Never stored.
struct Attempt
{
    net::HttpClient &client;
    SecretStore &store;
    SignInSettings settings;
    QByteArray state;
    QByteArray nonce;
    QByteArray verifier;
    QByteArray claims;
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
    if (options.askConsent)
        query.emplaceBack("prompt", "consent");
    else if (options.chooseAccount)
        query.emplaceBack("prompt", "select_account");
    if (!attempt.claims.isEmpty())
        query.emplaceBack("claims", attempt.claims);
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
    refused.claims = answer.value("claims");
    return toError(refused, Grant::Code, settings);
}

void redeem(Flow<SignedIn> *self, const AttemptPtr &attempt, const QByteArray &code)
{
    Form form{{"grant_type", "authorization_code"},
              {"client_id", attempt->settings.clientId.toUtf8()},
              {"code", code},
              {"redirect_uri", attempt->redirect},
              {"code_verifier", attempt->verifier},
              {"scope", personScope(attempt->settings.resource)}};
    // A challenge is answered in both requests (reference 1.8).
    if (!attempt->claims.isEmpty())
        form.emplaceBack("claims", attempt->claims);
    self->await(requestToken(self, attempt->client, attempt->settings, Grant::Code, form), [self, attempt](const TokenAnswer &answer) {
        finishPerson(self, attempt->store, attempt->settings, answer, attempt->nonce);
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
            self->fail(Error(ErrorCode::UsageMissing).with(u"option"_s, u"--client-id"_s));
            return;
        }
        if (auto checked = checkSettings(settings); !checked.has_value()) {
            self->fail(std::move(checked.error()));
            return;
        }
        Attempt attempt{m_client, m_store, settings, newNonce(m_random), newNonce(m_random), newNonce(m_random), options.claims, {}};
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

} // namespace segue::auth
