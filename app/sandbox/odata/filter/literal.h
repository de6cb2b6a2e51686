// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "odata/apierror.h"
#include "odata/table.h"
#include "token.h"

#include <optional>
#include <vector>

namespace segue::sandbox {

/// What a literal stands for beside that column; nothing where the types do not fit. `null` is not among them.
[[nodiscard]] std::optional<Cell> cellOf(const Column &column, const Token &token);
/// The refusal of a literal that does not fit.
[[nodiscard]] ApiError mismatch(const Column &column, const Token &token);

/// The values of one In: a JSON array of texts, whatever the column's type. \p maximum: most values taken; 0: any number.
[[nodiscard]] Answer<std::vector<Cell>> cellsOf(const Column &column, const QByteArray &json, qsizetype maximum);

} // namespace segue::sandbox
