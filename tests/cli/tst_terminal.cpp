// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliworld.h"
#include "terminal.h"
#include "testregistry.h"

#include <QTest>

#include <csignal>

using namespace segue::testing;
using namespace Qt::StringLiterals;

/// How seguectl behaves in a terminal and in a pipe: what a person sees, what Ctrl+C does, and that nothing is left behind.
class tst_Terminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void progressFitsTheWindow();
    void dumbTerminalsGetLines();
    void endsInGoodOrder_data();
    void endsInGoodOrder();
    void endsAtOnceWhenPersonInsists();
    void questionsCanBeAnsweredAndLeft();
    void secretsAreNotEchoed();
    void coloursFollowTheHouseRules();
    void readersMayGoAway();

private:
    std::unique_ptr<Terminal> inTerminal(const QStringList &arguments, int columns = 80, const QByteArray &kind = "xterm-256color");
    Said shell(const QString &line);
    /// Changes customers and holds the next addition, so that a run is surely under way.
    void holdAdditions();

    std::unique_ptr<CliWorld> m_world;
    QString m_list;
};

namespace {

int widthOf(const QByteArray &line)
{
    int width = 0;
    for (const QChar character : QString::fromUtf8(line))
        width += character.unicode() >= 0x1100 && character.unicode() != 0x2026 && character.unicode() != 0x00b7 ? 2 : 1;
    return width;
}

/// What stood in the overwritten line, one after the other.
QByteArrayList overwritten(const QByteArray &screen)
{
    QByteArrayList lines;
    for (const QByteArray &part : QByteArray(screen).replace("\r\x1b[K", "\x1e").split('\x1e').mid(1)) {
        const QByteArray line = part.left(part.indexOf('\n') < 0 ? part.size() : 0);
        if (!line.isEmpty())
            lines.append(line);
    }
    return lines;
}

} // namespace

void tst_Terminal::initTestCase()
{
    m_world = std::make_unique<CliWorld>(QStringList{u"--latency"_s, u"fast"_s});
    m_world->connectSales();
    m_world->createExport(u"春の案内"_s, u"Tokyo_VIP"_s, {u"--list-name"_s, u"春のご案内を差し上げるお客様 {segment}"_s});
    m_world->createExport(u"N"_s, u"Newsletter_Pilot"_s);
    m_list = m_world->listIdOf(u"N"_s);
    const Said first = m_world->json({u"export"_s, u"run"_s, u"N"_s});
    QVERIFY2(first.exitCode == 8 || first.exitCode == 0, first.out);
}

std::unique_ptr<Terminal> tst_Terminal::inTerminal(const QStringList &arguments, int columns, const QByteArray &kind)
{
    return std::make_unique<Terminal>(QStringLiteral(SEGUECTL_PROGRAM), QStringList{u"--workspace"_s, m_world->workspaceFile()} + arguments,
                                      m_world->environment(), columns, kind);
}

Said tst_Terminal::shell(const QString &line)
{
    QProcess process;
    QProcessEnvironment environment = m_world->environment();
    environment.insert(u"P"_s, QStringLiteral(SEGUECTL_PROGRAM));
    environment.insert(u"W"_s, m_world->workspaceFile());
    process.setProcessEnvironment(environment);
    process.start(u"bash"_s, {u"-c"_s, line});
    return CliWorld::wait(process);
}

void tst_Terminal::progressFitsTheWindow()
{
    const auto terminal = inTerminal({u"--lang"_s, u"ja"_s, u"--yes"_s, u"export"_s, u"run"_s, u"春の案内"_s}, 44);
    QVERIFY(terminal->readUntil([](const QByteArray &screen) { return overwritten(screen).size() > 2; }));
    const qsizetype before = terminal->screen().size();
    QVERIFY(terminal->readUntil([before](const QByteArray &screen) { return overwritten(screen.mid(before)).size() > 1; }));
    terminal->resize(24);
    const int exitCode = terminal->wait();
    QVERIFY2(exitCode == 8 || exitCode == 0, terminal->screen());
    const QByteArrayList lines = overwritten(terminal->screen());
    for (const QByteArray &line : lines)
        QVERIFY2(widthOf(line) < 44, line);
    // The name of the list is long; it was shortened, not the count.
    QVERIFY2(terminal->screen().contains("…"), terminal->screen());
    QVERIFY2(widthOf(lines.last()) < 24, lines.last());
    // The result stands at the beginning of a line; the bar is gone.
    QVERIFY2(terminal->screen().contains("\r\x1b[K完了しました"), terminal->screen());
}

void tst_Terminal::dumbTerminalsGetLines()
{
    const auto terminal = inTerminal({u"--lang"_s, u"en"_s, u"--yes"_s, u"export"_s, u"run"_s, u"N"_s, u"--full"_s}, 80, "dumb");
    const int exitCode = terminal->wait();
    QVERIFY(exitCode == 8 || exitCode == 0);
    QVERIFY2(!terminal->screen().contains('\x1b'), terminal->screen());
    QVERIFY2(terminal->screen().contains("Reading segment\r\n"), terminal->screen());
}

void tst_Terminal::holdAdditions()
{
    m_world->control(u"/sandbox/churn"_s, {{u"share"_s, 0.05}});
    m_world->fault(u"post AddListMembersList timeout-before"_s);
}

void tst_Terminal::endsInGoodOrder_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl+C") << 0;
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void tst_Terminal::endsInGoodOrder()
{
    QFETCH(int, signal);
    holdAdditions();
    const auto terminal = inTerminal({u"--lang"_s, u"en"_s, u"--yes"_s, u"export"_s, u"run"_s, u"N"_s});
    QVERIFY2(terminal->readUntil("Adding"), terminal->screen());
    if (signal == 0)
        terminal->type("\x03");
    else
        terminal->signal(signal);
    const int exitCode = terminal->wait();
    QVERIFY2(exitCode == 10, terminal->screen());
    QVERIFY2(terminal->screen().contains("Stopping. Press Ctrl+C again to end at once."), terminal->screen());
    QVERIFY2(terminal->screen().contains("Cancelled. "), terminal->screen());
    QVERIFY(terminal->echoes());
    m_world->clearFaults();
    const QString run = m_world->json({u"run"_s, u"list"_s, u"--limit"_s, u"1"_s})
                            .json()
                            .value("runs"_L1)
                            .toArray()
                            .first()
                            .toObject()
                            .value("id"_L1)
                            .toString();
    const Said resumed = m_world->json({u"run"_s, u"resume"_s, run});
    QVERIFY2(resumed.exitCode == 8 || resumed.exitCode == 0, resumed.out);
    QVERIFY(m_world->members(m_list) == m_world->expected(u"Newsletter_Pilot"_s));
}

void tst_Terminal::endsAtOnceWhenPersonInsists()
{
    holdAdditions();
    const auto terminal = inTerminal({u"--lang"_s, u"ja"_s, u"--yes"_s, u"export"_s, u"run"_s, u"N"_s});
    QVERIFY2(terminal->readUntil("追加中"), terminal->screen());
    // Another process holds the workspace for a moment, so that the end in good order takes its time.
    QProcess holder;
    holder.start(u"sqlite3"_s, {m_world->workspaceFile()});
    holder.write("BEGIN IMMEDIATE;\nSELECT 'held';\n");
    QVERIFY(holder.waitForReadyRead());
    terminal->type("\x03");
    QVERIFY2(terminal->readUntil("もう一度 Ctrl+C を押すと"), terminal->screen());
    terminal->type("\x03");
    const int exitCode = terminal->wait();
    holder.write("ROLLBACK;\n.quit\n");
    QVERIFY(holder.waitForFinished());
    QVERIFY2(exitCode == 10, terminal->screen());
    QVERIFY2(terminal->screen().trimmed().endsWith("run resume で続きを実行できます。"), terminal->screen());
    // I2: the journal knows what may differ; resuming reads and goes on.
    m_world->clearFaults();
    const QJsonObject run = m_world->json({u"run"_s, u"list"_s, u"--limit"_s, u"1"_s}).json().value("runs"_L1).toArray().first().toObject();
    QCOMPARE(run.value("state"_L1).toString(), u"interrupted"_s);
    const Said resumed = m_world->json({u"run"_s, u"resume"_s, run.value("id"_L1).toString()});
    QVERIFY2(resumed.exitCode == 8 || resumed.exitCode == 0, resumed.out);
    QVERIFY(m_world->members(m_list) == m_world->expected(u"Newsletter_Pilot"_s));
}

void tst_Terminal::questionsCanBeAnsweredAndLeft()
{
    m_world->control(u"/sandbox/churn"_s, {{u"share"_s, 0.05}});
    const auto before = m_world->members(m_list);
    for (const auto &[keys, exitCode] : {std::pair(QByteArray("\x03"), 10), std::pair(QByteArray("n\r"), 10)}) {
        const auto terminal = inTerminal({u"--lang"_s, u"en"_s, u"export"_s, u"run"_s, u"N"_s});
        QVERIFY2(terminal->readUntil("Carry out this plan? [y/N]"), terminal->screen());
        terminal->type(keys);
        const int ended = terminal->wait();
        QVERIFY2(ended == exitCode, terminal->screen());
        QVERIFY(m_world->members(m_list) == before);
    }
    const auto removal = inTerminal({u"--lang"_s, u"ja"_s, u"export"_s, u"remove"_s, u"N"_s});
    QVERIFY2(removal->readUntil("[y/N]"), removal->screen());
    removal->type("\x03");
    QCOMPARE(removal->wait(), 10);
    QCOMPARE(m_world->json({u"export"_s, u"show"_s, u"N"_s}).exitCode, 0);
    const auto yes = inTerminal({u"--lang"_s, u"ja"_s, u"export"_s, u"run"_s, u"N"_s});
    QVERIFY2(yes->readUntil("[y/N]"), yes->screen());
    yes->type("はい\r");
    const int exitCode = yes->wait();
    QVERIFY2(exitCode == 8 || exitCode == 0, yes->screen());
    QVERIFY(m_world->members(m_list) == m_world->expected(u"Newsletter_Pilot"_s));
}

void tst_Terminal::secretsAreNotEchoed()
{
    const QStringList signIn = QStringList{u"--lang"_s, u"en"_s, u"source"_s, u"sign-in"_s, u"Insights"_s} + m_world->secretSignIn();
    const auto left = inTerminal(signIn);
    QVERIFY2(left->readUntil("Client secret:"), left->screen());
    QVERIFY(left->readUntil([&left](const QByteArray &) { return !left->echoes(); }));
    left->type("\x03");
    QCOMPARE(left->wait(), 10);
    QVERIFY(left->echoes());
    const auto given = inTerminal(signIn);
    QVERIFY2(given->readUntil("Client secret:"), given->screen());
    QVERIFY(given->readUntil([&given](const QByteArray &) { return !given->echoes(); }));
    given->type(m_world->secret().trimmed() + '\r');
    QCOMPARE(given->wait(), 0);
    QVERIFY2(!given->screen().contains(m_world->secret().trimmed()), given->screen());
    QVERIFY(given->echoes());
}

void tst_Terminal::coloursFollowTheHouseRules()
{
    const auto coloured = inTerminal({u"--help"_s});
    QCOMPARE(coloured->wait(), 0);
    QVERIFY(coloured->screen().contains("\x1b[1m"));
    const QByteArray plain = shell(u"\"$P\" --help"_s).out;
    QVERIFY(!plain.contains('\x1b'));
    QVERIFY(shell(u"CLICOLOR_FORCE=1 \"$P\" --help"_s).out.contains("\x1b[1m"));
    QVERIFY(!shell(u"NO_COLOR=1 CLICOLOR_FORCE=1 \"$P\" --help"_s).out.contains('\x1b'));
    QVERIFY(!shell(u"CLICOLOR_FORCE=1 \"$P\" --workspace \"$W\" --json export list"_s).out.contains('\x1b'));
    const Said error = shell(u"CLICOLOR_FORCE=1 \"$P\" --lang en --workspace \"$W\" export show Nothing"_s);
    QVERIFY2(error.error.startsWith("\x1b[1;31m"), error.error);
}

void tst_Terminal::readersMayGoAway()
{
    const Said gone = shell(u"\"$P\" --workspace \"$W\" run list | true; echo \"${PIPESTATUS[0]}\""_s);
    QCOMPARE(gone.out.trimmed(), "0");
    QCOMPARE(gone.error, QByteArray());
    // A run goes on to its end although nobody reads its report.
    m_world->control(u"/sandbox/churn"_s, {{u"share"_s, 0.05}});
    const Said run = shell(u"\"$P\" --yes --quiet --workspace \"$W\" export run N | true; echo \"${PIPESTATUS[0]}\""_s);
    QVERIFY2(run.out.trimmed() == "8" || run.out.trimmed() == "0", run.out + run.error);
    QVERIFY(m_world->members(m_list) == m_world->expected(u"Newsletter_Pilot"_s));
    const Said full = shell(u"\"$P\" --lang en --workspace \"$W\" run list >/dev/full"_s);
    QCOMPARE(full.exitCode, 3);
    QVERIFY2(full.error.contains("standard output") && full.error.contains("segue.file.unwritable"), full.error);
    const Said japanese = shell(u"\"$P\" --lang ja --workspace \"$W\" run list >/dev/full"_s);
    QVERIFY2(japanese.error.contains("標準出力"), japanese.error);
}

SEGUE_TEST(tst_Terminal)

#include "tst_terminal.moc"
