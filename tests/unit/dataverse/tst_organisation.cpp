// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rig.h"
#include "testregistry.h"
#include "testserver.h"

using namespace segue;
using namespace segue::testing;
using dataverse::Identity;

/// Who we are and where: the first questions to an address that a person typed.
class tst_Organisation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsAccountAndOrganisation();
    void tellsThatTheAddressIsSomethingElse_data();
    void tellsThatTheAddressIsSomethingElse();
    void tellsThatTheAccountIsNoMember();
    void renewsAnExpiredTokenOnce();
    void asksToSignInWhenTheRenewedTokenIsRefusedToo();
    void describesTheOrganisation();
    void keepsWhatItLearnt();
};

void tst_Organisation::knowsAccountAndOrganisation()
{
    SalesRig rig;
    const auto identity = finish(rig.client().whoAmI(rig.owner()));
    QCOMPARE(endOf(identity), QStringLiteral("done"));
    QVERIFY(!identity.value().organisation.isNull());
    QVERIFY(!identity.value().user.isNull());
    QCOMPARE(rig.client().capabilities().user, std::optional(identity.value().user));
    QCOMPARE(rig.line.learnt().size(), 1);
    // Told again only when it changes.
    QVERIFY(finish(rig.client().whoAmI(rig.owner())).has_value());
    QCOMPARE(rig.line.learnt().size(), 1);
}

void tst_Organisation::tellsThatTheAddressIsSomethingElse_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("what");
    const auto page = [](int status, const QByteArray &type, const QByteArray &body, const QByteArray &more = {}) {
        return TestServer::answer(status, body, "Content-Type: " + type + "\r\n" + more);
    };
    QTest::newRow("a page") << page(200, "text/html", "<html><title>Welcome</title></html>") << QStringLiteral("HTML");
    QTest::newRow("no such page") << page(404, "text/html", "<html>Not Found</html>") << QStringLiteral("HTTP 404");
    QTest::newRow("no such page of another API") << page(404, "application/json", "{}") << QStringLiteral("HTTP 404");
    QTest::newRow("another API") << page(200, "application/json", "{}") << QStringLiteral("HTML");
    QTest::newRow("elsewhere") << page(302, "text/html", "", "Location: https://portal.example/\r\n") << QStringLiteral("HTTP 302");
    QTest::newRow("wrong method") << page(405, "text/html", "<html>") << QStringLiteral("HTTP 405");
}

void tst_Organisation::tellsThatTheAddressIsSomethingElse()
{
    QFETCH(const QByteArray, answer);
    TestServer server([&answer](QTcpSocket *socket, const TestServer::Request &) { socket->write(answer); });
    Line line(server.url(), [] { return QByteArray("token"); });
    const auto identity = finish(line.client().whoAmI(line.owner()));
    QCOMPARE(endOf(identity), QStringLiteral("segue.server.not_dataverse"));
    QCOMPARE(identity.error().parameter(QStringLiteral("address")).toString(), server.url(QString()).toString());
    QTEST(identity.error().parameter(QStringLiteral("what")).toString(), "what");
}

void tst_Organisation::tellsThatTheAccountIsNoMember()
{
    SalesRig rig(QStringLiteral("outsider"));
    const auto identity = finish(rig.client().whoAmI(rig.owner()));
    QVERIFY2(!identity.has_value() && identity.error().code() == ErrorCode::NotAMember, qPrintable(endOf(identity)));
    QCOMPARE(identity.error().serverCode(), QStringLiteral("0x80072560"));
    QVERIFY(!identity.error().requestId().isEmpty());
    QVERIFY(!identity.error().correlationId().isEmpty());
}

void tst_Organisation::renewsAnExpiredTokenOnce()
{
    SalesRig rig;
    rig.sandbox.addFault(QStringLiteral("WhoAmI nth=1 expired-token"));
    QCOMPARE(endOf(finish(rig.client().whoAmI(rig.owner()))), QStringLiteral("done"));
    QCOMPARE(rig.line.tokens().renewals, 1);
}

void tst_Organisation::asksToSignInWhenTheRenewedTokenIsRefusedToo()
{
    SalesRig rig;
    rig.sandbox.addFault(QStringLiteral("WhoAmI expired-token"));
    const auto identity = finish(rig.client().whoAmI(rig.owner()));
    QVERIFY2(!identity.has_value() && identity.error().code() == ErrorCode::SignInNeeded, qPrintable(endOf(identity)));
    QCOMPARE(rig.line.tokens().renewals, 1);
}

void tst_Organisation::describesTheOrganisation()
{
    SalesRig rig;
    const auto identity = finish(rig.client().whoAmI(rig.owner()));
    const auto details = finish(rig.client().organisation(rig.owner()));
    QCOMPARE(endOf(details), QStringLiteral("done"));
    QVERIFY(details.value().id == identity.value().organisation);
    QCOMPARE(details.value().name, QStringLiteral("北風リテール"));
    QVERIFY(details.value().version.startsWith(QStringLiteral("9.2.")));
    QCOMPARE(details.value().tenantId, rig.sandbox.endpoints().tenant);
    QCOMPARE(details.value().region, QStringLiteral("JPN"));
    QCOMPARE(details.value().webAddress.port(), int(rig.sandbox.port()));
}

void tst_Organisation::keepsWhatItLearnt()
{
    dataverse::Capabilities known;
    known.inFilter = false;
    known.removal = dataverse::RemovalWay::MemberRow;
    known.user = domain::UserId::parse(QStringView(u"6f1d8c1a-3333-4d2b-a1c2-0a1b2c3d4e5f"));
    QVERIFY(dataverse::Capabilities::fromJson(known.toJson()) == known);
    for (const auto way : dataverse::removalWays) {
        known.removal = way;
        QVERIFY(dataverse::Capabilities::fromJson(known.toJson()).removal == way);
    }
    QVERIFY(dataverse::Capabilities::fromJson("damaged") == dataverse::Capabilities());
    QVERIFY(dataverse::Capabilities::fromJson("{'removal':'by_magic','user':1}") == dataverse::Capabilities());
}

SEGUE_TEST(tst_Organisation)
#include "tst_organisation.moc"
