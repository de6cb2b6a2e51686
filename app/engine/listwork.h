// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exportrun.h"
#include "ports.h"

#include <memory>

namespace segue::engine {

/// One list on its way through a run: what was read, what is planned, and what follows from both. Made by PlanStage,
/// used by the stages after it. The large parts are shared, never copied.
struct ListWork
{
    domain::Binding binding;
    ListState state;
    /// As stored; joiners of interrupted runs are in `unsettled`, not here.
    std::shared_ptr<const Ledger> ledger = std::make_shared<Ledger>();
    std::shared_ptr<const domain::Comparison> comparison = std::make_shared<domain::Comparison>();
    std::shared_ptr<const ListContent> before = std::make_shared<ListContent>();
    /// Joiners that earlier attempts may have sent and nobody has read back yet; sorted.
    std::shared_ptr<const std::vector<LedgerEntry>> unsettled = std::make_shared<std::vector<LedgerEntry>>();
    ListPlan plan; ///< moved into the run's plan when all lists are planned
    /// Rows that Sales refused one by one while the plan was carried out.
    std::vector<std::pair<ContactId, Error>> refused;
    qint64 missingIds = 0; ///< customers without a usable contact ID
};

/// Whether an error leaves the other lists of the run as they are.
[[nodiscard]] bool concernsOneList(const Error &error);
/// Whether an error means that the list itself cannot be worked on any more, although Sales answers.
[[nodiscard]] bool listIsGone(const Error &error);

} // namespace segue::engine
