// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engineworld.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTest>

namespace segue::testing {

namespace {

template<class T>
Operation<T> *answer(QObject *parent, Result<T> result)
{
    return settled<T>(parent, QStringLiteral("memory"), std::move(result));
}

GuidBytes guidFor(unsigned char kind, int number)
{
    GuidBytes bytes{};
    bytes[0] = kind;
    for (int place = 0; place < 4; ++place)
        bytes[static_cast<std::size_t>(15 - place)] = static_cast<unsigned char>(number >> (8 * place));
    return bytes;
}

} // namespace

ContactId contact(int number)
{
    return ContactId{guidFor(0xc0, number)};
}

CustomerKey customer(int number)
{
    return CustomerKey{static_cast<quint64>(number) + 1'000'000};
}

void MemorySource::setMembers(int first, int count)
{
    rows.clear();
    for (int number = first; number < first + count; ++number)
        rows.push_back({contact(number), customer(number)});
}

Operation<QList<SegmentInfo>> *MemorySource::segments(QObject *parent)
{
    return answer<QList<SegmentInfo>>(parent, QList<SegmentInfo>{});
}

Operation<SegmentInfo> *MemorySource::segment(QObject *parent, const QString &idOrName)
{
    if (segmentError)
        return answer<SegmentInfo>(parent, failure(*segmentError));
    SegmentInfo info;
    info.id = idOrName;
    info.name = QStringLiteral("Segment");
    info.marker = marker;
    if (!nextMarkers.empty()) {
        info.marker = nextMarkers.front();
        nextMarkers.pop_front();
    }
    return answer<SegmentInfo>(parent, info);
}

Operation<QList<FieldInfo>> *MemorySource::fields(QObject *parent)
{
    return answer<QList<FieldInfo>>(parent, QList<FieldInfo>{});
}

Operation<SegmentContent> *MemorySource::read(QObject *parent, const SegmentInfo &, const QString &, std::optional<qint64>, Progress)
{
    ++reads;
    if (duringRead)
        duringRead();
    if (readError)
        return answer<SegmentContent>(parent, failure(*readError));
    SegmentContent content;
    content.rows = rows;
    content.unusable = unusable;
    return answer<SegmentContent>(parent, content);
}

Operation<Preflight> *MemoryTarget::preflight(QObject *parent, const QList<ListId> &asked)
{
    Preflight result = answer;
    for (const ListId &list : asked) {
        ListState state = lists.contains(list) ? lists[list].state : ListState();
        state.id = list;
        state.exists = lists.contains(list);
        result.lists.append(state);
    }
    return testing::answer<Preflight>(parent, result);
}

Operation<ListState> *MemoryTarget::listState(QObject *parent, ListId list)
{
    ListState state = lists.contains(list) ? lists[list].state : ListState();
    state.id = list;
    state.exists = lists.contains(list);
    return testing::answer<ListState>(parent, state);
}

Operation<ListState> *MemoryTarget::createList(QObject *parent, const NewList &list)
{
    List &made = lists[list.id];
    made.state.id = list.id;
    made.state.exists = true;
    made.state.name = list.name;
    made.state.stamp = list.stamp;
    made.state.version = QStringLiteral("1");
    return testing::answer<ListState>(parent, made.state);
}

Operation<ListContent> *MemoryTarget::readMembers(QObject *parent, ListId list, std::optional<qint64>, Progress)
{
    ++listReads;
    if (!lists.contains(list))
        return testing::answer<ListContent>(parent, failure(Error(ErrorCode::ListNotFound)));
    ListContent content;
    for (const ContactId &member : lists[list].members)
        content.push_back({member, MemberRowId{member.bytes}});
    return testing::answer<ListContent>(parent, content);
}

Operation<std::vector<ContactStatus>> *MemoryTarget::checkContacts(QObject *parent, std::vector<ContactId> contacts, Progress)
{
    ++checks;
    std::sort(contacts.begin(), contacts.end());
    std::vector<ContactStatus> result;
    for (const ContactId &id : contacts) {
        ContactStatus status;
        if (statuses.contains(id))
            status = statuses[id];
        status.contact = id;
        result.push_back(status);
    }
    return testing::answer<std::vector<ContactStatus>>(parent, result);
}

Operation<ChunkOutcome> *MemoryTarget::addMembers(QObject *parent, ListId list, std::vector<ContactId> contacts)
{
    return change(parent, list, std::move(contacts), true);
}

Operation<ChunkOutcome> *MemoryTarget::removeMembers(QObject *parent, ListId list, std::vector<Leave> members)
{
    std::vector<ContactId> contacts;
    for (const Leave &leave : members)
        contacts.push_back(leave.contact);
    return change(parent, list, std::move(contacts), false);
}

Operation<ChunkOutcome> *MemoryTarget::change(QObject *parent, ListId list, std::vector<ContactId> contacts, bool add)
{
    return flow<ChunkOutcome>(
        parent, QStringLiteral("change"), [this, list, contacts = std::move(contacts), add](Flow<ChunkOutcome> *self) {
            const int call = ++calls;
            mostRows = std::max(mostRows, static_cast<int>(contacts.size()));
            if (onCall)
                onCall(call);
            const Twist twist = twists.contains(call) ? twists[call] : Twist();
            ChunkOutcome outcome;
            const bool culprit =
                std::any_of(contacts.begin(), contacts.end(), [this](const ContactId &id) { return refused.contains(id); });
            if (culprit) {
                outcome.kind = ChunkOutcome::Kind::Refused;
                outcome.error = Error(ErrorCode::ChunkRefused).withServerText(QStringLiteral("no"));
                self->succeed(outcome);
                return;
            }
            if (twist.acts && lists.contains(list)) {
                for (const ContactId &id : contacts) {
                    if (add)
                        lists[list].members.insert(id);
                    else
                        lists[list].members.erase(id);
                }
            }
            if (twist.hangs)
                return;
            if (twist.error) {
                self->fail(*twist.error);
                return;
            }
            if (twist.unknown) {
                outcome.kind = ChunkOutcome::Kind::Unknown;
                outcome.error = twist.unknown;
            }
            self->succeed(outcome);
        });
}

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
        const auto &planned = plans.at(row.chunk.plan)->lists.at(row.chunk.list).joins;
        for (int place = row.chunk.firstRow; place <= row.chunk.lastRow; ++place)
            joins.push_back({planned[static_cast<std::size_t>(place)].contact, planned[static_cast<std::size_t>(place)].customer});
    }
    std::sort(joins.begin(), joins.end());
    joins.erase(std::unique(joins.begin(), joins.end()), joins.end());
    return answer<std::vector<LedgerEntry>>(parent, joins);
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

Operation<void> *MemoryStore::renewList(QObject *parent, BindingId binding, ListId list)
{
    return write(parent, QStringLiteral("renew"), [this, binding, list] {
        renewed[binding] = list;
        ledgers[binding] = {};
        verified.erase(binding);
    });
}

EngineWorld::EngineWorld()
{
    definition.id = ExportId{guidFor(0xe0, 1)};
    definition.name = QStringLiteral("Export");
    definition.connection = ConnectionId{guidFor(0xce, 1)};
    Binding binding;
    binding.id = BindingId{guidFor(0xb0, 1)};
    binding.segmentId = QStringLiteral("Segment");
    binding.segmentName = QStringLiteral("Segment");
    binding.list = ListId{guidFor(0xa0, 1)};
    binding.listName = QStringLiteral("List");
    definition.bindings.append(binding);
    organisation = OrganisationId{guidFor(0x60, 1)};
    target.answer.organisation = organisation;
}

RunRequest EngineWorld::request() const
{
    RunRequest request;
    request.id = RunId{guidFor(0xd0, m_runs + 1)};
    request.definition = definition;
    request.organisation = organisation;
    request.workspaceStamp = QStringLiteral("segue:w:");
    request.accountKey = QStringLiteral("account");
    request.contactIdField = QStringLiteral("field");
    return request;
}

RunRecord EngineWorld::run(RunRequest request, std::function<void(ExportRun &)> prepare)
{
    ++m_runs;
    QObject owner;
    auto *run = new ExportRun(std::move(request), ports(), &owner);
    bool over = false;
    QObject::connect(run, &ExportRun::finished, run, [&over] { over = true; });
    if (prepare)
        prepare(*run);
    run->start();
    QElapsedTimer patience;
    patience.start();
    while (!over && patience.elapsed() < 10'000) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        QTest::qWait(1);
        if (const auto wake = clock.nextWake())
            clock.advance(*wake);
    }
    Q_ASSERT(over);
    return run->record();
}

std::set<ContactId> EngineWorld::contacts(int first, int count) const
{
    std::set<ContactId> result;
    for (int number = first; number < first + count; ++number)
        result.insert(contact(number));
    return result;
}

void EngineWorld::confirm()
{
    for (Binding &binding : definition.bindings) {
        if (store.renewed.contains(binding.id))
            binding.list = store.renewed[binding.id];
        if (store.confirmed.contains(binding.id))
            binding.listConfirmed = true;
    }
}

} // namespace segue::testing
