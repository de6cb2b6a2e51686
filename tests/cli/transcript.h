// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace segue::testing {

/// A command of a transcript as it was typed, and what it said.
struct Turn
{
    QString command; ///< lines joined by line ends
    QString said;
    int exitCode = 0;
    qsizetype place = 0; ///< the line in which the command stands
};

/// A page that is read as documentation and run as a test: prose at the margin; indented by two blanks what is typed behind
/// "$ " (continued behind "> "), below it what is said, and in brackets the exit code where it is not 0.
class Transcript
{
public:
    [[nodiscard]] static Transcript read(const QString &file);

    [[nodiscard]] const QList<Turn> &turns() const { return m_turns; }
    /// The page with these answers in place of the ones it has.
    [[nodiscard]] QString withAnswers(const QList<Turn> &answers) const;

private:
    QList<Turn> m_turns;
    QStringList m_prose; ///< before each turn, and behind the last one
};

/// What differs from run to run without a difference in meaning, made the same: each digit of an ID, a checksum, a time of day,
/// a port, a process, a version or a duration becomes 0, a file's size 0 KB, the person's name USER, the folder of the test ~.
[[nodiscard]] QString settled(QString said, const QString &home);

} // namespace segue::testing
