// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people.h"
#include "testregistry.h"

#include <QTest>

using namespace segue::domain;
using namespace segue::domain::testing;

/// Whom Segue added, before and after a list was read back.
class tst_Ledger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changes_data();
    void changes();
    void unchangedLedgerIsLeftAlone();
    void appliesAChange();
    void survivorTakesTheEntryOver_data();
    void survivorTakesTheEntryOver();
};

void tst_Ledger::changes_data()
{
    QTest::addColumn<QString>("ours");
    QTest::addColumn<QString>("takenOff");
    QTest::addColumn<QString>("segment");
    QTest::addColumn<QString>("unusable");
    QTest::addColumn<QString>("intended");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("oursAfter");
    QTest::addColumn<QString>("takenOffAfter");
    const auto row = [](const char *title, const char *ours, const char *takenOff, const char *segment, const char *unusable,
                        const char *intended, const char *after, const char *oursAfter, const char *takenOffAfter) {
        const auto text = [](const char *part) { return QString::fromLatin1(part); };
        QTest::newRow(title) << text(ours) << text(takenOff) << text(segment) << text(unusable) << text(intended) << text(after)
                             << text(oursAfter) << text(takenOffAfter);
    };
    // clang-format off
    //  what happened                          ours       off   segment          unusable intended after ours after    taken off after
    row("nothing",                             "",        "",   "",              "",      "",      "",    "",          "");
    row("joined",                              "",        "",   "A:1",           "",      "A:1",   "A",   "A:1",       "");
    row("joined for two customers",            "",        "",   "A:1 A:2",       "",      "A:1",   "A",   "A:1 A:2",   "");
    row("intended, did not arrive",            "",        "",   "A:1",           "",      "A:1",   "",    "",          "");
    row("intended, left the segment meanwhile", "",       "",   "",              "",      "A:1",   "A",   "A:1",       "");
    row("a stranger stays a stranger",         "",        "",   "A:1",           "",      "",      "A",   "",          "");
    row("stays",                               "A:1",     "",   "A:1",           "",      "",      "A",   "A:1",       "");
    row("another customer took over",          "A:1",     "",   "A:2",           "",      "",      "A",   "A:2",       "");
    row("another customer came beside",        "A:1",     "",   "A:1 A:2",       "",      "",      "A",   "A:1 A:2",   "");
    row("one of two customers left",           "A:1 A:2", "",   "A:2",           "",      "",      "A",   "A:2",       "");
    row("left, removed",                       "A:1 B:2", "",   "B:2",           "",      "",      "B",   "B:2",       "");
    row("left, still there (add only)",        "A:1",     "",   "",              "",      "",      "A",   "A:1",       "");
    row("customer took another contact",       "A:1",     "",   "B:1",           "",      "B:1",   "B",   "B:1",       "");
    row("held stays ours",                     "A:1",     "",   "",              "1",     "",      "A",   "A:1",       "");
    row("held, taken off by others",           "A:1",     "",   "",              "1",     "",      "",    "",          "A");
    row("taken off by others",                 "A:1",     "",   "A:1",           "",      "",      "",    "",          "A");
    row("taken off, remembered",               "",        "A",  "A:1",           "",      "",      "",    "",          "A");
    row("taken off, not wanted any more",      "",        "A",  "",              "",      "",      "",    "",          "A");
    row("taken off, added again by us",        "",        "A",  "A:1",           "",      "A:1",   "A",   "A:1",       "");
    row("taken off, added again by hand",      "",        "A",  "A:1",           "",      "",      "A",   "",          "");
    row("taken off by others and left",        "A:1",     "",   "",              "",      "",      "",    "",          "");
    row("everything at once", "A:1 B:2 C:3 D:4", "E", "A:1 B:2 D:5 E:6 F:7",     "",      "F:7",   "A D E F", "A:1 D:5 F:7", "B");
    // clang-format on
}

void tst_Ledger::changes()
{
    QFETCH(QString, ours);
    QFETCH(QString, takenOff);
    QFETCH(QString, segment);
    QFETCH(QString, unusable);
    QFETCH(QString, intended);
    QFETCH(QString, after);
    const Ledger before = ledgerOf(ours, takenOff);
    const ListContent list = listOf(after);
    const Comparison comparison = compare(segmentOf(segment, unusable), list);
    const LedgerChange change = ledgerAfter(before, comparison, {{}, pairs<LedgerEntry>(intended)}, list);
    const Ledger ledger = applied(change, before);
    QTEST(shown(ledger.ours), "oursAfter");
    QTEST(shown(ledger.takenOff), "takenOffAfter");
    // I3: reading the same list again changes nothing more.
    QVERIFY(ledgerAfter(ledger, comparison, {pairs<Join>(intended), {}}, list).isEmpty());
}

void tst_Ledger::unchangedLedgerIsLeftAlone()
{
    const ListContent list = listOf(QStringLiteral("A B X"));
    const Comparison comparison = compare(segmentOf(QStringLiteral("A:1 A:2 B:3"), {}), list);
    const Ledger ledger = ledgerOf(QStringLiteral("A:1 A:2 B:3"), QStringLiteral("C"));
    QVERIFY(ledgerAfter(ledger, comparison, {}, list).isEmpty());
}

void tst_Ledger::appliesAChange()
{
    LedgerChange change;
    change.drop = contacts(QStringLiteral("A C"));
    change.put = pairs<LedgerEntry>(QStringLiteral("A:9 D:4"));
    change.remember = contacts(QStringLiteral("C"));
    change.forget = contacts(QStringLiteral("D"));
    const Ledger ledger = applied(change, ledgerOf(QStringLiteral("A:1 A:2 B:2 C:3"), QStringLiteral("D E")));
    QCOMPARE(ledger, ledgerOf(QStringLiteral("A:9 B:2 D:4"), QStringLiteral("C E")));
    QCOMPARE(applied({}, ledger), ledger);
    QVERIFY(LedgerChange().isEmpty());
}

void tst_Ledger::survivorTakesTheEntryOver_data()
{
    QTest::addColumn<QString>("ours");
    QTest::addColumn<QString>("segment");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("oursAfter");
    QTest::addColumn<QString>("takenOffAfter");
    // B of customer 2 was merged into C.
    QTest::newRow("survivor on the list") << QStringLiteral("B:2") << QStringLiteral("B:2") << QStringLiteral("C") << QStringLiteral("C:2")
                                          << QString();
    QTest::newRow("survivor not on the list") << QStringLiteral("B:2") << QStringLiteral("B:2") << QString() << QString()
                                              << QStringLiteral("B");
    QTest::newRow("survivor wanted too") << QStringLiteral("B:2") << QStringLiteral("B:2 C:3") << QStringLiteral("C")
                                         << QStringLiteral("C:2 C:3") << QString();
    QTest::newRow("survivor ours too") << QStringLiteral("B:2 C:3") << QStringLiteral("B:2") << QStringLiteral("C")
                                       << QStringLiteral("C:2 C:3") << QString();
    QTest::newRow("taken over before") << QStringLiteral("C:2 C:3") << QStringLiteral("B:2 C:3") << QStringLiteral("C")
                                       << QStringLiteral("C:2 C:3") << QString();
    QTest::newRow("never ours") << QString() << QStringLiteral("B:2") << QStringLiteral("C") << QString() << QString();
}

void tst_Ledger::survivorTakesTheEntryOver()
{
    QFETCH(QString, ours);
    QFETCH(QString, segment);
    QFETCH(QString, before);
    const ListContent list = listOf(before);
    const Ledger ledger = ledgerOf(ours);
    const Comparison comparison = compare(segmentOf(segment, {}), list);
    const ListPlan plan = planMembership({}, comparison, list, ledger, statusesOf(comparison.candidates, QStringLiteral("B=merged>C")));
    QVERIFY(plan.removedByOthers.empty());
    const ListContent after = done(plan, list);
    const Ledger result = applied(ledgerAfter(ledger, comparison, {}, after, plan.rejects), ledger);
    QTEST(shown(result.ours), "oursAfter");
    QTEST(shown(result.takenOff), "takenOffAfter");
    // The next run finds nothing to do: the survivor stays as long as its customer is in the segment.
    const ListPlan again = planMembership({}, comparison, after, result, statusesOf(comparison.candidates, QStringLiteral("B=merged>C")));
    QVERIFY(again.changesNothing());
}

SEGUE_TEST(tst_Ledger)
#include "tst_ledger.moc"
