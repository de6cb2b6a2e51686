// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webapi.h"

#include "testregistry.h"

#include <QTest>

using namespace segue;
using namespace segue::testing;

namespace {
QByteArray partTo(const QByteArray &method, const QByteArray &target, const QByteArray &json = {}, const QByteArray &partFields = {})
{
    return "Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n" + partFields + "\r\n" + method + ' ' + target
           + " HTTP/1.1\r\n"
           + (json.isEmpty() ? QByteArray("Accept: application/json\r\n\r\n") : "Content-Type: application/json\r\n\r\n" + json) + "\r\n";
}
QByteArray part(const QByteArray &method, const QByteArray &target, const QByteArray &json = {}, const QByteArray &partFields = {})
{
    return partTo(method, "/api/data/v9.2/" + target, json, partFields);
}
QByteArray join(const QByteArray &boundary, const QByteArrayList &parts)
{
    QByteArray body;
    for (const QByteArray &one : parts)
        body += "--" + boundary + "\r\n" + one;
    return body + "--" + boundary + "--\r\n";
}
QByteArray changeSet(const QByteArrayList &parts)
{
    return "Content-Type: multipart/mixed; boundary=c\r\n\r\n" + join("c", parts);
}
QByteArray batch(const QByteArrayList &parts)
{
    return join("b", parts);
}
RawReply send(const WebApi &api, const QByteArray &body, const QByteArray &fields = {})
{
    return api.send("POST", "$batch", body, "Content-Type: multipart/mixed; boundary=b\r\n" + fields);
}
/// The statuses of the operations, in order.
QList<int> statuses(const RawReply &reply)
{
    QList<int> all;
    for (qsizetype at = reply.body.indexOf("HTTP/1.1 "); at >= 0; at = reply.body.indexOf("HTTP/1.1 ", at + 9))
        all.append(reply.body.mid(at + 9, 3).toInt());
    return all;
}
} // namespace

/// Several requests in one (reference 3).
class tst_Batches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsPartsInOrderAndStopsAtTheFirstError();
    void goesOnWhenAsked();
    void keepsWhatCameBeforeTheError();
    void rollsAChangeSetBack_data();
    void rollsAChangeSetBack();
    void resolvesReferencesInsideAChangeSet();
    void readsWhatForeignClientsWrite_data();
    void readsWhatForeignClientsWrite();
    void refusesWhatIsNoBatch();
    void holdsAThousand();
    void takesLongerAddressesInside();
};

void tst_Batches::runsPartsInOrderAndStopsAtTheFirstError()
{
    WebApi api;
    const QByteArray body =
        batch({part("GET", "WhoAmI"), part("GET", "shoes"), part("POST", "lists", "{\"listname\":\"late\",\"createdfromcode\":2}")});
    const RawReply reply = send(api, body);
    QCOMPARE(reply.status, 404); // the failed part's
    QVERIFY(reply.field("Content-Type").startsWith("multipart/mixed; boundary=batchresponse_"));
    QVERIFY(reply.body.startsWith("--batchresponse_"));
    QCOMPARE(statuses(reply), QList<int>({200, 404}));
    QCOMPARE(api.rows("lists").size(), 0);
}

void tst_Batches::goesOnWhenAsked()
{
    WebApi api;
    const QByteArray body =
        batch({part("GET", "WhoAmI"), part("GET", "shoes"), part("POST", "lists", "{\"listname\":\"late\",\"createdfromcode\":2}")});
    const RawReply reply = send(api, body, "Prefer: odata.continue-on-error\r\n");
    QCOMPARE(reply.status, 200);
    QCOMPARE(statuses(reply), QList<int>({200, 404, 204}));
    QCOMPARE(api.rows("lists").size(), 1);
}

void tst_Batches::keepsWhatCameBeforeTheError()
{
    WebApi api;
    const RawReply reply =
        send(api, batch({part("POST", "lists", "{\"listname\":\"early\",\"createdfromcode\":2}"), part("GET", "shoes")}));
    QCOMPARE(statuses(reply), QList<int>({204, 404}));
    QCOMPARE(api.rows("lists").size(), 1);
}

void tst_Batches::rollsAChangeSetBack_data()
{
    QTest::addColumn<QString>("form");
    QTest::newRow("single part") << QStringLiteral("single");
    QTest::newRow("wrapped") << QStringLiteral("wrapped");
}

void tst_Batches::rollsAChangeSetBack()
{
    QFETCH(const QString, form);
    sandbox::Options options;
    options.variants.insert(QStringLiteral("changeset-error"), form);
    WebApi api(options);
    const RawReply reply = send(api,
                                batch({changeSet({part("POST", "lists", "{\"listname\":\"a\",\"createdfromcode\":2}"),
                                                  part("POST", "lists", "{\"listname\":\"b\"}")}),
                                       part("GET", "WhoAmI")}),
                                "Prefer: odata.continue-on-error\r\n");
    QCOMPARE(reply.status, 200);
    QCOMPARE(statuses(reply), QList<int>({400, 200}));
    QCOMPARE(reply.body.contains("changesetresponse_"), form == QStringLiteral("wrapped"));
    QCOMPARE(api.rows("lists").size(), 0);
}

void tst_Batches::resolvesReferencesInsideAChangeSet()
{
    WebApi api;
    const RawReply reply =
        send(api, batch({changeSet({part("POST", "lists", "{\"listname\":\"a\",\"createdfromcode\":2}", "Content-ID: 1\r\n"),
                                    partTo("PATCH", "$1", "{\"description\":\"later\"}", "Content-ID: 2\r\n")})}));
    QCOMPARE(reply.status, 200);
    QCOMPARE(statuses(reply), QList<int>({204, 204}));
    QVERIFY(reply.body.contains("Content-ID: 1"));
    QCOMPARE(api.rows("lists?$select=description").first().toObject().value(QLatin1String("description")).toString(),
             QStringLiteral("later"));
    const RawReply early = send(api, batch({changeSet({partTo("PATCH", "$7", "{\"description\":\"x\"}", "Content-ID: 1\r\n")})}));
    QCOMPARE(early.status, 400);
    QVERIFY(early.body.contains("Content-ID Reference: '$7' does not exist in the batch context."));
}

void tst_Batches::readsWhatForeignClientsWrite_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("lineFeeds");
    QTest::newRow("quoted") << QByteArray("multipart/mixed; boundary=\"b\"") << false;
    QTest::newRow("bare") << QByteArray("multipart/mixed;boundary=b") << false;
    QTest::newRow("line feeds only") << QByteArray("multipart/mixed;boundary=b") << true;
}

void tst_Batches::readsWhatForeignClientsWrite()
{
    QFETCH(const QByteArray, type);
    QFETCH(const bool, lineFeeds);
    WebApi api;
    QByteArray body = batch({part("GET", "WhoAmI"), partTo("GET", api.sandbox.endpoints().server.toUtf8() + "/api/data/v9.2/WhoAmI")});
    if (lineFeeds)
        body.replace("\r\n", "\n");
    body.chop(lineFeeds ? 1 : 2); // the last line end is often missing
    const RawReply reply = api.send("POST", "$batch", body, "Content-Type: " + type + "\r\n");
    QCOMPARE(reply.status, 200);
    QCOMPARE(statuses(reply), QList<int>({200, 200}));
}

void tst_Batches::refusesWhatIsNoBatch()
{
    WebApi api;
    QByteArrayList tooMany;
    for (int i = 0; i < 1001; ++i)
        tooMany.append(part("GET", "WhoAmI"));
    for (const QByteArray &body :
         {batch(tooMany), batch({part("POST", "$batch", "x")}), batch({changeSet({part("GET", "WhoAmI")})}), QByteArray("nonsense")}) {
        const RawReply reply = send(api, body);
        QCOMPARE(reply.status, 400);
        QVERIFY(reply.field("Content-Type").startsWith("application/json") || statuses(reply).contains(400));
    }
}

void tst_Batches::holdsAThousand()
{
    WebApi api;
    QByteArrayList many;
    for (int i = 0; i < 1000; ++i)
        many.append(part("GET", "WhoAmI"));
    QCOMPARE(statuses(send(api, batch(many))), QList<int>(1000, 200));
    const QJsonObject log = api.sandbox.look("/sandbox/requests?limit=0");
    QCOMPARE(log.value(QLatin1String("total")).toInt(), 1);
    QCOMPARE(log.value(QLatin1String("operations")).toInt(), 1000);
}

void tst_Batches::takesLongerAddressesInside()
{
    WebApi api;
    const QByteArrayList people = api.contacts("Spring_Campaign", 1000);
    const QByteArray query =
        "contacts?$select=contactid&$filter=Microsoft.Dynamics.CRM.In(PropertyName=@p1,PropertyValues=@p2)&@p1='contactid'&@p2=[%22"
        + people.join("%22,%22") + "%22]";
    QVERIFY(query.size() > 32'768 && query.size() < 65'000);
    QCOMPARE(api.get(query).status, 414);
    QCOMPARE(statuses(send(api, batch({part("GET", query)}))), QList<int>({200}));
}

SEGUE_TEST(tst_Batches)
#include "tst_batches.moc"
