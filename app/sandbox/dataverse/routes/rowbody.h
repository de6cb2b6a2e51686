// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataverse/api.h"

namespace segue::sandbox {

/// Reads the columns of a list out of a body into \p row: types, lengths, and what a list's kind and state forbid.
/// \p created: the row is new, so that columns which cannot be changed later may be set.
[[nodiscard]] std::optional<ApiError> readListColumns(const World &world, const QJsonObject &body, bool created, ListRow &row);
/// The same for a contact.
[[nodiscard]] std::optional<ApiError> readContactColumns(const QJsonObject &body, Contact &contact);

} // namespace segue::sandbox
