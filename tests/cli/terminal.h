// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcessEnvironment>
#include <QStringList>

#include <functional>

#include <sys/types.h>

namespace segue::testing {

/// A program in a terminal of its own, as a person runs it: what is typed goes through the terminal's line discipline, so that
/// Ctrl+C is a signal and a secret is or is not echoed.
class Terminal
{
public:
    Terminal(const QString &program, const QStringList &arguments, QProcessEnvironment environment, int columns = 80,
             const QByteArray &kind = "xterm-256color");
    ~Terminal();
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;

    void type(const QByteArray &keys) const;
    void resize(int columns) const;
    void signal(int number) const;
    /// Reads until the condition holds or the program is gone. False: it did not come to hold.
    bool readUntil(const std::function<bool(const QByteArray &screen)> &condition);
    bool readUntil(const QByteArray &words)
    {
        return readUntil([&words](const QByteArray &screen) { return screen.contains(words); });
    }
    /// Reads to the end; the exit code, or minus the signal.
    int wait();
    /// All that the program wrote so far.
    [[nodiscard]] const QByteArray &screen() const { return m_screen; }
    [[nodiscard]] bool echoes() const;

private:
    bool readSome(int milliseconds);

    pid_t m_child = -1;
    int m_descriptor = -1;
    bool m_gone = false;
    QByteArray m_screen;
};

} // namespace segue::testing
