// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planrows.h"

#include "database/database.h"

#include <algorithm>

namespace segue::store {

using namespace Qt::StringLiterals;
using domain::ListPlan;

namespace {

constexpr std::size_t sliceBlocks = 100;

/// Ranges that overlap or touch become one, so that no block is read twice for a chunk and the halves it was split into.
std::vector<RowRange> joined(std::vector<RowRange> ranges)
{
    std::sort(ranges.begin(), ranges.end());
    std::vector<RowRange> result;
    for (const RowRange &range : ranges) {
        const bool isSameKind =
            !result.empty() && result.back().plan == range.plan && result.back().place == range.place && result.back().kind == range.kind;
        // The end of all rows has no row behind it.
        if (isSameKind && range.first - 1 <= result.back().last)
            result.back().last = std::max(result.back().last, range.last);
        else
            result.push_back(range);
    }
    return result;
}

template<class Row>
void append(std::vector<Row> &to, const std::vector<Row> &from, int first, int last)
{
    const auto end = std::min<std::size_t>(static_cast<std::size_t>(last) + 1, from.size());
    for (auto row = static_cast<std::size_t>(first); row < end; ++row)
        to.push_back(from[row]);
}

template<class Row>
void sortOnce(std::vector<Row> &rows)
{
    if (!std::is_sorted(rows.begin(), rows.end()))
        std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
}

bool mayBeEmpty(PartKind kind)
{
    return kind == PartKind::Entries || kind == PartKind::RemovedByOthers;
}

} // namespace

PlanRows::PlanRows(QObject *parent, std::shared_ptr<Database> database, std::vector<RowRange> ranges)
    : Operation(u"rows of plans"_s, parent), m_database(std::move(database)), m_ranges(joined(std::move(ranges)))
{
}

void PlanRows::begin()
{
    if (m_ranges.empty()) {
        succeed(m_rows);
        return;
    }
    await(m_database->read<void>(this, u"find rows of plans"_s,
                                 [this](Sql &sql) {
                                     findBlocks(sql);
                                     return Result<void>();
                                 }),
          [this] { next(); });
}

void PlanRows::findBlocks(Sql &sql)
{
    for (const RowRange &range : m_ranges) {
        const std::size_t known = m_blocks.size();
        sql.each(u"SELECT plan_parts.id, first_row FROM plan_parts JOIN plans ON plans.number = plan_parts.plan "
                 "WHERE plans.id = ? AND complete = 1 AND place = ? AND kind = ? AND first_row > ? AND first_row <= ? ORDER BY first_row"_s,
                 values(range.plan, range.place, static_cast<int>(range.kind), range.first - planPartRows, range.last),
                 [this, &range](Row &row) {
                     Block block;
                     block.part = row.integer();
                     block.kind = range.kind;
                     const int start = row.number();
                     block.first = std::max(range.first - start, 0);
                     block.last = range.last - start;
                     m_blocks.push_back(block);
                 });
        if (m_blocks.size() == known && !mayBeEmpty(range.kind))
            sql.failDamaged(u"plan"_s);
    }
}

void PlanRows::readBlock(Sql &sql, const Block &block)
{
    ListPlan rows;
    bool good = false;
    sql.first(u"SELECT data FROM plan_parts WHERE id = ?"_s, values(block.part),
              [&](Row &row) { good = decodePart(row.bytes(), block.kind, rows); });
    if (!good) {
        sql.failDamaged(u"plan"_s);
        return;
    }
    append(m_rows->joins, rows.joins, block.first, block.last);
    append(m_rows->leaves, rows.leaves, block.first, block.last);
    append(m_rows->entries, rows.entries, block.first, block.last);
    append(m_rows->removedByOthers, rows.removedByOthers, block.first, block.last);
}

void PlanRows::next()
{
    if (m_done < m_blocks.size()) {
        await(m_database->read<void>(this, u"read rows of plans"_s,
                                     [this](Sql &sql) {
                                         const std::size_t end = std::min(m_done + sliceBlocks, m_blocks.size());
                                         for (; m_done < end && sql.ok(); ++m_done)
                                             readBlock(sql, m_blocks[m_done]);
                                         return Result<void>();
                                     }),
              [this] { next(); });
        return;
    }
    sortOnce(m_rows->joins);
    sortOnce(m_rows->leaves);
    sortOnce(m_rows->entries);
    sortOnce(m_rows->removedByOthers);
    succeed(std::move(m_rows));
}

} // namespace segue::store
