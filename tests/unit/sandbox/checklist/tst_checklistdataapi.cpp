// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxfixture.h"
#include "testregistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace segue;
using namespace segue::testing;

namespace {
/// The Data API as a client without any program of ours meets it.
class Api
{
public:
    explicit Api(const QMap<QString, QString> &variants = {}) : fixture(options(variants))
    {
        token = fixture.signIn(QStringLiteral("marketer"), "https://api.ci.ai.microsoft.com/.default")
                    .value(QLatin1String("access_token"))
                    .toString()
                    .toUtf8();
        const RawReply reply = get("/v1/instances");
        instance = QJsonDocument::fromJson(reply.body).array().at(0).toObject().value(QLatin1String("instanceId")).toString().toUtf8();
    }

    [[nodiscard]] RawReply get(const QByteArray &target) const { return get(target, fixture.endpoints().subscriptionKey.toUtf8(), token); }
    [[nodiscard]] RawReply get(const QByteArray &target, const QByteArray &key, const QByteArray &bearer) const
    {
        QByteArray fields;
        if (!key.isEmpty())
            fields += "Ocp-Apim-Subscription-Key: " + key + "\r\n";
        if (!bearer.isEmpty())
            fields += "Authorization: Bearer " + bearer + "\r\n";
        return rawRequest(fixture.port(), "GET", target, fields);
    }
    [[nodiscard]] QByteArray below(const QByteArray &path) const { return "/v1/instances/" + instance + '/' + path; }
    [[nodiscard]] QJsonObject segment(const QByteArray &name) const { return get(below("manage/segments/" + name)).json(); }

    SandboxFixture fixture;
    QByteArray token;
    QByteArray instance;

private:
    static sandbox::Options options(const QMap<QString, QString> &variants)
    {
        sandbox::Options small;
        small.customers = 12'000;
        small.variants = variants;
        return small;
    }
};

const QByteArray pilot = "data/Customer?$filter=IsMemberOfSegment('Newsletter_Pilot')&$select=CustomerId,crm_contact_contactid";
} // namespace

/// Checklist 67 to 69: the Data API of Customer Insights.
class tst_ChecklistDataApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checklist67_theGatewayWantsItsKeyFirst()
    {
        const Api api;
        for (const QByteArray &key : {QByteArray(), QByteArray("0123456789abcdef0123456789abcdef")}) {
            const RawReply reply = api.get("/v1/instances", key, api.token);
            QCOMPARE(reply.status, 401);
            QCOMPARE(reply.json().value(QLatin1String("statusCode")).toInt(), 401);
            QVERIFY(reply.field("WWW-Authenticate").isEmpty());
        }
        QCOMPARE(api.get("/v1/instances").status, 200);
    }

    void checklist67_aTokenForSomethingElseIsChallenged()
    {
        Api api;
        for (const QByteArray &bearer : {QByteArray(), api.fixture.accessToken(QStringLiteral("marketer"))}) {
            const RawReply reply = api.get("/v1/instances", api.fixture.endpoints().subscriptionKey.toUtf8(), bearer);
            QCOMPARE(reply.status, 401);
            QVERIFY(reply.field("WWW-Authenticate").startsWith("Bearer "));
        }
        // And a token for the API opens no table.
        QCOMPARE(api.get("/api/data/v9.2/lists", {}, api.token).status, 401);
    }

    void checklist67_withoutARoleItIsForbidden()
    {
        Api api;
        const QByteArray outsider = api.fixture.signIn(QStringLiteral("outsider"), "https://api.ci.ai.microsoft.com/.default")
                                        .value(QLatin1String("access_token"))
                                        .toString()
                                        .toUtf8();
        const RawReply reply = api.get("/v1/instances", api.fixture.endpoints().subscriptionKey.toUtf8(), outsider);
        QCOMPARE(reply.status, 403);
        QCOMPARE(reply.json().value(QLatin1String("httpStatusCode")).toInt(), 403);
        QVERIFY(!reply.json().value(QLatin1String("errorCode")).toString().isEmpty());
    }

    void checklist68_instances()
    {
        const Api api;
        QVERIFY(!api.instance.isEmpty());
        const QJsonObject one = api.get("/v1/instances/" + api.instance).json();
        QCOMPARE(one.value(QLatin1String("provisioningState")).toString(), QStringLiteral("active"));
        QVERIFY(
            one.value(QLatin1String("cdsOrgInfo")).toObject().value(QLatin1String("url")).toString().startsWith(QLatin1String("http://")));
        QCOMPARE(api.get("/v1/instances/00000000-0000-4000-8000-000000000001/manage/segments").status, 404);
    }

    void checklist68_segmentsInAllStates()
    {
        Api api;
        const QJsonArray all = QJsonDocument::fromJson(api.get(api.below("manage/segments")).body).array();
        QVERIFY(all.size() > 4);
        for (const char *state : {"inactive", "active", "validating", "validated", "invalid", "validationError"}) {
            api.fixture.control("/sandbox/segments/Tokyo_VIP", {{QStringLiteral("state"), QLatin1String(state)}});
            QCOMPARE(api.segment("Tokyo_VIP").value(QLatin1String("state")).toString(), QLatin1String(state));
        }
    }

    void checklist68_aRefreshShowsAndADeletedSegmentIsGone()
    {
        Api api;
        const auto evaluation = [&api] { return api.segment("Newsletter_Pilot").value(QLatin1String("evaluationStatus")).toObject(); };
        const QJsonObject before = evaluation();
        QCOMPARE(before.value(QLatin1String("entityCount")).toInt(), 500);
        api.fixture.control("/sandbox/segments/Newsletter_Pilot", {{QStringLiteral("resize"), 510}});
        const QJsonObject after = evaluation();
        QCOMPARE(after.value(QLatin1String("entityCount")).toInt(), 510);
        QVERIFY(after.value(QLatin1String("evaluationDate")) != before.value(QLatin1String("evaluationDate")));
        QVERIFY(after.value(QLatin1String("lastSuccessfulRunId")) != before.value(QLatin1String("lastSuccessfulRunId")));
        api.fixture.control("/sandbox/segments/Newsletter_Pilot", {{QStringLiteral("delete"), true}});
        QCOMPARE(api.get(api.below("manage/segments/Newsletter_Pilot")).status, 404);
        QCOMPARE(api.get(api.below(pilot)).status, 404);
    }

    void checklist69_aHundredAPageBySkip()
    {
        const Api api;
        QSet<QString> customers;
        for (int skip = 0; skip <= 500; skip += 100) {
            const RawReply reply = api.get(api.below(pilot + "&$skip=" + QByteArray::number(skip)));
            QCOMPARE(reply.status, 200);
            QVERIFY(!reply.json().contains(QLatin1String("@odata.nextLink")));
            const QJsonArray rows = reply.json().value(QLatin1String("value")).toArray();
            QCOMPARE(rows.size(), skip < 500 ? 100 : 0);
            for (const auto &row : rows)
                customers.insert(row.toObject().value(QLatin1String("CustomerId")).toString());
        }
        QCOMPARE(customers.size(), 500);
        QCOMPARE(api.get(api.below(pilot + "&$top=7")).json().value(QLatin1String("value")).toArray().size(), 7);
        QCOMPARE(api.get(api.below("data/Customer?$select=nothing")).status, 400);
    }

    void checklist69_aHundredAPageByLinks_data()
    {
        QTest::addColumn<QString>("variant");
        QTest::newRow("whole") << QStringLiteral("next-link");
        QTest::newRow("relative") << QStringLiteral("relative-link");
    }
    void checklist69_aHundredAPageByLinks()
    {
        QFETCH(QString, variant);
        const Api api({{QStringLiteral("data-api-paging"), variant}});
        QSet<QString> customers;
        QByteArray target = api.below(pilot);
        int pages = 0;
        while (!target.isEmpty() && pages < 20) {
            const RawReply reply = api.get(target);
            QCOMPARE(reply.status, 200);
            ++pages;
            for (const auto &row : reply.json().value(QLatin1String("value")).toArray())
                customers.insert(row.toObject().value(QLatin1String("CustomerId")).toString());
            const QByteArray link = reply.json().value(QLatin1String("@odata.nextLink")).toString().toUtf8();
            QCOMPARE(link.isEmpty() || link.startsWith("http"), link.isEmpty() || variant == QLatin1String("next-link"));
            const QUrl from(QString::fromUtf8("http://localhost" + target));
            const QUrl next = from.resolved(QUrl::fromEncoded(link));
            target = link.isEmpty() ? QByteArray() : next.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
        }
        QCOMPARE(pages, 5);
        QCOMPARE(customers.size(), 500);
        QCOMPARE(api.get(api.below(pilot + "&$skip=100")).status, 400);
        QCOMPARE(api.get(api.below(pilot + "&$skiptoken=?")).status, 400);
    }
};

SEGUE_TEST(tst_ChecklistDataApi)
#include "tst_checklistdataapi.moc"
