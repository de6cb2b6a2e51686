// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plans/planparts.h"

#include "base/operation.h"

#include <limits>
#include <memory>
#include <vector>

namespace segue::store {

class Database;
class Sql;

/// Rows of one kind of a stored plan's list, by their places.
struct RowRange
{
    domain::PlanId plan;
    int place = 0; ///< of the list in the plan
    PartKind kind = PartKind::Joins;
    int first = 0;
    int last = std::numeric_limits<int>::max(); ///< inclusive

    friend bool operator==(const RowRange &, const RowRange &) = default;
    friend auto operator<=>(const RowRange &, const RowRange &) = default;
};

/// Reads rows that journaled chunks name, in slices, without the plans around them. The rows of all ranges together, each kind
/// sorted, each row once; a plan that is gone is WorkspaceDamaged, since nobody could tell any more whom the chunk was about.
class PlanRows final : public Operation<std::shared_ptr<domain::ListPlan>>
{
public:
    PlanRows(QObject *parent, std::shared_ptr<Database> database, std::vector<RowRange> ranges);

private:
    /// A block of a plan, and which of its rows count.
    struct Block
    {
        qint64 part = 0;
        PartKind kind = PartKind::Joins;
        int first = 0; ///< within the block
        int last = 0;
    };

    void begin() override;
    void next();
    void findBlocks(Sql &sql);
    void readBlock(Sql &sql, const Block &block);

    std::shared_ptr<Database> m_database;
    std::vector<RowRange> m_ranges;
    std::vector<Block> m_blocks;
    std::size_t m_done = 0;
    std::shared_ptr<domain::ListPlan> m_rows = std::make_shared<domain::ListPlan>();
};

} // namespace segue::store
