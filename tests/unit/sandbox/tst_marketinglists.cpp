// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webapi.h"

#include "testregistry.h"

#include <QTest>

using namespace segue;
using namespace segue::testing;

/// Lists and who is put on them (reference 5).
class tst_MarketingLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsWithDefaults();
    void refusesAListThatIsNone_data();
    void refusesAListThatIsNone();
    void createsByAChosenIdentityOnce();
    void addsManyAtOnce();
    void addsAllOrNobody_data();
    void addsAllOrNobody();
    void refusesAListThatCannotTakeMembers();
    void takesNoMoreThanTheMaximum_data();
    void takesNoMoreThanTheMaximum();
    void refusesABodyThatIsNotTheActions_data();
    void refusesABodyThatIsNotTheActions();
    void addsOneAndTellsItsRow();
    void asksForPrivileges();
    void keepsTheStoredCountAsItSays();
};

void tst_MarketingLists::createsWithDefaults()
{
    WebApi api;
    const RawReply made = api.post("lists", "{'listname':'VIP','createdfromcode':2}", "Prefer: return=representation\r\n");
    QCOMPARE(made.status, 201);
    const QJsonObject row = made.json();
    QCOMPARE(row.value(QLatin1String("type")).toBool(true), false);
    QCOMPARE(row.value(QLatin1String("lockstatus")).toBool(true), false);
    QCOMPARE(row.value(QLatin1String("statecode")).toInt(9), 0);
    QCOMPARE(row.value(QLatin1String("statuscode")).toInt(9), 0);
    QCOMPARE(row.value(QLatin1String("membercount")).toInt(9), 0);
    QCOMPARE(api.post("lists", "{'listname':'VIP','createdfromcode':2}").status, 204); // names are not unique
    QCOMPARE(api.rows("lists").size(), 2);
}

void tst_MarketingLists::refusesAListThatIsNone_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("no member type") << QByteArray("{'listname':'VIP'}") << QByteArray();
    QTest::newRow("no name") << QByteArray("{'createdfromcode':2}") << QByteArray();
    QTest::newRow("name too long") << "{'listname':'" + QByteArray(129, 'x') + "','createdfromcode':2}" << QByteArray("0x80044331");
    QTest::newRow("unknown column") << QByteArray("{'listname':'VIP','createdfromcode':2,'shoesize':1}") << QByteArray("0x80048d19");
    QTest::newRow("wrong type") << QByteArray("{'listname':5,'createdfromcode':2}") << QByteArray("0x80048d19");
    QTest::newRow("no JSON") << QByteArray("{'listname'") << QByteArray("0x80048d19");
}

void tst_MarketingLists::refusesAListThatIsNone()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, code);
    WebApi api;
    const RawReply reply = api.post("lists", body);
    QCOMPARE(reply.status, 400);
    if (!code.isEmpty())
        QCOMPARE(errorCode(reply), code);
    QCOMPARE(api.rows("lists").size(), 0);
}

void tst_MarketingLists::createsByAChosenIdentityOnce()
{
    WebApi api({}, QStringLiteral("admin"));
    const QByteArray target = "lists(1f0a6d3e-2222-4f6a-8a0c-1d2e3f405162)";
    const QByteArray body = "{\"listname\":\"VIP\",\"createdfromcode\":2}";
    const QByteArray json = "Content-Type: application/json\r\n";
    QCOMPARE(api.send("PATCH", target, body, json + "If-Match: *\r\n").status, 404);
    QCOMPARE(api.send("PATCH", target, body, json + "If-None-Match: *\r\n").status, 204);
    const RawReply again = api.send("PATCH", target, body, json + "If-None-Match: *\r\n");
    QCOMPARE(again.status, 412);
    QCOMPARE(api.get(target).json().value(QLatin1String("listname")).toString(), QStringLiteral("VIP"));
    QCOMPARE(api.post("lists", "{'listid':'1f0a6d3e-2222-4f6a-8a0c-1d2e3f405162','listname':'VIP','createdfromcode':2}").status, 412);
    QCOMPARE(api.send("DELETE", target).status, 204);
    QCOMPARE(api.get(target).status, 404);
}

void tst_MarketingLists::addsManyAtOnce()
{
    WebApi api;
    const QByteArray list = api.makeList();
    const QByteArrayList people = api.contacts("Newsletter_Pilot", 300);
    QCOMPARE(api.addMembers(list, people + people).status, 204); // twice in one call is once
    QCOMPARE(api.addMembers(list, people).status, 204);
    QCOMPARE(api.membersOf(list), people);
    QCOMPARE(api.get("lists(" + list + ")?$select=membercount").json().value(QLatin1String("membercount")).toInt(), 300);
    QCOMPARE(api.rows("listmembers?$select=entitytype&$filter=_listid_value%20eq%20'" + list + "'&$top=1")
                 .first()
                 .toObject()
                 .value(QLatin1String("entitytype"))
                 .toString(),
             QStringLiteral("contact"));
}

void tst_MarketingLists::addsAllOrNobody_data()
{
    QTest::addColumn<QByteArray>("control");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("inactive") << QByteArray("deactivate") << 400 << QByteArray("0x80040203");
    QTest::newRow("deleted") << QByteArray("delete") << 404 << QByteArray("0x80040217");
}

void tst_MarketingLists::addsAllOrNobody()
{
    QFETCH(const QByteArray, control);
    WebApi api;
    const QByteArray list = api.makeList();
    const QByteArrayList people = api.contacts("Founding_Members", 5);
    api.sandbox.control("/sandbox/contacts/" + people[2], {{QString::fromLatin1(control), true}});
    const RawReply reply = api.addMembers(list, people);
    QTEST(reply.status, "status");
    QTEST(errorCode(reply), "code");
    QVERIFY(reply.body.contains(people[2]));
    QVERIFY(api.membersOf(list).isEmpty());
}

void tst_MarketingLists::refusesAListThatCannotTakeMembers()
{
    WebApi api;
    const QByteArrayList people = api.contacts("Founding_Members", 5);
    const QByteArray locked = api.makeList();
    api.sandbox.control("/sandbox/lists/" + locked, {{QStringLiteral("lock"), true}});
    QCOMPARE(api.addMembers(locked, people).status, 400);
    api.sandbox.control("/sandbox/lists/" + locked, {{QStringLiteral("lock"), false}});
    QCOMPARE(api.addMembers(locked, people).status, 204);
    api.sandbox.control("/sandbox/lists/" + locked, {{QStringLiteral("deactivate"), true}});
    QCOMPARE(api.addMembers(locked, people).status, 400);
    const RawReply gone = api.addMembers("1f0a6d3e-2222-4f6a-8a0c-1d2e3f405162", people);
    QCOMPARE(gone.status, 404);
    QCOMPARE(errorCode(gone), "0x80040217");
}

void tst_MarketingLists::takesNoMoreThanTheMaximum_data()
{
    QTest::addColumn<QString>("variant");
    QTest::newRow("400") << QStringLiteral("400");
    QTest::newRow("413") << QStringLiteral("413");
}

void tst_MarketingLists::takesNoMoreThanTheMaximum()
{
    QFETCH(const QString, variant);
    sandbox::Options options;
    options.maxMembersPerAdd = 100;
    options.variants.insert(QStringLiteral("too-many-members"), variant);
    WebApi api(options);
    const QByteArray list = api.makeList();
    const QByteArrayList people = api.contacts("Newsletter_Pilot", 101);
    QCOMPARE(api.addMembers(list, people).status, variant.toInt());
    QVERIFY(api.membersOf(list).isEmpty());
    QCOMPARE(api.addMembers(list, people.mid(1)).status, 204);
}

void tst_MarketingLists::refusesABodyThatIsNotTheActions_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no list") << QByteArray("{'Members':[]}");
    QTest::newRow("no members") << QByteArray("{'List':{'listid':'LIST'}}");
    QTest::newRow("members without type") << QByteArray("{'List':{'listid':'LIST'},'Members':[{'contactid':'CONTACT'}]}");
    QTest::newRow("members of another type") << QByteArray(
        "{'List':{'listid':'LIST'},'Members':[{'@odata.type':'Microsoft.Dynamics.CRM.account','accountid':'CONTACT'}]}");
    QTest::newRow("another parameter") << QByteArray("{'List':{'listid':'LIST'},'Members':[],'Extra':1}");
    QTest::newRow("another property") << QByteArray(
        "{'List':{'listid':'LIST'},'Members':[{'@odata.type':'Microsoft.Dynamics.CRM.contact','contactid':'CONTACT','age':1}]}");
    QTest::newRow("no GUID") << QByteArray(
        "{'List':{'listid':'LIST'},'Members':[{'@odata.type':'Microsoft.Dynamics.CRM.contact','contactid':'x'}]}");
}

void tst_MarketingLists::refusesABodyThatIsNotTheActions()
{
    QFETCH(QByteArray, body);
    WebApi api;
    const QByteArray list = api.makeList();
    body.replace("LIST", list).replace("CONTACT", api.contacts("Founding_Members", 1).first());
    QCOMPARE(api.post("AddListMembersList", body).status, 400);
    QVERIFY(api.membersOf(list).isEmpty());
}

void tst_MarketingLists::addsOneAndTellsItsRow()
{
    WebApi api;
    const QByteArray list = api.makeList();
    const QByteArray contact = api.contacts("Founding_Members", 1).first();
    const RawReply reply = api.post("lists(" + list + ")/Microsoft.Dynamics.CRM.AddMemberList", "{'EntityId':'" + contact + "'}");
    QCOMPARE(reply.status, 200);
    const QString id = reply.json().value(QLatin1String("Id")).toString();
    QCOMPARE(
        api.rows("listmembers?$filter=_listid_value%20eq%20" + list).first().toObject().value(QLatin1String("listmemberid")).toString(),
        id);
}

void tst_MarketingLists::asksForPrivileges()
{
    WebApi api({}, QStringLiteral("reader"));
    const RawReply reply = api.post("lists", "{'listname':'VIP','createdfromcode':2}");
    QCOMPARE(reply.status, 403);
    QCOMPARE(errorCode(reply), "0x80040220");
    QVERIFY(reply.body.contains("prvCreateList"));
    // The application may make lists and fill them, but deletes none.
    WebApi application;
    QCOMPARE(application.send("DELETE", "lists(" + application.makeList() + ')').status, 403);
}

void tst_MarketingLists::keepsTheStoredCountAsItSays()
{
    for (const char *variant : {"immediate", "never"}) {
        sandbox::Options options;
        options.variants.insert(QStringLiteral("membercount"), QString::fromLatin1(variant));
        WebApi api(options);
        const QByteArray list = api.makeList();
        QCOMPARE(api.addMembers(list, api.contacts("Founding_Members", 5)).status, 204);
        QCOMPARE(api.get("lists(" + list + ")").json().value(QLatin1String("membercount")).toInt(), QByteArray(variant) == "never" ? 0 : 5);
    }
}

SEGUE_TEST(tst_MarketingLists)
#include "tst_marketinglists.moc"
