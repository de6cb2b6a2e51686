// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "directory.h"
#include "lists/variants.h"
#include "tokens.h"

#include <QHash>
#include <QSet>

#include <chrono>

namespace segue::sandbox {

/// How often the device code flow may ask (reference 1.9), before scaling.
inline constexpr std::chrono::milliseconds deviceInterval = std::chrono::seconds(5);

/// A code between the authorize page and its redemption.
struct AuthorizationCode
{
    QByteArray clientId;
    QByteArray redirectUri;
    QByteArray challenge;
    QByteArray challengeMethod;
    QByteArray scope;
    QByteArray nonce;
    QByteArray objectId;
    std::chrono::milliseconds expires{0}; ///< on the steady clock
    bool redeemed = false;
};

/// A device code between its issue and its redemption.
struct DeviceCode
{
    QByteArray clientId;
    QByteArray scope;
    QByteArray userCode;
    QByteArray objectId; ///< who approved; empty while pending
    bool declined = false;
    std::chrono::milliseconds expires{0};
    std::chrono::milliseconds lastPoll{-1};
};

/// What the identity endpoints share.
struct IdentityState
{
    Directory &directory;
    TokenMint &mint;
    const Clock &clock;
    Random &random;
    const Variants &variants;
    double timeScale = 1.0;
    std::chrono::seconds accessTokenLife{0}; ///< unscaled; 0: between 60 and 90 minutes, as the real service draws it

    QHash<QByteArray, AuthorizationCode> codes{};
    QHash<QByteArray, DeviceCode> deviceCodes{};
    QSet<QByteArray> consents{}; ///< "object id/client id"
    QSet<QByteArray> usedAssertions{};
    QHash<QByteArray, QByteArray> sessions{}; ///< browser session → object id
    bool secretExpired = false;
    bool adminConsentNeeded = false; ///< people may not consent for themselves
    bool claimsWanted = false;       ///< the next interactive request must carry claims
    QString saveFile{};              ///< where save() writes; set by open()

    /// Reads keys and consents, or begins them; from then on save() writes there. Fails when the file is unreadable.
    [[nodiscard]] Result<void> open(const QString &fileName);
    /// Keeps keys and consents where open() said; nothing without a file.
    [[nodiscard]] Result<void> save();

    [[nodiscard]] bool hasConsented(const QByteArray &objectId, const QByteArray &clientId) const
    {
        return consents.contains(objectId + '/' + clientId);
    }
    [[nodiscard]] std::chrono::milliseconds scaled(std::chrono::milliseconds life) const;
    [[nodiscard]] std::chrono::seconds drawAccessLife();
};

} // namespace segue::sandbox
