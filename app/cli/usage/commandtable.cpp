// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandtable.h"

#include "commands/commands.h"

#include <QtGlobal>

namespace segue::cli {

namespace {

QList<OptionSpec> signInOptions()
{
    return {
        {.name = "--auth",
         .value = "METHOD",
         .help = QT_TRANSLATE_NOOP("cli", "How to sign in: browser (default) or client-secret"),
         .allowed = "browser|client-secret"},
        {.name = "--tenant",
         .value = "TENANT",
         .help = QT_TRANSLATE_NOOP("cli", "The organisation's tenant; found from the server address if it is not given")},
        {.name = "--client-id", .value = "ID", .help = QT_TRANSLATE_NOOP("cli", "The application (client) ID of the app registration")},
        {.name = "--secret-stdin", .help = QT_TRANSLATE_NOOP("cli", "Read the client secret as a line from standard input")},
        {.name = "--this-session-only", .help = QT_TRANSLATE_NOOP("cli", "Keep the secret in this process only, not in the keychain")},
        {.name = "--print-url",
         .help = QT_TRANSLATE_NOOP("cli", "Print the sign-in address on standard error instead of opening the browser")},
    };
}

template<class... More>
QList<OptionSpec> with(QList<OptionSpec> options, const More &...more)
{
    (options.append(more), ...);
    return options;
}

const ArgumentSpec sourceName{.name = "NAME", .help = QT_TRANSLATE_NOOP("cli", "Name or ID of the source")};
const ArgumentSpec connectionName{.name = "NAME", .help = QT_TRANSLATE_NOOP("cli", "Name or ID of the connection")};
const ArgumentSpec exportName{.name = "NAME", .help = QT_TRANSLATE_NOOP("cli", "Name or ID of the export")};
const ArgumentSpec runId{.name = "ID", .help = QT_TRANSLATE_NOOP("cli", "ID of the run")};

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
                           .allowed = "customer-insights"},
                          {.name = "--server",
                           .value = "URL",
                           .help = QT_TRANSLATE_NOOP("cli", "Address of the organisation that holds the Customer Insights tables"),
                           .required = true}})
                    + signInOptions(),
         .example = "seguectl source add Insights --kind customer-insights --server https://contoso.crm7.dynamics.com --client-id ID",
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
         .example = "seguectl connection add Sales --server https://contoso.crm7.dynamics.com --client-id ID --accept-privacy-terms",
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
         .example = "seguectl connection sign-in Sales --print-url",
         .run = connectionSignIn},
        {.noun = "connection",
         .verb = "sign-out",
         .summary = QT_TRANSLATE_NOOP("cli", "Remove the sign-in from the keychain"),
         .arguments = {connectionName},
         .options = {},
         .example = "seguectl connection sign-out Sales",
         .run = connectionSignOut},
        {.noun = "connection",
         .verb = "remove",
         .summary = QT_TRANSLATE_NOOP("cli", "Remove a connection and its sign-in; marketing lists stay as they are"),
         .arguments = {connectionName},
         .options = {{.name = "--detach", .help = QT_TRANSLATE_NOOP("cli", "Keep the exports that use it, inactive")},
                     {.name = "--with-exports", .help = QT_TRANSLATE_NOOP("cli", "Remove the exports that use it as well")}},
         .example = "seguectl connection remove Sales --detach",
         .run = connectionRemove},
    };
}

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
         .example = "seguectl export create Spring --connection Sales --segment Tokyo_VIP --segment Spring_Campaign",
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
         .example = "seguectl run list --export Spring --limit 10",
         .run = runList},
        {.noun = "run",
         .verb = "show",
         .summary = QT_TRANSLATE_NOOP("cli", "Show a run"),
         .arguments = {runId},
         .options = {},
         .example = "seguectl run show ID",
         .run = runShow},
        {.noun = "run",
         .verb = "rejects",
         .summary = QT_TRANSLATE_NOOP("cli", "Show who was not put on the list, and why"),
         .arguments = {runId},
         .options = {{.name = "--csv", .value = "FILE", .help = QT_TRANSLATE_NOOP("cli", "Write them to a CSV file")}},
         .example = "seguectl run rejects ID --csv rejects.csv",
         .run = runRejects},
        {.noun = "run",
         .verb = "resume",
         .summary = QT_TRANSLATE_NOOP("cli", "Finish a run that was cancelled or interrupted"),
         .arguments = {runId},
         .options = {},
         .example = "seguectl run resume ID",
         .run = runResume},
    };
}

} // namespace

const QList<CommandSpec> &commandTable()
{
    static const QList<CommandSpec> table =
        sourceCommandTable() + connectionCommandTable() + segmentCommandTable() + exportCommandTable() + runCommandTable();
    return table;
}

const QList<OptionSpec> &globalOptions()
{
    static const QList<OptionSpec> options{
        {.name = "--json", .help = QT_TRANSLATE_NOOP("cli", "Print one JSON document on standard output, and ask nothing")},
        {.name = "--lang", .value = "LANGUAGE", .help = QT_TRANSLATE_NOOP("cli", "Language of the output"), .allowed = "ja|en"},
        {.name = "--workspace", .value = "FILE", .help = QT_TRANSLATE_NOOP("cli", "The workspace file to use")},
        {.name = "--progress",
         .value = "FORM",
         .help = QT_TRANSLATE_NOOP("cli", "Form of the progress on standard error"),
         .allowed = "auto|json|none"},
        {.name = "--quiet", .help = QT_TRANSLATE_NOOP("cli", "Print results and errors only")},
        {.name = "--yes", .help = QT_TRANSLATE_NOOP("cli", "Answer yes to every question")},
        {.name = "--version", .help = QT_TRANSLATE_NOOP("cli", "Print the version")},
        {.name = "--help", .help = QT_TRANSLATE_NOOP("cli", "Print this help; also after a noun or a command")},
    };
    return options;
}

const char *nounSummary(const QString &noun)
{
    if (noun == QLatin1String("source"))
        return QT_TRANSLATE_NOOP("cli", "Where segments are read");
    if (noun == QLatin1String("connection"))
        return QT_TRANSLATE_NOOP("cli", "Sales organisations that receive marketing lists");
    if (noun == QLatin1String("segment"))
        return QT_TRANSLATE_NOOP("cli", "The segments of a source");
    if (noun == QLatin1String("export"))
        return QT_TRANSLATE_NOOP("cli", "Which segments become which marketing lists");
    return QT_TRANSLATE_NOOP("cli", "What was run, with its results");
}

} // namespace segue::cli
