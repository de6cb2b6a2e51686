// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "endpoints.h"
#include "net/httpclient.h"
#include "tokenanswer.h"

#include <functional>

namespace segue::auth {

/// Asks the token endpoint; what it calls a passing trouble is asked again a few times. Nothing is sent where checkSettings()
/// fails. Errors: of checkSettings(), readTokenAnswer() and the network.
[[nodiscard]] Operation<TokenAnswer> *requestToken(QObject *parent, net::HttpClient &client, const SignInSettings &settings, Grant grant,
                                                   const Form &form);

/// The same where what is handed in works once only: \p form is asked anew for each attempt.
[[nodiscard]] Operation<TokenAnswer> *requestToken(QObject *parent, net::HttpClient &client, const SignInSettings &settings, Grant grant,
                                                   const std::function<Result<Form>()> &form);

/// What each grant hands in (reference 1.2, 1.6, 1.7).
[[nodiscard]] Form refreshForm(const SignInSettings &settings, const QByteArray &refreshToken);
[[nodiscard]] Form clientSecretForm(const SignInSettings &settings, const QByteArray &secret);
[[nodiscard]] Form certificateForm(const SignInSettings &settings, const QByteArray &assertion);

} // namespace segue::auth
