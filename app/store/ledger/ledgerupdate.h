// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledgercodec.h"
#include "ledgermerge.h"

#include "base/operation.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace segue::store {

class Database;
class Sql;

/// A change of a ledger on its way into the file. New contents are written beside the old ones in slices; apply() makes them
/// count within somebody else's transaction, whatever the size of the change; what they replaced is removed afterwards.
/// If the process dies in between, the contents that do not count are removed at the next open.
class LedgerUpdate : public std::enable_shared_from_this<LedgerUpdate>
{
public:
    LedgerUpdate(std::shared_ptr<Database> database, domain::BindingId binding, domain::LedgerChange change);

    [[nodiscard]] Operation<void> *prepare(QObject *parent);
    /// Fails the transaction with StoreFailed where the ledger has changed since prepare().
    void apply(Sql &sql);
    /// Removes what the new contents replaced, once apply()'s transaction is committed.
    [[nodiscard]] Operation<void> *cleanUp(QObject *parent);

private:
    struct Side
    {
        LedgerKind kind;
        std::optional<LedgerMerge> merge;
        std::vector<LedgerPart> made;
    };

    void readIndex(Sql &sql);
    void prepareNext(Flow<void> *preparation);
    void writeSlice(Sql &sql);
    void cleanUpNext(Flow<void> *cleaning, std::vector<qint64> contents);
    [[nodiscard]] std::size_t remaining() const;

    std::shared_ptr<Database> m_database;
    domain::BindingId m_binding;
    domain::LedgerChange m_change;
    qint64 m_version = 0;
    std::array<Side, 2> m_sides{Side{LedgerKind::Ours, {}, {}}, Side{LedgerKind::TakenOff, {}, {}}};
};

/// Empties a ledger within a transaction; its contents become leftovers.
void clearLedger(Sql &sql, domain::BindingId binding);

/// Removes contents that no ledger names and whose session is over, in slices.
[[nodiscard]] Operation<void> *removeLeftovers(QObject *parent, std::shared_ptr<Database> database);

} // namespace segue::store
