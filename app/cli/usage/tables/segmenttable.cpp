// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandtables.h"

#include "commands/commands.h"

#include <QtGlobal>

namespace segue::cli {

QList<CommandSpec> segmentCommandTable()
{
    const OptionSpec source{.name = "--source",
                            .value = "NAME",
                            .help = QT_TRANSLATE_NOOP("cli", "Name or ID of the source; needed only if there are several")};
    return {
        {.noun = "segment",
         .verb = "list",
         .summary = QT_TRANSLATE_NOOP("cli", "List the segments of a source"),
         .arguments = {},
         .options = {source},
         .example = "seguectl segment list",
         .run = segmentList},
        {.noun = "segment",
         .verb = "show",
         .summary = QT_TRANSLATE_NOOP("cli", "Show a segment"),
         .arguments = {{.name = "SEGMENT", .help = QT_TRANSLATE_NOOP("cli", "Name or ID of the segment")}},
         .options = {source},
         .example = "seguectl segment show Tokyo_VIP",
         .run = segmentShow},
    };
}

} // namespace segue::cli
