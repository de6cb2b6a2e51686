// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webapi.h"

#include "testregistry.h"

#include <QTest>

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QSet>

using namespace segue;
using namespace segue::testing;

namespace {
qint64 residentKilobytes()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}
} // namespace

/// The tables of Customer Insights: memberships that a careless filter confuses, and contact IDs of every quality.
class tst_InsightsTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsSegmentsWithSizeAndTime();
    void findsTooMuchByNameAlone();
    void holdsContactIdsOfEveryQuality();
    void isTheSameWorldForTheSameSeed();
    void changesByChurnResizeAndDeletion();
    void startsAtOnceAndSmallWithAMillion();
};

void tst_InsightsTables::tellsSegmentsWithSizeAndTime()
{
    WebApi api;
    const QJsonArray rows = api.rows("mscipriv_segmentmetadatas");
    bool found = false;
    for (const auto &row : rows) {
        if (row.toObject().value(QLatin1String("mscipriv_name")).toString() != QStringLiteral("Tokyo_VIP"))
            continue;
        found = true;
        QCOMPARE(row.toObject().value(QLatin1String("mscipriv_entitycount")).toInt(), 5000);
        QVERIFY(!row.toObject().value(QLatin1String("mscipriv_evaluationdate")).toString().isEmpty());
    }
    QVERIFY(found);
    sandbox::Options options;
    options.variants.insert(QStringLiteral("metadata-table"), QStringLiteral("none"));
    QCOMPARE(WebApi(options).get("mscipriv_segmentmetadatas").status, 404);
}

void tst_InsightsTables::findsTooMuchByNameAlone()
{
    // The underscore matches any character, so that whoever looks for Tokyo_VIP finds TokyoXVIP too.
    WebApi api;
    const QByteArray filter = "contains(msdynci_segments,'\"Tokyo_VIP\"')";
    QByteArray target = "msdynci_segmentmemberships?$select=msdynci_customerid,msdynci_segments&$filter=" + filter.toPercentEncoding();
    int wanted = 0;
    int confused = 0;
    while (!target.isEmpty()) {
        const RawReply reply = api.get(target);
        QCOMPARE(reply.status, 200);
        for (const auto &row : reply.json().value(QLatin1String("value")).toArray()) {
            const QString names = row.toObject().value(QLatin1String("msdynci_segments")).toString();
            const QJsonArray list = QJsonDocument::fromJson(names.toUtf8()).array();
            QVERIFY2(!list.isEmpty(), qPrintable(names));
            if (list.contains(QJsonValue(QStringLiteral("Tokyo_VIP"))))
                ++wanted;
            else
                ++confused;
        }
        const QByteArray link = reply.json().value(QLatin1String("@odata.nextLink")).toString().toUtf8();
        target = link.isEmpty() ? QByteArray() : link.mid(link.indexOf("/v9.2/") + 6);
    }
    QCOMPARE(wanted, 5000);
    QVERIFY(confused > 0 && confused <= 40);
}

void tst_InsightsTables::holdsContactIdsOfEveryQuality()
{
    WebApi api;
    const QJsonObject expected = api.sandbox.look("/sandbox/expected?segment=All_Subscribers");
    const QJsonObject rejects = expected.value(QLatin1String("rejects")).toObject();
    for (const char *reason : {"missing", "malformed", "not_found", "inactive", "merged", "duplicate"})
        QVERIFY2(rejects.value(QLatin1String(reason)).toInt() > 0, reason);
    QCOMPARE(expected.value(QLatin1String("members")).toInt(), 100'000);
    bool braces = false;
    bool capitals = false;
    for (const auto &row : api.rows("msdynci_customerprofiles?$select=msdynci_crm_contact_contactid")) {
        const QString text = row.toObject().value(QLatin1String("msdynci_crm_contact_contactid")).toString();
        braces = braces || text.contains(QLatin1Char('{'));
        capitals = capitals || (text != text.toLower() && text.size() >= 36);
    }
    QVERIFY(braces && capitals);
}

void tst_InsightsTables::isTheSameWorldForTheSameSeed()
{
    sandbox::Options options;
    options.customers = 2'000;
    const auto world = [&options] { return WebApi(options).sandbox.look("/sandbox/expected?segment=Newsletter_Pilot"); };
    const QJsonObject first = world();
    QCOMPARE(world(), first);
    options.seed = 2;
    QVERIFY(world() != first);
}

void tst_InsightsTables::changesByChurnResizeAndDeletion()
{
    WebApi api;
    const auto members = [&api](const QByteArray &segment) {
        QSet<QString> all;
        for (const auto &id : api.sandbox.look("/sandbox/expected?segment=" + segment).value(QLatin1String("contacts")).toArray())
            all.insert(id.toString());
        return all;
    };
    const QSet<QString> before = members("Tokyo_VIP");
    api.sandbox.control("/sandbox/churn", {{QStringLiteral("share"), 0.01}});
    const QSet<QString> after = members("Tokyo_VIP");
    QVERIFY((before - after).size() >= 40 && (before - after).size() <= 60);
    QVERIFY((after - before).size() >= 40 && (after - before).size() <= 60);
    api.sandbox.control("/sandbox/segments/Tokyo_VIP", {{QStringLiteral("resize"), 100}});
    QCOMPARE(api.sandbox.look("/sandbox/expected?segment=Tokyo_VIP").value(QLatin1String("members")).toInt(), 100);
    api.sandbox.control("/sandbox/segments/Tokyo_VIP", {{QStringLiteral("delete"), true}});
    for (const auto &row : api.rows("mscipriv_segmentmetadatas"))
        QVERIFY(row.toObject().value(QLatin1String("mscipriv_name")).toString() != QStringLiteral("Tokyo_VIP"));
    api.sandbox.control("/sandbox/segments/Tokyo_VIP", {{QStringLiteral("restore"), true}});
    QCOMPARE(api.sandbox.look("/sandbox/expected?segment=Tokyo_VIP").value(QLatin1String("members")).toInt(), 100);
    for (const char *wrong : {"/sandbox/segments/Nothing", "/sandbox/lists/1f0a6d3e-2222-4f6a-8a0c-1d2e3f405162",
                              "/sandbox/contacts/1f0a6d3e-2222-4f6a-8a0c-1d2e3f405162"})
        QCOMPARE(rawRequest(api.sandbox.port(), "POST", wrong, "Content-Type: application/json\r\n", "{\"delete\":true}").status, 404);
}

void tst_InsightsTables::startsAtOnceAndSmallWithAMillion()
{
    const qint64 before = residentKilobytes();
    QElapsedTimer clock;
    clock.start();
    sandbox::Options options;
    options.customers = 1'000'000;
    WebApi api(options);
    const qint64 start = clock.restart();
    QCOMPARE(api.rows("msdynci_segmentmemberships?$filter=contains(msdynci_segments,'Nationwide')").size(), 5000);
    const qint64 page = clock.elapsed();
    const qint64 grown = residentKilobytes() - before;
    qInfo("1,000,000 customers: start %lld ms, a page of memberships %lld ms, %lld kB more", start, page, grown);
    QVERIFY2(start < 3'000, QByteArray::number(start).constData());
    QVERIFY2(grown < 60'000, QByteArray::number(grown).constData());
}

SEGUE_TEST(tst_InsightsTables)
#include "tst_insightstables.moc"
