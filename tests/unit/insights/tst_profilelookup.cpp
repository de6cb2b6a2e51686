// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/profilelookup.h"

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

class tst_ProfileLookup : public QObject
{
    Q_OBJECT

    KeyedHash m_hash{QByteArray(KeyedHash::keySize, 'k')};

private Q_SLOTS:
    void queriesStayWithinTheLimits()
    {
        CustomerIds plain;
        CustomerIds endless;
        for (int i = 0; i < 1'000; ++i) {
            plain.add(QByteArray::number(i).rightJustified(32, '0').toStdString());
            endless.add(QString(300, QChar(0x6771)).toStdString() + std::to_string(i));
        }
        QCOMPARE(queryEnds(plain), (std::vector<std::size_t>{400, 800, 1'000}));
        QVERIFY(queryEnds(CustomerIds()).empty());
        const auto ends = queryEnds(endless);
        QCOMPARE(ends.back(), std::size_t(1'000));
        std::size_t from = 0;
        for (const std::size_t end : ends) {
            QVERIFY(profilesOf(*contactRoute(QStringLiteral("msdynci_field")), endless, from, end - from).size()
                    < odata::longestBatchAddress);
            from = end;
        }
    }

    void aQuoteInAnIdStaysInside()
    {
        CustomerIds ids;
        ids.add("a' or 'b");
        QCOMPARE(profilesOf(*contactRoute(QStringLiteral("f")), ids, 0, 1),
                 QByteArray("msdynci_customerprofiles?$select=msdynci_customerid,f&$filter=msdynci_customerid%20eq%20'a''%20or%20''b'"));
    }

    void batchesAreFewAndLanesBusy()
    {
        QCOMPARE(queriesInABatch(1, 8), std::size_t(10));
        QCOMPARE(queriesInABatch(250, 13), std::size_t(20)); // 13 batches in one round
        QCOMPARE(queriesInABatch(2'500, 8), std::size_t(25));
    }

    void valuesAreReadAsIdsMissingOrMalformed()
    {
        const QByteArray body = json("{'value':["
                                     "{'msdynci_customerid':'1','f':'{6F1D8C1A-3333-4D2B-A1C2-0A1B2C3D4E5F}'},"
                                     "{'msdynci_customerid':'2','f':null},"
                                     "{'msdynci_customerid':'3','f':' \\u3000'},"
                                     "{'msdynci_customerid':'4','f':'CONT-1'},"
                                     "{'msdynci_customerid':'5','f':17},"
                                     "{'msdynci_customerid':'6','f':'00000000-0000-0000-0000-000000000000'}]}");
        const auto page = readProfilePage(body, {"msdynci_customerid", "f"}, m_hash, {});
        QVERIFY(page.has_value());
        QCOMPARE(page->content.rows.size(), std::size_t(1));
        QCOMPARE(page->content.rows.front().contact.toUtf8(), QByteArray("6f1d8c1a-3333-4d2b-a1c2-0a1b2c3d4e5f"));
        using enum domain::RejectReason;
        const std::vector<domain::RejectReason> expected{Missing, Missing, Malformed, Malformed, Malformed};
        QCOMPARE(page->content.unusable.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY(page->content.unusable[i].reason == expected[i]);
        QVERIFY(!readProfilePage(json("{'value':[{'f':'x'}]}"), {"msdynci_customerid", "f"}, m_hash, {}).has_value());
    }

    void joiningKeepsMembersOnceAndNamesTheRest()
    {
        const auto key = [](quint64 number) { return domain::CustomerKey{number}; };
        const auto contact = [](unsigned char number) {
            domain::ContactId id;
            id.bytes[15] = number;
            return id;
        };
        ProfileRows profiles;
        profiles.rows = {{contact(9), key(3)}, {contact(2), key(1)}, {contact(1), key(3)}, {contact(7), key(99)}};
        profiles.unusable = {
            {key(1), domain::RejectReason::Missing}, {key(4), domain::RejectReason::Malformed}, {key(4), domain::RejectReason::Missing}};
        const Joined joined = join({key(1), key(2), key(3), key(4), key(5)}, profiles, false);
        QCOMPARE(joined.found.rows, (std::vector<domain::WantedRow>{{contact(2), key(1)}, {contact(1), key(3)}}));
        QCOMPARE(joined.found.unusable, (std::vector<domain::UnusableRow>{{key(4), domain::RejectReason::Missing}}));
        QCOMPARE(*joined.lacking, (Members{key(2), key(5)}));
        // Where a customer may have several contacts, all of them stand.
        const Joined several = join({key(1), key(2), key(3), key(4), key(5)}, profiles, true);
        QCOMPARE(several.found.rows, (std::vector<domain::WantedRow>{{contact(2), key(1)}, {contact(1), key(3)}, {contact(9), key(3)}}));
        QCOMPARE(*several.lacking, (Members{key(2), key(5)}));
        QCOMPARE(withSeveral(several.found.rows), Members{key(3)});
    }

    void aRouteIsAColumnOrTheAlternateKeys()
    {
        const auto column = contactRoute(QStringLiteral("msdynci_crm_contact_contactid"));
        QVERIFY(column && !column->severalEach);
        const auto keys = contactRoute(QStringLiteral("alternatekey:crm:contact"));
        QVERIFY(keys && keys->severalEach);
        CustomerIds ids;
        ids.add("a");
        QCOMPARE(
            profilesOf(*keys, ids, 0, 1),
            QByteArray("msdynci_alternatekeys?$select=msdynci_customerid,msdynci_alternatevalue&$filter=msdynci_tablename%20eq%20'contact'"
                       "%20and%20msdynci_datasourcename%20eq%20'crm'%20and%20(msdynci_customerid%20eq%20'a')"));
        QCOMPARE(contactRoute(QStringLiteral("alternatekey:it's:contact"))->filter,
                 QStringLiteral("msdynci_tablename eq 'contact' and msdynci_datasourcename eq 'it''s'"));
        for (const char *wrong : {"", "a,b", "alternatekey:", "alternatekey:a:b:c"})
            QVERIFY(!contactRoute(QLatin1String(wrong)));
        QCOMPARE(columnBeside(QStringLiteral("alternatekey:crm:contact"))->contact, QByteArray("msdynci_crm_contact_contactid"));
        QVERIFY(!columnBeside(QStringLiteral("alternatekey::contact")));
    }
};

SEGUE_TEST(tst_ProfileLookup)
#include "tst_profilelookup.moc"
