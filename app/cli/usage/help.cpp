// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "help.h"

#include "output/texttable.h"

#include <QCoreApplication>

namespace segue::cli {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QString optionForm(const OptionSpec &option)
{
    QString form = QLatin1String(option.name);
    if (option.value != nullptr)
        form += option.valueOptional ? QStringLiteral(" [%1]").arg(QLatin1String(option.value)) : u' ' + QLatin1String(option.value);
    return form;
}

QString optionHelp(const OptionSpec &option)
{
    QString text = translated(option.help);
    if (option.allowed != nullptr && QString::fromLatin1(option.allowed).size() < 60)
        text += QStringLiteral(" (%1)").arg(QString::fromLatin1(option.allowed).replace(u'|', QLatin1String(", ")));
    if (option.required)
        text += QCoreApplication::translate("cli", " (required)");
    return text;
}

QString rows(const QList<OptionSpec> &options)
{
    TextTable table(TextTable::Style::Plain);
    for (const OptionSpec &option : options)
        table.addRow({QStringLiteral("  ") + optionForm(option), optionHelp(option)});
    return table.toText();
}

QString usageLine(const CommandSpec &spec)
{
    QString usage = QStringLiteral("seguectl ") + spec.path();
    for (const ArgumentSpec &argument : spec.arguments) {
        QString form = QLatin1String(argument.name);
        if (argument.repeated)
            form += QLatin1String("...");
        usage += u' ' + (argument.required ? form : QStringLiteral("[%1]").arg(form));
    }
    for (const OptionSpec &option : spec.options) {
        if (option.required)
            usage += u' ' + optionForm(option);
    }
    return usage;
}

QString commandHelp(const CommandSpec &spec)
{
    QString text = translated(spec.summary) + QLatin1String("\n\n  ") + usageLine(spec) + u'\n';
    if (!spec.arguments.isEmpty()) {
        TextTable table(TextTable::Style::Plain);
        for (const ArgumentSpec &argument : spec.arguments)
            table.addRow({QStringLiteral("  ") + QLatin1String(argument.name), translated(argument.help)});
        text += u'\n' + table.toText();
    }
    if (!spec.options.isEmpty())
        text += u'\n' + QCoreApplication::translate("cli", "Options:") + u'\n' + rows(spec.options);
    text += u'\n' + QCoreApplication::translate("cli", "Example:") + QLatin1String("\n  ") + QLatin1String(spec.example) + u'\n';
    return text;
}

QString nounHelp(const QString &noun)
{
    TextTable table(TextTable::Style::Plain);
    for (const CommandSpec &spec : commandTable()) {
        if (noun == QLatin1String(spec.noun))
            table.addRow({QStringLiteral("  ") + spec.path(), translated(spec.summary)});
    }
    return translated(nounSummary(noun)) + QLatin1String("\n\n") + table.toText();
}

} // namespace

QString helpText(const CommandLine &line)
{
    if (line.command != nullptr)
        return commandHelp(*line.command);
    if (!line.noun.isEmpty())
        return nounHelp(line.noun);
    QString text = QCoreApplication::translate("cli", "Keeps segments of Customer Insights as marketing lists in Dynamics 365 Sales.")
                   + QLatin1String("\n\n  seguectl [") + QCoreApplication::translate("cli", "OPTIONS") + QLatin1String("] ")
                   + QCoreApplication::translate("cli", "NOUN VERB ...") + u'\n';
    QString noun;
    TextTable table(TextTable::Style::Plain);
    for (const CommandSpec &spec : commandTable()) {
        if (noun != QLatin1String(spec.noun)) {
            noun = QLatin1String(spec.noun);
            table.addRow({});
            table.addRow({translated(nounSummary(noun))});
        }
        table.addRow({QStringLiteral("  ") + spec.path(), translated(spec.summary)});
    }
    text += table.toText() + u'\n' + QCoreApplication::translate("cli", "Options, before the noun:") + u'\n' + rows(globalOptions());
    return text;
}

} // namespace segue::cli
