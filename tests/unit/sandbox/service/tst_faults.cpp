// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/faults/faultanswers.h"
#include "service/faults/faults.h"

#include "fakeclock.h"
#include "testregistry.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace segue;
using namespace segue::sandbox;

class tst_Faults : public QObject
{
    Q_OBJECT

    static Request request(const QByteArray &method, const QByteArray &target, const QByteArray &body = {})
    {
        Request made;
        made.method = method;
        made.target = target;
        made.body = body;
        return made;
    }
    /// At which of ten equal requests a rule strikes, e.g. "..x.......".
    static QString pattern(const QString &rule, const Request &request, quint64 seed = 1)
    {
        const segue::testing::FakeClock clock;
        Faults faults(seed, clock);
        if (!faults.add(rule).has_value())
            return QStringLiteral("unreadable");
        QString marks;
        for (int i = 0; i < 10; ++i)
            marks += QLatin1Char(faults.strike(request) ? 'x' : '.');
        return marks;
    }

private Q_SLOTS:
    void strikesWhenTheRuleSays_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *rule, const char *expected) {
            QTest::newRow(rule) << QString::fromLatin1(rule) << QString::fromLatin1(expected);
        };
        row("status=500", "xxxxxxxxxx");
        row("post AddListMembersList nth=3 reset-after-commit", "..x.......");
        row("nth=3 reset-after-commit post AddListMembersList", "..x.......");
        row("POST every=4 status=429", "...x...x..");
        row("any from=3 count=2 status=503", "..xx......");
        row("count=2 status=503", "xx........");
        row("from=9 truncate", "........xx");
        row("from=5 every=2 truncate", ".....x.x.x");
        row("get status=500", "..........");
        row("RemoveListMembersList status=500", "..........");
        row("lists AddListMembersList status=500", "xxxxxxxxxx");
        row("$filter=x status=500", "..........");
        row("body=contactid status=500", "xxxxxxxxxx");
        row("body=nothing status=500", "..........");
        row("share=1 status=500", "xxxxxxxxxx");
    }
    void strikesWhenTheRuleSays()
    {
        QFETCH(const QString, rule);
        QFETCH(const QString, expected);
        QCOMPARE(pattern(rule, request("POST", "/api/data/v9.2/lists(1)/Microsoft.Dynamics.CRM.AddListMembersList", "{\"contactid\":1}")),
                 expected);
    }

    void matchesEncodedAddressesAsPeopleWriteThem()
    {
        QCOMPARE(pattern(QStringLiteral("$filter=a nth=1 status=500"), request("GET", "/x?%24filter=a%20eq%201")),
                 QStringLiteral("x........."));
    }

    void drawsTheSameShareFromTheSameSeed()
    {
        const Request any = request("GET", "/");
        const QString first = pattern(QStringLiteral("share=0.5 status=500"), any, 7);
        QCOMPARE(pattern(QStringLiteral("share=0.5 status=500"), any, 7), first);
        QVERIFY(first.contains(QLatin1Char('x')) && first.contains(QLatin1Char('.')));
    }

    void countsEachRuleForItself()
    {
        const segue::testing::FakeClock clock;
        Faults faults(1, clock);
        QVERIFY(faults.add(QStringLiteral("get nth=2 status=500")).has_value());
        QVERIFY(faults.add(QStringLiteral("nth=3 status=503")).has_value());
        QVERIFY(!faults.strike(request("POST", "/")));
        QVERIFY(!faults.strike(request("GET", "/")));
        const auto third = faults.strike(request("GET", "/"));
        QVERIFY(third);
        QCOMPARE(third->status, 500); // both strike here; the rule that was added first has it
        faults.clear();
        QVERIFY(faults.rules().isEmpty());
        QVERIFY(!faults.strike(request("GET", "/")));
    }

    void refusesARuleItCannotRead_data()
    {
        QTest::addColumn<QString>("rule");
        for (const char *rule : {"",
                                 "post AddListMembersList",
                                 "nth=0 status=500",
                                 "nth=x status=500",
                                 "status=200",
                                 "status=banana",
                                 "share=2 status=500",
                                 "status=500 truncate",
                                 "nth=2 every=3 status=500",
                                 "nht=3 status=500",
                                 "delay=0",
                                 "retry-after=soon status=429",
                                 "aadsts=1",
                                 "control=lists",
                                 "content-type=",
                                 "body= status=500",
                                 "reset-afer-commit",
                                 "lists trunc-ate status=500",
                                 "in-batch truncate",
                                 "escalate=5 status=500",
                                 "status=500 with={}",
                                 "html code=0x80040216",
                                 "after=0 status=500",
                                 "for=soon status=500",
                                 "code=5 status=500",
                                 "skew=soon",
                                 "refuse=0",
                                 "part=0 status=500",
                                 "html retry-after=5"})
            QTest::newRow(rule) << QString::fromLatin1(rule);
    }
    void refusesARuleItCannotRead()
    {
        QFETCH(const QString, rule);
        const segue::testing::FakeClock clock;
        Faults faults(1, clock);
        const auto added = faults.add(rule);
        QVERIFY(!added.has_value());
        QCOMPARE(added.error().code(), ErrorCode::UsageInvalid);
        QVERIFY(faults.rules().isEmpty());
    }

    void namesTheWordThatItDoesNotUnderstand_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("allowed"); // a part of what is told
        const auto row = [](const char *rule, const char *word, const char *allowed) {
            QTest::newRow(rule) << QString::fromLatin1(rule) << QString::fromLatin1(word) << QString::fromLatin1(allowed);
        };
        row("post lists nht=3 status=500", "nht=3", "nth=");
        row("post lists reset-afer-commit", "reset-afer-commit", "reset-after-commit");
        row("post lists nth=x status=500", "nth=x", "1-");
        row("status=200", "status=200", "400-599");
        row("share=2 status=500", "share=2", "0.001-1");
        row("aadsts=1", "aadsts=1", "50076");
        row("post lists", "post lists", "truncate");
        row("status=500 truncate", "truncate", "one thing");
        row("control=lists", "control=lists", "/sandbox/");
        row("for=soon status=500", "for=soon", "0.001-86400 s");
    }
    void namesTheWordThatItDoesNotUnderstand()
    {
        QFETCH(const QString, rule);
        QFETCH(const QString, allowed);
        const segue::testing::FakeClock clock;
        Faults faults(1, clock);
        const auto added = faults.add(rule);
        QVERIFY(!added.has_value());
        QTEST(added.error().parameter(QStringLiteral("value")).toString(), "word");
        const QString told = added.error().parameter(QStringLiteral("allowed")).toString();
        QVERIFY2(told.contains(allowed), qPrintable(told));
        for (const Language language : {Language::Japanese, Language::English}) {
            const QString message = errorText(added.error(), language).message;
            QVERIFY2(message.contains(allowed) && message.contains(QStringLiteral("--fault")), qPrintable(message));
        }
    }

    void strikesInItsTime()
    {
        segue::testing::FakeClock clock;
        Faults faults(1, clock, 2.0); // two seconds are one
        QVERIFY(faults.add(QStringLiteral("after=20 for=10 nth=2 status=500")).has_value());
        const auto strikes = [&faults] { return faults.strike(request("GET", "/")).has_value(); };
        QVERIFY(!strikes());
        clock.advance(10s);
        QVERIFY(!strikes()); // the first inside
        QVERIFY(strikes());
        clock.advance(5s);
        QVERIFY(!strikes());
        QVERIFY(!strikes());
    }

    void lengthensTheWaitOfTheImpatient()
    {
        segue::testing::FakeClock clock;
        Faults faults(1, clock);
        QVERIFY(faults.add(QStringLiteral("nth=1 status=429 retry-after=10 escalate=7")).has_value());
        const auto wait = [&faults] {
            const auto fault = faults.strike(request("GET", "/"));
            return fault ? fault->retryAfter.toInt() : 0;
        };
        QCOMPARE(wait(), 10);
        clock.advance(4s);
        QCOMPARE(wait(), 13); // six were left
        clock.advance(1s);
        QCOMPARE(wait(), 19);
        clock.advance(19s);
        QCOMPARE(wait(), 0);
    }

    void countsOperationsOfBatchesApart()
    {
        const segue::testing::FakeClock clock;
        Faults faults(1, clock);
        QVERIFY(faults.add(QStringLiteral("post in-batch nth=2 status=500")).has_value());
        QVERIFY(faults.add(QStringLiteral("part=4 status=503")).has_value());
        const auto status = [&faults](qint64 number) {
            const auto fault = faults.strikePart(request("POST", "/lists"), number);
            return fault ? fault->status : 0;
        };
        QVERIFY(!faults.strike(request("POST", "/lists")));
        QCOMPARE(QList<int>({status(1), status(2), status(3), status(4)}), QList<int>({0, 500, 0, 503}));
    }

    void writesTheAnswersOfTheService_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("inBody");
        QTest::addColumn<QByteArray>("retryAfter");
        const auto row = [](const char *rule, int status, const char *inBody, const char *retryAfter) {
            QTest::newRow(rule) << QString::fromLatin1(rule) << status << QByteArray(inBody) << QByteArray(retryAfter);
        };
        row("status=429", 429, "\"0x80072322\"", "5");
        row("status=429 retry-after=30 code=0x80072321", 429, "1,200,000  milliseconds", "30");
        row("status=429 retry-after=none code=0x80072326", 429, "concurrent", "");
        row("status=429 retry-after=date:60", 429, "0x80072322", "Wed, 25 Nov 2026 00:01:00 GMT");
        row("status=503 retry-after=2", 503, "<html>", "2");
        row("status=502", 502, "<html>", "");
        row("status=500", 500, "\"0x80040216\"", "");
        row("status=500 code=0x80044150", 500, "Generic SQL error.", "");
        row("html", 200, "<html>", "");
        row("aadsts=50076", 400, "interaction_required", "");
        row("aadsts=90033", 503, "AADSTS90033", "");
    }
    void writesTheAnswersOfTheService()
    {
        QFETCH(const QString, rule);
        const segue::testing::FakeClock clock;
        Faults faults(1, clock);
        QVERIFY(faults.add(rule).has_value());
        const auto fault = faults.strike(request("GET", "/"));
        const Response response =
            faultAnswer(*fault, request("GET", "/"), QDateTime::fromString(QStringLiteral("2026-11-25T00:00:00Z"), Qt::ISODate), 1.0);
        QTEST(response.status, "status");
        QFETCH(const QByteArray, inBody);
        QVERIFY2(response.body.contains(inBody), response.body.constData());
        QTEST(response.headers.value("Retry-After"), "retryAfter");
    }

    void leavesTheNextLinkOut_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("left");
        // With ' in the place of ", since moc stumbles over raw texts with quotes.
        const auto row = [](const char *name, QByteArray body, QByteArray left) {
            QTest::newRow(name) << body.replace('\'', '"') << left.replace('\'', '"');
        };
        row("first", "{'@odata.nextLink':'http://x?a=b,c','value':[]}", "{'value':[]}");
        row("last", "{'value':[],'@odata.nextLink':'http://x'}", "{'value':[]}");
        row("between", "{'a':1,'@odata.nextLink':'http://x','value':[]}", "{'a':1,'value':[]}");
        row("none", "{'value':[]}", "{'value':[]}");
    }
    void leavesTheNextLinkOut()
    {
        QFETCH(const QByteArray, body);
        Response response;
        response.body = body;
        Fault fault;
        fault.act = FaultAct::NoNextLink;
        spoil(response, fault);
        QTEST(response.body, "left");
    }
};

SEGUE_TEST(tst_Faults)
#include "tst_faults.moc"
