// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unsettledjoins.h"

#include "chunkrows.h"
#include "database/database.h"
#include "planparts.h"

#include <algorithm>

namespace segue::store {

using namespace Qt::StringLiterals;
using domain::LedgerEntry;
using engine::ChunkAction;
using engine::ChunkState;

namespace {

constexpr std::size_t sliceBlocks = 100;

struct RowRange
{
    domain::PlanId plan;
    int place = 0;
    int first = 0;
    int last = 0;
};

/// Ranges that overlap or touch become one, so that no block is read twice for a chunk and the halves it was split into.
std::vector<RowRange> joined(const std::vector<RowRange> &sorted)
{
    std::vector<RowRange> result;
    for (const RowRange &range : sorted) {
        if (!result.empty() && result.back().plan == range.plan && result.back().place == range.place
            && range.first <= result.back().last + 1)
            result.back().last = std::max(result.back().last, range.last);
        else
            result.push_back(range);
    }
    return result;
}

} // namespace

UnsettledJoins::UnsettledJoins(QObject *parent, std::shared_ptr<Database> database, domain::ListId list)
    : Operation(u"unsettled joins"_s, parent), m_database(std::move(database)), m_list(list)
{
}

void UnsettledJoins::begin()
{
    await(m_database->read<void>(this, u"find unsettled chunks"_s,
                                 [this](Sql &sql) {
                                     findBlocks(sql);
                                     return Result<void>();
                                 }),
          [this] { next(); });
}

void UnsettledJoins::findBlocks(Sql &sql)
{
    std::vector<RowRange> ranges;
    sql.each(u"SELECT plan, place, first_row, last_row FROM chunks WHERE list = ? AND settled = 0 AND action = ? "
             "AND state IN (?, ?, ?, ?) ORDER BY plan, place, first_row"_s,
             values(m_list, static_cast<int>(ChunkAction::Add), toString(ChunkState::Sent), toString(ChunkState::Done),
                    toString(ChunkState::Unknown), toString(ChunkState::Split)),
             [&ranges](Row &row) {
                 RowRange range;
                 range.plan = row.guid<domain::PlanId>();
                 range.place = row.number();
                 range.first = row.number();
                 range.last = row.number();
                 ranges.push_back(range);
             });
    for (const RowRange &range : joined(ranges)) {
        const std::size_t known = m_blocks.size();
        sql.each(u"SELECT plan_parts.id, first_row FROM plan_parts JOIN plans ON plans.number = plan_parts.plan "
                 "WHERE plans.id = ? AND complete = 1 AND place = ? AND kind = ? AND first_row > ? AND first_row <= ? ORDER BY first_row"_s,
                 values(range.plan, range.place, static_cast<int>(PartKind::Joins), range.first - planPartRows, range.last),
                 [this, &range](Row &row) {
                     Block block;
                     block.part = row.integer();
                     const int start = row.number();
                     block.first = std::max(range.first - start, 0);
                     block.last = range.last - start;
                     m_blocks.push_back(block);
                 });
        // Without its plan nobody could tell any more whom the chunk was about.
        if (m_blocks.size() == known)
            sql.failDamaged(u"plan"_s);
    }
}

void UnsettledJoins::readBlock(Sql &sql, const Block &block)
{
    domain::ListPlan rows;
    bool good = false;
    sql.first(u"SELECT data FROM plan_parts WHERE id = ?"_s, values(block.part),
              [&](Row &row) { good = decodePart(row.bytes(), PartKind::Joins, rows); });
    if (!good) {
        sql.failDamaged(u"plan"_s);
        return;
    }
    const int last = std::min(block.last, static_cast<int>(rows.joins.size()) - 1);
    for (int row = block.first; row <= last; ++row) {
        const domain::Join &join = rows.joins[static_cast<std::size_t>(row)];
        m_entries.push_back({join.contact, join.customer});
    }
}

void UnsettledJoins::next()
{
    if (m_done < m_blocks.size()) {
        await(m_database->read<void>(this, u"read unsettled joins"_s,
                                     [this](Sql &sql) {
                                         const std::size_t end = std::min(m_done + sliceBlocks, m_blocks.size());
                                         for (; m_done < end && sql.ok(); ++m_done)
                                             readBlock(sql, m_blocks[m_done]);
                                         return Result<void>();
                                     }),
              [this] { next(); });
        return;
    }
    if (!std::is_sorted(m_entries.begin(), m_entries.end()))
        std::sort(m_entries.begin(), m_entries.end());
    m_entries.erase(std::unique(m_entries.begin(), m_entries.end()), m_entries.end());
    succeed(std::move(m_entries));
}

} // namespace segue::store
