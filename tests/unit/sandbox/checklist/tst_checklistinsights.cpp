// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webapi.h"

#include "testregistry.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace segue;
using namespace segue::testing;

namespace {
sandbox::Options smallWorld(const char *variant = nullptr, const char *value = nullptr)
{
    sandbox::Options options;
    options.customers = 12'000;
    if (variant != nullptr)
        options.variants.insert(QLatin1String(variant), QLatin1String(value));
    return options;
}
QString textOf(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}
/// All rows of a collection, page by page.
QList<QJsonObject> all(const WebApi &api, QByteArray target)
{
    QList<QJsonObject> rows;
    while (!target.isEmpty()) {
        const QJsonObject page = api.get(target).json();
        for (const auto &row : page.value(QLatin1String("value")).toArray())
            rows.append(row.toObject());
        const QByteArray link = textOf(page, "@odata.nextLink").toUtf8();
        target = link.isEmpty() ? QByteArray() : link.mid(link.indexOf("/v9.2/") + 6);
    }
    return rows;
}
QByteArray membership(const QByteArray &quote, const QByteArray &segment)
{
    return "msdynci_segmentmemberships?$select=msdynci_customerid,msdynci_segments&$filter="
           + ("contains(msdynci_segments,'" + quote + segment + quote + "')").toPercentEncoding();
}
constexpr char contactColumn[] = "msdynci_crm_contact_contactid";
} // namespace

/// Checklist of the reference, section 7, CI: the tables in Dataverse, 70. The Data API is 67 to 69, the CSV folder 71.
class tst_ChecklistInsights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void item70_quotes_data();
    void item70_quotes();
    void item70_oneRowForACustomer();
    void item70_severalContactsOfACustomer();
    void item70_contactIdsOfEveryQuality();
    void item70_membershipAheadOfProfiles();
    void item70_queriesTheProviderCannotRun_data();
    void item70_queriesTheProviderCannotRun();
};

void tst_ChecklistInsights::item70_quotes_data()
{
    QTest::addColumn<QByteArray>("variant");
    QTest::addColumn<QByteArray>("quote");
    QTest::addColumn<bool>("found");
    QTest::newRow("plain, asked plain") << QByteArray("plain") << QByteArray("\"") << true;
    QTest::newRow("plain, asked with backslash") << QByteArray("plain") << QByteArray("\\\"") << false;
    QTest::newRow("backslash, asked with backslash") << QByteArray("backslash") << QByteArray("\\\"") << true;
    // A plain quote is inside \" as well, but then the name does not end at one.
    QTest::newRow("backslash, asked plain") << QByteArray("backslash") << QByteArray("\"") << false;
}

void tst_ChecklistInsights::item70_quotes()
{
    QFETCH(const QByteArray, variant);
    QFETCH(const QByteArray, quote);
    QFETCH(const bool, found);
    WebApi api(smallWorld("segment-quotes", variant.constData()));
    const QList<QJsonObject> rows = all(api, membership(quote, "Newsletter_Pilot"));
    QCOMPARE(!rows.isEmpty(), found);
    if (found)
        QVERIFY(textOf(rows.first(), "msdynci_segments").contains(QString::fromLatin1(quote + "Newsletter_Pilot" + quote)));
}

void tst_ChecklistInsights::item70_oneRowForACustomer()
{
    WebApi api(smallWorld());
    const QList<QJsonObject> rows = all(api, membership("\"", "Tokyo_VIP"));
    QSet<QString> customers;
    bool several = false;
    for (const QJsonObject &row : rows) {
        customers.insert(textOf(row, "msdynci_customerid"));
        several = several || QJsonDocument::fromJson(textOf(row, "msdynci_segments").toUtf8()).array().size() > 1;
    }
    QVERIFY(rows.size() >= 5000);
    QCOMPARE(customers.size(), rows.size());
    QVERIFY(several);
    const QByteArray one =
        "msdynci_segmentmemberships?$filter=msdynci_customerid%20eq%20'" + textOf(rows.first(), "msdynci_customerid").toUtf8() + '\'';
    const QList<QJsonObject> again = all(api, one);
    QCOMPARE(again.size(), 1);
    QVERIFY(textOf(again.first(), "msdynci_identifier").startsWith(textOf(rows.first(), "msdynci_customerid") + QLatin1Char('|')));
}

void tst_ChecklistInsights::item70_severalContactsOfACustomer()
{
    WebApi api(smallWorld());
    QHash<QString, int> contacts;
    for (const QJsonObject &row : all(api, "msdynci_alternatekeys?$select=msdynci_tablename,msdynci_customerid,msdynci_alternatevalue"))
        contacts[textOf(row, "msdynci_customerid")] += textOf(row, "msdynci_tablename") == QStringLiteral("contact") ? 1 : 0;
    const auto two = std::count(contacts.begin(), contacts.end(), 2);
    const auto none = std::count(contacts.begin(), contacts.end(), 0);
    QVERIFY2(two >= 10, QByteArray::number(qint64(two)).constData());
    QVERIFY2(none >= 10, QByteArray::number(qint64(none)).constData());
    QCOMPARE(std::count_if(contacts.begin(), contacts.end(), [](int number) { return number > 2; }), 0);
    // The documented question: whose contact is it.
    const QString owner = contacts.key(2);
    const QList<QJsonObject> keys =
        all(api, "msdynci_alternatekeys?$filter="
                     + ("msdynci_tablename eq 'contact' and msdynci_customerid eq '" + owner.toUtf8() + '\'').toPercentEncoding());
    QCOMPARE(keys.size(), 2);
    QCOMPARE(textOf(keys.first(), "msdynci_identifier"), QStringLiteral("crm|contact|") + textOf(keys.first(), "msdynci_alternatevalue"));
}

void tst_ChecklistInsights::item70_contactIdsOfEveryQuality()
{
    WebApi api(smallWorld());
    QHash<QByteArray, int> seen;
    for (const QJsonObject &row : all(api, QByteArray("msdynci_customerprofiles?$select=") + contactColumn)) {
        const QString text = textOf(row, contactColumn);
        if (text.isEmpty())
            ++seen["none"];
        else if (text.contains(QLatin1Char('{')))
            ++seen["braces"];
        else if (text != text.trimmed())
            ++seen["blanks"];
        else if (text.size() == 36 && text == text.toUpper() && text != text.toLower())
            ++seen["capitals"];
        else if (text.size() != 36 && text.isLower())
            ++seen["malformed"];
    }
    for (const char *kind : {"none", "braces", "blanks", "capitals"})
        QVERIFY2(seen.value(kind) > 0, kind);
    const QJsonObject rejects = api.sandbox.look("/sandbox/expected?segment=Tokyo_VIP").value(QLatin1String("rejects")).toObject();
    QVERIFY(rejects.value(QLatin1String("not_found")).toInt() > 0); // no longer in Sales
    QVERIFY(rejects.value(QLatin1String("missing")).toInt() > 0);
}

void tst_ChecklistInsights::item70_membershipAheadOfProfiles()
{
    WebApi api(smallWorld("profile-lag", "100"));
    const QList<QJsonObject> rows = all(api, membership("\"", "Newsletter_Pilot"));
    int without = 0;
    for (qsizetype first = 0; first < rows.size(); first += 100) {
        QByteArrayList conditions;
        for (qsizetype i = first; i < std::min(rows.size(), first + 100); ++i)
            conditions.append("msdynci_customerid eq '" + textOf(rows.at(i), "msdynci_customerid").toUtf8() + '\'');
        const QByteArray query =
            "msdynci_customerprofiles?$select=msdynci_customerid&$filter=" + conditions.join(" or ").toPercentEncoding();
        without += int(conditions.size()) - int(all(api, query).size());
    }
    QVERIFY2(without > 0 && without < 50, QByteArray::number(without).constData()); // one in a hundred
}

void tst_ChecklistInsights::item70_queriesTheProviderCannotRun_data()
{
    QTest::addColumn<QByteArray>("query");
    for (const char *query : {"$filter=msdynci_customerid%20gt%20'5'", "$filter=not(msdynci_customerid%20eq%20'5')"})
        QTest::newRow(query) << QByteArray(query);
}

void tst_ChecklistInsights::item70_queriesTheProviderCannotRun()
{
    QFETCH(const QByteArray, query);
    WebApi api(smallWorld());
    const RawReply reply = api.get("msdynci_segmentmemberships?" + query);
    QCOMPARE(reply.status, 400);
    QCOMPARE(errorCode(reply), "0x80044822");
}

SEGUE_TEST(tst_ChecklistInsights)
#include "tst_checklistinsights.moc"
