// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto.h"
#include "directory.h"

#include "base/clock.h"
#include "base/random.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

#include <optional>

namespace segue::sandbox {

/// What an access token says when it is good.
struct AccessGrant
{
    QByteArray objectId;
    QByteArray audience;
    QByteArray tokenId;
};

/// Why an access token is not good.
enum class TokenFault { Malformed, Expired, Revoked };

/// What a refresh token says.
struct RefreshGrant
{
    QByteArray objectId;
    QByteArray clientId;
    qint64 issuedAt = 0; ///< Unix milliseconds
    qint64 expiresAt = 0;
};

/// Writes and reads tokens. Access tokens carry their holder, audience and end, signed with HMAC; the client must treat
/// them as opaque. Refresh tokens need no store, so that they survive a restart with the same keys. id_tokens are RS256.
class TokenMint
{
public:
    /// \p timeScale divides every life.
    TokenMint(const Clock &clock, Random &random, double timeScale);

    /// Keys as they are kept beside the state file, and back. Without restored keys new ones are made.
    [[nodiscard]] QJsonObject save();
    void restore(const QJsonObject &saved);

    [[nodiscard]] QByteArray accessToken(const Directory &directory, const QByteArray &origin, const Person &person,
                                         const QByteArray &clientId, const QByteArray &audience, std::chrono::seconds life);
    [[nodiscard]] QByteArray refreshToken(const Person &person, const QByteArray &clientId);
    [[nodiscard]] QByteArray idToken(const Directory &directory, const QByteArray &origin, const Person &person, const QByteArray &clientId,
                                     const QByteArray &nonce, std::chrono::seconds life);

    /// The grant, or what is wrong.
    [[nodiscard]] std::pair<std::optional<AccessGrant>, TokenFault> readAccess(const QByteArray &token) const;
    [[nodiscard]] std::optional<RefreshGrant> readRefresh(const QByteArray &token) const;
    [[nodiscard]] bool isRefreshRevoked(const RefreshGrant &grant) const;

    /// Makes one access token, or all that were written so far, count as expired.
    void expireAccess(const QByteArray &tokenId) { m_expired.insert(tokenId); }
    void expireAllAccess();
    /// Ends every refresh token written so far for a person; for everybody when \p objectId is empty.
    void revokeRefresh(const QByteArray &objectId);

    /// The answer of jwks_uri.
    [[nodiscard]] QJsonObject keySet();

private:
    [[nodiscard]] const RsaKey &signingKey();
    [[nodiscard]] QByteArray keyId();
    [[nodiscard]] QByteArray sealed(const QJsonObject &content) const;
    [[nodiscard]] std::optional<QJsonObject> opened(const QByteArray &text) const;

    const Clock &m_clock;
    Random &m_random;
    double m_timeScale;
    QByteArray m_secret;
    RsaKey m_signingKey;
    QSet<QByteArray> m_expired;
    qint64 m_counter = 0;
    qint64 m_accessFrom = 0;                   ///< access tokens with a lower number count as expired
    QHash<QByteArray, qint64> m_revokedBefore; ///< by object id, Unix milliseconds; the empty key is everybody
};

} // namespace segue::sandbox
