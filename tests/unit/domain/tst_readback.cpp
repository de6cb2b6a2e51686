// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people.h"
#include "testregistry.h"

#include <QTest>

using namespace segue::domain;
using namespace segue::domain::testing;

/// I4: what reading the list back shows against the plan.
class tst_ReadBack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void compares_data();
    void compares();
    void remainingNamesTheRowOfNow();
};

void tst_ReadBack::compares_data()
{
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("refused");
    QTest::addColumn<QString>("missing");
    QTest::addColumn<QString>("remaining");
    QTest::addColumn<qint64>("added");
    QTest::addColumn<qint64>("removed");
    QTest::addColumn<qint64>("addedByOthers");
    QTest::addColumn<qint64>("removedByOthers");
    const auto row = [](const char *title, const char *after, const char *refused, const char *missing, const char *remaining, qint64 added,
                        qint64 removed, qint64 addedByOthers, qint64 removedByOthers) {
        const auto text = [](const char *part) { return QString::fromLatin1(part); };
        QTest::newRow(title) << text(after) << text(refused) << text(missing) << text(remaining) << added << removed << addedByOthers
                             << removedByOthers;
    };
    // Before: L M S T. Planned: A and B join, L and M leave.
    row("as planned", "A B S T", "", "", "", 2, 2, 0, 0);
    row("nothing arrived", "L M S T", "", "A B", "L M", 0, 0, 0, 0);
    row("half arrived", "A M S T", "", "B", "M", 1, 1, 0, 0);
    row("a refused joiner is not missing", "A S T", "B", "", "", 1, 2, 0, 0);
    row("a refused joiner who is there all the same", "A B S T", "B", "", "", 2, 2, 0, 0);
    row("a refused leaver remains", "A B L S T", "L", "", "L", 2, 1, 0, 0);
    row("somebody was added by others", "A B S T X Y", "", "", "", 2, 2, 2, 0);
    row("somebody was taken off by others", "A B S", "", "", "", 2, 2, 0, 1);
    row("the list was emptied", "", "", "A B", "", 0, 2, 0, 2);
}

void tst_ReadBack::compares()
{
    QFETCH(QString, after);
    QFETCH(QString, refused);
    const ListContent before = listOf(QStringLiteral("L M S T"));
    const Comparison comparison = compare(segmentOf(QStringLiteral("A:1 B:2 S:3 T:4"), {}), before);
    const ListPlan plan =
        planMembership({}, comparison, before, ledgerOf(QStringLiteral("L:5 M:6")), statusesOf(comparison.candidates, {}));
    const ReadBack result = readBack(plan, before, listOf(after), contacts(refused));
    QTEST(shown(result.missing), "missing");
    QTEST(shown(result.remaining), "remaining");
    QTEST(result.added, "added");
    QTEST(result.removed, "removed");
    QTEST(result.addedByOthers, "addedByOthers");
    QTEST(result.removedByOthersMeanwhile, "removedByOthers");
    QCOMPARE(result.asPlanned(), result.missing.empty() && result.remaining.empty());
    QCOMPARE(result.membersAfter, static_cast<qint64>(words(after).size()));
    QCOMPARE(result.membersAfter,
             static_cast<qint64>(before.size()) + result.added - result.removed + result.addedByOthers - result.removedByOthersMeanwhile);
}

void tst_ReadBack::remainingNamesTheRowOfNow()
{
    ListPlan plan;
    plan.leaves = {{contact(u"A"), rowFor(contact(u"A"), 1)}};
    const ReadBack result = readBack(plan, listOf(QStringLiteral("A"), 1), listOf(QStringLiteral("A"), 2), {});
    QCOMPARE(result.remaining, (std::vector<Leave>{{contact(u"A"), rowFor(contact(u"A"), 2)}}));
}

SEGUE_TEST(tst_ReadBack)
#include "tst_readback.moc"
