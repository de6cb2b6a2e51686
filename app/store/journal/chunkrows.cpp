// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chunkrows.h"

#include "database/database.h"
#include "database/sqlerror.h"
#include "runs/runrows.h"

namespace segue::store {

using namespace Qt::StringLiterals;
using engine::Chunk;
using engine::ChunkState;
using engine::LeaseTicket;

QString toString(ChunkState state)
{
    switch (state) {
    case ChunkState::Planned:
        return u"planned"_s;
    case ChunkState::Sent:
        return u"sent"_s;
    case ChunkState::Done:
        return u"done"_s;
    case ChunkState::Rejected:
        return u"rejected"_s;
    case ChunkState::Unknown:
        return u"unknown"_s;
    case ChunkState::Split:
        break;
    }
    return u"split"_s;
}

QList<JournalEntry> readChunks(Sql &sql, qint64 run)
{
    QList<JournalEntry> entries;
    sql.each(u"SELECT number, plan, place, action, first_row, last_row, parent IS NOT NULL, COALESCE(parent, 0), state, sent_at, error, "
             "settled FROM chunks WHERE run = ? ORDER BY number"_s,
             values(run), [&entries](Row &row) {
                 JournalEntry entry;
                 entry.chunk.number = row.number();
                 entry.chunk.plan = row.guid<domain::PlanId>();
                 entry.chunk.list = row.number();
                 entry.chunk.action = static_cast<engine::ChunkAction>(row.number());
                 entry.chunk.firstRow = row.number();
                 entry.chunk.lastRow = row.number();
                 const bool isHalf = row.flag();
                 if (const int parent = row.number(); isHalf)
                     entry.chunk.parent = parent;
                 entry.state = row.text();
                 entry.sentAt = row.timeOrNone();
                 entry.error = row.errorOrNone();
                 entry.settled = row.flag();
                 entries.append(std::move(entry));
             });
    return entries;
}

void insertChunk(Sql &sql, const LeaseTicket &lease, const Chunk &chunk)
{
    const auto run = runNumber(sql, lease.run);
    if (!run)
        sql.fail(runNotFound(lease.run));
    const auto sentAt = chunk.state == ChunkState::Planned ? std::nullopt : std::optional(sql.database().clock().now());
    sql.run(u"INSERT INTO chunks (run, number, plan, place, list, action, first_row, last_row, parent, state, sent_at, settled) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)"_s,
            values(run, chunk.number, chunk.plan, chunk.list, lease.list, static_cast<int>(chunk.action), chunk.firstRow, chunk.lastRow,
                   chunk.parent, toString(chunk.state), sentAt));
}

void moveChunk(Sql &sql, const LeaseTicket &lease, int number, ChunkState state, const std::optional<Error> &error)
{
    const auto run = runNumber(sql, lease.run);
    const auto sentAt = state == ChunkState::Sent ? std::optional(sql.database().clock().now()) : std::nullopt;
    const int changed = sql.run(u"UPDATE chunks SET state = ?, error = ?, sent_at = COALESCE(?, sent_at) "
                                "WHERE run = ? AND number = ? AND list = ? AND settled = 0"_s,
                                values(toString(state), error, sentAt, run, number, lease.list));
    if (sql.ok() && changed == 0)
        sql.fail(storeFailed(u"@no_such_chunk"_s));
}

} // namespace segue::store
