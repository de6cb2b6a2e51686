// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/ports.h"
#include "odata/batchsender.h"

#include <QJsonObject>

namespace segue::dataverse {

/// The columns of `list` that a ListState is made from (reference 5.1).
inline constexpr char listColumns[] = "listid,listname,type,createdfromcode,lockstatus,statecode,source,versionnumber";

/// What a list's row says. The newest member row is not in it. Pure.
[[nodiscard]] Result<engine::ListState> readListRow(const QJsonObject &row);

/// The two questions about a list, its row and its newest member row, as parts of a batch.
[[nodiscard]] QList<odata::BatchPart> listParts(domain::ListId list);
/// The answers to them. A list that is not there gives a state with `exists` false; SalesMissing where there is no table.
[[nodiscard]] Result<engine::ListState> listStateFrom(domain::ListId list, const odata::BatchAnswer &row, const odata::BatchAnswer &newest);

} // namespace segue::dataverse
