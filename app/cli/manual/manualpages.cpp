// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "manualpages.h"

#include "roff.h"
#include "usage/commandtable.h"
#include "usage/facts.h"
#include "usage/help.h"

#include <QCoreApplication>

namespace segue::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

QString translated(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QString pageOf(const QString &noun)
{
    return QStringLiteral("seguectl-") + noun;
}

void addFacts(Roff &page, const QString &heading, const QList<Fact> &facts)
{
    page.addSection(heading);
    for (const Fact &fact : facts)
        page.addItem(fact.word, fact.meaning);
}

void addOptions(Roff &page, const QList<OptionSpec> &options)
{
    for (const OptionSpec &option : options)
        page.addItem(option.form(), optionHelp(option));
}

void addExamples(Roff &page, const Examples &examples)
{
    for (const ExampleSpec &example : examples) {
        if (example.help != nullptr)
            page.addParagraph(translated(example.help) + u':');
        page.addExample(QLatin1String(example.command));
    }
}

void addCommand(Roff &page, const CommandSpec &spec)
{
    page.addSubsection(spec.path());
    page.addParagraph(translated(spec.summary));
    page.addUsage(spec.usage());
    for (const ArgumentSpec &argument : spec.arguments)
        page.addItem(QLatin1String(argument.name), translated(argument.help));
    addOptions(page, spec.options);
    page.addParagraph(spec.example.size() > 1 ? Text::tr("Examples:") : Text::tr("Example:"));
    addExamples(page, spec.example);
}

Roff nounPage(const QString &noun, const QString &version, const QString &date)
{
    Roff page(pageOf(noun).toUpper(), date, version);
    page.addSection(Text::tr("NAME"));
    page.addName(pageOf(noun), translated(nounSummary(noun)));
    page.addSection(Text::tr("SYNOPSIS"));
    for (const CommandSpec &spec : commandsOf(noun))
        page.addUsage(spec.usage());
    page.addSection(Text::tr("COMMANDS"));
    for (const CommandSpec &spec : commandsOf(noun))
        addCommand(page, spec);
    page.addSection(Text::tr("SEE ALSO"));
    page.addReferences({QStringLiteral("seguectl")});
    return page;
}

Roff programPage(const QString &version, const QString &date)
{
    Roff page(QStringLiteral("SEGUECTL"), date, version);
    page.addSection(Text::tr("NAME"));
    page.addName(QStringLiteral("seguectl"), Text::tr("Keeps segments of Customer Insights as marketing lists in Dynamics 365 Sales"));
    page.addSection(Text::tr("SYNOPSIS"));
    page.addUsage(QStringLiteral("seguectl [%1] %2").arg(Text::tr("OPTIONS"), Text::tr("NOUN VERB ...")));
    page.addSection(Text::tr("DESCRIPTION"));
    page.addParagraph(
        Text::tr("Results are printed on standard output; questions, notes, progress and errors on standard error. Things are "
                 "named by name or ID. Without a terminal, or with --json, nothing is asked: what would have been asked is an "
                 "error that names the option."));
    page.addParagraph(Text::tr("Ctrl+C ends a run in good order and says what was done; the run can be resumed. A second Ctrl+C ends it at "
                               "once; the next look at the list shows what was done."));
    page.addSection(Text::tr("COMMANDS"));
    for (const QString &noun : nouns()) {
        page.addSubsection(translated(nounSummary(noun)));
        for (const CommandSpec &spec : commandsOf(noun))
            page.addItem(spec.path(), translated(spec.summary));
    }
    page.addSection(Text::tr("OPTIONS"));
    addOptions(page, globalOptions());
    addFacts(page, Text::tr("EXIT STATUS"), exitCodeFacts());
    addFacts(page, Text::tr("ENVIRONMENT"), environmentFacts());
    addFacts(page, Text::tr("FILES"), fileFacts());
    page.addSection(Text::tr("SEE ALSO"));
    QStringList pages;
    for (const QString &noun : nouns())
        pages.append(pageOf(noun));
    page.addReferences(pages);
    return page;
}

} // namespace

QList<ManualPage> manualPages(const QString &version, const QString &date)
{
    QList<ManualPage> pages{{QStringLiteral("seguectl"), programPage(version, date).toPage()}};
    for (const QString &noun : nouns())
        pages.append({pageOf(noun), nounPage(noun, version, date).toPage()});
    return pages;
}

} // namespace segue::cli
