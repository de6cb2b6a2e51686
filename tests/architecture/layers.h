// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sourcetree.h"

namespace segue::testing {

/// The arrows of the house: which modules each module may include. docs/architecture.md draws the same table.
[[nodiscard]] const QMap<QString, QStringList> &arrows();

/// Each rule answers what it found, one sentence a finding, beginning with "path:line: " or "path: ".
/// An empty list means that the tree keeps the rule.
[[nodiscard]] QStringList wrongArrows(const SourceTree &tree);
[[nodiscard]] QStringList crookedIncludes(const SourceTree &tree);
[[nodiscard]] QStringList librariesOutOfTheirRoom(const SourceTree &tree);
[[nodiscard]] QStringList databaseLanguageOutsideTheStore(const SourceTree &tree);
[[nodiscard]] QStringList clocksOutsideTheClock(const SourceTree &tree);
[[nodiscard]] QStringList blockingOrUnguardedCalls(const SourceTree &tree);
[[nodiscard]] QStringList overgrown(const SourceTree &tree);
/// Two types of one name in one module: the linker keeps one of each inline function, and not always the right one.
[[nodiscard]] QStringList typesOfOneName(const SourceTree &tree);
[[nodiscard]] QStringList roomsWithoutCard(const SourceTree &tree);
/// Tests that a page of docs/ names as `tst_Class::function` and that no file in tests/ has.
[[nodiscard]] QStringList testsThatAreNotThere(const SourceTree &tree);
[[nodiscard]] QStringList unfinishedWork(const SourceTree &tree);
/// The table of docs/architecture.md against arrows().
[[nodiscard]] QStringList drawingDiffers(const QString &drawing);

} // namespace segue::testing
