// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stages/verifystage.h"

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
/// The same after an undo: the next run compares everybody, whatever the marks say. None where no run was verified before.
[[nodiscard]] std::optional<VerifiedState> afterUndo(const ListWork &work);
/// Whether an undo has nobody to put on or take off, and no list whose trouble says why.
[[nodiscard]] bool isEmptyUndo(const domain::Plan &plan);
/// The part of a fresh plan that tries rejected people again: their joins, nobody's leaving, and the guard as far as it speaks
/// against adding. For intersect().
[[nodiscard]] ListPlan ofRejected(const RejectedPeople &people, const ListPlan &fresh);
/// Requests that carrying out a plan is expected to take, read-back included.
[[nodiscard]] int expectedRequests(const domain::Plan &plan, int rowsPerCall);

/// The quick look's conditions: everything that decides the result stands as at the last full compare, which is not long ago. The
/// first that does not is named by its term of the catalogue ("@full_segment"); empty: all do.
[[nodiscard]] QString whyInFull(const RunRequest &request, const domain::Binding &binding, const ListState &state,
                                const std::optional<VerifiedState> &then, const SegmentInfo &segment, const QDateTime &now);
/// Why a stored plan may no longer be run, if so: a term for PlanStale's reason.
[[nodiscard]] std::optional<QString> staleness(const domain::Plan &plan, const RunRequest &request, const QDateTime &now);

} // namespace segue::engine
