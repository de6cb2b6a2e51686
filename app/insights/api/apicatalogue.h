// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apiplace.h"

namespace segue::insights {

/// A segment as the Data API describes it; every field but the name may be missing. Pure.
[[nodiscard]] std::optional<engine::SegmentInfo> segmentFromApi(const QJsonObject &object);

[[nodiscard]] Operation<QList<Instance>> *listInstances(QObject *parent, const std::shared_ptr<ApiPlace> &place);
[[nodiscard]] Operation<QList<engine::SegmentInfo>> *listApiSegments(QObject *parent, const std::shared_ptr<ApiPlace> &place);
[[nodiscard]] Operation<engine::SegmentInfo> *findApiSegment(QObject *parent, const std::shared_ptr<ApiPlace> &place,
                                                             const QString &idOrName);
[[nodiscard]] Operation<QList<engine::FieldInfo>> *readApiFields(QObject *parent, const std::shared_ptr<ApiPlace> &place);

/// The query for customers of a segment (empty: all), with the customer ID and a field.
[[nodiscard]] QByteArray customersQuery(const QString &segment, const QString &field);

} // namespace segue::insights
