// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/runrecord.h"
#include "widgets/table/rowsmodel.h"

namespace segue::ui {

/// The columns of a run's lists.
[[nodiscard]] QList<Column<domain::ListRun>> listRunColumns();
[[nodiscard]] QString listRunKey(const domain::ListRun &list);
/// Whether a list has anything that a person should read beside its numbers.
[[nodiscard]] bool hasTrouble(const domain::ListRun &list);

} // namespace segue::ui
