// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "examples.h"
#include "storefixture.h"
#include "testregistry.h"

#include <QElapsedTimer>

using namespace segue;
using namespace segue::store;
using namespace segue::testing;
using namespace segue::domain;
using namespace Qt::StringLiterals;

namespace {

QList<RunId> idsOf(const QList<RunRecord> &records)
{
    QList<RunId> ids;
    for (const RunRecord &record : records)
        ids += record.id;
    return ids;
}

Reject rejectOf(quint64 number, RejectReason reason)
{
    return {customerOf(number), idOf<ContactId>(number), reason, {}, {}};
}

} // namespace

/// What is kept of runs: their records, and whom they rejected.
class tst_RunStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void recordsComeBackAsTheyWere();
    void savingAgainReplacesTheRecord();
    void historyIsFilteredAndNewestFirst();
    void thousandsOfRunsAreListedQuickly();
    void unknownRunIsNotFound();
    void rejectsComeInPages();
    void rejectsReplaceThoseOfAnEarlierAttempt();
    void manyRejectsAreReplaced();
    void rejectsOfAnUnknownRun();
    void lastProblemRejectsAreThoseOfTheLastVerifiedRun();
    void livingRunIsNotInterrupted();
    void runOfAClosedStoreIsInterrupted();
    void livingProcessKeepsItsRun();

private:
    [[nodiscard]] QStringList shownRejects(RunId run, int limit = 1'000);

    std::unique_ptr<StoreFixture> m_fixture;
    std::shared_ptr<Store> m_store;
    QObject m_parent;
};

void tst_RunStore::init()
{
    m_fixture = std::make_unique<StoreFixture>();
    m_store = m_fixture->open();
    QVERIFY(m_store);
}

void tst_RunStore::cleanup()
{
    m_store.reset();
    m_fixture.reset();
}

/// "list customer reason" of every reject, page by page.
QStringList tst_RunStore::shownRejects(RunId run, int limit)
{
    QStringList shown;
    std::optional<qint64> from = 0;
    while (from) {
        const RejectPage page = valueOf(m_store->runs().rejects(&m_parent, run, *from, limit));
        for (const RunReject &row : page.rows)
            shown += u"%1 %2 %3"_s.arg(row.list).arg(row.reject.contact.toString().left(4), toString(row.reject.reason));
        from = page.next;
    }
    return shown;
}

void tst_RunStore::recordsComeBackAsTheyWere()
{
    const RunRecord run = exampleRun();
    VERIFY_DONE(m_store->journal().openRun(&m_parent, run));
    const RunRecord back = valueOf(m_store->runs().run(&m_parent, run.id));
    QCOMPARE(back.id, run.id);
    QCOMPARE(back.exportId, run.exportId);
    QCOMPARE(back.exportName, run.exportName);
    QCOMPARE(back.plan, run.plan);
    QVERIFY(back.mode == run.mode);
    QVERIFY(back.state == run.state);
    QVERIFY(back.error == run.error);
    QCOMPARE(back.error->serverCode(), run.error->serverCode());
    QCOMPARE(back.error->serverText(), run.error->serverText());
    QCOMPARE(back.account, run.account);
    QCOMPARE(back.startedBy, run.startedBy);
    QCOMPARE(back.startedAt, run.startedAt);
    QCOMPARE(back.finishedAt, run.finishedAt);
    QCOMPARE(back.comparedAt, run.comparedAt);
    QCOMPARE(back.quick, run.quick);
    QCOMPARE(back.guardLifted, run.guardLifted);
    QCOMPARE(back.requests, run.requests);
    QCOMPARE(back.throttledMs, run.throttledMs);
    QVERIFY(back.undoes == run.undoes);
    QCOMPARE(back.comparedBecause, run.comparedBecause);
    QCOMPARE(back.lists.size(), run.lists.size());
    for (int i = 0; i < run.lists.size(); ++i) {
        const ListRun &is = back.lists[i];
        const ListRun &was = run.lists[i];
        QCOMPARE(is.binding, was.binding);
        QCOMPARE(is.segmentId, was.segmentId);
        QCOMPARE(is.segmentName, was.segmentName);
        QCOMPARE(is.list, was.list);
        QCOMPARE(is.listName, was.listName);
        QVERIFY(is.state == was.state);
        QVERIFY(is.error == was.error);
        QVERIFY(is.guard == was.guard);
        QCOMPARE(is.members, was.members);
        QCOMPARE(is.desired, was.desired);
        QCOMPARE(is.added, was.added);
        QCOMPARE(is.removed, was.removed);
        QCOMPARE(is.unchanged, was.unchanged);
        QCOMPARE(is.held, was.held);
        QCOMPARE(is.notOurs, was.notOurs);
        QCOMPARE(is.removedByOthers, was.removedByOthers);
        QCOMPARE(is.rejected, was.rejected);
        QCOMPARE(is.membersAfter, was.membersAfter);
        QCOMPARE(is.droppedSincePlan, was.droppedSincePlan);
        QCOMPARE(is.waitingForNextPlan, was.waitingForNextPlan);
        QCOMPARE(is.changedByOthers, was.changedByOthers);
        QCOMPARE(is.differences, was.differences);
        QCOMPARE(is.verified, was.verified);
        QCOMPARE(is.quick, was.quick);
        QCOMPARE(is.created, was.created);
        QCOMPARE(is.rejectsByReason, was.rejectsByReason);
    }
}

void tst_RunStore::savingAgainReplacesTheRecord()
{
    RunRecord run = exampleRun();
    run.state = RunState::Running;
    run.finishedAt.reset();
    VERIFY_DONE(m_store->journal().openRun(&m_parent, run));
    VERIFY_DONE(m_store->journal().setRejects(&m_parent, run.id, 0, {rejectOf(1, RejectReason::Missing)}));
    run.state = RunState::Cancelled;
    run.error.reset();
    run.plan.reset();
    run.lists.removeLast();
    VERIFY_DONE(m_store->journal().saveRun(&m_parent, run));
    const RunRecord back = valueOf(m_store->runs().run(&m_parent, run.id));
    QVERIFY(back.state == RunState::Cancelled);
    QVERIFY(!back.error && !back.plan && !back.finishedAt);
    QCOMPARE(back.lists.size(), 1);
    QCOMPARE(valueOf(m_store->runs().history(&m_parent, {})).size(), 1);
    QCOMPARE(shownRejects(run.id).size(), 1);
}

void tst_RunStore::historyIsFilteredAndNewestFirst()
{
    QList<RunId> newestFirst;
    for (int i = 0; i < 6; ++i) {
        RunRecord run = exampleRun();
        run.id = idOf<RunId>(100 + static_cast<quint64>(i));
        run.exportId = idOf<ExportId>(i % 2 == 0 ? 1 : 2);
        run.state = i < 3 ? RunState::Completed : RunState::Failed;
        run.startedAt = exampleRun().startedAt.addSecs(i / 2); // two in the same second: the later one is newer
        newestFirst.prepend(run.id);
        VERIFY_DONE(m_store->journal().openRun(&m_parent, run));
    }
    const auto history = [this](const RunFilter &filter) { return idsOf(valueOf(m_store->runs().history(&m_parent, filter))); };
    QCOMPARE(history({}), newestFirst);
    RunFilter filter;
    filter.limit = 2;
    QCOMPARE(history(filter), newestFirst.first(2));
    filter = {};
    filter.exportId = idOf<ExportId>(1);
    QCOMPARE(history(filter), (QList{newestFirst[1], newestFirst[3], newestFirst[5]}));
    filter.state = RunState::Completed;
    QCOMPARE(history(filter), (QList{newestFirst[3], newestFirst[5]}));
    filter.since = exampleRun().startedAt.addSecs(1);
    QCOMPARE(history(filter), QList{newestFirst[3]});
    filter.since = exampleRun().startedAt.addSecs(2);
    QCOMPARE(history(filter), QList<RunId>());

    QCOMPARE(valueOf(m_store->runs().latest(&m_parent, idOf<ExportId>(1)))->id, newestFirst[1]);
    QVERIFY(!valueOf(m_store->runs().latest(&m_parent, idOf<ExportId>(3))));
}

void tst_RunStore::thousandsOfRunsAreListedQuickly()
{
    VERIFY_DONE(m_store->journal().openRun(&m_parent, exampleRun()));
    RawFile raw(m_fixture->file());
    QVERIFY(raw.run(
        u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) INSERT INTO runs (id, export, export_name, "
        "plan, mode, state, error, account, started_by, started_at, finished_at, compared_at, quick, guard_lifted, requests, "
        "throttled_ms, session) SELECT randomblob(16), export, export_name, plan, mode, state, error, account, started_by, "
        "started_at + i, finished_at, compared_at, quick, guard_lifted, requests, throttled_ms, session FROM runs, n"_s));
    // The first page, as it is shown; generous, since the machine may be busy.
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(valueOf(m_store->runs().history(&m_parent, {})).size(), 100);
    qInfo("first page of 10,000 runs: %lld ms", static_cast<long long>(timer.elapsed()));
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(raw.texts(u"EXPLAIN QUERY PLAN SELECT number FROM runs WHERE TRUE ORDER BY started_at DESC, number DESC LIMIT 100"_s).size(),
             1);
}

void tst_RunStore::unknownRunIsNotFound()
{
    VERIFY_FAILS(m_store->runs().run(&m_parent, idOf<RunId>(99)), "segue.workspace.not_found");
    VERIFY_FAILS(m_store->runs().rejects(&m_parent, idOf<RunId>(99)), "segue.workspace.not_found");
}

void tst_RunStore::rejectsComeInPages()
{
    const RunRecord run = exampleRun();
    VERIFY_DONE(m_store->journal().openRun(&m_parent, run));
    std::vector<Reject> rejects = {{customerOf(1), {}, RejectReason::Missing, {}, {}},
                                   {customerOf(2), idOf<ContactId>(2), RejectReason::Merged, idOf<ContactId>(3), {}},
                                   {customerOf(4), idOf<ContactId>(4), RejectReason::Refused, {}, u"0x80040265 拒否されました"_s}};
    VERIFY_DONE(m_store->journal().setRejects(&m_parent, run.id, 1, rejects));
    const RejectPage all = valueOf(m_store->runs().rejects(&m_parent, run.id));
    QCOMPARE(all.rows.size(), 3);
    QVERIFY(!all.next);
    for (std::size_t i = 0; i < rejects.size(); ++i) {
        QCOMPARE(all.rows[static_cast<qsizetype>(i)].list, 1);
        QVERIFY(all.rows[static_cast<qsizetype>(i)].reject == rejects[i]);
    }
    std::vector<Reject> many;
    for (quint64 number = 0; number < 2'500; ++number)
        many.push_back(rejectOf(10'000 + number, RejectReason::NotFound));
    VERIFY_DONE(m_store->journal().setRejects(&m_parent, run.id, 0, many));
    const QStringList inOne = shownRejects(run.id, 10'000);
    QCOMPARE(inOne.size(), 2'503);
    QCOMPARE(shownRejects(run.id, 100), inOne);
    QCOMPARE(shownRejects(run.id, 2'503), inOne);
}

void tst_RunStore::rejectsReplaceThoseOfAnEarlierAttempt()
{
    const RunRecord run = exampleRun();
    VERIFY_DONE(m_store->journal().openRun(&m_parent, run));
    VERIFY_DONE(
        m_store->journal().setRejects(&m_parent, run.id, 0, {rejectOf(1, RejectReason::NotFound), rejectOf(2, RejectReason::Inactive)}));
    VERIFY_DONE(m_store->journal().setRejects(&m_parent, run.id, 1, {rejectOf(1, RejectReason::Inactive)}));
    // Taken up again: one of them exists by now, the other was merged. The other list keeps its own.
    VERIFY_DONE(
        m_store->journal().setRejects(&m_parent, run.id, 0, {rejectOf(2, RejectReason::Merged), rejectOf(3, RejectReason::Missing)}));
    const auto shown = [](int list, quint64 number, const char *reason) {
        return u"%1 %2 %3"_s.arg(list).arg(idOf<ContactId>(number).toString().left(4), QLatin1String(reason));
    };
    QStringList is = shownRejects(run.id);
    QStringList want{shown(0, 2, "merged"), shown(0, 3, "missing"), shown(1, 1, "inactive")};
    is.sort();
    want.sort();
    QCOMPARE(is, want);
    VERIFY_DONE(m_store->journal().setRejects(&m_parent, run.id, 0, {}));
    QCOMPARE(shownRejects(run.id), QStringList{shown(1, 1, "inactive")});
}

void tst_RunStore::manyRejectsAreReplaced()
{
    const RunRecord run = exampleRun();
    VERIFY_DONE(m_store->journal().openRun(&m_parent, run));
    const auto some = [](quint64 first, quint64 count) {
        std::vector<Reject> rejects;
        for (quint64 number = first; number < first + count; ++number)
            rejects.push_back(rejectOf(number, RejectReason::NotFound));
        return rejects;
    };
    VERIFY_DONE(m_store->journal().setRejects(&m_parent, run.id, 0, some(0, 10'000)));
    QCOMPARE(shownRejects(run.id, 20'000).size(), 10'000);
    VERIFY_DONE(m_store->journal().setRejects(&m_parent, run.id, 0, some(9'000, 7'001)));
    RawFile raw(m_fixture->file());
    QCOMPARE(raw.number(u"SELECT COUNT(*) FROM run_rejects"_s), 7'001);
}

void tst_RunStore::rejectsOfAnUnknownRun()
{
    VERIFY_FAILS(m_store->journal().setRejects(&m_parent, idOf<RunId>(99), 0, {}), "segue.workspace.not_found");
}

void tst_RunStore::lastProblemRejectsAreThoseOfTheLastVerifiedRun()
{
    const BindingId binding = exampleExport().bindings[1].id;
    QVERIFY(valueOf(m_store->ledgers().lastProblemRejects(&m_parent, binding)).empty());
    for (int i = 0; i < 3; ++i) {
        RunRecord run = exampleRun();
        run.id = idOf<RunId>(100 + static_cast<quint64>(i));
        run.startedAt = run.startedAt.addSecs(i);
        run.lists[1].verified = i < 2; // the newest one was not
        VERIFY_DONE(m_store->journal().openRun(&m_parent, run));
        const auto number = static_cast<quint64>(10 * i);
        VERIFY_DONE(m_store->journal().setRejects(&m_parent, run.id, 0, {rejectOf(number + 1, RejectReason::Inactive)}));
        VERIFY_DONE(
            m_store->journal().setRejects(&m_parent, run.id, 1,
                                          {rejectOf(number + 2, RejectReason::NotFound), rejectOf(number + 3, RejectReason::Missing),
                                           rejectOf(number + 4, RejectReason::Refused)}));
    }
    const auto rejects = valueOf(m_store->ledgers().lastProblemRejects(&m_parent, binding));
    QVERIFY(rejects == (std::vector<Reject>{rejectOf(12, RejectReason::NotFound), rejectOf(14, RejectReason::Refused)}));
}

void tst_RunStore::livingRunIsNotInterrupted()
{
    RunRecord run = exampleRun();
    run.state = RunState::Running;
    VERIFY_DONE(m_store->journal().openRun(&m_parent, run));
    QCOMPARE(valueOf(m_store->runs().interruptedRuns(&m_parent)).size(), 0);
    const auto other = m_fixture->open();
    QCOMPARE(valueOf(other->runs().interruptedRuns(&m_parent)).size(), 0);
}

void tst_RunStore::runOfAClosedStoreIsInterrupted()
{
    QList<RunId> notOver;
    int i = 0;
    for (const RunState state :
         {RunState::Queued, RunState::Running, RunState::WaitingForSignIn, RunState::Completed, RunState::Cancelled, RunState::Failed}) {
        RunRecord run = exampleRun();
        run.id = idOf<RunId>(100 + static_cast<quint64>(i));
        run.startedAt = run.startedAt.addSecs(i++);
        run.state = state;
        if (!isOver(state))
            notOver.prepend(run.id);
        VERIFY_DONE(m_store->journal().openRun(&m_parent, run));
    }
    VERIFY_DONE(m_store->close(&m_parent));
    m_store = m_fixture->open();
    QCOMPARE(idsOf(valueOf(m_store->runs().interruptedRuns(&m_parent))), notOver);

    // Taken up again, or given up: no longer interrupted.
    RunRecord taken = valueOf(m_store->runs().run(&m_parent, notOver[0]));
    taken.state = RunState::Running;
    VERIFY_DONE(m_store->journal().saveRun(&m_parent, taken));
    RunRecord given = valueOf(m_store->runs().run(&m_parent, notOver[1]));
    given.state = RunState::Cancelled;
    VERIFY_DONE(m_store->journal().saveRun(&m_parent, given));
    QCOMPARE(idsOf(valueOf(m_store->runs().interruptedRuns(&m_parent))), QList{notOver[2]});
}

void tst_RunStore::livingProcessKeepsItsRun()
{
    RunRecord run = exampleRun();
    run.state = RunState::Running;
    VERIFY_DONE(m_store->journal().openRun(&m_parent, run));
    const auto other = m_fixture->open();
    VERIFY_FAILS(other->journal().saveRun(&m_parent, run), "segue.run.in_progress");
    VERIFY_DONE(m_store->close(&m_parent));
    VERIFY_DONE(other->journal().saveRun(&m_parent, run));
}

SEGUE_TEST(tst_RunStore)
#include "tst_runstore.moc"
