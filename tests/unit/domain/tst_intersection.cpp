// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people.h"
#include "testregistry.h"

#include <QTest>

using namespace segue;
using namespace segue::domain;
using namespace segue::domain::testing;

namespace {

ListPlan planned(const QString &segment, const QString &list, const QString &ours, unsigned char generation = 1)
{
    const ListContent members = listOf(list, generation);
    const Comparison comparison = compare(segmentOf(segment, {}), members);
    return planMembership({}, comparison, members, ledgerOf(ours), statusesOf(comparison.candidates, {}));
}

} // namespace

/// I1: of a plan that a person read, only what still holds may be done.
class tst_Intersection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatBothWant_data();
    void keepsWhatBothWant();
    void takesRowsAndFactsFromTheFreshPlan();
    void keepsTheFreshGuard();
    void sameWorldChangesNothing();
};

void tst_Intersection::keepsWhatBothWant_data()
{
    QTest::addColumn<QString>("segmentThen");
    QTest::addColumn<QString>("listThen");
    QTest::addColumn<QString>("segmentNow");
    QTest::addColumn<QString>("listNow");
    QTest::addColumn<QString>("joins");
    QTest::addColumn<QString>("leaves");
    QTest::addColumn<qint64>("droppedJoins");
    QTest::addColumn<qint64>("droppedLeaves");
    QTest::addColumn<qint64>("waiting");
    const auto row = [](const char *title, const char *segmentThen, const char *listThen, const char *segmentNow, const char *listNow,
                        const char *joins, const char *leaves, qint64 droppedJoins, qint64 droppedLeaves, qint64 waiting) {
        const auto text = [](const char *part) { return QString::fromLatin1(part); };
        QTest::newRow(title) << text(segmentThen) << text(listThen) << text(segmentNow) << text(listNow) << text(joins) << text(leaves)
                             << droppedJoins << droppedLeaves << waiting;
    };
    // O and P are ours throughout.
    row("nothing moved", "A:1 B:2 P:9", "O P", "A:1 B:2 P:9", "O P", "A B", "O", 0, 0, 0);
    row("joiner added by hand meanwhile", "A:1 B:2 P:9", "O P", "A:1 B:2 P:9", "A O P", "B", "O", 1, 0, 0);
    row("joiner left the segment", "A:1 B:2 P:9", "O P", "B:2 P:9", "O P", "B", "O", 1, 0, 0);
    row("leaver came back to the segment", "A:1 P:9", "O P", "A:1 O:8 P:9", "O P", "A", "", 0, 1, 0);
    row("leaver taken off by hand", "A:1 P:9", "O P", "A:1 P:9", "P", "A", "", 0, 1, 0);
    row("new joiner waits", "A:1 P:9", "O P", "A:1 C:3 P:9", "O P", "A", "O", 0, 0, 1);
    row("new leaver waits", "A:1 P:9", "O P", "A:1", "O P", "A", "O", 0, 0, 1);
    row("everything moved", "A:1 P:9", "O P", "C:3 O:8", "O P", "", "", 1, 1, 2);
}

void tst_Intersection::keepsWhatBothWant()
{
    QFETCH(QString, segmentThen);
    QFETCH(QString, listThen);
    QFETCH(QString, segmentNow);
    QFETCH(QString, listNow);
    const QString ours = QStringLiteral("O:8 P:9");
    const Intersection result = intersect(planned(segmentThen, listThen, ours), planned(segmentNow, listNow, ours));
    QTEST(shown(result.plan.joins), "joins");
    QTEST(shown(result.plan.leaves), "leaves");
    QTEST(result.droppedJoins, "droppedJoins");
    QTEST(result.droppedLeaves, "droppedLeaves");
    QTEST(result.waiting, "waiting");
    QCOMPARE(brokenSum(result.plan, static_cast<qint64>(listOf(listNow).size())), QString());
}

void tst_Intersection::takesRowsAndFactsFromTheFreshPlan()
{
    const ListPlan stored = planned(QStringLiteral("A:1"), QStringLiteral("O"), QStringLiteral("O:8"), 1);
    ListPlan fresh = planned(QStringLiteral("A:2 A:3"), QStringLiteral("O"), QStringLiteral("O:8"), 2);
    fresh.marks.listVersion = QStringLiteral("now");
    const Intersection result = intersect(stored, fresh);
    QCOMPARE(result.plan.joins, (std::vector<Join>{{contact(u"A"), CustomerKey{2}}}));
    QCOMPARE(result.plan.leaves, (std::vector<Leave>{{contact(u"O"), rowFor(contact(u"O"), 2)}}));
    QCOMPARE(shownRejects(result.plan.rejects), QStringLiteral("3=duplicate"));
    QCOMPARE(result.plan.members, 2);
    QCOMPARE(result.plan.marks.listVersion, QStringLiteral("now"));
}

void tst_Intersection::keepsTheFreshGuard()
{
    ListPlan stored = planned(QStringLiteral("A:1"), {}, {});
    ListPlan fresh = stored;
    fresh.guard = Error(ErrorCode::GuardShare);
    QCOMPARE(intersect(stored, fresh).plan.guard, fresh.guard);
    QVERIFY(!intersect(fresh, stored).plan.guard);
}

void tst_Intersection::sameWorldChangesNothing()
{
    Plan plan;
    plan.lists = {planned(QStringLiteral("A:1 B:2"), QStringLiteral("O X"), QStringLiteral("O:8"))};
    Plan derived = plan;
    derived.lists = {intersect(plan.lists.first(), plan.lists.first()).plan};
    QCOMPARE(planIdFor(derived), planIdFor(plan));
}

SEGUE_TEST(tst_Intersection)
#include "tst_intersection.moc"
