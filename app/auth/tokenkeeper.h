// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "net/httpclient.h"
#include "net/tokensource.h"
#include "secrets/secretstore.h"
#include "signinsettings.h"

#include <QObject>
#include <QPointer>

namespace segue::auth {

struct TokenAnswer;

/// Keeps one sign-in supplied with access tokens. They live in memory only and are renewed five minutes (or a tenth of their
/// life, if that is less) before they end, with one request in flight however many ask. The newest refresh token is in the
/// store before a token is handed out. What is in the store is read at each renewal, so a new sign-in is taken up at once.
///
/// Errors: SignInNeeded (nothing stored), CertificateExpired, the SignIn… codes of token/tokenanswer.h, those of the network and
/// of the store; Cancelled when the keeper dies. Where the parameter "claims" is there, the next interactive sign-in hands it in.
/// An error is for those who wait; the next call tries anew.
class TokenKeeper : public QObject, public net::TokenSource
{
    Q_OBJECT

public:
    /// \p client has no token source. Everything handed in must outlive the keeper.
    TokenKeeper(net::HttpClient &client, SecretStore &store, SignInSettings settings, Clock &clock, Random &random,
                QObject *parent = nullptr);
    ~TokenKeeper() override;

    [[nodiscard]] Operation<QByteArray> *token(QObject *parent) override;
    [[nodiscard]] Operation<QByteArray> *renewed(QObject *parent, const QByteArray &refused, const QByteArray &challenge) override;

    /// Forgets the access token, e.g. after signing in or out.
    void forget();

private:
    class Wait;

    void renew();
    void renewWith(Flow<QByteArray> *self, const QByteArray &stored);
    void saveAndHandOut(Flow<QByteArray> *self, const TokenAnswer &answer, std::chrono::milliseconds asked);
    void handOut(Flow<QByteArray> *self, const TokenAnswer &answer, std::chrono::milliseconds asked);
    [[nodiscard]] Error withClaims(Error error) const;
    void settleAll(const Result<QByteArray> &result);
    [[nodiscard]] bool isFresh() const;

    net::HttpClient &m_client;
    SecretStore &m_store;
    SignInSettings m_settings;
    Clock &m_clock;
    Random &m_random;
    QByteArray m_token;
    std::chrono::milliseconds m_renewAt{0};
    /// A refresh token that the store would not take; used instead of the older one in the store.
    QByteArray m_unsaved;
    /// What the store held when it was read last.
    QByteArray m_usedSecret;
    /// What the resource wanted when it refused a token; handed in with the next renewal.
    QByteArray m_claims;
    QList<QPointer<Wait>> m_waiting;
    QPointer<OperationBase> m_renewal;
};

} // namespace segue::auth
