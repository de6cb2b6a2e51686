// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// What help and manual pages say beside the commands.
namespace segue::cli {

/// A word that is typed or seen, and what it means, in the language of the installed translation.
struct Fact
{
    QString word;
    QString meaning;
};

[[nodiscard]] QList<Fact> exitCodeFacts();
[[nodiscard]] QList<Fact> environmentFacts();
[[nodiscard]] QList<Fact> fileFacts();

} // namespace segue::cli
