// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"

namespace segue::cli {

/// The help for what was asked about: the program, a noun, or a command. Made from the command table, in the language of
/// the installed translation, for a terminal of \p columns.
[[nodiscard]] QString helpText(const CommandLine &line, int columns);

/// What stands behind an option: its sentence, its values, whether it is required.
[[nodiscard]] QString optionHelp(const OptionSpec &option);

} // namespace segue::cli
