// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/ports.h"
#include "filereading.h"

namespace segue::files {

/// The first records of a segment, with the names of their columns. Good ones only.
struct FileSample
{
    QStringList columns;
    QList<QStringList> rows;
    QString encoding;
};
/// For compute(). Errors as FileReading's.
[[nodiscard]] Result<FileSample> sampleOf(const SegmentFiles &files, int rows);

/// How many records a segment has; nothing for one that is larger than is worth reading for that, or cannot be read. For compute().
[[nodiscard]] std::optional<qint64> countOf(const SegmentFiles &files, qint64 bytes);

/// The contacts that a segment's files name for a customer; none in files without the field. For compute().
[[nodiscard]] Result<std::vector<domain::ContactId>> contactsIn(const SegmentFiles &files, const QString &customerId, const QString &field);

/// The columns of a folder's files, with what their first records hold. Pure.
[[nodiscard]] QList<engine::FieldInfo> fieldsIn(const QList<FileSample> &samples);

} // namespace segue::files
