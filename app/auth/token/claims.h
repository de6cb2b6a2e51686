// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "base/result.h"
#include "signinsettings.h"

#include <QByteArray>

namespace segue::auth {

/// Who signed in, by an id_token (reference 1.12) that came from the token endpoint itself: TLS proves its origin, so that the
/// signature need not be checked (OpenID Connect Core 3.1.3.7, number 6). Audience, nonce (empty: none was sent) and, where one
/// tenant was asked for, the tenant are checked. Error: UnexpectedAnswer (parameter what).
[[nodiscard]] Result<Account> accountFromIdToken(const QByteArray &idToken, const SignInSettings &settings, const QByteArray &nonce);

} // namespace segue::auth
