// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace segue::cli {

/// What a word means to the eye, beside what it says: never the only carrier of a meaning.
enum class Emphasis { Heading, Good, Caution, Bad };

/// The text with marks around it that rendered() turns into colours or takes away. Marks take no room in tables.
[[nodiscard]] QString emphasised(const QString &text, Emphasis how);
/// As a terminal or file should get it: marks as colours or gone, and no control character but line ends, so that a name
/// from a server cannot steer somebody's terminal.
[[nodiscard]] QString rendered(const QString &text, bool colours);
[[nodiscard]] QString withoutMarks(QString text);

} // namespace segue::cli
