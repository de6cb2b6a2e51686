// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "applystage.h"

#include <algorithm>

namespace segue::engine {

ApplyStage::ApplyStage(Task task, const RunPorts &ports, Report report, QObject *parent)
    : Operation(QStringLiteral("apply to list ") + task.list.toString(), parent), m_task(std::move(task)), m_ports(ports),
      m_report(std::move(report))
{
}

void ApplyStage::begin()
{
    m_window = new OperationWindow(m_ports.target.parallelCalls(), [this] { return next(); }, this);
    connect(m_window, &OperationWindow::drained, this, [this] { succeed(std::move(m_applied)); });
    m_window->fill();
}

void ApplyStage::abort()
{
    m_window->cancelAll();
}

OperationBase *ApplyStage::next()
{
    m_window->setLimit(m_ports.target.parallelCalls());
    if (!m_pieces.empty()) {
        const Piece piece = m_pieces.front();
        m_pieces.pop_front();
        return send(piece);
    }
    if (m_nextRow >= m_task.rows.size())
        return nullptr;
    const auto size = static_cast<std::size_t>(std::max(1, m_ports.target.rowsPerCall()));
    const std::size_t last = std::min(m_nextRow + size, m_task.rows.size()) - 1;
    const Piece piece{m_nextRow, last, std::nullopt};
    m_nextRow = last + 1;
    return send(piece);
}

ContactId ApplyStage::contactAt(std::size_t place) const
{
    const ListPlan &plan = m_task.plan->lists.at(m_task.planList);
    const auto row = static_cast<std::size_t>(m_task.rows[place]);
    return m_task.action == ChunkAction::Add ? plan.joins[row].contact : plan.leaves[row].contact;
}

Chunk ApplyStage::chunkFor(const Piece &piece, int number, ChunkState state) const
{
    Chunk chunk;
    chunk.number = number;
    chunk.plan = m_task.plan->id;
    chunk.list = m_task.planList;
    chunk.action = m_task.action;
    chunk.firstRow = m_task.rows[piece.first];
    chunk.lastRow = m_task.rows[piece.last];
    chunk.state = state;
    return chunk;
}

Operation<ChunkOutcome> *ApplyStage::request(QObject *parent, const Piece &piece) const
{
    const ListPlan &plan = m_task.plan->lists.at(m_task.planList);
    if (m_task.action == ChunkAction::Add) {
        std::vector<ContactId> contacts;
        contacts.reserve(piece.last - piece.first + 1);
        for (std::size_t place = piece.first; place <= piece.last; ++place)
            contacts.push_back(plan.joins[static_cast<std::size_t>(m_task.rows[place])].contact);
        return m_ports.target.addMembers(parent, m_task.list, std::move(contacts));
    }
    std::vector<domain::Leave> members;
    members.reserve(piece.last - piece.first + 1);
    for (std::size_t place = piece.first; place <= piece.last; ++place)
        members.push_back(plan.leaves[static_cast<std::size_t>(m_task.rows[place])]);
    return m_ports.target.removeMembers(parent, m_task.list, std::move(members));
}

Operation<void> *ApplyStage::send(Piece piece)
{
    const int number = piece.journaled ? *piece.journaled : (*m_task.nextChunk)++;
    auto *operation = flow<void>(nullptr, QStringLiteral("chunk %1").arg(number), [this, piece, number](Flow<void> *self) {
        Operation<void> *journal = piece.journaled
                                       ? m_ports.journal.chunkSent(self, m_task.lease, number)
                                       : m_ports.journal.addChunks(self, m_task.lease, {chunkFor(piece, number, ChunkState::Sent)});
        // Intent before act: the request is made only once the journal holds the chunk (I2).
        self->awaitResult(journal, [this, self, piece, number](const Result<void> &journaled) {
            if (!journaled.has_value()) {
                stop(journaled.error());
                self->succeed();
                return;
            }
            m_applied.sentUpTo = std::max(m_applied.sentUpTo, m_task.rows[piece.last] + 1);
            self->awaitResult(request(self, piece),
                              [this, self, piece, number](const Result<ChunkOutcome> &result) { sent(self, piece, number, result); });
        });
    });
    operation->onDone(this, [](const Result<void> &) {});
    return operation;
}

void ApplyStage::sent(Flow<void> *self, const Piece &piece, int number, const Result<ChunkOutcome> &result)
{
    if (!result.has_value()) {
        // The chunk stays as sent: whatever it did is settled by reading the list.
        stop(result.error());
        self->succeed();
        return;
    }
    const ChunkOutcome &outcome = *result;
    switch (outcome.kind) {
    case ChunkOutcome::Kind::Refused:
        refused(self, piece, number, outcome.error.value_or(Error(ErrorCode::ChunkRefused)));
        return;
    case ChunkOutcome::Kind::Unknown:
        settleChunk(self, piece, number, ChunkState::Unknown, outcome.error);
        return;
    case ChunkOutcome::Kind::Done:
        break;
    }
    for (const auto &[contact, error] : outcome.refused)
        reject(contact, error);
    m_applied.confirmed += static_cast<qint64>(piece.last - piece.first + 1 - outcome.refused.size());
    settleChunk(self, piece, number, ChunkState::Done, std::nullopt);
}

void ApplyStage::refused(Flow<void> *self, const Piece &piece, int number, const Error &error)
{
    if (piece.first == piece.last) {
        reject(contactAt(piece.first), error);
        settleChunk(self, piece, number, ChunkState::Rejected, error);
        return;
    }
    const std::size_t middle = piece.first + (piece.last - piece.first) / 2;
    const int leftNumber = (*m_task.nextChunk)++;
    const int rightNumber = (*m_task.nextChunk)++;
    const Piece left{piece.first, middle, leftNumber};
    const Piece right{middle + 1, piece.last, rightNumber};
    Chunk leftChunk = chunkFor(left, leftNumber, ChunkState::Planned);
    Chunk rightChunk = chunkFor(right, rightNumber, ChunkState::Planned);
    leftChunk.parent = number;
    rightChunk.parent = number;
    self->awaitResult(m_ports.journal.chunkSplit(self, m_task.lease, number, leftChunk, rightChunk),
                      [this, self, left, right](const Result<void> &split) {
                          if (split.has_value()) {
                              m_pieces.push_back(left);
                              m_pieces.push_back(right);
                          } else {
                              stop(split.error());
                          }
                          self->succeed();
                      });
}

void ApplyStage::settleChunk(Flow<void> *self, const Piece &piece, int number, ChunkState state, std::optional<Error> error)
{
    self->awaitResult(m_ports.journal.chunkSettled(self, m_task.lease, number, state, std::move(error)),
                      [this, self, piece](const Result<void> &settled) {
                          if (settled.has_value()) {
                              m_doneRows += static_cast<qint64>(piece.last - piece.first + 1);
                              m_report(m_doneRows, static_cast<qint64>(m_task.rows.size()));
                          } else {
                              stop(settled.error());
                          }
                          self->succeed();
                      });
}

void ApplyStage::reject(ContactId contact, const Error &error)
{
    m_applied.refused.emplace_back(contact, error);
}

void ApplyStage::stop(const Error &error)
{
    if (!m_applied.stopped)
        m_applied.stopped = error;
    m_pieces.clear();
    m_window->stopPulling();
}

} // namespace segue::engine
