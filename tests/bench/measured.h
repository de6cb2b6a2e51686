// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cliworld.h"

namespace segue::testing {

/// One command from its start to its end, as the operating system saw it.
struct Measured
{
    Said said;
    double wallMs = 0;
    double cpuMs = 0;    ///< user and system
    double peakMb = 0;   ///< resident memory, 1 MB = 1,000,000 bytes
    QJsonObject traffic; ///< the sandbox's request log of this command
};

/// Runs `seguectl --json` with \p arguments and measures it. Linux only: reads /proc.
[[nodiscard]] Measured measured(CliWorld &world, const QStringList &arguments);

} // namespace segue::testing
