// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usage/commandtable.h"

/// The parts of the command table, a noun each.
namespace segue::cli {

[[nodiscard]] QList<CommandSpec> sourceCommandTable();
[[nodiscard]] QList<CommandSpec> connectionCommandTable();
[[nodiscard]] QList<CommandSpec> segmentCommandTable();
[[nodiscard]] QList<CommandSpec> exportCommandTable();
[[nodiscard]] QList<CommandSpec> planCommandTable();
[[nodiscard]] QList<CommandSpec> runCommandTable();
[[nodiscard]] QList<CommandSpec> workspaceCommandTable();
[[nodiscard]] QList<CommandSpec> completionCommandTable();

/// What an export does: options of create and edit.
[[nodiscard]] QList<OptionSpec> exportSettingOptions();
[[nodiscard]] QList<CommandSpec> listCommandTable();

/// How to sign in: options that several commands share.
[[nodiscard]] QList<OptionSpec> signInOptions();

template<class... More>
[[nodiscard]] QList<OptionSpec> with(QList<OptionSpec> options, const More &...more)
{
    (options.append(more), ...);
    return options;
}

} // namespace segue::cli
