// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/ports.h"

#include <QString>

#include <optional>

namespace segue::workspace {

struct ListSegments
{
    using Answer = QList<engine::SegmentInfo>;
    std::optional<QString> source{};     ///< none: the only one; SourceMissing (choices) otherwise
    std::optional<QString> connection{}; ///< its source instead, which a connection that came from an administrator does not tell
};
struct ShowSegment
{
    using Answer = engine::SegmentInfo;
    std::optional<QString> source;
    QString segment; ///< ID or name
};
/// Some customers of a segment, for showing; nothing of it is kept (I9).
struct SegmentSample
{
    engine::SegmentInfo segment;
    QString contactIdField; ///< empty: no connection says which
    QList<engine::CustomerSample> customers;
};
struct SampleSegment
{
    using Answer = SegmentSample;
    std::optional<QString> source;
    QString segment;        ///< ID or name
    int customers = 100;    ///< at most 200
    QString contactIdField; ///< empty: that of the first connection which reads the source
};

} // namespace segue::workspace
