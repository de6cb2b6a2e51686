// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"

namespace segue::cli {

/// The sign-in as typed; reads the secret from standard input where it was asked for. UsageMissing where something lacks.
/// Nothing typed: nullopt, for commands that can do without.
[[nodiscard]] Result<std::optional<workspace::SignInRequest>> signInFrom(Session &session, const Arguments &arguments);

/// Shows the sign-in address of a ticket as it comes: printed for --print-url, else opened in the browser.
void watchSignIn(Session &session, workspace::Ticket ticket, bool printUrl);

/// The doctor's report, printed; ends the command by what it found.
void finishWithReport(Session &session, const workspace::CheckReport &report);

} // namespace segue::cli
