// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <string>
#include <vector>

namespace segue::files {

/// The names in a file's first line.
[[nodiscard]] QStringList namesIn(const std::vector<std::string> &fields);
/// The place of a column by name, else by name without regard to case and blanks around it; -1 where there is none.
[[nodiscard]] int placeOf(const QStringList &columns, const QString &name);
/// The column that holds the customer ID, by the names that Customer Insights and people give it; -1 where there is none.
[[nodiscard]] int customerColumn(const QStringList &columns);
/// The column with a person's name, for showing; -1 where there is none.
[[nodiscard]] int nameColumn(const QStringList &columns);
/// Whether a first line is the names that the model says rather than a customer.
[[nodiscard]] bool isHeader(const QStringList &firstLine, const QStringList &columns);

} // namespace segue::files
