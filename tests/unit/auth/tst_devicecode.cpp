// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/secrets/sessionstore.h"
#include "auth/signin.h"
#include "auth/tokenkeeper.h"
#include "fakeclock.h"
#include "fakerandom.h"
#include "faketransport.h"
#include "outcome.h"
#include "sandboxfixture.h"
#include "testregistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace segue;
using namespace segue::auth;
using namespace segue::testing;

namespace {

constexpr auto tenant = "8f1c0a52-6f0e-4d0b-9a55-0f4e9f6f3c11";

/// The identity service as the test plays it, on a clock of the test's own.
struct Stage
{
    Stage()
    {
        settings.authority = QUrl(u"https://login.microsoftonline.com"_s);
        settings.tenant = QString::fromLatin1(tenant);
        settings.clientId = u"client"_s;
        settings.resource = QUrl(u"https://kitakaze.crm7.dynamics.com/"_s);
        settings.secretKey = u"key"_s;
    }

    [[nodiscard]] static QByteArray code(const QByteArray &address = "https://microsoft.com/devicelogin", int life = 900, int interval = 5)
    {
        const QJsonObject answer{{u"user_code"_s, u"F7QK2RXPT"_s},
                                 {u"device_code"_s, u"FAQ-1"_s},
                                 {u"verification_uri"_s, QString::fromLatin1(address)},
                                 {u"expires_in"_s, life},
                                 {u"interval"_s, interval}};
        return QJsonDocument(answer).toJson();
    }
    [[nodiscard]] static QByteArray refusal(const char *word, int number = 0)
    {
        QJsonObject answer{{u"error"_s, QString::fromLatin1(word)}};
        if (number != 0)
            answer.insert(u"error_codes"_s, QJsonArray{number});
        return QJsonDocument(answer).toJson();
    }
    [[nodiscard]] QByteArray tokens() const
    {
        const QJsonObject claims{{u"aud"_s, settings.clientId},
                                 {u"oid"_s, u"0d000000-0000-4000-8000-000000000001"_s},
                                 {u"tid"_s, QString::fromLatin1(tenant)},
                                 {u"preferred_username"_s, u"marketer@kitakaze.example"_s}};
        const QByteArray idToken =
            "x." + QJsonDocument(claims).toJson(QJsonDocument::Compact).toBase64(QByteArray::Base64UrlEncoding) + ".x";
        const QJsonObject answer{{u"token_type"_s, u"Bearer"_s},
                                 {u"expires_in"_s, 3600},
                                 {u"access_token"_s, u"a"_s},
                                 {u"refresh_token"_s, u"r"_s},
                                 {u"id_token"_s, QString::fromLatin1(idToken)}};
        return QJsonDocument(answer).toJson();
    }

    std::unique_ptr<Outcome<SignedIn>> begin(const QByteArray &claims = {})
    {
        DeviceCodeOptions options;
        options.showCode = [this](const DeviceCode &code) { shown.append(code.userCode + u' ' + code.address.toString()); };
        options.claims = claims;
        return std::make_unique<Outcome<SignedIn>>(signIn.deviceCodeSignIn(&owner, settings, options));
    }
    /// Lets the next wait pass; answers how long it was.
    std::chrono::milliseconds pass()
    {
        if (!waitUntil([this] { return clock.nextWake().has_value(); }))
            return -1ms;
        const auto wait = *clock.nextWake();
        clock.advance(wait);
        return wait;
    }
    [[nodiscard]] QString sent(qsizetype place, const char *name) const
    {
        return QUrlQuery(QString::fromLatin1(transport.sent().at(place).request.body))
            .queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
    }
    [[nodiscard]] bool isStored()
    {
        Outcome read(store.read(&owner, u"key"_s));
        return read.wait() && read.succeeded();
    }

    FakeClock clock;
    FakeRandom random;
    FakeTransport transport{clock};
    net::Pacer pacer{{}, clock, random};
    net::HttpClient client{transport, pacer, nullptr, clock, random};
    SessionStore store;
    SignIn signIn{client, store, clock, random};
    SignInSettings settings;
    QObject owner;
    QStringList shown;
};

} // namespace

/// Signing in by device code (reference 1.9, RFC 8628).
class tst_DeviceCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksWaitsAndSignsIn()
    {
        Stage stage;
        stage.transport.answerNext(200, Stage::code());
        const auto outcome = stage.begin();
        QTRY_COMPARE(stage.shown, QStringList{u"F7QK2RXPT https://microsoft.com/devicelogin"_s});
        QCOMPARE(stage.transport.sent().first().request.url.path(), u"/%1/oauth2/v2.0/devicecode"_s.arg(QLatin1String(tenant)));
        QCOMPARE(stage.sent(0, "client_id"), u"client"_s);
        QCOMPARE(stage.sent(0, "scope"), u"https://kitakaze.crm7.dynamics.com/.default offline_access openid profile"_s);
        stage.transport.answerNext(400, Stage::refusal("authorization_pending"));
        stage.transport.answerNext(200, stage.tokens());
        QCOMPARE(stage.pass(), 5s);
        QTRY_COMPARE(stage.transport.sent().size(), 2);
        QCOMPARE(stage.sent(1, "grant_type"), u"urn:ietf:params:oauth:grant-type:device_code"_s);
        QCOMPARE(stage.sent(1, "device_code"), u"FAQ-1"_s);
        QVERIFY(!outcome->isThere());
        QCOMPARE(stage.pass(), 5s);
        QVERIFY(outcome->wait());
        QVERIFY(outcome->succeeded());
        QCOMPARE(outcome->value().account.name, u"marketer@kitakaze.example"_s);
        QCOMPARE(outcome->value().settings.method, Method::DeviceCode);
        QVERIFY(stage.isStored());
        QCOMPARE(stage.shown.size(), 1);
    }
    void slowsDown()
    {
        Stage stage;
        stage.transport.answerNext(200, Stage::code());
        const auto outcome = stage.begin();
        for (const char *word : {"slow_down", "authorization_pending", "slow_down"})
            stage.transport.answerNext(400, Stage::refusal(word));
        stage.transport.answerNext(200, stage.tokens());
        for (const auto expected : {5s, 10s, 10s, 15s})
            QCOMPARE(stage.pass(), expected);
        QVERIFY(outcome->wait() && outcome->succeeded());
    }
    /// A person may take minutes; a network that comes and goes meanwhile does not end it.
    void outlivesTheNetwork()
    {
        Stage stage;
        stage.transport.answerNext(200, Stage::code());
        const auto outcome = stage.begin();
        QTRY_COMPARE(stage.shown.size(), 1);
        stage.transport.failNext(net::withReached(Error(ErrorCode::ConnectFailed), false));
        stage.transport.failNext(net::withReached(Error(ErrorCode::TimedOut), true));
        stage.transport.answerNext(503, "<html>");
        stage.transport.answerNext(400, R"({"error":"temporarily_unavailable","error_codes":[90033]})");
        stage.transport.answerNext(200, stage.tokens());
        for (int i = 0; i < 5; ++i)
            QVERIFY(stage.pass() >= 5s);
        QVERIFY(outcome->wait() && outcome->succeeded());
    }
    void endsAsTheServerSays_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *word, int number, ErrorCode code) {
            QTest::addRow("%s %d", word, number) << Stage::refusal(word, number) << code;
        };
        row("authorization_declined", 0, ErrorCode::SignInCancelled);
        row("expired_token", 0, ErrorCode::SignInCodeExpired);
        row("expired_token", 70019, ErrorCode::SignInCodeExpired);
        row("bad_verification_code", 70018, ErrorCode::SignInFailed);
        row("interaction_required", 53003, ErrorCode::SignInBlocked);
        row("invalid_client", 7000218, ErrorCode::SignInAppWrongKind);
        row("consent_required", 90094, ErrorCode::SignInAdminConsentNeeded);
    }
    void endsAsTheServerSays()
    {
        QFETCH(QByteArray, answer);
        QFETCH(ErrorCode, code);
        Stage stage;
        stage.transport.answerNext(200, Stage::code());
        const auto outcome = stage.begin();
        stage.transport.answerNext(400, answer);
        QCOMPARE(stage.pass(), 5s);
        QVERIFY(outcome->wait());
        QCOMPARE(errorEntry(outcome->error().code()).id, errorEntry(code).id);
        QVERIFY(!stage.isStored());
    }
    void endsWithItsTime()
    {
        Stage stage;
        stage.transport.setHandler([](const net::HttpRequest &) {
            return Result<net::HttpReply>(FakeTransport::reply(400, Stage::refusal("authorization_pending")));
        });
        stage.transport.answerNext(200, Stage::code("https://microsoft.com/devicelogin", 60, 7));
        const auto outcome = stage.begin();
        for (int i = 0; i < 9; ++i) {
            QVERIFY(!outcome->isThere());
            QCOMPARE(stage.pass(), 7s);
            QTRY_COMPARE(stage.transport.sent().size(), i + 2);
        }
        QVERIFY(outcome->wait());
        QVERIFY(outcome->failedWith(ErrorCode::SignInCodeExpired));
    }
    void canBeCancelledAtAnyTime_data()
    {
        QTest::addColumn<int>("polls");
        for (int polls : {-1, 0, 1})
            QTest::addRow("%d", polls) << polls;
    }
    void canBeCancelledAtAnyTime()
    {
        QFETCH(int, polls);
        Stage stage;
        if (polls < 0)
            stage.transport.setDuration([](const net::HttpRequest &) { return 1h; });
        stage.transport.answerNext(200, Stage::code());
        const auto outcome = stage.begin();
        if (polls >= 0)
            QTRY_COMPARE(stage.shown.size(), 1);
        else
            QTRY_COMPARE(stage.transport.sent().size(), 1);
        for (int i = 0; i < polls; ++i) {
            stage.transport.answerNext(400, Stage::refusal("authorization_pending"));
            stage.pass();
            QTRY_COMPARE(stage.transport.sent().size(), i + 2);
        }
        const auto asked = stage.transport.sent().size();
        outcome->operation()->cancel();
        stage.clock.advance(1h);
        QTest::qWait(20);
        QVERIFY(!outcome->isThere());
        QCOMPARE(stage.transport.sent().size(), asked);
        QVERIFY(!stage.isStored());
    }
    // I12
    void showsNoDoubtfulAnswer_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("what");
        QTest::newRow("plain http") << Stage::code("http://microsoft.com/devicelogin") << u"verification_uri"_s;
        QTest::newRow("this machine") << Stage::code("http://localhost/devicelogin") << u"verification_uri"_s;
        QTest::newRow("no address") << Stage::code("devicelogin") << u"verification_uri"_s;
        QTest::newRow("an address with a name in it") << Stage::code("https://microsoft.com@evil.example/") << u"verification_uri"_s;
        QTest::newRow("no time") << Stage::code("https://microsoft.com/devicelogin", 0) << u"expires_in"_s;
        QTest::newRow("no device code") << QByteArray(R"({"user_code":"F7","verification_uri":"https:\/\/microsoft.com\/","expires_in":9})")
                                        << u"device_code"_s;
        QTest::newRow("a code with blanks") << QByteArray(
            R"({"user_code":"F7 now open evil.example","device_code":"d","verification_uri":"https:\/\/microsoft.com\/","expires_in":9})")
                                            << u"user_code"_s;
        QTest::newRow("a page") << QByteArray("<html>") << u"device_code"_s;
    }
    void showsNoDoubtfulAnswer()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, what);
        Stage stage;
        stage.transport.answerNext(200, answer);
        const auto outcome = stage.begin();
        QVERIFY(outcome->wait());
        QVERIFY(outcome->failedWith(ErrorCode::UnexpectedAnswer));
        QCOMPARE(outcome->error().parameter(u"what"_s).toString(), what);
        QVERIFY(stage.shown.isEmpty());
    }
    void answersAChallengeInEveryRequest()
    {
        Stage stage;
        stage.transport.answerNext(200, Stage::code());
        const auto outcome = stage.begin("{\"access_token\":{}}");
        stage.transport.answerNext(200, stage.tokens());
        stage.pass();
        QVERIFY(outcome->wait() && outcome->succeeded());
        for (int request : {0, 1})
            QCOMPARE(stage.sent(request, "claims"), u"{\"access_token\":{}}"_s);
    }

    /// The same against the sandbox, with the page where a person types the code.
    void atTheSandbox_data()
    {
        QTest::addColumn<QByteArray>("choice");
        QTest::addColumn<std::optional<ErrorCode>>("code");
        QTest::newRow("signs in") << QByteArray("account=marketer%40kitakaze.example&consent=accept") << std::optional<ErrorCode>();
        QTest::newRow("declines") << QByteArray("cancel=1") << std::optional(ErrorCode::SignInCancelled);
    }
    void atTheSandbox()
    {
        QFETCH(QByteArray, choice);
        QFETCH(std::optional<ErrorCode>, code);
        sandbox::Options options;
        options.customers = 100;
        options.timeScale = 20; // an interval of a second, the least that there is
        SandboxFixture sandbox(options);
        SystemClock clock;
        SystemRandom random;
        const auto transport = net::makeQtTransport();
        net::Pacer pacer({}, clock, random);
        net::HttpClient client(*transport, pacer, nullptr, clock, random);
        SessionStore store;
        SignIn signIn(client, store, clock, random);
        SignInSettings settings;
        settings.authority = QUrl(sandbox.endpoints().server);
        settings.tenant = sandbox.endpoints().tenant;
        settings.clientId = sandbox.endpoints().publicClientId;
        settings.resource = QUrl(sandbox.endpoints().server + u'/');
        settings.secretKey = u"key"_s;
        std::optional<DeviceCode> shown;
        DeviceCodeOptions how;
        how.showCode = [&shown](const DeviceCode &told) { shown = told; };
        Outcome outcome(signIn.deviceCodeSignIn(this, settings, how));
        QTRY_VERIFY(shown.has_value());
        const QByteArray form = "user_code=" + shown->userCode.toLatin1() + '&' + choice;
        QCOMPARE(rawRequest(sandbox.port(), "POST", shown->address.path().toLatin1(), "Content-Type: application/x-www-form-urlencoded\r\n",
                            form)
                     .status,
                 200);
        QVERIFY(outcome.wait(10'000));
        if (code) {
            QVERIFY(outcome.failedWith(*code));
            return;
        }
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.value().account.name, u"marketer@kitakaze.example"_s);
        TokenKeeper keeper(client, store, outcome.value().settings, clock, random);
        Outcome token(keeper.token(this));
        QVERIFY(token.wait() && token.succeeded());
    }
};

SEGUE_TEST(tst_DeviceCode)
#include "tst_devicecode.moc"
