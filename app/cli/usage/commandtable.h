// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <initializer_list>

namespace segue::cli {

class Session;
class Arguments;

/// An option of a command or of the program. Texts are English sources of the context "cli", translated where shown.
struct OptionSpec
{
    const char *name;            ///< "--server"
    const char *value = nullptr; ///< what stands for its value in the help; null: a switch
    const char *help = nullptr;
    bool required = false;
    bool repeated = false;
    bool valueOptional = false;    ///< may stand without its value
    const char *allowed = nullptr; ///< "a|b|c": the only values

    /// "--server URL" as it is shown.
    [[nodiscard]] QString form() const;
    [[nodiscard]] QStringList allowedValues() const;
};

struct ArgumentSpec
{
    const char *name; ///< "NAME"
    const char *help;
    bool required = true;
    bool repeated = false;
};

/// A command line that can be typed as it stands.
struct ExampleSpec
{
    const char *command;
    const char *help = nullptr; ///< what it does, where a command has several uses
};

/// The examples of a command: one, or one for each of its uses.
struct Examples : QList<ExampleSpec>
{
    // NOLINTNEXTLINE(google-explicit-constructor): the table writes a single example as its text.
    Examples(const char *command) : QList<ExampleSpec>{ExampleSpec{command}} {}
    Examples(std::initializer_list<ExampleSpec> several) : QList<ExampleSpec>(several) {}
};

/// One command of the program, e.g. "export run". From this table come parsing, help, errors, completions and manual pages alike.
struct CommandSpec
{
    const char *noun;
    const char *verb;
    const char *summary;
    QList<ArgumentSpec> arguments;
    QList<OptionSpec> options;
    Examples example;
    void (*run)(Session &session, const Arguments &arguments);

    /// "export run"; the noun alone where it has no verbs.
    [[nodiscard]] QString path() const;
    /// What is typed: "seguectl export run NAME... --plan ID" with all that is required.
    [[nodiscard]] QString usage() const;
};

/// Every command, grouped by noun.
[[nodiscard]] const QList<CommandSpec> &commandTable();
/// Options that stand before the noun.
[[nodiscard]] const QList<OptionSpec> &globalOptions();
/// The nouns in the order of the table.
[[nodiscard]] QStringList nouns();
/// The commands of a noun.
[[nodiscard]] QList<CommandSpec> commandsOf(const QString &noun);
/// What a noun is about, for the overview.
[[nodiscard]] const char *nounSummary(const QString &noun);

} // namespace segue::cli
