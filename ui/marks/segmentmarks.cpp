// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "segmentmarks.h"

namespace segue::ui {

namespace {
constexpr int staleDays = 7;
} // namespace

bool isStale(const engine::SegmentInfo &segment, const QDateTime &now)
{
    return segment.refreshedAt && segment.refreshedAt->daysTo(now) >= staleDays;
}

std::optional<Tone> toneOf(const engine::SegmentInfo &segment)
{
    if (segment.state.isEmpty())
        return std::nullopt;
    const QString state = segment.state.toLower();
    if (state == QLatin1String("active") || state == QLatin1String("validated"))
        return Tone::Good;
    if (state == QLatin1String("validating") || state == QLatin1String("refreshing"))
        return Tone::Busy;
    if (state == QLatin1String("inactive"))
        return Tone::Notice;
    if (state == QLatin1String("invalid") || state == QLatin1String("validationerror") || state == QLatin1String("unreadable"))
        return Tone::Bad;
    return Tone::Neutral;
}

} // namespace segue::ui
