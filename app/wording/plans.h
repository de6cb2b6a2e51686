// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/membershipplan.h"
#include "workspace/requests/peoplerequests.h"

#include <QString>

/// Words for the people of a plan.
namespace segue::wording {

/// What a plan does with somebody.
enum class PlanRow { Joins, Leaves, Held, RemovedByOthers, Problems, Expected };
[[nodiscard]] QString planRowText(PlanRow row);
/// Why; of Problems and Expected the reject says it.
[[nodiscard]] QString planReason(PlanRow row, const domain::Plan &plan, const domain::ListPlan &list);
[[nodiscard]] QString planReason(const domain::Reject &reject);

/// The contacts that a plan speaks of; some more than once. By the million: for another thread.
[[nodiscard]] std::vector<domain::ContactId> contactsOf(const domain::Plan &plan);
/// Everybody of a plan as a CSV file (see csvFile()): IDs, and where \p people are given their names and e-mail addresses. For another
/// thread.
[[nodiscard]] QByteArray planCsv(const domain::Plan &plan, const workspace::People *people = nullptr);

} // namespace segue::wording
