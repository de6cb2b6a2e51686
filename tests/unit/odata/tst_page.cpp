// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "odata/page.h"

#include "testregistry.h"

#include <QTest>

#include <array>

using namespace segue;
using namespace segue::odata;

namespace {
constexpr std::array<std::string_view, 3> columns{"contactid", "statecode", "merged"};

struct Seen
{
    QByteArray id;
    qint64 state = -1;
    Field::Kind merged = Field::Kind::Absent;
};
Result<PageEnd> read(const QByteArray &body, QList<Seen> *seen = nullptr)
{
    return readPage(body, columns, [seen](Row row) {
        if (seen != nullptr)
            seen->append({QByteArray(row[0].text.data(), static_cast<qsizetype>(row[0].text.size())), row[1].integer, row[2].kind});
    });
}

const QByteArray twoRows = R"({"@odata.context":"https://x/$metadata#contacts","value":[)"
                           R"({"@odata.etag":"W/\"1\"","contactid":"6f1d8c1a-3333-4d2b-a1c2-0a1b2c3d4e5f","statecode":0,"merged":false},)"
                           R"({"merged":null,"statecode":1,"contactid":"a\u0041\"b","further":{"deep":[1,2,{"x":"}"}]}}],)"
                           R"("@odata.nextLink":"https://x/api/data/v9.2/contacts?$skiptoken=%3Ccookie%20pagenumber=%222%22%20/%3E"})";

// The link's name as text in a value, an escaped link, a link that is cut off, another property's link.
const QByteArrayList withoutLink{
    R"({"value":[]})",
    R"({"value":[{"text":"\"@odata.nextLink\":\"https://evil/\""}]})",
    R"({"value":[],"@odata.nextLink":"https://x/\u0026a"})",
    R"({"value":[],"@odata.nextLink":"https://x)",
    R"({"value":[{"members@odata.nextLink":"https://x/"}]})",
};
} // namespace

class tst_Page : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAndLinkAreRead()
    {
        QList<Seen> seen;
        const auto end = read(twoRows, &seen);
        QVERIFY(end.has_value());
        QCOMPARE(end.value().rows, 2);
        QCOMPARE(end.value().nextLink, QByteArray("https://x/api/data/v9.2/contacts?$skiptoken=%3Ccookie%20pagenumber=%222%22%20/%3E"));
        QCOMPARE(seen.at(0).id, QByteArray("6f1d8c1a-3333-4d2b-a1c2-0a1b2c3d4e5f"));
        QCOMPARE(seen.at(0).merged, Field::Kind::False);
        QCOMPARE(seen.at(1).id, QByteArray("aA\"b"));
        QCOMPARE(seen.at(1).state, 1);
        QCOMPARE(seen.at(1).merged, Field::Kind::Null);
    }

    void anEmptyLastPageHasNoLink()
    {
        const auto end = read(R"({"value":[]})");
        QVERIFY(end.has_value());
        QCOMPARE(end.value().rows, 0);
        QVERIFY(end.value().nextLink.isEmpty());
    }

    // A page that was cut anywhere must never pass for a shorter one.
    void everyTruncationIsRefused()
    {
        for (qsizetype length = 0; length < twoRows.size(); ++length) {
            const auto end = read(twoRows.left(length));
            QVERIFY2(!end.has_value(), QByteArray::number(length).constData());
            QCOMPARE(end.error().code(), ErrorCode::UnexpectedAnswer);
        }
    }

    void otherBodiesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("html") << QByteArray("<html><body>Sign in</body></html>");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no value") << QByteArray(R"({"error":{"code":"0x80040216"}})");
        QTest::newRow("value twice") << QByteArray(R"({"value":[],"value":[]})");
        QTest::newRow("value is no array") << QByteArray(R"({"value":{"a":1}})");
        QTest::newRow("row is no object") << QByteArray(R"({"value":[1]})");
        QTest::newRow("link is no text") << QByteArray(R"({"value":[],"@odata.nextLink":7})");
        QTest::newRow("link is empty") << QByteArray(R"({"value":[],"@odata.nextLink":""})");
        QTest::newRow("rubbish behind") << QByteArray(R"({"value":[]}})");
        QTest::newRow("two documents") << QByteArray(R"({"value":[]} {"value":[]})");
        QTest::newRow("fault in a column nobody reads") << QByteArray(R"({"value":[{"x":tru}]})");
        QTest::newRow("bad UTF-8") << QByteArray("{\"value\":[{\"contactid\":\"\xff\xfe\"}]}");
        QTest::newRow("control character") << QByteArray("{\"value\":[{\"contactid\":\"a\nb\"}]}");
        QTest::newRow("very deep") << QByteArray("{\"value\":[{\"x\":" + QByteArray(5000, '[') + QByteArray(5000, ']') + "}]}");
    }
    void otherBodiesAreRefused()
    {
        QFETCH(QByteArray, body);
        QVERIFY(!read(body).has_value());
    }

    void theLinkIsGuessedFromTheBytes()
    {
        QCOMPARE(peekNextLink(twoRows), read(twoRows).value().nextLink);
        for (const QByteArray &body : withoutLink)
            QVERIFY2(peekNextLink(body).isEmpty(), body.constData());
    }
};
SEGUE_TEST(tst_Page)
#include "tst_page.moc"
