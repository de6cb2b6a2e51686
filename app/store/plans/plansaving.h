// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planparts.h"

#include "base/operation.h"

#include <memory>
#include <vector>

namespace segue::store {

class Database;
class Sql;

/// Saves a plan in slices; the last transaction makes it one that can be seen. What a process left half saved is removed at
/// the next open.
class PlanSaving final : public Operation<void>
{
public:
    PlanSaving(QObject *parent, std::shared_ptr<Database> database, std::shared_ptr<const domain::Plan> plan);

private:
    /// Up to planPartRows rows of one kind, or rejects.
    struct Block
    {
        int list = 0;
        bool isRejects = false;
        PartKind kind = PartKind::Joins;
        qsizetype first = 0;
    };

    void begin() override;
    void layOut();
    void next();
    void complete();
    void writeHeader(Sql &sql);
    void writeBlock(Sql &sql, const Block &block) const;

    std::shared_ptr<Database> m_database;
    std::shared_ptr<const domain::Plan> m_plan;
    qint64 m_number = 0;
    std::vector<Block> m_blocks;
    std::size_t m_done = 0;
};

/// Removes plans that were not saved to their end and whose session is over, in slices.
[[nodiscard]] Operation<void> *removeHalfPlans(QObject *parent, std::shared_ptr<Database> database);

} // namespace segue::store
