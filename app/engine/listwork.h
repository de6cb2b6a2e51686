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
    /// Whom earlier attempts may have removed and nobody has read back yet; sorted.
    std::shared_ptr<const std::vector<ContactId>> unsettledLeaves = std::make_shared<std::vector<ContactId>>();
    std::optional<VerifiedState> verified; ///< of the last verified run
    ListPlan plan;                         ///< moved into the run's plan when all lists are planned
    /// Rows that Sales refused one by one while the plan was carried out.
    std::vector<std::pair<ContactId, Error>> refused;
    qint64 missingIds = 0; ///< customers without a usable contact ID
};

/// What stands in the way of changing a list that is there, if anything. \p stamp: what it must carry if it carries one, or the
/// one that a person agreed to replace.
[[nodiscard]] std::optional<Error> obstacle(const ListState &state, const QString &stamp, const std::optional<QString> &agreedStamp);
/// The ledger as known now: with the unsettled requests looked up on the list as it was read. For compute().
struct Memory
{
    std::shared_ptr<const Ledger> ledger;
    std::shared_ptr<const std::vector<LedgerEntry>> joins;
    std::shared_ptr<const std::vector<ContactId>> leaves;

    explicit Memory(const ListWork &work) : ledger(work.ledger), joins(work.unsettled), leaves(work.unsettledLeaves) {}
    [[nodiscard]] std::shared_ptr<const Ledger> known(const ListContent &list) const;
};
/// The ledger's change after the read-back: by the plan's kind, and with what earlier attempts had removed.
[[nodiscard]] LedgerChange ledgerChange(const ListWork &work, const ListPlan &plan, int joinsSent, const ListContent &after);

/// Whether an error leaves the other lists of the run as they are.
[[nodiscard]] bool concernsOneList(const Error &error);
/// Whether an error means that the list itself cannot be worked on any more, although Sales answers.
[[nodiscard]] bool listIsGone(const Error &error);

} // namespace segue::engine
