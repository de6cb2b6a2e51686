// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QList>

namespace segue::cli {

struct ZipEntry
{
    QString name;
    QByteArray content;
};

/// A ZIP file of those entries, in their order and all with that time, so that the same content gives the same bytes.
/// InternalFault where the library fails.
[[nodiscard]] Result<QByteArray> zipped(const QList<ZipEntry> &entries, const QDateTime &time);

} // namespace segue::cli
