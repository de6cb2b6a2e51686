// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practicefixture.h"
#include "testregistry.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace segue;
using namespace segue::testing;
using namespace segue::workspace;
using namespace Qt::StringLiterals;

/// What somebody who practises notices of the server behind it: it is there at once, the same the next time, and never left behind.
class tst_Practice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startsAndAnswers();
    void isTheSameTheNextTime();
    void takesAnotherPortWhereItsOwnIsTaken();
    void stopsAndStartsInAnyOrder();
    void endsWithWhoeverStartedIt();
    void savesWhenItIsJustLeft();
    void oneFolderOneServer();
    void saysWhenItEnds();
    void programMissing();
    void cannotStart_data();
    void cannotStart();
    void folderThatCannotBe();

private:
    [[nodiscard]] QString folder() const { return m_folder->filePath(u"practice"_s); }
    /// A folder with a file "segue-sandbox" of that content.
    [[nodiscard]] QString programThat(const QByteArray &content) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

bool isServed(quint16 port)
{
    return rawRequest(port, "GET", "/sandbox/segments").status == 200;
}

QJsonObject segments(quint16 port)
{
    return rawRequest(port, "GET", "/sandbox/segments").json();
}

void churn(quint16 port)
{
    QCOMPARE(rawRequest(port, "POST", "/sandbox/churn", "Content-Type: application/json\r\n", R"({"share":0.1})").status, 200);
}

QJsonObject expected(quint16 port)
{
    return rawRequest(port, "GET", "/sandbox/expected?segment=Newsletter_Pilot").json();
}

} // namespace

void tst_Practice::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QString tst_Practice::programThat(const QByteArray &content) const
{
    QFile program(m_folder->filePath(u"segue-sandbox"_s));
    if (!program.open(QIODevice::WriteOnly) || program.write(content) != content.size()
        || !program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        qFatal("the program could not be written");
    return m_folder->path();
}

void tst_Practice::startsAndAnswers()
{
    PracticeFixture practice;
    bool answeredAtOnce = true;
    practice.practice().start(folder());
    answeredAtOnce = practice.isAnswered();
    QVERIFY(!answeredAtOnce);
    const auto server = practice.answer();
    QVERIFY(server.has_value());
    QVERIFY(practice.practice().isReady());
    QVERIFY(!server->tenant.isEmpty() && !server->publicClientId.isEmpty());
    QVERIFY(server->users.contains(u"marketer@kitakaze.example"_s));
    const SignInRequest signIn = server->signIn();
    QVERIFY(signIn.method == domain::SignInMethod::ClientSecret && signIn.secretThisSessionOnly);
    QVERIFY(!signIn.clientId.isEmpty() && !signIn.secret.isEmpty());

    // Segments that are worth a look: small ones to read through, and one of 100,000.
    QMap<QString, int> sizes;
    for (const auto &segment : segments(portOf(server->server)).value(u"segments").toArray())
        sizes.insert(segment[u"name"].toString(), segment[u"size"].toInt());
    QCOMPARE(sizes.value(u"Founding_Members"_s), 10);
    QCOMPARE(sizes.value(u"Spring_Campaign"_s), 12'000);
    QCOMPARE(sizes.value(u"All_Subscribers"_s), 100'000);

    // Asked again it says so again.
    const auto again = practice.start(folder());
    QVERIFY(again.has_value());
    QCOMPARE(again->server, server->server);
}

void tst_Practice::isTheSameTheNextTime()
{
    PracticeFixture practice;
    const auto first = practice.start(folder());
    QVERIFY(first.has_value());
    const quint16 port = portOf(first->server);
    churn(port);
    const QJsonObject people = expected(port);
    QVERIFY(practice.stop());
    QVERIFY(!practice.practice().isReady());
    QVERIFY(!isServed(port));

    PracticeFixture next;
    const auto second = next.start(folder());
    QVERIFY(second.has_value());
    QCOMPARE(second->server, first->server);
    QCOMPARE(second->secret, first->secret);
    QCOMPARE(expected(port), people);
}

void tst_Practice::takesAnotherPortWhereItsOwnIsTaken()
{
    PracticeFixture practice;
    const auto first = practice.start(folder());
    QVERIFY(first.has_value());
    const quint16 port = portOf(first->server);
    churn(port);
    const QJsonObject people = expected(port);
    QVERIFY(practice.stop());

    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost, port));
    const auto second = practice.start(folder());
    QVERIFY(second.has_value());
    QVERIFY(portOf(second->server) != port);
    QCOMPARE(expected(portOf(second->server)), people);
    // That one is now its own.
    QVERIFY(practice.stop());
    const auto third = practice.start(folder());
    QVERIFY(third.has_value());
    QCOMPARE(third->server, second->server);
}

void tst_Practice::stopsAndStartsInAnyOrder()
{
    PracticeFixture practice;
    QVERIFY(practice.stop()); // none runs
    practice.practice().start(folder());
    QVERIFY(practice.stop()); // before it is ready
    QVERIFY(!practice.isAnswered());
    practice.practice().start(folder());
    practice.practice().stop();
    practice.practice().start(folder());
    QVERIFY(practice.answer().has_value());
    QVERIFY(practice.stop());
}

// Also when it is killed and cannot say good-bye (I: nothing runs on unseen).
void tst_Practice::endsWithWhoeverStartedIt()
{
    QProcess host;
    host.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    host.start(QStringLiteral(SEGUE_PRACTICE_HOST), {folder()});
    QVERIFY(waitUntil([&] { return host.canReadLine(); }, 60'000));
    const QString server = QString::fromUtf8(host.readLine()).trimmed();
    const quint16 port = portOf(server);
    QVERIFY(isServed(port));
    churn(port);
    const QJsonObject people = expected(port);
    host.kill();
    QVERIFY(waitUntil([&] { return host.state() == QProcess::NotRunning; }, 30'000));

    // The next start waits for the old server's last words.
    PracticeFixture practice;
    const auto next = practice.start(folder());
    QVERIFY(next.has_value());
    QCOMPARE(next->server, server);
    QCOMPARE(expected(port), people);
    QVERIFY(practice.stop());
    QVERIFY(!isServed(port));
}

void tst_Practice::savesWhenItIsJustLeft()
{
    QJsonObject people;
    QString server;
    {
        PracticeFixture practice;
        const auto first = practice.start(folder());
        QVERIFY(first.has_value());
        server = first->server;
        churn(portOf(server));
        people = expected(portOf(server));
        practice.leave();
    }
    PracticeFixture next;
    const auto second = next.start(folder());
    QVERIFY(second.has_value());
    QCOMPARE(second->server, server);
    QCOMPARE(expected(portOf(server)), people);
}

void tst_Practice::oneFolderOneServer()
{
    PracticeFixture practice;
    QVERIFY(practice.start(folder()).has_value());
    PracticeFixture other;
    const auto second = other.start(folder());
    QVERIFY(!second.has_value());
    QCOMPARE(second.error().code(), ErrorCode::SandboxInUse);
    QVERIFY(second.error().parameter(u"file"_s).toString().startsWith(folder()));
}

void tst_Practice::saysWhenItEnds()
{
    PracticeFixture practice(
        {.folders = {programThat("#!/bin/sh\necho '{\"server\":\"http://localhost:4711\"}'\nread -r line\nexit 1\n")}});
    QVERIFY(practice.start(folder()).has_value());
    QVERIFY(practice.stop()); // an end that was asked for is no error

    const QString sign = m_folder->filePath(u"sign"_s);
    PracticeFixture other({.folders = {programThat("#!/bin/sh\necho '{\"server\":\"http://localhost:4711\"}'\nuntil [ -e '" + sign.toUtf8()
                                                   + "' ]; do sleep 0.02; done\n")}});
    QVERIFY(other.start(folder()).has_value());
    other.forgetAnswer();
    QVERIFY(QFile(sign).open(QIODevice::WriteOnly));
    const auto ended = other.answer();
    QVERIFY(!ended.has_value());
    QCOMPARE(ended.error().code(), ErrorCode::PracticeEnded);
    QVERIFY(!other.practice().isReady());
}

void tst_Practice::programMissing()
{
    PracticeFixture practice({.folders = {m_folder->path()}});
    const auto server = practice.start(folder());
    QVERIFY(!server.has_value());
    QCOMPARE(server.error().code(), ErrorCode::PracticeMissing);
    QVERIFY(!QDir(folder()).exists());
}

void tst_Practice::cannotStart_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no program") << QByteArray("#!/no/such/interpreter\n") << QString();
    QTest::newRow("ends early") << QByteArray("#!/bin/sh\nexit 3\n") << u"@ended_at_start"_s;
    QTest::newRow("says something else") << QByteArray("#!/bin/sh\necho hello\nread -r line\n") << u"@model_unreadable"_s;
    QTest::newRow("says nothing") << QByteArray("#!/bin/sh\nread -r line\n") << u"@sandbox_timed_out"_s;
    QTest::newRow("says why") << QByteArray(
        "#!/bin/sh\necho '{\"error\":{\"code\":\"segue.sandbox.failed\",\"parameters\":{\"reason\":\"moon\"}}}'\n")
                              << u"moon"_s;
}

void tst_Practice::cannotStart()
{
    QFETCH(const QByteArray, program);
    QFETCH(const QString, reason);
    PracticeFixture practice({.folders = {programThat(program)}, .patience = std::chrono::seconds(2)});
    const auto server = practice.start(folder());
    QVERIFY(!server.has_value());
    QCOMPARE(server.error().code(), ErrorCode::SandboxFailed);
    const QString said = server.error().parameter(u"reason"_s).toString();
    QVERIFY(!said.isEmpty());
    if (!reason.isEmpty())
        QCOMPARE(said, reason);
    QVERIFY(!errorText(server.error(), Language::Japanese).message.contains(u'@'));
    // Another attempt is possible, and so is an end.
    QVERIFY(!practice.start(folder()).has_value());
    QVERIFY(practice.stop());
}

void tst_Practice::folderThatCannotBe()
{
    QFile inTheWay(folder());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    PracticeFixture practice;
    const auto server = practice.start(folder() + u"/deeper"_s);
    QVERIFY(!server.has_value());
    QCOMPARE(server.error().code(), ErrorCode::FileUnwritable);
}

SEGUE_TEST(tst_Practice)
#include "tst_practice.moc"
