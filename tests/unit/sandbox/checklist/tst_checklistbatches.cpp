// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webapi.h"

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
QByteArray operation(const QByteArray &method, const QByteArray &target, const QByteArray &json = {}, const QByteArray &contentId = {})
{
    return "Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n"
           + (contentId.isEmpty() ? QByteArray() : "Content-ID: " + contentId + "\r\n") + "\r\n" + method + ' '
           + (target.startsWith('$') || target.startsWith("http") ? target : "/api/data/v9.2/" + target) + " HTTP/1.1\r\n"
           + (json.isEmpty() ? QByteArray("Accept: application/json\r\n\r\n") : "Content-Type: application/json\r\n\r\n" + json) + "\r\n";
}
QByteArray joined(const QByteArray &boundary, const QByteArrayList &parts)
{
    QByteArray body;
    for (const QByteArray &part : parts)
        body += "--" + boundary + "\r\n" + part;
    return body + "--" + boundary + "--\r\n";
}
QByteArray changeSet(const QByteArrayList &parts)
{
    return "Content-Type: multipart/mixed; boundary=c\r\n\r\n" + joined("c", parts);
}
RawReply send(const WebApi &api, const QByteArrayList &parts, const QByteArray &fields = {})
{
    return api.send("POST", "$batch", joined("b", parts), "Content-Type: multipart/mixed; boundary=b\r\n" + fields);
}
const QByteArray goingOn = "Prefer: odata.continue-on-error\r\n";
QList<int> statuses(const RawReply &reply)
{
    QList<int> all;
    for (qsizetype at = reply.body.indexOf("HTTP/1.1 "); at >= 0; at = reply.body.indexOf("HTTP/1.1 ", at + 9))
        all.append(reply.body.mid(at + 9, 3).toInt());
    return all;
}
QByteArray newList(const QByteArray &name)
{
    return "{\"listname\":\"" + name + "\",\"createdfromcode\":2}";
}
} // namespace

/// Checklist of the reference, section 7, $batch: 43 to 47.
class tst_ChecklistBatches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void item43_everyWayOfWriting_data();
    void item43_everyWayOfWriting();
    void item44_refusedBatches_data();
    void item44_refusedBatches();
    void item45_stopsOrGoesOn();
    void item46_changeSetAtomicity_data();
    void item46_changeSetAtomicity();
    void item46_references();
    void item46_contentIdOutside_data();
    void item46_contentIdOutside();
    void item47_failureInTheMiddle_data();
    void item47_failureInTheMiddle();
    void item47_innerThrottling();
};

void tst_ChecklistBatches::item43_everyWayOfWriting_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("lineFeeds");
    QTest::addColumn<bool>("absolute");
    QTest::addColumn<bool>("ended");
    for (const bool lineFeeds : {false, true}) {
        for (const bool absolute : {false, true}) {
            for (const bool ended : {false, true}) {
                for (const char *type : {"multipart/mixed; boundary=\"b\"", "multipart/mixed;boundary=b"}) {
                    QTest::addRow("%s, %s, %s, %s", type, lineFeeds ? "LF" : "CRLF", absolute ? "absolute" : "path",
                                  ended ? "ended" : "not ended")
                        << QByteArray(type) << lineFeeds << absolute << ended;
                }
            }
        }
    }
}

void tst_ChecklistBatches::item43_everyWayOfWriting()
{
    QFETCH(const QByteArray, type);
    QFETCH(const bool, lineFeeds);
    QFETCH(const bool, absolute);
    QFETCH(const bool, ended);
    static WebApi api;
    const QByteArray root = absolute ? api.sandbox.endpoints().server.toUtf8() + "/api/data/v9.2/" : QByteArray();
    QByteArray body = joined("b", {operation("GET", root + "WhoAmI"), operation("GET", root + "lists?$top=1")});
    if (lineFeeds)
        body.replace("\r\n", "\n");
    if (!ended)
        body.chop(lineFeeds ? 1 : 2);
    const RawReply reply = api.send("POST", "$batch", body, "Content-Type: " + type + "\r\n");
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.field("Content-Type").startsWith("multipart/mixed; boundary=batchresponse_"));
    QVERIFY(reply.body.startsWith("--batchresponse_"));
    QVERIFY(reply.body.endsWith("--\r\n"));
    QCOMPARE(statuses(reply), QList<int>({200, 200}));
    QVERIFY(reply.body.contains("HTTP/1.1 200 OK\r\n"));
}

void tst_ChecklistBatches::item44_refusedBatches_data()
{
    QTest::addColumn<QByteArrayList>("parts");
    QTest::newRow("1001 operations") << QByteArrayList(1001, operation("GET", "WhoAmI"));
    QTest::newRow("a batch in a batch") << QByteArrayList{operation("POST", "$batch", "x")};
    QTest::newRow("GET in a change set") << QByteArrayList{changeSet({operation("GET", "WhoAmI")})};
}

void tst_ChecklistBatches::item44_refusedBatches()
{
    QFETCH(const QByteArrayList, parts);
    WebApi api;
    const RawReply reply = send(api, parts);
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.field("Content-Type"), "application/json; odata.metadata=minimal");
    QVERIFY(!errorCode(reply).isEmpty());
    QCOMPARE(send(api, QByteArrayList(1000, operation("GET", "WhoAmI"))).status, 200);
}

void tst_ChecklistBatches::item45_stopsOrGoesOn()
{
    WebApi api;
    const QByteArrayList parts{operation("POST", "lists", newList("first")), operation("GET", "shoes"),
                               operation("POST", "lists", newList("last"))};
    const RawReply stopped = send(api, parts);
    QCOMPARE(stopped.status, 404);
    QVERIFY(stopped.field("Content-Type").startsWith("multipart/mixed"));
    QCOMPARE(statuses(stopped), QList<int>({204, 404}));
    QCOMPARE(api.rows("lists").size(), 1); // what came before stays
    const RawReply went = send(api, parts, goingOn);
    QCOMPARE(went.status, 200);
    QCOMPARE(statuses(went), QList<int>({204, 404, 204}));
    QCOMPARE(api.rows("lists").size(), 3);
}

void tst_ChecklistBatches::item46_changeSetAtomicity_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::newRow("one part") << QByteArray("single");
    QTest::newRow("wrapped") << QByteArray("wrapped");
}

void tst_ChecklistBatches::item46_changeSetAtomicity()
{
    QFETCH(const QByteArray, form);
    WebApi api(withVariant("changeset-error", form.constData()));
    const QByteArray list = api.makeList();
    const QByteArrayList people = api.contacts("Founding_Members", 2);
    QCOMPARE(api.addMembers(list, people).status, 204);
    const RawReply reply =
        send(api,
             {changeSet({operation("POST", "lists", newList("new"), "1"),
                         operation("PATCH", "lists(" + list + ')', "{\"description\":\"changed\"}", "2"),
                         operation("DELETE", "lists(" + list + ")/listcontact_association(" + people.first() + ")/$ref", {}, "3"),
                         operation("POST", "lists", "{\"listname\":\"no type\"}", "4")}),
              operation("GET", "WhoAmI")},
             goingOn);
    QCOMPARE(reply.status, 200);
    QCOMPARE(statuses(reply), QList<int>({400, 200}));
    QCOMPARE(reply.body.contains("changesetresponse_"), form == "wrapped");
    QCOMPARE(api.rows("lists").size(), 1);
    QVERIFY(api.rows("lists?$filter=description%20eq%20null").size() == 1);
    QCOMPARE(api.membersOf(list), people);
    const RawReply good = send(api, {changeSet({operation("POST", "lists", newList("new"), "1")})});
    QCOMPARE(good.status, 200);
    QVERIFY(good.body.contains("--changesetresponse_") && good.body.contains("Content-ID: 1\r\n"));
    QCOMPARE(api.rows("lists").size(), 2);
}

void tst_ChecklistBatches::item46_references()
{
    WebApi api;
    const RawReply good = send(
        api, {changeSet({operation("POST", "lists", newList("a"), "1"), operation("PATCH", "$1", "{\"description\":\"later\"}", "2")})});
    QCOMPARE(statuses(good), QList<int>({204, 204}));
    QCOMPARE(api.rows("lists?$filter=description%20eq%20'later'").size(), 1);
    const RawReply early = send(api, {changeSet({operation("PATCH", "$1", "{\"description\":\"x\"}", "7")})});
    QCOMPARE(early.status, 400);
    QVERIFY(early.body.contains("Content-ID Reference: '$1' does not exist in the batch context."));
}

void tst_ChecklistBatches::item46_contentIdOutside_data()
{
    QTest::addColumn<QByteArray>("variant");
    QTest::newRow("echoed") << QByteArray("all");
    QTest::newRow("not echoed") << QByteArray("changeset");
}

void tst_ChecklistBatches::item46_contentIdOutside()
{
    QFETCH(const QByteArray, variant);
    WebApi api(withVariant("content-id-echo", variant.constData()));
    const RawReply reply = send(api, {operation("GET", "WhoAmI", {}, "31")});
    QCOMPARE(reply.body.contains("Content-ID: 31"), variant == "all");
}

void tst_ChecklistBatches::item47_failureInTheMiddle_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QList<int>>("expected");
    QTest::newRow("by its place") << QStringLiteral("part=3 status=500") << QList<int>{204, 204, 500, 204, 204};
    QTest::newRow("by its number") << QStringLiteral("post in-batch nth=2 status=500") << QList<int>{204, 500, 204, 204, 204};
    QTest::newRow("by its address") << QStringLiteral("in-batch body=list4 status=500 code=0x80044150")
                                    << QList<int>{204, 204, 204, 500, 204};
}

void tst_ChecklistBatches::item47_failureInTheMiddle()
{
    QFETCH(const QString, rule);
    QFETCH(const QList<int>, expected);
    WebApi api;
    api.sandbox.addFault(rule);
    QByteArrayList parts;
    for (const char *name : {"list1", "list2", "list3", "list4", "list5"})
        parts.append(operation("POST", "lists", newList(name)));
    const RawReply reply = send(api, parts, goingOn);
    QCOMPARE(reply.status, 200);
    QCOMPARE(statuses(reply), expected);
    QCOMPARE(api.rows("lists").size(), 4);  // it was not done
    QCOMPARE(api.get("lists").status, 200); // requests of their own are not meant
}

void tst_ChecklistBatches::item47_innerThrottling()
{
    WebApi api(withVariant("batch-inner-429", "3"));
    const RawReply reply = send(api, QByteArrayList(6, operation("GET", "WhoAmI")));
    QCOMPARE(reply.status, 200);
    QCOMPARE(statuses(reply), QList<int>({200, 200, 429, 200, 200, 429}));
    QVERIFY(reply.body.contains("Retry-After: 1\r\n"));
}

SEGUE_TEST(tst_ChecklistBatches)
#include "tst_checklistbatches.moc"
