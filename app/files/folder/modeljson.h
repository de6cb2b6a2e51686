// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "segmentfiles.h"

#include <QDir>

namespace segue::files {

[[nodiscard]] inline QString modelFileName()
{
    return QStringLiteral("model.json");
}

/// The tables of an export folder of Customer Insights (reference 6.3): `TABLE/yyyy/MM/dd/HHmm/TABLE_PART.csv`, described by the
/// model.json beside them. Where the model names a table's partitions they are its run; else the newest run that is not younger
/// than the model, which is written last, and lacks no part. A run that is still being written is passed over for the one before;
/// without any the segment has a problem. FileUnusable where the model cannot be understood.
[[nodiscard]] Result<QList<SegmentFiles>> segmentsOfModel(const QDir &folder);

} // namespace segue::files
