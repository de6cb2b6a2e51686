// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insightsrig.h"
#include "testregistry.h"

#include <QSet>

#include <algorithm>

using namespace segue;
using namespace segue::testing;

namespace {
const QString keys = QStringLiteral("alternatekey:crm:contact");

QMap<quint64, QSet<domain::ContactId>> byCustomer(const domain::SegmentContent &content)
{
    QMap<quint64, QSet<domain::ContactId>> contacts;
    for (const domain::WantedRow &row : content.rows)
        contacts[static_cast<quint64>(row.customer)].insert(row.contact);
    return contacts;
}
} // namespace

/// Contact IDs from the alternate keys: all contacts of a customer, and which of them the profile names.
class tst_AlternateKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyContactOfACustomerIsRead_data()
    {
        QTest::addColumn<QString>("segment");
        QTest::newRow("asked for by name") << QStringLiteral("Tokyo_VIP");
        QTest::newRow("all keys read") << QStringLiteral("Spring_Campaign");
    }
    void everyContactOfACustomerIsRead()
    {
        QFETCH(QString, segment);
        InsightsRig rig(smallWorld());
        const auto info = rig.segment(segment);
        const auto byColumn = rig.read(*info);
        const auto byKeys = rig.read(*info, keys);
        QVERIFY(byColumn.has_value());
        QVERIFY(byKeys.has_value());
        // The column's contact of every customer is among those of the keys, and nobody has fewer.
        const auto one = byCustomer(*byColumn);
        const auto all = byCustomer(*byKeys);
        QCOMPARE(all.size(), one.size());
        qint64 several = 0;
        for (auto customer = one.cbegin(); customer != one.cend(); ++customer) {
            QVERIFY(all.value(customer.key()).contains(customer.value()));
            several += all.value(customer.key()).size() > 1 ? 1 : 0;
        }
        QVERIFY(several > 0);
        QCOMPARE(byKeys->unusable.size(), byColumn->unusable.size());
        // Of several contacts the profile's own is marked.
        QCOMPARE(static_cast<qint64>(byKeys->preferred.size()), several);
        for (const domain::WantedRow &row : byKeys->preferred)
            QVERIFY(one.value(static_cast<quint64>(row.customer)).contains(row.contact));
    }

    void anotherTablesKeysAreNoContacts()
    {
        InsightsRig rig(smallWorld());
        const auto content = rig.read(*rig.segment(QStringLiteral("Founding_Members")), QStringLiteral("alternatekey:loyalty:members"));
        QVERIFY(content.has_value());
        QCOMPARE(content->members(), 10);
        QVERIFY(content->rows.empty()); // cards, no GUIDs
    }

    void theSetIsFoundWhateverItsName_data()
    {
        QTest::addColumn<QString>("set");
        QTest::newRow("usual") << QStringLiteral("usual");
        QTest::newRow("other") << QStringLiteral("other");
    }
    void theSetIsFoundWhateverItsName()
    {
        QFETCH(QString, set);
        InsightsRig rig(smallWorld({{QStringLiteral("alternate-key-set"), set}}));
        const auto segment = rig.segment(QStringLiteral("Founding_Members"));
        const auto content = rig.read(*segment, keys);
        QVERIFY(content.has_value());
        QVERIFY(!content->rows.empty());
        QVERIFY(!resultOf(rig.insights().contactIds(nullptr, keys, 10))->isEmpty());
        const auto fields = resultOf(rig.insights().fields(nullptr));
        QVERIFY(fields.has_value());
        QVERIFY(std::any_of(fields->cbegin(), fields->cend(), [](const engine::FieldInfo &field) { return field.name == keys; }));
        const auto sample = resultOf(rig.insights().sample(nullptr, *segment, keys, 3));
        QVERIFY(sample.has_value());
        QVERIFY(!sample->isEmpty() && !sample->first().contactId.isEmpty());
    }

    void withoutTheTableItIsSaid()
    {
        InsightsRig rig(smallWorld());
        rig.sandbox().addFault(QStringLiteral("get alternatekeys status=403 code=0x80040220"));
        rig.sandbox().addFault(QStringLiteral("post $batch body=alternatekeys status=403 code=0x80040220"));
        const auto content = rig.read(*rig.segment(QStringLiteral("Founding_Members")), keys);
        QVERIFY(!content.has_value());
        QCOMPARE(resultOf(rig.insights().contactIds(nullptr, keys, 10)).error().code(), ErrorCode::NotPermitted);
        // The fields do without it.
        QCOMPARE(resultOf(rig.insights().fields(nullptr))->size(), 12);
    }
};

SEGUE_TEST(tst_AlternateKeys)
#include "tst_alternatekeys.moc"
