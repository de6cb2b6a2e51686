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
         .example = {{"seguectl segment list"},
                     {"seguectl segment list --source Insights", QT_TRANSLATE_NOOP("cli", "Where there are several sources")}},
         .run = segmentList},
        {.noun = "segment",
         .verb = "show",
         .summary = QT_TRANSLATE_NOOP("cli", "Show a segment"),
         .arguments = {{.name = "SEGMENT", .help = QT_TRANSLATE_NOOP("cli", "Name or ID of the segment")}},
         .options = {source},
         .example = "seguectl segment show Tokyo_VIP",
         .run = segmentShow},
        {.noun = "segment",
         .verb = "sample",
         .summary = QT_TRANSLATE_NOOP("cli", "Show some customers of a segment; nothing of it is kept"),
         .arguments = {{.name = "SEGMENT", .help = QT_TRANSLATE_NOOP("cli", "Name or ID of the segment")}},
         .options = {source,
                     {.name = "--contact-id-field",
                      .value = "FIELD",
                      .help = QT_TRANSLATE_NOOP("cli", "Field with the contact ID; otherwise that of the connection")},
                     {.name = "--limit", .value = "N", .help = QT_TRANSLATE_NOOP("cli", "At most so many customers, up to 200")},
                     {.name = "--with-names", .help = QT_TRANSLATE_NOOP("cli", "Show names of people too")}},
         .example = {{"seguectl segment sample Tokyo_VIP --limit 20"},
                     {"seguectl segment sample Tokyo_VIP --contact-id-field FIELD --with-names",
                      QT_TRANSLATE_NOOP("cli", "Whether another field leads to the right people")}},
         .run = segmentSample},
    };
}

} // namespace segue::cli
