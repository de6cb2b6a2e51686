// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandtables.h"

#include "commands/commands.h"

#include <QtGlobal>

namespace segue::cli {

namespace {
const ArgumentSpec sourceName{.name = "NAME", .help = QT_TRANSLATE_NOOP("cli", "Name or ID of the source")};
const OptionSpec serverOption{.name = "--server",
                              .value = "URL",
                              .help = QT_TRANSLATE_NOOP("cli", "Address of the organisation that holds the Customer Insights tables")};
const OptionSpec folderOption{
    .name = "--folder", .value = "DIR", .help = QT_TRANSLATE_NOOP("cli", "Folder with a CSV file for each segment")};
const OptionSpec instanceOption{.name = "--instance",
                                .value = "ID",
                                .help =
                                    QT_TRANSLATE_NOOP("cli", "Customer Insights environment, for its Data API (retired by its vendor)")};
const OptionSpec keyOption{.name = "--subscription-key-stdin",
                           .help = QT_TRANSLATE_NOOP("cli", "Read the Data API's subscription key as a line from standard input")};
} // namespace

QList<CommandSpec> sourceCommandTable()
{
    return {
        {.noun = "source",
         .verb = "add",
         .summary = QT_TRANSLATE_NOOP("cli", "Add a place where segments are read"),
         .arguments = {{.name = "NAME", .help = QT_TRANSLATE_NOOP("cli", "A recognisable name")}},
         .options = with({{.name = "--kind",
                           .value = "KIND",
                           .help = QT_TRANSLATE_NOOP("cli", "What it is"),
                           .required = true,
                           .allowed = "customer-insights|insights-api|csv"},
                          serverOption,
                          folderOption,
                          instanceOption,
                          keyOption})
                    + signInOptions(),
         .example = {{"seguectl source add Insights --kind customer-insights --server https://contoso.crm7.dynamics.com --client-id ID",
                      QT_TRANSLATE_NOOP("cli", "Sign in in the browser")},
                     {"seguectl source add Files --kind csv --folder ./segments", QT_TRANSLATE_NOOP("cli", "A folder, without a sign-in")}},
         .run = sourceAdd},
        {.noun = "source",
         .verb = "list",
         .summary = QT_TRANSLATE_NOOP("cli", "List the sources"),
         .arguments = {},
         .options = {},
         .example = "seguectl source list",
         .run = sourceList},
        {.noun = "source",
         .verb = "show",
         .summary = QT_TRANSLATE_NOOP("cli", "Show a source"),
         .arguments = {sourceName},
         .options = {},
         .example = "seguectl source show Insights",
         .run = sourceShow},
        {.noun = "source",
         .verb = "test",
         .summary = QT_TRANSLATE_NOOP("cli", "Check a source step by step"),
         .arguments = {sourceName},
         .options = {},
         .example = "seguectl source test Insights",
         .run = sourceTest},
        {.noun = "source",
         .verb = "fields",
         .summary = QT_TRANSLATE_NOOP("cli", "List the customer fields, with how many values look like contact IDs"),
         .arguments = {sourceName},
         .options = {},
         .example = "seguectl source fields Insights",
         .run = sourceFields},
        {.noun = "source",
         .verb = "edit",
         .summary = QT_TRANSLATE_NOOP("cli", "Change a source"),
         .arguments = {sourceName},
         .options = with({{.name = "--name", .value = "NEW", .help = QT_TRANSLATE_NOOP("cli", "Another name")},
                          serverOption,
                          folderOption,
                          {.name = "--instance",
                           .value = "ID",
                           .help = QT_TRANSLATE_NOOP("cli", "Customer Insights environment, for its Data API; empty: without it")},
                          keyOption})
                    + signInOptions(),
         .example = {{"seguectl source edit Insights --name Customers", QT_TRANSLATE_NOOP("cli", "Another name; what uses it follows")},
                     {"seguectl source edit Files --folder ./spring", QT_TRANSLATE_NOOP("cli", "Another folder")}},
         .run = sourceEdit},
        {.noun = "source",
         .verb = "sign-in",
         .summary = QT_TRANSLATE_NOOP("cli", "Sign in again"),
         .arguments = {sourceName},
         .options = signInOptions(),
         .example = "seguectl source sign-in Insights",
         .run = sourceSignIn},
        {.noun = "source",
         .verb = "sign-out",
         .summary = QT_TRANSLATE_NOOP("cli", "Remove the sign-in from the keychain"),
         .arguments = {sourceName},
         .options = {},
         .example = "seguectl source sign-out Insights",
         .run = sourceSignOut},
        {.noun = "source",
         .verb = "remove",
         .summary = QT_TRANSLATE_NOOP("cli", "Remove a source"),
         .arguments = {sourceName},
         .options = {},
         .example = "seguectl source remove Insights",
         .run = sourceRemove},
    };
}

} // namespace segue::cli
