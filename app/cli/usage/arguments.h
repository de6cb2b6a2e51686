// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "commandtable.h"

#include <QMap>

namespace segue::cli {

/// What was typed, taken apart by the command table.
class Arguments
{
public:
    /// Whether the option was given at all.
    [[nodiscard]] bool has(const char *option) const { return m_values.contains(QLatin1String(option)); }
    /// The option's (last) value; null if it was not given, empty for a switch.
    [[nodiscard]] QString value(const char *option) const;
    [[nodiscard]] QStringList values(const char *option) const { return m_values.value(QLatin1String(option)); }
    /// Positional arguments in their order.
    [[nodiscard]] const QStringList &positional() const { return m_positional; }
    [[nodiscard]] QString first() const { return m_positional.value(0); }

    void set(const QString &option, const QStringList &values) { m_values.insert(option, values); }
    void setPositional(const QStringList &values) { m_positional = values; }

private:
    QMap<QString, QStringList> m_values;
    QStringList m_positional;
};

/// The value of --limit, or \p usual. Error: UsageInvalid where it is not a number from 1 on.
[[nodiscard]] Result<int> limitFrom(const Arguments &arguments, int usual);

/// A parsed command line.
struct CommandLine
{
    enum class Kind { Command, Help, Version };
    Kind kind = Kind::Command;
    const CommandSpec *command = nullptr; ///< for Help: the command asked about, if one
    QString noun;                         ///< for Help: the noun asked about, if one
    Arguments global;
    Arguments arguments;
};

/// Parses by CLI11; its own sentences are never shown, errors are built from its kinds.
/// \p seenGlobal receives the global options as far as they were understood, also in case of an error, so that the error
/// can be shown in the language and form that was asked for.
[[nodiscard]] Result<CommandLine> parseCommandLine(const QStringList &arguments, Arguments &seenGlobal);

} // namespace segue::cli
