// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/completion/shells.h"

#include "testregistry.h"

#include <QTest>

using namespace segue::cli;
using namespace Qt::StringLiterals;

/// What may stand at the cursor, by the table; and how bash, which hands over a line as typed, gets it.
class tst_CompletionWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesFitTheirPlace_data();
    void namesFitTheirPlace();
    void bashGetsWhatItReplaces_data();
    void bashGetsWhatItReplaces();
    void zshAndFishGetTheWholeWord();
};

void tst_CompletionWords::namesFitTheirPlace_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<int>("names");
    QTest::addColumn<int>("kind");
    using Names = Completion::Names;
    using Kind = Completion::Kind;
    const auto row = [](const char *line, Names names, Kind kind = Kind::Words) {
        QTest::newRow(line) << QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts) << static_cast<int>(names)
                            << static_cast<int>(kind);
    };
    row("", Names::None);
    row("source show", Names::Sources);
    row("source add", Names::None);
    row("connection add C --source", Names::Sources);
    row("connection remove", Names::Connections);
    row("connection remove C", Names::None);
    row("--json --workspace F export create E --connection", Names::Connections);
    row("export create E --segment S --segment", Names::Segments);
    row("export run A B", Names::Exports);
    row("export run A --plan", Names::Plans);
    row("segment show", Names::Segments);
    row("plan show", Names::Plans);
    row("explain PERSON", Names::Exports);
    row("export run A --only-rejects-of", Names::Runs);
    row("connection open", Names::None, Kind::Files);
    row("source add S --folder", Names::None, Kind::Folders);
    row("run list --export", Names::Exports);
    row("run resume", Names::Runs);
    row("--workspace", Names::None, Kind::Files);
    row("run rejects ID --csv", Names::None, Kind::Files);
    // A value that may be left out is not awaited: what follows is not taken for it.
    row("connection add C --accept-privacy-terms --source", Names::Sources);
}

void tst_CompletionWords::namesFitTheirPlace()
{
    QFETCH(QStringList, before);
    QFETCH(int, names);
    QFETCH(int, kind);
    const Completion completion = completionOf(before, QString());
    QCOMPARE(static_cast<int>(completion.names), names);
    QCOMPARE(static_cast<int>(completion.kind), kind);
}

void tst_CompletionWords::bashGetsWhatItReplaces_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("answer");
    QTest::newRow("a noun") << u"seguectl exp"_s << u"words\nexport\nexplain\n"_s;
    QTest::newRow("behind an assignment") << u"LANG=C seguectl expo"_s << u"words\nexport\n"_s;
    QTest::newRow("a verb") << u"seguectl --lang ja plan s"_s << u"words\nshow\n"_s;
    QTest::newRow("a value") << u"seguectl export create E --mode k"_s << u"words\nkeep-in-step\n"_s;
    QTest::newRow("a value behind an equals sign") << u"seguectl export create E --mode=a"_s << u"words\nadd-only\n"_s;
    QTest::newRow("behind a quoted name") << u"seguectl export create 'a b' --mode e"_s << u"words\nexact-copy\n"_s;
    QTest::newRow("behind an address") << u"seguectl connection add C --server https://a.example --sou"_s << u"words\n--source\n"_s;
    QTest::newRow("nothing fits") << u"seguectl nothing "_s << u"words\n"_s;
}

void tst_CompletionWords::bashGetsWhatItReplaces()
{
    QFETCH(QString, line);
    QFETCH(QString, answer);
    const auto question = ShellQuestion::from({u"bash"_s, u" \t\n\"'@><=;|&(:"_s, line});
    QVERIFY(question);
    QCOMPARE(question->answer(completionOf(question->before(), question->current())), answer);
}

void tst_CompletionWords::zshAndFishGetTheWholeWord()
{
    Completion completion;
    completion.prefix = u"--export="_s;
    completion.words = {{u"a:b c"_s, u"two\nlines"_s}};
    QCOMPARE(ShellQuestion::from({u"zsh"_s, u"run"_s, u"list"_s, u"--export="_s})->answer(completion), u"words\na\\:b c:two lines\n"_s);
    QCOMPARE(ShellQuestion::from({u"fish"_s, u"run"_s, u"list"_s, u"--export="_s})->answer(completion),
             u"words\n--export=a:b c\ttwo lines\n"_s);
    const auto bash = ShellQuestion::from({u"bash"_s, u"=: "_s, u"seguectl run list --export=a:"_s});
    QCOMPARE(bash->answer(completion), u"words\nb\\ c\n"_s);
    const auto quoted = ShellQuestion::from({u"bash"_s, u"=: "_s, u"seguectl run list --export='a:b"_s});
    QCOMPARE(quoted->answer(completion), u"words\na:b c\n"_s);
    QVERIFY(!ShellQuestion::from({u"tcsh"_s}));
    for (const QString &shell : {u"bash"_s, u"zsh"_s, u"fish"_s})
        QVERIFY(completionScript(shell).contains("seguectl"));
}

SEGUE_TEST(tst_CompletionWords)

#include "tst_completionwords.moc"
