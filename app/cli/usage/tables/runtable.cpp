// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandtables.h"

#include "commands/commands.h"

#include <QtGlobal>

namespace segue::cli {

namespace {
const ArgumentSpec runId{.name = "ID", .help = QT_TRANSLATE_NOOP("cli", "ID of the run")};
} // namespace

QList<CommandSpec> runCommandTable()
{
    return {
        {.noun = "run",
         .verb = "list",
         .summary = QT_TRANSLATE_NOOP("cli", "List runs, newest first"),
         .arguments = {},
         .options = {{.name = "--export", .value = "NAME", .help = QT_TRANSLATE_NOOP("cli", "Only runs of this export")},
                     {.name = "--state",
                      .value = "STATE",
                      .help = QT_TRANSLATE_NOOP("cli", "Only runs in this state"),
                      .allowed = "queued|running|waiting_for_sign_in|completed|completed_with_rejects|completed_with_differences|stopped_"
                                 "by_guard|cancelled|interrupted|failed"},
                     {.name = "--since", .value = "TIME", .help = QT_TRANSLATE_NOOP("cli", "Only runs started since then (ISO 8601)")},
                     {.name = "--limit", .value = "N", .help = QT_TRANSLATE_NOOP("cli", "At most so many (default 100)")}},
         .example = {{"seguectl run list --export Spring --limit 10", QT_TRANSLATE_NOOP("cli", "The last ten runs of an export")},
                     {"seguectl run list --state failed --since 2026-11-01", QT_TRANSLATE_NOOP("cli", "What failed since a day")}},
         .run = runList},
        {.noun = "run",
         .verb = "show",
         .summary = QT_TRANSLATE_NOOP("cli", "Show a run"),
         .arguments = {runId},
         .options = {{.name = "--evidence",
                      .value = "FILE",
                      .help = QT_TRANSLATE_NOOP("cli", "Write all that is kept of it into a ZIP file, with checksums; IDs only")}},
         .example = {{"seguectl run show ID", QT_TRANSLATE_NOOP("cli", "On the screen")},
                     {"seguectl run show ID --evidence run.zip", QT_TRANSLATE_NOOP("cli", "For an auditor")}},
         .run = runShow},
        {.noun = "run",
         .verb = "rejects",
         .summary = QT_TRANSLATE_NOOP("cli", "Show who was not put on the list, and why"),
         .arguments = {runId},
         .options = {{.name = "--csv", .value = "FILE", .help = QT_TRANSLATE_NOOP("cli", "Write them to a CSV file")}},
         .example = {{"seguectl run rejects ID", QT_TRANSLATE_NOOP("cli", "On the screen")},
                     {"seguectl run rejects ID --csv rejects.csv", QT_TRANSLATE_NOOP("cli", "For a spreadsheet")}},
         .run = runRejects},
        {.noun = "run",
         .verb = "resume",
         .summary = QT_TRANSLATE_NOOP("cli", "Finish a run that was cancelled or interrupted"),
         .arguments = {runId},
         .options = {},
         .example = "seguectl run resume ID",
         .run = runResume},
        {.noun = "run",
         .verb = "cancel",
         .summary = QT_TRANSLATE_NOOP("cli", "Stop a run, also one of another process, and wait until it is over"),
         .arguments = {runId},
         .options = {},
         .example = "seguectl run cancel ID",
         .run = runCancel},
        {.noun = "run",
         .verb = "undo",
         .summary = QT_TRANSLATE_NOOP("cli", "Take a run's changes back; the export is paused until you resume it"),
         .arguments = {runId},
         .options = {{.name = "--plan-only", .help = QT_TRANSLATE_NOOP("cli", "Only show and save the plan; changes nothing")}},
         .example = {{"seguectl run undo ID --plan-only", QT_TRANSLATE_NOOP("cli", "See first what would be taken back")},
                     {"seguectl run undo ID", QT_TRANSLATE_NOOP("cli", "Take it back, after a question")}},
         .run = runUndo},
    };
}

} // namespace segue::cli
