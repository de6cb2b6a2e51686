// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listwork.h"

#include "base/operationwindow.h"

#include <deque>

namespace segue::engine {

/// What became of one pass over a plan's rows.
struct Applied
{
    qint64 confirmed = 0; ///< rows whose chunk the server confirmed
    int sentUpTo = 0;     ///< rows below this place may have reached the server
    std::vector<std::pair<ContactId, Error>> refused;
    std::optional<Error> stopped; ///< a trouble of the list or the run that ended the pass early
};

/// Sends rows of a plan to a list in chunks, through as many calls as the target finds worth it.
/// A chunk is journaled before its request leaves and settled before anything relies on it (I2). A refused chunk is halved
/// until the culprit is alone; an unknown outcome is left for the read-back (I3).
class ApplyStage final : public Operation<Applied>
{
public:
    struct Task
    {
        RunId run;
        LeaseTicket lease;
        ListId list;
        std::shared_ptr<const domain::Plan> plan;
        int planList = 0; ///< place in the plan's lists
        ChunkAction action = ChunkAction::Add;
        std::vector<int> rows; ///< ascending places in the plan's joins or leaves
        std::shared_ptr<int> nextChunk;
    };
    using Report = std::function<void(qint64 done, qint64 total)>;

    ApplyStage(Task task, const RunPorts &ports, Report report, QObject *parent);

private:
    struct Piece
    {
        std::size_t first = 0;        ///< place in Task::rows
        std::size_t last = 0;         ///< inclusive
        std::optional<int> journaled; ///< the number under which a split has journaled it already
    };

    void begin() override;
    void abort() override;
    OperationBase *next();
    Operation<void> *send(Piece piece);
    void sent(Flow<void> *self, const Piece &piece, int number, const Result<ChunkOutcome> &result);
    void refused(Flow<void> *self, const Piece &piece, int number, const Error &error);
    void settleChunk(Flow<void> *self, const Piece &piece, int number, ChunkState state, std::optional<Error> error);
    void reject(ContactId contact, const Error &error);
    void stop(const Error &error);
    [[nodiscard]] Chunk chunkFor(const Piece &piece, int number, ChunkState state) const;
    [[nodiscard]] ContactId contactAt(std::size_t place) const;
    [[nodiscard]] Operation<ChunkOutcome> *request(QObject *parent, const Piece &piece) const;

    Task m_task;
    const RunPorts &m_ports;
    Report m_report;
    Applied m_applied;
    OperationWindow *m_window = nullptr;
    std::deque<Piece> m_pieces; ///< halves of refused chunks, before anything new
    std::size_t m_nextRow = 0;
    qint64 m_doneRows = 0;
};

} // namespace segue::engine
