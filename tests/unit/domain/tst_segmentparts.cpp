// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/segmentparts.h"
#include "people.h"
#include "testregistry.h"

#include <QTest>

using namespace segue::domain;
using namespace segue::domain::testing;
using namespace Qt::StringLiterals;

/// Who goes to which of a segment's numbered lists.
class tst_SegmentParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dealsOut_data();
    void dealsOut();
    void unusableIsWithWhoHoldsIt();
    void sentAndPlannedJoinersKeepTheirList();
};

void tst_SegmentParts::dealsOut_data()
{
    QTest::addColumn<QString>("segment");
    QTest::addColumn<QStringList>("lists");    // "members|ledger|taken off"
    QTest::addColumn<int>("most");             // 0: no limit
    QTest::addColumn<QStringList>("expected"); // contacts of each part

    QTest::newRow("first run fills one list after another")
        << u"A:1 B:2 C:3 D:4 E:5"_s << QStringList{u"||"_s} << 2 << QStringList{u"A B"_s, u"C D"_s, u"E"_s};
    QTest::newRow("without a limit all go to the first") << u"A:1 B:2 C:3"_s << QStringList{u"||"_s} << 0 << QStringList{u"A B C"_s};
    QTest::newRow("a limit that fits needs no second list") << u"A:1 B:2"_s << QStringList{u"||"_s} << 2 << QStringList{u"A B"_s};
    QTest::newRow("an empty segment still has its list") << u""_s << QStringList{u"A|A:1|"_s} << 2 << QStringList{u""_s};
    QTest::newRow("a member keeps its list") << u"A:1 B:2 C:3"_s << QStringList{u"C|C:3|"_s, u"A B|A:1 B:2|"_s} << 2
                                             << QStringList{u"C"_s, u"A B"_s};
    QTest::newRow("joiners fill the lowest list with room")
        << u"A:1 B:2 C:3 D:4 E:5"_s << QStringList{u"A|A:1|"_s, u"C D|C:3 D:4|"_s} << 2 << QStringList{u"A B"_s, u"C D"_s, u"E"_s};
    QTest::newRow("who leaves gives no room yet") << u"A:1 C:3"_s << QStringList{u"A B|A:1 B:2|"_s} << 2 << QStringList{u"A"_s, u"C"_s};
    QTest::newRow("strangers take room") << u"A:1"_s << QStringList{u"X Y||"_s} << 2 << QStringList{u""_s, u"A"_s};
    QTest::newRow("who was taken off stays with that list")
        << u"A:1 B:2"_s << QStringList{u"||"_s, u"C|C:3|B"_s} << 2 << QStringList{u"A"_s, u"B"_s};
    QTest::newRow("who is ours but gone needs the room they had")
        << u"A:1 B:2 C:3"_s << QStringList{u"|A:1|"_s} << 2 << QStringList{u"A B"_s, u"C"_s};
    QTest::newRow("customers of one contact stay together")
        << u"A:1 A:2 A:3 B:4"_s << QStringList{u"||"_s} << 1 << QStringList{u"A A A"_s, u"B"_s};
    QTest::newRow("contacts of one customer stay together")
        << u"A:1 B:2 C:1"_s << QStringList{u"||"_s} << 1 << QStringList{u"A C"_s, u"B"_s};
    QTest::newRow("contacts of one customer follow the one that is on a list")
        << u"A:1 B:2 C:1"_s << QStringList{u"||"_s, u"C|C:1|"_s} << 3 << QStringList{u"B"_s, u"A C"_s};
    QTest::newRow("a list above the limit keeps its people")
        << u"A:1 B:2 C:3 D:4"_s << QStringList{u"A B C|A:1 B:2 C:3|"_s} << 2 << QStringList{u"A B C"_s, u"D"_s};
    QTest::newRow("limit taken away: joiners go to the first")
        << u"A:1 B:2 C:3"_s << QStringList{u"A|A:1|"_s, u"B|B:2|"_s} << 0 << QStringList{u"A C"_s, u"B"_s};
}

void tst_SegmentParts::dealsOut()
{
    QFETCH(const QString, segment);
    QFETCH(const QStringList, lists);
    QFETCH(const int, most);
    QFETCH(const QStringList, expected);
    std::vector<ListContent> contents;
    std::vector<Ledger> ledgers;
    for (const QString &text : lists) {
        const QStringList parts = text.split(u'|');
        contents.push_back(listOf(parts.at(0)));
        ledgers.push_back(ledgerOf(parts.at(1), parts.at(2)));
    }
    std::vector<PartView> views;
    for (std::size_t i = 0; i < contents.size(); ++i)
        views.push_back({&contents[i], &ledgers[i], {}, {}});
    const auto dealt = dealOut(segmentOf(segment, {}), views, most == 0 ? std::nullopt : std::optional(most));
    QStringList told;
    for (const SegmentContent &content : dealt) {
        QStringList names;
        for (const WantedRow &row : content.rows)
            names.append(name(row.contact));
        told.append(names.join(u' '));
    }
    QCOMPARE(told, expected);
}

void tst_SegmentParts::unusableIsWithWhoHoldsIt()
{
    const ListContent first = listOf(QStringLiteral("A"));
    const ListContent second = listOf(QStringLiteral("B"));
    const Ledger firstLedger = ledgerOf(QStringLiteral("A:1"));
    const Ledger secondLedger = ledgerOf(QStringLiteral("B:2"));
    const auto dealt = dealOut(segmentOf(QStringLiteral("A:1"), QStringLiteral("2 3!")),
                               {{&first, &firstLedger, {}, {}}, {&second, &secondLedger, {}, {}}}, 5);
    QCOMPARE(dealt.at(0).unusable.size(), std::size_t(1));
    QVERIFY(dealt.at(0).unusable.front().customer == CustomerKey{3});
    QVERIFY(dealt.at(1).unusable.front().customer == CustomerKey{2}); // held there
    QCOMPARE(dealt.at(0).members() + dealt.at(1).members(), 3);
}

void tst_SegmentParts::sentAndPlannedJoinersKeepTheirList()
{
    const ListContent empty;
    const Ledger none;
    const auto sent = pairs<LedgerEntry>(QStringLiteral("A:1"));
    const auto planned = pairs<Join>(QStringLiteral("B:2"));
    const auto dealt = dealOut(segmentOf(QStringLiteral("A:1 B:2 C:3"), {}), {{&empty, &none, {}, {}}, {&empty, &none, sent, planned}}, 2);
    QCOMPARE(dealt.at(0).rows.size(), std::size_t(1));
    QCOMPARE(name(dealt.at(0).rows.front().contact), QStringLiteral("C"));
    QCOMPARE(dealt.at(1).rows.size(), std::size_t(2));
}

SEGUE_TEST(tst_SegmentParts)
#include "tst_segmentparts.moc"
