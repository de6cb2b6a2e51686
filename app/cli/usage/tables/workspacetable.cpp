// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandtables.h"

#include "commands/commands.h"

#include <QtGlobal>

namespace segue::cli {

namespace {
const ArgumentSpec person{.name = "PERSON",
                          .help = QT_TRANSLATE_NOOP("cli", "Contact ID, customer ID, e-mail address or name; - reads a line from "
                                                           "standard input")};
} // namespace

QList<CommandSpec> workspaceCommandTable()
{
    return {
        {.noun = "workspace",
         .verb = "info",
         .summary = QT_TRANSLATE_NOOP("cli", "Show how the workspace stands"),
         .arguments = {},
         .options = {},
         .example = "seguectl workspace info",
         .run = workspaceInfo},
        {.noun = "workspace",
         .verb = "backup",
         .summary = QT_TRANSLATE_NOOP("cli", "Copy the workspace into a file, while others go on working"),
         .arguments = {{.name = "FILE", .help = QT_TRANSLATE_NOOP("cli", "The backup to make")}},
         .options = {},
         .example = "seguectl workspace backup monday.segue",
         .run = workspaceBackup},
        {.noun = "workspace",
         .verb = "restore",
         .summary = QT_TRANSLATE_NOOP("cli", "Put a backup in the place of the workspace; the file that stands there is kept"),
         .arguments = {{.name = "FILE", .help = QT_TRANSLATE_NOOP("cli", "The backup to take")}},
         .options = {},
         .example = "seguectl --yes workspace restore monday.segue",
         .run = workspaceRestore},
        {.noun = "workspace",
         .verb = "retention",
         .summary = QT_TRANSLATE_NOOP("cli", "Set how long plans, runs, rejects and backups are kept"),
         .arguments = {{.name = "DAYS", .help = QT_TRANSLATE_NOOP("cli", "Days, 90 unless set")}},
         .options = {},
         .example = "seguectl workspace retention 30",
         .run = workspaceRetention},
        {.noun = "workspace",
         .verb = "erase",
         .summary = QT_TRANSLATE_NOOP("cli", "Erase a person from everything that the workspace keeps"),
         .arguments = {person},
         .options = {},
         .example = {{"seguectl workspace erase CONTACT", QT_TRANSLATE_NOOP("cli", "By contact ID")},
                     {"seguectl workspace erase -", QT_TRANSLATE_NOOP("cli", "Out of sight: the person is a line of standard input")}},
         .run = workspaceErase},
        {.noun = "workspace",
         .verb = "audit",
         .summary = QT_TRANSLATE_NOOP("cli", "Show who changed what, newest first"),
         .arguments = {},
         .options = {{.name = "--kind",
                      .value = "KIND",
                      .help = QT_TRANSLATE_NOOP("cli", "Only changes of this kind of thing"),
                      .allowed = "source|connection|export|workspace"},
                     {.name = "--name", .value = "NAME", .help = QT_TRANSLATE_NOOP("cli", "Only what has, or had, this name or ID")},
                     {.name = "--since", .value = "TIME", .help = QT_TRANSLATE_NOOP("cli", "Only changes since then (ISO 8601)")},
                     {.name = "--until", .value = "TIME", .help = QT_TRANSLATE_NOOP("cli", "Only changes before then (ISO 8601)")},
                     {.name = "--limit", .value = "N", .help = QT_TRANSLATE_NOOP("cli", "At most so many (default 100)")}},
         .example = {{"seguectl workspace audit --kind export --since 2026-11-01",
                      QT_TRANSLATE_NOOP("cli", "Changes of exports since a day")},
                     {"seguectl workspace audit --name Spring", QT_TRANSLATE_NOOP("cli", "The history of one export")}},
         .run = workspaceAudit},
        {.noun = "explain",
         .verb = "",
         .summary = QT_TRANSLATE_NOOP("cli", "Say why a person is on the marketing lists, or not"),
         .arguments = {person, {.name = "EXPORT", .help = QT_TRANSLATE_NOOP("cli", "Only this export"), .required = false}},
         .options = {},
         .example = {{"seguectl explain taro@example.jp", QT_TRANSLATE_NOOP("cli", "On every marketing list")},
                     {"seguectl explain taro@example.jp Spring", QT_TRANSLATE_NOOP("cli", "Only the lists of one export")}},
         .run = explain},
    };
}

} // namespace segue::cli
