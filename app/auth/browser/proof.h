// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"

#include <QByteArray>

namespace segue::auth {

/// 256 bits of chance in base64url, 43 letters: fit for state, nonce and PKCE's verifier.
[[nodiscard]] QByteArray newNonce(Random &random);
/// PKCE's S256: base64url of the SHA-256 of the verifier, without padding (RFC 7636, 4.2).
[[nodiscard]] QByteArray challengeFor(const QByteArray &verifier);
/// Equal or not, in a time that depends on the length only. Never equal when empty.
[[nodiscard]] bool isSameSecret(const QByteArray &left, const QByteArray &right);

} // namespace segue::auth
