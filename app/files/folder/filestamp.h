// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace segue::files {

/// What tells that a segment's files are still the same: names, sizes, times to the nanosecond, and a hash of
/// the beginning and end of each.
struct FileStamp
{
    QString marker;
    QDateTime changedAt; ///< of the part that changed last, UTC
    qint64 bytes = 0;
};
/// Nothing where a part is not there or may not be read. Reads 128 KB of each part at most; for compute().
[[nodiscard]] std::optional<FileStamp> stampOf(const QStringList &parts);

} // namespace segue::files
