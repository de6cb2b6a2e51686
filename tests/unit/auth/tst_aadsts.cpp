// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/secrets/sessionstore.h"
#include "auth/tokenkeeper.h"
#include "outcome.h"
#include "sandboxfixture.h"
#include "testregistry.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace segue;
using namespace segue::auth;
using namespace segue::testing;

/// What each refusal of the identity service means (reference 1.8), heard over HTTP from the sandbox while a token is renewed, and
/// that each tells a person the next step in both languages.
class tst_Aadsts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        sandbox::Options options;
        options.customers = 100;
        m_sandbox = std::make_unique<SandboxFixture>(options);
    }
    void cleanupTestCase() { m_sandbox.reset(); }

    void explainsTheNextStep_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("japanese");
        QTest::addColumn<QString>("english");
        const auto row = [](std::initializer_list<int> numbers, ErrorCode code, const QString &japanese, const QString &english) {
            for (const int number : numbers)
                QTest::addRow("%d", number) << number << code << japanese << english;
        };
        row({50072, 50074, 50076, 50078, 50079}, ErrorCode::SignInMfaNeeded, u"connection sign-in"_s, u"connection sign-in"_s);
        row({53000, 53001, 53002, 53003, 530032}, ErrorCode::SignInBlocked, u"管理者"_s, u"administrator"_s);
        row({65001}, ErrorCode::SignInConsentNeeded, u"/adminconsent?"_s, u"/adminconsent?"_s);
        row({90094, 90095}, ErrorCode::SignInAdminConsentNeeded, u"/adminconsent?"_s, u"/adminconsent?"_s);
        row({50173, 70008, 70043, 700082, 700084}, ErrorCode::SignInRevoked, u"run resume"_s, u"run resume"_s);
        row({50034, 50053, 50055, 50057, 50126}, ErrorCode::SignInAccountUnusable, u"組織"_s, u"organisation"_s);
        row({50020, 50105}, ErrorCode::SignInAccountForeign, u"割り当て"_s, u"assign"_s);
        row({70001, 700016, 7000112}, ErrorCode::SignInAppUnknown, u"クライアント ID"_s, u"client ID"_s);
        row({700025, 7000218}, ErrorCode::SignInAppWrongKind, u"パブリック クライアント フローを許可する"_s,
            u"Allow public client flows"_s);
        row({90002}, ErrorCode::SignInTenantUnknown, u"テナント ID"_s, u"tenant ID"_s);
        row({50194, 9001023}, ErrorCode::SignInTenantNeeded, u"--tenant"_s, u"--tenant"_s);
        row({50001, 500011, 650057}, ErrorCode::SignInResourceUnknown, u"サーバー アドレス"_s, u"server address"_s);
        row({50012, 700027}, ErrorCode::SignInCertificateRefused, u"証明書とシークレット"_s, u"Certificates & secrets"_s);
        row({70002, 7000215}, ErrorCode::SignInSecretWrong, u"値"_s, u"value"_s);
        row({7000222}, ErrorCode::SignInSecretExpired, u"新しいシークレット"_s, u"new secret"_s);
    }
    void explainsTheNextStep()
    {
        QFETCH(int, number);
        QFETCH(ErrorCode, code);
        QFETCH(QString, japanese);
        QFETCH(QString, english);
        m_sandbox->control("/sandbox/faults", {{u"clear"_s, true}});
        m_sandbox->addFault(u"post token aadsts=%1"_s.arg(number));
        const Error error = refusal();
        QCOMPARE(errorEntry(error.code()).id, errorEntry(code).id);
        QCOMPARE(error.serverCode(), u"AADSTS%1"_s.arg(number));
        QVERIFY(!error.requestId().isEmpty() && !error.correlationId().isEmpty());
        QVERIFY2(errorText(error, Language::Japanese).fix.contains(japanese), qPrintable(errorText(error, Language::Japanese).fix));
        QVERIFY2(errorText(error, Language::English).fix.contains(english), qPrintable(errorText(error, Language::English).fix));
        for (const Language language : {Language::Japanese, Language::English}) {
            const ErrorText text = errorText(error, language);
            QVERIFY2(!(text.message + text.fix).contains(u'{'), qPrintable(text.message + text.fix));
        }
        // What the server wants of the next sign-in comes along.
        QCOMPARE(error.parameter(u"claims"_s).toString().contains(u"capolids"_s), number == 50076);
    }

private:
    [[nodiscard]] Error refusal()
    {
        SystemClock clock;
        SystemRandom random;
        const auto transport = net::makeQtTransport();
        net::Pacer pacer({}, clock, random);
        net::HttpClient client(*transport, pacer, nullptr, clock, random);
        SessionStore store;
        Outcome written(store.write(this, u"key"_s, "refresh"));
        SignInSettings settings;
        settings.authority = QUrl(m_sandbox->endpoints().server);
        settings.tenant = m_sandbox->endpoints().tenant;
        settings.clientId = m_sandbox->endpoints().publicClientId;
        settings.resource = QUrl(m_sandbox->endpoints().server + u'/');
        settings.secretKey = u"key"_s;
        TokenKeeper keeper(client, store, settings, clock, random);
        if (!written.wait())
            return Error(ErrorCode::InternalFault);
        Outcome token(keeper.token(this));
        return token.wait() && !token.succeeded() ? token.error() : Error(ErrorCode::InternalFault);
    }

    std::unique_ptr<SandboxFixture> m_sandbox;
};

SEGUE_TEST(tst_Aadsts)
#include "tst_aadsts.moc"
