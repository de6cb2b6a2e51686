// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/secrets/keychainstore.h"
#include "auth/tokenkeeper.h"
#include "outcome.h"
#include "sandboxfixture.h"
#include "testregistry.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace segue;
using namespace segue::auth;
using namespace segue::testing;

// Two real processes with one keyring (tests/support/withkeyring.sh) and one identity service. The test program starts itself:
// with SEGUE_KEEPER in the environment it is a process that renews its token again and again.

namespace {

constexpr int renewals = 6;
const QString secretKey = QStringLiteral("test-two-processes");

SignInSettings settingsFrom(const QString &server, const QString &tenant, const QString &clientId)
{
    SignInSettings settings;
    settings.authority = QUrl(server);
    settings.tenant = tenant;
    settings.clientId = clientId;
    settings.resource = QUrl(server + u'/');
    settings.secretKey = secretKey;
    return settings;
}

} // namespace

class tst_TwoProcesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void renewSideBySide()
    {
        sandbox::Options options;
        options.customers = 100;
        SandboxFixture sandbox(options);
        KeychainStore store(m_clock, m_random, nullptr, 64);
        const QByteArray first = sandbox.signIn(u"marketer"_s).value("refresh_token"_L1).toString().toLatin1();
        Outcome written(store.write(this, secretKey, first));
        QVERIFY(written.wait() && written.succeeded());

        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        const sandbox::Endpoints &endpoints = sandbox.endpoints();
        environment.insert(u"SEGUE_KEEPER"_s, QStringList{endpoints.server, endpoints.tenant, endpoints.publicClientId}.join(u' '));
        QProcess one;
        QProcess two;
        for (QProcess *process : {&one, &two}) {
            process->setProcessEnvironment(environment);
            process->setProcessChannelMode(QProcess::MergedChannels);
            process->start(QCoreApplication::applicationFilePath(), {u"--class"_s, u"tst_TwoProcesses"_s, u"keepsRenewing"_s});
        }
        for (QProcess *process : {&one, &two}) {
            QVERIFY(process->waitForFinished(60'000));
            QVERIFY2(process->exitCode() == 0, process->readAll());
        }
        // The one that is kept is whole, newer than the first, and good.
        Outcome read(store.read(this, secretKey));
        QVERIFY(read.wait() && read.succeeded());
        QVERIFY(read.value() != first);
        QVERIFY(keepsRenewing(settingsFrom(endpoints.server, endpoints.tenant, endpoints.publicClientId), 1));
        Outcome removed(store.remove(this, secretKey));
        QVERIFY(removed.wait() && removed.succeeded());
        QProcess search;
        search.start(u"secret-tool"_s, {u"search"_s, u"--all"_s, u"server"_s, u"Segue"_s});
        QVERIFY(search.waitForFinished());
        const QByteArray left = search.readAllStandardError() + search.readAllStandardOutput();
        QVERIFY2(!left.contains(secretKey.toUtf8()), left);
    }
    void keepsRenewing()
    {
        const QStringList words = qEnvironmentVariable("SEGUE_KEEPER").split(u' ');
        if (words.size() != 3)
            return; // not one of the two processes
        QVERIFY(keepsRenewing(settingsFrom(words.at(0), words.at(1), words.at(2)), renewals));
    }

private:
    /// Whether each renewal brought a token that the organisation takes.
    [[nodiscard]] bool keepsRenewing(const SignInSettings &settings, int times)
    {
        const auto transport = net::makeQtTransport();
        net::Pacer pacer({}, m_clock, m_random);
        net::HttpClient open(*transport, pacer, nullptr, m_clock, m_random);
        KeychainStore store(m_clock, m_random, nullptr, 64);
        TokenKeeper keeper(open, store, settings, m_clock, m_random);
        net::HttpClient client(*transport, pacer, &keeper, m_clock, m_random);
        QByteArray last;
        for (int i = 0; i < times; ++i) {
            Outcome token(keeper.renewed(this, last, {}));
            if (!token.wait(30'000) || !token.succeeded() || token.value() == last)
                return false;
            last = token.value();
            net::HttpRequest request;
            request.url = QUrl(settings.resource.toString() + u"api/data/v9.2/WhoAmI"_s);
            Outcome asked(client.send(this, request));
            if (!asked.wait(30'000) || !asked.succeeded() || asked.value().status != 200)
                return false;
        }
        return true;
    }

    SystemClock m_clock;
    SystemRandom m_random;
};

SEGUE_TEST(tst_TwoProcesses)
#include "tst_twoprocesses.moc"
