// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenkeeper.h"

#include "token/tokenrequest.h"

#include <algorithm>
#include <utility>

namespace segue::auth {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds longestMargin = std::chrono::minutes(5);

} // namespace

/// Someone who waits for a token.
class TokenKeeper::Wait final : public Operation<QByteArray>
{
public:
    Wait(TokenKeeper &keeper, QByteArray refused, QObject *parent)
        : Operation<QByteArray>(u"wait for token"_s, parent), m_keeper(&keeper), m_refused(std::move(refused))
    {
    }
    using Operation<QByteArray>::settle;

private:
    void begin() override
    {
        if (!m_keeper) {
            fail(Error(ErrorCode::Cancelled));
            return;
        }
        // Only the token that was refused is given up; another may have renewed it meanwhile.
        if (!m_refused.isEmpty() && m_keeper->m_token == m_refused)
            m_keeper->m_token.clear();
        if (m_keeper->isFresh()) {
            succeed(m_keeper->m_token);
            return;
        }
        m_keeper->m_waiting.append(this);
        m_keeper->renew();
    }

    QPointer<TokenKeeper> m_keeper;
    QByteArray m_refused;
};

TokenKeeper::TokenKeeper(net::HttpClient &client, SecretStore &store, SignInSettings settings, Clock &clock, QObject *parent)
    : QObject(parent), m_client(client), m_store(store), m_settings(std::move(settings)), m_clock(clock)
{
}

TokenKeeper::~TokenKeeper()
{
    settleAll(failure(Error(ErrorCode::Cancelled)));
}

Operation<QByteArray> *TokenKeeper::token(QObject *parent)
{
    return new Wait(*this, {}, parent);
}

Operation<QByteArray> *TokenKeeper::renewed(QObject *parent, const QByteArray &refused)
{
    return new Wait(*this, refused, parent);
}

void TokenKeeper::forget()
{
    m_token.clear();
    m_unsaved.clear();
    m_usedSecret.clear();
    if (!m_renewal)
        return;
    // It began with what was stored before; those who wait want a token of what is stored now.
    m_renewal->cancel();
    m_renewal.clear();
    if (!m_waiting.isEmpty())
        renew();
}

bool TokenKeeper::isFresh() const
{
    return !m_token.isEmpty() && m_clock.steady() < m_renewAt;
}

void TokenKeeper::settleAll(const Result<QByteArray> &result)
{
    const auto waiting = std::exchange(m_waiting, {});
    for (const QPointer<Wait> &wait : waiting) {
        if (wait)
            wait->settle(result);
    }
}

void TokenKeeper::renew()
{
    if (m_renewal)
        return;
    auto *renewal = flow<QByteArray>(this, u"renew token"_s, [this](Flow<QByteArray> *self) {
        if (m_settings.method == Method::Certificate) {
            self->fail(Error(ErrorCode::UsageInvalid)
                           .with(u"option"_s, u"--auth"_s)
                           .with(u"value"_s, u"certificate"_s)
                           .with(u"allowed"_s, u"browser, client-secret"_s));
            return;
        }
        self->awaitResult(m_store.read(self, m_settings.secretKey), [this, self](Result<QByteArray> stored) {
            if (stored.has_value()) {
                renewWith(self, stored.value());
                return;
            }
            Error error = std::move(stored.error());
            if (error.code() == ErrorCode::SignInNeeded)
                error.with(u"account"_s, m_settings.resource.host());
            self->fail(std::move(error));
        });
    });
    m_renewal = renewal;
    renewal->run(this, [this](const Result<QByteArray> &result) {
        m_renewal.clear();
        settleAll(result);
    });
}

void TokenKeeper::renewWith(Flow<QByteArray> *self, const QByteArray &stored)
{
    // A secret that changed since belongs to a new sign-in and is newer than ours.
    if (stored != m_usedSecret)
        m_unsaved.clear();
    m_usedSecret = stored;
    const bool asApplication = m_settings.method == Method::ClientSecret;
    const QByteArray secret = m_unsaved.isEmpty() ? stored : m_unsaved;
    const Form form = asApplication ? clientSecretForm(m_settings, secret) : refreshForm(m_settings, secret);
    const Grant grant = asApplication ? Grant::ClientSecret : Grant::Refresh;
    const milliseconds asked = m_clock.steady();
    self->await(requestToken(self, m_client, m_settings, grant, form), [this, self, asked, asApplication](const TokenAnswer &answer) {
        if (!asApplication && !answer.refreshToken.isEmpty())
            m_unsaved = answer.refreshToken;
        if (m_unsaved.isEmpty() || m_unsaved == m_usedSecret)
            handOut(self, answer, asked);
        else
            saveAndHandOut(self, answer, asked);
    });
}

void TokenKeeper::saveAndHandOut(Flow<QByteArray> *self, const TokenAnswer &answer, milliseconds asked)
{
    self->await(m_store.read(self, m_settings.secretKey), [this, self, answer, asked](const QByteArray &stored) {
        if (stored != m_usedSecret) {
            // Somebody signed in while we asked: theirs stays, and the next renewal uses it.
            m_unsaved.clear();
            handOut(self, answer, asked);
            return;
        }
        self->await(m_store.write(self, m_settings.secretKey, m_unsaved), [this, self, answer, asked] {
            m_usedSecret = std::exchange(m_unsaved, {});
            handOut(self, answer, asked);
        });
    });
}

void TokenKeeper::handOut(Flow<QByteArray> *self, const TokenAnswer &answer, milliseconds asked)
{
    const milliseconds life = answer.life;
    m_token = answer.accessToken;
    m_renewAt = asked + life - std::min(longestMargin, life / 10);
    self->succeed(m_token);
}

} // namespace segue::auth
