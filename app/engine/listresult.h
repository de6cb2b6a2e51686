// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verifystage.h"

namespace segue::engine {

/// The result of a list before anything is done: the plan's counts.
[[nodiscard]] ListRun listRunFor(const ListPlan &plan);
/// A list that is left untouched: by its problem, by the guard, or because the quick look saw no change.
void setUntouched(ListRun &run, const ListPlan &plan);
/// The result after the read-back (I4). \p doneBefore: joins and leaves that an earlier attempt of this run had done.
void setVerified(ListRun &run, const ListPlan &plan, const Verified &verified, domain::Mode mode, std::pair<qint64, qint64> doneBefore);
/// The rejects of the plan and those that Sales refused, for the run's table.
[[nodiscard]] std::vector<Reject> allRejects(const ListPlan &plan, const std::vector<std::pair<ContactId, Error>> &refused);
/// What the next run's guard and quick look compare with. \p marks are the plan's.
[[nodiscard]] VerifiedState verifiedStateFor(const RunRequest &request, const ListWork &work, const domain::WorldMarks &marks,
                                             const ListRun &run, const ListState &stateAfter, const QDateTime &now);
/// Requests that carrying out a plan is expected to take, read-back included.
[[nodiscard]] int expectedRequests(const domain::Plan &plan, int rowsPerCall);

/// Why a stored plan may no longer be run, if so: a term for PlanStale's reason.
[[nodiscard]] std::optional<QString> staleness(const domain::Plan &plan, const RunRequest &request, const QDateTime &now);

} // namespace segue::engine
