// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/operation.h"
#include "domain/membershipplan.h"

#include <memory>
#include <vector>

namespace segue::store {

class Database;
class Sql;

/// Collects the joiners of journaled chunks that may have reached the server and that no read-back has settled: chunks that
/// were sent, done or of unknown outcome, and those that were split after they had been sent. A chunk that the server refused
/// alone changed nothing. Reads the plans' blocks in slices.
class UnsettledJoins final : public Operation<std::vector<domain::LedgerEntry>>
{
public:
    UnsettledJoins(QObject *parent, std::shared_ptr<Database> database, domain::ListId list);

private:
    /// A block of a plan's joins, and which of its rows count.
    struct Block
    {
        qint64 part = 0;
        int first = 0; ///< within the block
        int last = 0;
    };

    void begin() override;
    void next();
    void findBlocks(Sql &sql);
    void readBlock(Sql &sql, const Block &block);

    std::shared_ptr<Database> m_database;
    domain::ListId m_list;
    std::vector<Block> m_blocks;
    std::size_t m_done = 0;
    std::vector<domain::LedgerEntry> m_entries;
};

} // namespace segue::store
