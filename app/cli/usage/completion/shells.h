// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "completion.h"

#include <memory>

namespace segue::cli {

/// How a shell asks and what it understands. The scripts are in scripts/; each calls
/// "seguectl completion words SHELL ..." with what is typed so far.
class ShellQuestion
{
public:
    virtual ~ShellQuestion() = default;

    /// Of "completion words": SHELL and what it hands over. Null where that is no question.
    [[nodiscard]] static std::unique_ptr<ShellQuestion> from(const QStringList &arguments);

    [[nodiscard]] const QStringList &before() const { return m_before; }
    [[nodiscard]] const QString &current() const { return m_current; }
    /// The kind in the first line (words, files, folders), then a candidate a line, as that shell wants it.
    [[nodiscard]] QString answer(const Completion &completion) const;

protected:
    /// The line for one candidate; null where it does not fit.
    [[nodiscard]] virtual QString line(const Completion &completion, const Fact &candidate) const = 0;

    QStringList m_before;
    QString m_current;
};

/// The script that a shell reads to complete seguectl's words: bash, zsh or fish.
[[nodiscard]] QByteArray completionScript(const QString &shell);

} // namespace segue::cli
