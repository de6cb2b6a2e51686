// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakerandom.h"
#include "outcome.h"
#include "sandboxfixture.h"
#include "testregistry.h"
#include "testserver.h"

#include "doctor/doctor.h"

#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

using namespace segue;
using namespace segue::testing;
using namespace segue::workspace;

namespace {

/// A doctor's room: a workspace file, no keychain, and a source that leads wherever the test says.
class Practice
{
public:
    Practice()
    {
        Outcome<std::shared_ptr<store::Store>> opened(
            store::openStore(&m_owner, m_folder.filePath(QStringLiteral("doctor.segue")), m_clock, m_random));
        if (opened.wait() && opened.succeeded())
            m_store = opened.value();
        m_adapters = std::make_unique<Adapters>(m_access, *m_store, m_clock);
    }

    [[nodiscard]] CheckReport examine(const QUrl &server)
    {
        domain::Source source;
        source.name = QStringLiteral("顧客");
        source.server = server;
        source.signIn.isApplication = true;
        Outcome<CheckReport> outcome(new Doctor(source, {m_access, *m_adapters, m_clock, m_store->file()}, &m_owner));
        return outcome.wait(30'000) && outcome.succeeded() ? outcome.value() : CheckReport();
    }

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    SystemRandom m_random;
    SecretChest m_secrets{m_clock, m_random, nullptr, true};
    OrganisationAccess m_access{m_clock, m_random, m_secrets, Language::English};
    std::shared_ptr<store::Store> m_store;
    std::unique_ptr<Adapters> m_adapters;
    QObject m_owner;
};

Check find(const CheckReport &report, CheckId id)
{
    for (const Check &check : report.checks) {
        if (check.id == id)
            return check;
    }
    return {};
}

QByteArray told(const Check &check)
{
    return (toString(check.mark) + u' ' + check.finding).toUtf8()
           + (check.error ? QByteArray(errorEntry(check.error->code()).id) : QByteArray());
}

} // namespace

/// The doctor before places that are no healthy organisation.
class tst_Doctor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUntrustedCertificateIsNamed();
    void aClockThatIsOff_data();
    void aClockThatIsOff();
    void aPageInBetweenIsNoServer_data();
    void aPageInBetweenIsNoServer();
    void nobodyThere();
};

void tst_Doctor::anUntrustedCertificateIsNamed()
{
    SandboxFixture sandbox; // its authority is in nobody's trust
    Practice practice;
    const CheckReport report = practice.examine(QUrl(sandbox.endpoints().httpsServer));
    QCOMPARE(told(find(report, CheckId::Reachable)), QByteArray("passed "));
    QCOMPARE(told(find(report, CheckId::Tls)), QByteArray("failed segue.network.tls_failed"));
    const Check after = find(report, CheckId::SignIn);
    QVERIFY(after.mark == CheckMark::Skipped);
    QVERIFY(after.blockedBy == CheckId::Tls);
    QCOMPARE(report.exitCode(), ExitCode::Network);
}

void tst_Doctor::aClockThatIsOff_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("says");
    QTest::addColumn<QByteArray>("mark");
    QTest::newRow("right") << 0 << true << QByteArray("passed ");
    QTest::newRow("the server is ten minutes ahead") << 600 << true << QByteArray("warning behind");
    QTest::newRow("the server is ten minutes behind") << -600 << true << QByteArray("warning ahead");
    QTest::newRow("the server does not say") << 0 << false << QByteArray("skipped untold");
}

void tst_Doctor::aClockThatIsOff()
{
    QFETCH(const int, seconds);
    QFETCH(const bool, says);
    QFETCH(const QByteArray, mark);
    TestServer server([&](QTcpSocket *socket, const TestServer::Request &) {
        QByteArray headers = "WWW-Authenticate: Bearer authorization_uri=http://127.0.0.1:9/t/oauth2/authorize, resource_id="
                             + server.url().toEncoded() + "\r\n";
        if (says) {
            const QDateTime time = SystemClock().now().toUTC().addSecs(seconds);
            headers += "Date: " + QLocale::c().toString(time, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'").toLatin1() + "\r\n";
        }
        socket->write(TestServer::answer(401, {}, headers));
    });
    Practice practice;
    const CheckReport report = practice.examine(server.url());
    QCOMPARE(told(find(report, CheckId::Dataverse)), QByteArray("passed "));
    QCOMPARE(told(find(report, CheckId::Clock)), mark);
    QCOMPARE(told(find(report, CheckId::SignIn)), QByteArray("failed segue.signin.needed"));
    QCOMPARE(report.exitCode(), ExitCode::SignInNeeded);
}

void tst_Doctor::aPageInBetweenIsNoServer_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("a page") << TestServer::answer(200, "<html>Welcome to the hotel</html>", "Content-Type: text/html\r\n");
    QTest::newRow("a redirect") << TestServer::answer(302, {}, "Location: https://portal.example/\r\n");
    QTest::newRow("nothing") << TestServer::answer(200, {});
}

void tst_Doctor::aPageInBetweenIsNoServer()
{
    QFETCH(const QByteArray, answer);
    TestServer server([answer](QTcpSocket *socket, const TestServer::Request &) { socket->write(answer); });
    Practice practice;
    const CheckReport report = practice.examine(server.url());
    QCOMPARE(told(find(report, CheckId::Reachable)), QByteArray("passed "));
    QCOMPARE(told(find(report, CheckId::Dataverse)), QByteArray("failed segue.server.not_dataverse"));
    QCOMPARE(report.exitCode(), ExitCode::Configuration);
}

void tst_Doctor::nobodyThere()
{
    Practice practice;
    const CheckReport report = practice.examine(QUrl(QStringLiteral("http://127.0.0.1:9")));
    QCOMPARE(told(find(report, CheckId::Address)), QByteArray("warning practice"));
    QCOMPARE(told(find(report, CheckId::Reachable)), QByteArray("failed segue.network.connect_failed"));
    QVERIFY(find(report, CheckId::Insights).blockedBy == CheckId::Reachable);
}

SEGUE_TEST(tst_Doctor)
#include "tst_doctor.moc"
