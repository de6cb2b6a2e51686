// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rig.h"
#include "testregistry.h"
#include "testserver.h"

#include <limits>

using namespace segue;
using namespace segue::testing;
using domain::ContactId;

/// Reading a list whole, or not at all.
class tst_MemberRead : public QObject
{
    Q_OBJECT

    /// A list with the good contacts of a segment on it.
    static domain::ListId filled(SalesRig &rig, const std::vector<ContactId> &people)
    {
        const auto list = rig.makeList();
        rig.colleagueAdds(list, people);
        return list;
    }

private Q_SLOTS:
    void readsAnEmptyList();
    void readsEverybodyOnceAndSorted();
    void tellsATotalAsLongAsItMayBeTrue();
    void readsAFullLastPage();
    void neverTakesPartForTheWhole_data();
    void neverTakesPartForTheWhole();
    void getsOverAShortDisturbance_data();
    void getsOverAShortDisturbance();
    void believesNoLinkToAnotherPlace();
    void takesChangesBetweenPagesAsTheyCome();
};

void tst_MemberRead::readsAnEmptyList()
{
    SalesRig rig;
    const auto list = rig.makeList();
    rig.resetRequests();
    const auto content = finish(rig.client().readMembers(rig.owner(), list, {}, {}));
    QCOMPARE(endOf(content), QStringLiteral("done"));
    QVERIFY(content.value().empty());
    QCOMPARE(rig.requests(), 1);
}

void tst_MemberRead::readsEverybodyOnceAndSorted()
{
    SalesRig rig;
    const auto people = rig.contacts(QStringLiteral("Spring_Campaign"));
    const auto list = filled(rig, people);
    rig.resetRequests();
    QList<qint64> steps;
    const auto content =
        finish(rig.client().readMembers(rig.owner(), list, {}, [&steps](qint64 done, std::optional<qint64>) { steps.append(done); }));
    QCOMPARE(endOf(content), QStringLiteral("done"));
    QCOMPARE(content.value().size(), people.size());
    for (std::size_t i = 0; i < people.size(); ++i) {
        QVERIFY(content.value()[i].contact == people[i]);
        QVERIFY(!content.value()[i].row.isNull());
    }
    QCOMPARE(rig.requests(), 3);
    QCOMPARE(steps.size(), 3);
    QCOMPARE(steps.last(), static_cast<qint64>(people.size()));
}

void tst_MemberRead::tellsATotalAsLongAsItMayBeTrue()
{
    SalesRig rig;
    const auto people = rig.contacts(QStringLiteral("Spring_Campaign"));
    const auto list = filled(rig, people);
    const auto all = static_cast<qint64>(people.size());
    using Totals = QList<std::optional<qint64>>;
    const auto totals = [&](qint64 expected) {
        Totals told;
        const auto content = finish(
            rig.client().readMembers(rig.owner(), list, expected, [&told](qint64, std::optional<qint64> total) { told.append(total); }));
        return content.has_value() && content.value().size() == people.size() ? told : Totals();
    };
    QVERIFY(totals(all) == Totals({all, all, all}));
    QVERIFY(totals(6'000) == Totals({6'000, std::nullopt, std::nullopt}));
    QVERIFY(totals(std::numeric_limits<qint64>::max()) == Totals(3, std::numeric_limits<qint64>::max()));
}

void tst_MemberRead::readsAFullLastPage()
{
    SalesRig rig;
    const auto people = some(rig.contacts(QStringLiteral("Spring_Campaign")), 0, 5000);
    const auto list = filled(rig, people);
    rig.resetRequests();
    const auto content = finish(rig.client().readMembers(rig.owner(), list, {}, {}));
    QCOMPARE(endOf(content), QStringLiteral("done"));
    QCOMPARE(content.value().size(), std::size_t(5000));
    QCOMPARE(rig.requests(), 2); // the second asks whether that was really the end
}

void tst_MemberRead::neverTakesPartForTheWhole_data()
{
    QTest::addColumn<QString>("rule");
    for (const char *rule :
         {"get listmembers from=2 no-next-link", "get listmembers nth=1 no-next-link", "get listmembers from=2 truncate",
          "get listmembers from=2 malformed", "get listmembers from=2 html", "get listmembers from=2 empty",
          "get listmembers from=2 reset-in-body", "get listmembers from=2 reset-after-headers", "get listmembers from=2 status=500"})
        QTest::newRow(rule) << QString::fromLatin1(rule);
}

void tst_MemberRead::neverTakesPartForTheWhole()
{
    QFETCH(const QString, rule);
    SalesRig rig;
    const auto list = filled(rig, rig.contacts(QStringLiteral("Spring_Campaign")));
    rig.sandbox.addFault(rule);
    const auto content = finish(rig.client().readMembers(rig.owner(), list, {}, {}));
    QVERIFY2(!content.has_value() && content.error().code() == ErrorCode::ListReadBrokeOff, qPrintable(endOf(content)));
    QCOMPARE(content.error().parameter(QStringLiteral("list")).toString(), list.toString());
}

void tst_MemberRead::getsOverAShortDisturbance_data()
{
    QTest::addColumn<QString>("rule");
    for (const char *rule : {"get listmembers nth=2 reset-before", "get listmembers nth=2 reset-in-body", "get listmembers nth=2 truncate",
                             "get listmembers nth=2 status=500", "get listmembers nth=3 status=429 retry-after=1",
                             "get listmembers nth=2 expired-token", "get listmembers nth=1 status=502"})
        QTest::newRow(rule) << QString::fromLatin1(rule);
}

void tst_MemberRead::getsOverAShortDisturbance()
{
    QFETCH(const QString, rule);
    SalesRig rig;
    const auto people = rig.contacts(QStringLiteral("Spring_Campaign"));
    const auto list = filled(rig, people);
    rig.sandbox.addFault(rule);
    const auto content = finish(rig.client().readMembers(rig.owner(), list, {}, {}));
    QCOMPARE(endOf(content), QStringLiteral("done"));
    QCOMPARE(content.value().size(), people.size());
}

void tst_MemberRead::believesNoLinkToAnotherPlace()
{
    TestServer server([](QTcpSocket *socket, const TestServer::Request &) {
        socket->write(TestServer::answer(200,
                                         "{\"value\":[{\"_entityid_value\":\"6f1d8c1a-3333-4d2b-a1c2-0a1b2c3d4e5f\",\"listmemberid\":"
                                         "\"70aa0b2c-4444-4e1f-b0d3-1b2c3d4e5f60\"}],"
                                         "\"@odata.nextLink\":\"https://elsewhere.example/api/data/v9.2/listmembers?x=1\"}",
                                         "Content-Type: application/json\r\n"));
    });
    Line line(server.url(), [] { return QByteArray("token"); });
    const auto content = finish(line.client().readMembers(line.owner(), {}, {}, {}));
    QVERIFY2(!content.has_value() && content.error().code() == ErrorCode::ListReadBrokeOff, qPrintable(endOf(content)));
    QCOMPARE(server.requests().size(), 1);
}

void tst_MemberRead::takesChangesBetweenPagesAsTheyCome()
{
    SalesRig rig;
    const auto people = rig.contacts(QStringLiteral("Spring_Campaign"));
    const auto list = filled(rig, some(people, 0, 11'000));
    // Somebody takes one off and puts one on while we read: whoever stood there throughout is read, nobody twice.
    rig.sandbox.addFault(
        QStringLiteral("get listmembers nth=2 control=/sandbox/lists/%1/members with={\"add\":[\"%2\"],\"remove\":[\"%3\"]}")
            .arg(list.toString(), people[11'500].toString(), people[5].toString()));
    const auto content = finish(rig.client().readMembers(rig.owner(), list, {}, {}));
    QCOMPARE(endOf(content), QStringLiteral("done"));
    std::size_t found = 0;
    for (std::size_t i = 0; i < content.value().size(); ++i) {
        QVERIFY(i == 0 || content.value()[i - 1].contact < content.value()[i].contact);
        found += std::binary_search(people.begin(), people.begin() + 11'000, content.value()[i].contact) ? 1U : 0U;
    }
    QVERIFY(found >= 10'999);
}

SEGUE_TEST(tst_MemberRead)
#include "tst_memberread.moc"
