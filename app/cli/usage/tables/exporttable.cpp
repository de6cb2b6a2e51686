// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandtables.h"

#include "commands/commands.h"

#include <QtGlobal>

namespace segue::cli {

namespace {
const ArgumentSpec exportName{.name = "NAME", .help = QT_TRANSLATE_NOOP("cli", "Name or ID of the export")};
} // namespace

QList<CommandSpec> exportCommandTable()
{
    return {
        {.noun = "export",
         .verb = "create",
         .summary = QT_TRANSLATE_NOOP("cli", "Create an export; nothing is run"),
         .arguments = {{.name = "NAME", .help = QT_TRANSLATE_NOOP("cli", "A recognisable name")}},
         .options =
             {{.name = "--connection", .value = "NAME", .help = QT_TRANSLATE_NOOP("cli", "The connection it uses"), .required = true},
              {.name = "--segment",
               .value = "SEGMENT",
               .help = QT_TRANSLATE_NOOP("cli", "A segment, by name or ID; each becomes one marketing list; may be repeated"),
               .required = true,
               .repeated = true},
              {.name = "--contact-id-field",
               .value = "FIELD",
               .help = QT_TRANSLATE_NOOP("cli", "The customer field that holds the contact ID, if it differs from the connection's")},
              {.name = "--mode",
               .value = "MODE",
               .help = QT_TRANSLATE_NOOP("cli", "keep-in-step (default): only members that Segue added are removed; add-only: nobody is "
                                                "removed; exact-copy: members added by hand are removed too"),
               .allowed = "keep-in-step|add-only|exact-copy"},
              {.name = "--list-name",
               .value = "TEMPLATE",
               .help = QT_TRANSLATE_NOOP("cli", "Names of the lists; {segment} and {export} are replaced")},
              {.name = "--guard",
               .value = "SHARE",
               .help = QT_TRANSLATE_NOOP("cli", "Stop before removing more than this share in percent (default 20), or off")},
              {.name = "--removed-by-others",
               .value = "WHAT",
               .help = QT_TRANSLATE_NOOP("cli", "What happens to people whom others removed from the list"),
               .allowed = "respect|add-again"},
              {.name = "--when-deleted",
               .value = "WHAT",
               .help = QT_TRANSLATE_NOOP("cli", "What happens when the list was deleted in Sales"),
               .allowed = "stop|create"}},
         .example = {{"seguectl export create Spring --connection Sales --segment Tokyo_VIP --segment Spring_Campaign",
                      QT_TRANSLATE_NOOP("cli", "Two segments, each with a marketing list of its own")},
                     {"seguectl export create News --connection Sales --segment Newsletter --mode add-only",
                      QT_TRANSLATE_NOOP("cli", "Nobody is ever removed from the list")},
                     {"seguectl export create Archive --connection Sales --segment Churned --mode exact-copy --guard 10",
                      QT_TRANSLATE_NOOP("cli", "The list is the segment; stops before removing more than 10 %")}},
         .run = exportCreate},
        {.noun = "export",
         .verb = "list",
         .summary = QT_TRANSLATE_NOOP("cli", "List the exports"),
         .arguments = {},
         .options = {},
         .example = "seguectl export list",
         .run = exportList},
        {.noun = "export",
         .verb = "show",
         .summary = QT_TRANSLATE_NOOP("cli", "Show an export"),
         .arguments = {exportName},
         .options = {},
         .example = "seguectl export show Spring",
         .run = exportShow},
        {.noun = "export",
         .verb = "plan",
         .summary = QT_TRANSLATE_NOOP("cli", "Show what a run would change; changes nothing"),
         .arguments = {exportName},
         .options = {{.name = "--full", .help = QT_TRANSLATE_NOOP("cli", "Compare every member, even if nothing seems to have changed")}},
         .example = "seguectl export plan Spring",
         .run = exportPlan},
        {.noun = "export",
         .verb = "run",
         .summary = QT_TRANSLATE_NOOP("cli", "Run exports: plan, change the lists, read them back"),
         .arguments = {{.name = "NAME", .help = QT_TRANSLATE_NOOP("cli", "Name or ID of the export"), .required = false, .repeated = true}},
         .options = {{.name = "--all", .help = QT_TRANSLATE_NOOP("cli", "Run every export that has a connection")},
                     {.name = "--plan", .value = "ID", .help = QT_TRANSLATE_NOOP("cli", "Run this stored plan and nothing else")},
                     {.name = "--lift-guard",
                      .help = QT_TRANSLATE_NOOP("cli", "Allow the removals that the removal guard stopped, for this plan only")},
                     {.name = "--full", .help = QT_TRANSLATE_NOOP("cli", "Compare every member, even if nothing seems to have changed")}},
         .example = {{"seguectl export run Spring", QT_TRANSLATE_NOOP("cli", "Plan and run in one; on a terminal the plan is shown first")},
                     {"seguectl --yes export run --all", QT_TRANSLATE_NOOP("cli", "Every export, without a question")},
                     {"seguectl export run Spring --plan ID --lift-guard",
                      QT_TRANSLATE_NOOP("cli", "A stored plan, with the removals that the guard stopped")},
                     {"seguectl --json --progress json export run Spring --full",
                      QT_TRANSLATE_NOOP("cli", "For a script: one document, and progress as lines of JSON")}},
         .run = exportRun},
        {.noun = "export",
         .verb = "remove",
         .summary = QT_TRANSLATE_NOOP("cli", "Remove an export; marketing lists and their members stay as they are"),
         .arguments = {exportName},
         .options = {},
         .example = "seguectl export remove Spring",
         .run = exportRemove},
    };
}

} // namespace segue::cli
