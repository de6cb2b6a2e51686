// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace segue::cli {

/// A CSV file as spreadsheets read it: UTF-8 with a byte order mark, which they need for Japanese, CRLF, and no cell that they take
/// for a formula.
[[nodiscard]] QByteArray csvFile(const QStringList &header, const QList<QStringList> &rows);

} // namespace segue::cli
