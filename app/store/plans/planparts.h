// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/membershipplan.h"

#include <QByteArray>

#include <span>
#include <vector>

/// The rows of a plan as they stand on disk: blocks of rows of fixed length, in the order of the plan.
namespace segue::store {

/// Which of a list plan's rows.
enum class PartKind {
    Joins = 0,           ///< contact, customer: 24 bytes
    Leaves = 1,          ///< contact, member row: 32 bytes
    Held = 2,            ///< contact: 16 bytes
    RemovedByOthers = 3, ///< contact
    Entries = 4,         ///< contact, customer: what the ledger has of leavers: 24 bytes
};
inline constexpr int planPartRows = 1'000;

/// How long a row is on disk. It begins with the contact; a joiner's customer follows, big end first.
[[nodiscard]] qsizetype rowBytes(PartKind kind);
/// How many rows of a kind a plan has.
[[nodiscard]] qsizetype rowCount(const domain::ListPlan &plan, PartKind kind);
[[nodiscard]] domain::ContactId contactAt(const domain::ListPlan &plan, PartKind kind, qsizetype row);
/// The rows from \p first, at most planPartRows.
[[nodiscard]] QByteArray encodePart(const domain::ListPlan &plan, PartKind kind, qsizetype first);
/// Appends the rows; false where the bytes cannot be a block.
[[nodiscard]] bool decodePart(const QByteArray &bytes, PartKind kind, domain::ListPlan &plan);

} // namespace segue::store
