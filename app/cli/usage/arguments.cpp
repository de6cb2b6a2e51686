// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>

namespace segue::cli {

QString Arguments::value(const char *option) const
{
    const QStringList given = values(option);
    return given.isEmpty() ? (has(option) ? QLatin1String("") : QString()) : given.last();
}

Result<int> limitFrom(const Arguments &arguments, int usual)
{
    if (!arguments.has("--limit"))
        return usual;
    bool isNumber = false;
    const int limit = arguments.value("--limit").toInt(&isNumber);
    if (isNumber && limit > 0)
        return limit;
    return failure(Error(ErrorCode::UsageInvalid)
                       .with(QStringLiteral("option"), QStringLiteral("--limit"))
                       .with(QStringLiteral("value"), arguments.value("--limit"))
                       .with(QStringLiteral("allowed"), QStringLiteral("@one_or_more")));
}

namespace {

/// Where CLI11 leaves the values of one command.
struct Slots
{
    std::map<std::string, std::vector<std::string>> values;
    std::map<std::string, bool> switches;
    std::vector<std::string> positional;
};

void addOption(CLI::App &app, const OptionSpec &spec, Slots &slotsOf)
{
    if (spec.value == nullptr) {
        app.add_flag(spec.name, slotsOf.switches[spec.name]);
        return;
    }
    CLI::Option *option = app.add_option(spec.name, slotsOf.values[spec.name]);
    if (spec.valueOptional)
        option->expected(0, 1);
    else if (spec.repeated)
        option->expected(1)->take_all()->allow_extra_args(false);
    else
        option->expected(1)->take_last();
}

void addCommand(CLI::App &noun, const CommandSpec &spec, Slots &slotsOf)
{
    // A noun without verbs is its own command, and has its --help already.
    CLI::App *command = &noun;
    if (*spec.verb != '\0') {
        command = noun.add_subcommand(spec.verb);
        command->set_help_flag();
        command->add_flag("--help,-h", slotsOf.switches["--help"]);
    }
    for (const OptionSpec &option : spec.options)
        addOption(*command, option, slotsOf);
    if (!spec.arguments.isEmpty())
        command->add_option("arguments", slotsOf.positional)->expected(0, 1000);
}

Arguments collected(const CLI::App &app, const Slots &slotsOf)
{
    Arguments arguments;
    for (const auto &[name, given] : slotsOf.switches) {
        if (given)
            arguments.set(QString::fromStdString(name), {});
    }
    for (const auto &[name, values] : slotsOf.values) {
        if (app.count(name) == 0)
            continue;
        QStringList texts;
        for (const std::string &value : values)
            texts.append(QString::fromStdString(value));
        arguments.set(QString::fromStdString(name), texts);
    }
    QStringList positional;
    for (const std::string &value : slotsOf.positional)
        positional.append(QString::fromStdString(value));
    arguments.setPositional(positional);
    return arguments;
}

Error usageError(const CLI::ParseError &problem, const QStringList &typed)
{
    // The kind of the error is all that is taken from the library; the word concerned is found in what was typed.
    switch (static_cast<CLI::ExitCodes>(problem.get_exit_code())) {
    case CLI::ExitCodes::ArgumentMismatch:
    case CLI::ExitCodes::ConversionError:
    case CLI::ExitCodes::RequiredError:
        return Error(ErrorCode::UsageMissing).with(QStringLiteral("option"), typed.isEmpty() ? QStringLiteral("COMMAND") : typed.last());
    default:
        break;
    }
    return Error(ErrorCode::UsageUnknownOption).with(QStringLiteral("option"), typed.isEmpty() ? QString() : typed.last());
}

std::optional<Error> checkValues(const QList<OptionSpec> &specs, const Arguments &arguments)
{
    for (const OptionSpec &spec : specs) {
        if (spec.required && !arguments.has(spec.name))
            return Error(ErrorCode::UsageMissing).with(QStringLiteral("option"), QString::fromLatin1(spec.name));
        if (spec.allowed == nullptr)
            continue;
        const QStringList allowed = QString::fromLatin1(spec.allowed).split(u'|');
        for (const QString &value : arguments.values(spec.name)) {
            const bool standsAlone = value.isEmpty() && spec.valueOptional;
            if (!standsAlone && !allowed.contains(value)) {
                return Error(ErrorCode::UsageInvalid)
                    .with(QStringLiteral("option"), QString::fromLatin1(spec.name))
                    .with(QStringLiteral("value"), value)
                    .with(QStringLiteral("allowed"), allowed);
            }
        }
    }
    return std::nullopt;
}

std::optional<Error> checkPositional(const CommandSpec &spec, const QStringList &given)
{
    qsizetype required = 0;
    bool open = false;
    for (const ArgumentSpec &argument : spec.arguments) {
        required += argument.required ? 1 : 0;
        open = open || argument.repeated;
    }
    if (given.size() < required)
        return Error(ErrorCode::UsageMissing).with(QStringLiteral("option"), QString::fromLatin1(spec.arguments.at(given.size()).name));
    if (!open && given.size() > spec.arguments.size())
        return Error(ErrorCode::UsageUnknownOption).with(QStringLiteral("option"), given.at(spec.arguments.size()));
    return std::nullopt;
}

bool knows(const QList<OptionSpec> &specs, const QString &word)
{
    const QString name = word.section(u'=', 0, 0);
    return name == QLatin1String("-h") || name == QLatin1String("--help")
           || std::any_of(specs.begin(), specs.end(), [&name](const OptionSpec &spec) { return name == QLatin1String(spec.name); });
}

/// The first typed word that no table knows: what an unknown-option error is about.
std::optional<QString> unknownWord(const QStringList &typed, const CommandSpec *command)
{
    for (const QString &word : typed) {
        if (word.startsWith(QLatin1String("--")) && word.size() > 2 && !knows(globalOptions(), word)
            && (command == nullptr || !knows(command->options, word)))
            return word.section(u'=', 0, 0);
    }
    return std::nullopt;
}

const CommandSpec *findCommand(const QString &noun, const QString &verb)
{
    for (const CommandSpec &spec : commandTable()) {
        if (noun == QLatin1String(spec.noun) && (verb == QLatin1String(spec.verb) || *spec.verb == '\0'))
            return &spec;
    }
    return nullptr;
}

bool isNoun(const QString &word)
{
    return std::any_of(commandTable().begin(), commandTable().end(),
                       [&word](const CommandSpec &spec) { return word == QLatin1String(spec.noun); });
}

/// The noun and verb as typed, past the global options and their values.
QStringList commandWords(const QStringList &typed)
{
    QStringList words;
    bool valueFollows = false;
    for (const QString &word : typed) {
        if (std::exchange(valueFollows, false))
            continue;
        if (word.startsWith(u'-')) {
            const auto spec = std::find_if(globalOptions().begin(), globalOptions().end(),
                                           [&word](const OptionSpec &option) { return word == QLatin1String(option.name); });
            valueFollows = spec != globalOptions().end() && spec->value != nullptr && words.isEmpty();
            continue;
        }
        words.append(word);
        if (words.size() == 2)
            break;
    }
    return words;
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &typed, Arguments &seenGlobal)
{
    CLI::App app;
    app.set_help_flag();
    app.allow_windows_style_options(false);
    Slots globalSlots;
    for (const OptionSpec &option : globalOptions())
        addOption(app, option, globalSlots);
    app.add_flag("-h", globalSlots.switches["--help"]);
    std::map<QString, CLI::App *> nouns;
    std::map<const CommandSpec *, Slots> slotsOf;
    for (const CommandSpec &spec : commandTable()) {
        CLI::App *&noun = nouns[QLatin1String(spec.noun)];
        if (noun == nullptr) {
            noun = app.add_subcommand(spec.noun);
            noun->set_help_flag();
            noun->add_flag("--help,-h", globalSlots.switches["--help"]);
        }
        addCommand(*noun, spec, slotsOf[&spec]);
    }

    const QStringList words = commandWords(typed);
    const CommandSpec *spec = findCommand(words.value(0), words.value(1));
    std::vector<std::string> reversed;
    for (auto word = typed.rbegin(); word != typed.rend(); ++word)
        reversed.push_back(word->toStdString());
    std::optional<Error> problem;
    try {
        app.parse(std::move(reversed));
    } catch (const CLI::ParseError &error) {
        // A noun without such a verb: both words together say what was meant.
        const bool noSuchVerb = spec == nullptr && isNoun(words.value(0)) && words.size() > 1;
        const auto unknown = noSuchVerb ? std::optional(words.mid(0, 2).join(u' ')) : unknownWord(typed, spec);
        problem = unknown ? Error(ErrorCode::UsageUnknownOption).with(QStringLiteral("option"), *unknown) : usageError(error, typed);
    }
    seenGlobal = collected(app, globalSlots);
    CommandLine line;
    line.global = seenGlobal;
    line.command = spec;
    if (isNoun(words.value(0)))
        line.noun = words.value(0);
    const bool helpAsked = seenGlobal.has("--help") || (spec != nullptr && slotsOf[spec].switches["--help"]);
    if (helpAsked || typed.isEmpty()) {
        line.kind = CommandLine::Kind::Help;
        return line;
    }
    if (problem)
        return failure(*problem);
    if (seenGlobal.has("--version")) {
        line.kind = CommandLine::Kind::Version;
        return line;
    }
    if (const auto wrong = checkValues(globalOptions(), seenGlobal))
        return failure(*wrong);
    if (spec == nullptr) {
        if (words.isEmpty() || (words.size() == 1 && !line.noun.isEmpty())) {
            line.kind = CommandLine::Kind::Help;
            return line;
        }
        return failure(Error(ErrorCode::UsageUnknownOption).with(QStringLiteral("option"), words.join(u' ')));
    }
    CLI::App *command = nouns[QLatin1String(spec->noun)];
    if (*spec->verb != '\0')
        command = command->get_subcommand(spec->verb);
    line.arguments = collected(*command, slotsOf[spec]);
    if (const auto wrong = checkPositional(*spec, line.arguments.positional()))
        return failure(*wrong);
    if (const auto wrong = checkValues(spec->options, line.arguments))
        return failure(*wrong);
    return line;
}

} // namespace segue::cli
