// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

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
};

struct ArgumentSpec
{
    const char *name; ///< "NAME"
    const char *help;
    bool required = true;
    bool repeated = false;
};

/// One command of the program, e.g. "export run". From this table come parsing, help and errors alike.
struct CommandSpec
{
    const char *noun;
    const char *verb;
    const char *summary;
    QList<ArgumentSpec> arguments;
    QList<OptionSpec> options;
    const char *example;
    void (*run)(Session &session, const Arguments &arguments);

    /// The noun alone where it has no verbs.
    [[nodiscard]] QString path() const { return (QLatin1String(noun) + u' ' + QLatin1String(verb)).trimmed(); }
};

/// Every command, grouped by noun.
[[nodiscard]] const QList<CommandSpec> &commandTable();
/// Options that stand before the noun.
[[nodiscard]] const QList<OptionSpec> &globalOptions();
/// What a noun is about, for the overview.
[[nodiscard]] const char *nounSummary(const QString &noun);

} // namespace segue::cli
