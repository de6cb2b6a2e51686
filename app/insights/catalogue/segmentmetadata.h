// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core.h"
#include "odata/pagereader.h"

namespace segue::insights {

/// Segments as the metadata table tells them. Its columns are undocumented (reference 6.1): what is not there stays unknown. A row
/// without a name is a fault of the answer. Pure.
[[nodiscard]] Result<odata::ParsedPage<QList<engine::SegmentInfo>>> readMetadataPage(const QByteArray &body);

/// All segments from the metadata table; nothing where the organisation has none, hides it or keeps it empty.
using KnownSegments = std::optional<QList<engine::SegmentInfo>>;
[[nodiscard]] Operation<KnownSegments> *readMetadata(QObject *parent, const std::shared_ptr<Core> &core);

} // namespace segue::insights
