// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options.h"

#include "base/result.h"

#include <QStringList>

namespace segue::sandbox {

/// What the command line asks for.
struct CommandLine
{
    Options options;
    bool json = false;
    bool help = false;
    bool untilInputEnds = false;
    QString helpText;
};

/// Reads `segue-sandbox` arguments, the program's name first. Usage errors are UsageUnknownOption or UsageInvalid.
[[nodiscard]] Result<CommandLine> readCommandLine(const QStringList &arguments);

} // namespace segue::sandbox
