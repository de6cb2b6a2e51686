// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/session.h"

namespace segue::cli {

/// A PERSON as given or, for "-", as a line of standard input, so that names stay out of the shell's history. None: the line is
/// missing.
[[nodiscard]] std::optional<QString> personFrom(Session &session, const QString &argument);

} // namespace segue::cli
