// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandtable.h"

#include "tables/commandtables.h"

#include <QtGlobal>

namespace segue::cli {

QString OptionSpec::form() const
{
    const QLatin1String option(name);
    if (value == nullptr)
        return option;
    return (valueOptional ? QStringLiteral("%1 [%2]") : QStringLiteral("%1 %2")).arg(option, QLatin1String(value));
}

QStringList OptionSpec::allowedValues() const
{
    return allowed == nullptr ? QStringList() : QString::fromLatin1(allowed).split(u'|');
}

QString CommandSpec::path() const
{
    const QLatin1String action(verb);
    return action.isEmpty() ? QString(QLatin1String(noun)) : QLatin1String(noun) + u' ' + action;
}

QString CommandSpec::usage() const
{
    QString text = QStringLiteral("seguectl ") + path();
    for (const ArgumentSpec &argument : arguments) {
        QString form = QLatin1String(argument.name);
        if (argument.repeated)
            form += QLatin1String("...");
        text += u' ' + (argument.required ? form : QStringLiteral("[%1]").arg(form));
    }
    for (const OptionSpec &option : options) {
        if (option.required)
            text += u' ' + option.form();
    }
    return text;
}

QStringList nouns()
{
    QStringList all;
    for (const CommandSpec &spec : commandTable()) {
        if (!all.contains(QLatin1String(spec.noun)))
            all.append(QLatin1String(spec.noun));
    }
    return all;
}

QList<CommandSpec> commandsOf(const QString &noun)
{
    QList<CommandSpec> commands;
    for (const CommandSpec &spec : commandTable()) {
        if (noun == QLatin1String(spec.noun))
            commands.append(spec);
    }
    return commands;
}

const QList<CommandSpec> &commandTable()
{
    static const QList<CommandSpec> table = sourceCommandTable() + connectionCommandTable() + segmentCommandTable() + listCommandTable()
                                            + exportCommandTable() + planCommandTable() + runCommandTable() + workspaceCommandTable()
                                            + completionCommandTable();
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
    if (noun == QLatin1String("plan"))
        return QT_TRANSLATE_NOOP("cli", "What a run would change, as it was planned");
    if (noun == QLatin1String("completion"))
        return QT_TRANSLATE_NOOP("cli", "What a shell needs to complete seguectl's words");
    return QT_TRANSLATE_NOOP("cli", "What was run, with its results");
}

} // namespace segue::cli
