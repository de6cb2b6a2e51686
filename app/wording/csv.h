// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/views.h"

#include <QList>
#include <QStringList>

namespace segue::wording {

/// A CSV file as spreadsheets read it: UTF-8 with a byte order mark, which they need for Japanese, CRLF, and no cell that they take
/// for a formula.
[[nodiscard]] QByteArray csvFile(const QStringList &header, const QList<QStringList> &rows);
/// The same row by row, for files whose rows are too many to hold them all as texts.
void beginCsv(QByteArray &file, const QStringList &header);
void addCsvRow(QByteArray &file, const QStringList &cells);

/// What there is to say of a reject beside its reason: the survivor of a merge, what Sales said, the line of a file; may be empty.
[[nodiscard]] QString rejectDetail(const domain::Reject &reject);
/// A run's rejects as a CSV file: IDs only, the reason as a code and in words.
[[nodiscard]] QByteArray rejectsCsv(const workspace::RunRejectRows &rejects);

} // namespace segue::wording
