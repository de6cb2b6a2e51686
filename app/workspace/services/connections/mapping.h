// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/adapters.h"
#include "workspace/views.h"

namespace segue::workspace {

/// Where a source's customers and a Sales organisation's contacts can be asked; both outlive the question.
struct MappingPlaces
{
    CustomerSamples &samples;
    engine::SegmentSource &source;
    engine::ListTarget &target;
};

/// How well \p field serves as the contact ID: samples customers, asks Sales for the contacts. FieldUnknown.
[[nodiscard]] Operation<FieldMatch> *matchField(QObject *parent, const MappingPlaces &places, const QString &field);

/// The field that holds the contact ID, if one is clearly better than all others. MappingMissing (parameter candidates)
/// where none is, or several are.
[[nodiscard]] Operation<FieldMatch> *proposeField(QObject *parent, const MappingPlaces &places);

/// The choice among matches, pure: at least half of what was asked for is found, and no other field has half as many.
[[nodiscard]] std::optional<FieldMatch> clearWinner(QList<FieldMatch> matches);

} // namespace segue::workspace
