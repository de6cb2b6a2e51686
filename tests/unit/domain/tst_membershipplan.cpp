// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people.h"
#include "testregistry.h"

#include <QTest>

using namespace segue::domain;
using namespace segue::domain::testing;

namespace {

struct World
{
    QString segment;
    QString unusable;
    QString list;
    QString ours;
    QString takenOff;
    QString statuses;
};

ListPlan planned(Mode mode, const World &world, std::optional<RemovedByOthers> policy = {})
{
    PlanInput input;
    input.mode = mode;
    input.removedByOthers = policy.value_or(mode == Mode::ExactCopy ? RemovedByOthers::AddAgain : RemovedByOthers::Respect);
    const ListContent list = listOf(world.list);
    const Comparison comparison = compare(segmentOf(world.segment, world.unusable), list);
    return planMembership(input, comparison, list, ledgerOf(world.ours, world.takenOff), statusesOf(comparison.candidates, world.statuses));
}

} // namespace

/// Who is on the list before, what happened, who is on it afterwards; in all three modes.
class tst_MembershipPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsOnTheListAfterwards_data();
    void whoIsOnTheListAfterwards();
    void rejects_data();
    void rejects();
    void countsStrangers_data();
    void countsStrangers();
    void heldCustomersCountOnce();
    void heldCustomerIsNoReject();
    void removedByOthersIsRespected();
    void removedByOthersIsAddedAgainOnRequest();
    void removedByOthersPassesTheStatusCheckFirst();
    void mergedPassesItsEntryOn();
    void mergedWithoutSurvivorOnTheListIsRejected();
    void candidateWithoutStatusIsNotAdded();
    void staysInactiveAreCountedNotRejected();
    void optedOutIsInformation();
    void rowsAreSortedAndCarryTheirMemberRow();
    void setsWhatFollowsFromItsInput();
};

void tst_MembershipPlan::whoIsOnTheListAfterwards_data()
{
    QTest::addColumn<QString>("segment");
    QTest::addColumn<QString>("unusable");
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("ours");
    QTest::addColumn<QString>("takenOff");
    QTest::addColumn<QString>("statuses");
    QTest::addColumn<QString>("keepInStep");
    QTest::addColumn<QString>("addOnly");
    QTest::addColumn<QString>("exactCopy");

    const auto row = [](const char *title, const char *segment, const char *unusable, const char *list, const char *ours,
                        const char *takenOff, const char *statuses, const char *keepInStep, const char *addOnly, const char *exactCopy) {
        const auto text = [](const char *part) { return QString::fromLatin1(part); };
        QTest::newRow(title) << text(segment) << text(unusable) << text(list) << text(ours) << text(takenOff) << text(statuses)
                             << text(keepInStep) << text(addOnly) << text(exactCopy);
    };
    // clang-format off
    //  what happened                        segment      unusable list     ours         taken statuses            keep in step  add only   exact copy
    row("first run on a new list",           "A:1 B:2",   "",      "",      "",          "",   "",                 "A B",        "A B",     "A B");
    row("nothing changed",                   "A:1 B:2",   "",      "A B",   "A:1 B:2",   "",   "",                 "A B",        "A B",     "A B");
    row("a customer joined",                 "A:1 B:2",   "",      "A",     "A:1",       "",   "",                 "A B",        "A B",     "A B");
    row("a customer left",                   "A:1",       "",      "A B",   "A:1 B:2",   "",   "",                 "A",          "A B",     "A");
    row("I5 stranger on the list",           "A:1",       "",      "A X",   "A:1",       "",   "",                 "A X",        "A X",     "A");
    row("stranger is wanted",                "A:1 X:9",   "",      "A X",   "A:1",       "",   "",                 "A X",        "A X",     "A X");
    row("wanted stranger's customer left",   "A:1",       "",      "A X",   "A:1",       "",   "",                 "A X",        "A X",     "A");
    row("two customers, one left",           "A:1",       "",      "A",     "A:1 A:2",   "",   "",                 "A",          "A",       "A");
    row("two customers, both left",          "B:3",       "",      "A B",   "A:1 A:2 B:3", "", "",                 "B",          "A B",     "B");
    row("customer's contact changed",        "B:1",       "",      "A",     "A:1",       "",   "",                 "B",          "A B",     "B");
    row("contact's customer changed",        "A:2",       "",      "A",     "A:1",       "",   "",                 "A",          "A",       "A");
    row("customer lost its ID: held",        "B:2",       "1",     "A B",   "A:1 B:2",   "",   "",                 "A B",        "A B",     "A B");
    row("customer's ID became malformed",    "B:2",       "1!",    "A B",   "A:1 B:2",   "",   "",                 "A B",        "A B",     "A B");
    row("lost its ID, but was never ours",   "B:2",       "1",     "A B",   "B:2",       "",   "",                 "A B",        "A B",     "B");
    row("lost its ID, another wants it",     "A:2",       "1",     "A",     "A:1",       "",   "",                 "A",          "A",       "A");
    row("one of two lost its ID, one left",  "",          "1",     "A",     "A:1 A:2",   "",   "",                 "A",          "A",       "A");
    row("joiner is inactive",                "A:1 B:2",   "",      "A",     "A:1",       "",   "B=inactive",       "A",          "A",       "A");
    row("joiner is not found",               "A:1 B:2",   "",      "A",     "A:1",       "",   "B=not_found",      "A",          "A",       "A");
    row("joiner is merged",                  "A:1 B:2",   "",      "A",     "A:1",       "",   "B=merged>C",       "A",          "A",       "A");
    row("stayer became inactive",            "A:1",       "",      "A",     "A:1",       "",   "A=inactive",       "A",          "A",       "A");
    row("taken off by others",               "A:1 B:2",   "",      "A",     "A:1 B:2",   "",   "",                 "A",          "A",       "A B");
    row("taken off earlier, still wanted",   "A:1 B:2",   "",      "A",     "A:1",       "B",  "",                 "A",          "A",       "A B");
    row("taken off, put back by hand",       "A:1 B:2",   "",      "A B",   "A:1",       "B",  "",                 "A B",        "A B",     "A B");
    row("put back by hand, then left",       "A:1",       "",      "A B",   "A:1",       "B",  "",                 "A B",        "A B",     "A");
    row("taken off and left the segment",    "A:1",       "",      "A",     "A:1 B:2",   "",   "",                 "A",          "A",       "A");
    row("ours merged, survivor on the list", "A:1 B:2",   "",      "A C",   "A:1 B:2",   "",   "B=merged>C",       "A C",        "A C",     "A C");
    row("took over, customer still there",   "A:1 B:2",   "",      "A C",   "A:1 C:2",   "",   "B=merged>C",       "A C",        "A C",     "A C");
    row("took over, customer left",          "A:1",       "",      "A C",   "A:1 C:2",   "",   "",                 "A",          "A C",     "A");
    row("stranger is a merged survivor",     "A:1 B:2",   "",      "A C",   "A:1",       "",   "B=merged>C",       "A C",        "A C",     "A");
    row("segment is empty",                  "",          "",      "A X",   "A:1",       "",   "",                 "X",          "A X",     "");
    // clang-format on
}

void tst_MembershipPlan::whoIsOnTheListAfterwards()
{
    World world;
    const auto fetch = [](const char *column) { return *static_cast<QString *>(QTest::qData(column, qMetaTypeId<QString>())); };
    world.segment = fetch("segment");
    world.unusable = fetch("unusable");
    world.list = fetch("list");
    world.ours = fetch("ours");
    world.takenOff = fetch("takenOff");
    world.statuses = fetch("statuses");
    const ListContent before = listOf(world.list);
    const std::pair<Mode, const char *> modes[] = {
        {Mode::KeepInStep, "keepInStep"}, {Mode::AddOnly, "addOnly"}, {Mode::ExactCopy, "exactCopy"}};
    for (const auto &[mode, column] : modes) {
        const ListPlan plan = planned(mode, world);
        QCOMPARE(shown(done(plan, before)), fetch(column));
        QCOMPARE(brokenSum(plan, static_cast<qint64>(before.size())), QString());
        QCOMPARE(plan.membersAfter(), static_cast<qint64>(done(plan, before).size()));
    }
}

void tst_MembershipPlan::rejects_data()
{
    QTest::addColumn<QString>("segment");
    QTest::addColumn<QString>("unusable");
    QTest::addColumn<QString>("statuses");
    QTest::addColumn<QString>("rejects");
    QTest::addColumn<qint64>("desired");
    const auto row = [](const char *title, const char *segment, const char *unusable, const char *statuses, const char *rejects,
                        qint64 desired) {
        const auto text = [](const char *part) { return QString::fromLatin1(part); };
        QTest::newRow(title) << text(segment) << text(unusable) << text(statuses) << text(rejects) << desired;
    };
    row("none", "A:1", "", "", "", 1);
    row("without ID", "A:1", "2 3!", "", "2=missing 3=malformed", 1);
    row("duplicates, a row for each further customer", "A:1 A:2 A:3", "", "", "2=duplicate 3=duplicate", 1);
    row("duplicates of a member", "M:1 M:2", "", "", "2=duplicate", 1);
    row("by status", "A:1 B:2 C:3", "", "A=not_found B=inactive C=merged>D", "1=not_found 2=inactive 3=merged>D", 0);
    row("all customers share a rejected contact's reason", "A:1 A:2 B:3", "", "A=merged>D", "1=merged>D 2=merged>D", 1);
    row("everything at once", "A:1 A:2 B:3 B:4 M:5 M:6", "7 8!", "A=inactive",
        "1=inactive 2=inactive 4=duplicate 6=duplicate 7=missing 8=malformed", 2);
}

void tst_MembershipPlan::rejects()
{
    QFETCH(QString, segment);
    QFETCH(QString, unusable);
    QFETCH(QString, statuses);
    for (const Mode mode : {Mode::KeepInStep, Mode::AddOnly, Mode::ExactCopy}) {
        const ListPlan plan = planned(mode, {segment, unusable, QStringLiteral("M"), QStringLiteral("M:5"), {}, statuses});
        QTEST(shownRejects(plan.rejects), "rejects");
        QTEST(plan.desired, "desired");
        QCOMPARE(brokenSum(plan, 1), QString());
        QVERIFY(std::is_sorted(plan.rejects.begin(), plan.rejects.end(),
                               [](const Reject &left, const Reject &right) { return left.contact < right.contact; }));
    }
}

void tst_MembershipPlan::countsStrangers_data()
{
    QTest::addColumn<Mode>("mode");
    QTest::addColumn<qint64>("notOurs");
    QTest::addColumn<qint64>("staysNotOurs");
    QTest::addColumn<qint64>("oursKept");
    // On the list: A ours and wanted, B ours and no longer wanted, X a stranger who is wanted, Y and Z strangers who are not.
    QTest::newRow("keep in step") << Mode::KeepInStep << qint64{3} << qint64{1} << qint64{0};
    QTest::newRow("add only") << Mode::AddOnly << qint64{3} << qint64{1} << qint64{1};
    QTest::newRow("exact copy") << Mode::ExactCopy << qint64{1} << qint64{1} << qint64{0};
}

void tst_MembershipPlan::countsStrangers()
{
    QFETCH(Mode, mode);
    const ListPlan plan =
        planned(mode, {QStringLiteral("A:1 X:9 N:5"), {}, QStringLiteral("A B X Y Z"), QStringLiteral("A:1 B:2"), {}, {}});
    QTEST(plan.notOurs, "notOurs");
    QTEST(plan.staysNotOurs, "staysNotOurs");
    QTEST(plan.oursKept, "oursKept");
    QCOMPARE(plan.stays, 2);
    QCOMPARE(plan.membersAfter(), static_cast<qint64>(plan.joins.size()) + plan.stays + plan.notOurs - plan.staysNotOurs + plan.oursKept);
    QCOMPARE(brokenSum(plan, 5), QString());
}

void tst_MembershipPlan::heldCustomersCountOnce()
{
    // Customer 1 has two contacts on the list by us, customers 2 and 3 share one.
    const ListPlan plan =
        planned(Mode::KeepInStep, {{}, QStringLiteral("1 2 3!"), QStringLiteral("A B C"), QStringLiteral("A:1 B:1 C:2 C:3"), {}, {}});
    QCOMPARE(shown(plan.held), QStringLiteral("A B C"));
    QCOMPARE(plan.heldCustomers, 3);
    QVERIFY(plan.rejects.empty());
    QCOMPARE(brokenSum(plan, 3), QString());
}

void tst_MembershipPlan::heldCustomerIsNoReject()
{
    // 1 is held; 2 lost its ID as well but is not on the list any more; 3 never was.
    const ListPlan plan = planned(Mode::KeepInStep, {{}, QStringLiteral("1 2 3"), QStringLiteral("A"), QStringLiteral("A:1 B:2"), {}, {}});
    QCOMPARE(shown(plan.held), QStringLiteral("A"));
    QCOMPARE(shownRejects(plan.rejects), QStringLiteral("2=missing 3=missing"));
}

void tst_MembershipPlan::removedByOthersIsRespected()
{
    const ListPlan plan = planned(
        Mode::KeepInStep, {QStringLiteral("A:1 B:2 C:3"), {}, QStringLiteral("A"), QStringLiteral("A:1 B:2"), QStringLiteral("C"), {}});
    QCOMPARE(shown(plan.removedByOthers), QStringLiteral("B C"));
    QVERIFY(!plan.removedByOthersJoin);
    QVERIFY(plan.joins.empty());
    QCOMPARE(plan.desired, 3);
    QCOMPARE(plan.removedByOthersLeft(), 2);
}

void tst_MembershipPlan::removedByOthersIsAddedAgainOnRequest()
{
    const ListPlan plan = planned(
        Mode::KeepInStep, {QStringLiteral("A:1 B:2 C:3"), {}, QStringLiteral("A"), QStringLiteral("A:1 B:2"), QStringLiteral("C"), {}},
        RemovedByOthers::AddAgain);
    QCOMPARE(shown(plan.removedByOthers), QStringLiteral("B C"));
    QCOMPARE(shown(plan.joins), QStringLiteral("B C"));
    QVERIFY(plan.removedByOthersJoin);
    QCOMPARE(plan.removedByOthersLeft(), 0);
    QCOMPARE(plan.desired, 3);
}

void tst_MembershipPlan::removedByOthersPassesTheStatusCheckFirst()
{
    for (const RemovedByOthers policy : {RemovedByOthers::Respect, RemovedByOthers::AddAgain}) {
        const ListPlan plan = planned(Mode::KeepInStep,
                                      {QStringLiteral("A:1 B:2 C:3"),
                                       {},
                                       QString(),
                                       QStringLiteral("A:1 B:2"),
                                       QStringLiteral("C"),
                                       QStringLiteral("A=not_found C=inactive")},
                                      policy);
        QCOMPARE(shownRejects(plan.rejects), QStringLiteral("1=not_found 3=inactive"));
        QCOMPARE(shown(plan.removedByOthers), QStringLiteral("B"));
        QCOMPARE(plan.desired, 1);
        QCOMPARE(brokenSum(plan, 0), QString());
    }
}

void tst_MembershipPlan::mergedPassesItsEntryOn()
{
    const ListPlan plan =
        planned(Mode::KeepInStep,
                {QStringLiteral("A:1 B:2"), {}, QStringLiteral("A C"), QStringLiteral("A:1 B:2"), {}, QStringLiteral("B=merged>C")});
    QVERIFY2(plan.removedByOthers.empty(), "nobody took B off: it became C");
    QCOMPARE(shownRejects(plan.rejects), QStringLiteral("2=merged>C"));
    QCOMPARE(shown(plan.held), QStringLiteral("C"));
    QCOMPARE(plan.heldCustomers, 0);
    QCOMPARE(plan.notOurs, 0);
    QCOMPARE(brokenSum(plan, 2), QString());
}

void tst_MembershipPlan::mergedWithoutSurvivorOnTheListIsRejected()
{
    const ListPlan plan =
        planned(Mode::KeepInStep,
                {QStringLiteral("A:1 B:2"), {}, QStringLiteral("A"), QStringLiteral("A:1 B:2"), {}, QStringLiteral("B=merged>C")});
    QCOMPARE(shownRejects(plan.rejects), QStringLiteral("2=merged>C"));
    QVERIFY(plan.held.empty());
    QVERIFY(plan.removedByOthers.empty());
}

void tst_MembershipPlan::candidateWithoutStatusIsNotAdded()
{
    const Comparison comparison = compare(segmentOf(QStringLiteral("A:1"), {}), {});
    const ListPlan plan = planMembership({}, comparison, {}, {}, {});
    QVERIFY(plan.joins.empty());
    QCOMPARE(shownRejects(plan.rejects), QStringLiteral("1=not_found"));
}

void tst_MembershipPlan::staysInactiveAreCountedNotRejected()
{
    const ListPlan plan =
        planned(Mode::KeepInStep,
                {QStringLiteral("A:1 B:2"), {}, QStringLiteral("A B"), QStringLiteral("A:1 B:2"), {}, QStringLiteral("A=inactive")});
    QCOMPARE(plan.stays, 2);
    QCOMPARE(plan.staysInactive, 1);
    QCOMPARE(plan.desired, 2);
    QVERIFY(plan.rejects.empty());
}

void tst_MembershipPlan::optedOutIsInformation()
{
    const ListPlan plan = planned(Mode::KeepInStep, {QStringLiteral("A:1 B:2"), {}, {}, {}, {}, QStringLiteral("A=opted_out")});
    QCOMPARE(shown(plan.joins), QStringLiteral("A B"));
    QCOMPARE(plan.optedOut, 1);
}

void tst_MembershipPlan::rowsAreSortedAndCarryTheirMemberRow()
{
    const ListPlan plan =
        planned(Mode::KeepInStep, {QStringLiteral("D:4 C:3"), {}, QStringLiteral("B A"), QStringLiteral("B:2 A:1"), {}, {}});
    QCOMPARE(plan.joins, (std::vector<Join>{{contact(u"C"), CustomerKey{3}}, {contact(u"D"), CustomerKey{4}}}));
    QCOMPARE(plan.leaves, (std::vector<Leave>{{contact(u"A"), rowFor(contact(u"A"))}, {contact(u"B"), rowFor(contact(u"B"))}}));
}

void tst_MembershipPlan::setsWhatFollowsFromItsInput()
{
    PlanInput input;
    input.segmentId = QStringLiteral("segment_1");
    input.listName = QStringLiteral("東京の会員");
    input.listIsNew = true;
    const Comparison comparison = compare(segmentOf(QStringLiteral("A:1"), QStringLiteral("2")), {});
    const ListPlan plan = planMembership(input, comparison, {}, {}, statusesOf(comparison.candidates, {}));
    QCOMPARE(plan.segmentId, input.segmentId);
    QCOMPARE(plan.listName, input.listName);
    QVERIFY(plan.createsList);
    QCOMPARE(plan.marks.segmentMembers, 2);
    QCOMPARE(plan.marks.listMembers, 0);
}

SEGUE_TEST(tst_MembershipPlan)
#include "tst_membershipplan.moc"
