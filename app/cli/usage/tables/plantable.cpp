// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandtables.h"

#include "commands/commands.h"

#include <QtGlobal>

namespace segue::cli {

QList<CommandSpec> planCommandTable()
{
    return {
        {.noun = "plan",
         .verb = "list",
         .summary = QT_TRANSLATE_NOOP("cli", "List stored plans, newest first"),
         .arguments = {},
         .options = {{.name = "--export", .value = "NAME", .help = QT_TRANSLATE_NOOP("cli", "Only plans of this export")},
                     {.name = "--limit", .value = "N", .help = QT_TRANSLATE_NOOP("cli", "At most so many (default 100)")}},
         .example = {{"seguectl plan list"},
                     {"seguectl plan list --export Spring --limit 1", QT_TRANSLATE_NOOP("cli", "The newest plan of an export")}},
         .run = planList},
        {.noun = "plan",
         .verb = "show",
         .summary = QT_TRANSLATE_NOOP("cli", "Show a stored plan"),
         .arguments = {{.name = "ID", .help = QT_TRANSLATE_NOOP("cli", "ID of the plan")}},
         .options = {},
         .example = "seguectl plan show ID",
         .run = planShow},
    };
}

} // namespace segue::cli
