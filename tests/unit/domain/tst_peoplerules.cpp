// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/people.h"
#include "people.h"
#include "testregistry.h"

#include <QTest>

using namespace segue;
using namespace segue::domain;
using namespace segue::domain::testing;

/// What is asked of Sales for the decisions about people, and what says that a decision may have changed.
class tst_PeopleRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivorsAreAskedAboutLinkByLink();
    void timesAreAskedOnlyWhereTheyDecide_data();
    void timesAreAskedOnlyWhereTheyDecide();
    void theMarkFollowsEveryPolicy();
    void alarmsAboveTheShare_data();
    void alarmsAboveTheShare();
};

void tst_PeopleRules::survivorsAreAskedAboutLinkByLink()
{
    PeoplePolicy follow;
    follow.merged = MergedContacts::Follow;
    auto statuses = statusesOf(contacts(QStringLiteral("A B")), QStringLiteral("A=merged>C"));
    QCOMPARE(shown(survivorsToAsk(statuses, follow)), QStringLiteral("C"));
    statuses = statusesOf(contacts(QStringLiteral("A B C")), QStringLiteral("A=merged>C C=merged>D"));
    QCOMPARE(shown(survivorsToAsk(statuses, follow)), QStringLiteral("D"));
    statuses = statusesOf(contacts(QStringLiteral("A B C D")), QStringLiteral("A=merged>C C=merged>D D=merged>A"));
    QCOMPARE(shown(survivorsToAsk(statuses, follow)), QString());
    // Without following, only what became of excluded people matters.
    statuses = statusesOf(contacts(QStringLiteral("A B")), QStringLiteral("A=merged>C B=merged>D"));
    QCOMPARE(shown(survivorsToAsk(statuses, {})), QString());
    PeoplePolicy excludes;
    excludes.excluded = contacts(QStringLiteral("B"));
    QCOMPARE(shown(survivorsToAsk(statuses, excludes)), QStringLiteral("D"));
}

void tst_PeopleRules::timesAreAskedOnlyWhereTheyDecide_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("preferred");
    QTest::addColumn<QString>("takenOff");
    QTest::addColumn<QString>("statuses");
    QTest::addColumn<QString>("asked");
    const auto row = [](const char *title, const char *list, const char *preferred, const char *takenOff, const char *statuses,
                        const char *asked) {
        const auto text = [](const char *part) { return QString::fromLatin1(part); };
        QTest::newRow(title) << text(list) << text(preferred) << text(takenOff) << text(statuses) << text(asked);
    };
    row("all active", "", "", "", "", "A B C");
    row("two active", "", "", "", "B=inactive", "A C");
    row("one active", "", "", "", "A=inactive B=not_found", "");
    row("one on the list", "B", "", "", "", "");
    row("one is the profile's", "", "C:1", "", "", "");
    row("one was taken off", "", "", "B", "", "");
    row("one was taken off and is inactive", "", "", "B", "B=inactive", "A C");
}

void tst_PeopleRules::timesAreAskedOnlyWhereTheyDecide()
{
    QFETCH(QString, list);
    QFETCH(QString, preferred);
    QFETCH(QString, takenOff);
    QFETCH(QString, statuses);
    SegmentContent segment = segmentOf(QStringLiteral("A:1 B:1 C:1 D:2"), {});
    segment.preferred = pairs<WantedRow>(preferred);
    const ListContent members = listOf(list);
    const Comparison comparison = compare(segment, members);
    const auto ask = timesToAsk(comparison, members, ledgerOf({}, takenOff), statusesOf(comparison.candidates, statuses));
    QTEST(shown(ask), "asked");
}

void tst_PeopleRules::theMarkFollowsEveryPolicy()
{
    const ExportDefinition plain;
    QSet<QString> marks{policyMark(plain)};
    const auto differs = [&](auto change) {
        ExportDefinition changed = plain;
        change(changed);
        const bool isNew = !marks.contains(policyMark(changed));
        marks.insert(policyMark(changed));
        return isNew;
    };
    QVERIFY(differs([](ExportDefinition &d) { d.removedByOthers = RemovedByOthers::AddAgain; }));
    QVERIFY(differs([](ExportDefinition &d) { d.severalContacts = SeveralContacts::All; }));
    QVERIFY(differs([](ExportDefinition &d) { d.merged = MergedContacts::Follow; }));
    QVERIFY(differs([](ExportDefinition &d) { d.skipOptedOut = true; }));
    QVERIFY(differs([](ExportDefinition &d) { d.excluded = contacts(QStringLiteral("A")); }));
    QVERIFY(differs([](ExportDefinition &d) { d.excluded = contacts(QStringLiteral("B")); }));
    QVERIFY(!differs([](ExportDefinition &d) { d.removedByOthers = RemovedByOthers::Respect; })); // the default of this mode
    QVERIFY(!differs([](ExportDefinition &d) { d.rejectAlarmShare = 5; }));                       // decides about nobody
}

void tst_PeopleRules::alarmsAboveTheShare_data()
{
    QTest::addColumn<int>("share");
    QTest::addColumn<qint64>("members");
    QTest::addColumn<qint64>("problems");
    QTest::addColumn<bool>("alarm");
    QTest::newRow("no share") << -1 << qint64{10} << qint64{10} << false;
    QTest::newRow("at the share") << 20 << qint64{10} << qint64{2} << false;
    QTest::newRow("above the share") << 20 << qint64{10} << qint64{3} << true;
    QTest::newRow("any at all") << 0 << qint64{1000} << qint64{1} << true;
    QTest::newRow("none") << 0 << qint64{1000} << qint64{0} << false;
}

void tst_PeopleRules::alarmsAboveTheShare()
{
    QFETCH(int, share);
    QFETCH(qint64, members);
    QFETCH(qint64, problems);
    QFETCH(bool, alarm);
    const QMap<RejectReason, qint64> rejects{{RejectReason::Missing, 500}, {RejectReason::NotFound, problems}};
    const auto error = rejectAlarm(share < 0 ? std::nullopt : std::optional(share), members, rejects);
    QCOMPARE(error.has_value(), alarm);
    if (error)
        QCOMPARE(error->parameter(QStringLiteral("rejects")).toLongLong(), problems);
}

SEGUE_TEST(tst_PeopleRules)
#include "tst_peoplerules.moc"
