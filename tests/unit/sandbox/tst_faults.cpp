// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/faultanswers.h"
#include "service/faults.h"

#include "testregistry.h"

#include <QTest>

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
        Faults faults(seed);
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
        Faults faults(1);
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
        for (const char *rule : {"", "post AddListMembersList", "nth=0 status=500", "nth=x status=500", "status=200", "status=banana",
                                 "share=2 status=500", "status=500 truncate", "nth=2 every=3 status=500", "nht=3 status=500", "delay=0",
                                 "retry-after=soon status=429", "aadsts=1", "control=lists", "content-type=", "body= status=500"})
            QTest::newRow(rule) << QString::fromLatin1(rule);
    }
    void refusesARuleItCannotRead()
    {
        QFETCH(const QString, rule);
        Faults faults(1);
        const auto added = faults.add(rule);
        QVERIFY(!added.has_value());
        QCOMPARE(added.error().code(), ErrorCode::UsageInvalid);
        QVERIFY(faults.rules().isEmpty());
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
        Faults faults(1);
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
