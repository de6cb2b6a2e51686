// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandtable.h"

#include "tables/commandtables.h"

#include <QtGlobal>

namespace segue::cli {

const QList<CommandSpec> &commandTable()
{
    static const QList<CommandSpec> table = sourceCommandTable() + connectionCommandTable() + segmentCommandTable() + listCommandTable()
                                            + exportCommandTable() + runCommandTable() + workspaceCommandTable();
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
    if (noun == QLatin1String("list"))
        return QT_TRANSLATE_NOOP("cli", "Marketing lists in Sales");
    if (noun == QLatin1String("export"))
        return QT_TRANSLATE_NOOP("cli", "Which segments become which marketing lists");
    if (noun == QLatin1String("workspace"))
        return QT_TRANSLATE_NOOP("cli", "Where definitions, plans, runs and the ledger are kept");
    if (noun == QLatin1String("explain"))
        return QT_TRANSLATE_NOOP("cli", "Why a person is on a list, or not");
    return QT_TRANSLATE_NOOP("cli", "What was run, with its results");
}

} // namespace segue::cli
