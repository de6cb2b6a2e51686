// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/ports.h"
#include "workspace/views.h"

#include <QHash>

namespace segue::ui {

/// How many customers a run read from a segment.
struct SeenSize
{
    QDateTime at;
    qint64 members = 0;
};

/// A segment with what the workspace knows of it.
struct SegmentRow
{
    engine::SegmentInfo info;
    double share = 0;      ///< of the largest segment
    QStringList exports;   ///< names of those that use it
    QList<SeenSize> sizes; ///< oldest first; runs of the same day that read the same size count once
};

/// Which exports use the segments of a source, by segment. Detached exports are left out: they read no source.
[[nodiscard]] QHash<QString, QStringList> usersOf(const domain::SourceId &source, const QList<workspace::ExportView> &exports,
                                                  const QList<workspace::ConnectionView> &connections);
/// What the runs saw of the segments of a source, by segment, oldest first. \p runs: newest first. Numbered lists of one segment are one
/// size; a run that did not read a segment to its end says nothing of it.
[[nodiscard]] QHash<QString, QList<SeenSize>> sizesSeen(const domain::SourceId &source, const QList<domain::RunRecord> &runs,
                                                        const QList<workspace::ExportView> &exports,
                                                        const QList<workspace::ConnectionView> &connections);
[[nodiscard]] QList<SegmentRow> segmentRows(const QList<engine::SegmentInfo> &segments, const QHash<QString, QStringList> &users,
                                            const QHash<QString, QList<SeenSize>> &sizes);

} // namespace segue::ui
