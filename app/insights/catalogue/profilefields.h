// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core.h"

#include <QJsonArray>

namespace segue::insights {

/// Whether a text can be the name of a column at all; anything else would change the query it stands in.
[[nodiscard]] bool isColumnName(const QString &field);

/// The fields from the table's description (empty: not told), with what some customers hold in them. Pure.
[[nodiscard]] QList<engine::FieldInfo> countSample(QList<engine::FieldInfo> fields, const QJsonArray &customers);

/// The columns of the customer profile, with a look at some hundred customers. InsightsMissing, NotPermitted.
[[nodiscard]] Operation<QList<engine::FieldInfo>> *readFields(QObject *parent, const std::shared_ptr<Core> &core);
/// Values of a field that read as contact IDs, of the first \p customers customers. FieldUnknown.
[[nodiscard]] Operation<QList<domain::ContactId>> *sampleContactIds(QObject *parent, const std::shared_ptr<Core> &core,
                                                                    const QString &field, int customers);

} // namespace segue::insights
