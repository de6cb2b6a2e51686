// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandtables.h"

#include "commands/commands.h"

#include <QtGlobal>

namespace segue::cli {

namespace {
const ArgumentSpec connectionName{.name = "NAME", .help = QT_TRANSLATE_NOOP("cli", "Name or ID of the connection")};
} // namespace

QList<CommandSpec> connectionCommandTable()
{
    return {
        {.noun = "connection",
         .verb = "add",
         .summary = QT_TRANSLATE_NOOP("cli", "Add a connection to Dynamics 365 Sales"),
         .arguments = {{.name = "NAME", .help = QT_TRANSLATE_NOOP("cli", "A recognisable name: others see only it and the kind")}},
         .options = with({{.name = "--server",
                           .value = "URL",
                           .help = QT_TRANSLATE_NOOP("cli", "Server address of the Sales organisation"),
                           .required = true},
                          {.name = "--source",
                           .value = "NAME",
                           .help = QT_TRANSLATE_NOOP("cli", "Where segments are read; needed only if it is not clear")},
                          {.name = "--customer-id-field",
                           .value = "FIELD",
                           .help = QT_TRANSLATE_NOOP(
                               "cli", "The customer field that holds the contact ID; proposed from samples if it is not given")},
                          {.name = "--accept-privacy-terms",
                           .value = "VERSION",
                           .help = QT_TRANSLATE_NOOP("cli", "Agree to the data privacy and compliance terms (see \"connection terms\")"),
                           .valueOptional = true},
                          {.name = "--allow",
                           .value = "WHO",
                           .help = QT_TRANSLATE_NOOP(
                               "cli", "Who may use it: administrators (default), contributors, or a user; may be repeated for users"),
                           .repeated = true}})
                    + signInOptions(),
         .example = {{"seguectl connection add Sales --server https://contoso.crm7.dynamics.com --client-id ID --accept-privacy-terms",
                      QT_TRANSLATE_NOOP("cli", "Sign in in the browser")},
                     {"seguectl connection add Sales --server https://contoso.crm7.dynamics.com --auth client-secret --tenant TENANT "
                      "--client-id ID --secret-stdin --accept-privacy-terms --allow contributors",
                      QT_TRANSLATE_NOOP("cli", "As an application, for all contributors; the secret is a line of standard input")}},
         .run = connectionAdd},
        {.noun = "connection",
         .verb = "list",
         .summary = QT_TRANSLATE_NOOP("cli", "List the connections"),
         .arguments = {},
         .options = {},
         .example = "seguectl connection list",
         .run = connectionList},
        {.noun = "connection",
         .verb = "show",
         .summary = QT_TRANSLATE_NOOP("cli", "Show a connection"),
         .arguments = {connectionName},
         .options = {},
         .example = "seguectl connection show Sales",
         .run = connectionShow},
        {.noun = "connection",
         .verb = "test",
         .summary = QT_TRANSLATE_NOOP("cli", "Check a connection step by step"),
         .arguments = {connectionName},
         .options = {},
         .example = "seguectl connection test Sales",
         .run = connectionTest},
        {.noun = "connection",
         .verb = "terms",
         .summary = QT_TRANSLATE_NOOP("cli", "Show the data privacy and compliance terms"),
         .arguments = {},
         .options = {},
         .example = "seguectl connection terms",
         .run = connectionTerms},
        {.noun = "connection",
         .verb = "sign-in",
         .summary = QT_TRANSLATE_NOOP("cli", "Sign in again"),
         .arguments = {connectionName},
         .options = signInOptions(),
         .example = {{"seguectl connection sign-in Sales", QT_TRANSLATE_NOOP("cli", "Sign in in the browser")},
                     {"seguectl connection sign-in Sales --print-url",
                      QT_TRANSLATE_NOOP("cli", "Without a browser of its own: open the printed address elsewhere")}},
         .run = connectionSignIn},
        {.noun = "connection",
         .verb = "sign-out",
         .summary = QT_TRANSLATE_NOOP("cli", "Remove the sign-in from the keychain"),
         .arguments = {connectionName},
         .options = {},
         .example = "seguectl connection sign-out Sales",
         .run = connectionSignOut},
        {.noun = "connection",
         .verb = "share",
         .summary = QT_TRANSLATE_NOOP("cli", "Write a connection into a file for others, without secrets"),
         .arguments = {connectionName},
         .options = {{.name = "--file", .value = "FILE", .help = QT_TRANSLATE_NOOP("cli", "The file to write"), .required = true}},
         .example = "seguectl connection share Sales --file sales.segue-connection",
         .run = connectionShare},
        {.noun = "connection",
         .verb = "open",
         .summary = QT_TRANSLATE_NOOP("cli", "Take a connection from an administrator's file, and sign in as yourself"),
         .arguments = {{.name = "FILE", .help = QT_TRANSLATE_NOOP("cli", "The connection file")}},
         .options = with({{.name = "--accept-privacy-terms",
                           .value = "VERSION",
                           .help = QT_TRANSLATE_NOOP("cli", "Agree to the data privacy and compliance terms (see \"connection terms\")"),
                           .valueOptional = true}})
                    + signInOptions(),
         .example = "seguectl connection open sales.segue-connection --accept-privacy-terms",
         .run = connectionOpen},
        {.noun = "connection",
         .verb = "remove",
         .summary = QT_TRANSLATE_NOOP("cli", "Remove a connection and its sign-in; marketing lists stay as they are"),
         .arguments = {connectionName},
         .options = {{.name = "--detach", .help = QT_TRANSLATE_NOOP("cli", "Keep the exports that use it, inactive")},
                     {.name = "--with-exports", .help = QT_TRANSLATE_NOOP("cli", "Remove the exports that use it as well")}},
         .example = {{"seguectl connection remove Sales --detach", QT_TRANSLATE_NOOP("cli", "Keep the exports for another connection")},
                     {"seguectl connection remove Sales --with-exports", QT_TRANSLATE_NOOP("cli", "Remove the exports as well")}},
         .run = connectionRemove},
    };
}

} // namespace segue::cli
