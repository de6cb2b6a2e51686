// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandtables.h"

#include "commands/commands.h"

#include <QtGlobal>

namespace segue::cli {

QList<CommandSpec> completionCommandTable()
{
    return {
        {.noun = "completion",
         .verb = "bash",
         .summary = QT_TRANSLATE_NOOP("cli", "Print the completion script for bash"),
         .arguments = {},
         .options = {},
         .example = {{"source <(seguectl completion bash)",
                      QT_TRANSLATE_NOOP("cli", "For this session; put the line into ~/.bashrc to keep it")},
                     {"seguectl completion bash > ~/.local/share/bash-completion/completions/seguectl",
                      QT_TRANSLATE_NOOP("cli", "For every session, where bash-completion is installed")}},
         .run = completionBash},
        {.noun = "completion",
         .verb = "zsh",
         .summary = QT_TRANSLATE_NOOP("cli", "Print the completion script for zsh"),
         .arguments = {},
         .options = {},
         .example = {{"source <(seguectl completion zsh)",
                      QT_TRANSLATE_NOOP("cli", "For this session; put the line into ~/.zshrc, after compinit, to keep it")}},
         .run = completionZsh},
        {.noun = "completion",
         .verb = "fish",
         .summary = QT_TRANSLATE_NOOP("cli", "Print the completion script for fish"),
         .arguments = {},
         .options = {},
         .example = {{"seguectl completion fish | source", QT_TRANSLATE_NOOP("cli", "For this session")},
                     {"seguectl completion fish > ~/.config/fish/completions/seguectl.fish",
                      QT_TRANSLATE_NOOP("cli", "For every session")}},
         .run = completionFish},
    };
}

} // namespace segue::cli
