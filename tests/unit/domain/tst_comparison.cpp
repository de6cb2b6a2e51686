// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "instrumented.h"
#include "people.h"
#include "testregistry.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace segue::domain;
using namespace segue::domain::testing;

/// The two sides laid beside each other.
class tst_Comparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void compares_data();
    void compares();
    void keepsAMalformedIdsReason();
    void millionRowsTakeLittleTime();
};

void tst_Comparison::compares_data()
{
    QTest::addColumn<QString>("segment");
    QTest::addColumn<QString>("unusable");
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("also");
    QTest::addColumn<QString>("withoutId");
    QTest::addColumn<QString>("candidates");
    QTest::addColumn<qint64>("members");

    const auto row = [](const char *title, const char *segment, const char *unusable, const char *list, const char *wanted,
                        const char *also, const char *withoutId, const char *candidates, qint64 members) {
        const auto text = [](const char *part) { return QString::fromLatin1(part); };
        QTest::newRow(title) << text(segment) << text(unusable) << text(list) << text(wanted) << text(also) << text(withoutId)
                             << text(candidates) << members;
    };
    //  title                                   segment            unusable  list   wanted         also       unusable candidates members
    row("nothing at all", "", "", "", "", "", "", "", 0);
    row("empty list", "B:2 A:1", "", "", "A:1 B:2", "", "", "A B", 2);
    row("list ahead of segment", "B:2", "", "A C", "B:2", "", "", "B", 1);
    row("everybody there", "B:2 A:1", "", "A B", "A:1 B:2", "", "", "", 2);
    row("several customers, smallest key first", "A:7 A:3 A:5", "", "", "A:3", "A:5 A:7", "", "A", 3);
    row("same row twice collapses", "A:1 A:1 B:2", "", "", "A:1 B:2", "", "", "A B", 2);
    row("several contacts, one of them on the list", "A:1 B:1 D:2", "", "B", "D:2", "", "", "D", 3);
    row("several contacts, none of them on the list", "C:1 B:1 D:2", "", "A", "D:2", "", "", "B C D", 3);
    row("unusable are sorted and collapse", "", "9 4! 9", "", "", "", "4 9", "", 2);
    row("usable beats unusable", "A:1", "1 2", "", "A:1", "", "2", "A", 2);
}

void tst_Comparison::compares()
{
    QFETCH(QString, segment);
    QFETCH(QString, unusable);
    QFETCH(QString, list);
    const Comparison result = compare(segmentOf(segment, unusable), listOf(list));
    QTEST(shown(result.wanted), "wanted");
    QTEST(shown(result.wantedAlso), "also");
    QTEST(shown(result.candidates), "candidates");
    QTEST(result.members, "members");
    QStringList withoutId;
    for (const UnusableRow &row : result.unusable)
        withoutId += QString::number(static_cast<quint64>(row.customer));
    QTEST(withoutId.join(u' '), "withoutId");
}

void tst_Comparison::keepsAMalformedIdsReason()
{
    const Comparison result = compare(segmentOf({}, QStringLiteral("1 1! 2! 2")), {});
    QCOMPARE(result.unusable,
             (std::vector<UnusableRow>{{CustomerKey{1}, RejectReason::Malformed}, {CustomerKey{2}, RejectReason::Malformed}}));
}

void tst_Comparison::millionRowsTakeLittleTime()
{
    constexpr std::size_t count = segue::testing::isInstrumented ? 100'000 : 1'000'000;
    std::mt19937_64 chance(7);
    SegmentContent segment;
    segment.rows.reserve(count);
    ListContent list;
    list.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        WantedRow row;
        const std::array<quint64, 2> words{chance(), chance()};
        std::memcpy(row.contact.bytes.data(), words.data(), row.contact.bytes.size());
        row.customer = CustomerKey{chance()};
        segment.rows.push_back(row);
        if (i % 2 == 0)
            list.push_back({row.contact, {}});
    }
    std::sort(list.begin(), list.end());
    QElapsedTimer timer;
    timer.start();
    const Comparison result = compare(std::move(segment), list);
    const qint64 took = timer.elapsed();
    qInfo("compared a million in %lld ms", static_cast<long long>(took));
    QCOMPARE(result.wanted.size(), count);
    QCOMPARE(result.candidates.size(), count / 2);
    QVERIFY2(took < 5000, "a comparison that is not linear after sorting takes minutes");
}

SEGUE_TEST(tst_Comparison)
#include "tst_comparison.moc"
