// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filter.h"
#include "odata/apierror.h"

#include <QHash>

namespace segue::sandbox {

/// What a $filter is read against.
struct FilterContext
{
    const Table &table;
    const Table *related = nullptr;               ///< behind listcontact_association; null: the table has no such navigation
    const QHash<QByteArray, QByteArray> &aliases; ///< "@p1" → its value as text, decoded
    KeyOrder order = KeyOrder::Database;
    bool refusesRanges = false; ///< no gt, ge, lt, le on GUIDs
    qsizetype maximumIn = 0;    ///< most values of one In; 0: any number
};

/// Reads an OData $filter (already percent-decoded) strictly: what the service would refuse is a ApiError. Never recurses deeper than
/// its input's parentheses, of which it takes a hundred levels.
[[nodiscard]] Answer<Filter> parseFilter(const QByteArray &text, const FilterContext &context);

} // namespace segue::sandbox
