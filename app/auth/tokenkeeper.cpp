// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenkeeper.h"

#include "application/applicationtoken.h"
#include "authority.h"
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
    Wait(TokenKeeper &keeper, QByteArray refused, QByteArray claims, QObject *parent)
        : Operation<QByteArray>(u"wait for token"_s, parent), m_keeper(&keeper), m_refused(std::move(refused)), m_claims(std::move(claims))
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
        if (!m_refused.isEmpty() && m_keeper->m_token == m_refused) {
            m_keeper->m_token.clear();
            m_keeper->m_claims = m_claims;
        }
        if (m_keeper->isFresh()) {
            succeed(m_keeper->m_token);
            return;
        }
        m_keeper->m_waiting.append(this);
        m_keeper->renew();
    }

    QPointer<TokenKeeper> m_keeper;
    QByteArray m_refused;
    QByteArray m_claims;
};

TokenKeeper::TokenKeeper(net::HttpClient &client, SecretStore &store, SignInSettings settings, Clock &clock, Random &random,
                         QObject *parent)
    : QObject(parent), m_client(client), m_store(store), m_settings(std::move(settings)), m_clock(clock), m_random(random)
{
}

TokenKeeper::~TokenKeeper()
{
    settleAll(failure(Error(ErrorCode::Cancelled)));
}

Operation<QByteArray> *TokenKeeper::token(QObject *parent)
{
    return new Wait(*this, {}, {}, parent);
}

Operation<QByteArray> *TokenKeeper::renewed(QObject *parent, const QByteArray &refused, const QByteArray &challenge)
{
    return new Wait(*this, refused, claimsOfChallenge(challenge), parent);
}

void TokenKeeper::forget()
{
    m_token.clear();
    m_unsaved.clear();
    m_usedSecret.clear();
    m_claims.clear();
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
    if (stored != m_usedSecret) {
        m_unsaved.clear();
        m_claims.clear();
    }
    m_usedSecret = stored;
    const bool asApplication = m_settings.method == Method::ClientSecret || m_settings.method == Method::Certificate;
    const QByteArray secret = m_unsaved.isEmpty() ? stored : m_unsaved;
    const milliseconds asked = m_clock.steady();
    Form refresh = refreshForm(m_settings, secret);
    if (!m_claims.isEmpty())
        refresh.emplaceBack("claims", m_claims);
    auto *request = asApplication ? requestApplicationToken(self, m_client, m_settings, secret, m_random)
                                  : requestToken(self, m_client, m_settings, Grant::Refresh, refresh);
    self->awaitResult(request, [this, self, asked, asApplication](const Result<TokenAnswer> &result) {
        if (!result.has_value()) {
            self->fail(withClaims(result.error()));
            return;
        }
        const TokenAnswer &answer = *result;
        m_claims.clear();
        if (!asApplication && !answer.refreshToken.isEmpty())
            m_unsaved = answer.refreshToken;
        if (m_unsaved.isEmpty() || m_unsaved == m_usedSecret)
            handOut(self, answer, asked);
        else
            saveAndHandOut(self, answer, asked);
    });
}

Error TokenKeeper::withClaims(Error error) const
{
    // The identity service may say itself what it wants; else what the resource wanted still holds.
    const bool isInteractive = error.code() == ErrorCode::SignInMfaNeeded || error.code() == ErrorCode::SignInRevoked;
    if (isInteractive && !m_claims.isEmpty() && error.parameter(u"claims"_s).toString().isEmpty())
        error.with(u"claims"_s, QString::fromUtf8(m_claims));
    return error;
}

void TokenKeeper::saveAndHandOut(Flow<QByteArray> *self, const TokenAnswer &answer, milliseconds asked)
{
    self->await(m_store.replace(self, m_settings.secretKey, m_usedSecret, m_unsaved), [this, self, answer, asked](bool isReplaced) {
        // Somebody signed in, or another process renewed it, while we asked: theirs stays, and the next renewal uses it.
        QByteArray saved = std::exchange(m_unsaved, {});
        if (isReplaced)
            m_usedSecret = std::move(saved);
        handOut(self, answer, asked);
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
