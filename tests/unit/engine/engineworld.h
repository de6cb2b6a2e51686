// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/exportrun.h"
#include "fakeclock.h"

#include <deque>
#include <map>
#include <set>

namespace segue::testing {

using namespace segue::domain;
using namespace segue::engine;

[[nodiscard]] ContactId contact(int number);
[[nodiscard]] CustomerKey customer(int number);

/// A source whose segment a test writes down.
class MemorySource final : public SegmentSource
{
public:
    std::vector<WantedRow> rows;
    std::vector<UnusableRow> unusable;
    QString marker;
    std::deque<QString> nextMarkers; ///< answered first, one a question
    std::optional<Error> readError;
    std::optional<Error> segmentError;
    int reads = 0;
    std::function<void()> duringRead;

    Operation<QList<SegmentInfo>> *segments(QObject *parent) override;
    Operation<SegmentInfo> *segment(QObject *parent, const QString &idOrName) override;
    Operation<QList<FieldInfo>> *fields(QObject *parent) override;
    Operation<SegmentContent> *read(QObject *parent, const SegmentInfo &segment, const QString &field, std::optional<qint64> expected,
                                    Progress progress) override;
    Operation<std::vector<ContactId>> *contactsOf(QObject *parent, const QString &customerId, const QString &field) override;

    void setMembers(int first, int count);
};

/// A Sales organisation in memory, which can misbehave call by call.
class MemoryTarget final : public ListTarget
{
public:
    struct List
    {
        ListState state;
        std::set<ContactId> members;
        std::set<ContactId> byHand; ///< of them, those that another account put there
    };
    std::map<ListId, List> lists;
    std::optional<domain::ListOwner> owner;      ///< of the list created last
    std::map<ContactId, ContactStatus> statuses; ///< absent: active
    std::map<ContactId, qint64> modified;        ///< absent: never
    std::set<ContactId> refused;                 ///< a chunk with one of them is refused whole
    /// Decides the n-th call (from 1) of additions or removals: nothing, or what happens instead.
    struct Twist
    {
        bool acts = true;
        std::optional<Error> error;   ///< the operation fails
        std::optional<Error> unknown; ///< the outcome is unknown
        bool hangs = false;           ///< never answers
    };
    std::map<int, Twist> twists;
    std::function<void(int call)> onCall;
    Preflight answer;
    int calls = 0;
    int mostRows = 0;
    int parallel = 4;
    int rows = 10;
    int checks = 0;
    int listReads = 0;
    int makerReads = 0;
    std::optional<Error> makersUnreadable;

    Operation<Preflight> *preflight(QObject *parent, const QList<ListId> &asked) override;
    Operation<ListState> *listState(QObject *parent, ListId list) override;
    Operation<ListState> *createList(QObject *parent, const NewList &list) override;
    Operation<void> *stampList(QObject *parent, ListId list, const QString &stamp) override;
    Operation<ListContent> *readMembers(QObject *parent, ListId list, std::optional<qint64> expected, Progress progress) override;
    Operation<std::vector<ContactId>> *membersMadeBy(QObject *parent, ListId list, UserId user, std::optional<int> newest) override;
    Operation<std::vector<ContactStatus>> *checkContacts(QObject *parent, std::vector<ContactId> contacts, Progress progress) override;
    Operation<std::vector<ContactTime>> *lastModified(QObject *parent, std::vector<ContactId> contacts) override;
    Operation<std::vector<ContactStatus>> *inactiveMembers(QObject *parent, ListId list) override;
    Operation<ChunkOutcome> *addMembers(QObject *parent, ListId list, std::vector<ContactId> contacts) override;
    Operation<ChunkOutcome> *removeMembers(QObject *parent, ListId list, std::vector<Leave> members) override;
    int parallelCalls() const override { return parallel; }
    int rowsPerCall() const override { return rows; }

private:
    Operation<ChunkOutcome> *change(QObject *parent, ListId list, std::vector<ContactId> contacts, bool add);
};

/// Journal, plans and ledgers in memory. Every write is a line in `events`, so that a test can see the order of things;
/// `failAfter` makes everything from that write on fail, as a full disk does.
class MemoryStore final : public RunJournal, public PlanStore, public LedgerStore
{
public:
    struct Row
    {
        Chunk chunk;
        RunId run;
        ListId list;
        bool settled = false;
    };
    QStringList events;
    int failAfter = -1;
    std::map<RunId, RunRecord> runs;
    std::map<std::pair<RunId, int>, Row> chunks;
    std::map<PlanId, std::shared_ptr<const Plan>> plans;
    std::map<BindingId, Ledger> ledgers;
    std::map<BindingId, VerifiedState> verified;
    std::map<std::pair<RunId, int>, std::vector<Reject>> rejects;
    std::map<ListId, RunId> leases;
    std::set<BindingId> confirmed;
    std::map<BindingId, ListId> renewed;
    std::set<ExportId> paused;
    std::set<BindingId> detached;
    QList<domain::Binding> furtherLists; ///< further lists of numbered ones

    Operation<LeaseTicket> *acquireLease(QObject *parent, ListId list, RunId run) override;
    Operation<void> *releaseLease(QObject *parent, LeaseTicket ticket) override;
    Operation<void> *openRun(QObject *parent, const RunRecord &record) override;
    Operation<void> *saveRun(QObject *parent, const RunRecord &record) override;
    Operation<void> *addChunks(QObject *parent, const LeaseTicket &lease, QList<Chunk> added) override;
    Operation<void> *chunkSent(QObject *parent, const LeaseTicket &lease, int number) override;
    Operation<void> *chunkSettled(QObject *parent, const LeaseTicket &lease, int number, ChunkState state,
                                  std::optional<Error> error) override;
    Operation<void> *chunkSplit(QObject *parent, const LeaseTicket &lease, int number, Chunk left, Chunk right) override;
    Operation<void> *setRejects(QObject *parent, RunId run, int list, std::vector<Reject> added) override;
    Operation<std::vector<LedgerEntry>> *unsettledJoins(QObject *parent, ListId list) override;
    Operation<std::vector<ContactId>> *unsettledLeaves(QObject *parent, ListId list) override;
    Operation<std::shared_ptr<const RunChanges>> *runChanges(QObject *parent, RunId run, ListId list, RunId except) override;
    Operation<void> *pauseExport(QObject *parent, ExportId id) override;
    Operation<int> *nextChunkNumber(QObject *parent, RunId run) override;
    Operation<void> *recordList(QObject *parent, const LeaseTicket &lease, BindingId binding, LedgerChange change, const RunRecord &record,
                                std::optional<VerifiedState> state) override;
    Operation<void> *savePlan(QObject *parent, std::shared_ptr<const Plan> plan) override;
    Operation<std::shared_ptr<const Plan>> *loadPlan(QObject *parent, PlanId id) override;
    Operation<Ledger> *ledger(QObject *parent, BindingId binding) override;
    Operation<std::optional<VerifiedState>> *verifiedState(QObject *parent, BindingId binding) override;
    Operation<std::vector<Reject>> *lastProblemRejects(QObject *parent, BindingId binding) override;
    Operation<void> *confirmList(QObject *parent, BindingId binding, const QString &listName) override;
    Operation<void> *addPart(QObject *parent, BindingId like, const domain::Binding &part) override;
    Operation<void> *detachList(QObject *parent, BindingId binding) override;
    Operation<void> *renewList(QObject *parent, BindingId binding, ListId list) override;

private:
    Operation<void> *write(QObject *parent, const QString &event, std::function<void()> act);
    std::map<BindingId, RunId> m_lastRun;
};

class NoTraffic final : public TrafficView
{
public:
    TrafficSnapshot traffic() const override { return {}; }
};

/// One export of one segment, its world, and runs of it.
struct EngineWorld
{
    EngineWorld();

    MemorySource source;
    MemoryTarget target;
    MemoryStore store;
    NoTraffic traffic;
    FakeClock clock;
    ExportDefinition definition;
    OrganisationId organisation;

    [[nodiscard]] RunPorts ports() { return {source, target, store, store, store, traffic, clock}; }
    [[nodiscard]] RunRequest request() const;
    /// Runs to the end and answers the record.
    RunRecord run(RunRequest request, std::function<void(ExportRun &)> prepare = {});
    RunRecord run() { return run(request()); }
    [[nodiscard]] const Binding &binding() const { return definition.bindings.first(); }
    [[nodiscard]] const std::set<ContactId> &members() { return target.lists[binding().list].members; }
    [[nodiscard]] std::set<ContactId> contacts(int first, int count) const;
    /// After a run created or renewed the list: what the workspace would have written to the binding.
    void confirm();

private:
    int m_runs = 0;
};

} // namespace segue::testing
