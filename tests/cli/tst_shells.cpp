// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliworld.h"
#include "terminal.h"
#include "testregistry.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace segue::testing;
using namespace Qt::StringLiterals;

/// Completions in the shells themselves, and the manual as its readers see it.
class tst_Shells : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tabCompletes_data();
    void tabCompletes();
    void fishShowsWhatWordsMean();
    void namesComeFromTheWorkspace();
    void completingIsSilentAndHarmless();
    void manualReadsWithoutComplaint_data();
    void manualReadsWithoutComplaint();
    void everythingIsInstalled();

private:
    /// What fish proposes for a line, with descriptions.
    QByteArray fish(const QString &line);

    std::unique_ptr<CliWorld> m_world;
};

void tst_Shells::initTestCase()
{
    m_world = std::make_unique<CliWorld>();
    m_world->connectSales();
    m_world->createExport(u"VIP"_s, u"Tokyo_VIP"_s);
    m_world->createExport(u"春の VIP"_s, u"Founding_Members"_s);
    // As it is typed: by its name.
    m_world->setEnvironment(u"PATH"_s, QFileInfo(QStringLiteral(SEGUECTL_PROGRAM)).path() + u':' + m_world->environment().value(u"PATH"_s));
}

void tst_Shells::tabCompletes_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("setUp");
    QTest::newRow("bash") << u"bash"_s << QStringList{u"--norc"_s, u"--noprofile"_s, u"-i"_s}
                          << QByteArray("PS1='ready> '; bind 'set enable-bracketed-paste off'; source <(seguectl completion bash)\r");
    QTest::newRow("zsh") << u"zsh"_s << QStringList{u"-f"_s, u"-i"_s}
                         << QByteArray("PS1='ready> '; autoload -U compinit; compinit -u -D; source <(seguectl completion zsh)\r");
    QTest::newRow("fish") << u"fish"_s << QStringList{u"--no-config"_s, u"-i"_s}
                          << QByteArray("function fish_prompt; echo -n 'ready> '; end; seguectl completion fish | source\r");
}

// A person types half of each word and Tab; what then runs shows what was completed.
void tst_Shells::tabCompletes()
{
    QFETCH(QString, shell);
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, setUp);
    const QByteArray workspace = m_world->workspaceFile().toLocal8Bit();
    Terminal terminal(shell, arguments, m_world->environment(), 200);
    terminal.type(setUp);
    const auto prompts = [](int times) { return [times](const QByteArray &screen) { return screen.count("ready> ") > times; }; };
    // The line that sets the prompt holds its words too.
    QVERIFY2(terminal.readUntil(prompts(1)), terminal.screen());
    terminal.type("seguectl --la\ten --workspace " + workspace + " expo\tsh\tVI\t\r");
    QVERIFY2(terminal.readUntil("Contact ID field"), terminal.screen());
    QVERIFY2(terminal.readUntil("東京 VIP (new)"), terminal.screen());
    // A name with a blank and wide characters is quoted as the shell wants it.
    terminal.type("seguectl --lang en --workspace " + workspace + " export show 春\t\r");
    QVERIFY2(terminal.readUntil("創業メンバー (new)"), terminal.screen());
    // Values, also behind an equals sign; what is wrong would be named.
    terminal.type("seguectl --lang en --workspace " + workspace + " export create News --connection Sa\t--segment Tokyo_\t--mode=ad\t\r");
    QVERIFY2(terminal.readUntil("add only"), terminal.screen());
    terminal.type("seguectl --lang en --workspace " + workspace + " --yes export remove News; exit\r");
    QCOMPARE(terminal.wait(), 0);
}

QByteArray tst_Shells::fish(const QString &line)
{
    QProcess shell;
    shell.setProcessEnvironment(m_world->environment());
    shell.start(u"fish"_s, {u"--no-config"_s, u"-c"_s, u"seguectl completion fish | source; complete -C '%1'"_s.arg(line)});
    const Said said = CliWorld::wait(shell);
    return said.out + said.error;
}

void tst_Shells::fishShowsWhatWordsMean()
{
    m_world->setEnvironment(u"LC_ALL"_s, u"ja_JP.UTF-8"_s);
    const QByteArray nouns = fish(u"seguectl "_s);
    m_world->setEnvironment(u"LC_ALL"_s, u"C.UTF-8"_s);
    QVERIFY2(nouns.contains("export\tどのセグメントをどのマーケティング リストにするか\n"), nouns);
    const QByteArray options = fish(u"seguectl --lang en export create News --"_s);
    QVERIFY2(options.contains("--mode\t") && options.contains("--connection\tThe connection it uses"), options);
    const QByteArray given = fish(u"seguectl export create News --mode add-only --"_s);
    QVERIFY2(!given.contains("--mode\t") && given.contains("--segment\t"), given); // once is enough but for what may be repeated
    QCOMPARE(fish(u"seguectl export create News --when-deleted "_s), "create\ndetach\nstop\n");
    const QByteArray files = fish(u"seguectl run rejects ID --csv /etc/hostn"_s);
    QVERIFY2(files.contains("/etc/hostname"), files);
}

void tst_Shells::namesComeFromTheWorkspace()
{
    const auto after = [this](const QString &words) {
        return fish(u"seguectl --lang en --workspace "_s + m_world->workspaceFile() + u' ' + words);
    };
    QCOMPARE(after(u"connection show "_s), "Sales\n");
    QCOMPARE(after(u"source show "_s), "Insights\n");
    const QByteArray exports = after(u"export run VIP "_s);
    QVERIFY2(exports.contains("VIP\tkeep in step\n") && exports.contains("春の VIP\t"), exports);
    // Those of exports at once; those of the source while it is quick, which a busy machine may not be at the first time.
    QByteArray segments;
    for (int attempt = 0; attempt < 20 && !segments.contains("Newsletter_Pilot"); ++attempt) {
        segments = after(u"export create News --segment "_s);
        QVERIFY2(segments.contains("Tokyo_VIP"), segments);
    }
    QVERIFY2(segments.contains("Newsletter_Pilot"), segments);
    QCOMPARE(after(u"export create "_s), QByteArray()); // a new name is nobody's to propose
    const Said plan = m_world->json({u"export"_s, u"plan"_s, u"VIP"_s});
    const QByteArray id = plan.json().value("plan"_L1).toObject().value("id"_L1).toString().toUtf8();
    QVERIFY2(after(u"plan show "_s).startsWith(id + "\tVIP · "), after(u"plan show "_s));
    QVERIFY2(after(u"export run VIP --plan "_s).startsWith(id), after(u"export run VIP --plan "_s));
}

void tst_Shells::completingIsSilentAndHarmless()
{
    // Neither a workspace that is not there nor one that is none is touched or spoken of.
    const QString nowhere = m_world->home() + u"/nowhere/segue.sqlite"_s;
    const Said missing =
        m_world->bare({u"completion"_s, u"words"_s, u"fish"_s, u"--workspace"_s, nowhere, u"export"_s, u"show"_s, QString()});
    QCOMPARE(missing.exitCode, 0);
    QCOMPARE(missing.out + missing.error, "words\n");
    QVERIFY(!QFileInfo::exists(QFileInfo(nowhere).path()));
    QFile none(m_world->home() + u"/none.txt"_s);
    QVERIFY(none.open(QIODevice::WriteOnly) && none.write("not a workspace") > 0);
    none.close();
    const Said other =
        m_world->bare({u"completion"_s, u"words"_s, u"bash"_s, u" "_s, u"seguectl --workspace "_s + none.fileName() + u" export show "_s});
    QCOMPARE(other.exitCode, 0);
    QCOMPARE(other.out, "words\n");
    // A server that does not answer is not waited for.
    m_world->fault(u"get * timeout-before"_s);
    const Said slow = m_world->bare(
        {u"completion"_s, u"words"_s, u"fish"_s, u"--workspace"_s, m_world->workspaceFile(), u"segment"_s, u"show"_s, QString()});
    m_world->clearFaults();
    QCOMPARE(slow.exitCode, 0);
    QVERIFY2(slow.out.contains("Tokyo_VIP"), slow.out);
}

void tst_Shells::manualReadsWithoutComplaint_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("English") << u"/man1"_s << QByteArray("Run exports: plan, change the lists, read them back");
    QTest::newRow("Japanese") << u"/ja/man1"_s << QByteArray("エクスポートを実行します");
}

void tst_Shells::manualReadsWithoutComplaint()
{
    QFETCH(QString, folder);
    QFETCH(QByteArray, words);
    const QDir manual(QStringLiteral(SEGUE_MANUAL) + folder);
    const QStringList pages = manual.entryList({u"*.1"_s});
    for (const QString &noun : {u"source"_s, u"connection"_s, u"segment"_s, u"export"_s, u"plan"_s, u"run"_s, u"completion"_s})
        QVERIFY2(pages.contains(u"seguectl-%1.1"_s.arg(noun)), qPrintable(noun));
    QVERIFY(pages.contains(u"seguectl.1"_s));
    for (const QString &page : pages) {
        for (const QString &reader :
             {u"mandoc -Tlint -Wwarning \"$1\""_s, u"MANROFFSEQ='' MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z \"$1\" >/dev/null"_s}) {
            QProcess process;
            process.setProcessEnvironment(m_world->environment());
            process.start(u"bash"_s, {u"-c"_s, reader, u"man"_s, manual.filePath(page)});
            const Said said = CliWorld::wait(process);
            QVERIFY2(said.exitCode == 0 && said.out.isEmpty() && said.error.isEmpty(), said.out + said.error);
        }
    }
    QProcess reader;
    reader.setProcessEnvironment(m_world->environment());
    reader.start(u"bash"_s, {u"-c"_s, u"MANPAGER=cat MANWIDTH=120 man -E UTF-8 -l \"$1\" | col -b"_s, u"man"_s,
                             manual.filePath(u"seguectl-export.1"_s)});
    const Said read = CliWorld::wait(reader);
    QVERIFY2(read.out.contains(words) && read.out.contains("--lift-guard"), read.out + read.error);
}

void tst_Shells::everythingIsInstalled()
{
    QTemporaryDir prefix;
    QProcess install;
    install.start(u"cmake"_s, {u"--install"_s, QStringLiteral(SEGUE_BUILD "/app/cli"), u"--prefix"_s, prefix.path()});
    const Said said = CliWorld::wait(install);
    QVERIFY2(said.exitCode == 0, said.out + said.error);
    for (const QString &file : {u"bin/seguectl"_s, u"share/man/man1/seguectl.1"_s, u"share/man/man1/seguectl-export.1"_s,
                                u"share/man/ja/man1/seguectl-export.1"_s, u"share/bash-completion/completions/seguectl"_s,
                                u"share/zsh/site-functions/_seguectl"_s, u"share/fish/vendor_completions.d/seguectl.fish"_s,
                                u"share/segue/schema/run.schema.json"_s})
        QVERIFY2(QFileInfo::exists(prefix.filePath(file)), qPrintable(file));
    QVERIFY(!QFileInfo::exists(prefix.filePath(u"bin/segue-manual"_s)));
}

SEGUE_TEST(tst_Shells)

#include "tst_shells.moc"
