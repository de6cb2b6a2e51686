// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "workspacefixture.h"

#include <QJsonArray>

using namespace segue;
using namespace segue::workspace;
using domain::RunState;
using segue::testing::WorkspaceFixture;

namespace {
const QString pilot = QStringLiteral("Newsletter_Pilot"); // 500 members
const QString autumn = QStringLiteral("秋");
} // namespace

/// A large segment in numbered lists (--max-per-list): who is on which list, run after run.
class tst_NumberedLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillOneAfterAnother();
    void membersKeepTheirListWhileOthersComeAndGo();
    void storedPlanRunsAsItWasShown();
    void unchangedListsAreStillRight();
    void cancelledRunIsFinishedOnEveryList();
    void limitCanBeRaisedAndTakenAway();
    void deletedPartIsMadeAgain();

private:
    [[nodiscard]] static Result<ExportView> setUp(WorkspaceFixture &desk, int most);
    [[nodiscard]] static QList<domain::Binding> bindings(WorkspaceFixture &desk);
    /// Everybody on all lists; fails where a person is on two or a list is too long.
    [[nodiscard]] static QSet<QString> everybody(WorkspaceFixture &desk, int most);
};

Result<ExportView> tst_NumberedLists::setUp(WorkspaceFixture &desk, int most)
{
    if (const Result<void> ready = desk.setUp(); !ready.has_value())
        return failure(ready.error());
    CreateExport request = desk.newExport(autumn, {pilot});
    request.settings.maxPerList = std::optional(most);
    return desk.ask(request);
}

QList<domain::Binding> tst_NumberedLists::bindings(WorkspaceFixture &desk)
{
    return desk.ask(ShowExport{autumn})->definition.bindings;
}

QSet<QString> tst_NumberedLists::everybody(WorkspaceFixture &desk, int most)
{
    QSet<QString> people;
    for (const domain::Binding &binding : bindings(desk)) {
        const QSet<QString> members = desk.members(binding.list);
        if (members.size() > most || people.intersects(members))
            return {};
        people += members;
    }
    return people;
}

void tst_NumberedLists::fillOneAfterAnother()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(setUp(desk, 200));
    const auto run = desk.run(autumn);
    SEGUE_ENDED(run, RunState::CompletedWithRejects);
    QCOMPARE(run->lists.size(), 3);
    QCOMPARE(run->lists.at(0).part, 1);
    QCOMPARE(run->lists.at(2).part, 3);
    QCOMPARE(run->lists.at(2).listName, QStringLiteral("メール マガジン先行配信 3"));
    QVERIFY(run->lists.at(2).created);
    QCOMPARE(run->lists.at(0).members + run->lists.at(1).members + run->lists.at(2).members, 500);
    for (const domain::ListRun &list : run->lists) {
        QVERIFY2(list.verified, segue::testing::told(*run).constData());
        QCOMPARE(list.members, list.desired + list.rejected + list.held);
    }
    QCOMPARE(everybody(desk, 200), desk.expected(pilot));
    QCOMPARE(bindings(desk).size(), 3);
}

void tst_NumberedLists::membersKeepTheirListWhileOthersComeAndGo()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(setUp(desk, 200));
    SEGUE_SUCCEEDED(desk.run(autumn));
    const QList<domain::Binding> first = bindings(desk);
    QList<QSet<QString>> before;
    for (const domain::Binding &binding : first)
        before.append(desk.members(binding.list));
    for (int round = 0; round < 3; ++round) {
        desk.sandbox().control("/sandbox/churn", {{QStringLiteral("share"), 0.1}});
        const auto run = desk.run(autumn);
        SEGUE_SUCCEEDED(run);
        const QSet<QString> wanted = desk.expected(pilot);
        QCOMPARE(everybody(desk, 200), wanted);
        for (qsizetype i = 0; i < before.size(); ++i) {
            const QSet<QString> now = desk.members(first.at(i).list);
            QVERIFY(now.contains(before.at(i) & wanted)); // whoever is still in the segment has not moved
            before[i] = now;
        }
    }
}

void tst_NumberedLists::storedPlanRunsAsItWasShown()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(setUp(desk, 300));
    const auto plan = desk.ask(PlanExport{autumn});
    SEGUE_SUCCEEDED(plan);
    QCOMPARE((*plan)->lists.size(), 2);
    QVERIFY((*plan)->lists.at(1).createsList);
    QVERIFY(desk.sandbox().look("/sandbox/lists").value(QStringLiteral("lists")).toArray().isEmpty());

    // More people come in meanwhile than the two lists hold: they wait, and no third list appears.
    desk.sandbox().control("/sandbox/segments/" + pilot.toUtf8(), {{QStringLiteral("resize"), 700}});
    const auto run = desk.run(autumn, (*plan)->id);
    SEGUE_SUCCEEDED(run);
    QCOMPARE(run->lists.size(), 2);
    QCOMPARE(run->lists.at(0).added, static_cast<qint64>((*plan)->lists.at(0).joins.size()));
    QCOMPARE(run->lists.at(1).added, static_cast<qint64>((*plan)->lists.at(1).joins.size()));
    QVERIFY(run->lists.at(0).waitingForNextPlan + run->lists.at(1).waitingForNextPlan > 150);
    const auto next = desk.run(autumn);
    SEGUE_SUCCEEDED(next);
    QCOMPARE(next->lists.size(), 3);
    QCOMPARE(everybody(desk, 300), desk.expected(pilot));
}

void tst_NumberedLists::unchangedListsAreStillRight()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(setUp(desk, 200));
    SEGUE_SUCCEEDED(desk.run(autumn));
    const QSet<QString> before = everybody(desk, 200);
    const auto again = desk.run(autumn);
    SEGUE_SUCCEEDED(again);
    for (const domain::ListRun &list : again->lists) {
        QCOMPARE(list.added, 0);
        QCOMPARE(list.removed, 0);
    }
    QCOMPARE(everybody(desk, 200), before);

    // Somebody takes a member off: they are left alone, and nobody takes their place twice.
    const domain::ListId list = bindings(desk).at(1).list;
    const QString gone = *desk.members(list).constBegin();
    desk.changeMembers(list, {}, {gone});
    const auto after = desk.run(autumn, true);
    SEGUE_SUCCEEDED(after);
    QCOMPARE(everybody(desk, 200), before - QSet<QString>{gone});
    QCOMPARE(after->lists.at(1).removedByOthers, 1);
}

void tst_NumberedLists::cancelledRunIsFinishedOnEveryList()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(setUp(desk, 200));
    desk.sandbox().addFault(QStringLiteral("post AddListMembersList nth=2 status=403 code=0x80040220"));
    const auto broken = desk.run(autumn);
    SEGUE_ENDED(broken, RunState::Failed);
    desk.sandbox().control("/sandbox/faults", {{QStringLiteral("clear"), true}});
    const auto resumed = desk.ask(ResumeRun{broken->id.toString()});
    SEGUE_ENDED(resumed, RunState::CompletedWithRejects);
    QCOMPARE(everybody(desk, 200), desk.expected(pilot));
}

void tst_NumberedLists::limitCanBeRaisedAndTakenAway()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(setUp(desk, 300));
    SEGUE_SUCCEEDED(desk.run(autumn));
    EditExport edit;
    edit.exportName = autumn;
    edit.settings.maxPerList = std::optional<int>();
    SEGUE_SUCCEEDED(desk.ask(edit));
    desk.sandbox().control("/sandbox/segments/" + pilot.toUtf8(), {{QStringLiteral("resize"), 900}});
    SEGUE_SUCCEEDED(desk.run(autumn));
    QCOMPARE(bindings(desk).size(), 2);
    QCOMPARE(everybody(desk, 1000), desk.expected(pilot));
    QVERIFY(desk.members(bindings(desk).constFirst().list).size() > 600);

    edit.settings.maxPerList = std::optional(0);
    edit.targets = {{pilot, QStringLiteral("new")}};
    edit.settings.maxPerList = std::optional(100);
    QCOMPARE(desk.ask(edit).error().code(), ErrorCode::UsageConflict);
}

void tst_NumberedLists::deletedPartIsMadeAgain()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(setUp(desk, 200));
    SEGUE_SUCCEEDED(desk.run(autumn));
    const domain::ListId second = bindings(desk).at(1).list;
    const QSet<QString> firstPeople = desk.members(bindings(desk).at(0).list);
    desk.sandbox().control("/sandbox/lists/" + second.toUtf8(), {{QStringLiteral("delete"), true}});
    // By default it stops there; the other lists are not filled with the people of the deleted one.
    const auto stopped = desk.run(autumn);
    SEGUE_ENDED(stopped, RunState::Failed);
    QCOMPARE(stopped->lists.at(1).error->code(), ErrorCode::ListNotFound);
    QCOMPARE(desk.members(bindings(desk).at(0).list), firstPeople);

    EditExport edit;
    edit.exportName = autumn;
    edit.settings.whenDeleted = domain::WhenDeleted::Create;
    SEGUE_SUCCEEDED(desk.ask(edit));
    SEGUE_SUCCEEDED(desk.run(autumn));
    QVERIFY(bindings(desk).at(1).list != second);
    QCOMPARE(desk.members(bindings(desk).at(0).list), firstPeople);
    QCOMPARE(everybody(desk, 200), desk.expected(pilot));
}

SEGUE_TEST(tst_NumberedLists)
#include "tst_numberedlists.moc"
