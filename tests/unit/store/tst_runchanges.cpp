// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "examples.h"
#include "storefixture.h"
#include "testregistry.h"

#include <QElapsedTimer>

#include <ctime>

using namespace segue;
using namespace segue::store;
using namespace segue::testing;
using namespace segue::domain;
using namespace segue::engine;
using namespace Qt::StringLiterals;

/// What the journal tells of a run that is to be taken back, what it asks of other processes, and who was taken over.
class tst_RunChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void tellsWhatMayHaveReachedTheServer();
    void refusedAndSplitChunksChangedNothing();
    void namesWhomLaterRunsTouched();
    void aRunThatSentNothingChangedNothing();
    void unsettledLeavesAreKnown();
    void anUndosJoinersComeBackWithTheirEntriesOnly();
    void aPlanKnowsWhatItTakesBack();
    void exportIsPausedAndThatIsWrittenDown();
    void requestsReachTheOtherConnection();
    void adoptionIsAuditedAndOnce();
    void adoptionNeedsTheList();
    void hundredThousandChangesAreReadQuickly();

private:
    [[nodiscard]] Chunk chunk(int number, ChunkAction action, int first, int last, ChunkState state = ChunkState::Sent) const;
    /// Opens a run of a plan on the first list and journals chunks.
    LeaseTicket begin(RunRecord run, const std::shared_ptr<const Plan> &plan, QList<Chunk> chunks);
    [[nodiscard]] RunChanges changesOf(RunId run, RunId except = {});
    [[nodiscard]] JournalStore &journal() { return m_store->journal(); }
    [[nodiscard]] const ListPlan &list() const { return m_plan->lists[0]; }

    std::unique_ptr<StoreFixture> m_fixture;
    std::shared_ptr<Store> m_store;
    std::shared_ptr<const Plan> m_plan;
    RunRecord m_run;
    QObject m_parent;
};

namespace {

std::shared_ptr<Plan> usualPlan(int joins)
{
    auto plan = std::make_shared<Plan>(*examplePlan(joins));
    for (ListPlan &list : plan->lists)
        list.undo.reset();
    plan->id = planIdFor(*plan);
    return plan;
}

template<class Row>
std::vector<Row> part(const std::vector<Row> &rows, std::size_t first, std::size_t last)
{
    return {rows.begin() + static_cast<std::ptrdiff_t>(first), rows.begin() + static_cast<std::ptrdiff_t>(last) + 1};
}

template<class Row>
std::vector<ContactId> contactsIn(const std::vector<Row> &rows)
{
    std::vector<ContactId> contacts;
    for (const Row &row : rows)
        contacts.push_back(row.contact);
    std::sort(contacts.begin(), contacts.end());
    return contacts;
}

} // namespace

void tst_RunChanges::init()
{
    m_fixture = std::make_unique<StoreFixture>();
    m_store = m_fixture->open();
    QVERIFY(m_store);
    VERIFY_DONE(m_store->sources().save(&m_parent, exampleSource()));
    VERIFY_DONE(m_store->connections().save(&m_parent, exampleConnection()));
    VERIFY_DONE(m_store->exports().save(&m_parent, exampleExport()));
    m_plan = usualPlan(3'500);
    VERIFY_DONE(m_store->plans().savePlan(&m_parent, m_plan));
    m_run = exampleRun();
    m_run.undoes.reset();
    m_run.plan = m_plan->id;
}

void tst_RunChanges::cleanup()
{
    m_store.reset();
    m_fixture.reset();
}

Chunk tst_RunChanges::chunk(int number, ChunkAction action, int first, int last, ChunkState state) const
{
    Chunk chunk;
    chunk.number = number;
    chunk.plan = m_plan->id;
    chunk.action = action;
    chunk.firstRow = first;
    chunk.lastRow = last;
    chunk.state = state;
    return chunk;
}

LeaseTicket tst_RunChanges::begin(RunRecord run, const std::shared_ptr<const Plan> &plan, QList<Chunk> chunks)
{
    if (!errorOf(journal().openRun(&m_parent, run)).isEmpty())
        qFatal("the run could not be opened");
    const LeaseTicket lease = valueOf(journal().acquireLease(&m_parent, plan->lists[0].list, run.id));
    for (Chunk &chunk : chunks)
        chunk.plan = plan->id;
    if (!chunks.isEmpty() && !errorOf(journal().addChunks(&m_parent, lease, chunks)).isEmpty())
        qFatal("the chunks could not be journaled");
    if (!errorOf(journal().releaseLease(&m_parent, lease)).isEmpty())
        qFatal("the lease could not be given back");
    return lease;
}

RunChanges tst_RunChanges::changesOf(RunId run, RunId except)
{
    const auto changes = valueOf(journal().runChanges(&m_parent, run, list().list, except));
    return changes ? *changes : RunChanges();
}

void tst_RunChanges::tellsWhatMayHaveReachedTheServer()
{
    m_run.lists[0].created = true;
    begin(m_run, m_plan,
          {chunk(1, ChunkAction::Add, 0, 999, ChunkState::Done), chunk(2, ChunkAction::Add, 1'000, 1'999, ChunkState::Unknown),
           chunk(3, ChunkAction::Add, 2'000, 2'999, ChunkState::Planned), chunk(4, ChunkAction::Remove, 0, 699)});
    const RunChanges changes = changesOf(m_run.id);
    QVERIFY(changes.added == part(list().joins, 0, 1'999));
    QVERIFY(changes.removed == part(list().leaves, 0, 699));
    QVERIFY(changes.entries == list().entries);
    QVERIFY(changes.takenOff == list().removedByOthers);
    QVERIFY(changes.touchedLater.empty());
    QVERIFY(changes.createdList);
    QVERIFY(!changes.undid);
    QCOMPARE(valueOf(journal().listsChangedBy(&m_parent, m_run.id)), QList<ListId>{list().list});
    VERIFY_FAILS(journal().runChanges(&m_parent, idOf<RunId>(999), list().list, {}), "segue.workspace.not_found");
}

void tst_RunChanges::refusedAndSplitChunksChangedNothing()
{
    begin(m_run, m_plan,
          {chunk(1, ChunkAction::Add, 0, 3, ChunkState::Split), chunk(2, ChunkAction::Add, 0, 1, ChunkState::Rejected),
           chunk(3, ChunkAction::Add, 2, 3, ChunkState::Done)});
    QVERIFY(changesOf(m_run.id).added == part(list().joins, 2, 3));
}

void tst_RunChanges::namesWhomLaterRunsTouched()
{
    begin(m_run, m_plan, {chunk(1, ChunkAction::Add, 0, 99), chunk(2, ChunkAction::Remove, 0, 49)});
    RunRecord later = m_run;
    later.id = idOf<RunId>(20);
    begin(later, m_plan, {chunk(1, ChunkAction::Add, 90, 109), chunk(2, ChunkAction::Remove, 40, 44)});
    std::vector<ContactId> touched = contactsIn(part(list().joins, 90, 109));
    const std::vector<ContactId> removed = contactsIn(part(list().leaves, 40, 44));
    touched.insert(touched.end(), removed.begin(), removed.end());
    std::sort(touched.begin(), touched.end());
    QVERIFY(changesOf(m_run.id).touchedLater == touched);
    QVERIFY(changesOf(m_run.id, later.id).touchedLater.empty());
    QVERIFY(changesOf(later.id).touchedLater.empty());
}

void tst_RunChanges::aRunThatSentNothingChangedNothing()
{
    begin(m_run, m_plan, {chunk(1, ChunkAction::Add, 0, 99, ChunkState::Planned)});
    QVERIFY(changesOf(m_run.id).isEmpty());
    QVERIFY(valueOf(journal().listsChangedBy(&m_parent, m_run.id)).isEmpty());
}

void tst_RunChanges::unsettledLeavesAreKnown()
{
    begin(m_run, m_plan, {chunk(1, ChunkAction::Remove, 0, 49), chunk(2, ChunkAction::Remove, 50, 99, ChunkState::Planned)});
    QVERIFY(valueOf(journal().unsettledLeaves(&m_parent, list().list)) == contactsIn(part(list().leaves, 0, 49)));
    QVERIFY(valueOf(journal().unsettledJoins(&m_parent, list().list)).empty());
}

void tst_RunChanges::anUndosJoinersComeBackWithTheirEntriesOnly()
{
    auto undo = std::make_shared<Plan>(*m_plan);
    undo->undoes = m_run.id;
    ListPlan &undone = undo->lists[0];
    // Two customers for the first, none for the second: that one returns as not ours.
    undone.entries = {{undone.joins[0].contact, CustomerKey{1}}, {undone.joins[0].contact, CustomerKey{2}}};
    undo->id = planIdFor(*undo);
    VERIFY_DONE(m_store->plans().savePlan(&m_parent, undo));
    RunRecord run = m_run;
    run.plan = undo->id;
    run.undoes = idOf<RunId>(77);
    begin(run, undo, {chunk(1, ChunkAction::Add, 0, 1)});
    QVERIFY(valueOf(journal().unsettledJoins(&m_parent, list().list)) == undone.entries);
    QVERIFY(changesOf(run.id).undid);
}

void tst_RunChanges::aPlanKnowsWhatItTakesBack()
{
    QVERIFY(!valueOf(m_store->plans().undoes(&m_parent, m_plan->id)).has_value());
    auto undo = std::make_shared<Plan>(*m_plan);
    undo->undoes = m_run.id;
    undo->id = planIdFor(*undo);
    QVERIFY(undo->id != m_plan->id);
    VERIFY_DONE(m_store->plans().savePlan(&m_parent, undo));
    QVERIFY(valueOf(m_store->plans().undoes(&m_parent, undo->id)) == m_run.id);
    VERIFY_FAILS(m_store->plans().undoes(&m_parent, idOf<PlanId>(999)), "segue.workspace.not_found");
}

void tst_RunChanges::exportIsPausedAndThatIsWrittenDown()
{
    domain::ExportDefinition going = exampleExport();
    going.paused = false;
    VERIFY_DONE(m_store->exports().save(&m_parent, going));
    const auto before = valueOf(m_store->audit().entries(&m_parent, {.limit = 100})).size();
    VERIFY_DONE(journal().pauseExport(&m_parent, exampleExport().id));
    VERIFY_DONE(journal().pauseExport(&m_parent, exampleExport().id));
    const auto entries = valueOf(m_store->audit().entries(&m_parent, {.limit = 100}));
    QCOMPARE(entries.size(), before + 1); // the second time nothing changed
    QCOMPARE(entries.first().action, u"changed"_s);
    QVERIFY(entries.first().after.value("paused"_L1).toBool());
    VERIFY_FAILS(journal().pauseExport(&m_parent, idOf<ExportId>(999)), "segue.workspace.not_found");
}

/// As another process would see it: a second connection to the same file.
void tst_RunChanges::requestsReachTheOtherConnection()
{
    begin(m_run, m_plan, {});
    const std::shared_ptr<Store> other = m_fixture->open();
    QVERIFY(other);
    const qint64 seen = valueOf(m_store->runRequests().fileVersion(&m_parent));
    QCOMPARE(valueOf(m_store->runRequests().fileVersion(&m_parent)), seen);
    VERIFY_FAILS(other->runRequests().askToStop(&m_parent, idOf<RunId>(999)), "segue.workspace.not_found");
    VERIFY_DONE(other->runRequests().askToStop(&m_parent, m_run.id));
    VERIFY_DONE(other->runRequests().askToStop(&m_parent, m_run.id));
    QVERIFY(valueOf(m_store->runRequests().fileVersion(&m_parent)) != seen);
    QVERIFY(valueOf(m_store->runRequests().takeStopRequests(&m_parent, {idOf<RunId>(999)})).isEmpty());
    QCOMPARE(valueOf(m_store->runRequests().takeStopRequests(&m_parent, {m_run.id})), QList<RunId>{m_run.id});
    QVERIFY(valueOf(m_store->runRequests().takeStopRequests(&m_parent, {m_run.id})).isEmpty());
    VERIFY_DONE(other->runRequests().askToStop(&m_parent, m_run.id));
    VERIFY_DONE(m_store->runRequests().forget(&m_parent, m_run.id));
    QVERIFY(valueOf(m_store->runRequests().takeStopRequests(&m_parent, {m_run.id})).isEmpty());
}

void tst_RunChanges::adoptionIsAuditedAndOnce()
{
    const Binding binding = exampleExport().bindings.first();
    auto proposal = std::make_shared<AdoptionProposal>();
    proposal->entries = entriesOf(1, 2'000);
    proposal->wanted = 1'900;
    proposal->unwanted = 100;
    const Adopting adopting{exampleExport().id, exampleExport().name, binding.id, binding.listName, proposal};
    const LeaseTicket lease = valueOf(journal().acquireLease(&m_parent, binding.list, idOf<RunId>(30)));
    VERIFY_DONE(journal().adopt(&m_parent, lease, adopting));
    QVERIFY(valueOf(m_store->ledgers().ledger(&m_parent, binding.id)).ours == proposal->entries);
    VERIFY_DONE(journal().adopt(&m_parent, lease, adopting));
    QVERIFY(valueOf(m_store->ledgers().ledger(&m_parent, binding.id)).ours == proposal->entries);
    VERIFY_DONE(journal().releaseLease(&m_parent, lease));
    const auto entries = valueOf(m_store->audit().entries(&m_parent, {.limit = 100}));
    QCOMPARE(entries.at(1).action, u"adopted"_s);
    QCOMPARE(entries.at(1).after.value("ledger_entries"_L1).toInt(), 2'000);
    QCOMPARE(entries.at(0).after.value("ledger_entries"_L1).toInt(), 0);
    QCOMPARE(entries.at(1).after.value("adopted_unwanted"_L1).toInt(), 100);
    // I9: nobody is named there.
    QVERIFY(!entries.at(1).after.contains("contacts"_L1));
}

/// I8: not while a run works on the list.
void tst_RunChanges::adoptionNeedsTheList()
{
    const Binding binding = exampleExport().bindings.first();
    const LeaseTicket lease = valueOf(journal().acquireLease(&m_parent, binding.list, idOf<RunId>(30)));
    VERIFY_DONE(journal().releaseLease(&m_parent, lease));
    auto proposal = std::make_shared<AdoptionProposal>();
    proposal->entries = entriesOf(1, 2);
    VERIFY_FAILS(journal().adopt(&m_parent, lease, {exampleExport().id, u"x"_s, binding.id, u"y"_s, proposal}), "segue.workspace.failed");
    QVERIFY(valueOf(m_store->ledgers().ledger(&m_parent, binding.id)).ours.empty());
}

void tst_RunChanges::hundredThousandChangesAreReadQuickly()
{
    auto plan = std::make_shared<Plan>(*m_plan);
    ListPlan &many = plan->lists[0];
    many.joins.clear();
    many.leaves.clear();
    for (const LedgerEntry &entry : entriesOf(10'000'000, 50'000))
        many.joins.push_back({entry.contact, entry.customer});
    many.entries = entriesOf(20'000'000, 50'000);
    for (const LedgerEntry &entry : many.entries)
        many.leaves.push_back({entry.contact, {}});
    plan->id = planIdFor(*plan);
    VERIFY_DONE(m_store->plans().savePlan(&m_parent, plan));
    RunRecord run = m_run;
    run.id = idOf<RunId>(40);
    QList<Chunk> chunks;
    for (int number = 0; number < 50; ++number) {
        chunks.append(chunk(2 * number, ChunkAction::Add, number * 1'000, number * 1'000 + 999, ChunkState::Done));
        chunks.append(chunk(2 * number + 1, ChunkAction::Remove, number * 1'000, number * 1'000 + 999, ChunkState::Done));
    }
    begin(run, plan, chunks);
    const std::clock_t start = std::clock();
    const RunChanges changes = changesOf(run.id);
    const auto took = static_cast<qint64>(std::clock() - start) * 1'000 / CLOCKS_PER_SEC;
    qInfo("100,000 changes of a run are read from the journal in %lld ms of own work", static_cast<long long>(took));
    QCOMPARE(changes.added.size(), std::size_t(50'000));
    QCOMPARE(changes.removed.size(), std::size_t(50'000));
    QCOMPARE(changes.entries.size(), std::size_t(50'000));
    QVERIFY2(took < 1'000, QByteArray::number(took));
}

SEGUE_TEST(tst_RunChanges)
#include "tst_runchanges.moc"
