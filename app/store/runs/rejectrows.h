// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/sql.h"

#include "domain/membershipplan.h"

namespace segue::store {

void insertPlanReject(Sql &sql, qint64 plan, int list, const domain::Reject &reject);
/// Saying it again changes the reason only.
void insertRunReject(Sql &sql, qint64 run, int list, const domain::Reject &reject);
/// Removes up to \p limit rejects of one of the run's lists, and answers how many.
[[nodiscard]] int removeRunRejects(Sql &sql, qint64 run, int list, int limit);
/// Reads customer, contact, reason, survivor, detail.
[[nodiscard]] domain::Reject readReject(Sql &sql, Row &row);

} // namespace segue::store
