// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "odata/batch.h"

#include "testregistry.h"

#include <QTest>

using namespace segue;
using namespace segue::odata;

namespace {
const QByteArray type = "multipart/mixed; boundary=batchresponse_3f2a";

// The sample answer of reference 3.2.
const QByteArray sample = "--batchresponse_3f2a\r\n"
                          "Content-Type: application/http\r\n"
                          "Content-Transfer-Encoding: binary\r\n"
                          "\r\n"
                          "HTTP/1.1 204 No Content\r\n"
                          "OData-Version: 4.0\r\n"
                          "\r\n"
                          "\r\n"
                          "--batchresponse_3f2a\r\n"
                          "Content-Type: application/http\r\n"
                          "Content-Transfer-Encoding: binary\r\n"
                          "\r\n"
                          "HTTP/1.1 404 Not Found\r\n"
                          "REQ_ID: 7e1c0b3a\r\n"
                          "Content-Type: application/json; odata.metadata=minimal\r\n"
                          "\r\n"
                          "{\"error\":{\"code\":\"0x80040217\",\"message\":\"contact Does Not Exist --batchresponse_3f2a\"}}\r\n"
                          "--batchresponse_3f2a--\r\n";
} // namespace

class tst_Batch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsAreWrittenAsTheReferenceShows()
    {
        const auto encoded = encodeBatch({{"DELETE", "/api/data/v9.2/listmembers(1)", {}, {}},
                                          {"POST", "/api/data/v9.2/x", {{"Prefer", "return=representation"}}, "{\"a\":1}"}},
                                         "batch_9c5e");
        QCOMPARE(encoded.contentType, QByteArray("multipart/mixed; boundary=\"batch_9c5e\""));
        QCOMPARE(encoded.body, QByteArray("--batch_9c5e\r\n"
                                          "Content-Type: application/http\r\n"
                                          "Content-Transfer-Encoding: binary\r\n"
                                          "\r\n"
                                          "DELETE /api/data/v9.2/listmembers(1) HTTP/1.1\r\n"
                                          "Accept: application/json\r\n"
                                          "\r\n"
                                          "\r\n"
                                          "--batch_9c5e\r\n"
                                          "Content-Type: application/http\r\n"
                                          "Content-Transfer-Encoding: binary\r\n"
                                          "\r\n"
                                          "POST /api/data/v9.2/x HTTP/1.1\r\n"
                                          "Accept: application/json\r\n"
                                          "Content-Type: application/json\r\n"
                                          "Prefer: return=representation\r\n"
                                          "\r\n"
                                          "{\"a\":1}\r\n"
                                          "--batch_9c5e--\r\n"));
    }

    void answersKeepTheirOrder()
    {
        const auto reply = parseBatch(type, sample);
        QVERIFY(reply.has_value());
        QVERIFY(reply.value().complete);
        QCOMPARE(reply.value().answers.size(), 2);
        QCOMPARE(reply.value().answers.at(0).status, 204);
        QVERIFY(reply.value().answers.at(0).isSuccess());
        QVERIFY(reply.value().answers.at(0).body.isEmpty());
        QCOMPARE(reply.value().answers.at(1).status, 404);
        QCOMPARE(reply.value().answers.at(1).headers.value("req_id"), QByteArray("7e1c0b3a"));
        QVERIFY(reply.value().answers.at(1).body.endsWith("\"}}"));
    }

    void otherWaysOfWritingAreRead_data()
    {
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QByteArray>("body");
        QByteArray bare = sample;
        QTest::newRow("LF only") << type << bare.replace("\r\n", "\n");
        QTest::newRow("quoted, no blank, capitals") << QByteArray("Multipart/Mixed;Boundary=\"batchresponse_3f2a\"") << sample;
        QTest::newRow("preamble") << type << "This is a multipart message.\r\n" + sample;
        QByteArray noReason = sample;
        QTest::newRow("no reason phrase") << type << noReason.replace("204 No Content", "204").replace("404 Not Found", "404 ");
        QByteArray noFinal = sample;
        noFinal.chop(2);
        QTest::newRow("no final line end") << type << noFinal;
        QByteArray padded = sample;
        QTest::newRow("blanks behind the delimiter") << type << padded.replace("_3f2a\r\n", "_3f2a  \r\n");
        QByteArray one = sample;
        QTest::newRow("one empty line after a 204") << type << one.replace("4.0\r\n\r\n\r\n", "4.0\r\n\r\n");
    }
    void otherWaysOfWritingAreRead()
    {
        QFETCH(QByteArray, contentType);
        QFETCH(QByteArray, body);
        const auto reply = parseBatch(contentType, body);
        QVERIFY(reply.has_value());
        QVERIFY(reply.value().complete);
        QCOMPARE(reply.value().answers.size(), 2);
        QCOMPARE(reply.value().answers.at(0).status, 204);
        QCOMPARE(reply.value().answers.at(1).status, 404);
        QVERIFY(reply.value().answers.at(1).body.startsWith("{\"error\""));
    }

    void bothFormsOfAFailedChangeSetAreRead()
    {
        const QByteArray error =
            "HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\n\r\n{\"error\":{\"code\":\"0x80048d19\"}}\r\n";
        const QByteArray head = "Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n";
        const QByteArray single = "--b\r\n" + head + error + "--b--\r\n";
        const QByteArray wrapped = "--b\r\nContent-Type: multipart/mixed; boundary=changesetresponse_1\r\n\r\n--changesetresponse_1\r\n"
                                   + head + error + "--changesetresponse_1--\r\n--b--\r\n";
        for (const QByteArray &body : {single, wrapped}) {
            const auto reply = parseBatch("multipart/mixed; boundary=b", body);
            QVERIFY(reply.has_value());
            QVERIFY(reply.value().complete);
            QCOMPARE(reply.value().answers.size(), 1);
            QCOMPARE(reply.value().answers.at(0).status, 400);
            QCOMPARE(reply.value().answers.at(0).body, QByteArray("{\"error\":{\"code\":\"0x80048d19\"}}"));
        }
        QVERIFY(parseBatch("multipart/mixed; boundary=b", wrapped).value().answers.at(0).inChangeSet);
    }

    // Whatever is cut off, the batch is not whole, and no answer is invented.
    void everyTruncationIsNoticed()
    {
        const qsizetype closing = sample.indexOf("--batchresponse_3f2a--") + qsizetype(sizeof("--batchresponse_3f2a--")) - 1;
        for (qsizetype length = 0; length < closing; ++length) {
            const auto reply = parseBatch(type, sample.left(length));
            if (!reply.has_value())
                continue;
            QVERIFY2(!reply.value().complete, QByteArray::number(length).constData());
            QVERIFY(reply.value().answers.size() < 2);
        }
    }

    void otherBodiesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("json") << QByteArray("application/json") << QByteArray("{}");
        QTest::newRow("no boundary") << QByteArray("multipart/mixed") << sample;
        QTest::newRow("empty boundary") << QByteArray("multipart/mixed; boundary=\"\"") << sample;
        QTest::newRow("part without answer") << QByteArray("multipart/mixed; boundary=b")
                                             << QByteArray("--b\r\nContent-Type: application/http\r\n\r\nhello\r\n--b--");
        QTest::newRow("part without header") << QByteArray("multipart/mixed; boundary=b") << QByteArray("--b\r\nxxxx\r\n--b--");
        QTest::newRow("status is no number") << QByteArray("multipart/mixed; boundary=b")
                                             << QByteArray("--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 abc\r\n\r\n--b--");
        QByteArray deep = "x";
        for (int i = 0; i < 50; ++i)
            deep = "--b\r\nContent-Type: multipart/mixed; boundary=b" + QByteArray::number(i) + "\r\n\r\n" + deep;
        QTest::newRow("batches in batches") << QByteArray("multipart/mixed; boundary=b") << QByteArray(deep + "\r\n--b--");
    }
    void otherBodiesAreRefused()
    {
        QFETCH(QByteArray, contentType);
        QFETCH(QByteArray, body);
        const auto reply = parseBatch(contentType, body);
        QVERIFY(!reply.has_value());
        QCOMPARE(reply.error().code(), ErrorCode::UnexpectedAnswer);
    }
};
SEGUE_TEST(tst_Batch)
#include "tst_batch.moc"
