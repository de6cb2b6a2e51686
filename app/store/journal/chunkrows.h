// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/ports.h"

namespace segue::store {

class Sql;

[[nodiscard]] QString toString(engine::ChunkState state);

/// A chunk as the journal kept it.
struct JournalEntry
{
    engine::Chunk chunk; ///< its state is the one it had last
    QString state;       ///< "done"
    std::optional<QDateTime> sentAt;
    std::optional<Error> error;
    bool settled = false; ///< a read-back told what became of it
};
/// All chunks of a run in their order.
[[nodiscard]] QList<JournalEntry> readChunks(Sql &sql, qint64 run);

/// Writes a chunk of the lease's run and list.
void insertChunk(Sql &sql, const engine::LeaseTicket &lease, const engine::Chunk &chunk);
/// Moves a chunk of the lease's run on; StoreFailed where it is not there or no read-back may come before it any more.
void moveChunk(Sql &sql, const engine::LeaseTicket &lease, int number, engine::ChunkState state, const std::optional<Error> &error);

} // namespace segue::store
