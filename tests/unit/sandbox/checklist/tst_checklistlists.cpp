// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listcalls.h"

#include "testregistry.h"

#include <QTest>

#include <algorithm>

using namespace segue;
using namespace segue::testing;

namespace {
sandbox::Options withVariant(const char *name, const char *value)
{
    sandbox::Options options;
    options.variants.insert(QLatin1String(name), QLatin1String(value));
    return options;
}
int memberCount(const WebApi &api, const QByteArray &list)
{
    return api.get("lists(" + list + ")?$select=membercount").json().value(QLatin1String("membercount")).toInt(-1);
}
} // namespace

/// Checklist of the reference, section 7, Lists: creating, adding, reading, 48 to 51 and 53 to 54.
class tst_ChecklistLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void item48_create();
    void item49_addMany_data();
    void item49_addMany();
    void item50_whoCannotBeAdded_data();
    void item50_whoCannotBeAdded();
    void item50_listsThatTakeNobody();
    void item50_contactGoneWhileMember();
    void item51_addOne();
    void item53_readMembers();
    void item53_memberByKey_data();
    void item53_memberByKey();
    void item54_memberCount_data();
    void item54_memberCount();
};

void tst_ChecklistLists::item48_create()
{
    WebApi api;
    const RawReply made = api.post("lists", "{'listname':'VIP','createdfromcode':2}", "Prefer: return=representation\r\n");
    QCOMPARE(made.status, 201);
    const QJsonObject row = made.json();
    for (const char *name : {"type", "lockstatus"})
        QCOMPARE(row.value(QLatin1String(name)).toBool(true), false);
    for (const char *name : {"donotsendonoptout", "ignoreinactivelistmembers"})
        QCOMPARE(row.value(QLatin1String(name)).toBool(false), true);
    for (const char *name : {"statecode", "statuscode", "membercount"})
        QCOMPARE(row.value(QLatin1String(name)).toInt(9), 0);
    QCOMPARE(row.value(QLatin1String("membertype")).toInt(), 2);
    const RawReply plain = api.post("lists", "{'listname':'VIP','createdfromcode':2}");
    QCOMPARE(plain.status, 204);
    QVERIFY(plain.field("OData-EntityId").contains("/lists(") && plain.field("Location") == plain.field("OData-EntityId"));
    QCOMPARE(api.post("lists", "{'listname':'VIP'}").status, 400);
    const RawReply tooLong = api.post("lists", "{'listname':'" + QByteArray(129, 'x') + "','createdfromcode':2}");
    QCOMPARE(tooLong.status, 400);
    QCOMPARE(errorCode(tooLong), "0x80044331");
    QCOMPARE(api.rows("lists").size(), 2);
}

void tst_ChecklistLists::item49_addMany_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("400") << QByteArray("400");
    QTest::newRow("413") << QByteArray("413");
}

void tst_ChecklistLists::item49_addMany()
{
    QFETCH(const QByteArray, status);
    sandbox::Options options = withVariant("too-many-members", status.constData());
    options.maxMembersPerAdd = 100;
    WebApi api(options);
    const QByteArray list = api.makeList();
    const QByteArrayList people = api.contacts("Newsletter_Pilot", 101);
    QCOMPARE(api.addMembers(list, people).status, status.toInt());
    QVERIFY(api.membersOf(list).isEmpty());
    const QByteArrayList half = people.mid(0, 50);
    QCOMPARE(api.addMembers(list, half + half).status, 204); // twice in one call is once
    QCOMPARE(api.membersOf(list), half);
}

void tst_ChecklistLists::item50_whoCannotBeAdded_data()
{
    QTest::addColumn<QByteArray>("who");
    QTest::addColumn<QByteArray>("variant");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("members"); // of the five of the call, one of whom is special
    const auto row = [](const char *who, const char *variant, const char *value, int status, const char *code, int members) {
        QTest::addRow("%s, %s", who, value) << QByteArray(who) << QByteArray(variant) << QByteArray(value) << status << QByteArray(code)
                                            << members;
    };
    row("member already", "duplicate-add", "ignore", 204, "", 5);
    row("member already", "duplicate-add", "refuse", 400, "0x8004022a", 1);
    row("inactive", "inactive-add", "refuse", 400, "0x80040203", 0);
    row("inactive", "inactive-add", "skip", 204, "", 4);
    row("missing", "missing-add", "refuse", 404, "0x80040217", 0);
    row("missing", "missing-add", "skip", 204, "", 4);
}

void tst_ChecklistLists::item50_whoCannotBeAdded()
{
    QFETCH(const QByteArray, who);
    QFETCH(const QByteArray, variant);
    QFETCH(const QByteArray, value);
    QFETCH(const int, members);
    WebApi api(withVariant(variant.constData(), value.constData()));
    const QByteArray list = api.makeList();
    const QByteArrayList people = api.contacts("Founding_Members", 5);
    if (who == "member already")
        QCOMPARE(api.addMembers(list, {people[2]}).status, 204);
    if (who == "inactive")
        api.sandbox.control("/sandbox/contacts/" + people[2], {{QStringLiteral("deactivate"), true}});
    if (who == "missing")
        api.sandbox.control("/sandbox/contacts/" + people[2], {{QStringLiteral("delete"), true}});
    const RawReply reply = api.addMembers(list, people);
    QTEST(reply.status, "status");
    QTEST(errorCode(reply), "code");
    if (who == "missing" && value == "refuse")
        QVERIFY(reply.body.contains(people[2]));
    // All or nobody, where the call is refused.
    QCOMPARE(api.membersOf(list).size(), members);
}

void tst_ChecklistLists::item50_listsThatTakeNobody()
{
    WebApi api({}, QStringLiteral("admin"));
    const QByteArrayList people = api.contacts("Founding_Members", 2);
    const QByteArray list = api.makeList();
    QCOMPARE(api.addMembers(list, {people[0]}).status, 204);
    const auto both = [&](const QByteArray &target) {
        return QList<int>{api.addMembers(target, {people[1]}).status, api.removeMembers(target, {people[0]}).status};
    };
    QCOMPARE(api.post("AddListMembersList", "{'List':{'listid':'" + list
                                                + "'},'Members':[{'@odata.type':'Microsoft.Dynamics.CRM.account','accountid':'" + people[1]
                                                + "'}]}")
                 .status,
             400);
    api.sandbox.control("/sandbox/lists/" + list, {{QStringLiteral("lock"), true}});
    QCOMPARE(both(list), QList<int>({400, 400}));
    api.sandbox.control("/sandbox/lists/" + list, {{QStringLiteral("lock"), false}});
    api.sandbox.control("/sandbox/lists/" + list, {{QStringLiteral("deactivate"), true}});
    QCOMPARE(both(list), QList<int>({400, 400}));
    QCOMPARE(api.membersOf(list), QByteArrayList{people[0]});
    const RawReply dynamic = api.post("lists", "{'listname':'D','createdfromcode':2,'type':true}", "Prefer: return=representation\r\n");
    QCOMPARE(dynamic.status, 201);
    QCOMPARE(both(textOf(dynamic.json(), "listid")), QList<int>({400, 400}));
    QCOMPARE(api.send("DELETE", "lists(" + list + ')').status, 204);
    const RawReply gone = api.addMembers(list, people);
    QCOMPARE(gone.status, 404);
    QCOMPARE(errorCode(gone), "0x80040217");
    // The variant: a locked list lets go, but takes nobody.
    WebApi open(withVariant("locked-remove", "allow"));
    const QByteArray locked = open.makeList();
    QCOMPARE(open.addMembers(locked, {people[0]}).status, 204);
    open.sandbox.control("/sandbox/lists/" + locked, {{QStringLiteral("lock"), true}});
    QCOMPARE(open.addMembers(locked, {people[1]}).status, 400);
    QCOMPARE(open.removeMembers(locked, {people[0]}).status, 204);
    QVERIFY(open.membersOf(locked).isEmpty());
}

void tst_ChecklistLists::item50_contactGoneWhileMember()
{
    WebApi api;
    const QByteArrayList people = api.contacts("Founding_Members", 3);
    const QByteArray list = api.makeList();
    QCOMPARE(api.addMembers(list, people).status, 204);
    api.sandbox.control("/sandbox/contacts/" + people[1], {{QStringLiteral("delete"), true}});
    QCOMPARE(api.membersOf(list), QByteArrayList({people[0], people[2]}));
    QCOMPARE(memberCount(api, list), 3); // the stored number is not the rows'
    QCOMPARE(api.removeMembers(list, {people[0]}).status, 204);
    QCOMPARE(memberCount(api, list), 1);
}

void tst_ChecklistLists::item51_addOne()
{
    WebApi api;
    const QByteArray list = api.makeList();
    const QByteArray contact = api.contacts("Founding_Members", 1).first();
    const RawReply reply = api.post("lists(" + list + ")/Microsoft.Dynamics.CRM.AddMemberList", "{'EntityId':'" + contact + "'}");
    QCOMPARE(reply.status, 200);
    QVERIFY(textOf(reply.json(), "@odata.context").endsWith("/$metadata#Microsoft.Dynamics.CRM.AddMemberListResponse"));
    QCOMPARE(textOf(reply.json(), "Id"), rowOf(api, list, contact));
}

void tst_ChecklistLists::item53_readMembers()
{
    WebApi api;
    const QByteArray list = api.makeList();
    const QByteArray other = api.makeList();
    const QByteArrayList people = api.contacts("Founding_Members", 6);
    QCOMPARE(api.addMembers(list, people.mid(0, 4)).status, 204);
    QCOMPARE(api.addMembers(other, people.mid(2)).status, 204);
    const auto members = [&api](const QByteArray &target, const char *column) {
        QByteArrayList all;
        for (const auto &row : api.rows(target))
            all.append(textOf(row.toObject(), column));
        std::sort(all.begin(), all.end());
        return all;
    };
    const QByteArray query = "listmembers?$select=_entityid_value&$orderby=listmemberid&$filter=_listid_value%20eq%20";
    QCOMPARE(members(query + list, "_entityid_value"), people.mid(0, 4));
    QCOMPARE(members(query + '\'' + list + '\'', "_entityid_value"), people.mid(0, 4)); // quoted as well [COM-wpf]
    QCOMPARE(members(query + list + "%20or%20_listid_value%20eq%20" + other, "_entityid_value").size(), 8);
    QCOMPARE(members("lists(" + list + ")/listcontact_association?$select=contactid&$orderby=contactid", "contactid"), people.mid(0, 4));
    QCOMPARE(members("contacts?$select=contactid&$filter=listcontact_association/any(l:l/listid%20eq%20" + list + ')', "contactid"),
             people.mid(0, 4));
    QVERIFY(members("listmembers?$top=1&$filter=_listid_value%20eq%20" + list, "entitytype").contains("contact"));
}

void tst_ChecklistLists::item53_memberByKey_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("405") << QByteArray("405");
    QTest::newRow("400") << QByteArray("400");
}

void tst_ChecklistLists::item53_memberByKey()
{
    QFETCH(const QByteArray, status);
    WebApi api(withVariant("listmember-get", status.constData()));
    const QByteArray list = api.makeList();
    const QByteArrayList people = api.contacts("Founding_Members", 1);
    QCOMPARE(api.addMembers(list, people).status, 204);
    const QByteArray target = "listmembers(" + rowOf(api, list, people.first()) + ')';
    QCOMPARE(api.get(target).status, status.toInt());
    QVERIFY(api.send("PATCH", target, "{\"name\":\"x\"}", "Content-Type: application/json\r\n").status >= 400);
}

void tst_ChecklistLists::item54_memberCount_data()
{
    QTest::addColumn<QByteArray>("variant");
    for (const char *variant : {"immediate", "delayed", "never"})
        QTest::newRow(variant) << QByteArray(variant);
}

void tst_ChecklistLists::item54_memberCount()
{
    QFETCH(const QByteArray, variant);
    sandbox::Options options = withVariant("membercount", variant.constData());
    options.variants.insert(QStringLiteral("membercount-delay"), QStringLiteral("2"));
    WebApi api(options);
    const QByteArray list = api.makeList();
    QCOMPARE(api.addMembers(list, api.contacts("Founding_Members", 5)).status, 204);
    if (variant == "immediate") {
        QCOMPARE(memberCount(api, list), 5);
        return;
    }
    QCOMPARE(memberCount(api, list), 0);
    if (variant == "delayed")
        QTRY_COMPARE_WITH_TIMEOUT(memberCount(api, list), 5, 10'000);
}

SEGUE_TEST(tst_ChecklistLists)
#include "tst_checklistlists.moc"
