// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "workspacefixture.h"

#include <QJsonArray>

#include <algorithm>

using namespace segue;
using namespace segue::workspace;
using domain::RunState;
using segue::testing::WorkspaceFixture;

namespace {
const QString pilot = QStringLiteral("Newsletter_Pilot"); // 500 members
const QString vip = QStringLiteral("Tokyo_VIP");          // 5,000 members
const QString autumn = QStringLiteral("秋");
} // namespace

/// What can be done about a run afterwards and beside it: take it back, verify, try rejects again, stop it from elsewhere, and take
/// members over after a lost workspace.
class tst_RunVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoGivesListAndLedgerBack();
    void undoOfExactCopyReturnsStrangersAsSuch();
    void undoIsRefusedWithItsReason();
    void undoOfAReleasedListIsRefused();
    void storedUndoPlanIsRunOnce();
    void verifyLooksAndSavesNothing();
    void onlyRejectsAreTriedAgain();
    void runOfAnotherProcessIsCancelled();
    void runWhoseProcessIsGoneCannotBeCancelled();
    void aRunIsResumedByOneOnly();
    void changesByOthersAreNoticed();
    void membersAreAdoptedAfterALostLedger();

private:
    static domain::Mode exact() { return domain::Mode::ExactCopy; }
};

namespace {

/// A second program on the same workspace file.
class Neighbour
{
public:
    explicit Neighbour(const WorkspaceFixture &desk)
    {
        WorkspaceOptions options;
        options.file = desk.file();
        options.sessionSecretsOnly = true;
        options.ownThread = false;
        m_workspace = std::make_unique<Workspace>(options);
    }
    template<class Request>
    void ask(Request request, std::optional<Result<typename Request::Answer>> &heard)
    {
        using Answer = Result<typename Request::Answer>;
        m_workspace->call(std::move(request), &m_context,
                          std::function<void(Answer)>([&heard](Answer answer) { heard.emplace(std::move(answer)); }));
    }
    template<class Request>
    [[nodiscard]] Result<typename Request::Answer> answerTo(Request request)
    {
        std::optional<Result<typename Request::Answer>> heard;
        ask(std::move(request), heard);
        if (!segue::testing::waitUntil([&heard] { return heard.has_value(); }, 60'000))
            return failure(Error(ErrorCode::TimedOut));
        return std::move(*heard);
    }

private:
    QObject m_context;
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace

void tst_RunVerbs::undoGivesListAndLedgerBack()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {vip}));
    const auto first = desk.run(autumn);
    SEGUE_SUCCEEDED(first);
    const domain::ListId list = first->lists.first().list;
    const QSet<QString> before = desk.members(list);
    desk.sandbox().control("/sandbox/churn", {{QStringLiteral("share"), 0.02}});
    const auto second = desk.run(autumn);
    SEGUE_SUCCEEDED(second);
    QVERIFY(second->lists.first().removed > 0 && second->lists.first().added > 0);
    QVERIFY(desk.members(list) != before);

    const auto plan = desk.ask(PlanUndo{second->id.toString()});
    SEGUE_SUCCEEDED(plan);
    QVERIFY((*plan)->undoes == second->id);
    QCOMPARE((*plan)->leaves(), second->lists.first().added);
    const auto undo = desk.ask(UndoRun{second->id.toString()});
    SEGUE_SUCCEEDED(undo);
    QVERIFY2(undo->lists.first().verified, segue::testing::told(*undo).constData());
    QVERIFY(undo->undoes == second->id);
    // Whoever is no longer active cannot be put back; everybody else is where they were.
    const qint64 lost = undo->problemRejects();
    QCOMPARE(desk.members(list).size(), before.size() - lost);
    QVERIFY(before.contains(desk.members(list)));
    const auto shown = desk.ask(ShowRun{undo->id.toString()});
    SEGUE_SUCCEEDED(shown);
    QVERIFY(shown->undoes == second->id);

    // The ledger came back with them: what the run had done, the next run does again, and nobody counts as a stranger.
    const auto again = desk.run(autumn);
    SEGUE_SUCCEEDED(again);
    QCOMPARE(again->lists.first().notOurs, 0);
    QCOMPARE(again->lists.first().removedByOthers, 0);
    QCOMPARE(again->lists.first().added, second->lists.first().added);
    QVERIFY(desk.members(list).contains(desk.expected(vip)));
}

void tst_RunVerbs::undoOfExactCopyReturnsStrangersAsSuch()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {pilot}, exact()));
    const auto first = desk.run(autumn);
    SEGUE_SUCCEEDED(first);
    const domain::ListId list = first->lists.first().list;
    const QStringList strangers = desk.strangers(vip, pilot, 3);
    desk.changeMembers(list, strangers, {});
    const auto second = desk.run(autumn, true);
    SEGUE_SUCCEEDED(second);
    QCOMPARE(second->lists.first().removed, 3);
    const auto undo = desk.ask(UndoRun{second->id.toString()});
    SEGUE_ENDED(undo, RunState::Completed);
    for (const QString &stranger : strangers)
        QVERIFY(desk.members(list).contains(stranger));
    QCOMPARE(undo->lists.first().notOurs + undo->lists.first().added, qint64(3));
    // An undo of the undo takes them off again.
    const auto redo = desk.ask(UndoRun{undo->id.toString()});
    SEGUE_ENDED(redo, RunState::Completed);
    QCOMPARE(redo->lists.first().removed, 3);
    QCOMPARE(desk.members(list), desk.expected(pilot));
}

void tst_RunVerbs::undoIsRefusedWithItsReason()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {pilot}));
    const auto first = desk.run(autumn);
    SEGUE_SUCCEEDED(first);
    const auto idle = desk.run(autumn, true);
    SEGUE_SUCCEEDED(idle);
    const auto nothing = desk.ask(UndoRun{idle->id.toString()});
    QVERIFY(!nothing.has_value());
    QCOMPARE(nothing.error().code(), ErrorCode::UndoNothing);
    const auto unknown = desk.ask(UndoRun{QStringLiteral("00000000-0000-0000-0000-000000000001")});
    QCOMPARE(unknown.error().code(), ErrorCode::NotFound);

    SEGUE_SUCCEEDED(desk.ask(UndoRun{first->id.toString()}));
    const auto twice = desk.ask(UndoRun{first->id.toString()});
    SEGUE_ENDED(twice, RunState::Failed);
    QCOMPARE(twice->error->code(), ErrorCode::UndoNothingLeft);
    const auto planned = desk.ask(PlanUndo{first->id.toString()});
    QCOMPARE(planned.error().code(), ErrorCode::UndoNothingLeft);
}

void tst_RunVerbs::undoOfAReleasedListIsRefused()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {pilot, QStringLiteral("Founding_Members")}));
    const auto run = desk.run(autumn);
    SEGUE_SUCCEEDED(run);
    EditExport less;
    less.exportName = autumn;
    less.removeSegments = {pilot};
    SEGUE_SUCCEEDED(desk.ask(less));
    const auto undo = desk.ask(UndoRun{run->id.toString()});
    QVERIFY(!undo.has_value());
    QCOMPARE(undo.error().code(), ErrorCode::UndoListReleased);
    const auto &lists = run->lists;
    const auto released = std::find_if(lists.cbegin(), lists.cend(), [](const domain::ListRun &list) { return list.segmentId == pilot; });
    QVERIFY(released != lists.cend());
    QCOMPARE(undo.error().parameter(QStringLiteral("list")).toString(), released->listName);
    QCOMPARE(desk.members(released->list), desk.expected(pilot)); // nobody was taken off
}

void tst_RunVerbs::storedUndoPlanIsRunOnce()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {pilot}));
    const auto first = desk.run(autumn);
    SEGUE_SUCCEEDED(first);
    const domain::ListId list = first->lists.first().list;
    const auto plan = desk.ask(PlanUndo{first->id.toString()});
    SEGUE_SUCCEEDED(plan);
    QVERIFY((*plan)->lists.first().undo->listStays);
    const QString stranger = desk.strangers(vip, pilot, 1).constFirst();
    desk.changeMembers(list, {stranger}, {});
    const auto undo = desk.run(autumn, (*plan)->id);
    SEGUE_ENDED(undo, RunState::Completed);
    QVERIFY(undo->undoes == first->id);
    QCOMPARE(desk.members(list), QSet<QString>{stranger});
    const auto twice = desk.run(autumn, (*plan)->id);
    QVERIFY(!twice.has_value());
    QCOMPARE(twice.error().code(), ErrorCode::PlanUsed);
}

void tst_RunVerbs::verifyLooksAndSavesNothing()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {pilot}));
    const auto before = desk.ask(VerifyExport{autumn});
    SEGUE_SUCCEEDED(before);
    QVERIFY(!domain::isAsWanted((*before)->lists.first(), (*before)->mode));
    QVERIFY(desk.sandbox().look("/sandbox/lists").value(QStringLiteral("lists")).toArray().isEmpty());
    const auto run = desk.run(autumn);
    SEGUE_SUCCEEDED(run);
    const domain::ListId list = run->lists.first().list;
    const auto fine = desk.ask(VerifyExport{autumn});
    SEGUE_SUCCEEDED(fine);
    QVERIFY(domain::isAsWanted((*fine)->lists.first(), (*fine)->mode));
    QVERIFY(!(*fine)->lists.first().quick);
    // Somebody took one off: in keep in step that is respected, and the list is as wanted all the same.
    const QString gone = *desk.expected(pilot).cbegin();
    desk.changeMembers(list, desk.strangers(vip, pilot, 2), {gone});
    const auto changed = desk.ask(VerifyExport{autumn});
    SEGUE_SUCCEEDED(changed);
    QCOMPARE((*changed)->lists.first().removedByOthers.size(), std::size_t(1));
    QCOMPARE((*changed)->lists.first().notOurs, 2);
    QVERIFY(domain::isAsWanted((*changed)->lists.first(), (*changed)->mode));
    desk.sandbox().control("/sandbox/churn", {{QStringLiteral("share"), 0.05}});
    const auto moved = desk.ask(VerifyExport{autumn});
    SEGUE_SUCCEEDED(moved);
    QVERIFY(!domain::isAsWanted((*moved)->lists.first(), (*moved)->mode));
    QVERIFY((*moved)->joins() > 0 && (*moved)->leaves() > 0);
    // Nothing was kept of it: no run, no plan, and who was taken off is asked about by the next run, not before.
    const auto runs = desk.ask(ListRuns{});
    SEGUE_SUCCEEDED(runs);
    QCOMPARE(runs->size(), 1);
    const auto stored = desk.ask(ShowPlan{(*moved)->id.toString()});
    QVERIFY(!stored.has_value());
}

void tst_RunVerbs::onlyRejectsAreTriedAgain()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {vip}));
    const auto first = desk.run(autumn);
    SEGUE_ENDED(first, RunState::CompletedWithRejects);
    const domain::ListId list = first->lists.first().list;
    const QSet<QString> before = desk.members(list);
    desk.sandbox().control("/sandbox/churn", {{QStringLiteral("share"), 0.02}});
    RunExport request;
    request.exportName = autumn;
    request.onlyRejectsOf = first->id.toString();
    const auto retried = desk.ask(request);
    SEGUE_SUCCEEDED(retried);
    QVERIFY2(domain::isOver(retried->state), segue::testing::told(*retried).constData());
    QCOMPARE(retried->lists.first().removed, 0);
    QCOMPARE(retried->lists.first().added, 0); // none of them has healed in Sales
    QVERIFY(retried->lists.first().waitingForNextPlan > 0);
    QCOMPARE(desk.members(list), before);

    SEGUE_SUCCEEDED(desk.ask([] {
        CreateExport other;
        other.name = QStringLiteral("冬");
        other.connection = QStringLiteral("営業");
        other.segments = QStringList{pilot};
        return other;
    }()));
    request.exportName = QStringLiteral("冬");
    const auto foreign = desk.ask(request);
    QVERIFY(!foreign.has_value());
    QCOMPARE(foreign.error().code(), ErrorCode::RunOfOtherExport);
}

void tst_RunVerbs::runOfAnotherProcessIsCancelled()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {vip}));
    desk.sandbox().addFault(QStringLiteral("post AddListMembersList from=2 delay=30000"));
    std::optional<Result<domain::RunRecord>> ended;
    QObject context;
    RunExport request;
    request.exportName = autumn;
    desk.workspace().call(request, &context, std::function<void(Result<domain::RunRecord>)>([&ended](Result<domain::RunRecord> answer) {
                              ended.emplace(std::move(answer));
                          }));
    Neighbour neighbour(desk);
    QString id;
    QVERIFY(segue::testing::waitUntil(
        [&] {
            const auto runs = neighbour.answerTo(ListRuns{});
            if (runs.has_value() && !runs->isEmpty() && runs->first().state == RunState::Running)
                id = runs->first().id.toString();
            return !id.isEmpty();
        },
        30'000));
    const auto cancelled = neighbour.answerTo(CancelRun{id});
    SEGUE_ENDED(cancelled, RunState::Cancelled);
    QVERIFY(segue::testing::waitUntil([&ended] { return ended.has_value(); }, 5'000));
    SEGUE_ENDED(*ended, RunState::Cancelled);
    QCOMPARE(domain::exitCodeFor(**ended), ExitCode::Interrupted);
    const auto twice = neighbour.answerTo(CancelRun{id});
    QVERIFY(!twice.has_value());
    QCOMPARE(twice.error().code(), ErrorCode::RunOver);
    // The request is used up: the run can be taken up again and is not stopped at once.
    desk.sandbox().control("/sandbox/faults", {{QStringLiteral("clear"), true}});
    const auto resumed = desk.ask(ResumeRun{id});
    SEGUE_ENDED(resumed, RunState::CompletedWithRejects);
    QCOMPARE(desk.members(resumed->lists.first().list), desk.expected(vip));
}

void tst_RunVerbs::runWhoseProcessIsGoneCannotBeCancelled()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {vip}));
    desk.sandbox().addFault(QStringLiteral("post AddListMembersList from=2 delay=30000"));
    QObject context;
    RunExport request;
    request.exportName = autumn;
    desk.workspace().call(request, &context, std::function<void(Result<domain::RunRecord>)>([](const Result<domain::RunRecord> &) {}));
    Neighbour neighbour(desk);
    QString id;
    QVERIFY(segue::testing::waitUntil(
        [&] {
            const auto runs = neighbour.answerTo(ListRuns{});
            if (runs.has_value() && !runs->isEmpty() && runs->first().state == RunState::Running)
                id = runs->first().id.toString();
            return !id.isEmpty();
        },
        30'000));
    desk.crash();
    const auto cancelled = neighbour.answerTo(CancelRun{id});
    QVERIFY(!cancelled.has_value());
    QCOMPARE(cancelled.error().code(), ErrorCode::Interrupted);
    QVERIFY(errorText(cancelled.error(), Language::English).fix.contains(QStringLiteral("run resume ") + id));
}

/// I8: two people take the same run up at once; one of them is told that somebody is at it already.
void tst_RunVerbs::aRunIsResumedByOneOnly()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {vip}));
    desk.sandbox().addFault(QStringLiteral("post AddListMembersList from=2 delay=30000"));
    std::optional<Result<domain::RunRecord>> ended;
    QObject context;
    const auto hear =
        std::function<void(Result<domain::RunRecord>)>([&ended](Result<domain::RunRecord> answer) { ended.emplace(std::move(answer)); });
    RunExport request;
    request.exportName = autumn;
    desk.workspace().call(request, &context, hear);
    Neighbour neighbour(desk);
    QString id;
    QVERIFY(segue::testing::waitUntil(
        [&] {
            const auto runs = neighbour.answerTo(ListRuns{});
            if (runs.has_value() && !runs->isEmpty() && runs->first().state == RunState::Running)
                id = runs->first().id.toString();
            return !id.isEmpty();
        },
        30'000));
    const auto second = neighbour.answerTo(ResumeRun{id});
    QVERIFY(!second.has_value());
    QCOMPARE(second.error().code(), ErrorCode::RunInProgress);
    QVERIFY(!ended.has_value()); // the first one is not disturbed
    const auto undo = neighbour.answerTo(UndoRun{id});
    QVERIFY(!undo.has_value());
    QCOMPARE(undo.error().code(), ErrorCode::RunInProgress);
    const auto stopped = neighbour.answerTo(CancelRun{id});
    SEGUE_ENDED(stopped, RunState::Cancelled);
}

/// DESIGN 6: definitions are read anew for every question; what another program changed counts at once.
void tst_RunVerbs::changesByOthersAreNoticed()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {pilot}));
    SEGUE_SUCCEEDED(desk.ask(ListExports{}));
    Neighbour neighbour(desk);
    SEGUE_SUCCEEDED(neighbour.answerTo(ListExports{}));
    SEGUE_SUCCEEDED(desk.ask(RemoveExport{autumn}));
    const auto left = neighbour.answerTo(ListExports{});
    SEGUE_SUCCEEDED(left);
    QVERIFY(left->isEmpty());
}

void tst_RunVerbs::membersAreAdoptedAfterALostLedger()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {pilot}));
    const QString spare = desk.file() + QStringLiteral(".spare");
    desk.restart();
    QVERIFY(QFile::copy(desk.file(), spare));
    const auto signIn = [&desk] {
        SignInConnection request;
        request.connection = QStringLiteral("営業");
        request.signIn = desk.clientSecret();
        return desk.ask(request);
    };
    SEGUE_SUCCEEDED(signIn());
    const auto first = desk.run(autumn);
    SEGUE_SUCCEEDED(first);
    const domain::ListId list = first->lists.first().list;
    desk.changeMembers(list, desk.strangers(vip, pilot, 4), {});
    // The backup of before the first run comes back.
    desk.replaceFile(spare);
    SEGUE_SUCCEEDED(signIn());
    desk.sandbox().control("/sandbox/churn", {{QStringLiteral("share"), 0.05}});
    const auto plan = desk.ask(PlanExport{autumn, true});
    SEGUE_SUCCEEDED(plan);
    QVERIFY((*plan)->lists.first().ledgerOlder);
    QCOMPARE((*plan)->leaves(), 0); // without a ledger nobody is ours
    const auto proposal = desk.ask(ProposeAdoption{autumn});
    SEGUE_SUCCEEDED(proposal);
    const auto &proposed = *proposal->lists.first().proposal;
    QVERIFY(proposed.unwanted > 0);
    QCOMPARE(proposed.byOthers, 4);
    QCOMPARE(proposed.people(), first->lists.first().added);
    SEGUE_SUCCEEDED(desk.ask(AdoptMembers{*proposal}));
    const auto again = desk.ask(ProposeAdoption{autumn});
    SEGUE_SUCCEEDED(again);
    QCOMPARE(again->people(), 0);
    const auto run = desk.run(autumn);
    SEGUE_SUCCEEDED(run);
    QCOMPARE(run->lists.first().removed, proposed.unwanted);
    QCOMPARE(run->lists.first().notOurs, 4);
    QVERIFY(desk.members(list).contains(desk.expected(pilot)));
}

SEGUE_TEST(tst_RunVerbs)
#include "tst_runverbs.moc"
