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
        // Every code of reference 1.7, 2.9 and 4.1, with each status that it may come with.
        QTest::newRow("0x80040217 with 404") << 404 << QByteArray("0x80040217") << Fault::RowMissing;
        QTest::newRow("0x80040220 with 403") << 403 << QByteArray("0x80040220") << Fault::NoPrivilege;
        QTest::newRow("0x80040231 with 403") << 403 << QByteArray("0x80040231") << Fault::NoPrivilege;
        QTest::newRow("0x80048306 with 403") << 403 << QByteArray("0x80048306") << Fault::NoPrivilege;
        QTest::newRow("0x80048405 with 403") << 403 << QByteArray("0x80048405") << Fault::NoPrivilege;
        QTest::newRow("0x80040237 with 412") << 412 << QByteArray("0x80040237") << Fault::Exists;
        QTest::newRow("0x80060892 with 412") << 412 << QByteArray("0x80060892") << Fault::Exists;
        QTest::newRow("0x80040333 with 412") << 412 << QByteArray("0x80040333") << Fault::Aborted;
        QTest::newRow("0x8004022a with 412") << 412 << QByteArray("0x8004022a") << Fault::Exists;
        QTest::newRow("0x8004022a with 400") << 400 << QByteArray("0x8004022a") << Fault::Exists;
        QTest::newRow("0x80040203 with 400") << 400 << QByteArray("0x80040203") << Fault::Refused;
        QTest::newRow("0x80044331 with 400") << 400 << QByteArray("0x80044331") << Fault::Refused;
        QTest::newRow("0x80048d19 with 400") << 400 << QByteArray("0x80048d19") << Fault::UnknownColumn;
        QTest::newRow("0x80060888 with 404") << 404 << QByteArray("0x80060888") << Fault::Unknown;
        QTest::newRow("0x80060888 with 400") << 400 << QByteArray("0x80060888") << Fault::UnknownName;
        QTest::newRow("0x80040265 with 400") << 400 << QByteArray("0x80040265") << Fault::Aborted;
        QTest::newRow("0x80040224 with 400") << 400 << QByteArray("0x80040224") << Fault::Aborted;
        QTest::newRow("0x80040224 with 500") << 500 << QByteArray("0x80040224") << Fault::Aborted;
        QTest::newRow("0x80040216 with 500") << 500 << QByteArray("0x80040216") << Fault::Server;
        QTest::newRow("0x80044150 with 500") << 500 << QByteArray("0x80044150") << Fault::Server;
        QTest::newRow("0x80044151 with 500") << 500 << QByteArray("0x80044151") << Fault::SqlTimeout;
        QTest::newRow("0x80040233 with 400") << 400 << QByteArray("0x80040233") << Fault::Refused;
        QTest::newRow("0x80048408 with 400") << 400 << QByteArray("0x80048408") << Fault::Refused;
        QTest::newRow("0x80040225 with 403") << 403 << QByteArray("0x80040225") << Fault::Disabled;
        QTest::newRow("0x80072560 with 401") << 401 << QByteArray("0x80072560") << Fault::NotAMember;
        QTest::newRow("0x80072560 with 403") << 403 << QByteArray("0x80072560") << Fault::NotAMember;
        QTest::newRow("0x8004830f with 400") << 400 << QByteArray("0x8004830f") << Fault::NotSupported;
        QTest::newRow("0x80044332 with 400") << 400 << QByteArray("0x80044332") << Fault::NotSupported;
        QTest::newRow("0x80044822 with 400") << 400 << QByteArray("0x80044822") << Fault::VirtualQuery;
        QTest::newRow("0x80090801 with 400") << 400 << QByteArray("0x80090801") << Fault::UnknownColumn;
        QTest::newRow("0x80040219 with 501") << 501 << QByteArray("0x80040219") << Fault::NotSupported;
        QTest::newRow("0x80040315 with 405") << 405 << QByteArray("0x80040315") << Fault::NotSupported;
        QTest::newRow("0x8004026c with 500") << 500 << QByteArray("0x8004026c") << Fault::Busy;
        QTest::newRow("0x8004032b with 400") << 400 << QByteArray("0x8004032b") << Fault::Busy;
        QTest::newRow("0x8004032b with 405") << 405 << QByteArray("0x8004032b") << Fault::Busy;
        QTest::newRow("0x80072327 with 429") << 429 << QByteArray("0x80072327") << Fault::Throttled;
        QTest::newRow("0x80072321 with 429") << 429 << QByteArray("0x80072321") << Fault::Throttled;
        QTest::newRow("0x80072322 with 429") << 429 << QByteArray("0x80072322") << Fault::Throttled;
        QTest::newRow("0x80072326 with 429") << 429 << QByteArray("0x80072326") << Fault::Throttled;
        QTest::newRow("0x8005f101 with 401") << 401 << QByteArray("0x8005f101") << Fault::SignIn;
        QTest::newRow("0x80040306 with 400") << 400 << QByteArray("0x80040306") << Fault::Refused;
        QTest::newRow("0x8004f703 with 400") << 400 << QByteArray("0x8004f703") << Fault::Refused;
        QTest::newRow("0x8004f702 with 400") << 400 << QByteArray("0x8004f702") << Fault::Refused;
        QTest::newRow("0x8004f704 with 400") << 400 << QByteArray("0x8004f704") << Fault::Refused;
        QTest::newRow("0x80041103 with 400") << 400 << QByteArray("0x80041103") << Fault::UnknownColumn;
        QTest::newRow("0x80041102 with 400") << 400 << QByteArray("0x80041102") << Fault::Unknown;
        QTest::newRow("0x80041102 with 404") << 404 << QByteArray("0x80041102") << Fault::Unknown;
        QTest::newRow("0x80041129 with 400") << 400 << QByteArray("0x80041129") << Fault::Refused;
        QTest::newRow("0x8004112a with 400") << 400 << QByteArray("0x8004112a") << Fault::Refused;
        QTest::newRow("0x8004e023 with 400") << 400 << QByteArray("0x8004e023") << Fault::Refused;
        QTest::newRow("privilege with an odd status") << 400 << QByteArray("0x80040220") << Fault::NoPrivilege;
        QTest::newRow("capital digits") << 400 << QByteArray("0x80048D19") << Fault::UnknownColumn;
        QTest::newRow("decimal") << 400 << QByteArray("-2147015902") << Fault::Throttled;
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

    void faultsAreCatalogued_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<ErrorCode>("error");
        QTest::newRow("privilege") << 403 << QByteArray("0x80040220") << ErrorCode::NotPermitted;
        QTest::newRow("no user") << 403 << QByteArray("0x80072560") << ErrorCode::NotAMember;
        QTest::newRow("disabled user") << 403 << QByteArray("0x80040225") << ErrorCode::AccountDisabled;
        QTest::newRow("plug-in") << 400 << QByteArray("0x80040265") << ErrorCode::StoppedByRule;
        QTest::newRow("duplicate rule") << 412 << QByteArray("0x80040333") << ErrorCode::StoppedByRule;
        QTest::newRow("lock") << 500 << QByteArray("0x8004026c") << ErrorCode::ServerBusy;
        QTest::newRow("background work") << 405 << QByteArray("0x8004032b") << ErrorCode::ServerBusy;
        QTest::newRow("throttled") << 429 << QByteArray("0x80072326") << ErrorCode::Throttled;
        QTest::newRow("SQL") << 500 << QByteArray("0x80044150") << ErrorCode::ServerFailed;
        QTest::newRow("time limit") << 500 << QByteArray("0x80044151") << ErrorCode::ServerFailed;
        QTest::newRow("expired token") << 401 << QByteArray("0x8005F101") << ErrorCode::SignInNeeded;
        QTest::newRow("an argument") << 400 << QByteArray("0x80040203") << ErrorCode::UnexpectedAnswer;
        QTest::newRow("an unknown name") << 400 << QByteArray("0x80060888") << ErrorCode::UnexpectedAnswer;
    }
    void faultsAreCatalogued()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        QFETCH(ErrorCode, error);
        const auto server = readServerError(status, {}, "{\"error\":{\"code\":\"" + code + "\",\"message\":\"m\"}}");
        const Error told = toError(server, "c-1");
        QCOMPARE(told.code(), error);
        QCOMPARE(told.serverCode(), QString::fromUtf8(code.toLower()));
    }

    void pagesOfTheNetworkAreNoAnswers_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorCode>("error");
        const QByteArray html("text/html; charset=utf-8");
        const QByteArray page("<html><title>Sign in to the network</title></html>");
        QTest::newRow("a portal's page") << 200 << html << page << ErrorCode::WebPageAnswered;
        QTest::newRow("a page without its type")
            << 200 << QByteArray() << QByteArray("  <!DOCTYPE html><p>hi") << ErrorCode::WebPageAnswered;
        QTest::newRow("a portal's redirect") << 302 << QByteArray() << QByteArray() << ErrorCode::WebPageAnswered;
        QTest::newRow("network sign-in needed") << 511 << html << page << ErrorCode::WebPageAnswered;
        QTest::newRow("a firewall's refusal") << 403 << html << page << ErrorCode::WebPageAnswered;
        QTest::newRow("a proxy knows no such page") << 404 << html << page << ErrorCode::WebPageAnswered;
        QTest::newRow("a proxy dislikes the request") << 400 << html << page << ErrorCode::WebPageAnswered;
        QTest::newRow("a gateway's failure") << 502 << html << page << ErrorCode::ServerFailed;
        QTest::newRow("a refusal without words") << 403 << QByteArray() << QByteArray() << ErrorCode::NotPermitted;
        QTest::newRow("nothing") << 200 << QByteArray("application/json") << QByteArray() << ErrorCode::UnexpectedAnswer;
        QTest::newRow("a list") << 200 << QByteArray("application/json") << QByteArray("[1]") << ErrorCode::UnexpectedAnswer;
    }
    void pagesOfTheNetworkAreNoAnswers()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(ErrorCode, error);
        net::HttpReply reply;
        reply.status = status;
        reply.body = body;
        reply.correlationId = "c-1";
        reply.headers.append("x-ms-service-request-id", "r-1");
        if (!type.isEmpty())
            reply.headers.append("Content-Type", type);
        const Error told = status == 200 ? unreadable(reply, QStringLiteral("JSON")) : toError(readServerError(reply), reply.correlationId);
        QCOMPARE(told.code(), error);
        QCOMPARE(told.status(), status);
        QCOMPARE(told.requestId(), QStringLiteral("r-1"));
        QCOMPARE(told.correlationId(), QStringLiteral("c-1"));
        const QString sentence = errorText(told, Language::English).message;
        QVERIFY2(!sentence.contains(u'{') && !sentence.contains(u'@'), qPrintable(sentence));
    }

    void theDataApiSaysErrorCode()
    {
        const auto error = readServerError(403, {}, R"({"errorCode":"RoleMissing","message":"no role","httpStatusCode":403})");
        QCOMPARE(error.code, QByteArray("rolemissing"));
        QCOMPARE(error.text, QStringLiteral("no role"));
        QCOMPARE(error.fault, Fault::NoPrivilege);
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
        QTest::newRow("redirect to a portal") << 302 << QByteArray("<a>moved</a>") << QStringLiteral("moved") << ErrorCode::WebPageAnswered;
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
