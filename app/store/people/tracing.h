// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/sql.h"
#include "personstore.h"

#include <limits>

/// Pieces of a look at a person, each short enough for one transaction.
namespace segue::store {

inline constexpr qint64 fromTheNewest = std::numeric_limits<qint64>::max();

[[nodiscard]] std::vector<domain::ContactId> joinersInNewestPlan(Sql &sql, domain::BindingId binding, domain::CustomerKey customer);
/// The newest plan of the list, if no run followed it yet.
void traceWaitingPlan(Sql &sql, const PersonKey &person, ListTrace &trace);
/// The runs of the list before one of them, some at a time. Answers from where to go on, 0: that was all.
[[nodiscard]] qint64 traceRuns(Sql &sql, const PersonKey &person, ListTrace &trace, qint64 before);

} // namespace segue::store
