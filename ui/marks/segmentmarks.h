// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/ports.h"
#include "widgets/look/tone.h"

#include <optional>

namespace segue::ui {

/// Its source has not refreshed the segment for so long that people should know before they use it.
[[nodiscard]] bool isStale(const engine::SegmentInfo &segment, const QDateTime &now);
/// None: the source says nothing of its state.
[[nodiscard]] std::optional<Tone> toneOf(const engine::SegmentInfo &segment);

} // namespace segue::ui
