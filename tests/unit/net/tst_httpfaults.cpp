// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclock.h"
#include "fakerandom.h"
#include "faketransport.h"
#include "net/httpclient.h"
#include "outcome.h"
#include "testregistry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace segue;
using namespace segue::net;
using namespace segue::testing;

namespace {

struct Stage
{
    Stage() : transport(clock), pacer({}, clock, random), client(transport, pacer, nullptr, clock, random) {}

    HttpRequest request(Repeat repeat) const
    {
        HttpRequest result;
        result.method = repeat == Repeat::Always ? "GET" : "POST";
        result.url = QUrl(u"https://kitakaze.crm7.dynamics.com/api/data/v9.2/lists"_s);
        result.repeat = repeat;
        result.body = repeat == Repeat::Always ? QByteArray() : "{}"_ba;
        return result;
    }
    qsizetype attempts() const { return transport.sent().size(); }

    FakeClock clock;
    FakeRandom random;
    FakeTransport transport;
    Pacer pacer;
    HttpClient client;
    QObject owner;
};

Error lost(bool reached)
{
    return withReached(Error(reached ? ErrorCode::ConnectionLost : ErrorCode::ConnectFailed).with(u"host"_s, u"kitakaze"_s), reached);
}

} // namespace

class tst_HttpFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReadIsRepeatedAfterEveryPassingFault_data()
    {
        QTest::addColumn<int>("status"); // 0: the connection breaks
        for (const int status : {0, 408, 500, 502, 504, 520})
            QTest::addRow("%d", status) << status;
    }
    void aReadIsRepeatedAfterEveryPassingFault()
    {
        QFETCH(int, status);
        Stage stage;
        for (int i = 0; i < 4; ++i) {
            if (status == 0)
                stage.transport.failNext(lost(true));
            else
                stage.transport.answerNext(status, "<html>");
        }
        Outcome reply(stage.client.send(&stage.owner, stage.request(Repeat::Always)));
        stage.clock.advance(2min);
        QVERIFY(reply.succeeded());
        QCOMPARE(stage.attempts(), 5);
        const QList<RequestRecord> recent = stage.pacer.traffic().recent;
        QCOMPARE(recent.last().retries, 4);
        QCOMPARE(stage.pacer.traffic().requests, 5);
    }

    void aReadGivesUpAfterItsRetries()
    {
        Stage stage;
        stage.transport.setHandler([](const HttpRequest &) {
            return FakeTransport::reply(500, R"({"error":{"code":"0x80040216","message":"予期しないエラー"}})", {{"REQ_ID"_ba, "7e1c"_ba}});
        });
        Outcome reply(stage.client.send(&stage.owner, stage.request(Repeat::Always)));
        stage.clock.advance(10min);
        QVERIFY(reply.failedWith(ErrorCode::ServerFailed));
        QCOMPARE(stage.attempts(), 5);
        QCOMPARE(reply.error().status(), 500);
        QCOMPARE(reply.error().serverCode(), u"0x80040216"_s);
        QCOMPARE(reply.error().serverText(), u"予期しないエラー"_s);
        QCOMPARE(reply.error().requestId(), u"7e1c"_s);
        QVERIFY(!reply.error().correlationId().isEmpty());
        QVERIFY(!outcomeUnknown(reply.error()));
    }

    void aWriteThatNeverConnectedIsRepeated()
    {
        Stage stage;
        stage.transport.failNext(lost(false));
        stage.transport.failNext(withReached(Error(ErrorCode::TimedOut), false));
        Outcome reply(stage.client.send(&stage.owner, stage.request(Repeat::OnlyWhenRefused)));
        stage.clock.advance(1min);
        QVERIFY(reply.succeeded());
        QCOMPARE(stage.attempts(), 3);
    }

    void aWriteWithoutAnAnswerIsNeverRepeated_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("connection lost") << 0;
        QTest::newRow("request timeout") << 408;
        QTest::newRow("gateway's page") << 500;
        QTest::newRow("bad gateway") << 502;
        QTest::newRow("gateway timeout") << 504;
    }
    void aWriteWithoutAnAnswerIsNeverRepeated()
    {
        QFETCH(int, status);
        Stage stage;
        if (status == 0)
            stage.transport.failNext(lost(true));
        else
            stage.transport.answerNext(status, "<html>oops</html>");
        Outcome reply(stage.client.send(&stage.owner, stage.request(Repeat::OnlyWhenRefused)));
        stage.clock.advance(10min);
        QVERIFY(reply.isThere() && !reply.succeeded());
        QVERIFY(outcomeUnknown(reply.error()));
        QCOMPARE(stage.attempts(), 1);
    }

    void aWriteThatTheServerRolledBackIsRepeatedThenTold()
    {
        Stage stage;
        stage.transport.setHandler([](const HttpRequest &) {
            return FakeTransport::reply(500, R"({"error":{"code":"0x80044150","message":"Generic SQL error."}})");
        });
        Outcome reply(stage.client.send(&stage.owner, stage.request(Repeat::OnlyWhenRefused)));
        stage.clock.advance(10min);
        QVERIFY(reply.succeeded());
        QCOMPARE(reply.value().status, 500);
        QCOMPARE(stage.attempts(), 5);
    }

    void theCallerSaysWhatARefusalMeans()
    {
        Stage stage;
        stage.transport.setHandler([](const HttpRequest &) { return FakeTransport::reply(500, R"({"error":{"code":"0x80044151"}})"); });
        HttpRequest request = stage.request(Repeat::OnlyWhenRefused);
        request.refusal = [](const HttpReply &reply) { return reply.body.contains("0x80044151") ? Refusal::Definite : Refusal::Transient; };
        Outcome definite(stage.client.send(&stage.owner, request));
        stage.clock.advance(1min);
        QVERIFY(definite.succeeded());
        QCOMPARE(definite.value().status, 500);
        QCOMPARE(stage.attempts(), 1);

        request.refusal = [](const HttpReply &) { return Refusal::Unknown; };
        Outcome unknown(stage.client.send(&stage.owner, request));
        stage.clock.advance(1min);
        QVERIFY(unknown.failedWith(ErrorCode::ServerFailed));
        QVERIFY(outcomeUnknown(unknown.error()));
    }

    void whatARetryCannotHelpIsToldAtOnce()
    {
        for (const ErrorCode code : {ErrorCode::TlsFailed, ErrorCode::ProxyFailed}) {
            Stage stage;
            stage.transport.failNext(withReached(Error(code), false));
            Outcome reply(stage.client.send(&stage.owner, stage.request(Repeat::Always)));
            stage.clock.advance(0ms);
            QVERIFY(reply.failedWith(code));
        }
    }

    void neverMeansNever()
    {
        for (const int status : {429, 500, 503}) {
            Stage stage;
            stage.transport.setHandler(
                [status](const HttpRequest &) { return FakeTransport::reply(status, "{\"a\":1}", {{"Retry-After"_ba, "7"_ba}}); });
            Outcome reply(stage.client.send(&stage.owner, stage.request(Repeat::Never)));
            stage.clock.advance(1min);
            QVERIFY(reply.isThere());
            QCOMPARE(stage.attempts(), 1);
            if (status != 500) {
                QVERIFY(reply.failedWith(ErrorCode::Throttled));
                QVERIFY(reply.error().retryAfter() == 7s);
                QVERIFY(!outcomeUnknown(reply.error()));
            }
        }
    }

    void throttledWritesWaitAndGoOn()
    {
        for (const int status : {429, 503}) {
            Stage stage;
            stage.transport.answerNext(status, {}, {{"Retry-After"_ba, "37"_ba}});
            Outcome reply(stage.client.send(&stage.owner, stage.request(Repeat::OnlyWhenRefused)));
            stage.clock.advance(36s);
            QCOMPARE(stage.attempts(), 1);
            stage.clock.advance(2s);
            QVERIFY(reply.succeeded());
            QCOMPARE(stage.attempts(), 2);
            QVERIFY(stage.transport.sent().at(1).at - stage.transport.sent().at(0).at >= 37s);
        }
    }

    void endlessThrottlingEndsAfterFifteenMinutes()
    {
        for (const bool paced : {true, false}) {
            Stage stage;
            stage.transport.setHandler([](const HttpRequest &) { return FakeTransport::reply(429, {}, {{"Retry-After"_ba, "60"_ba}}); });
            HttpRequest request = stage.request(Repeat::OnlyWhenRefused);
            request.paced = paced;
            Outcome reply(stage.client.send(&stage.owner, request));
            stage.clock.advance(13min);
            QVERIFY(!reply.isThere());
            stage.clock.advance(3min);
            QVERIFY(reply.failedWith(ErrorCode::Throttled));
            QVERIFY(!outcomeUnknown(reply.error()));
            QVERIFY(stage.attempts() >= 13 && stage.attempts() <= 16);
        }
    }

    void throttlingWithoutAWaitBacksOff()
    {
        for (const bool paced : {true, false}) {
            Stage stage;
            for (int i = 0; i < 5; ++i)
                stage.transport.answerNext(429);
            HttpRequest request = stage.request(Repeat::Always);
            request.paced = paced;
            Outcome reply(stage.client.send(&stage.owner, request));
            stage.clock.advance(3min);
            QVERIFY(reply.succeeded());
            QCOMPARE(stage.attempts(), 6);
        }
    }
};

SEGUE_TEST(tst_HttpFaults)
#include "tst_httpfaults.moc"
