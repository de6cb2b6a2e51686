// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/session.h"

namespace segue::cli {

/// The sign-in as typed; reads the secret from standard input where it was asked for. UsageMissing where something lacks.
/// Nothing typed: nullopt, for commands that can do without.
[[nodiscard]] Result<std::optional<workspace::SignInRequest>> signInFrom(Session &session, const Arguments &arguments);

/// Shows where a ticket's person signs in, as it comes, on standard error. An address is opened in the browser, or with --print-url
/// printed as {"sign_in_url": …}; a device code is a sentence, or with --print-url or --json {"device_code": {"user_code",
/// "verification_uri", "expires_in" (seconds)}}.
void watchSignIn(Session &session, workspace::Ticket ticket, bool printUrl);

/// Asks whether another account than before shall be used from now on; no where nothing may be asked.
[[nodiscard]] bool keepsOtherAccount(Session &session, const Error &error);

/// Signs in again. An account that is another one than before is asked about where a question may be asked; yes keeps it.
template<class Request, class F>
void signInAgain(Session &session, const Request &request, bool printUrl, F onValue)
{
    using Answer = Result<typename Request::Answer>;
    const auto ticket = session.workspace().call(
        request, &session, std::function<void(Answer)>([&session, request, printUrl, onValue](const Answer &answer) {
            if (answer.has_value()) {
                onValue(*answer);
            } else if (answer.error().code() == ErrorCode::SignInOtherAccount && keepsOtherAccount(session, answer.error())) {
                Request again = request;
                again.acceptOtherAccount = true;
                signInAgain(session, again, printUrl, onValue);
            } else {
                session.fail(answer.error());
            }
        }));
    watchSignIn(session, ticket, printUrl);
}

} // namespace segue::cli
