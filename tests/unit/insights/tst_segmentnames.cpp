// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/membershiprows.h"
#include "members/segmentnames.h"

#include "testregistry.h"

#include <QTest>

using namespace segue;
using namespace segue::insights;

namespace {
/// JSON written with single quotes, for the reader's sake.
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}
} // namespace

class tst_SegmentNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsExactNamesOnly_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<bool>("holds");
        QTest::newRow("alone") << json("['Tokyo_VIP']") << true;
        QTest::newRow("among others") << json("['A','Tokyo_VIP','B']") << true;
        QTest::newRow("blanks") << QByteArray(" [ \"A\" ,\n\"Tokyo_VIP\" ] ") << true;
        QTest::newRow("backslash quotes") << json("[\\'A\\',\\'Tokyo_VIP\\']") << true;
        QTest::newRow("escaped letter") << json("['Tokyo\\u005fVIP']") << true;
        QTest::newRow("wildcard's catch") << json("['TokyoXVIP']") << false;
        QTest::newRow("another case") << json("['tokyo_vip']") << false;
        QTest::newRow("a longer name") << json("['Tokyo_VIP_2','My_Tokyo_VIP']") << false;
        QTest::newRow("none") << QByteArray("[]") << false;
    }
    void findsExactNamesOnly()
    {
        QFETCH(QByteArray, list);
        QFETCH(bool, holds);
        QCOMPARE(holdsName(list.toStdString(), "Tokyo_VIP"), std::optional(holds));
    }

    void refusesWhatIsNoList_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("bare name") << QByteArray("Tokyo_VIP");
        QTest::newRow("no end") << json("['Tokyo_VIP'");
        QTest::newRow("more behind it") << json("['Tokyo_VIP'] x");
        QTest::newRow("numbers") << QByteArray("[1,2]");
        QTest::newRow("comma too many") << json("['Tokyo_VIP',]");
    }
    void refusesWhatIsNoList()
    {
        QFETCH(QByteArray, list);
        QCOMPARE(holdsName(list.toStdString(), "Tokyo_VIP"), std::nullopt);
        QVERIFY(!namesIn(list.toStdString()));
    }

    void namesComeInOrder()
    {
        QCOMPARE(namesIn(json("['B','A']").toStdString()), std::optional(std::vector<std::string>{"B", "A"}));
        QCOMPARE(namesIn(json("['\\u6771\\u4eac']").toStdString()), std::optional(std::vector<std::string>{"東京"}));
    }

    void membershipsOfOtherKindsAreNotCustomers()
    {
        const QByteArray body = json("{'value':["
                                     "{'msdynci_customerid':'1','msdynci_segments':'[\\'S\\']','msdynci_segmentmembershiptype':'Customer'},"
                                     "{'msdynci_customerid':'2','msdynci_segments':'[\\'S\\']','msdynci_segmentmembershiptype':'Account'},"
                                     "{'msdynci_customerid':'3','msdynci_segments':'[\\'S\\']','msdynci_segmentmembershiptype':null},"
                                     "{'msdynci_customerid':'4','msdynci_segments':null,'msdynci_segmentmembershiptype':'Customer'}]}");
        const auto page = readMembershipPage(body, {"S", true, {}}, KeyedHash(QByteArray(KeyedHash::keySize, 'k')));
        QVERIFY(page.has_value());
        QCOMPARE(page->content.ids.size(), std::size_t(2));
        QCOMPARE(page->content.ids.at(0), std::string_view("1"));
        QCOMPARE(page->content.ids.at(1), std::string_view("3"));
        QCOMPARE(page->end.rows, 4);
        const auto counts = countMemberships(body);
        QVERIFY(counts.has_value());
        QCOMPARE(counts->content, (SegmentCounts{{"S", 2}}));
    }

    void aRowThatCannotBeJudgedSpoilsThePage()
    {
        const KeyedHash hash(QByteArray(KeyedHash::keySize, 'k'));
        for (const QByteArray &body : {json("{'value':[{'msdynci_customerid':'1','msdynci_segments':'S; T'}]}"),
                                       json("{'value':[{'msdynci_segments':'[\\'S\\']'}]}"),
                                       json("{'value':[{'msdynci_customerid':1,'msdynci_segments':'[\\'S\\']'}]}")})
            QVERIFY(!readMembershipPage(body, {"S", true, {}}, hash).has_value());
    }
};

SEGUE_TEST(tst_SegmentNames)
#include "tst_segmentnames.moc"
