// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/session.h"
#include "usage/arguments.h"

namespace segue::cli {

/// Whether --report may be used as it was given; else the command has ended with the reason.
[[nodiscard]] bool reportOptionFits(Session &session, const Arguments &arguments);
/// The doctor's report, printed, and written where --report says; ends the command by what it found.
void finishWithReport(Session &session, const workspace::CheckReport &report, const Arguments &arguments);

} // namespace segue::cli
