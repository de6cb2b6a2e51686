// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "segmentmetadata.h"

namespace segue::insights {

/// The segment that a person or an export means: by id, else by name. UsageAmbiguous {name, choices}; SegmentNotFound.
[[nodiscard]] Result<engine::SegmentInfo> chosenSegment(const QList<engine::SegmentInfo> &segments, const QString &idOrName);

/// All segments: from the metadata table, else from the Data API where it is set up beside, else counted in all memberships.
[[nodiscard]] Operation<QList<engine::SegmentInfo>> *listSegments(QObject *parent, const std::shared_ptr<Core> &core);
/// One segment: from the metadata table, else by a look at the memberships, where an empty segment and none look alike:
/// SegmentEmptyOrMissing.
[[nodiscard]] Operation<engine::SegmentInfo> *findSegment(QObject *parent, const std::shared_ptr<Core> &core, const QString &idOrName);

} // namespace segue::insights
