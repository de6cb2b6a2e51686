// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

#include <optional>

namespace segue::files {

/// The files that make a segment.
struct SegmentFiles
{
    QString id; ///< name of the file without its ending, or of the table in an export
    QString name;
    QStringList parts;                     ///< absolute paths, in order
    QStringList columns;                   ///< from model.json; empty: the first line says them
    std::optional<bool> firstLineIsHeader; ///< unset: the first line is one if it holds the columns' names
    std::optional<Error> problem;          ///< why it cannot be read now
};

/// What segments a folder holds: a file each, or the tables of an export of Customer Insights where there is a model.json. Reads
/// the folder; for compute(). Errors: FolderUnreadable (folder), FileUnusable (file, reason) for a model.json that says nothing.
[[nodiscard]] Result<QList<SegmentFiles>> segmentFilesIn(const QString &folder);

} // namespace segue::files
