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
    std::optional<QString> source; ///< none: the only one; SourceMissing (choices) otherwise
};
struct ShowSegment
{
    using Answer = engine::SegmentInfo;
    std::optional<QString> source;
    QString segment; ///< ID or name
};

} // namespace segue::workspace
