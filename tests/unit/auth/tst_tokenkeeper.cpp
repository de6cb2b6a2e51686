// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/secrets/sessionstore.h"
#include "auth/tokenkeeper.h"
#include "fakeclock.h"
#include "fakerandom.h"
#include "faketransport.h"
#include "outcome.h"
#include "testregistry.h"

#include <QTest>
#include <QUrlQuery>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace segue;
using namespace segue::auth;
using namespace segue::testing;

namespace {

/// A store that a test can make fail, and that tells what was done to it.
class TestStore final : public SecretStore
{
public:
    Operation<QByteArray> *read(QObject *parent, const QString &key) override
    {
        return flow<QByteArray>(parent, u"read"_s, [this, key](Flow<QByteArray> *self) {
            ++reads;
            if (secret.isEmpty())
                self->fail(Error(ErrorCode::SignInNeeded));
            else
                self->succeed(secret);
        });
    }
    Operation<void> *write(QObject *parent, const QString &, const QByteArray &value) override
    {
        return flow<void>(parent, u"write"_s, [this, value](Flow<void> *self) {
            if (writeError) {
                self->fail(*writeError);
                return;
            }
            secret = value;
            written.append(value);
            self->succeed();
        });
    }
    Operation<void> *remove(QObject *parent, const QString &) override
    {
        return flow<void>(parent, u"remove"_s, [this](Flow<void> *self) {
            secret.clear();
            self->succeed();
        });
    }

    QByteArray secret = "refresh-0";
    QByteArrayList written;
    std::optional<Error> writeError;
    int reads = 0;
};

struct Stage
{
    [[nodiscard]] static SignInSettings settings(Method method)
    {
        SignInSettings settings;
        settings.method = method;
        settings.authority = QUrl(u"https://login.microsoftonline.com"_s);
        settings.tenant = u"8f1c0a52-6f0e-4d0b-9a55-0f4e9f6f3c11"_s;
        settings.clientId = u"client"_s;
        settings.resource = QUrl(u"https://kitakaze.crm7.dynamics.com/"_s);
        settings.secretKey = u"key"_s;
        return settings;
    }
    explicit Stage(Method method = Method::Browser)
    {
        keeper = std::make_unique<TokenKeeper>(client, store, settings(method), clock, random);
        transport.setHandler([this](const net::HttpRequest &) { return Result<net::HttpReply>(FakeTransport::reply(200, nextTokens())); });
    }

    QByteArray nextTokens()
    {
        const QByteArray number = QByteArray::number(++answers);
        return "{\"token_type\":\"Bearer\",\"expires_in\":" + QByteArray::number(life) + ",\"access_token\":\"access-" + number + "\""
               + (rotates ? ",\"refresh_token\":\"refresh-" + number + '"' : QByteArray()) + '}';
    }
    /// What a call brings, with the clock standing still.
    QByteArray token()
    {
        Outcome outcome(keeper->token(&owner));
        return outcome.wait() && outcome.succeeded() ? outcome.value() : QByteArray();
    }
    QString sent(qsizetype place, const char *name) const
    {
        return QUrlQuery(QString::fromLatin1(transport.sent().at(place).request.body))
            .queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
    }

    FakeClock clock;
    FakeRandom random;
    FakeTransport transport{clock};
    net::Pacer pacer{{}, clock, random};
    net::HttpClient client{transport, pacer, nullptr, clock, random};
    TestStore store;
    std::unique_ptr<TokenKeeper> keeper;
    QObject owner;
    int answers = 0;
    int life = 3600;
    bool rotates = true;
};

} // namespace

class tst_TokenKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsATokenAndKeepsIt()
    {
        Stage stage;
        QCOMPARE(stage.token(), "access-1");
        QCOMPARE(stage.token(), "access-1");
        QCOMPARE(stage.transport.sent().size(), 1);
        const net::HttpRequest &request = stage.transport.sent().first().request;
        QCOMPARE(request.method, "POST");
        QCOMPARE(request.url, QUrl(u"https://login.microsoftonline.com/8f1c0a52-6f0e-4d0b-9a55-0f4e9f6f3c11/oauth2/v2.0/token"_s));
        QCOMPARE(request.headers.value("Content-Type"), "application/x-www-form-urlencoded");
        QVERIFY(!request.headers.contains("Authorization"));
        QCOMPARE(stage.sent(0, "grant_type"), u"refresh_token"_s);
        QCOMPARE(stage.sent(0, "refresh_token"), u"refresh-0"_s);
        QCOMPARE(stage.sent(0, "client_id"), u"client"_s);
        QCOMPARE(stage.sent(0, "scope"), u"https://kitakaze.crm7.dynamics.com/.default offline_access openid profile"_s);
    }
    void asksOnceForAllWhoWait()
    {
        Stage stage;
        stage.transport.setDuration([](const net::HttpRequest &) { return 100ms; });
        std::vector<std::unique_ptr<Outcome<QByteArray>>> waiting;
        for (int i = 0; i < 20; ++i)
            waiting.push_back(std::make_unique<Outcome<QByteArray>>(i % 2 == 0 ? stage.keeper->token(&stage.owner)
                                                                               : stage.keeper->renewed(&stage.owner, "old", {})));
        // One who leaves takes nothing from the others.
        waiting.front()->operation()->cancel();
        QTRY_COMPARE(stage.transport.sent().size(), 1);
        stage.clock.advance(100ms);
        for (std::size_t i = 1; i < waiting.size(); ++i) {
            QVERIFY(waiting.at(i)->wait());
            QCOMPARE(waiting.at(i)->value(), "access-1");
        }
        QVERIFY(!waiting.front()->isThere());
        QCOMPARE(stage.transport.sent().size(), 1);
    }
    void renewsBeforeTheEnd_data()
    {
        QTest::addColumn<int>("life");
        QTest::addColumn<int>("freshFor");
        QTest::newRow("an hour") << 3600 << 3300;
        QTest::newRow("ninety minutes") << 5400 << 5100;
        QTest::newRow("ten minutes") << 600 << 540;
        QTest::newRow("ten seconds") << 10 << 9;
    }
    void renewsBeforeTheEnd()
    {
        QFETCH(int, life);
        QFETCH(int, freshFor);
        Stage stage;
        stage.life = life;
        QCOMPARE(stage.token(), "access-1");
        stage.clock.advance(std::chrono::seconds(freshFor) - 1ms);
        QCOMPARE(stage.token(), "access-1");
        stage.clock.advance(1ms);
        QCOMPARE(stage.token(), "access-2");
    }
    /// A run of hours never dies of expiry: whoever asks at any minute of two days gets a token that is good for a while yet, and
    /// each renewal uses the refresh token of the one before.
    void lastsForDays()
    {
        Stage stage;
        QHash<QByteArray, std::chrono::milliseconds> ends;
        stage.transport.setHandler([&](const net::HttpRequest &) {
            stage.life = 3600 + static_cast<int>(stage.answers * 977 % 1800); // 60 to 90 minutes, as the real service draws it
            const QByteArray body = stage.nextTokens();
            ends.insert("access-" + QByteArray::number(stage.answers), stage.clock.steady() + std::chrono::seconds(stage.life));
            return Result<net::HttpReply>(FakeTransport::reply(200, body));
        });
        for (int minute = 0; minute < 48 * 60; minute += 7) {
            const QByteArray token = stage.token();
            QVERIFY2(ends.contains(token) && ends.value(token) - stage.clock.steady() > 4min, token);
            stage.clock.advance(7min);
        }
        const auto renewals = stage.transport.sent().size();
        QVERIFY2(renewals >= 32 && renewals <= 60, qPrintable(QString::number(renewals)));
        for (qsizetype place = 0; place < renewals; ++place)
            QCOMPARE(stage.sent(place, "refresh_token"), u"refresh-%1"_s.arg(place));
        QCOMPARE(stage.store.secret, "refresh-" + QByteArray::number(renewals));
    }
    void passesOnWhatTheResourceWants()
    {
        Stage stage;
        const QByteArray wanted = R"({"access_token":{"acrs":{"essential":true,"value":"c1"}}})";
        const QByteArray challenge = "Bearer realm=\"\", error=\"insufficient_claims\", claims=\"" + wanted.toBase64() + '"';
        QCOMPARE(stage.token(), "access-1");
        stage.transport.answerNext(400, R"({"error":"interaction_required","error_codes":[50076]})");
        Outcome refused(stage.keeper->renewed(&stage.owner, "access-1", challenge));
        QVERIFY(refused.wait());
        QVERIFY(refused.failedWith(ErrorCode::SignInMfaNeeded));
        QCOMPARE(stage.sent(1, "claims"), QString::fromUtf8(wanted));
        QCOMPARE(refused.error().parameter(u"claims"_s).toString(), QString::fromUtf8(wanted));
        // A new sign-in has handed them in.
        stage.store.secret = "signed-in-anew";
        QCOMPARE(stage.token(), "access-2");
        QCOMPARE(stage.sent(2, "claims"), QString());
    }
    void aChallengeThatSaysNothingIsARenewal()
    {
        for (const QByteArray &challenge :
             {QByteArray("Bearer error=invalid_token"), QByteArray("Bearer error=insufficient_claims, claims=%%%"),
              QByteArray("Bearer error=insufficient_claims, claims=" + QByteArray("not json").toBase64())}) {
            Stage stage;
            QCOMPARE(stage.token(), "access-1");
            Outcome renewed(stage.keeper->renewed(&stage.owner, "access-1", challenge));
            QVERIFY(renewed.wait() && renewed.succeeded());
            QCOMPARE(stage.sent(1, "claims"), QString());
        }
    }
    /// Two processes on one keychain, each in the middle of a renewal: no token is lost, the newest stays, both go on.
    void twoKeepersShareOneStore()
    {
        Stage stage;
        TokenKeeper second(stage.client, stage.store, Stage::settings(Method::Browser), stage.clock, stage.random);
        stage.transport.setDuration([](const net::HttpRequest &) { return 1s; });
        for (int round = 0; round < 5; ++round) {
            Outcome one(stage.keeper->token(&stage.owner));
            Outcome two(second.token(&stage.owner));
            QTRY_COMPARE(stage.transport.sent().size(), 2 * (round + 1));
            stage.clock.advance(1s);
            QVERIFY(one.wait() && two.wait());
            QVERIFY(one.succeeded() && two.succeeded());
            QVERIFY(one.value() != two.value());
            // What is kept is one that the service gave in this round.
            QVERIFY2(stage.store.secret == "refresh-" + QByteArray::number(2 * round + 1)
                         || stage.store.secret == "refresh-" + QByteArray::number(2 * round + 2),
                     stage.store.secret);
            stage.clock.advance(1h);
        }
    }
    void countsTheLifeFromTheQuestion()
    {
        Stage stage;
        stage.life = 600;
        stage.transport.setDuration([](const net::HttpRequest &) { return 20s; });
        Outcome first(stage.keeper->token(&stage.owner));
        QTRY_COMPARE(stage.transport.sent().size(), 1);
        stage.clock.advance(20s);
        QVERIFY(first.wait());
        stage.transport.setDuration({});
        stage.clock.advance(519s);
        QCOMPARE(stage.token(), "access-1");
        stage.clock.advance(1s);
        QCOMPARE(stage.token(), "access-2");
    }
    void storesTheNewestRefreshTokenFirst()
    {
        Stage stage;
        Outcome outcome(stage.keeper->token(&stage.owner));
        QTRY_VERIFY(!stage.store.written.isEmpty() || outcome.isThere());
        QCOMPARE(stage.store.secret, "refresh-1");
        QVERIFY(outcome.wait());
        stage.clock.advance(1h);
        QCOMPARE(stage.token(), "access-2");
        QCOMPARE(stage.sent(1, "refresh_token"), u"refresh-1"_s);
        QCOMPARE(stage.store.written, (QByteArrayList{"refresh-1", "refresh-2"}));
    }
    void keepsTheOldOneWhereNoneCame()
    {
        Stage stage;
        stage.rotates = false;
        QCOMPARE(stage.token(), "access-1");
        QVERIFY(stage.store.written.isEmpty());
        QCOMPARE(stage.store.secret, "refresh-0");
    }
    void remembersWhatTheStoreDidNotTake()
    {
        Stage stage;
        stage.store.writeError = Error(ErrorCode::KeychainDenied);
        Outcome refused(stage.keeper->token(&stage.owner));
        QVERIFY(refused.wait());
        QVERIFY(refused.failedWith(ErrorCode::KeychainDenied));
        stage.store.writeError.reset();
        QCOMPARE(stage.token(), "access-2");
        QCOMPARE(stage.sent(1, "refresh_token"), u"refresh-1"_s);
        QCOMPARE(stage.store.secret, "refresh-2");
    }
    void aNewSignInIsTakenUpAtOnce()
    {
        Stage stage;
        stage.store.writeError = Error(ErrorCode::KeychainDenied);
        Outcome refused(stage.keeper->token(&stage.owner));
        QVERIFY(refused.wait());
        stage.store.writeError.reset();
        stage.store.secret = "signed-in-anew";
        QCOMPARE(stage.token(), "access-2");
        QCOMPARE(stage.sent(1, "refresh_token"), u"signed-in-anew"_s);
    }
    void neverOverwritesANewerSignIn()
    {
        Stage stage;
        stage.transport.setDuration([](const net::HttpRequest &) { return 1s; });
        Outcome outcome(stage.keeper->token(&stage.owner));
        QTRY_COMPARE(stage.transport.sent().size(), 1);
        stage.store.secret = "signed-in-anew";
        stage.clock.advance(1s);
        QVERIFY(outcome.wait());
        QVERIFY(outcome.succeeded());
        QCOMPARE(stage.store.secret, "signed-in-anew");
    }
    void renewsAfterA401()
    {
        Stage stage;
        QCOMPARE(stage.token(), "access-1");
        Outcome renewed(stage.keeper->renewed(&stage.owner, "access-1", {}));
        QVERIFY(renewed.wait());
        QCOMPARE(renewed.value(), "access-2");
        // The next one whose older token was refused gets what there is already.
        Outcome late(stage.keeper->renewed(&stage.owner, "access-1", {}));
        QVERIFY(late.wait());
        QCOMPARE(late.value(), "access-2");
        QCOMPARE(stage.token(), "access-2");
        QCOMPARE(stage.transport.sent().size(), 2);
    }
    void forgets()
    {
        Stage stage;
        QCOMPARE(stage.token(), "access-1");
        stage.store.secret = "other";
        stage.keeper->forget();
        QCOMPARE(stage.token(), "access-2");
        QCOMPARE(stage.sent(1, "refresh_token"), u"other"_s);
    }
    void forgetsWhileItRenews()
    {
        Stage stage;
        stage.transport.setDuration([](const net::HttpRequest &) { return 1s; });
        Outcome outcome(stage.keeper->token(&stage.owner));
        QTRY_COMPARE(stage.transport.sent().size(), 1);
        stage.store.secret = "other";
        stage.keeper->forget();
        QTRY_COMPARE(stage.transport.sent().size(), 2);
        QCOMPARE(stage.sent(1, "refresh_token"), u"other"_s);
        stage.clock.advance(1s);
        QVERIFY(outcome.wait());
        QCOMPARE(outcome.value(), "access-2");
    }
    void anErrorIsForThoseWhoWait()
    {
        Stage stage;
        stage.transport.answerNext(400, R"({"error":"invalid_grant","error_codes":[50173]})");
        Outcome first(stage.keeper->token(&stage.owner));
        Outcome second(stage.keeper->token(&stage.owner));
        QVERIFY(first.wait() && second.wait());
        QVERIFY(first.failedWith(ErrorCode::SignInRevoked));
        QVERIFY(second.failedWith(ErrorCode::SignInRevoked));
        QCOMPARE(stage.store.secret, "refresh-0");
        QCOMPARE(stage.token(), "access-1");
    }
    void saysWhoMustSignIn()
    {
        Stage stage;
        stage.store.secret.clear();
        Outcome outcome(stage.keeper->token(&stage.owner));
        QVERIFY(outcome.wait());
        QVERIFY(outcome.failedWith(ErrorCode::SignInNeeded));
        QCOMPARE(outcome.error().parameter(u"account"_s).toString(), u"kitakaze.crm7.dynamics.com"_s);
        QVERIFY(stage.transport.sent().isEmpty());
    }
    void asksAgainInPassingTrouble()
    {
        Stage stage;
        for (int i = 0; i < 3; ++i)
            stage.transport.answerNext(400, R"({"error":"temporarily_unavailable","error_codes":[90024]})");
        Outcome outcome(stage.keeper->token(&stage.owner));
        for (int i = 0; i < 3; ++i) {
            QTRY_COMPARE(stage.transport.sent().size(), i + 1);
            QTRY_VERIFY(stage.clock.nextWake().has_value());
            stage.clock.advance(*stage.clock.nextWake());
        }
        QVERIFY(outcome.wait());
        QCOMPARE(outcome.value(), "access-1");
    }
    void usesAClientSecret()
    {
        Stage stage(Method::ClientSecret);
        stage.store.secret = "s3cret&+ ";
        stage.rotates = false;
        QCOMPARE(stage.token(), "access-1");
        QCOMPARE(stage.sent(0, "grant_type"), u"client_credentials"_s);
        QCOMPARE(stage.sent(0, "client_secret"), u"s3cret&+ "_s);
        QCOMPARE(stage.sent(0, "scope"), u"https://kitakaze.crm7.dynamics.com/.default"_s);
        QVERIFY(stage.store.written.isEmpty());
    }
    // I12
    void sendsNoSecretToAStranger()
    {
        Stage stage;
        SignInSettings settings;
        settings.authority = QUrl(u"https://login.evil.example"_s);
        settings.tenant = u"t"_s;
        settings.resource = QUrl(u"https://kitakaze.crm7.dynamics.com/"_s);
        TokenKeeper keeper(stage.client, stage.store, settings, stage.clock, stage.random);
        Outcome outcome(keeper.token(&stage.owner));
        QVERIFY(outcome.wait());
        QVERIFY(outcome.failedWith(ErrorCode::SignInAuthorityRefused));
        QVERIFY(stage.transport.sent().isEmpty());
    }
    void thoseWhoWaitHearOfItsEnd()
    {
        Stage stage;
        stage.transport.setDuration([](const net::HttpRequest &) { return 1s; });
        Outcome waiting(stage.keeper->token(&stage.owner));
        Operation<QByteArray> *unstarted = stage.keeper->token(&stage.owner);
        stage.keeper.reset();
        Outcome late(unstarted);
        QVERIFY(waiting.wait() && late.wait());
        QVERIFY(waiting.failedWith(ErrorCode::Cancelled));
        QVERIFY(late.failedWith(ErrorCode::Cancelled));
    }
};

SEGUE_TEST(tst_TokenKeeper)
#include "tst_tokenkeeper.moc"
