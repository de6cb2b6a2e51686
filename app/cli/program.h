// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace segue::cli {

/// The whole of seguectl: parses, speaks the right language, runs the command, answers the exit code.
[[nodiscard]] int runProgram(QCoreApplication &application);

} // namespace segue::cli
