// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandtables.h"

#include "commands/commands.h"

#include <QtGlobal>

namespace segue::cli {

namespace {
const ArgumentSpec exportName{.name = "NAME", .help = QT_TRANSLATE_NOOP("cli", "Name or ID of the export")};
const ArgumentSpec person{.name = "PERSON",
                          .help = QT_TRANSLATE_NOOP("cli", "Contact ID, customer ID, e-mail address or name; - reads a line from "
                                                           "standard input")};
const OptionSpec target{.name = "--target",
                        .value = "SEGMENT=LIST",
                        .help = QT_TRANSLATE_NOOP("cli", "An existing marketing list for a segment, by name or ID, or \"new\"; may be "
                                                         "repeated"),
                        .repeated = true};
const OptionSpec takeOver{.name = "--take-over",
                          .help =
                              QT_TRANSLATE_NOOP("cli", "With --target: also a list that carries the mark of another export or workspace")};
} // namespace

QList<CommandSpec> exportCommandTable()
{
    return {
        {.noun = "export",
         .verb = "create",
         .summary = QT_TRANSLATE_NOOP("cli", "Create an export; nothing is run"),
         .arguments = {{.name = "NAME", .help = QT_TRANSLATE_NOOP("cli", "A recognisable name")}},
         .options = with(QList<OptionSpec>{{.name = "--connection",
                                            .value = "NAME",
                                            .help = QT_TRANSLATE_NOOP("cli", "The connection it uses"),
                                            .required = true},
                                           {.name = "--segment",
                                            .value = "SEGMENT",
                                            .help = QT_TRANSLATE_NOOP(
                                                "cli", "A segment, by name or ID; each becomes one marketing list; may be repeated"),
                                            .required = true,
                                            .repeated = true}},
                         target, takeOver)
                    + exportSettingOptions(),
         .example = "seguectl export create Spring --connection Sales --segment Tokyo_VIP --segment Spring_Campaign",
         .run = exportCreate},
        {.noun = "export",
         .verb = "edit",
         .summary = QT_TRANSLATE_NOOP("cli", "Change an export; nothing is run"),
         .arguments = {exportName},
         .options = with(QList<OptionSpec>{{.name = "--name", .value = "NAME", .help = QT_TRANSLATE_NOOP("cli", "A new name")},
                                           {.name = "--segment",
                                            .value = "SEGMENT",
                                            .help = QT_TRANSLATE_NOOP("cli", "A segment to add, by name or ID; may be repeated"),
                                            .repeated = true},
                                           {.name = "--remove-segment",
                                            .value = "SEGMENT",
                                            .help = QT_TRANSLATE_NOOP("cli", "A segment to take out; its list and members stay as they "
                                                                             "are; may be repeated"),
                                            .repeated = true}},
                         target, takeOver)
                    + exportSettingOptions(),
         .example = "seguectl export edit Spring --segment Osaka_VIP --guard 30",
         .run = exportEdit},
        {.noun = "export",
         .verb = "duplicate",
         .summary = QT_TRANSLATE_NOOP("cli", "Create an export with the same settings and segments, and new lists"),
         .arguments = {exportName, {.name = "NEW", .help = QT_TRANSLATE_NOOP("cli", "Name of the new export")}},
         .options = {},
         .example = "seguectl export duplicate Spring Summer",
         .run = exportDuplicate},
        {.noun = "export",
         .verb = "pause",
         .summary = QT_TRANSLATE_NOOP("cli", "Leave an export out when all are run"),
         .arguments = {exportName},
         .options = {},
         .example = "seguectl export pause Spring",
         .run = exportPause},
        {.noun = "export",
         .verb = "resume",
         .summary = QT_TRANSLATE_NOOP("cli", "End the pause of an export"),
         .arguments = {exportName},
         .options = {},
         .example = "seguectl export resume Spring",
         .run = exportResume},
        {.noun = "export",
         .verb = "detach",
         .summary = QT_TRANSLATE_NOOP("cli", "Take the connection away; the export is inactive until it gets another one"),
         .arguments = {exportName},
         .options = {},
         .example = "seguectl export detach Spring",
         .run = exportDetach},
        {.noun = "export",
         .verb = "attach",
         .summary = QT_TRANSLATE_NOOP("cli", "Give an export a connection"),
         .arguments = {exportName},
         .options =
             {{.name = "--connection", .value = "NAME", .help = QT_TRANSLATE_NOOP("cli", "The connection it uses"), .required = true}},
         .example = "seguectl export attach Spring --connection Sales",
         .run = exportAttach},
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
         .verb = "exclude",
         .summary = QT_TRANSLATE_NOOP("cli", "Never add a person to the lists of an export, and remove them if Segue added them"),
         .arguments = {exportName, person},
         .options = {},
         .example = "seguectl export exclude Spring taro@example.jp",
         .run = exportExclude},
        {.noun = "export",
         .verb = "include",
         .summary = QT_TRANSLATE_NOOP("cli", "Let a person in again who was excluded"),
         .arguments = {exportName, person},
         .options = {},
         .example = "seguectl export include Spring taro@example.jp",
         .run = exportInclude},
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
         .options = {{.name = "--all", .help = QT_TRANSLATE_NOOP("cli", "Run every export that has a connection and is not paused")},
                     {.name = "--plan", .value = "ID", .help = QT_TRANSLATE_NOOP("cli", "Run this stored plan and nothing else")},
                     {.name = "--lift-guard",
                      .help = QT_TRANSLATE_NOOP("cli", "Allow the removals that the removal guard stopped, for this plan only")},
                     {.name = "--full", .help = QT_TRANSLATE_NOOP("cli", "Compare every member, even if nothing seems to have changed")}},
         .example = "seguectl export run Spring",
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
