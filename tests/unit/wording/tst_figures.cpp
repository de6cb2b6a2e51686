// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spoken.h"
#include "testregistry.h"
#include "wording/wording.h"

#include <QTest>

using namespace segue;
using namespace segue::testing;
using namespace Qt::StringLiterals;

/// Counts and times as a person reads them, in both languages.
class tst_Figures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreGrouped();
    void peopleAndRowsAreCountedApart();
    void timesAreRelative_data();
    void timesAreRelative();
    void aTimeThatIsNotKnownIsADash();
    void theSameInstantReadsTheSameInEveryZone();
    void timeLeftIsRough_data();
    void timeLeftIsRough();
};

void tst_Figures::numbersAreGrouped()
{
    QCOMPARE(wording::number(0), u"0"_s);
    QCOMPARE(wording::number(999), u"999"_s);
    QCOMPARE(wording::number(1'204), u"1,204"_s);
    QCOMPARE(wording::number(10'000'000), u"10,000,000"_s);
    const Spoken said = spoken([] { return wording::number(1'204); });
    QCOMPARE(said.japanese, said.english);
}

void tst_Figures::peopleAndRowsAreCountedApart()
{
    QCOMPARE(spoken([] { return wording::people(1); }), (Spoken{u"1 person"_s, u"1 人"_s}));
    QCOMPARE(spoken([] { return wording::people(3'955); }), (Spoken{u"3,955 people"_s, u"3,955 人"_s}));
    QCOMPARE(spoken([] { return wording::rows(0); }), (Spoken{u"0 rows"_s, u"0 件"_s}));
    QCOMPARE(spoken([] { return wording::rows(1); }), (Spoken{u"1 row"_s, u"1 件"_s}));
    QCOMPARE(spoken([] { return wording::rows(1'204); }), (Spoken{u"1,204 rows"_s, u"1,204 件"_s}));
}

void tst_Figures::timesAreRelative_data()
{
    QTest::addColumn<QDateTime>("moment");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("japanese");
    const QDate today(2026, 11, 23);
    const auto at = [](const QDate &day, int hour, int minute, int second = 0) { return QDateTime(day, QTime(hour, minute, second)); };
    QTest::newRow("now") << at(today, 14, 0) << u"just now"_s << u"たった今"_s;
    QTest::newRow("59 seconds") << at(today, 13, 59, 1) << u"just now"_s << u"たった今"_s;
    QTest::newRow("a clock that is a little ahead") << at(today, 14, 0, 40) << u"just now"_s << u"たった今"_s;
    QTest::newRow("a minute") << at(today, 13, 59) << u"1 minute ago"_s << u"1 分前"_s;
    QTest::newRow("minutes") << at(today, 13, 54, 30) << u"5 minutes ago"_s << u"5 分前"_s;
    QTest::newRow("the last minute") << at(today, 13, 0, 1) << u"59 minutes ago"_s << u"59 分前"_s;
    QTest::newRow("an hour") << at(today, 13, 0) << u"today 13:00"_s << u"今日 13:00"_s;
    QTest::newRow("midnight") << at(today, 0, 0) << u"today 00:00"_s << u"今日 00:00"_s;
    QTest::newRow("yesterday, late") << at(today.addDays(-1), 23, 59) << u"yesterday 23:59"_s << u"昨日 23:59"_s;
    QTest::newRow("yesterday, early") << at(today.addDays(-1), 0, 0) << u"yesterday 00:00"_s << u"昨日 00:00"_s;
    QTest::newRow("the day before") << at(today.addDays(-2), 23, 59) << u"2026-11-21 23:59"_s << u"2026/11/21 23:59"_s;
    QTest::newRow("last year") << at(QDate(2025, 3, 1), 9, 5) << u"2025-03-01 09:05"_s << u"2025/03/01 09:05"_s;
    QTest::newRow("later today") << at(today, 14, 30) << u"today 14:30"_s << u"今日 14:30"_s;
    QTest::newRow("tomorrow") << at(today.addDays(1), 6, 0) << u"tomorrow 06:00"_s << u"明日 06:00"_s;
    QTest::newRow("the day after") << at(today.addDays(2), 6, 0) << u"2026-11-25 06:00"_s << u"2026/11/25 06:00"_s;
}

void tst_Figures::timesAreRelative()
{
    QFETCH(QDateTime, moment);
    QFETCH(QString, english);
    QFETCH(QString, japanese);
    const QDateTime now(QDate(2026, 11, 23), QTime(14, 0));
    const Spoken said = spoken([&] { return wording::relativeTime(moment, now); });
    QCOMPARE(said.english, english);
    QCOMPARE(said.japanese, japanese);
}

void tst_Figures::aTimeThatIsNotKnownIsADash()
{
    QCOMPARE(wording::relativeTime({}, QDateTime(QDate(2026, 11, 23), QTime(14, 0))), u"-"_s);
}

void tst_Figures::theSameInstantReadsTheSameInEveryZone()
{
    const QDateTime now(QDate(2026, 11, 23), QTime(14, 0));
    const QDateTime moment(QDate(2026, 11, 22), QTime(23, 30));
    const QString local = wording::relativeTime(moment, now);
    QCOMPARE(wording::relativeTime(moment.toOffsetFromUtc(-12 * 3600), now), local);
    QCOMPARE(wording::relativeTime(moment, now.toOffsetFromUtc(12 * 3600)), local);
}

void tst_Figures::timeLeftIsRough_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("japanese");
    QTest::newRow("nothing") << qint64{0} << u"less than a minute left"_s << u"残り 1 分未満"_s;
    QTest::newRow("59 s") << qint64{59} << u"less than a minute left"_s << u"残り 1 分未満"_s;
    QTest::newRow("1 min") << qint64{60} << u"about 1 min left"_s << u"残り約 1 分"_s;
    QTest::newRow("3 min 20 s") << qint64{200} << u"about 3 min left"_s << u"残り約 3 分"_s;
    QTest::newRow("3 min 40 s") << qint64{220} << u"about 4 min left"_s << u"残り約 4 分"_s;
    QTest::newRow("59 min 40 s") << qint64{3'580} << u"about 1 h left"_s << u"残り約 1 時間"_s;
    QTest::newRow("1 h 17 min") << qint64{77 * 60} << u"about 1 h 15 min left"_s << u"残り約 1 時間 15 分"_s;
    QTest::newRow("1 h 58 min") << qint64{118 * 60} << u"about 2 h left"_s << u"残り約 2 時間"_s;
}

void tst_Figures::timeLeftIsRough()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, english);
    QFETCH(QString, japanese);
    const Spoken said = spoken([&] { return wording::aboutTimeLeft(seconds * 1'000); });
    QCOMPARE(said.english, english);
    QCOMPARE(said.japanese, japanese);
}

SEGUE_TEST(tst_Figures)
#include "tst_figures.moc"
