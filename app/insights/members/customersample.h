// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core.h"

namespace segue::insights {

/// Some members of a segment with their contact ID and name, for showing and nothing else (I9). FieldUnknown.
[[nodiscard]] Operation<QList<engine::CustomerSample>> *sampleCustomers(QObject *parent, const std::shared_ptr<Core> &core,
                                                                        const engine::SegmentInfo &segment, const QString &contactIdField,
                                                                        int customers);

} // namespace segue::insights
