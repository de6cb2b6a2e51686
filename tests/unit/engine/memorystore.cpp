// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engineworld.h"

#include "memoryanswer.h"

#include <algorithm>
#include <memory>

namespace segue::testing {

Operation<void> *MemoryStore::write(QObject *parent, const QString &event, std::function<void()> act)
{
    return flow<void>(parent, event, [this, event, act = std::move(act)](Flow<void> *self) {
        if (failAfter == 0) {
            self->fail(Error(ErrorCode::DiskFull).with(QStringLiteral("file"), QStringLiteral("memory")));
            return;
        }
        if (failAfter > 0)
            --failAfter;
        events.append(event);
        act();
        self->succeed();
    });
}

Operation<LeaseTicket> *MemoryStore::acquireLease(QObject *parent, ListId list, RunId run)
{
    if (leases.contains(list))
        return answer<LeaseTicket>(parent, failure(Error(ErrorCode::RunInProgress)));
    leases[list] = run;
    return answer<LeaseTicket>(parent, LeaseTicket{list, run, 1});
}

Operation<void> *MemoryStore::releaseLease(QObject *parent, LeaseTicket ticket)
{
    leases.erase(ticket.list);
    return answer<void>(parent, {});
}

Operation<void> *MemoryStore::openRun(QObject *parent, const RunRecord &record)
{
    return write(parent, QStringLiteral("open"), [this, record] { runs[record.id] = record; });
}

Operation<void> *MemoryStore::saveRun(QObject *parent, const RunRecord &record)
{
    return write(parent, QStringLiteral("save %1").arg(toString(record.state)), [this, record] { runs[record.id] = record; });
}

Operation<void> *MemoryStore::addChunks(QObject *parent, const LeaseTicket &lease, QList<Chunk> added)
{
    QStringList names;
    for (const Chunk &chunk : added)
        names.append(QString::number(chunk.number));
    return write(parent, QStringLiteral("intend %1").arg(names.join(u',')), [this, lease, added] {
        for (const Chunk &chunk : added)
            chunks[{lease.run, chunk.number}] = {chunk, lease.run, lease.list};
    });
}

Operation<void> *MemoryStore::chunkSent(QObject *parent, const LeaseTicket &lease, int number)
{
    return write(parent, QStringLiteral("intend %1").arg(number),
                 [this, lease, number] { chunks[{lease.run, number}].chunk.state = ChunkState::Sent; });
}

Operation<void> *MemoryStore::chunkSettled(QObject *parent, const LeaseTicket &lease, int number, ChunkState state, std::optional<Error>)
{
    return write(parent, QStringLiteral("settle %1").arg(number),
                 [this, lease, number, state] { chunks[{lease.run, number}].chunk.state = state; });
}

Operation<void> *MemoryStore::chunkSplit(QObject *parent, const LeaseTicket &lease, int number, Chunk left, Chunk right)
{
    return write(parent, QStringLiteral("split %1").arg(number), [this, lease, number, left, right] {
        chunks[{lease.run, number}].chunk.state = ChunkState::Split;
        chunks[{lease.run, left.number}] = {left, lease.run, lease.list};
        chunks[{lease.run, right.number}] = {right, lease.run, lease.list};
    });
}

Operation<void> *MemoryStore::setRejects(QObject *parent, RunId run, int list, std::vector<Reject> added)
{
    return write(parent, QStringLiteral("rejects"), [this, run, list, added] { rejects[{run, list}] = added; });
}

Operation<std::vector<LedgerEntry>> *MemoryStore::unsettledJoins(QObject *parent, ListId list)
{
    std::vector<LedgerEntry> joins;
    for (const auto &[key, row] : chunks) {
        if (row.settled || row.list != list || row.chunk.action != ChunkAction::Add || row.chunk.state == ChunkState::Planned)
            continue;
        const ListPlan &part = plans.at(row.chunk.plan)->lists.at(row.chunk.list);
        const auto &planned = part.joins;
        for (int place = row.chunk.firstRow; place <= row.chunk.lastRow; ++place) {
            if (part.undo) {
                for (const LedgerEntry &entry : part.entries) {
                    if (entry.contact == planned[static_cast<std::size_t>(place)].contact)
                        joins.push_back(entry);
                }
                continue;
            }
            joins.push_back({planned[static_cast<std::size_t>(place)].contact, planned[static_cast<std::size_t>(place)].customer});
        }
    }
    std::sort(joins.begin(), joins.end());
    joins.erase(std::unique(joins.begin(), joins.end()), joins.end());
    return answer<std::vector<LedgerEntry>>(parent, joins);
}

Operation<std::vector<ContactId>> *MemoryStore::unsettledLeaves(QObject *parent, ListId list)
{
    std::set<ContactId> leaves;
    for (const auto &[key, row] : chunks) {
        if (row.settled || row.list != list || row.chunk.action != ChunkAction::Remove || row.chunk.state == ChunkState::Planned)
            continue;
        const auto &planned = plans.at(row.chunk.plan)->lists.at(row.chunk.list).leaves;
        for (int place = row.chunk.firstRow; place <= row.chunk.lastRow; ++place)
            leaves.insert(planned[static_cast<std::size_t>(place)].contact);
    }
    return answer<std::vector<ContactId>>(parent, std::vector<ContactId>(leaves.begin(), leaves.end()));
}

Operation<std::shared_ptr<const RunChanges>> *MemoryStore::runChanges(QObject *parent, RunId run, ListId list, RunId except)
{
    auto changes = std::make_shared<RunChanges>();
    std::set<Join> added;
    std::set<Leave> removed;
    std::set<LedgerEntry> entries;
    std::set<ContactId> later;
    std::set<ContactId> takenOff;
    for (const auto &[key, row] : chunks) {
        const bool wasSent = row.chunk.state != ChunkState::Planned && row.chunk.state != ChunkState::Rejected;
        if (row.list != list || !wasSent || row.run == except || row.run < run)
            continue;
        const ListPlan &plan = plans.at(row.chunk.plan)->lists.at(row.chunk.list);
        for (auto place = static_cast<std::size_t>(row.chunk.firstRow); place <= static_cast<std::size_t>(row.chunk.lastRow); ++place) {
            const bool adds = row.chunk.action == ChunkAction::Add;
            if (row.run != run)
                later.insert(adds ? plan.joins[place].contact : plan.leaves[place].contact);
            else if (adds)
                added.insert(plan.joins[place]);
            else
                removed.insert(plan.leaves[place]);
        }
        if (row.run == run) {
            entries.insert(plan.entries.begin(), plan.entries.end());
            takenOff.insert(plan.removedByOthers.begin(), plan.removedByOthers.end());
            changes->undid = plan.undo.has_value();
        }
    }
    changes->added.assign(added.begin(), added.end());
    changes->removed.assign(removed.begin(), removed.end());
    changes->entries.assign(entries.begin(), entries.end());
    changes->takenOff.assign(takenOff.begin(), takenOff.end());
    changes->touchedLater.assign(later.begin(), later.end());
    for (const ListRun &part : runs[run].lists)
        changes->createdList = changes->createdList || (part.list == list && part.created);
    return answer<std::shared_ptr<const RunChanges>>(parent, std::shared_ptr<const RunChanges>(changes));
}

Operation<void> *MemoryStore::pauseExport(QObject *parent, ExportId id)
{
    return write(parent, QStringLiteral("pause"), [this, id] { paused.insert(id); });
}

Operation<int> *MemoryStore::nextChunkNumber(QObject *parent, RunId run)
{
    int next = 0;
    for (const auto &[key, row] : chunks) {
        if (key.first == run)
            next = std::max(next, key.second + 1);
    }
    return answer<int>(parent, next);
}

Operation<void> *MemoryStore::recordList(QObject *parent, const LeaseTicket &lease, BindingId binding, LedgerChange change,
                                         const RunRecord &record, std::optional<VerifiedState> state)
{
    return write(parent, QStringLiteral("record"), [this, lease, binding, change, record, state] {
        ledgers[binding] = applied(change, ledgers[binding]);
        for (auto &[key, row] : chunks) {
            if (row.list == lease.list)
                row.settled = true;
        }
        runs[record.id] = record;
        if (state) {
            verified[binding] = *state;
            m_lastRun[binding] = record.id;
        }
    });
}

Operation<void> *MemoryStore::savePlan(QObject *parent, std::shared_ptr<const Plan> plan)
{
    return write(parent, QStringLiteral("plan"), [this, plan] { plans[plan->id] = plan; });
}

Operation<std::shared_ptr<const Plan>> *MemoryStore::loadPlan(QObject *parent, PlanId id)
{
    if (!plans.contains(id))
        return answer<std::shared_ptr<const Plan>>(parent, failure(Error(ErrorCode::NotFound)));
    return answer<std::shared_ptr<const Plan>>(parent, plans[id]);
}

Operation<Ledger> *MemoryStore::ledger(QObject *parent, BindingId binding)
{
    return answer<Ledger>(parent, ledgers[binding]);
}

Operation<std::optional<VerifiedState>> *MemoryStore::verifiedState(QObject *parent, BindingId binding)
{
    std::optional<VerifiedState> state;
    if (verified.contains(binding))
        state = verified[binding];
    return answer<std::optional<VerifiedState>>(parent, state);
}

Operation<std::vector<Reject>> *MemoryStore::lastProblemRejects(QObject *parent, BindingId binding)
{
    std::vector<Reject> problems;
    if (m_lastRun.contains(binding)) {
        for (const Reject &reject : rejects[{m_lastRun[binding], 0}]) {
            if (!isExpected(reject.reason))
                problems.push_back(reject);
        }
    }
    return answer<std::vector<Reject>>(parent, problems);
}

Operation<void> *MemoryStore::confirmList(QObject *parent, BindingId binding, const QString &)
{
    return write(parent, QStringLiteral("confirm"), [this, binding] { confirmed.insert(binding); });
}

Operation<void> *MemoryStore::addPart(QObject *parent, BindingId, const domain::Binding &part)
{
    return write(parent, QStringLiteral("part"), [this, part] { furtherLists.append(part); });
}

Operation<void> *MemoryStore::detachList(QObject *parent, BindingId binding)
{
    return write(parent, QStringLiteral("detach"), [this, binding] { detached.insert(binding); });
}

Operation<void> *MemoryStore::renewList(QObject *parent, BindingId binding, ListId list)
{
    return write(parent, QStringLiteral("renew"), [this, binding, list] {
        renewed[binding] = list;
        ledgers[binding] = {};
        verified.erase(binding);
    });
}

} // namespace segue::testing
