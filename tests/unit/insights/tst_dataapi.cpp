// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights/dataapiclient.h"

#include "insightsrig.h"
#include "testregistry.h"

using namespace segue;
using namespace segue::testing;

namespace {
/// Renews to the same token, so that what the server says of it is heard.
class SameToken final : public net::TokenSource
{
public:
    explicit SameToken(QByteArray token) : m_token(std::move(token)) {}
    Operation<QByteArray> *token(QObject *parent) override { return settled<QByteArray>(parent, QStringLiteral("token"), m_token); }
    Operation<QByteArray> *renewed(QObject *parent, const QByteArray &, const QByteArray &) override { return token(parent); }

private:
    QByteArray m_token;
};

struct Rig
{
    explicit Rig(const QString &user = QStringLiteral("marketer"), const QByteArray &scope = "https://api.ci.ai.microsoft.com/.default",
                 const QMap<QString, QString> &variants = {})
        : sandbox(smallWorld(variants)), transport(net::makeQtTransport()), pacer({}, clock, random),
          token(scope.isEmpty() ? sandbox.accessToken(user)
                                : sandbox.signIn(user, scope).value(QLatin1String("access_token")).toString().toUtf8()),
          client(*transport, pacer, &token, clock, random), key(sandbox.endpoints().subscriptionKey.toUtf8())
    {
    }
    [[nodiscard]] insights::DataApiClient api(const QString &instance)
    {
        const auto keys = [this](QObject *parent) { return settled<QByteArray>(parent, QStringLiteral("key"), key); };
        return {client, QUrl(sandbox.endpoints().insightsApi), instance, keys, KeyedHash(QByteArray(KeyedHash::keySize, 'k'))};
    }
    [[nodiscard]] QString instance()
    {
        auto first = api({});
        return resultOf(first.instances(nullptr))->first().id;
    }

    SandboxFixture sandbox;
    QuickClock clock;
    SystemRandom random;
    std::unique_ptr<net::Transport> transport;
    net::Pacer pacer;
    SameToken token;
    net::HttpClient client;
    QByteArray key;
};
} // namespace

/// What the Data API refuses is said by what must be done about it, and the tables use it for what they cannot tell.
class tst_DataApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWrongKeyIsNoMatterOfTheSignIn()
    {
        Rig rig;
        rig.key = "0123456789abcdef0123456789abcdef";
        auto api = rig.api(QStringLiteral("any"));
        QCOMPARE(resultOf(api.segments(nullptr)).error().code(), ErrorCode::SubscriptionKeyRefused);
    }

    void aTokenForSomethingElseIs()
    {
        Rig rig(QStringLiteral("marketer"), {});
        auto api = rig.api(QStringLiteral("any"));
        QCOMPARE(resultOf(api.segments(nullptr)).error().code(), ErrorCode::SignInNeeded);
    }

    void withoutARoleItIsNotPermitted()
    {
        Rig rig(QStringLiteral("outsider"));
        auto api = rig.api(QStringLiteral("any"));
        QCOMPARE(resultOf(api.segments(nullptr)).error().code(), ErrorCode::NotPermitted);
    }

    void anUnknownInstanceNamesThoseThereAre()
    {
        Rig rig;
        auto api = rig.api(QStringLiteral("00000000-0000-4000-8000-000000000001"));
        const auto segments = resultOf(api.segments(nullptr));
        QVERIFY(!segments.has_value());
        QCOMPARE(segments.error().code(), ErrorCode::InstanceNotFound);
        QVERIFY(segments.error().parameter(QStringLiteral("choices")).toStringList().join(u'\n').contains(rig.instance()));
    }

    void itWaitsWhenItIsAskedTo()
    {
        Rig rig;
        auto api = rig.api(rig.instance());
        rig.sandbox.addFault(QStringLiteral("get manage/segments nth=1 status=429 retry-after=2"));
        QVERIFY(resultOf(api.segments(nullptr)).has_value());
    }

    void statesAreTold()
    {
        Rig rig;
        auto api = rig.api(rig.instance());
        rig.sandbox.control("/sandbox/segments/Tokyo_VIP", {{QStringLiteral("state"), QStringLiteral("inactive")}});
        const auto segment = resultOf(api.segment(nullptr, QStringLiteral("Tokyo_VIP")));
        QVERIFY(segment.has_value());
        QCOMPARE(segment->state, QStringLiteral("inactive"));
        QCOMPARE(segment->teller, engine::SegmentTeller::DataApi);
    }

    void aLinkThatGetsLostIsNoEnd()
    {
        Rig rig(QStringLiteral("marketer"), "https://api.ci.ai.microsoft.com/.default",
                {{QStringLiteral("data-api-paging"), QStringLiteral("next-link")}});
        auto api = rig.api(rig.instance());
        const auto segment = resultOf(api.segment(nullptr, QStringLiteral("Newsletter_Pilot")));
        rig.sandbox.addFault(QStringLiteral("get data/Customer nth=3 no-next-link"));
        const auto content = resultOf(api.read(nullptr, *segment, QStringLiteral("crm_contact_contactid"), {}, {}));
        QVERIFY(!content.has_value());
        QCOMPARE(content.error().code(), ErrorCode::ReadBrokeOff);
    }

    void besideTheTablesItTellsTheSegments()
    {
        const QMap<QString, QString> noMetadata{{QStringLiteral("metadata-table"), QStringLiteral("none")}};
        Rig rig(QStringLiteral("marketer"), "https://api.ci.ai.microsoft.com/.default", noMetadata);
        SameToken tableToken(rig.sandbox.accessToken(QStringLiteral("marketer")));
        net::HttpClient tableClient(*rig.transport, rig.pacer, &tableToken, rig.clock, rig.random);
        insights::InsightsClient tables(tableClient, rig.sandbox.url(), rig.clock, KeyedHash(QByteArray(KeyedHash::keySize, 'k')));
        auto api = std::make_shared<insights::DataApiClient>(rig.api(rig.instance()));
        tables.askBeside(api);
        // An empty segment is known for what it is, with its name.
        const auto empty = resultOf(tables.segment(nullptr, QStringLiteral("対象者なし")));
        QVERIFY(empty.has_value());
        QCOMPARE(empty->id, QStringLiteral("Empty_Segment"));
        QCOMPARE(empty->members, std::optional<qint64>(0));
        const auto segments = resultOf(tables.segments(nullptr));
        QCOMPARE(segments->first().teller, engine::SegmentTeller::DataApi);
        // When it answers no longer, the memberships tell.
        rig.key = "none";
        const auto counted = resultOf(tables.segments(nullptr));
        QVERIFY(counted.has_value());
        QCOMPARE(counted->first().teller, engine::SegmentTeller::Memberships);
        QCOMPARE(resultOf(tables.segment(nullptr, QStringLiteral("Tokyo_VIP")))->teller, engine::SegmentTeller::Typed);
    }
};

SEGUE_TEST(tst_DataApi)
#include "tst_dataapi.moc"
