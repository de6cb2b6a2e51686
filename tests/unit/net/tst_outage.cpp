// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclock.h"
#include "fakerandom.h"
#include "faketransport.h"
#include "net/httpclient.h"
#include "outcome.h"
#include "testregistry.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace segue;
using namespace segue::net;
using namespace segue::testing;

namespace {

Error gone(ErrorCode code, bool reached)
{
    return withReached(Error(code).with(u"host"_s, u"kitakaze"_s), reached);
}

// A token that needs the network as well.
class Tokens final : public TokenSource
{
public:
    Operation<QByteArray> *token(QObject *parent) override
    {
        return settled<QByteArray>(parent, u"token"_s,
                                   offline ? Result<QByteArray>(failure(gone(ErrorCode::HostUnknown, false)))
                                           : Result<QByteArray>(QByteArray("token")));
    }
    Operation<QByteArray> *renewed(QObject *parent, const QByteArray &, const QByteArray &) override { return token(parent); }

    bool offline = false;
};

// A server that was there, and a network that can be taken away.
struct Stage
{
    Stage() : transport(clock), pacer({}, clock, random), client(transport, pacer, &tokens, clock, random)
    {
        transport.setHandler([this](const HttpRequest &) {
            return fault ? Result<HttpReply>(failure(*fault)) : Result<HttpReply>(FakeTransport::reply(200));
        });
    }

    Operation<HttpReply> *send(Repeat repeat)
    {
        HttpRequest request;
        request.method = repeat == Repeat::Always ? "GET" : "POST";
        request.url = QUrl(u"https://kitakaze.crm7.dynamics.com/api/data/v9.2/lists"_s);
        request.repeat = repeat;
        return client.send(&owner, request);
    }
    void answerOnce()
    {
        const Outcome reply(send(Repeat::Always));
        clock.advance(1s);
        QVERIFY(reply.succeeded());
    }

    FakeClock clock;
    FakeRandom random;
    FakeTransport transport;
    Tokens tokens;
    Pacer pacer;
    HttpClient client;
    std::optional<Error> fault;
    QObject owner;
};

} // namespace

// A run outlasts a network that is gone; whoever only asks a question is told soon.
class tst_Outage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRunGoesOnWhenTheNetworkIsBack_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("repeat");
        const auto row = [](const char *name, ErrorCode code, Repeat repeat) {
            QTest::newRow(name) << static_cast<int>(code) << static_cast<int>(repeat);
        };
        row("no name service", ErrorCode::HostUnknown, Repeat::Always);
        row("no way there", ErrorCode::ConnectFailed, Repeat::Always);
        row("no proxy", ErrorCode::ProxyFailed, Repeat::Always);
        row("a write that never left", ErrorCode::ConnectFailed, Repeat::OnlyWhenRefused);
    }
    void aRunGoesOnWhenTheNetworkIsBack()
    {
        QFETCH(int, code);
        QFETCH(int, repeat);
        Stage stage;
        stage.answerOnce();
        const auto perseverance = stage.pacer.persevere();
        stage.fault = gone(static_cast<ErrorCode>(code), false);
        Outcome reply(stage.send(static_cast<Repeat>(repeat)));
        stage.clock.advance(4min);
        QVERIFY(!reply.isThere());
        QCOMPARE(stage.pacer.traffic().reason, WaitReason::NetworkGone);
        // Between five and six minutes are left, and it is no throttling.
        const qint64 left = stage.clock.now().secsTo(*stage.pacer.traffic().waitingUntil);
        QVERIFY2(left > 5 * 60 && left <= 6 * 60 + 15, qPrintable(QString::number(left)));
        QCOMPARE(stage.pacer.traffic().throttled, 0ms);
        const qsizetype asked = stage.transport.sent().size();
        QVERIFY2(asked > 30 && asked < 250, qPrintable(QString::number(asked)));

        stage.fault.reset();
        stage.clock.advance(10s);
        QVERIFY(reply.succeeded());
        QCOMPARE(stage.pacer.traffic().reason, WaitReason::None);
        QVERIFY(!stage.pacer.traffic().waitingUntil);
    }

    void aTokenThatCannotBeFetchedWaitsAsWell()
    {
        Stage stage;
        stage.answerOnce();
        const auto perseverance = stage.pacer.persevere();
        stage.tokens.offline = true;
        Outcome reply(stage.send(Repeat::OnlyWhenRefused));
        stage.clock.advance(3min);
        QVERIFY(!reply.isThere());
        stage.tokens.offline = false;
        stage.clock.advance(10s);
        QVERIFY(reply.succeeded());
    }

    void whatItWasIsSaidAfterTenMinutes()
    {
        Stage stage;
        stage.answerOnce();
        const auto perseverance = stage.pacer.persevere();
        stage.fault = gone(ErrorCode::ConnectFailed, false);
        Outcome first(stage.send(Repeat::Always));
        Outcome second(stage.send(Repeat::OnlyWhenRefused));
        stage.clock.advance(9min);
        QVERIFY(!first.isThere() && !second.isThere());
        stage.clock.advance(3min);
        QVERIFY(first.failedWith(ErrorCode::ConnectFailed));
        QVERIFY(second.failedWith(ErrorCode::ConnectFailed));
        QVERIFY(!outcomeUnknown(second.error()));
        // Nor does the next question wait as long again.
        Outcome third(stage.send(Repeat::Always));
        stage.clock.advance(1min);
        QVERIFY(third.failedWith(ErrorCode::ConnectFailed));
    }

    void aQuestionIsToldSoon_data()
    {
        QTest::addColumn<bool>("answeredBefore");
        QTest::addColumn<bool>("perseveres");
        QTest::newRow("nobody perseveres") << true << false;
        QTest::newRow("a server that never answered") << false << true;
    }
    void aQuestionIsToldSoon()
    {
        QFETCH(bool, answeredBefore);
        QFETCH(bool, perseveres);
        Stage stage;
        if (answeredBefore)
            stage.answerOnce();
        std::shared_ptr<const void> perseverance = stage.pacer.persevere();
        if (!perseveres)
            perseverance.reset();
        stage.fault = gone(ErrorCode::ConnectFailed, false);
        Outcome reply(stage.send(Repeat::Always));
        stage.clock.advance(30s);
        QVERIFY(reply.failedWith(ErrorCode::ConnectFailed));
        QCOMPARE(stage.pacer.traffic().reason, WaitReason::None);
    }

    void aWriteThatMayHaveArrivedIsSettledByItsCaller()
    {
        Stage stage;
        stage.answerOnce();
        const auto perseverance = stage.pacer.persevere();
        stage.fault = gone(ErrorCode::ConnectionLost, true);
        Outcome reply(stage.send(Repeat::OnlyWhenRefused));
        stage.clock.advance(1s);
        QVERIFY(reply.failedWith(ErrorCode::ConnectionLost));
        QVERIFY(outcomeUnknown(reply.error()));
    }

    void aReadThatBreaksOffEachTimeIsToldSoon()
    {
        Stage stage;
        stage.answerOnce();
        const auto perseverance = stage.pacer.persevere();
        stage.fault = gone(ErrorCode::ConnectionLost, true);
        Outcome reply(stage.send(Repeat::Always));
        stage.clock.advance(30s);
        QVERIFY(reply.failedWith(ErrorCode::ConnectionLost));
    }

    // One request that leads nowhere while others are answered is its own trouble, not the network's.
    void aServerThatAnswersOthersIsNotGone()
    {
        Stage stage;
        stage.answerOnce();
        const auto perseverance = stage.pacer.persevere();
        stage.transport.setDuration([](const HttpRequest &request) { return request.method == "DELETE" ? 60s : 1s; });
        stage.transport.setHandler([](const HttpRequest &request) {
            return request.method == "DELETE" ? Result<HttpReply>(failure(gone(ErrorCode::ConnectFailed, false)))
                                              : Result<HttpReply>(FakeTransport::reply(200));
        });
        HttpRequest slow;
        slow.method = "DELETE";
        slow.url = QUrl(u"https://kitakaze.crm7.dynamics.com/api/data/v9.2/lists"_s);
        Outcome reply(stage.client.send(&stage.owner, slow));
        for (int i = 0; i < 7 * 6 && !reply.isThere(); ++i) {
            const Outcome other(stage.send(Repeat::Always));
            stage.clock.advance(10s);
            QVERIFY(other.succeeded());
        }
        QVERIFY(reply.failedWith(ErrorCode::ConnectFailed));
    }

    void cancellingEndsTheWaitAtOnce()
    {
        Stage stage;
        stage.answerOnce();
        const auto perseverance = stage.pacer.persevere();
        stage.fault = gone(ErrorCode::ConnectFailed, false);
        Outcome reply(stage.send(Repeat::Always));
        stage.clock.advance(1min);
        const qsizetype asked = stage.transport.sent().size();
        reply.operation()->cancel();
        stage.clock.advance(10min);
        QVERIFY(!reply.isThere());
        QCOMPARE(stage.transport.sent().size(), asked);
        QCOMPARE(stage.pacer.traffic().queued, 0);
    }
};

SEGUE_TEST(tst_Outage)
#include "tst_outage.moc"
