// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalstore.h"

#include "chunkrows.h"
#include "database/database.h"
#include "database/sqlerror.h"
#include "definitions/exportpause.h"
#include "leases.h"
#include "ledger/ledgerupdate.h"
#include "runchanges.h"
#include "runs/rejectrows.h"
#include "runs/runrows.h"
#include "unsettledrows.h"
#include "json/statejson.h"

#include "base/log.h"

namespace segue::store {

using namespace Qt::StringLiterals;
using domain::BindingId;
using domain::LedgerChange;
using domain::LedgerEntry;
using domain::ListId;
using domain::Reject;
using domain::RunId;
using domain::RunRecord;
using domain::VerifiedState;
using engine::Chunk;
using engine::ChunkState;
using engine::LeaseTicket;

namespace {

constexpr int sliceRejects = 5'000;

/// A living process that has the run keeps it.
void requireFreeRun(Sql &sql, RunId run)
{
    std::optional<SessionId> owner;
    sql.first(u"SELECT session FROM runs WHERE id = ?"_s, values(run), [&owner](Row &row) { owner = row.guid<SessionId>(); });
    if (owner && *owner != sql.database().session() && sql.database().isAlive(*owner))
        sql.fail(runInProgress(sql.number(u"SELECT process FROM sessions WHERE id = ?"_s, values(*owner)).value_or(0)));
}

/// Rejects on their way into the file: first those of an earlier attempt go, then the new ones come, in slices.
struct RejectsToSet
{
    RunId run;
    int list = 0;
    std::vector<Reject> rejects;
    bool cleared = false;
    std::size_t done = 0;

    [[nodiscard]] bool isDone() const { return cleared && done == rejects.size(); }
};

void setNextRejects(Flow<void> *setting, const std::shared_ptr<Database> &database, const std::shared_ptr<RejectsToSet> &toSet)
{
    setting->await(database->write<void>(setting, u"set rejects"_s,
                                         [toSet](Sql &sql) {
                                             const auto number = runNumber(sql, toSet->run);
                                             if (!number)
                                                 return Result<void>(failure(runNotFound(toSet->run)));
                                             if (!toSet->cleared) {
                                                 toSet->cleared = removeRunRejects(sql, *number, toSet->list, sliceRejects) < sliceRejects;
                                                 if (!toSet->cleared)
                                                     return Result<void>();
                                             }
                                             const std::size_t end = std::min(toSet->done + sliceRejects, toSet->rejects.size());
                                             for (; toSet->done < end && sql.ok(); ++toSet->done)
                                                 insertRunReject(sql, *number, toSet->list, toSet->rejects[toSet->done]);
                                             return Result<void>();
                                         }),
                   [setting, database, toSet] {
                       if (toSet->isDone())
                           setting->succeed();
                       else
                           setNextRejects(setting, database, toSet);
                   });
}

} // namespace

JournalStore::JournalStore(std::shared_ptr<Database> database, QString actor)
    : m_database(std::move(database)), m_actor(std::move(actor)), m_leases(std::make_shared<Leases>(m_database))
{
}

JournalStore::~JournalStore() = default;

Operation<LeaseTicket> *JournalStore::acquireLease(QObject *parent, ListId list, RunId run)
{
    return m_leases->acquire(parent, list, run);
}

Operation<void> *JournalStore::releaseLease(QObject *parent, LeaseTicket ticket)
{
    return m_leases->release(parent, ticket);
}

Operation<void> *JournalStore::openRun(QObject *parent, const RunRecord &record)
{
    return saveRun(parent, record);
}

Operation<void> *JournalStore::saveRun(QObject *parent, const RunRecord &record)
{
    return m_database->write<void>(parent, u"save run"_s, [record](Sql &sql) {
        requireFreeRun(sql, record.id);
        writeRun(sql, record);
        return Result<void>();
    });
}

Operation<void> *JournalStore::addChunks(QObject *parent, const LeaseTicket &lease, QList<Chunk> chunks)
{
    return m_database->write<void>(parent, u"add chunks"_s, [lease, chunks = std::move(chunks)](Sql &sql) {
        Leases::require(sql, lease);
        for (const Chunk &chunk : chunks)
            insertChunk(sql, lease, chunk);
        return Result<void>();
    });
}

Operation<void> *JournalStore::chunkSent(QObject *parent, const LeaseTicket &lease, int number)
{
    return m_database->write<void>(parent, u"chunk sent"_s, [lease, number](Sql &sql) {
        Leases::require(sql, lease);
        moveChunk(sql, lease, number, ChunkState::Sent, std::nullopt);
        return Result<void>();
    });
}

Operation<void> *JournalStore::chunkSettled(QObject *parent, const LeaseTicket &lease, int number, ChunkState state,
                                            std::optional<Error> error)
{
    return m_database->write<void>(parent, u"chunk settled"_s, [lease, number, state, error = std::move(error)](Sql &sql) {
        Leases::require(sql, lease);
        moveChunk(sql, lease, number, state, error);
        return Result<void>();
    });
}

Operation<void> *JournalStore::chunkSplit(QObject *parent, const LeaseTicket &lease, int number, Chunk left, Chunk right)
{
    return m_database->write<void>(parent, u"split chunk"_s, [lease, number, left, right](Sql &sql) {
        Leases::require(sql, lease);
        moveChunk(sql, lease, number, ChunkState::Split, std::nullopt);
        for (Chunk half : {left, right}) {
            half.parent = number;
            insertChunk(sql, lease, half);
        }
        return Result<void>();
    });
}

Operation<void> *JournalStore::setRejects(QObject *parent, RunId run, int list, std::vector<Reject> rejects)
{
    auto toSet = std::make_shared<RejectsToSet>();
    toSet->run = run;
    toSet->list = list;
    toSet->rejects = std::move(rejects);
    return flow<void>(parent, u"set rejects"_s,
                      [database = m_database, toSet = std::move(toSet)](Flow<void> *setting) { setNextRejects(setting, database, toSet); });
}

Operation<std::vector<LedgerEntry>> *JournalStore::unsettledJoins(QObject *parent, ListId list)
{
    return store::unsettledJoins(parent, m_database, list);
}

Operation<std::vector<domain::ContactId>> *JournalStore::unsettledLeaves(QObject *parent, ListId list)
{
    return store::unsettledLeaves(parent, m_database, list);
}

Operation<std::shared_ptr<const domain::RunChanges>> *JournalStore::runChanges(QObject *parent, RunId run, ListId list, RunId except)
{
    return store::runChanges(parent, m_database, run, list, except);
}

Operation<void> *JournalStore::pauseExport(QObject *parent, domain::ExportId id)
{
    return m_database->write<void>(parent, u"pause export"_s, [id, actor = m_actor](Sql &sql) {
        store::pauseExport(sql, actor, id);
        return Result<void>();
    });
}

Operation<QList<ListId>> *JournalStore::listsChangedBy(QObject *parent, RunId run) const
{
    return store::listsChangedBy(parent, m_database, run);
}

Operation<void> *JournalStore::adopt(QObject *parent, const LeaseTicket &lease, const Adopting &adopting)
{
    return store::adopt(parent, m_database, m_actor, lease, adopting);
}

Operation<QList<JournalEntry>> *JournalStore::history(QObject *parent, RunId run) const
{
    return m_database->read<QList<JournalEntry>>(parent, u"journal of run"_s, [run](Sql &sql) {
        const auto number = runNumber(sql, run);
        if (!number)
            return Result<QList<JournalEntry>>(failure(runNotFound(run)));
        return Result<QList<JournalEntry>>(readChunks(sql, *number));
    });
}

Operation<int> *JournalStore::nextChunkNumber(QObject *parent, RunId run)
{
    return m_database->read<int>(parent, u"next chunk"_s, [run](Sql &sql) {
        const auto highest =
            sql.number(u"SELECT MAX(chunks.number) FROM chunks JOIN runs ON runs.number = chunks.run WHERE runs.id = ?"_s, values(run));
        return Result<int>(static_cast<int>(highest.value_or(0)) + 1);
    });
}

Operation<void> *JournalStore::recordList(QObject *parent, const LeaseTicket &lease, BindingId binding, LedgerChange change,
                                          const RunRecord &record, std::optional<VerifiedState> verified)
{
    auto update = std::make_shared<LedgerUpdate>(m_database, binding, std::move(change));
    const auto write = [update, lease, binding, record, verified = std::move(verified)](Sql &sql) {
        Leases::require(sql, lease);
        update->apply(sql);
        sql.run(u"UPDATE chunks SET settled = 1 WHERE list = ? AND settled = 0"_s, values(lease.list));
        writeRun(sql, record);
        if (verified)
            sql.run(u"INSERT INTO verified_states (binding, data) VALUES (?, ?) ON CONFLICT (binding) DO UPDATE SET data = excluded.data"_s,
                    values(binding, toText(toJson(*verified))));
        return Result<void>();
    };
    return flow<void>(parent, u"record list"_s, [database = m_database, update, write](Flow<void> *recording) {
        recording->await(update->prepare(recording), [=] {
            recording->await(database->write<void>(recording, u"record list"_s, write), [=] {
                recording->awaitResult(update->cleanUp(recording), [recording](const Result<void> &cleaned) {
                    // The list is recorded; what could not be removed now is removed at the next open.
                    if (!cleaned.has_value())
                        qCWarning(logStore) << "replaced parts of a ledger are left over:" << errorEntry(cleaned.error().code()).id;
                    recording->succeed();
                });
            });
        });
    });
}

} // namespace segue::store
