// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "token/tokenrequest.h"

namespace segue::auth {

/// A token for an application that proves itself by what the secret store holds for it: a client secret, or key and certificate
/// as PEM. Errors: of requestToken(); CertificateExpired; SignInNeeded where the secret is neither.
[[nodiscard]] Operation<TokenAnswer> *requestApplicationToken(QObject *parent, net::HttpClient &client, const SignInSettings &settings,
                                                              const QByteArray &secret, Random &random);

} // namespace segue::auth
