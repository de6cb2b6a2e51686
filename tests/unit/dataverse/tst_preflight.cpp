// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/preflightcheck.h"
#include "rig.h"
#include "testregistry.h"
#include "testserver.h"

using namespace segue;
using namespace segue::testing;

namespace {
QByteArray multipart(const QByteArrayList &answers)
{
    QByteArray body;
    for (const QByteArray &one : answers)
        body += "--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 " + one + "\r\n";
    return TestServer::answer(200, body + "--b--\r\n", "Content-Type: multipart/mixed; boundary=b\r\n");
}
QByteArray ok(const QByteArray &json)
{
    return "200 OK\r\nContent-Type: application/json\r\n\r\n" + json;
}
QByteArray refused(int status, const QByteArray &code)
{
    return QByteArray::number(status) + " No\r\nContent-Type: application/json\r\n\r\n{\"error\":{\"code\":\"" + code
           + "\",\"message\":\"no\"}}";
}
const QByteArray me = "{\"UserId\":\"6f1d8c1a-3333-4d2b-a1c2-0a1b2c3d4e5f\",\"OrganizationId\":\"70aa0b2c-4444-4e1f-b0d3-1b2c3d4e5f60\"}";
} // namespace

/// Account, privileges and lists before a run, in as few requests as possible.
class tst_Preflight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksInOneRequestOnceTheAccountIsKnown();
    void saysHowEachListStands();
    void asksForManyListsInTurn();
    void namesThePrivilegesThatAreMissing();
    void namesAReadThatDoesNotCoverEverything();
    void noticesAnotherAccount();
    void tellsThatSalesIsNotInstalled();
    void readsTheWholeSetWhereNamesAreNotKnown();
    void failsOnHalfAnAnswer();
};

void tst_Preflight::asksInOneRequestOnceTheAccountIsKnown()
{
    SalesRig rig;
    const auto list = rig.makeList();
    rig.resetRequests();
    const auto first = finish(rig.client().preflight(rig.owner(), {list}));
    QCOMPARE(endOf(first), QStringLiteral("done"));
    QVERIFY(first.value().missingPrivileges.isEmpty());
    QVERIFY(first.value().limitedPrivilege.isEmpty());
    QCOMPARE(rig.requests(), 2);
    QVERIFY(finish(rig.client().preflight(rig.owner(), {list})).has_value());
    QCOMPARE(rig.requests(), 3);
    const auto identity = finish(rig.client().whoAmI(rig.owner()));
    QVERIFY(first.value().user == identity.value().user);
    QVERIFY(first.value().organisation == identity.value().organisation);
}

void tst_Preflight::saysHowEachListStands()
{
    SalesRig rig;
    const auto plain = rig.makeList(QStringLiteral("東京 VIP"));
    const auto locked = rig.makeList();
    const auto inactive = rig.makeList();
    const auto dynamic = rig.makeList(QJsonObject{{QStringLiteral("listname"), QStringLiteral("d")},
                                                  {QStringLiteral("type"), true},
                                                  {QStringLiteral("createdfromcode"), 2},
                                                  {QStringLiteral("query"), QStringLiteral("<fetch/>")}});
    const auto accounts = rig.makeList(QJsonObject{
        {QStringLiteral("listname"), QStringLiteral("a")}, {QStringLiteral("type"), false}, {QStringLiteral("createdfromcode"), 1}});
    rig.controlList(locked, {{QStringLiteral("lock"), true}});
    rig.controlList(inactive, {{QStringLiteral("deactivate"), true}});
    rig.colleagueAdds(plain, rig.contacts(QStringLiteral("Founding_Members")));
    domain::ListId missing;
    missing.bytes.fill(7);
    const auto answer = finish(rig.client().preflight(rig.owner(), {plain, missing, locked, inactive, dynamic, accounts}));
    QCOMPARE(endOf(answer), QStringLiteral("done"));
    const auto &lists = answer.value().lists;
    QCOMPARE(lists.size(), 6);
    QVERIFY(lists.at(0).id == plain && lists.at(0).exists && lists.at(0).isStatic && lists.at(0).isOfContacts && lists.at(0).isActive);
    QCOMPARE(lists.at(0).name, QStringLiteral("東京 VIP"));
    QVERIFY(!lists.at(0).newestMemberRow.isEmpty());
    QVERIFY(!lists.at(0).version.isEmpty());
    QVERIFY(lists.at(1).id == missing && !lists.at(1).exists);
    QVERIFY(lists.at(2).isLocked && lists.at(2).newestMemberRow.isEmpty());
    QVERIFY(!lists.at(3).isActive);
    QVERIFY(!lists.at(4).isStatic);
    QVERIFY(!lists.at(5).isOfContacts);
    // One question of its own says the same.
    QVERIFY(finish(rig.client().listState(rig.owner(), locked)).value().isLocked);
    QVERIFY(!finish(rig.client().listState(rig.owner(), missing)).value().exists);
}

void tst_Preflight::asksForManyListsInTurn()
{
    SalesRig rig;
    QList<domain::ListId> lists;
    for (int i = 0; i < 900; ++i) {
        domain::ListId list;
        list.bytes[0] = static_cast<unsigned char>(i % 256);
        list.bytes[1] = static_cast<unsigned char>(i / 256 + 1);
        lists.append(list);
    }
    lists[850] = rig.makeList();
    rig.resetRequests();
    const auto answer = finish(rig.client().preflight(rig.owner(), lists));
    QCOMPARE(endOf(answer), QStringLiteral("done"));
    QCOMPARE(answer.value().lists.size(), 900);
    for (qsizetype i = 0; i < lists.size(); ++i)
        QVERIFY(answer.value().lists.at(i).id == lists.at(i) && answer.value().lists.at(i).exists == (i == 850));
    QCOMPARE(rig.requests(), 4);
}

void tst_Preflight::namesThePrivilegesThatAreMissing()
{
    SalesRig rig(QStringLiteral("reader"));
    const auto list = rig.makeList();
    const auto answer = finish(rig.client().preflight(rig.owner(), {list}));
    QCOMPARE(endOf(answer), QStringLiteral("done"));
    QCOMPARE(answer.value().missingPrivileges, QStringList({QStringLiteral("prvWriteList"), QStringLiteral("prvCreateList"),
                                                            QStringLiteral("prvAppendToList"), QStringLiteral("prvAppendContact")}));
    QVERIFY(answer.value().lists.first().exists);
    // Without any right to lists their state is not told, and the privilege says why.
    rig.sandbox.control("/sandbox/account", {{QStringLiteral("user"), QStringLiteral("reader@kitakaze.example")},
                                             {QStringLiteral("privilege"), QStringLiteral("prvReadList")},
                                             {QStringLiteral("granted"), false}});
    const auto blind = finish(rig.client().preflight(rig.owner(), {list}));
    QCOMPARE(endOf(blind), QStringLiteral("done"));
    QVERIFY(blind.value().missingPrivileges.contains(QStringLiteral("prvReadList")));
    QVERIFY(!blind.value().lists.first().exists);
    const auto state = finish(rig.client().listState(rig.owner(), list));
    QVERIFY2(!state.has_value() && state.error().code() == ErrorCode::NotPermitted, qPrintable(endOf(state)));
    QCOMPARE(state.error().parameter(QStringLiteral("privilege")).toString(), QStringLiteral("prvReadList"));
}

void tst_Preflight::namesAReadThatDoesNotCoverEverything()
{
    SalesRig rig(QStringLiteral("marketer"));
    rig.sandbox.control("/sandbox/account", {{QStringLiteral("user"), QStringLiteral("marketer@kitakaze.example")},
                                             {QStringLiteral("privilege"), QStringLiteral("prvReadContact")},
                                             {QStringLiteral("depth"), QStringLiteral("Basic")}});
    const auto answer = finish(rig.client().preflight(rig.owner(), {}));
    QCOMPARE(endOf(answer), QStringLiteral("done"));
    QVERIFY(answer.value().missingPrivileges.isEmpty());
    QCOMPARE(answer.value().limitedPrivilege, QStringLiteral("prvReadContact"));
}

void tst_Preflight::noticesAnotherAccount()
{
    dataverse::Capabilities known;
    known.user = domain::UserId::parse(QStringView(u"6f1d8c1a-3333-4d2b-a1c2-0a1b2c3d4e5f"));
    SalesRig rig({}, known);
    const auto answer = finish(rig.client().preflight(rig.owner(), {}));
    QCOMPARE(endOf(answer), QStringLiteral("done"));
    QVERIFY(answer.value().user != known.user);
    QVERIFY(answer.value().missingPrivileges.isEmpty());
    QVERIFY(rig.client().capabilities().user == answer.value().user);
}

void tst_Preflight::tellsThatSalesIsNotInstalled()
{
    TestServer server([](QTcpSocket *socket, const TestServer::Request &request) {
        if (request.target.endsWith("/WhoAmI"))
            socket->write(TestServer::answer(200, me, "Content-Type: application/json\r\n"));
        else
            socket->write(multipart({ok(me), refused(400, "0x80040203"), refused(400, "0x80040203"), refused(400, "0x80040203"),
                                     refused(400, "0x80040203"), refused(400, "0x80040203"), refused(400, "0x80040203")}));
    });
    Line line(server.url(), [] { return QByteArray("token"); });
    const auto answer = finish(line.client().preflight(line.owner(), {}));
    QVERIFY2(!answer.has_value() && answer.error().code() == ErrorCode::SalesMissing, qPrintable(endOf(answer)));
    QCOMPARE(answer.error().serverCode(), QStringLiteral("0x80040203"));
}

void tst_Preflight::readsTheWholeSetWhereNamesAreNotKnown()
{
    // An older organisation: no function by name, and a set without names [COM-priv].
    const QByteArray set = "{\"RolePrivileges\":[{\"Depth\":\"Basic\",\"PrivilegeId\":\"00000000-0000-0000-0000-000000000001\"},"
                           "{\"Depth\":3,\"PrivilegeId\":\"00000000-0000-0000-0000-000000000001\"},"
                           "{\"Depth\":\"Local\",\"PrivilegeId\":\"00000000-0000-0000-0000-000000000006\"}]}";
    const QByteArray ofList = "{\"Privileges\":[{\"Name\":\"prvReadList\",\"PrivilegeId\":\"00000000-0000-0000-0000-000000000001\"},"
                              "{\"Name\":\"prvWriteList\",\"PrivilegeId\":\"00000000-0000-0000-0000-000000000002\"}]}";
    const QByteArray ofContact =
        "{\"Privileges\":[{\"Name\":\"prvReadContact\",\"PrivilegeId\":\"00000000-0000-0000-0000-000000000006\"}]}";
    int batches = 0;
    TestServer server([&](QTcpSocket *socket, const TestServer::Request &request) {
        if (request.target.endsWith("/WhoAmI"))
            socket->write(TestServer::answer(200, me, "Content-Type: application/json\r\n"));
        else if (++batches == 1)
            socket->write(multipart(QByteArrayList{ok(me)} + QByteArrayList(6, refused(404, "0x80060888"))));
        else
            socket->write(multipart({ok(set), ok(ofList), ok(ofContact)}));
    });
    Line line(server.url(), [] { return QByteArray("token"); });
    const auto answer = finish(line.client().preflight(line.owner(), {}));
    QCOMPARE(endOf(answer), QStringLiteral("done"));
    QCOMPARE(answer.value().limitedPrivilege, QStringLiteral("prvReadContact"));
    QVERIFY(answer.value().missingPrivileges.contains(QStringLiteral("prvWriteList")));
    QVERIFY(!answer.value().missingPrivileges.contains(QStringLiteral("prvReadList")));
}

void tst_Preflight::failsOnHalfAnAnswer()
{
    SalesRig rig;
    rig.sandbox.addFault(QStringLiteral("post $batch truncate"));
    const auto answer = finish(rig.client().preflight(rig.owner(), {}));
    QVERIFY(!answer.has_value());
    QVERIFY2(answer.error().code() == ErrorCode::ConnectionLost || answer.error().code() == ErrorCode::UnexpectedAnswer,
             qPrintable(endOf(answer)));
}

SEGUE_TEST(tst_Preflight)
#include "tst_preflight.moc"
