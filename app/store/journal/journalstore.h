// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adopting.h"
#include "chunkrows.h"
#include "engine/ports.h"

#include <memory>

namespace segue::store {

class Database;
class Leases;

/// The run's journal. Calls with a lease check in their transaction that it is still ours (I8): RunInProgress where another
/// run has taken the list over, StoreFailed where the lease was released.
class JournalStore final : public engine::RunJournal
{
public:
    /// \p actor: who pauses an export, for the audit.
    JournalStore(std::shared_ptr<Database> database, QString actor);
    ~JournalStore() override;

    [[nodiscard]] Operation<engine::LeaseTicket> *acquireLease(QObject *parent, domain::ListId list, domain::RunId run) override;
    [[nodiscard]] Operation<void> *releaseLease(QObject *parent, engine::LeaseTicket ticket) override;

    [[nodiscard]] Operation<void> *openRun(QObject *parent, const domain::RunRecord &record) override;
    /// RunInProgress where a living process other than this one has the run.
    [[nodiscard]] Operation<void> *saveRun(QObject *parent, const domain::RunRecord &record) override;

    [[nodiscard]] Operation<void> *addChunks(QObject *parent, const engine::LeaseTicket &lease, QList<engine::Chunk> chunks) override;
    [[nodiscard]] Operation<void> *chunkSent(QObject *parent, const engine::LeaseTicket &lease, int number) override;
    [[nodiscard]] Operation<void> *chunkSettled(QObject *parent, const engine::LeaseTicket &lease, int number, engine::ChunkState state,
                                                std::optional<Error> error) override;
    [[nodiscard]] Operation<void> *chunkSplit(QObject *parent, const engine::LeaseTicket &lease, int number, engine::Chunk left,
                                              engine::Chunk right) override;
    [[nodiscard]] Operation<void> *setRejects(QObject *parent, domain::RunId run, int list, std::vector<domain::Reject> rejects) override;

    [[nodiscard]] Operation<std::vector<domain::LedgerEntry>> *unsettledJoins(QObject *parent, domain::ListId list) override;
    [[nodiscard]] Operation<std::vector<domain::ContactId>> *unsettledLeaves(QObject *parent, domain::ListId list) override;
    [[nodiscard]] Operation<std::shared_ptr<const domain::RunChanges>> *runChanges(QObject *parent, domain::RunId run, domain::ListId list,
                                                                                   domain::RunId except) override;
    [[nodiscard]] Operation<void> *pauseExport(QObject *parent, domain::ExportId id) override;
    [[nodiscard]] Operation<int> *nextChunkNumber(QObject *parent, domain::RunId run) override;
    [[nodiscard]] Operation<void> *recordList(QObject *parent, const engine::LeaseTicket &lease, domain::BindingId binding,
                                              domain::LedgerChange change, const domain::RunRecord &record,
                                              std::optional<domain::VerifiedState> verified) override;

    /// What the journal of a run says, in the order in which its chunks were made. NotFound.
    [[nodiscard]] Operation<QList<JournalEntry>> *history(QObject *parent, domain::RunId run) const;
    /// The lists that a run's requests may have changed; none: it changed nothing.
    [[nodiscard]] Operation<QList<domain::ListId>> *listsChangedBy(QObject *parent, domain::RunId run) const;
    /// Takes people over into a ledger, as a person agreed.
    [[nodiscard]] Operation<void> *adopt(QObject *parent, const engine::LeaseTicket &lease, const Adopting &adopting);

private:
    std::shared_ptr<Database> m_database;
    QString m_actor;
    std::shared_ptr<Leases> m_leases;
};

} // namespace segue::store
