// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/sql.h"
#include "planparts.h"

#include <optional>

namespace segue::store {

/// Where a contact stands in a stored plan.
struct PlanPlace
{
    qint64 part = 0; ///< of the block
    int place = 0;   ///< of the list in the plan
    PartKind kind = PartKind::Joins;
    int row = 0;     ///< in the list's rows of that kind
    int inBlock = 0; ///< in the block
};

/// The places of a contact in the lists of a plan, without reading the rest of it.
[[nodiscard]] QList<PlanPlace> placesInPlan(Sql &sql, qint64 plan, domain::ContactId contact);
/// The contacts of a plan's joiners that stand for a customer; reads all joiners.
[[nodiscard]] std::vector<domain::ContactId> joinersOf(Sql &sql, qint64 plan, domain::CustomerKey customer);
/// Writes another ID in the place of a contact. The rows keep their places, which the journal counts on, and are in order no more.
void replaceInPlan(Sql &sql, const PlanPlace &place, domain::ContactId with);

/// An ID that stands for somebody who was erased: a GUID of version 8 (RFC 9562), which Sales does not make.
[[nodiscard]] bool isPseudonym(domain::ContactId contact);
[[nodiscard]] domain::ContactId makePseudonym(quint64 first, quint64 second);

} // namespace segue::store
