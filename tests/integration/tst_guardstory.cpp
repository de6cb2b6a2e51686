// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "workspacefixture.h"

using namespace segue;
using namespace segue::workspace;
using domain::RunState;
using segue::testing::WorkspaceFixture;

namespace {
const QString pilot = QStringLiteral("Newsletter_Pilot");
const QString founders = QStringLiteral("Founding_Members");
const QString empty = QStringLiteral("Empty_Segment");
const QString autumn = QStringLiteral("秋");
} // namespace

/// The removal guard (I5), from the outside: a list that would lose too many is left as it is, and the others go on.
class tst_GuardStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stopsAListThatWouldLoseTooMany();
    void liftsForOnePlanOnly();
    void coversTheShareOnlyWhenOff();
    void stopsAnEmptySegment();
    void goesOnWithTheOtherLists();

private:
    /// A list of the pilots, whose segment then shrinks to 100.
    static Result<domain::ListId> shrunk(WorkspaceFixture &desk, domain::GuardPolicy policy = {});
    static void resize(WorkspaceFixture &desk, const QString &segment, int size);
};

void tst_GuardStory::resize(WorkspaceFixture &desk, const QString &segment, int size)
{
    desk.sandbox().control("/sandbox/segments/" + segment.toUtf8(), {{QStringLiteral("resize"), size}});
}

Result<domain::ListId> tst_GuardStory::shrunk(WorkspaceFixture &desk, domain::GuardPolicy policy)
{
    if (const Result<void> ready = desk.setUp(); !ready.has_value())
        return failure(ready.error());
    CreateExport request = desk.newExport(autumn, {pilot});
    request.settings.guard = policy;
    if (const auto made = desk.ask(request); !made.has_value())
        return failure(made.error());
    const auto first = desk.run(autumn);
    if (!first.has_value())
        return failure(first.error());
    resize(desk, pilot, 100);
    return first->lists.first().list;
}

void tst_GuardStory::stopsAListThatWouldLoseTooMany()
{
    WorkspaceFixture desk;
    const auto list = shrunk(desk);
    SEGUE_SUCCEEDED(list);
    const QSet<QString> before = desk.members(*list);
    const auto run = desk.run(autumn);
    SEGUE_ENDED(run, RunState::StoppedByGuard);
    QVERIFY(run->lists.first().guard);
    QCOMPARE(run->lists.first().guard->code(), ErrorCode::GuardShare);
    QCOMPARE(desk.members(*list), before);
    QCOMPARE(domain::exitCodeFor(*run), ExitCode::GuardStopped);
}

void tst_GuardStory::liftsForOnePlanOnly()
{
    WorkspaceFixture desk;
    const auto list = shrunk(desk);
    SEGUE_SUCCEEDED(list);
    const auto plan = desk.ask(PlanExport{autumn, false});
    SEGUE_SUCCEEDED(plan);
    QVERIFY((*plan)->lists.first().guard);
    const auto lifted = desk.run(autumn, (*plan)->id, true);
    SEGUE_SUCCEEDED(lifted);
    QVERIFY2(lifted->lists.first().verified, segue::testing::told(*lifted).constData());
    QVERIFY(lifted->lists.first().removed > 50);
    QVERIFY(desk.members(*list).contains(desk.expected(pilot)));
    QCOMPARE(desk.members(*list).size(), desk.expected(pilot).size() + lifted->lists.first().held);

    resize(desk, pilot, 500);
    SEGUE_SUCCEEDED(desk.run(autumn));
    resize(desk, pilot, 100);
    const auto next = desk.run(autumn);
    SEGUE_ENDED(next, RunState::StoppedByGuard);
    // The plan that the guard stopped is the one to lift it for.
    QVERIFY(next->plan);
    const auto again = desk.run(autumn, *next->plan, true);
    SEGUE_SUCCEEDED(again);
    QVERIFY2(again->lists.first().verified, segue::testing::told(*again).constData());
    QVERIFY(again->lists.first().removed > 50);
}

void tst_GuardStory::coversTheShareOnlyWhenOff()
{
    WorkspaceFixture desk;
    domain::GuardPolicy off;
    off.sharePercent.reset();
    const auto list = shrunk(desk, off);
    SEGUE_SUCCEEDED(list);
    const auto run = desk.run(autumn);
    SEGUE_SUCCEEDED(run);
    QVERIFY2(run->lists.first().verified, segue::testing::told(*run).constData());
    const QSet<QString> before = desk.members(*list);
    resize(desk, pilot, 0);
    const auto stopped = desk.run(autumn);
    SEGUE_SUCCEEDED(stopped);
    QCOMPARE(toString(stopped->state), toString(RunState::StoppedByGuard));
    QCOMPARE(desk.members(*list), before);
}

void tst_GuardStory::stopsAnEmptySegment()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {founders}));
    const auto first = desk.run(autumn);
    SEGUE_SUCCEEDED(first);
    const domain::ListId list = first->lists.first().list;
    const QSet<QString> before = desk.members(list);
    desk.sandbox().control("/sandbox/segments/" + founders.toUtf8(), {{QStringLiteral("delete"), true}});
    const auto run = desk.run(autumn);
    SEGUE_SUCCEEDED(run);
    QVERIFY2(!run->lists.first().verified, segue::testing::told(*run).constData());
    QCOMPARE(desk.members(list), before);
}

void tst_GuardStory::goesOnWithTheOtherLists()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {pilot, founders}));
    const auto first = desk.run(autumn);
    SEGUE_SUCCEEDED(first);
    resize(desk, pilot, 100);
    resize(desk, founders, 12);
    const auto run = desk.run(autumn);
    SEGUE_ENDED(run, RunState::StoppedByGuard);
    QVERIFY(run->lists.at(0).guard);
    QVERIFY(!run->lists.at(1).guard);
    QVERIFY(run->lists.at(1).verified);
    QCOMPARE(desk.members(run->lists.at(1).list), desk.expected(founders));
}

SEGUE_TEST(tst_GuardStory)
#include "tst_guardstory.moc"
