// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/transport.h"
#include "outcome.h"
#include "testregistry.h"
#include "testserver.h"
#include "waiting.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace segue;
using namespace segue::net;
using namespace segue::testing;

namespace {

HttpRequest requestTo(const QUrl &url, const QByteArray &method = "GET", const QByteArray &body = {})
{
    HttpRequest request;
    request.method = method;
    request.url = url;
    request.body = body;
    return request;
}

} // namespace

class tst_QtTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_transport = makeQtTransport({.connectTimeout = 2000ms, .idleTimeout = 300ms}); }
    void cleanup() { m_transport.reset(); }

    void carriesMethodHeadersAndBody()
    {
        TestServer server([](QTcpSocket *socket, const TestServer::Request &) {
            socket->write(TestServer::answer(201, "{\"a\":1}", "X-Two: 1\r\nx-two: 2\r\nSet-Cookie: ARRAffinity=abc; path=/\r\n"));
        });
        HttpRequest request = requestTo(server.url(u"/api/data"_s), "PATCH", "{\"name\":\"北風\"}");
        request.headers.append("Prefer", "return=representation").append("If-Match", "*").append("Content-Type", "application/json");
        Outcome reply(m_transport->exchange(&m_owner, request));
        QVERIFY(reply.wait());
        QVERIFY(reply.succeeded());
        QCOMPARE(reply.value().status, 201);
        QCOMPARE(reply.value().body, "{\"a\":1}"_ba);
        QVERIFY(reply.value().headers.contains("x-two"));
        const auto &sent = server.requests().first();
        QCOMPARE(sent.method, "PATCH"_ba);
        QCOMPARE(sent.target, "/api/data"_ba);
        QCOMPARE(sent.body, "{\"name\":\"北風\"}"_ba);
        const QByteArray head = sent.head.toLower();
        QVERIFY(head.contains("prefer: return=representation\r\n"));
        QVERIFY(head.contains("if-match: *\r\n"));
        QVERIFY(head.contains("user-agent: segue/"));
        QVERIFY(head.contains("accept-encoding: gzip\r\n"));
        QVERIFY(!head.contains("expect:"));

        Outcome again(m_transport->exchange(&m_owner, requestTo(server.url())));
        QVERIFY(again.wait());
        QVERIFY(!server.requests().last().head.toLower().contains("cookie:"));
        QCOMPARE(server.connections(), 1);
    }

    void anEmptyPostSaysItsLength()
    {
        TestServer server([](QTcpSocket *socket, const TestServer::Request &) { socket->write(TestServer::answer(204, {})); });
        Outcome reply(m_transport->exchange(&m_owner, requestTo(server.url(), "POST")));
        QVERIFY(reply.wait());
        QCOMPARE(reply.value().status, 204);
        QVERIFY(server.requests().first().head.toLower().contains("content-length: 0\r\n"));
    }

    void everyStatusIsAnAnswerAndRedirectsAreNotFollowed_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 307, 400, 401, 403, 404, 405, 409, 412, 413, 418, 429, 500, 501, 502, 503, 504})
            QTest::addRow("%d", status) << status;
    }
    void everyStatusIsAnAnswerAndRedirectsAreNotFollowed()
    {
        QFETCH(int, status);
        TestServer server([status](QTcpSocket *socket, const TestServer::Request &) {
            socket->write(
                TestServer::answer(status, "body",
                                   "Location: /elsewhere\r\nRetry-After: 3\r\n"
                                   "WWW-Authenticate: Bearer authorization_uri=https://login.microsoftonline.com/x/oauth2/authorize, "
                                   "resource_id=https://k/\r\n"));
        });
        Outcome reply(m_transport->exchange(&m_owner, requestTo(server.url())));
        QVERIFY(reply.wait());
        QVERIFY(reply.succeeded());
        QCOMPARE(reply.value().status, status);
        QCOMPARE(reply.value().body, "body"_ba);
        QCOMPARE(server.requests().size(), 1);
        if (status == 401)
            QVERIFY(reply.value().headers.value("www-authenticate").startsWith("Bearer authorization_uri="));
    }

    void unpacksCompressedAnswers()
    {
        // "hello hello hello" by gzip.
        const QByteArray zipped = QByteArray::fromBase64("H4sIAAAAAAACA8tIzcnJV8hAkACAiPnlEQAAAA==");
        TestServer server([zipped](QTcpSocket *socket, const TestServer::Request &) {
            socket->write(TestServer::answer(200, zipped, "Content-Encoding: gzip\r\n"));
        });
        Outcome reply(m_transport->exchange(&m_owner, requestTo(server.url())));
        QVERIFY(reply.wait());
        QVERIFY(reply.succeeded());
        QCOMPARE(reply.value().body, "hello hello hello"_ba);
    }

    void aProxysDemandForAPasswordIsNoAnswerOfTheServer()
    {
        TestServer server([](QTcpSocket *socket, const TestServer::Request &) { socket->write(TestServer::answer(407, {})); });
        Outcome reply(m_transport->exchange(&m_owner, requestTo(server.url())));
        QVERIFY(reply.wait());
        QVERIFY(reply.failedWith(ErrorCode::ProxyFailed));
    }

    void refusedMeansNothingReachedTheServer()
    {
        QUrl url;
        {
            TestServer server([](QTcpSocket *, const TestServer::Request &) {});
            url = server.url();
        }
        Outcome reply(m_transport->exchange(&m_owner, requestTo(url, "POST", "x")));
        QVERIFY(reply.wait());
        QVERIFY(reply.failedWith(ErrorCode::ConnectFailed));
        QVERIFY(!mayHaveReachedServer(reply.error()));
    }

    void unknownHost()
    {
        Outcome reply(m_transport->exchange(&m_owner, requestTo(QUrl(u"https://no-such-organisation.invalid/"_s))));
        QVERIFY(reply.wait());
        QVERIFY(reply.failedWith(ErrorCode::HostUnknown));
        QCOMPARE(reply.error().parameter(u"host"_s).toString(), u"no-such-organisation.invalid"_s);
        QVERIFY(!mayHaveReachedServer(reply.error()));
    }

    void aResetAfterTheRequestLeavesTheOutcomeOpen()
    {
        TestServer server([](QTcpSocket *socket, const TestServer::Request &) { socket->abort(); });
        Outcome reply(m_transport->exchange(&m_owner, requestTo(server.url(), "POST", "x")));
        QVERIFY(reply.wait());
        QVERIFY(reply.failedWith(ErrorCode::ConnectionLost));
        QVERIFY(mayHaveReachedServer(reply.error()));
    }

    // What a caller may not repeat, nobody below it may repeat either.
    void aWriteIsSentOnceOnANewAndOnAKeptConnection()
    {
        bool resets = false;
        const auto write = [&](const TestServer &target) {
            HttpRequest request = requestTo(target.url(), "POST", "x");
            request.repeat = Repeat::OnlyWhenRefused;
            return request;
        };
        TestServer server([&resets](QTcpSocket *socket, const TestServer::Request &) {
            if (resets)
                socket->abort();
            else
                socket->write(TestServer::answer(200, {}));
        });
        Outcome first(m_transport->exchange(&m_owner, write(server)));
        QVERIFY(first.wait());
        QVERIFY(first.succeeded());
        QCOMPARE(server.requests().first().body, "x"_ba);
        resets = true;
        Outcome kept(m_transport->exchange(&m_owner, write(server)));
        QVERIFY(kept.wait());
        QVERIFY(kept.failedWith(ErrorCode::ConnectionLost));
        QVERIFY(mayHaveReachedServer(kept.error()));
        QCOMPARE(server.requests().size(), 2);
        Outcome fresh(m_transport->exchange(&m_owner, write(server)));
        QVERIFY(fresh.wait());
        QCOMPARE(server.requests().size(), 3);
    }

    void anAnswerThatBreaksOffIsNoAnswer_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("length") << "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"value\":["_ba;
        const QByteArray chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: "_ba;
        QTest::newRow("in a chunk") << chunked + "application/json; odata.metadata=minimal\r\n\r\nff\r\n{\"value\":["_ba;
        QTest::newRow("between chunks") << chunked + "application/json\r\n\r\na\r\n{\"value\":[\r\n"_ba;
        QTest::newRow("between parts") << chunked + "multipart/mixed; boundary=b\r\n\r\n13\r\n--b\r\n\r\nHTTP/1.1 204\r\n"_ba;
        QTest::newRow("headers") << "HTTP/1.1 200 OK\r\nContent-Le"_ba;
        QTest::newRow("packed") << "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 28\r\n\r\n"_ba
                                       + QByteArray::fromBase64("H4sIAAAAAAACA8tIzcnJV8hAkACAiA==");
    }
    void anAnswerThatBreaksOffIsNoAnswer()
    {
        QFETCH(QByteArray, written);
        TestServer server([written](QTcpSocket *socket, const TestServer::Request &) {
            socket->write(written);
            socket->disconnectFromHost();
        });
        Outcome reply(m_transport->exchange(&m_owner, requestTo(server.url())));
        QVERIFY(reply.wait());
        QVERIFY(!reply.succeeded());
        QVERIFY(mayHaveReachedServer(reply.error()));
    }

    void chunksToTheLastAreAnAnswer()
    {
        TestServer server([](QTcpSocket *socket, const TestServer::Request &) {
            socket->write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: application/json\r\n\r\n"
                          "a\r\n{\"value\":[\r\n2\r\n]}\r\n0\r\n\r\n");
        });
        Outcome reply(m_transport->exchange(&m_owner, requestTo(server.url())));
        QVERIFY(reply.wait());
        QVERIFY(reply.succeeded());
        QCOMPARE(reply.value().body, "{\"value\":[]}"_ba);
    }

    void whatIsNotHttpIsNoAnswer()
    {
        TestServer server([](QTcpSocket *socket, const TestServer::Request &) {
            socket->write("SSH-2.0-OpenSSH_9.2\r\n");
            socket->disconnectFromHost();
        });
        Outcome reply(m_transport->exchange(&m_owner, requestTo(server.url())));
        QVERIFY(reply.wait());
        QVERIFY(!reply.succeeded());
    }

    void timesOutWaitingForTheFirstByte()
    {
        TestServer server([](QTcpSocket *, const TestServer::Request &) {});
        HttpRequest request = requestTo(server.url(), "POST", "x");
        request.timeout = 200ms;
        QElapsedTimer timer;
        timer.start();
        Outcome reply(m_transport->exchange(&m_owner, request));
        QVERIFY(reply.wait());
        QVERIFY(reply.failedWith(ErrorCode::TimedOut));
        QVERIFY(mayHaveReachedServer(reply.error()));
        QVERIFY(timer.elapsed() < 1500);
    }

    void timesOutInTheMiddleOfAnAnswerButNotWhileItFlows()
    {
        TestServer server([](QTcpSocket *socket, const TestServer::Request &request) {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\na");
            if (request.target == "/stalls")
                return;
            for (int i = 1; i <= 4; ++i)
                QTimer::singleShot(i * 150, socket, [socket] { socket->write("b"); });
        });
        Outcome stalled(m_transport->exchange(&m_owner, requestTo(server.url(u"/stalls"_s))));
        Outcome slow(m_transport->exchange(&m_owner, requestTo(server.url(u"/flows"_s))));
        QVERIFY(stalled.wait());
        QVERIFY(stalled.failedWith(ErrorCode::TimedOut));
        QVERIFY(slow.wait());
        QVERIFY(slow.succeeded());
        QCOMPARE(slow.value().body, "abbbb"_ba);
    }

    // Qt opens six connections for a manager and queues the rest; here all are served at once.
    void manyRequestsRunSideBySideAndQueueingNeverTimesOut()
    {
        QList<QTcpSocket *> held;
        TestServer server([&held](QTcpSocket *socket, const TestServer::Request &) { held.append(socket); });
        std::vector<std::unique_ptr<Outcome<HttpReply>>> replies;
        for (int i = 0; i < 52; ++i)
            replies.push_back(std::make_unique<Outcome<HttpReply>>(m_transport->exchange(&m_owner, requestTo(server.url(), "POST", "x"))));
        QVERIFY(waitUntil([&] { return held.size() == 52; }, 5000));
        QCOMPARE(server.connections(), 52);
        for (QTcpSocket *socket : std::as_const(held))
            socket->write(TestServer::answer(200, "ok"));
        for (const auto &reply : replies) {
            QVERIFY(reply->wait());
            QVERIFY(reply->succeeded());
        }
        // The connections are kept and used again.
        held.clear();
        replies.clear();
        for (int i = 0; i < 52; ++i)
            replies.push_back(std::make_unique<Outcome<HttpReply>>(m_transport->exchange(&m_owner, requestTo(server.url(), "POST", "x"))));
        QVERIFY(waitUntil([&] { return held.size() == 52; }, 5000));
        QCOMPARE(server.connections(), 52);
    }

    void I11_cancellingClosesTheConnection()
    {
        const auto closed = std::make_shared<bool>(false);
        TestServer server([closed](QTcpSocket *socket, const TestServer::Request &) {
            connect(socket, &QTcpSocket::disconnected, socket, [closed] { *closed = true; });
        });
        Outcome reply(m_transport->exchange(&m_owner, requestTo(server.url())));
        QVERIFY(waitUntil([&] { return !server.requests().isEmpty(); }));
        reply.operation()->cancel();
        QVERIFY(waitUntil([&] { return *closed; }, 1000));
        QVERIFY(!reply.isThere());
    }

    void thisMachineIsNeverReachedThroughAProxy()
    {
        TestServer server([](QTcpSocket *socket, const TestServer::Request &) { socket->write(TestServer::answer(200, {})); });
        qputenv("http_proxy", "http://127.0.0.1:1");
        Outcome reply(m_transport->exchange(&m_owner, requestTo(server.url())));
        const bool came = reply.wait();
        qunsetenv("http_proxy");
        QVERIFY(came);
        QVERIFY(reply.succeeded());
    }

    void aProxyThatIsNotThereIsNamed()
    {
        qputenv("https_proxy", "http://127.0.0.1:1");
        qunsetenv("no_proxy");
        Outcome reply(m_transport->exchange(&m_owner, requestTo(QUrl(u"https://kitakaze.invalid/"_s))));
        const bool came = reply.wait();
        qunsetenv("https_proxy");
        QVERIFY(came);
        QVERIFY2(reply.failedWith(ErrorCode::ProxyFailed), toJson(reply.error()).constData());
        QVERIFY(!mayHaveReachedServer(reply.error()));
    }

private:
    std::unique_ptr<Transport> m_transport;
    QObject m_owner;
};

SEGUE_TEST(tst_QtTransport)
#include "tst_qtransport.moc"
