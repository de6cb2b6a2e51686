// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace segue::cli {

/// The terminal or pipe that the command talks to: results on standard output, the rest on standard error. Writes UTF-8.
class Console
{
public:
    /// A result, whole lines.
    void print(const QString &text);
    /// What is said beside the result: questions, notes, errors.
    void note(const QString &text);
    /// Overwrites the line last shown this way; only for a terminal.
    void showLine(const QString &text);
    /// Ends an overwritten line, if one stands.
    void endLine();

    [[nodiscard]] bool isTerminal() const; ///< a person can read standard error and answer on standard input
    [[nodiscard]] bool errorIsTerminal() const;
    [[nodiscard]] int columns() const;

    /// Asks and waits for a line; only where isTerminal(). Yes is y, yes, はい, in any width.
    [[nodiscard]] bool askYes(const QString &question);
    /// Asks and waits for a number from 1 to \p largest, in any width; 0 for anything else.
    [[nodiscard]] int askNumber(const QString &question, int largest);
    /// A line of standard input without its line end.
    [[nodiscard]] std::optional<QByteArray> readLine(const QString &prompt);
    /// A line of standard input without its line end; not echoed on a terminal.
    [[nodiscard]] std::optional<QByteArray> readSecretLine(const QString &prompt);

private:
    bool m_lineStands = false;
};

} // namespace segue::cli
