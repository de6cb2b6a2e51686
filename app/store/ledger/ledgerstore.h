// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/ports.h"

#include <functional>
#include <memory>
#include <vector>

namespace segue::store {

class Database;

/// Whom Segue added to each list. It changes only through the journal's recordList() and through renewList().
class LedgerStore final : public engine::LedgerStore
{
public:
    explicit LedgerStore(std::shared_ptr<Database> database);

    /// Empty for a binding that never ran.
    [[nodiscard]] Operation<domain::Ledger> *ledger(QObject *parent, domain::BindingId binding) override;
    [[nodiscard]] Operation<std::optional<domain::VerifiedState>> *verifiedState(QObject *parent, domain::BindingId binding) override;
    [[nodiscard]] Operation<std::vector<domain::Reject>> *lastProblemRejects(QObject *parent, domain::BindingId binding) override;
    [[nodiscard]] Operation<void> *confirmList(QObject *parent, domain::BindingId binding, const QString &listName) override;
    [[nodiscard]] Operation<void> *addPart(QObject *parent, domain::BindingId like, const domain::Binding &part) override;
    [[nodiscard]] Operation<void> *detachList(QObject *parent, domain::BindingId binding) override;
    [[nodiscard]] Operation<void> *renewList(QObject *parent, domain::BindingId binding, domain::ListId list) override;

    /// Hands the entries of ours to \p onEntries in order, some thousands at a time, without ever holding more. StoreFailed
    /// where a run changed the ledger meanwhile.
    [[nodiscard]] Operation<void> *stream(QObject *parent, domain::BindingId binding,
                                          std::function<void(const std::vector<domain::LedgerEntry> &)> onEntries);

private:
    std::shared_ptr<Database> m_database;
};

} // namespace segue::store
