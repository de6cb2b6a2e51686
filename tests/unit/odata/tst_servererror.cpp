// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "odata/servererror.h"

#include "testregistry.h"

#include <QTest>

using namespace segue;
using namespace segue::odata;

class tst_ServerError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesDecideBeforeStatus_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<Fault>("fault");
        QTest::newRow("privilege") << 403 << QByteArray("0x80040220") << Fault::NoPrivilege;
        QTest::newRow("privilege with an odd status") << 400 << QByteArray("0x80040220") << Fault::NoPrivilege;
        QTest::newRow("no such row") << 404 << QByteArray("0x80040217") << Fault::RowMissing;
        QTest::newRow("no such segment of the address") << 404 << QByteArray("0x80060888") << Fault::Unknown;
        QTest::newRow("no such property") << 400 << QByteArray("0x80060888") << Fault::UnknownColumn;
        QTest::newRow("capital digits") << 400 << QByteArray("0x80048D19") << Fault::UnknownColumn;
        QTest::newRow("decimal") << 400 << QByteArray("-2147015902") << Fault::Throttled;
        QTest::newRow("virtual table") << 400 << QByteArray("0x80044822") << Fault::VirtualQuery;
        QTest::newRow("plug-in") << 500 << QByteArray("0x80040265") << Fault::Aborted;
        QTest::newRow("time limit") << 500 << QByteArray("0x80044151") << Fault::SqlTimeout;
        QTest::newRow("unknown code, 400") << 400 << QByteArray("0x80040203") << Fault::Refused;
        QTest::newRow("empty code, 404") << 404 << QByteArray("") << Fault::RowMissing;
        QTest::newRow("empty code, 405") << 405 << QByteArray("") << Fault::NotSupported;
        QTest::newRow("empty code, 412") << 412 << QByteArray("") << Fault::Exists;
        QTest::newRow("empty code, 413") << 413 << QByteArray("") << Fault::TooLarge;
        QTest::newRow("empty code, 500") << 500 << QByteArray("") << Fault::Server;
    }
    void codesDecideBeforeStatus()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        QFETCH(Fault, fault);
        const auto error = readServerError(status, {}, "{\"error\":{\"code\":\"" + code + "\",\"message\":\"m\"}}");
        QCOMPARE(error.fault, fault);
        QCOMPARE(error.text, QStringLiteral("m"));
        QVERIFY(error.isJson);
    }

    void htmlAndOddBodiesSurvive_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("text");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("gateway page") << 502 << QByteArray("<html><style>a{b}</style><h1>Bad  Gateway</h1></html>")
                                      << QStringLiteral("Bad Gateway") << ErrorCode::ServerFailed;
        QTest::newRow("Message") << 503 << QByteArray("{\"Message\":\"busy\"}") << QStringLiteral("busy") << ErrorCode::ServerFailed;
        QTest::newRow("numbers for code") << 400 << QByteArray("{\"error\":{\"code\":-2147220969,\"message\":\"gone\"}}")
                                          << QStringLiteral("gone") << ErrorCode::UnexpectedAnswer;
        QTest::newRow("nothing") << 400 << QByteArray() << QString() << ErrorCode::UnexpectedAnswer;
        QTest::newRow("redirect to a portal") << 302 << QByteArray("<a>moved</a>") << QStringLiteral("moved")
                                              << ErrorCode::UnexpectedAnswer;
        QTest::newRow("error is text") << 400 << QByteArray("{\"error\":\"no\"}") << QString() << ErrorCode::UnexpectedAnswer;
        QTest::newRow("bad UTF-8") << 500 << QByteArray("\xff\xff") << QStringLiteral("\uFFFD\uFFFD") << ErrorCode::ServerFailed;
    }
    void htmlAndOddBodiesSurvive()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, text);
        QFETCH(ErrorCode, code);
        const auto server = readServerError(status, {{"req_id", "r-1"}}, body);
        QCOMPARE(server.text, text);
        const Error error = toError(server, "c-1");
        QCOMPARE(error.code(), code);
        QCOMPARE(error.status(), status);
        QCOMPARE(error.requestId(), QStringLiteral("r-1"));
        QCOMPARE(error.correlationId(), QStringLiteral("c-1"));
        QCOMPARE(error.serverText(), text);
    }

    void aHugePageIsCutShort()
    {
        const auto server = readServerError(500, {}, "<p>" + QByteArray(1'000'000, 'x'));
        QVERIFY(server.text.size() <= 400);
    }
};
SEGUE_TEST(tst_ServerError)
#include "tst_servererror.moc"
