// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "completion.h"

#include "usage/commandtable.h"
#include "usage/help.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace segue::cli {

namespace {

using Names = Completion::Names;

QString translated(const char *text)
{
    return text == nullptr ? QString() : QCoreApplication::translate("cli", text);
}

Names namesOfNoun(const QString &noun)
{
    if (noun == QLatin1String("source"))
        return Names::Sources;
    if (noun == QLatin1String("connection"))
        return Names::Connections;
    if (noun == QLatin1String("segment"))
        return Names::Segments;
    if (noun == QLatin1String("export"))
        return Names::Exports;
    if (noun == QLatin1String("plan"))
        return Names::Plans;
    return noun == QLatin1String("run") ? Names::Runs : Names::None;
}

/// The words that stand for a value in the help say what fits: one rule for options and arguments.
void fillByPlaceholder(Completion &completion, const QString &placeholder)
{
    if (placeholder == QLatin1String("FILE"))
        completion.kind = Completion::Kind::Files;
    else if (placeholder == QLatin1String("DIR") || placeholder == QLatin1String("FOLDER"))
        completion.kind = Completion::Kind::Folders;
    else
        completion.names = namesOfNoun(placeholder.toLower());
}

void fillValue(Completion &completion, const OptionSpec &option)
{
    for (const QString &value : option.allowedValues())
        completion.words.append({value, {}});
    if (!completion.words.isEmpty())
        return;
    const QString name = QString::fromLatin1(option.name).mid(2);
    if (name == QLatin1String("only-rejects-of"))
        completion.names = Names::Runs;
    else if (namesOfNoun(name) != Names::None)
        completion.names = namesOfNoun(name);
    else
        fillByPlaceholder(completion, QLatin1String(option.value));
}

void fillArgument(Completion &completion, const CommandSpec &command, qsizetype place)
{
    if (command.arguments.isEmpty())
        return;
    const ArgumentSpec &last = command.arguments.last();
    if (place >= command.arguments.size() && !last.repeated)
        return;
    const ArgumentSpec &argument = place < command.arguments.size() ? command.arguments.at(place) : last;
    const QLatin1String name(argument.name);
    const QLatin1String verb(command.verb);
    if (name == QLatin1String("NAME")) {
        // A new thing's name is nobody's to propose.
        if (verb != QLatin1String("add") && verb != QLatin1String("create"))
            completion.names = namesOfNoun(QLatin1String(command.noun));
    } else if (name == QLatin1String("ID")) {
        completion.names = namesOfNoun(QLatin1String(command.noun));
    } else {
        fillByPlaceholder(completion, name);
    }
}

const OptionSpec *find(const QList<OptionSpec> &options, const QString &name)
{
    const auto found =
        std::find_if(options.begin(), options.end(), [&name](const OptionSpec &spec) { return name == QLatin1String(spec.name); });
    return found == options.end() ? nullptr : &*found;
}

/// What was typed before the cursor, read by the table.
class Typed
{
public:
    explicit Typed(const QStringList &words)
    {
        for (const QString &word : words)
            take(word);
    }

    [[nodiscard]] const OptionSpec *open() const { return m_open; }
    [[nodiscard]] const OptionSpec *option(const QString &name) const { return find(options(), name); }
    [[nodiscard]] QString value(const char *option) const { return m_values.value(QLatin1String(option)); }
    /// Whether the option awaits its value and nothing else may follow.
    [[nodiscard]] bool mustHaveValue() const { return m_open != nullptr && !m_open->valueOptional; }

    void fillWords(Completion &completion) const
    {
        if (m_command != nullptr) {
            fillArgument(completion, *m_command, m_positional);
            return;
        }
        if (m_noun.isEmpty()) {
            for (const QString &noun : nouns())
                completion.words.append({noun, translated(nounSummary(noun))});
            return;
        }
        for (const CommandSpec &spec : commandsOf(m_noun))
            completion.words.append({QLatin1String(spec.verb), translated(spec.summary)});
    }

    void fillOptions(Completion &completion) const
    {
        for (const OptionSpec &option : options()) {
            if (option.repeated || !m_given.contains(QLatin1String(option.name)))
                completion.words.append({QLatin1String(option.name), optionHelp(option)});
        }
        if (!m_noun.isEmpty())
            completion.words.append({QStringLiteral("--help"), translated(find(globalOptions(), QStringLiteral("--help"))->help)});
    }

private:
    [[nodiscard]] const QList<OptionSpec> &options() const
    {
        static const QList<OptionSpec> none;
        if (m_command != nullptr)
            return m_command->options;
        return m_noun.isEmpty() ? globalOptions() : none;
    }

    void take(const QString &word)
    {
        if (m_open != nullptr) {
            const OptionSpec *option = std::exchange(m_open, nullptr);
            if (!option->valueOptional || !word.startsWith(QLatin1String("--"))) {
                m_values.insert(QLatin1String(option->name), word);
                return;
            }
        }
        if (word.startsWith(u'-') && word.size() > 1) {
            takeOption(word);
        } else if (m_noun.isEmpty()) {
            m_noun = word;
            setCommand(QString());
        } else if (m_command == nullptr) {
            setCommand(word);
        } else {
            ++m_positional;
        }
    }

    void takeOption(const QString &word)
    {
        const QString name = word.section(u'=', 0, 0);
        m_given.append(name);
        const OptionSpec *option = find(options(), name);
        if (option == nullptr || option->value == nullptr)
            return;
        if (word.contains(u'='))
            m_values.insert(name, word.section(u'=', 1));
        else
            m_open = option;
    }

    void setCommand(const QString &verb)
    {
        const auto &table = commandTable();
        const auto found = std::find_if(table.begin(), table.end(), [&](const CommandSpec &spec) {
            return m_noun == QLatin1String(spec.noun) && verb == QLatin1String(spec.verb);
        });
        m_command = found == table.end() ? nullptr : &*found;
    }

    QString m_noun;
    const CommandSpec *m_command = nullptr;
    const OptionSpec *m_open = nullptr;
    QStringList m_given;
    QMap<QString, QString> m_values;
    qsizetype m_positional = 0;
};

} // namespace

Completion completionOf(const QStringList &before, const QString &current)
{
    const Typed typed(before);
    Completion completion;
    completion.workspace = typed.value("--workspace");
    completion.source = typed.value("--source");
    completion.language = typed.value("--lang");
    const qsizetype equals = current.indexOf(u'=');
    if (typed.mustHaveValue() || (typed.open() != nullptr && !current.startsWith(u'-'))) {
        fillValue(completion, *typed.open());
    } else if (current.startsWith(QLatin1String("--")) && equals > 0) {
        const OptionSpec *option = typed.option(current.left(equals));
        if (option != nullptr && option->value != nullptr) {
            completion.prefix = current.left(equals + 1);
            fillValue(completion, *option);
        }
    } else if (current.startsWith(u'-')) {
        typed.fillOptions(completion);
    } else {
        typed.fillWords(completion);
    }
    return completion;
}

} // namespace segue::cli
