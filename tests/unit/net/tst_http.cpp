// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/http.h"
#include "testregistry.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace segue;
using namespace segue::net;

class tst_Http : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headerNamesAreComparedWithoutCase()
    {
        HeaderList headers{{"Retry-After"_ba, "5"_ba}, {"Set-Cookie"_ba, "a"_ba}};
        headers.append("set-cookie"_ba, "b"_ba);
        QCOMPARE(headers.value("RETRY-after"), "5"_ba);
        QCOMPARE(headers.value("SET-COOKIE"), "a"_ba);
        QCOMPARE(headers.all().size(), 3);
        QVERIFY(!headers.contains("Cookie"));
        headers.set("SET-Cookie"_ba, "c"_ba);
        QCOMPARE(headers.all().size(), 2);
        QCOMPARE(headers.value("set-cookie"), "c"_ba);
    }

    void retryAfterInSecondsOrAsDate_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("milliseconds"); // -1: not understood
        QTest::newRow("seconds") << "37"_ba << qint64(37'000);
        QTest::newRow("blanks") << " 5 "_ba << qint64(5'000);
        QTest::newRow("zero") << "0"_ba << qint64(0);
        QTest::newRow("negative") << "-3"_ba << qint64(-1);
        QTest::newRow("date") << "Wed, 25 Nov 2026 00:01:30 GMT"_ba << qint64(90'000);
        QTest::newRow("past date") << "Tue, 24 Nov 2026 23:59:30 GMT"_ba << qint64(0);
        QTest::newRow("far too long") << "99999999999"_ba << qint64(86'400'000);
        QTest::newRow("nonsense") << "soon"_ba << qint64(-1);
        QTest::newRow("empty") << ""_ba << qint64(-1);
    }
    void retryAfterInSecondsOrAsDate()
    {
        QFETCH(QByteArray, value);
        QFETCH(qint64, milliseconds);
        const auto wait = parseRetryAfter(value, QDateTime::fromString(u"2026-11-25T00:00:00Z"_s, Qt::ISODate));
        QCOMPARE(wait ? wait->count() : -1, milliseconds);
    }

    void onlyThisMachineIsLoopback_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isLocal");
        QTest::newRow("name") << u"http://localhost:8080/"_s << true;
        QTest::newRow("upper case") << u"http://LOCALHOST/"_s << true;
        QTest::newRow("v4") << u"http://127.0.0.1/"_s << true;
        QTest::newRow("v4, another") << u"http://127.3.2.1/"_s << true;
        QTest::newRow("v6") << u"http://[::1]:1/"_s << true;
        QTest::newRow("looks like it") << u"http://localhost.example.com/"_s << false;
        QTest::newRow("name made of digits") << u"http://127.0.0.1.example.com/"_s << false;
        QTest::newRow("private") << u"http://192.168.0.1/"_s << false;
        QTest::newRow("any") << u"http://0.0.0.0/"_s << false;
        QTest::newRow("user part") << u"http://localhost@example.com/"_s << false;
        QTest::newRow("none") << u"http:///x"_s << false;
    }
    void onlyThisMachineIsLoopback()
    {
        QFETCH(QString, address);
        QFETCH(bool, isLocal);
        QCOMPARE(isLoopback(QUrl(address)), isLocal);
    }

    void marksOfAnErrorSurviveStorage()
    {
        const Error error = withUnknownOutcome(withReached(Error(ErrorCode::ConnectionLost), true));
        QVERIFY(mayHaveReachedServer(error));
        QVERIFY(outcomeUnknown(error));
        const auto again = errorFromJson(toJson(error));
        QVERIFY(again.has_value());
        QVERIFY(outcomeUnknown(*again));
        QVERIFY(!outcomeUnknown(Error(ErrorCode::ConnectionLost)));
        QVERIFY(!mayHaveReachedServer(withReached(Error(ErrorCode::ConnectFailed), false)));
    }
};

SEGUE_TEST(tst_Http)
#include "tst_http.moc"
