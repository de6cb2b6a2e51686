// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webapi.h"

#include "testregistry.h"

#include <QTest>

using namespace segue;
using namespace segue::testing;

namespace {
QByteArray rowOf(const WebApi &api, const QByteArray &list, const QByteArray &contact)
{
    return api.rows("listmembers?$select=listmemberid&$filter=_listid_value%20eq%20" + list + "%20and%20_entityid_value%20eq%20" + contact)
        .first()
        .toObject()
        .value(QLatin1String("listmemberid"))
        .toString()
        .toUtf8();
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

/// The four ways off a list, each of which an organisation may refuse (reference 5.7).
class tst_RemovalWays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesOff_data();
    void takesOff();
    void refuses_data();
    void refuses();
    void keepsALockedList();
    void isDescribedInTheMetadata();
};

void tst_RemovalWays::takesOff_data()
{
    QTest::addColumn<QByteArray>("way");
    QTest::addColumn<QString>("variant");
    QTest::addColumn<int>("refusedWith");
    QTest::addColumn<int>("whenGone");
    QTest::newRow("bulk action") << QByteArray("bulk") << QStringLiteral("remove-action") << 404 << 204;
    QTest::newRow("member row") << QByteArray("row") << QStringLiteral("remove-batch-delete") << 405 << 404;
    QTest::newRow("member action, EntityId") << QByteArray("entity") << QStringLiteral("remove-member-action") << 404 << 204;
    QTest::newRow("member action, ListMember") << QByteArray("listmember") << QStringLiteral("remove-member-action") << 404 << 204;
    QTest::newRow("association by key") << QByteArray("ref") << QStringLiteral("remove-ref") << 400 << 404;
    QTest::newRow("association by address") << QByteArray("ref-id") << QStringLiteral("remove-ref") << 400 << 404;
}

void tst_RemovalWays::takesOff()
{
    QFETCH(const QByteArray, way);
    WebApi api;
    const QByteArray list = api.makeList();
    const QByteArrayList people = api.contacts("Founding_Members", 5);
    QCOMPARE(api.addMembers(list, people).status, 204);
    const QByteArray row = rowOf(api, list, people[2]);
    QCOMPARE(remove(api, way, list, people[2], row).status, 204);
    QCOMPARE(api.membersOf(list), people.mid(0, 2) + people.mid(3));
    QTEST(remove(api, way, list, people[2], row).status, "whenGone");
    // The contact itself stays.
    QCOMPARE(api.get("contacts(" + people[2] + ")?$select=contactid").status, 200);
}

void tst_RemovalWays::refuses_data()
{
    takesOff_data();
}

void tst_RemovalWays::refuses()
{
    QFETCH(const QByteArray, way);
    QFETCH(const QString, variant);
    sandbox::Options options;
    options.variants.insert(variant, QStringLiteral("off"));
    WebApi api(options);
    const QByteArray list = api.makeList();
    const QByteArrayList people = api.contacts("Founding_Members", 5);
    QCOMPARE(api.addMembers(list, people).status, 204);
    QTEST(remove(api, way, list, people[2], rowOf(api, list, people[2])).status, "refusedWith");
    QCOMPARE(api.membersOf(list), people);
}

void tst_RemovalWays::keepsALockedList()
{
    for (const char *variant : {"refuse", "allow"}) {
        sandbox::Options options;
        options.variants.insert(QStringLiteral("locked-remove"), QString::fromLatin1(variant));
        WebApi api(options);
        const QByteArray list = api.makeList();
        const QByteArrayList people = api.contacts("Founding_Members", 5);
        QCOMPARE(api.addMembers(list, people).status, 204);
        api.sandbox.control("/sandbox/lists/" + list, {{QStringLiteral("lock"), true}});
        const bool refuses = QByteArray(variant) == "refuse";
        for (const char *way : {"bulk", "entity", "ref"})
            QCOMPARE(remove(api, way, list, people[way[0] == 'b' ? 0 : way[0] == 'e' ? 1 : 2], {}).status, refuses ? 400 : 204);
        QCOMPARE(api.membersOf(list).size(), refuses ? 5 : 2);
    }
}

void tst_RemovalWays::isDescribedInTheMetadata()
{
    WebApi open;
    QVERIFY(open.get("$metadata").body.contains("<Action Name=\"RemoveListMembersList\""));
    sandbox::Options options;
    options.variants.insert(QStringLiteral("remove-action"), QStringLiteral("off"));
    WebApi closed(options);
    const RawReply document = closed.get("$metadata");
    QCOMPARE(document.status, 200);
    QVERIFY(document.body.contains("<Action Name=\"AddListMembersList\""));
    QVERIFY(!document.body.contains("RemoveListMembersList"));
}

SEGUE_TEST(tst_RemovalWays)
#include "tst_removalways.moc"
