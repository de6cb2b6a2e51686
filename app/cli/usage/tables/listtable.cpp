// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandtables.h"

#include "commands/commands.h"

#include <QtGlobal>

namespace segue::cli {

QList<CommandSpec> listCommandTable()
{
    return {
        {.noun = "list",
         .verb = "search",
         .summary = QT_TRANSLATE_NOOP("cli", "Find static marketing lists of contacts in Sales, by a part of their name"),
         .arguments = {{.name = "TEXT", .help = QT_TRANSLATE_NOOP("cli", "A part of the name")}},
         .options =
             {{.name = "--connection", .value = "NAME", .help = QT_TRANSLATE_NOOP("cli", "The connection to look in"), .required = true}},
         .example = "seguectl list search VIP --connection Sales",
         .run = listSearch},
    };
}

} // namespace segue::cli
