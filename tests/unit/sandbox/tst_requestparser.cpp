// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/parser.h"

#include "testregistry.h"

#include <QTest>

using namespace segue::sandbox;

class tst_RequestParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsARequestInOnePiece()
    {
        RequestParser parser;
        QCOMPARE(parser.feed("POST /a/b?c=%20d HTTP/1.1\r\nHost: x\r\nX-Thing: 1\r\nx-thing: 2\r\nContent-Length: 3\r\n\r\nabc"),
                 RequestParser::State::Complete);
        const Request request = parser.take();
        QCOMPARE(request.method, "POST");
        QCOMPARE(request.target, "/a/b?c=%20d");
        QCOMPARE(request.path, "/a/b");
        QCOMPARE(request.query, "c=%20d");
        QCOMPARE(request.headers.value("host"), "x");
        QCOMPARE(request.headers.values("X-THING"), QByteArrayList({"1", "2"}));
        QCOMPARE(request.body, "abc");
        QVERIFY(parser.keepsAlive());
        QVERIFY(parser.isIdle());
    }

    void readsARequestByteByByte()
    {
        const QByteArray bytes = "PATCH /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n";
        RequestParser parser;
        for (qsizetype i = 0; i < bytes.size() - 1; ++i)
            QVERIFY(parser.feed(bytes.mid(i, 1)) != RequestParser::State::Complete);
        QCOMPARE(parser.feed(bytes.right(1)), RequestParser::State::Complete);
        QCOMPARE(parser.take().body, "hello world");
    }

    void readsTheNextRequestBehindTheFirst()
    {
        RequestParser parser;
        parser.feed("GET /1 HTTP/1.1\r\nHost: x\r\n\r\nGET /2 HTTP/1.0\r\nHost: x\r\n\r\n");
        QCOMPARE(parser.take().path, "/1");
        QVERIFY(parser.keepsAlive());
        QCOMPARE(parser.state(), RequestParser::State::Complete);
        QCOMPARE(parser.take().path, "/2");
        QVERIFY(!parser.keepsAlive());
    }

    void tellsWhatIsExpectedBeforeTheBody()
    {
        RequestParser parser;
        QCOMPARE(parser.feed("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n"),
                 RequestParser::State::Body);
        QCOMPARE(parser.expectation(), "100-continue");
        QCOMPARE(parser.feed("ab"), RequestParser::State::Complete);
    }

    void takesALargeBodyAndALongAddress()
    {
        const QByteArray target = '/' + QByteArray(65'000, 'a');
        const QByteArray body(5'000'000, 'b');
        RequestParser parser;
        parser.feed("POST " + target + " HTTP/1.1\r\nHost: x\r\nContent-Length: 5000000\r\n\r\n");
        for (qsizetype at = 0; at < body.size(); at += 65'536)
            parser.feed(body.mid(at, 65'536));
        QCOMPARE(parser.state(), RequestParser::State::Complete);
        const Request request = parser.take();
        QCOMPARE(request.target, target);
        QCOMPARE(request.body, body);
    }

    void refusesNonsense_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("no request") << QByteArray("hello there\r\n\r\n") << 400;
        QTest::newRow("no version") << QByteArray("GET /\r\n\r\n") << 400;
        QTest::newRow("field without a colon") << QByteArray("GET / HTTP/1.1\r\nHost\r\n\r\n") << 400;
        QTest::newRow("two lengths") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n") << 400;
        QTest::newRow("length and chunks") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n")
                                           << 400;
        QTest::newRow("not a chunk") << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n") << 400;
        QTest::newRow("endless header") << "GET / HTTP/1.1\r\nX: " + QByteArray(300'000, 'x') << 431;
        QTest::newRow("endless body") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n") << 413;
    }
    void refusesNonsense()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, status);
        RequestParser parser;
        QCOMPARE(parser.feed(bytes), RequestParser::State::Failed);
        QCOMPARE(parser.failureStatus(), status);
    }
};

SEGUE_TEST(tst_RequestParser)
#include "tst_requestparser.moc"
