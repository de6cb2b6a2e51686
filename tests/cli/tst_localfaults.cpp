// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bothlanguages.h"
#include "cliworld.h"
#include "testregistry.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <csignal>

using namespace segue::testing;
using namespace Qt::StringLiterals;

/// Faults of this computer and its people: interrupted, killed, locked, full, damaged. Nothing is lost, and each is said.
class tst_LocalFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void controlCSaysWhatWasDone();
    void killedRunIsSaidAndFinished();
    void workspaceLockedByAnotherProcess();
    void diskFull();
    void unwritableHome();
    void damagedWorkspace();
    void noKeychain();
};

void tst_LocalFaults::controlCSaysWhatWasDone()
{
    CliWorld world;
    world.connectSales();
    world.createExport(u"C"_s, u"Spring_Campaign"_s);
    const QString listId = world.listIdOf(u"C"_s);
    world.fault(u"post AddListMembersList from=4 timeout-before"_s);
    const auto process = world.start({u"--json"_s, u"export"_s, u"run"_s, u"C"_s});
    QTRY_VERIFY_WITH_TIMEOUT(world.look(u"/sandbox/lists"_s).value("lists"_L1).toArray().size() == 1 && !world.members(listId).isEmpty(),
                             30'000);
    QElapsedTimer clock;
    clock.start();
    ::kill(static_cast<pid_t>(process->processId()), SIGINT);
    const Said said = CliWorld::wait(*process);
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(said.exitCode, 10);
    const QJsonObject run = said.json().value("run"_L1).toObject();
    QCOMPARE(run.value("state"_L1).toString(), u"cancelled"_s);
    QVERIFY(said.list().value("added"_L1).toInt() > 0);
    world.clearFaults();
    const Said finished = world.json({u"run"_s, u"resume"_s, run.value("id"_L1).toString()});
    QVERIFY2(finished.exitCode == 8, finished.out + finished.error);
    QVERIFY(world.members(listId) == world.expected(u"Spring_Campaign"_s));
    const QStringList again{u"run"_s, u"resume"_s, run.value("id"_L1).toString()};
    QCOMPARE(world.json(again).errorCode(), u"segue.run.nothing_to_resume"_s);
    inBothLanguages(world, again, 3);

    // And in words, to a person.
    world.fault(u"post AddListMembersList timeout-before"_s);
    for (const auto &[language, word] : {std::pair(u"ja"_s, u"キャンセル"_s), std::pair(u"en"_s, u"Cancelled"_s)}) {
        world.control(u"/sandbox/churn"_s, {{u"share"_s, 0.05}});
        const auto spoken = world.start({u"--lang"_s, language, u"--progress"_s, u"json"_s, u"export"_s, u"run"_s, u"C"_s});
        spoken->setReadChannel(QProcess::StandardError);
        QTRY_VERIFY_WITH_TIMEOUT(spoken->peek(spoken->bytesAvailable()).contains("\"adding\""), 30'000);
        ::kill(static_cast<pid_t>(spoken->processId()), SIGINT);
        const Said words = CliWorld::wait(*spoken);
        QCOMPARE(words.exitCode, 10);
        QVERIFY2(QString::fromUtf8(words.out + words.error).contains(word), words.out + words.error);
        QVERIFY2((words.out + words.error).contains("run resume"), words.out + words.error);
    }
}

void tst_LocalFaults::killedRunIsSaidAndFinished()
{
    CliWorld world;
    world.connectSales();
    world.createExport(u"C"_s, u"Spring_Campaign"_s);
    const QString listId = world.listIdOf(u"C"_s);
    world.fault(u"post AddListMembersList from=4 timeout-after-commit"_s);
    const auto process = world.start({u"export"_s, u"run"_s, u"C"_s});
    QTRY_VERIFY_WITH_TIMEOUT(world.look(u"/sandbox/lists"_s).value("lists"_L1).toArray().size() == 1 && !world.members(listId).isEmpty(),
                             30'000);
    process->kill();
    process->waitForFinished();
    world.clearFaults();
    const QJsonObject run = world.json({u"run"_s, u"list"_s}).json().value("runs"_L1).toArray().first().toObject();
    QCOMPARE(run.value("state"_L1).toString(), u"interrupted"_s);
    const Said japanese = world.seguectl({u"--lang"_s, u"ja"_s, u"run"_s, u"list"_s});
    QVERIFY2((japanese.out + japanese.error).contains("中断"), japanese.out + japanese.error);
    const Said english = world.seguectl({u"--lang"_s, u"en"_s, u"run"_s, u"list"_s});
    QVERIFY2((english.out + english.error).toLower().contains("interrupted"), english.out + english.error);
    const Said finished = world.json({u"run"_s, u"resume"_s, run.value("id"_L1).toString()});
    QVERIFY2(finished.exitCode == 8, finished.out + finished.error);
    QVERIFY(world.members(listId) == world.expected(u"Spring_Campaign"_s));
}

void tst_LocalFaults::workspaceLockedByAnotherProcess()
{
    CliWorld world;
    world.connectSales();
    QProcess holder;
    holder.start(u"sqlite3"_s, {world.workspaceFile()});
    QVERIFY(holder.waitForStarted());
    holder.write("PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE; SELECT 'held';\n");
    QVERIFY(holder.waitForReadyRead());
    while (!holder.readAllStandardOutput().contains("held"))
        QVERIFY(holder.waitForReadyRead());
    const Said said = world.json({u"source"_s, u"list"_s});
    QVERIFY2(said.errorCode() == u"segue.workspace.locked"_s, said.out);
    QCOMPARE(said.exitCode, 11);
    inBothLanguages(world, {u"source"_s, u"list"_s}, 11);
    holder.closeWriteChannel();
    QVERIFY(holder.waitForFinished());
    QCOMPARE(world.json({u"source"_s, u"list"_s}).exitCode, 0);
}

void tst_LocalFaults::diskFull()
{
    CliWorld world;
    world.connectSales();
    world.createExport(u"All"_s, u"All_Subscribers"_s);
    // The same workspace on a disk that has room for itself and little more.
    const QString small = world.home() + u"/small"_s;
    QVERIFY(QDir().mkpath(small));
    QCOMPARE(QProcess::execute(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=1m"_s, u"tmpfs"_s, small}), 0);
    const QString file = small + u"/segue.sqlite"_s;
    QVERIFY(QFile::copy(world.workspaceFile(), file));
    const Said said = world.json({u"--workspace"_s, file, u"export"_s, u"run"_s, u"All"_s});
    inBothLanguages(world, {u"--workspace"_s, file, u"export"_s, u"run"_s, u"All"_s}, 11);
    QProcess::execute(u"umount"_s, {u"-l"_s, small});
    QVERIFY2(said.exitCode == 11, said.out + said.error);
    QVERIFY2(said.errorCode() == u"segue.workspace.disk_full"_s, said.out);
}

void tst_LocalFaults::unwritableHome()
{
    CliWorld world;
    QFile blocker(world.home() + u"/file"_s);
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    const QStringList arguments{u"--workspace"_s, world.home() + u"/file/segue.sqlite"_s, u"source"_s, u"list"_s};
    const Said said = world.json(arguments);
    QVERIFY2(said.errorCode() == u"segue.workspace.unwritable"_s, said.out + said.error);
    QCOMPARE(said.exitCode, 11);
    inBothLanguages(world, arguments, 11);
}

void tst_LocalFaults::damagedWorkspace()
{
    CliWorld world;
    world.connectSales();
    const QString file = world.workspaceFile();
    QFile::remove(file + u"-wal"_s);
    QFile damaged(file);
    QVERIFY(damaged.open(QIODevice::ReadWrite));
    damaged.write("this is no database");
    damaged.close();
    const Said said = world.json({u"source"_s, u"list"_s});
    QVERIFY2(said.errorCode() == u"segue.workspace.damaged"_s, said.out + said.error);
    QCOMPARE(said.exitCode, 11);
    inBothLanguages(world, {u"source"_s, u"list"_s}, 11);
    QVERIFY(damaged.open(QIODevice::ReadOnly));
    QVERIFY(damaged.read(19) == "this is no database"); // kept as it is
}

/// I6: without a keychain nothing is kept, and nothing falls back to a file.
void tst_LocalFaults::noKeychain()
{
    CliWorld world;
    world.setEnvironment(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    const QStringList arguments =
        QStringList{u"source"_s, u"add"_s, u"Insights"_s, u"--kind"_s, u"customer-insights"_s, u"--server"_s, world.server()}
        + world.secretSignIn();
    const Said said = world.json(arguments, world.secret());
    QVERIFY2(said.errorCode() == u"segue.keychain.missing"_s, said.out + said.error);
    QCOMPARE(said.exitCode, 4);
    inBothLanguages(world, arguments, 4, world.secret());
    const Said session = world.json(arguments + QStringList{u"--this-session-only"_s}, world.secret());
    QVERIFY2(session.exitCode == 0, session.out + session.error);
    QProcess grep;
    grep.start(u"grep"_s, {u"-rl"_s, QString::fromUtf8(world.secret().trimmed()), world.home()});
    QVERIFY(grep.waitForFinished());
    QCOMPARE(grep.readAllStandardOutput(), QByteArray());
}

SEGUE_TEST(tst_LocalFaults)

#include "tst_localfaults.moc"
