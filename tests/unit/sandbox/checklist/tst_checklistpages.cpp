// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webapi.h"

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
QByteArray belowRoot(const QString &link)
{
    return link.mid(link.indexOf(QStringLiteral("/v9.2/")) + 6).toUtf8();
}
QByteArray linkOf(const RawReply &reply)
{
    const QString link = reply.json().value(QLatin1String("@odata.nextLink")).toString();
    return link.isEmpty() ? QByteArray() : belowRoot(link);
}
QByteArrayList column(const RawReply &reply, const char *name)
{
    QByteArrayList all;
    for (const auto &row : reply.json().value(QLatin1String("value")).toArray())
        all.append(row.toObject().value(QLatin1String(name)).toString().toUtf8());
    return all;
}
/// A FetchXML query with ' for ", encoded.
QByteArray fetch(QByteArray xml)
{
    return "contacts?fetchXml=" + xml.replace('\'', '"').toPercentEncoding();
}
} // namespace

/// Checklist of the reference, section 7, Basics: pages, counts, addresses, rows and headers, 35 to 42.
class tst_ChecklistPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void item35_pages_data();
    void item35_pages();
    void item36_brokenCookie_data();
    void item36_brokenCookie();
    void item37_changesBetweenPages();
    void item38_counts_data();
    void item38_counts();
    void item39_fetchXml();
    void item39_fetchXmlPages();
    void item40_longAddress_data();
    void item40_longAddress();
    void item41_rows();
    void item42_headersOfEveryAnswer_data();
    void item42_headersOfEveryAnswer();
    void item42_webServers();
};

void tst_ChecklistPages::item35_pages_data()
{
    QTest::addColumn<QByteArray>("variant");
    QTest::addColumn<QList<int>>("sizes");
    QTest::newRow("link while there is more") << QByteArray("off") << QList<int>{100, 100};
    QTest::newRow("an empty last page") << QByteArray("on") << QList<int>{100, 100, 0};
}

void tst_ChecklistPages::item35_pages()
{
    QFETCH(const QByteArray, variant);
    QFETCH(const QList<int>, sizes);
    WebApi api(withVariant("empty-last-page", variant.constData()));
    const QByteArray list = api.makeList();
    const QByteArrayList people = api.contacts("Newsletter_Pilot", 200);
    QCOMPARE(api.addMembers(list, people).status, 204);
    const QByteArray prefer = "Prefer: odata.maxpagesize=100\r\n";
    // $top is ignored together with a page size.
    QByteArray target = "listmembers?$select=_entityid_value&$top=1&$orderby=listmemberid&$filter=_listid_value%20eq%20" + list;
    QList<int> found;
    QByteArrayList seen;
    while (!target.isEmpty() && found.size() < 5) {
        const RawReply reply = api.get(target, prefer);
        QCOMPARE(reply.status, 200);
        const QByteArrayList page = column(reply, "_entityid_value");
        found.append(int(page.size()));
        seen += page;
        const QString link = reply.json().value(QLatin1String("@odata.nextLink")).toString();
        if (!link.isEmpty()) {
            QVERIFY(link.startsWith(api.sandbox.endpoints().server + QStringLiteral("/api/data/v9.2/listmembers?")));
            const QString cookie = QUrl::fromPercentEncoding(link.mid(link.indexOf(QStringLiteral("$skiptoken=")) + 11).toUtf8());
            QVERIFY2(cookie.startsWith(
                         QStringLiteral("<cookie pagenumber=\"%1\" pagingcookie=\"%253ccookie%2520page%253d").arg(found.size() + 1)),
                     qPrintable(cookie));
            QVERIFY2(cookie.contains(QStringLiteral(" istracking=\"False\"")), qPrintable(cookie));
        }
        target = linkOf(reply);
    }
    QCOMPARE(found, sizes);
    std::sort(seen.begin(), seen.end());
    QCOMPARE(seen, people);
}

void tst_ChecklistPages::item36_brokenCookie_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("page number") << QByteArray("0x8004112A");
    QTest::newRow("order") << QByteArray("0x80041129");
}

void tst_ChecklistPages::item36_brokenCookie()
{
    QFETCH(const QByteArray, code);
    WebApi api(withVariant("cookie-error", code.constData()));
    const QByteArray prefer = "Prefer: odata.maxpagesize=10\r\n";
    const QByteArray link = linkOf(api.get("contacts?$select=contactid", prefer));
    QByteArray tampered = link;
    tampered.replace("contactid", "fullname");
    for (const QByteArray &target : {tampered, link.left(link.indexOf("$skiptoken=") + 30)}) {
        const RawReply reply = api.get(target, prefer);
        QCOMPARE(reply.status, 400);
        QCOMPARE(errorCode(reply), code);
    }
    // And one that has expired, by a fault.
    api.sandbox.addFault(QStringLiteral("get $skiptoken= status=400 code=%1").arg(QString::fromLatin1(code)));
    const RawReply expired = api.get(link, prefer);
    QCOMPARE(expired.status, 400);
    QCOMPARE(errorCode(expired), code);
    QVERIFY(expired.body.contains("paging cookie"));
}

void tst_ChecklistPages::item37_changesBetweenPages()
{
    WebApi api({}, QStringLiteral("admin"));
    const QByteArray prefer = "Prefer: odata.maxpagesize=10\r\n";
    const RawReply first = api.get("contacts?$select=contactid&$orderby=contactid", prefer);
    const QByteArrayList before = column(first, "contactid");
    const QByteArrayList expected = column(api.get(linkOf(first), prefer), "contactid");
    QCOMPARE(expected.size(), 10);
    // Before the cursor one more, behind it one less: the page goes on where the key left off.
    QByteArray between = before.at(4);
    between[35] = between[35] == 'f' ? 'e' : 'f';
    QCOMPARE(api.post("contacts", "{'contactid':'" + between + "','lastname':'新'}").status, 204);
    QCOMPARE(api.send("DELETE", "contacts(" + expected.at(3) + ')').status, 204);
    QByteArrayList after = column(api.get(linkOf(first), prefer), "contactid");
    QCOMPARE(after.size(), 10);
    QVERIFY(!after.contains(between) && !after.contains(expected.at(3)));
    QCOMPARE(after.mid(0, 9), expected.mid(0, 3) + expected.mid(4));
}

void tst_ChecklistPages::item38_counts_data()
{
    QTest::addColumn<QByteArray>("variant");
    QTest::newRow("plain") << QByteArray("off");
    QTest::newRow("with a mark") << QByteArray("on");
}

void tst_ChecklistPages::item38_counts()
{
    QFETCH(const QByteArray, variant);
    WebApi api(withVariant("count-bom", variant.constData()));
    QVERIFY(!api.makeList().isEmpty());
    const QByteArray annotations = "Prefer: odata.include-annotations=\"Microsoft.Dynamics.CRM.totalrecordcount,"
                                   "Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded\"\r\n";
    const auto ask = [&](const QByteArray &target) {
        const QJsonObject body = api.get(target, annotations).json();
        return QList<int>{body.value(QLatin1String("@odata.count")).toInt(-9),
                          body.value(QLatin1String("@Microsoft.Dynamics.CRM.totalrecordcount")).toInt(-9),
                          body.value(QLatin1String("@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded")).toBool() ? 1 : 0};
    };
    QCOMPARE(ask("contacts?$select=contactid&$top=1&$count=true"), QList<int>({5000, 5000, 1}));
    QCOMPARE(ask("lists?$count=true"), QList<int>({1, 1, 0}));
    QCOMPARE(ask("lists"), QList<int>({-9, -1, 0}));
    const RawReply number = api.get("lists/$count");
    QCOMPARE(number.status, 200);
    QVERIFY(number.field("Content-Type").startsWith("text/plain"));
    QCOMPARE(number.body, variant == "on" ? QByteArray("\xef\xbb\xbf"
                                                       "1")
                                          : QByteArray("1"));
}

void tst_ChecklistPages::item39_fetchXml()
{
    WebApi api;
    const QByteArray list = api.makeList();
    const QByteArrayList people = api.contacts("Founding_Members", 6);
    QCOMPARE(api.addMembers(list, people).status, 204);
    const QByteArray link = "<link-entity name='listmember' from='entityid' to='contactid' alias='m' intersect='true'>"
                            "<attribute name='listmemberid'/><attribute name='createdon' alias='since'/>"
                            "<filter><condition attribute='listid' operator='eq' value='"
                            + list + "'/></filter></link-entity>";
    const RawReply members = api.get(
        fetch("<fetch><entity name='contact'><attribute name='contactid'/><order attribute='contactid'/>" + link + "</entity></fetch>"));
    QCOMPARE(members.status, 200);
    QByteArrayList found = column(members, "contactid");
    std::sort(found.begin(), found.end());
    QCOMPARE(found, people);
    QVERIFY(column(members, "m.listmemberid").first().size() == 36 && !column(members, "since").first().isEmpty());
    QVERIFY(!members.body.contains("morerecords") && !members.body.contains("pagingcookie")); // only where they are asked for
    QVERIFY(api.get(fetch("<fetch><entity name='contact'><attribute name='contactid'/></entity></fetch>"),
                    "Prefer: odata.include-annotations=\"*\"\r\n")
                .body.contains("@Microsoft.Dynamics.CRM.morerecords\":true"));
    const QByteArray count = "<attribute name='contactid' alias='n' aggregate='count'/>";
    const RawReply small = api.get(fetch("<fetch aggregate='true'><entity name='contact'>" + count + link.left(link.indexOf("<attribute"))
                                         + link.mid(link.indexOf("<filter>")) + "</entity></fetch>"));
    QCOMPARE(small.json().value(QLatin1String("value")).toArray().first().toObject().value(QLatin1String("n")).toInt(), 6);
    const RawReply large = api.get(fetch("<fetch aggregate='true'><entity name='contact'>" + count + "</entity></fetch>"));
    QCOMPARE(large.status, 400);
    QCOMPARE(errorCode(large), "0x8004E023");
}

void tst_ChecklistPages::item39_fetchXmlPages()
{
    WebApi api;
    const auto page = [&api](const QByteArray &attributes) {
        return api.get(fetch("<fetch " + attributes
                             + "><entity name='contact'><attribute name='contactid'/><order attribute='contactid'/></entity></fetch>"),
                       "Prefer: odata.include-annotations=\"*\"\r\n");
    };
    const RawReply first = page("count='4' page='1'");
    const QString outer = first.json().value(QLatin1String("@Microsoft.Dynamics.CRM.fetchxmlpagingcookie")).toString();
    const auto begin = outer.indexOf(QStringLiteral("pagingcookie=\"")) + 14;
    QString inner = outer.mid(begin, outer.indexOf(QLatin1Char('"'), begin) - begin);
    inner = QUrl::fromPercentEncoding(QUrl::fromPercentEncoding(inner.toUtf8()).toUtf8());
    const RawReply byCookie = page("count='4' page='2' paging-cookie='" + inner.toHtmlEscaped().toUtf8() + '\'');
    const RawReply plain = page("count='4' page='2'");
    QCOMPARE(column(byCookie, "contactid").size(), 4);
    QCOMPARE(column(byCookie, "contactid"), column(plain, "contactid"));
    QVERIFY(!column(first, "contactid").contains(column(plain, "contactid").first()));
    // Without the cookie the rows end at 50,000.
    QCOMPARE(page("count='5000' page='10'").status, 200);
    QCOMPARE(page("count='5000' page='11'").status, 400);
}

void tst_ChecklistPages::item40_longAddress_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("414") << QByteArray("414");
    QTest::newRow("400") << QByteArray("400");
}

void tst_ChecklistPages::item40_longAddress()
{
    QFETCH(const QByteArray, status);
    WebApi api(withVariant("long-address", status.constData()));
    const auto query = [](qsizetype size) {
        QByteArray text = "contacts?$select=contactid&$top=1&$filter=lastname%20ne%20'";
        return text + QByteArray(size - text.size() - 1, 'x') + '\'';
    };
    const auto inBatch = [&api](const QByteArray &target) {
        const QByteArray body = "--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET /api/data/v9.2/"
                                + target + " HTTP/1.1\r\nAccept: application/json\r\n\r\n\r\n--b--\r\n";
        const RawReply reply = api.send("POST", "$batch", body, "Content-Type: multipart/mixed;boundary=b\r\n");
        return reply.body.mid(reply.body.indexOf("HTTP/1.1 ") + 9, 3);
    };
    QCOMPARE(api.get(query(32'000)).status, 200);
    const RawReply refused = api.get(query(33'000));
    QCOMPARE(refused.status, status.toInt());
    // The code of addresses, not the one of payloads.
    QCOMPARE(errorCode(refused), "0x80060888");
    QCOMPARE(inBatch(query(33'000)), "200");
    QCOMPARE(inBatch(query(65'000)), "200");
    QCOMPARE(inBatch(query(66'000)), status);
}

void tst_ChecklistPages::item41_rows()
{
    WebApi api({}, QStringLiteral("admin"));
    const QByteArray json = "Content-Type: application/json\r\n";
    const QByteArray target = "lists(1f0a6d3e-2222-4f6a-8a0c-1d2e3f405162)";
    const QByteArray body = "{\"listname\":\"VIP\",\"createdfromcode\":2}";
    const RawReply absent = api.send("PATCH", target, body, json + "If-Match: *\r\n");
    QCOMPARE(absent.status, 404);
    QVERIFY(absent.body.contains("With Id = 1f0a6d3e-2222-4f6a-8a0c-1d2e3f405162 Does Not Exist"));
    const RawReply made = api.send("PATCH", target, body, json); // creates
    QCOMPARE(made.status, 204);
    QVERIFY(made.field("OData-EntityId").endsWith(target));
    const RawReply present = api.send("PATCH", target, body, json + "If-None-Match: *\r\n");
    QCOMPARE(present.status, 412);
    QVERIFY(present.body.contains("A record with matching key values already exists."));
    const RawReply row = api.get(target);
    const QByteArray etag = row.field("ETag");
    QVERIFY2(etag.startsWith("W/\"") && etag.endsWith('"') && etag.mid(3, etag.size() - 4).toLongLong() > 0, etag.constData());
    QCOMPARE(row.json().value(QLatin1String("@odata.etag")).toString().toUtf8(), etag);
    const RawReply unchanged = api.get(target, "If-None-Match: " + etag + "\r\n");
    QCOMPARE(unchanged.status, 304);
    QVERIFY(unchanged.body.isEmpty());
    QCOMPARE(api.send("PUT", target + "/listname", "{\"value\":\"VIP 2\"}", json).status, 204);
    QCOMPARE(api.get(target, "If-None-Match: " + etag + "\r\n").status, 200);
    QCOMPARE(api.send("PATCH", target, "{\"description\":\"x\"}", json + "If-Match: " + etag + "\r\n").status, 412);
    QCOMPARE(api.send("DELETE", target, {}, "If-Match: " + etag + "\r\n").status, 412);
    QCOMPARE(api.get(target + "/listname").json().value(QLatin1String("value")).toString(), QStringLiteral("VIP 2"));
    QCOMPARE(api.send("DELETE", target).status, 204);
    const RawReply gone = api.get(target);
    QCOMPARE(gone.status, 404);
    QCOMPARE(errorCode(gone), "0x80040217");
    // Error details only for those who ask for them.
    QVERIFY(!gone.body.contains("Microsoft.PowerApps.CDS"));
    QVERIFY(api.get(target, "Prefer: odata.include-annotations=\"*\"\r\n").body.contains("@Microsoft.PowerApps.CDS.HelpLink"));
}

void tst_ChecklistPages::item42_headersOfEveryAnswer_data()
{
    QTest::addColumn<QByteArray>("cookie");
    QTest::newRow("bound to a server") << QByteArray("on");
    QTest::newRow("switched off") << QByteArray("off");
}

void tst_ChecklistPages::item42_headersOfEveryAnswer()
{
    QFETCH(const QByteArray, cookie);
    WebApi api(withVariant("affinity-cookie", cookie.constData()));
    QList<RawReply> replies{api.get("WhoAmI"),
                            api.get("shoes"),
                            api.get("lists?$skip=1"),
                            api.send("DELETE", "lists"),
                            api.post("lists", "{'listname':'VIP','createdfromcode':2}"),
                            rawRequest(api.sandbox.port(), "GET", "/api/data/v9.2/WhoAmI")};
    api.sandbox.addFault(QStringLiteral("get WhoAmI status=429"));
    replies.append(api.get("WhoAmI"));
    QList<int> statuses;
    for (const RawReply &reply : std::as_const(replies)) {
        statuses.append(reply.status);
        QCOMPARE(reply.field("OData-Version"), "4.0");
        QVERIFY(!reply.field("REQ_ID").isEmpty() && !reply.field("x-ms-service-request-id").isEmpty());
        QVERIFY(reply.field("x-ms-ratelimit-burst-remaining-xrm-requests").toInt() > 0);
        QCOMPARE(reply.field("x-ms-ratelimit-time-remaining-xrm-requests"), "1,200.00");
        QCOMPARE(reply.field("x-ms-dop-hint"), "8");
        QCOMPARE(reply.field("Set-Cookie").startsWith("ARRAffinity="), cookie == "on");
    }
    QCOMPARE(statuses, QList<int>({200, 404, 400, 405, 204, 401, 429}));
}

void tst_ChecklistPages::item42_webServers()
{
    sandbox::Options options;
    options.webServers = 3;
    WebApi api(options);
    QSet<QByteArray> servers;
    QByteArray cookie;
    for (int i = 0; i < 6; ++i) {
        cookie = api.get("WhoAmI").field("Set-Cookie").split(';').first();
        servers.insert(cookie);
    }
    QCOMPARE(servers.size(), 3); // in turn, for whoever keeps no cookie
    for (int i = 0; i < 4; ++i)
        QCOMPARE(api.get("WhoAmI", "Cookie: " + cookie + "\r\n").field("Set-Cookie").split(';').first(), cookie);
}

SEGUE_TEST(tst_ChecklistPages)
#include "tst_checklistpages.moc"
