// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "help.h"

#include "facts.h"
#include "output/terminal/emphasis.h"
#include "output/terminal/texttable.h"

#include <QCoreApplication>

#include <algorithm>

namespace segue::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

constexpr int indent = 2;
constexpr int gap = 2;
constexpr int widestWord = 32;
constexpr int leastMeaning = 24;

QString translated(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

/// A page of help: every block's words stand in one column and what they mean in another, the same all down the page.
class Page
{
public:
    explicit Page(int columns) : m_columns(columns) {}

    void addText(const QString &text) { m_blocks.append({text, {}, {}}); }
    void addBlock(const QString &heading, const QList<Fact> &facts)
    {
        if (!facts.isEmpty())
            m_blocks.append({{}, heading, facts});
    }
    void addExamples(const Examples &examples)
    {
        QList<Fact> lines;
        for (const ExampleSpec &example : examples)
            lines.append({QLatin1String(example.command), example.help == nullptr ? QString() : translated(example.help)});
        m_blocks.append({{}, examples.size() > 1 ? Text::tr("Examples:") : Text::tr("Example:"), lines, true});
    }

    [[nodiscard]] QString toText() const
    {
        int word = 0;
        for (const Block &block : m_blocks) {
            for (const Fact &fact : block.facts) {
                if (!block.examples && displayWidth(fact.word) <= widestWord)
                    word = std::max(word, displayWidth(fact.word));
            }
        }
        QString text;
        for (const Block &block : m_blocks) {
            if (!text.isEmpty())
                text += u'\n';
            text += block.text;
            if (!block.heading.isEmpty())
                text += emphasised(block.heading, Emphasis::Heading) + u'\n';
            for (const Fact &fact : block.facts)
                text += block.examples ? example(fact) : line(fact, word);
        }
        return text;
    }

private:
    struct Block
    {
        QString text;
        QString heading;
        QList<Fact> facts;
        bool examples = false;
    };

    /// A line that can be copied is never broken; what it does stands above it.
    [[nodiscard]] QString example(const Fact &fact) const
    {
        QString text;
        for (const QString &part : fact.meaning.isEmpty() ? QStringList() : wrapped(fact.meaning, m_columns - indent))
            text += QString(indent, u' ') + part + u'\n';
        return text + QString(fact.meaning.isEmpty() ? indent : 2 * indent, u' ') + fact.word + u'\n';
    }

    [[nodiscard]] QString line(const Fact &fact, int word) const
    {
        const int start = indent + word + gap;
        const QString blanks(start, u' ');
        QString text = QString(indent, u' ') + fact.word;
        const int used = indent + displayWidth(fact.word) + gap;
        bool first = true;
        if (used > start) {
            text += u'\n';
            first = false;
        } else {
            text += QString(start - used + gap, u' ');
        }
        for (const QString &part : wrapped(fact.meaning, std::max(leastMeaning, m_columns - start))) {
            text += (first ? QString() : blanks) + part + u'\n';
            first = false;
        }
        return text;
    }

    int m_columns;
    QList<Block> m_blocks;
};

QString paragraph(const QString &text, int columns)
{
    return wrapped(text, columns).join(u'\n') + u'\n';
}

QList<Fact> optionFacts(const QList<OptionSpec> &options)
{
    QList<Fact> facts;
    for (const OptionSpec &option : options)
        facts.append({option.form(), optionHelp(option)});
    return facts;
}

QList<Fact> commandFacts(const QString &noun)
{
    QList<Fact> facts;
    for (const CommandSpec &spec : commandsOf(noun))
        facts.append({spec.path(), translated(spec.summary)});
    return facts;
}

QString commandHelp(const CommandSpec &spec, int columns)
{
    Page page(columns);
    page.addText(paragraph(translated(spec.summary), columns) + QLatin1String("\n  ") + spec.usage() + u'\n');
    QList<Fact> arguments;
    for (const ArgumentSpec &argument : spec.arguments)
        arguments.append({QLatin1String(argument.name), translated(argument.help)});
    page.addBlock(Text::tr("Arguments:"), arguments);
    page.addBlock(Text::tr("Options:"), optionFacts(spec.options));
    page.addExamples(spec.example);
    return page.toText();
}

QString nounHelp(const QString &noun, int columns)
{
    Page page(columns);
    page.addText(paragraph(translated(nounSummary(noun)), columns));
    page.addBlock(Text::tr("Commands:"), commandFacts(noun));
    QList<ExampleSpec> examples;
    for (const CommandSpec &spec : commandsOf(noun))
        examples.append(ExampleSpec{spec.example.first().command, spec.summary});
    Examples shown({});
    shown.append(examples);
    page.addExamples(shown);
    page.addText(
        paragraph(Text::tr("\"%1\" says more about a command.").arg(QStringLiteral("seguectl %1 VERB --help").arg(noun)), columns));
    return page.toText();
}

QString overview(int columns)
{
    Page page(columns);
    page.addText(paragraph(Text::tr("Keeps segments of Customer Insights as marketing lists in Dynamics 365 Sales."), columns)
                 + QLatin1String("\n  seguectl [") + Text::tr("OPTIONS") + QLatin1String("] ") + Text::tr("NOUN VERB ...") + u'\n');
    for (const QString &noun : nouns())
        page.addBlock(translated(nounSummary(noun)), commandFacts(noun));
    page.addBlock(Text::tr("Options, before the noun:"), optionFacts(globalOptions()));
    page.addBlock(Text::tr("Exit codes:"), exitCodeFacts());
    page.addBlock(Text::tr("Environment:"), environmentFacts());
    page.addText(paragraph(Text::tr("\"%1\" shows the commands of a noun with examples, \"%2\" a command with its options.")
                               .arg(QStringLiteral("seguectl NOUN --help"), QStringLiteral("seguectl NOUN VERB --help")),
                           columns));
    return page.toText();
}

} // namespace

QString optionHelp(const OptionSpec &option)
{
    QString text = translated(option.help);
    const QStringList allowed = option.allowedValues();
    // A sentence that explains each value has named them.
    const bool named = std::all_of(allowed.begin(), allowed.end(), [&text](const QString &value) { return text.contains(value); });
    if (!allowed.isEmpty() && !named)
        text += QStringLiteral(" (%1)").arg(allowed.join(QLatin1String(", ")));
    if (option.required)
        text += Text::tr(" (required)");
    return text;
}

QString helpText(const CommandLine &line, int columns)
{
    if (line.command != nullptr)
        return commandHelp(*line.command, columns);
    return line.noun.isEmpty() ? overview(columns) : nounHelp(line.noun, columns);
}

} // namespace segue::cli
