// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webapi.h"

#include "instrumented.h"
#include "testregistry.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace segue;
using namespace segue::testing;

namespace {
qint64 residentKilobytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}
QByteArray textOf(const QJsonValue &row, const char *name)
{
    return row.toObject().value(QLatin1String(name)).toString().toUtf8();
}
QByteArray membership(const QByteArray &segment)
{
    return "msdynci_segmentmemberships?$select=msdynci_customerid&$filter=contains(msdynci_segments,%27%22" + segment + "%22%27)";
}
} // namespace

/// Ten million customers in one segment, computed and not stored.
class tst_ManyCustomers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesThroughTenMillionInLittleMemory();
    void countsTenMillionInLittleMemory();
};

void tst_ManyCustomers::pagesThroughTenMillionInLittleMemory()
{
    sandbox::Options options;
    options.customers = 10'000'000;
    const qint64 before = residentKilobytes();
    QElapsedTimer clock;
    clock.start();
    WebApi api(options);
    const qint64 start = clock.restart();
    QByteArray target = membership("Everyone");
    QByteArray first;
    QByteArray last;
    qint64 rows = 0;
    qint64 firstPage = 0;
    constexpr int pages = 20;
    for (int page = 0; page < pages; ++page) {
        const QJsonObject body = api.get(target).json();
        const QJsonArray members = body.value(QLatin1String("value")).toArray();
        rows += members.size();
        if (page == 0) {
            firstPage = clock.elapsed();
            first = textOf(members.first(), "msdynci_customerid");
        }
        // Each page goes on behind the last one.
        QVERIFY(last.isEmpty() || last < textOf(members.first(), "msdynci_customerid"));
        last = textOf(members.last(), "msdynci_customerid");
        const QByteArray link = body.value(QLatin1String("@odata.nextLink")).toString().toUtf8();
        QVERIFY(!link.isEmpty());
        target = link.mid(link.indexOf("/v9.2/") + 6);
    }
    QCOMPARE(rows, pages * 5000);
    const qint64 paging = clock.restart();
    // One customer and their contact, and a list of some: all of it is found without going through the millions.
    const QByteArray profile =
        "msdynci_customerprofiles?$select=msdynci_customerid,msdynci_crm_contact_contactid&$filter=msdynci_customerid%20eq%20'";
    QCOMPARE(textOf(api.rows(profile + first + '\'').first(), "msdynci_customerid"), first);
    QByteArrayList contacts;
    for (const auto &row : api.rows("contacts?$select=contactid&$top=1000&$filter=statecode%20eq%200"))
        contacts.append(textOf(row, "contactid"));
    const QByteArray list = api.makeList();
    QCOMPARE(api.addMembers(list, contacts).status, 204);
    QCOMPARE(api.membersOf(list).size(), 1000);
    QCOMPARE(api.rows(membership("Nationwide")).size(), 5000);
    QCOMPARE(api.rows(membership("All_Subscribers")).size(), 5000);
    const qint64 rest = clock.elapsed();
    const qint64 grown = residentKilobytes() - before;
    qInfo("10,000,000 customers: start %lld ms, first page %lld ms, %d pages %lld ms, the rest %lld ms, %lld kB more", start, firstPage,
          pages, paging, rest, grown);
    // With a sanitizer times and memory are its own.
    QVERIFY2(isInstrumented || start < 3'000, QByteArray::number(start).constData());
    QVERIFY2(isInstrumented || firstPage < 3'000, QByteArray::number(firstPage).constData());
    QVERIFY2(isInstrumented || grown < 60'000, QByteArray::number(grown).constData());
}

void tst_ManyCustomers::countsTenMillionInLittleMemory()
{
    sandbox::Options options;
    options.customers = 10'000'000;
    WebApi api(options);
    const qint64 before = residentKilobytes();
    for (const auto &segment : api.sandbox.look("/sandbox/segments").value(QLatin1String("segments")).toArray()) {
        if (textOf(segment, "name") == "Everyone")
            QCOMPARE(segment.toObject().value(QLatin1String("size")).toInteger(), 10'000'000);
    }
    const QJsonObject count = api.get(membership("Everyone") + "&$count=true&$top=1").json();
    QCOMPARE(count.value(QLatin1String("@odata.count")).toInt(), 5000); // as far as the service counts
    QCOMPARE(rawRequest(api.sandbox.port(), "GET", "/").status, 200);
    api.sandbox.control("/sandbox/churn", {{QStringLiteral("share"), 0.01}});
    api.sandbox.control("/sandbox/segments/Everyone", {{QStringLiteral("resize"), 9'000'000}});
    QCOMPARE(api.rows(membership("Everyone")).size(), 5000);
    const qint64 grown = residentKilobytes() - before;
    QVERIFY2(isInstrumented || grown < 40'000, QByteArray::number(grown).constData());
}

SEGUE_TEST(tst_ManyCustomers)
#include "tst_manycustomers.moc"
