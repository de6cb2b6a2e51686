// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listcalls.h"

#include "testregistry.h"

#include <QTest>

using namespace segue;
using namespace segue::testing;

namespace {
sandbox::Options withVariant(const char *name, const char *value)
{
    sandbox::Options options;
    options.variants.insert(QLatin1String(name), QLatin1String(value));
    return options;
}
RawReply remove(const WebApi &api, const QByteArray &way, const QByteArray &list, const QByteArray &contact, const QByteArray &row)
{
    const QByteArray address = "lists(" + list + ')';
    if (way == "bulk")
        return api.removeMembers(list, {contact});
    if (way == "row")
        return api.send("DELETE", "listmembers(" + row + ')');
    if (way == "entity")
        return api.post(address + "/Microsoft.Dynamics.CRM.RemoveMemberList", "{'EntityId':'" + contact + "'}");
    if (way == "listmember")
        return api.post(address + "/Microsoft.Dynamics.CRM.RemoveMemberList", "{'ListMember':{'listmemberid':'" + contact + "'}}");
    if (way == "ref")
        return api.send("DELETE", address + "/listcontact_association(" + contact + ")/$ref");
    return api.send("DELETE", address + "/listcontact_association/$ref?$id=" + api.sandbox.endpoints().server.toUtf8()
                                  + "/api/data/v9.2/contacts(" + contact + ')');
}
} // namespace

/// Checklist of the reference, section 7, Lists: the ways off a list, and what others do meanwhile, 52 and 55 to 58.
class tst_ChecklistListChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void item52_waysOff_data();
    void item52_waysOff();
    void item52_refusedWays_data();
    void item52_refusedWays();
    void item52_strangers_data();
    void item52_strangers();
    void item55_listChangesMidRun();
    void item56_contactChangesMidRun_data();
    void item56_contactChangesMidRun();
    void item57_privilegeRemovedMidRun();
    void item58_concurrentEditor();
};

void tst_ChecklistListChanges::item52_waysOff_data()
{
    QTest::addColumn<QByteArray>("way");
    QTest::addColumn<QByteArray>("answer");
    for (const char *way : {"bulk", "row", "entity", "listmember", "ref", "ref-id"}) {
        for (const char *answer : {"204", "200"})
            QTest::addRow("%s, %s", way, answer) << QByteArray(way) << QByteArray(answer);
    }
}

void tst_ChecklistListChanges::item52_waysOff()
{
    QFETCH(const QByteArray, way);
    QFETCH(const QByteArray, answer);
    WebApi api(withVariant("remove-answer", answer.constData()));
    const QByteArray list = api.makeList();
    const QByteArrayList people = api.contacts("Founding_Members", 3);
    QCOMPARE(api.addMembers(list, people).status, 204);
    const bool isAction = way == "bulk" || way == "entity" || way == "listmember";
    QCOMPARE(remove(api, way, list, people[1], rowOf(api, list, people[1])).status, isAction ? answer.toInt() : 204);
    QCOMPARE(api.membersOf(list), QByteArrayList({people[0], people[2]}));
}

void tst_ChecklistListChanges::item52_refusedWays_data()
{
    QTest::addColumn<QByteArray>("way");
    QTest::addColumn<QByteArray>("variant");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("status");
    const auto row = [](const char *way, const char *variant, const char *value, int status) {
        QTest::addRow("%s, %s=%s", way, variant, value) << QByteArray(way) << QByteArray(variant) << QByteArray(value) << status;
    };
    row("bulk", "remove-action", "off", 404);
    row("bulk", "remove-action", "405", 405);
    row("row", "remove-batch-delete", "off", 405);
    row("row", "remove-batch-delete", "404", 404);
    for (const char *way : {"entity", "listmember"}) {
        row(way, "remove-member-action", "off", 404);
        row(way, "remove-member-action", "405", 405);
    }
    row("entity", "remove-member-body", "listmember", 400);
    row("listmember", "remove-member-body", "entity", 400);
    for (const char *way : {"ref", "ref-id"}) {
        row(way, "remove-ref", "off", 400);
        row(way, "remove-ref", "405", 405);
    }
}

void tst_ChecklistListChanges::item52_refusedWays()
{
    QFETCH(const QByteArray, way);
    QFETCH(const QByteArray, variant);
    QFETCH(const QByteArray, value);
    WebApi api(withVariant(variant.constData(), value.constData()));
    const QByteArray list = api.makeList();
    const QByteArrayList people = api.contacts("Founding_Members", 3);
    QCOMPARE(api.addMembers(list, people).status, 204);
    QTEST(remove(api, way, list, people[1], rowOf(api, list, people[1])).status, "status");
    QCOMPARE(api.membersOf(list), people);
}

void tst_ChecklistListChanges::item52_strangers_data()
{
    QTest::addColumn<QByteArray>("variant");
    QTest::newRow("no change") << QByteArray("ignore");
    QTest::newRow("refused") << QByteArray("refuse");
}

void tst_ChecklistListChanges::item52_strangers()
{
    QFETCH(const QByteArray, variant);
    WebApi api(withVariant("absent-remove", variant.constData()));
    const QByteArray list = api.makeList();
    const QByteArrayList people = api.contacts("Founding_Members", 3);
    QCOMPARE(api.addMembers(list, people.mid(0, 2)).status, 204);
    const int expected = variant == "refuse" ? 404 : 204;
    for (const char *way : {"bulk", "entity", "listmember"})
        QCOMPARE(remove(api, way, list, people[2], {}).status, expected);
    for (const char *way : {"ref", "ref-id"})
        QCOMPARE(remove(api, way, list, people[2], {}).status, 404);
    QCOMPARE(remove(api, "row", list, {}, "1f0a6d3e-2222-4f6a-8a0c-1d2e3f405162").status, 404);
    QCOMPARE(api.removeMembers(list, people).status, expected);
    QCOMPARE(api.membersOf(list).size(), variant == "refuse" ? 2 : 0); // all of the call, or nothing
}

void tst_ChecklistListChanges::item55_listChangesMidRun()
{
    WebApi api;
    const QByteArrayList people = api.contacts("Newsletter_Pilot", 10);
    const QByteArray list = api.makeList();
    const auto rule = [&](int nth, const char *change) {
        api.sandbox.addFault(QStringLiteral("post AddListMembersList nth=%1 control=/sandbox/lists/%2 with=%3")
                                 .arg(nth)
                                 .arg(QString::fromLatin1(list), QLatin1String(change)));
    };
    rule(2, "{\"lock\":true}");
    rule(3, "{\"lock\":false}");
    rule(4, "{\"deactivate\":true}");
    rule(5, "{\"deactivate\":false}");
    rule(6, "{\"delete\":true}");
    QList<int> seen;
    for (int i = 0; i < 6; ++i)
        seen.append(api.addMembers(list, {people[i]}).status);
    QCOMPARE(seen, QList<int>({204, 400, 204, 400, 204, 404}));
    // Made again under the same name it is another list.
    QVERIFY(api.makeList() != list);
    QCOMPARE(api.addMembers(list, {people[0]}).status, 404);
}

void tst_ChecklistListChanges::item56_contactChangesMidRun_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<bool>("isMember");
    QTest::newRow("deactivated") << QByteArray("{\"deactivate\":true}") << QByteArray("stay") << true;
    QTest::newRow("deleted") << QByteArray("{\"delete\":true}") << QByteArray("stay") << false;
    QTest::newRow("merged, stays") << QByteArray("{\"merge_into\":\"MASTER\"}") << QByteArray("stay") << true;
    QTest::newRow("merged, moves") << QByteArray("{\"merge_into\":\"MASTER\"}") << QByteArray("move") << false;
}

void tst_ChecklistListChanges::item56_contactChangesMidRun()
{
    QFETCH(QByteArray, change);
    QFETCH(const QByteArray, members);
    QFETCH(const bool, isMember);
    WebApi api(withVariant("merge-members", members.constData()));
    const QByteArrayList people = api.contacts("Newsletter_Pilot", 4);
    change.replace("MASTER", people[3]);
    const QByteArray list = api.makeList();
    const QByteArray later = api.makeList();
    QCOMPARE(api.addMembers(list, people.mid(0, 2)).status, 204);
    api.sandbox.addFault(QStringLiteral("post AddListMembersList nth=1 control=/sandbox/contacts/%1 with=%2")
                             .arg(QString::fromLatin1(people[0]), QString::fromLatin1(change)));
    QVERIFY(api.addMembers(later, {people[0]}).status >= 400);
    QCOMPARE(api.membersOf(list).contains(people[0]), isMember);
    QCOMPARE(api.membersOf(list).contains(people[3]), members == "move");
    const RawReply contact = api.get("contacts(" + people[0] + ")?$select=statecode,merged,_masterid_value");
    if (change.contains("delete")) {
        QCOMPARE(contact.status, 404);
    } else {
        QCOMPARE(contact.json().value(QLatin1String("statecode")).toInt(), 1);
        QCOMPARE(contact.json().value(QLatin1String("merged")).toBool(), change.contains("merge_into"));
    }
    if (change.contains("merge_into"))
        QCOMPARE(textOf(contact.json(), "_masterid_value"), people[3]);
}

void tst_ChecklistListChanges::item57_privilegeRemovedMidRun()
{
    WebApi api({}, QStringLiteral("marketer"));
    const QByteArrayList people = api.contacts("Newsletter_Pilot", 3);
    const QByteArray list = api.makeList();
    api.sandbox.addFault(
        QStringLiteral("post AddListMembersList nth=2 control=/sandbox/account with={\"user\":\"marketer@kitakaze.example\","
                       "\"privilege\":\"prvAppendToList\",\"granted\":false}"));
    QCOMPARE(api.addMembers(list, {people[0]}).status, 204);
    const RawReply refused = api.addMembers(list, {people[1]});
    QCOMPARE(refused.status, 403);
    QCOMPARE(errorCode(refused), "0x80040220");
    QVERIFY2(refused.body.contains("prvAppendToList"), refused.body.constData());
    QCOMPARE(api.membersOf(list), QByteArrayList{people[0]});
}

void tst_ChecklistListChanges::item58_concurrentEditor()
{
    WebApi api;
    const QByteArrayList people = api.contacts("Newsletter_Pilot", 5);
    const QByteArray list = api.makeList();
    api.sandbox.addFault(
        QStringLiteral("post AddListMembersList nth=2 control=/sandbox/lists/%1/members with={\"add\":[\"%2\"],\"remove\":[\"%3\"]}")
            .arg(QString::fromLatin1(list), QString::fromLatin1(people[4]), QString::fromLatin1(people[0])));
    QCOMPARE(api.addMembers(list, {people[0], people[1]}).status, 204);
    QCOMPARE(api.addMembers(list, {people[2]}).status, 204);
    QCOMPARE(api.membersOf(list), QByteArrayList({people[1], people[2], people[4]}));
    // Who did it can be told from the row.
    const QByteArray own = textOf(api.get("WhoAmI").json(), "UserId");
    const QJsonArray rows = api.rows("listmembers?$select=_createdby_value,_entityid_value&$filter=_listid_value%20eq%20" + list);
    for (const auto &row : rows)
        QCOMPARE(textOf(row.toObject(), "_createdby_value") == own, textOf(row.toObject(), "_entityid_value") != people[4]);
}

SEGUE_TEST(tst_ChecklistListChanges)
#include "tst_checklistlistchanges.moc"
