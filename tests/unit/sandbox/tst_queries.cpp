// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webapi.h"

#include "testregistry.h"

#include <QTest>

#include <QSet>

using namespace segue;
using namespace segue::testing;

/// The tables through $select, $filter, $orderby, $top, pages and In (reference 2.7).
class tst_Queries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selectsColumns();
    void filters_data();
    void filters();
    void sorts();
    void givesPagesByALinkToFollow();
    void refusesATamperedLink();
    void neverGivesMoreThanAPageHolds();
    void takesAnInOfManyValues();
    void refusesWhatTheServiceRefuses_data();
    void refusesWhatTheServiceRefuses();
    void refusesTooManyConditionsAndTooLongAddresses();
    void countsUpToTheCap();
};

void tst_Queries::selectsColumns()
{
    WebApi api;
    const QJsonArray rows = api.rows("contacts?$select=contactid,statecode&$top=3&$orderby=contactid");
    QCOMPARE(rows.size(), 3);
    QStringList names = rows.first().toObject().keys();
    names.sort();
    QCOMPARE(names, QStringList({QStringLiteral("@odata.etag"), QStringLiteral("contactid"), QStringLiteral("statecode")}));
    QVERIFY(rows.at(0).toObject().value(QLatin1String("contactid")).toString()
            != rows.at(1).toObject().value(QLatin1String("contactid")).toString());
    QVERIFY(api.rows("contacts?$top=1").first().toObject().keys().size() > 15);
}

void tst_Queries::filters_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<int>("rows");
    QTest::newRow("equal") << QByteArray("listname eq 'alpha'") << 1;
    QTest::newRow("equal without case") << QByteArray("listname eq 'ALPHA'") << 1;
    QTest::newRow("not equal") << QByteArray("listname ne 'alpha'") << 2;
    QTest::newRow("and") << QByteArray("statecode eq 0 and type eq false") << 3;
    QTest::newRow("or") << QByteArray("listname eq 'alpha' or listname eq 'beta'") << 2;
    QTest::newRow("not") << QByteArray("not (listname eq 'alpha' or listname eq 'beta')") << 1;
    QTest::newRow("contains") << QByteArray("contains(listname,'lph')") << 1;
    QTest::newRow("starts") << QByteArray("startswith(listname,'b')") << 1;
    QTest::newRow("ends") << QByteArray("endswith(listname,'a')") << 3;
    QTest::newRow("null") << QByteArray("description eq null") << 3;
    QTest::newRow("a doubled quote") << QByteArray("listname eq 'it''s'") << 0;
    QTest::newRow("wildcard of one letter") << QByteArray("contains(listname,'_a')") << 3;
}

void tst_Queries::filters()
{
    QFETCH(const QByteArray, filter);
    WebApi api;
    for (const char *name : {"alpha", "beta", "gamma"})
        QVERIFY(!api.makeList(name).isEmpty());
    const RawReply reply = api.get("lists?$select=listname&$filter=" + filter.toPercentEncoding());
    QCOMPARE(reply.status, 200);
    QTEST(int(reply.json().value(QLatin1String("value")).toArray().size()), "rows");
}

void tst_Queries::sorts()
{
    WebApi api;
    for (const char *name : {"beta", "alpha", "gamma"})
        QVERIFY(!api.makeList(name).isEmpty());
    const QJsonArray up = api.rows("lists?$select=listname&$orderby=listname");
    const QJsonArray down = api.rows("lists?$select=listname&$orderby=listname%20desc");
    QCOMPARE(up.first().toObject().value(QLatin1String("listname")).toString(), QStringLiteral("alpha"));
    QCOMPARE(down.first().toObject().value(QLatin1String("listname")).toString(), QStringLiteral("gamma"));
}

void tst_Queries::givesPagesByALinkToFollow()
{
    WebApi api;
    const QByteArray list = api.makeList();
    const QByteArrayList people = api.contacts("Spring_Campaign", 2500);
    QCOMPARE(api.addMembers(list, people).status, 204);
    QSet<QString> seen;
    QByteArray target = "listmembers?$select=_entityid_value&$filter=_listid_value%20eq%20" + list + "&$orderby=listmemberid";
    const QByteArray prefer = "Prefer: odata.maxpagesize=1000\r\n";
    QList<int> sizes;
    for (int page = 0; page < 10; ++page) {
        const RawReply reply = api.get(target, prefer);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.field("Preference-Applied"), "odata.maxpagesize=1000");
        const QJsonArray rows = reply.json().value(QLatin1String("value")).toArray();
        sizes.append(int(rows.size()));
        for (const auto &row : rows)
            seen.insert(row.toObject().value(QLatin1String("_entityid_value")).toString());
        const QByteArray link = reply.json().value(QLatin1String("@odata.nextLink")).toString().toUtf8();
        if (link.isEmpty())
            break;
        QVERIFY(link.startsWith(api.sandbox.endpoints().server.toUtf8() + "/api/data/v9.2/listmembers?"));
        QVERIFY(link.contains("$skiptoken="));
        target = link.mid(link.indexOf("/v9.2/") + 6);
    }
    QCOMPARE(sizes, QList<int>({1000, 1000, 500}));
    QCOMPARE(seen.size(), 2500);
    for (const QByteArray &contact : people)
        QVERIFY(seen.contains(QString::fromLatin1(contact)));
}

void tst_Queries::refusesATamperedLink()
{
    WebApi api;
    const QByteArray link = api.get("contacts?$select=contactid", "Prefer: odata.maxpagesize=10\r\n")
                                .json()
                                .value(QLatin1String("@odata.nextLink"))
                                .toString()
                                .toUtf8();
    QByteArray target = link.mid(link.indexOf("/v9.2/") + 6);
    target.truncate(target.indexOf("$skiptoken=") + 30);
    const RawReply reply = api.get(target, "Prefer: odata.maxpagesize=10\r\n");
    QCOMPARE(reply.status, 400);
    QCOMPARE(errorCode(reply), "0x8004112A");
}

void tst_Queries::neverGivesMoreThanAPageHolds()
{
    WebApi api;
    for (const char *prefer : {"", "Prefer: odata.maxpagesize=9000\r\n"}) {
        const RawReply reply = api.get("contacts?$select=contactid", prefer);
        QCOMPARE(reply.json().value(QLatin1String("value")).toArray().size(), 5000);
        QVERIFY(reply.json().contains(QLatin1String("@odata.nextLink")));
    }
}

void tst_Queries::takesAnInOfManyValues()
{
    WebApi api;
    const QByteArrayList people = api.contacts("Newsletter_Pilot", 400);
    const QByteArray values = "[\"" + people.join("\",\"") + "\"]";
    const QByteArray query =
        "contacts?$select=contactid&$filter=Microsoft.Dynamics.CRM.In(PropertyName=@p1,PropertyValues=@p2)&@p1='contactid'&@p2=";
    QCOMPARE(api.rows(query + values.toPercentEncoding()).size(), people.size());
    QCOMPARE(api.rows(query + "[\"00000000-0000-0000-0000-000000000001\"]").size(), 0);
    QCOMPARE(api.get(query + "[1]").status, 400);
    QCOMPARE(api.get(query + "[]").status, 400);
    QCOMPARE(api.get("contacts?$filter=Microsoft.Dynamics.CRM.In(PropertyName=@p1,PropertyValues=@p2)&@p1='contactid'").status, 400);
    const RawReply unknown =
        api.get("contacts?$filter=Microsoft.Dynamics.CRM.In(PropertyName=@p1,PropertyValues=@p2)&@p1='shoesize'&@p2=[\"1\"]");
    QCOMPARE(unknown.status, 400);
    QCOMPARE(errorCode(unknown), "0x80041103");
}

void tst_Queries::refusesWhatTheServiceRefuses_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *target, int status, const char *code) {
        QTest::newRow(target) << QByteArray(target) << status << QByteArray(code);
    };
    row("shoes", 404, "0x80060888");
    row("Contacts", 404, "0x80060888");
    row("contacts?$select=shoesize", 400, "0x80060888");
    row("contacts?$select=ContactId", 400, "0x80060888");
    row("contacts?$filter=shoesize%20eq%201", 400, "0x80060888");
    row("contacts?$filter=contactid%20eq%20'text'", 400, "0x80060888");
    row("contacts?$filter=statecode%20equals%200", 400, "0x80060888");
    row("contacts?$filter=(statecode%20eq%200", 400, "0x80060888");
    row("contacts?$orderby=shoesize", 400, "0x80060888");
    row("contacts?$skip=10", 400, "0x80060888");
    row("contacts?$search=x", 400, "0x80060888");
    row("contacts?$format=json", 400, "0x80060888");
    row("contacts?$Select=contactid", 400, "0x80060888");
    row("contacts(00000000-0000-0000-0000-000000000001)", 404, "0x80040217");
    row("contacts(nonsense)", 400, "0x80060888");
    row("contacts/nothing", 404, "0x80060888");
    row("listmembers(00000000-0000-0000-0000-000000000001)", 405, "");
    row("EntityDefinitions(LogicalName='shoe')", 404, "0x80060888");
}

void tst_Queries::refusesWhatTheServiceRefuses()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, code);
    WebApi api;
    const RawReply reply = api.get(target);
    QTEST(reply.status, "status");
    if (!code.isEmpty())
        QCOMPARE(errorCode(reply), code);
    QVERIFY(reply.field("Content-Type").startsWith("application/json"));
}

void tst_Queries::refusesTooManyConditionsAndTooLongAddresses()
{
    WebApi api;
    QByteArray filter = "statecode%20eq%200";
    for (int i = 0; i < 500; ++i)
        filter += "%20or%20statecode%20eq%200";
    QCOMPARE(api.get("contacts?$filter=" + filter).status, 400);
    QCOMPARE(api.get("contacts?$filter=contactid%20eq%20" + QByteArray(33'000, '0')).status, 414);
}

void tst_Queries::countsUpToTheCap()
{
    WebApi api;
    QCOMPARE(api.get("contacts?$select=contactid&$count=true&$top=1").json().value(QLatin1String("@odata.count")).toInt(), 5000);
    QVERIFY(!api.makeList().isEmpty());
    QCOMPARE(api.get("lists/$count").body, "1");
}

SEGUE_TEST(tst_Queries)
#include "tst_queries.moc"
