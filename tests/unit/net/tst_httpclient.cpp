// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclock.h"
#include "fakerandom.h"
#include "faketransport.h"
#include "net/httpclient.h"
#include "outcome.h"
#include "testregistry.h"

#include <QSet>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace segue;
using namespace segue::net;
using namespace segue::testing;

namespace {

class Tokens final : public TokenSource
{
public:
    Operation<QByteArray> *token(QObject *parent) override
    {
        ++asked;
        return settled<QByteArray>(parent, u"token"_s, refusal ? Result<QByteArray>(failure(*refusal)) : Result<QByteArray>(current));
    }
    Operation<QByteArray> *renewed(QObject *parent, const QByteArray &refused, const QByteArray &) override
    {
        refusedTokens.append(refused);
        current = "second";
        return token(parent);
    }

    QByteArray current = "first";
    std::optional<Error> refusal;
    QList<QByteArray> refusedTokens;
    int asked = 0;
};

struct Stage
{
    explicit Stage(PacerSettings settings = {})
        : transport(clock), pacer(settings, clock, random), client(transport, pacer, &tokens, clock, random)
    {
    }

    HttpRequest get(const QString &address = u"https://kitakaze.crm7.dynamics.com/api/data/v9.2/contacts"_s) const
    {
        HttpRequest request;
        request.url = QUrl(address);
        request.label = "GET contacts";
        return request;
    }

    FakeClock clock;
    FakeRandom random;
    FakeTransport transport;
    Pacer pacer;
    Tokens tokens;
    HttpClient client;
    QObject owner;
};

} // namespace

class tst_HttpClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsTheTokenAndANewCorrelationIdEachTime()
    {
        Stage stage;
        Outcome first(stage.client.send(&stage.owner, stage.get()));
        Outcome second(stage.client.send(&stage.owner, stage.get()));
        stage.clock.advance(0ms);
        QVERIFY(first.succeeded() && second.succeeded());
        QSet<QByteArray> ids;
        for (const auto &sent : stage.transport.sent()) {
            QCOMPARE(sent.request.headers.value("authorization"), "Bearer first"_ba);
            const QByteArray id = sent.request.headers.value("x-ms-client-request-id");
            QVERIFY(!QUuid::fromString(QString::fromLatin1(id)).isNull());
            ids.insert(id);
        }
        QCOMPARE(ids.size(), 2);
        QVERIFY(ids.contains(first.value().correlationId));
        QCOMPARE(stage.pacer.traffic().recent.size(), 2);
        QVERIFY(ids.contains(stage.pacer.traffic().recent.first().correlationId));
    }

    void everyFinalAnswerIsASuccess_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {200, 201, 204, 301, 302, 304, 307, 400, 403, 404, 405, 412, 413, 501})
            QTest::addRow("%d", status) << status;
    }
    void everyFinalAnswerIsASuccess()
    {
        QFETCH(int, status);
        Stage stage;
        stage.transport.answerNext(status, "{}", {{"Location"_ba, "https://elsewhere.example.com/"_ba}});
        Outcome reply(stage.client.send(&stage.owner, stage.get()));
        stage.clock.advance(0ms);
        QVERIFY(reply.succeeded());
        QCOMPARE(reply.value().status, status);
        QCOMPARE(stage.transport.sent().size(), 1);
    }

    void renewsTheTokenOnceAfterA401()
    {
        Stage stage;
        stage.transport.answerNext(401);
        Outcome reply(stage.client.send(&stage.owner, stage.get()));
        stage.clock.advance(0ms);
        QVERIFY(reply.succeeded());
        QCOMPARE(reply.value().status, 200);
        QCOMPARE(stage.tokens.refusedTokens, QList<QByteArray>{"first"_ba});
        QCOMPARE(stage.transport.sent().last().request.headers.value("Authorization"), "Bearer second"_ba);
    }

    void aWriteIsRepeatedAfterA401AsWell()
    {
        Stage stage;
        stage.transport.answerNext(401);
        HttpRequest request = stage.get();
        request.method = "POST";
        request.repeat = Repeat::OnlyWhenRefused;
        Outcome reply(stage.client.send(&stage.owner, request));
        stage.clock.advance(0ms);
        QVERIFY(reply.succeeded());
        QCOMPARE(stage.transport.sent().size(), 2);
    }

    void aSecond401IsAnAnswer()
    {
        Stage stage;
        stage.transport.setHandler([](const HttpRequest &) { return FakeTransport::reply(401, "{\"error\":{\"code\":\"0x80072560\"}}"); });
        Outcome reply(stage.client.send(&stage.owner, stage.get()));
        stage.clock.advance(0ms);
        QVERIFY(reply.succeeded());
        QCOMPARE(reply.value().status, 401);
        QCOMPARE(stage.transport.sent().size(), 2);
    }

    void a401WithoutTokensIsAnAnswer()
    {
        Stage stage;
        HttpRequest request = stage.get();
        request.authorised = false;
        stage.transport.answerNext(401, {}, {{"WWW-Authenticate"_ba, "Bearer"_ba}});
        Outcome reply(stage.client.send(&stage.owner, request));
        stage.clock.advance(0ms);
        QVERIFY(reply.succeeded());
        QCOMPARE(reply.value().status, 401);
        QVERIFY(!stage.transport.sent().first().request.headers.contains("Authorization"));
        QCOMPARE(stage.tokens.asked, 0);
    }

    void whatTheTokenSourceSaysIsTheError()
    {
        Stage stage;
        stage.tokens.refusal = Error(ErrorCode::SignInRevoked);
        Outcome reply(stage.client.send(&stage.owner, stage.get()));
        stage.clock.advance(0ms);
        QVERIFY(reply.failedWith(ErrorCode::SignInRevoked));
        QVERIFY(stage.transport.sent().isEmpty());
        QCOMPARE(stage.pacer.traffic().inFlight, 0);
        QCOMPARE(stage.pacer.traffic().requests, 0);
    }

    void I12_plainHttpGoesToThisMachineOnly_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("code"); // -1: sent
        QTest::newRow("loopback name") << u"http://localhost:8080/x"_s << -1;
        QTest::newRow("loopback v6") << u"http://[::1]:8080/x"_s << -1;
        QTest::newRow("https") << u"https://kitakaze.crm7.dynamics.com/"_s << -1;
        QTest::newRow("http elsewhere") << u"http://kitakaze.crm7.dynamics.com/?secret=1"_s
                                        << static_cast<int>(ErrorCode::AddressNotSecure);
        QTest::newRow("http, name begins alike") << u"http://localhost.example.com/"_s << static_cast<int>(ErrorCode::AddressNotSecure);
        QTest::newRow("file") << u"file:///etc/passwd"_s << static_cast<int>(ErrorCode::AddressInvalid);
        QTest::newRow("ftp") << u"ftp://localhost/x"_s << static_cast<int>(ErrorCode::AddressInvalid);
        QTest::newRow("no host") << u"https:///x"_s << static_cast<int>(ErrorCode::AddressInvalid);
        QTest::newRow("relative") << u"contacts"_s << static_cast<int>(ErrorCode::AddressInvalid);
    }
    void I12_plainHttpGoesToThisMachineOnly()
    {
        QFETCH(QString, address);
        QFETCH(int, code);
        Stage stage;
        Outcome reply(stage.client.send(&stage.owner, stage.get(address)));
        stage.clock.advance(0ms);
        if (code < 0) {
            QVERIFY(reply.succeeded());
        } else {
            QVERIFY(reply.failedWith(static_cast<ErrorCode>(code)));
            QVERIFY(stage.transport.sent().isEmpty());
            QVERIFY(!reply.error().parameter(u"address"_s).toString().contains("secret"_L1));
        }
    }

    void unpacedRequestsNeitherWaitNorCount()
    {
        Stage stage;
        stage.transport.answerNext(429, {}, {{"Retry-After"_ba, "60"_ba}});
        Outcome held(stage.client.send(&stage.owner, stage.get()));
        stage.clock.advance(0ms);
        QCOMPARE(stage.pacer.traffic().reason, WaitReason::ServerAsked);
        HttpRequest request = stage.get();
        request.paced = false;
        Outcome free(stage.client.send(&stage.owner, request));
        stage.clock.advance(0ms);
        QVERIFY(free.succeeded());
        QVERIFY(!held.isThere());
        QCOMPARE(stage.pacer.traffic().requests, 1);
        stage.clock.advance(61s);
        QVERIFY(held.succeeded());
    }

    void I11_cancellingSilencesAtOnceInEveryWait()
    {
        for (const int status : {429, 500}) {
            Stage stage;
            stage.transport.setHandler([status](const HttpRequest &) { return FakeTransport::reply(status); });
            Outcome reply(stage.client.send(&stage.owner, stage.get()));
            stage.clock.advance(0ms);
            QVERIFY(!reply.isThere());
            reply.operation()->cancel();
            stage.clock.advance(10min);
            QVERIFY(!reply.isThere());
            QCOMPARE(stage.transport.sent().size(), 1);
            QCOMPARE(stage.pacer.traffic().inFlight, 0);
            QCOMPARE(stage.pacer.traffic().queued, 0);
        }
        Stage stage;
        stage.transport.setDuration([](const HttpRequest &) { return 100s; });
        Outcome reply(stage.client.send(&stage.owner, stage.get()));
        stage.clock.advance(1s);
        QCOMPARE(stage.transport.inFlight(), 1);
        reply.operation()->cancel();
        stage.clock.advance(1ms);
        QCOMPARE(stage.transport.inFlight(), 0);
        QCOMPARE(stage.pacer.traffic().inFlight, 0);
        QVERIFY(!reply.isThere());
    }

    void hintsOfAnswersReachThePacer()
    {
        Stage stage;
        stage.transport.answerNext(200, "x",
                                   {{"x-ms-dop-hint"_ba, "24"_ba}, {"x-ms-ratelimit-time-remaining-xrm-requests"_ba, "1,200.00"_ba}});
        Outcome reply(stage.client.send(&stage.owner, stage.get()));
        stage.clock.advance(0ms);
        QVERIFY(reply.succeeded());
        QCOMPARE(stage.pacer.traffic().hint, 24);
    }
};

SEGUE_TEST(tst_HttpClient)
#include "tst_httpclient.moc"
