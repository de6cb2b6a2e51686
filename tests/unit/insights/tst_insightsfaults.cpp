// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insightsrig.h"

#include "faketransport.h"
#include "testregistry.h"

#include <QElapsedTimer>

using namespace segue;
using namespace segue::testing;

namespace {
/// JSON written with single quotes, for the reader's sake.
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

engine::SegmentInfo campaign(std::optional<qint64> members = {})
{
    engine::SegmentInfo segment;
    segment.id = QStringLiteral("Spring_Campaign");
    segment.name = QStringLiteral("春のキャンペーン");
    segment.members = members;
    return segment;
}

/// A client whose server says what the test wants.
struct PlayedInsights
{
    QuickClock clock;
    SystemRandom random;
    FakeTransport transport{clock};
    net::Pacer pacer{{}, clock, random};
    FixedToken token{"t"};
    net::HttpClient client{transport, pacer, &token, clock, random};
    insights::InsightsClient insights{client, QUrl(QStringLiteral("https://kitakaze.crm7.dynamics.com")), clock,
                                      KeyedHash(QByteArray(KeyedHash::keySize, 'k'))};
};
} // namespace

class tst_InsightsFaults : public QObject
{
    Q_OBJECT

    std::unique_ptr<InsightsRig> m_rig;

private Q_SLOTS:
    void initTestCase() { m_rig = std::make_unique<InsightsRig>(smallWorld()); }
    void init()
    {
        m_rig->sandbox().control("/sandbox/faults", {{QStringLiteral("clear"), true}});
        m_rig->forget();
        (void)m_rig->requests();
    }

    void faultsThatPassDoNoHarm_data()
    {
        QTest::addColumn<QString>("rule");
        for (const char *table : {"segmentmemberships", "customerprofiles"}) {
            for (const char *what : {"nth=2 reset-in-body", "nth=2 reset-before", "nth=2 reset-after-headers", "nth=2 truncate",
                                     "nth=1 status=429 retry-after=2", "nth=2 status=429 retry-after=none", "nth=2 status=500",
                                     "nth=1 status=503 retry-after=none", "nth=2 status=504"})
                QTest::addRow("%s: %s", table, what)
                    << QStringLiteral("get %1 %2").arg(QString::fromLatin1(table), QString::fromLatin1(what));
        }
    }
    void faultsThatPassDoNoHarm()
    {
        QFETCH(QString, rule);
        InsightsRig &rig = *m_rig;
        rig.sandbox().addFault(rule);
        const auto content = rig.read(campaign(12'000));
        QVERIFY2(content.has_value(), content.has_value() ? "" : errorEntry(content.error().code()).id);
        QCOMPARE(differenceFrom(rig, campaign().id, *content), QString());
    }

    void whatBreaksOffIsAnErrorAndNoShortSegment_data()
    {
        QTest::addColumn<QString>("rule");
        for (const char *table : {"segmentmemberships", "customerprofiles"}) {
            for (const char *what : {"from=2 reset-in-body", "from=2 truncate", "nth=2 malformed", "nth=2 html", "nth=2 redirect",
                                     "nth=2 empty", "from=2 status=500", "from=1 status=502"})
                QTest::addRow("%s: %s", table, what)
                    << QStringLiteral("get %1 %2").arg(QString::fromLatin1(table), QString::fromLatin1(what));
        }
        QTest::newRow("link lost") << QStringLiteral("get segmentmemberships nth=2 no-next-link");
    }
    void whatBreaksOffIsAnErrorAndNoShortSegment()
    {
        QFETCH(QString, rule);
        InsightsRig &rig = *m_rig;
        rig.sandbox().addFault(rule);
        const auto content = rig.read(campaign(12'000));
        QVERIFY(!content.has_value());
        QCOMPARE(errorEntry(content.error().code()).id, errorEntry(ErrorCode::ReadBrokeOff).id);
        QCOMPARE(content.error().parameter(QStringLiteral("segment")).toString(), QStringLiteral("春のキャンペーン"));
    }

    void aLinkLostWhereNoOrderIsTakenShowsInTheCount()
    {
        InsightsRig rig(smallWorld({{QStringLiteral("virtual-order"), QStringLiteral("refuse")}}));
        rig.sandbox().addFault(QStringLiteral("get segmentmemberships nth=2 no-next-link"));
        const auto content = rig.read(campaign(12'000));
        QVERIFY(!content.has_value());
        QCOMPARE(content.error().code(), ErrorCode::ReadBrokeOff);
    }

    // Whoever's profile was not seen is asked for by name: a profile read cut short takes nobody's contact ID away.
    void aShortProfileReadIsMadeGood()
    {
        InsightsRig &rig = *m_rig;
        rig.sandbox().addFault(QStringLiteral("get customerprofiles nth=2 no-next-link"));
        const auto content = rig.read(campaign(12'000));
        QVERIFY(content.has_value());
        QCOMPARE(differenceFrom(rig, campaign().id, *content), QString());
        QVERIFY(rig.targets().join(u' ').contains(QLatin1String("$batch")));
    }

    void aBrokenBatchIsAnError_data()
    {
        QTest::addColumn<QString>("rule");
        for (const char *what : {"nth=1 malformed", "nth=1 html", "from=1 truncate", "from=1 status=500"})
            QTest::newRow(what) << QStringLiteral("post batch ") + QString::fromLatin1(what);
    }
    void aBrokenBatchIsAnError()
    {
        QFETCH(QString, rule);
        InsightsRig &rig = *m_rig;
        rig.sandbox().addFault(rule);
        engine::SegmentInfo segment;
        segment.id = QStringLiteral("Newsletter_Pilot");
        const auto content = rig.read(segment);
        QVERIFY(!content.has_value());
        QCOMPARE(errorEntry(content.error().code()).id, errorEntry(ErrorCode::ReadBrokeOff).id);
        QCOMPARE(content.error().parameter(QStringLiteral("segment")).toString(), segment.id);
    }

    void partsOfABatchThatWereThrottledAreSentAgain()
    {
        InsightsRig rig(smallWorld({{QStringLiteral("batch-inner-429"), QStringLiteral("2")}}));
        engine::SegmentInfo segment;
        segment.id = QStringLiteral("Tokyo_VIP");
        const auto content = rig.read(segment);
        QVERIFY2(content.has_value(), content.has_value() ? "" : errorEntry(content.error().code()).id);
        QCOMPARE(differenceFrom(rig, segment.id, *content), QString());
    }

    void whereNamesCannotBeAskedForAllProfilesAreRead()
    {
        InsightsRig &rig = *m_rig;
        rig.sandbox().addFault(QStringLiteral("post batch status=400 code=0x80044822"));
        engine::SegmentInfo segment;
        segment.id = QStringLiteral("Newsletter_Pilot");
        const auto content = rig.read(segment);
        QVERIFY(content.has_value());
        QCOMPARE(differenceFrom(rig, segment.id, *content), QString());
        QVERIFY(rig.targets().join(u' ').contains(QLatin1String("customerprofiles?")));
    }

    void idsThatWereNotKeptAreReadAgain()
    {
        // Of so many members only the keys are kept, and then some profiles are not seen.
        sandbox::Options large;
        large.customers = 30'000;
        InsightsRig rig(large);
        rig.forget({20'000});
        rig.sandbox().control("/sandbox/segments/Spring_Campaign", {{QStringLiteral("resize"), 25'000}});
        rig.sandbox().addFault(QStringLiteral("get customerprofiles nth=5 no-next-link"));
        const auto segment = resultOf(rig.insights().segment(nullptr, QStringLiteral("Spring_Campaign")));
        QVERIFY(segment.has_value());
        const auto content = rig.read(*segment);
        QVERIFY(content.has_value());
        QCOMPARE(differenceFrom(rig, segment->id, *content), QString());
        // 5 pages, twice, 5 of profiles, and one batch for the last few thousand.
        QCOMPARE(rig.requests(), 1 + 2 * 5 + 5 + 2);
    }

    void linksInACircleEndTheRead()
    {
        // Two pages that lead to each other: no server should, and no read may run for ever.
        PlayedInsights played;
        played.transport.setHandler([](const net::HttpRequest &request) {
            const bool isFirst = request.url.query().contains(QStringLiteral("skiptoken=b"));
            return FakeTransport::reply(200, (json("{'value':[{'msdynci_customerid':'1','msdynci_segments':'[\\'Spring_Campaign\\']'}],"))
                                                 + json("'@odata.nextLink':'https://kitakaze.crm7.dynamics.com/api/data/v9.2/x?$skiptoken=")
                                                 + (isFirst ? "a" : "b") + "\"}");
        });
        const auto content = resultOf(played.insights.read(nullptr, campaign(), InsightsRig::contactField(), {}, {}));
        QVERIFY(!content.has_value());
        QCOMPARE(content.error().code(), ErrorCode::ReadBrokeOff);
        QVERIFY(played.transport.sent().size() < 10);
    }

    void aMemberAheadOfItsProfileHasNoContactId()
    {
        // Memberships may be there before profiles are (reference 6.1).
        PlayedInsights played;
        played.transport.setHandler([](const net::HttpRequest &request) {
            if (request.method == "POST") {
                return FakeTransport::reply(200,
                                            "--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: "
                                            "application/json\r\n\r\n{\"value\":[]}\r\n--b--\r\n",
                                            {{"Content-Type", "multipart/mixed; boundary=b"}});
            }
            return FakeTransport::reply(200, json("{'value':[{'msdynci_customerid':'1','msdynci_segments':'[\\'Spring_Campaign\\']'}]}"));
        });
        const auto content = resultOf(played.insights.read(nullptr, campaign(), InsightsRig::contactField(), {}, {}));
        QVERIFY(content.has_value());
        QCOMPARE(content->members(), 1);
        QCOMPARE(content->unusable.size(), std::size_t(1));
        QVERIFY(content->unusable.front().reason == domain::RejectReason::Missing);
    }

    // The code of a missing table with 400 is that of an unknown column as well.
    void withoutTheTablesThereIsNoInsights_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::newRow("404") << QStringLiteral("status=404 code=0x80060888");
        QTest::newRow("400") << QStringLiteral("status=400 code=0x80060888");
        QTest::newRow("400 and the query's own code") << QStringLiteral("status=400 code=0x80041102");
    }
    void withoutTheTablesThereIsNoInsights()
    {
        QFETCH(QString, answer);
        InsightsRig &rig = *m_rig;
        rig.sandbox().addFault(QStringLiteral("any msdynci_ ") + answer);
        QCOMPARE(resultOf(rig.insights().fields(nullptr)).error().code(), ErrorCode::InsightsMissing);
        QCOMPARE(resultOf(rig.insights().contactIds(nullptr, rig.contactField(), 10)).error().code(), ErrorCode::InsightsMissing);
        QCOMPARE(rig.read(campaign()).error().code(), ErrorCode::InsightsMissing);
    }

    void aMissingPrivilegeIsNamed_data()
    {
        QTest::addColumn<QString>("table");
        QTest::newRow("memberships") << QStringLiteral("msdynci_segmentmembership");
        QTest::newRow("profiles") << QStringLiteral("msdynci_customerprofile");
    }
    void aMissingPrivilegeIsNamed()
    {
        QFETCH(QString, table);
        InsightsRig &rig = *m_rig;
        rig.sandbox().addFault(QStringLiteral("get %1s status=403 code=0x80040220").arg(table));
        const auto content = rig.read(campaign(12'000));
        QVERIFY(!content.has_value());
        QCOMPARE(content.error().code(), ErrorCode::NotPermitted);
        QCOMPARE(content.error().parameter(QStringLiteral("privilege")).toString(), QStringLiteral("prvRead") + table);
    }

    void aRefusedTokenAsksForASignIn()
    {
        InsightsRig rig(smallWorld()); // of its own: the token is spoilt for good
        rig.sandbox().addFault(QStringLiteral("get segmentmemberships nth=2 expired-token"));
        const auto content = rig.read(campaign(12'000));
        QVERIFY(!content.has_value());
        QCOMPARE(content.error().code(), ErrorCode::SignInNeeded);
    }
};

SEGUE_TEST(tst_InsightsFaults)
#include "tst_insightsfaults.moc"
