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
    /// A result to the byte: JSON, a script.
    void printDocument(const QByteArray &document);
    /// What is said beside the result: questions, notes, errors.
    void note(const QString &text);
    /// Overwrites the line last shown this way; only for a terminal.
    void showLine(const QString &text);
    /// Ends an overwritten line, if one stands.
    void endLine();

    [[nodiscard]] bool isTerminal() const; ///< a person can read standard error and answer on standard input
    /// Standard error is a terminal on which a line can be overwritten: not a dumb one.
    [[nodiscard]] bool canOverwrite() const;
    /// Of the terminal behind standard error; 80 where there is none. Asked anew each time: a window may change its size.
    [[nodiscard]] int columns() const;
    /// The width for texts on standard output: the terminal's up to a width that can be read, else 80.
    [[nodiscard]] int textColumns() const;

    /// Asks and waits for a line; only where isTerminal(). Yes is y, yes, はい, in any width.
    [[nodiscard]] bool askYes(const QString &question);
    /// Asks and waits for a number from 1 to \p largest, in any width; 0 for anything else.
    [[nodiscard]] int askNumber(const QString &question, int largest);
    /// A line of standard input without its line end.
    [[nodiscard]] std::optional<QByteArray> readLine(const QString &prompt);
    /// A line of standard input without its line end; not echoed on a terminal.
    [[nodiscard]] std::optional<QByteArray> readSecretLine(const QString &prompt);
    /// A descriptor that becomes readable when Ctrl+C is pressed: ends the waiting for an answer.
    void setInterruptDescriptor(int descriptor) { m_interrupt = descriptor; }
    /// Whether an answer was not given because of Ctrl+C.
    [[nodiscard]] bool wasInterrupted() const { return m_interrupted; }

    /// Why standard output could not be written, if so. A reader that went away (a pipe to head) is no fault.
    [[nodiscard]] const QString &outputProblem() const { return m_outputProblem; }

private:
    void out(const QByteArray &bytes);
    [[nodiscard]] std::optional<QByteArray> lineOfInput();

    bool m_lineStands = false;
    int m_interrupt = -1;
    bool m_interrupted = false;
    QString m_outputProblem;
};

/// What a signal handler writes to leave the terminal clean: async-signal-safe.
void leaveLineStanding() noexcept;

} // namespace segue::cli
