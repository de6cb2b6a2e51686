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

/// How well \p field serves as the contact ID: samples customers, asks Sales for the contacts. The answer has the field's name as the
/// source writes it. FieldUnknown.
[[nodiscard]] Operation<FieldMatch> *matchField(QObject *parent, const MappingPlaces &places, const QString &field);

/// The fields whose sampled values look like contact IDs, the most likely first; not yet asked about. Pure.
[[nodiscard]] QList<FieldMatch> candidates(const QList<engine::FieldInfo> &fields);
/// Those, with what Sales knows of their values.
[[nodiscard]] Operation<QList<FieldMatch>> *rateFields(QObject *parent, const MappingPlaces &places,
                                                       const QList<engine::FieldInfo> &fields);
/// The fields with those matches, and the proposal among them. Pure.
[[nodiscard]] FieldsView fieldsView(const QList<engine::FieldInfo> &fields, const QList<FieldMatch> &matches);
/// MappingMissing with the candidates and their rates.
[[nodiscard]] Error noClearField(const QList<FieldMatch> &matches);

/// The choice among matches, pure: at least half of what was asked for is found, and no other field has half as many.
[[nodiscard]] std::optional<FieldMatch> clearWinner(QList<FieldMatch> matches);

} // namespace segue::workspace
