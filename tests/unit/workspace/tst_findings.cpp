// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "doctor/checksentences.h"
#include "doctor/findings.h"

#include <QTest>

using namespace segue;
using namespace segue::workspace;
using dataverse::ListActions;
using dataverse::RemovalWay;

/// What the doctor makes of what it saw.
class tst_Findings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clocks_data();
    void clocks();
    void unattendedRuns();
    void roomOnTheDisk();
    void listActions();
    void segmentNames();
    void matchRates_data();
    void matchRates();
};

namespace {

/// Every finding must have its sentence, or a person would read nothing.
bool hasSentence(CheckId id, const Finding &finding)
{
    const CheckMark mark = finding.isFine ? CheckMark::Passed : CheckMark::Warning;
    return std::any_of(checkSentences().cbegin(), checkSentences().cend(), [&](const CheckSentence &sentence) {
        return sentence.id == id && sentence.mark == mark && finding.finding == QLatin1String(sentence.finding);
    });
}

} // namespace

void tst_Findings::clocks_data()
{
    QTest::addColumn<int>("ahead");
    QTest::addColumn<QString>("finding");
    QTest::addColumn<int>("minutes");
    QTest::newRow("right") << 0 << QString() << 0;
    QTest::newRow("five minutes ahead") << 300 << QString() << 5;
    QTest::newRow("more than five ahead") << 301 << QStringLiteral("ahead") << 5;
    QTest::newRow("ten minutes behind") << -600 << QStringLiteral("behind") << 10;
    QTest::newRow("a day behind") << -86'400 << QStringLiteral("behind") << 1440;
}

void tst_Findings::clocks()
{
    QFETCH(int, ahead);
    QFETCH(QString, finding);
    QFETCH(int, minutes);
    const QDateTime server(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC);
    const Finding judged = judgeClock(server, server.addSecs(ahead));
    QCOMPARE(judged.isFine, finding.isEmpty());
    QCOMPARE(judged.finding, finding);
    QCOMPARE(judged.facts.value(QStringLiteral("minutes")).toInt(), minutes);
    QVERIFY(hasSentence(CheckId::Clock, judged));
}

void tst_Findings::unattendedRuns()
{
    using Place = SecretChest::Place;
    QVERIFY(judgeUnattended(true, Place::Keychain, false).isFine);
    QVERIFY(judgeUnattended(true, Place::Process, true).isFine);
    QCOMPARE(judgeUnattended(true, Place::Keychain, true).finding, QStringLiteral("desktop"));
    for (const Place place : {Place::Keychain, Place::Process}) {
        for (const bool desktop : {true, false}) {
            QCOMPARE(judgeUnattended(false, place, desktop).finding, QStringLiteral("personal"));
            QVERIFY(hasSentence(CheckId::Unattended, judgeUnattended(false, place, desktop)));
            QVERIFY(hasSentence(CheckId::Unattended, judgeUnattended(true, place, desktop)));
        }
    }
}

void tst_Findings::roomOnTheDisk()
{
    constexpr qint64 megabyte = 1024LL * 1024;
    QVERIFY(judgeRoom(200 * megabyte).isFine);
    const Finding little = judgeRoom(200 * megabyte - 1);
    QVERIFY(!little.isFine);
    QCOMPARE(little.facts.value(QStringLiteral("free")).toInt(), 199);
    QVERIFY(hasSentence(CheckId::Workspace, little));
}

void tst_Findings::listActions()
{
    const ListActions all{true, true, true, false};
    const ListActions some{true, false, true, false};
    QVERIFY(judgeActions(all, std::nullopt).isFine);
    QVERIFY(judgeActions(all, RemovalWay::Action).isFine);
    QCOMPARE(judgeActions(all, RemovalWay::MemberRow).finding, QStringLiteral("one_by_one"));
    const Finding slow = judgeActions(some, std::nullopt);
    QCOMPARE(slow.finding, QStringLiteral("one_by_one"));
    QVERIFY(slow.facts.value(QStringLiteral("ways")).toStringList().join(u' ').contains(QStringLiteral("listmembers")));
    QVERIFY(hasSentence(CheckId::ListActions, slow));
}

void tst_Findings::segmentNames()
{
    insights::Findings findings;
    QCOMPARE(judgeSegmentNames(findings, false).finding, QStringLiteral("scan"));
    const Finding besides = judgeSegmentNames(findings, true);
    QVERIFY(besides.isFine);
    QCOMPARE(besides.finding, QStringLiteral("data_api"));
    QVERIFY(hasSentence(CheckId::SegmentNames, besides));
    findings.hasMetadata = true;
    QCOMPARE(judgeSegmentNames(findings, false).finding, QStringLiteral("no_times"));
    QVERIFY(hasSentence(CheckId::SegmentNames, judgeSegmentNames(findings, false)));
    findings.hasTimes = true;
    QVERIFY(judgeSegmentNames(findings, false).isFine);
}

void tst_Findings::matchRates_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("found");
    QTest::addColumn<int>("percent");
    QTest::addColumn<bool>("isFine");
    QTest::newRow("all") << 97 << 97 << 100 << true;
    QTest::newRow("all but one of many") << 1000 << 999 << 99 << true;
    QTest::newRow("half") << 100 << 50 << 50 << true;
    QTest::newRow("less than half") << 100 << 49 << 49 << false;
    QTest::newRow("one of many") << 1000 << 1 << 1 << false;
}

void tst_Findings::matchRates()
{
    QFETCH(int, asked);
    QFETCH(int, found);
    QFETCH(int, percent);
    QFETCH(bool, isFine);
    FieldMatch match;
    match.asked = asked;
    match.found = found;
    QCOMPARE(match.percent(), percent);
    const Finding judged = judgeMatch(match);
    QCOMPARE(judged.isFine, isFine);
    QVERIFY(hasSentence(CheckId::Mapping, judged));
    QCOMPARE(FieldMatch().percent(), 0);
}

SEGUE_TEST(tst_Findings)
#include "tst_findings.moc"
