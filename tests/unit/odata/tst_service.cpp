// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "odata/batchsender.h"
#include "odata/pagereader.h"

#include "fakeclock.h"
#include "testregistry.h"

#include <QTest>

#include <deque>

using namespace segue;
using namespace segue::odata;

namespace {
/// Plays prepared answers and keeps what was asked; the network is the one thing faked here.
class ScriptedTransport final : public net::Transport
{
public:
    Operation<net::HttpReply> *exchange(QObject *parent, const net::HttpRequest &request) override
    {
        asked.append(request);
        Q_ASSERT(!script.empty());
        net::HttpReply reply = std::move(script.front());
        script.pop_front();
        reply.url = request.url;
        return settled<net::HttpReply>(parent, QStringLiteral("scripted"), reply);
    }
    std::deque<net::HttpReply> script;
    QList<net::HttpRequest> asked;
};

net::HttpReply answer(int status, const QByteArray &body, const QByteArray &type = "application/json")
{
    net::HttpReply reply;
    reply.status = status;
    reply.body = body;
    reply.headers.append("Content-Type", type);
    return reply;
}

QByteArray page(const QByteArray &id, const QByteArray &link)
{
    return "{\"value\":[{\"id\":\"" + id + "\"}]" + (link.isEmpty() ? QByteArray() : ",\"@odata.nextLink\":\"" + link + "\"") + "}";
}

QByteArray multipart(const QList<QByteArray> &answers)
{
    QByteArray body;
    for (const QByteArray &one : answers)
        body += "--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 " + one + "\r\n";
    return body + "--b--\r\n";
}
} // namespace

class tst_Service : public QObject
{
    Q_OBJECT

    testing::FakeClock m_clock;
    SystemRandom m_random;
    ScriptedTransport m_transport;
    std::unique_ptr<net::Pacer> m_pacer;
    std::unique_ptr<net::HttpClient> m_client;

    [[nodiscard]] Service service() { return Service(*m_client, QUrl(QStringLiteral("https://kitakaze.crm7.dynamics.com/main.aspx?x=1"))); }

    Result<qint64> readAll(QByteArrayList *ids)
    {
        std::optional<Result<qint64>> result;
        auto *reader = new PageReader<QByteArray>(
            this, service(), "things?$select=id", "GET things", 5000,
            [](const QByteArray &body) -> Result<ParsedPage<QByteArray>> {
                static constexpr std::string_view columns[]{"id"};
                ParsedPage<QByteArray> parsed;
                auto end = readPage(body, columns, [&](Row row) {
                    parsed.content = QByteArray(row[0].text.data(), static_cast<qsizetype>(row[0].text.size()));
                });
                if (!end.has_value())
                    return failure(std::move(end.error()));
                parsed.end = std::move(end.value());
                return parsed;
            },
            [ids](const QByteArray &id, qsizetype) { ids->append(id); });
        reader->run(this, [&](Result<qint64> rows) { result = std::move(rows); });
        [&] { QTRY_VERIFY(result.has_value()); }();
        return *result;
    }

    Result<QList<BatchAnswer>> batch(int parts, net::Repeat repeat = net::Repeat::Always)
    {
        std::optional<Result<QList<BatchAnswer>>> result;
        sendBatch(this, service(), QList<BatchPart>(parts, {"GET", Service::path("x"), {}, {}}), {"$batch test", repeat, 3})
            ->run(this, [&](Result<QList<BatchAnswer>> answers) { result = std::move(answers); });
        [&] {
            for (int i = 0; i < 200 && !result; ++i) {
                QTest::qWait(5);
                if (const auto wake = m_clock.nextWake())
                    m_clock.advance(*wake);
            }
            QVERIFY(result.has_value());
        }();
        return *result;
    }

private Q_SLOTS:
    void init()
    {
        m_transport.script.clear();
        m_transport.asked.clear();
        m_pacer = std::make_unique<net::Pacer>(net::PacerSettings{}, m_clock, m_random);
        m_client = std::make_unique<net::HttpClient>(m_transport, *m_pacer, nullptr, m_clock, m_random);
    }
    void cleanup()
    {
        m_client.reset();
        m_pacer.reset();
    }

    void readsCarryTheHeadersOfTheReference()
    {
        const auto request = service().get("contacts?$select=contactid", "GET contacts", 5000);
        QCOMPARE(request.url.toEncoded(), QByteArray("https://kitakaze.crm7.dynamics.com/api/data/v9.2/contacts?$select=contactid"));
        QCOMPARE(request.headers.value("Accept"), QByteArray("application/json"));
        QCOMPARE(request.headers.value("OData-Version"), QByteArray("4.0"));
        QCOMPARE(request.headers.value("If-None-Match"), QByteArray("null"));
        QCOMPARE(request.headers.value("Prefer"), QByteArray("odata.maxpagesize=5000"));
    }

    void literalsAreQuotedAndEncoded()
    {
        QCOMPARE(encoded(QStringLiteral("listname eq ") + literal(u"O'Brien & Söhne")),
                 QByteArray("listname%20eq%20'O''Brien%20%26%20S%C3%B6hne'"));
    }

    // I12: a link never leads a token to another place.
    void linksToOtherPlacesAreNotFollowed()
    {
        const Service here = service();
        QVERIFY(here.follow("https://kitakaze.crm7.dynamics.com/api/data/v9.2/x?$skiptoken=1", "x", 0).has_value());
        QVERIFY(here.follow("https://kitakaze.crm7.dynamics.com:443/api/data/v9.2/x", "x", 0).has_value());
        for (const char *bad :
             {"https://evil.example/api", "http://kitakaze.crm7.dynamics.com/x", "https://kitakaze.crm7.dynamics.com:8443/x",
              "https://kitakaze.crm7.dynamics.com@evil.example/x", "https://u:p@kitakaze.crm7.dynamics.com/x", "/api/x", ""})
            QVERIFY2(!here.follow(bad, "x", 0).has_value(), bad);
    }

    void pagesAreReadToTheLast()
    {
        const QByteArray base = "https://kitakaze.crm7.dynamics.com/api/data/v9.2/things?p=";
        m_transport.script = {answer(200, page("a", base + "2")), answer(200, page("b", base + "3")), answer(200, page("c", {}))};
        QByteArrayList ids;
        const auto rows = readAll(&ids);
        QVERIFY(rows.has_value());
        QCOMPARE(rows.value(), 3);
        QCOMPARE(ids, (QByteArrayList{"a", "b", "c"}));
        QCOMPARE(m_transport.asked.at(2).url.toEncoded(), base + "3");
        QCOMPARE(m_transport.asked.at(2).headers.value("Prefer"), QByteArray("odata.maxpagesize=5000"));
    }

    void aReadThatEndsEarlyIsAnError_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorCode>("code");
        const QByteArray loop = "https://kitakaze.crm7.dynamics.com/api/data/v9.2/things?p=2";
        QTest::newRow("truncated") << 200 << page("b", {}).chopped(2) << ErrorCode::UnexpectedAnswer;
        QTest::newRow("html") << 200 << QByteArray("<html>portal</html>") << ErrorCode::WebPageAnswered;
        QTest::newRow("empty") << 200 << QByteArray() << ErrorCode::UnexpectedAnswer;
        QTest::newRow("redirect") << 302 << QByteArray() << ErrorCode::WebPageAnswered;
        QTest::newRow("bad cookie") << 400 << QByteArray("{\"error\":{\"code\":\"0x8004112A\",\"message\":\"\"}}")
                                    << ErrorCode::UnexpectedAnswer;
        QTest::newRow("link in a circle") << 200 << page("b", loop) << ErrorCode::UnexpectedAnswer;
        QTest::newRow("link to elsewhere") << 200 << page("b", "https://evil.example/p3") << ErrorCode::UnexpectedAnswer;
    }
    void aReadThatEndsEarlyIsAnError()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(ErrorCode, code);
        m_transport.script = {answer(200, page("a", "https://kitakaze.crm7.dynamics.com/api/data/v9.2/things?p=2")), answer(status, body)};
        QByteArrayList ids;
        const auto rows = readAll(&ids);
        QVERIFY(!rows.has_value());
        QCOMPARE(rows.error().code(), code);
    }

    // Reference 3.3: 429 and 5xx may come as an inner status; only those parts are sent again.
    void throttledPartsAreSentAgainAlone()
    {
        m_transport.script = {
            answer(200,
                   multipart({"200 OK\r\n\r\n{\"n\":1}", "429 Too Many Requests\r\nRetry-After: 7\r\n\r\n{}", "404 Not Found\r\n\r\n{}"}),
                   "multipart/mixed; boundary=b"),
            answer(200, multipart({"200 OK\r\n\r\n{\"n\":2}"}), "multipart/mixed; boundary=b")};
        const auto before = m_clock.steady();
        const auto answers = batch(3);
        QVERIFY(answers.has_value());
        QCOMPARE(answers.value().at(0).body, QByteArray("{\"n\":1}"));
        QCOMPARE(answers.value().at(1).body, QByteArray("{\"n\":2}"));
        QCOMPARE(answers.value().at(2).status, 404);
        QCOMPARE(m_transport.asked.size(), 2);
        QCOMPARE(m_transport.asked.at(1).body.count("HTTP/1.1\r\n"), 1);
        QVERIFY(m_clock.steady() - before >= std::chrono::seconds(7));
    }

    void partsThatKeepFailingAreLeftToTheCaller()
    {
        for (int i = 0; i < 4; ++i)
            m_transport.script.push_back(answer(200, multipart({"503 Busy\r\n\r\n<html/>"}), "multipart/mixed; boundary=b"));
        const auto answers = batch(1);
        QVERIFY(answers.has_value());
        QCOMPARE(answers.value().at(0).status, 503);
        QCOMPARE(m_transport.asked.size(), 4);
    }

    void aBatchThatIsNotWholeIsAnError_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("truncated") << multipart({"204 No Content\r\n\r\n", "204 No Content\r\n\r\n"}).chopped(6)
                                   << QByteArray("multipart/mixed; boundary=b");
        QTest::newRow("one answer short") << multipart({"204 No Content\r\n\r\n"}) << QByteArray("multipart/mixed; boundary=b");
        QTest::newRow("not multipart") << QByteArray("{}") << QByteArray("application/json");
        QTest::newRow("nothing") << QByteArray() << QByteArray("multipart/mixed; boundary=b");
    }
    void aBatchThatIsNotWholeIsAnError()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, type);
        m_transport.script = {answer(200, body, type)};
        const auto read = batch(2);
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().code(), ErrorCode::UnexpectedAnswer);
        m_transport.script = {answer(200, body, type)};
        const auto written = batch(2, net::Repeat::OnlyWhenRefused);
        QVERIFY(!written.has_value());
        QVERIFY(net::outcomeUnknown(written.error()));
    }

    void aRefusedBatchSaysWhy()
    {
        m_transport.script = {answer(403, "{\"error\":{\"code\":\"0x80040220\",\"message\":\"no\"}}")};
        const auto answers = batch(1, net::Repeat::OnlyWhenRefused);
        QVERIFY(!answers.has_value());
        QCOMPARE(answers.error().code(), ErrorCode::NotPermitted);
        QVERIFY(!net::outcomeUnknown(answers.error()));
    }
};
SEGUE_TEST(tst_Service)
#include "tst_service.moc"
