// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliworld.h"
#include "testregistry.h"
#include "transcript.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTest>

#include <memory>

using namespace segue::testing;
using namespace Qt::StringLiterals;

/// Every command, as a person sees it in Japanese and in English, and as a script gets it: the pages in transcripts/ are run
/// against the sandbox from the first to the last, each language in a world of its own. With SEGUE_WRITE_TRANSCRIPTS=1 they
/// are written anew (scripts/transcripts).
class tst_Transcripts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreAsTheySay_data();
    void pagesAreAsTheySay();
    void bothLanguagesTypeTheSame();
    void everyCommandHasItsPageAndItsShape();
    void documentsHaveTheirShape();

private:
    /// All pages of a language, run in their order.
    QList<QList<Turn>> play(CliWorld &world, const QString &language, const QString &recordTo = {});
    static QStringList pages(const QString &language);
    static QString pageFile(const QString &language, const QString &page);
    static QSet<QString> commandsIn(const QString &language);
};

namespace {

constexpr int patienceMs = 300'000;
// A character that no command prints: behind it stands the exit code.
constexpr char16_t turnEnd = 0x1e;

/// How a page types "seguectl" and speaks to the sandbox.
QString preamble(const QString &language, const QString &recordTo)
{
    QString text = u"sandbox() { curl -fsS -X POST -H 'Content-Type: application/json' -d \"$2\" \"$SERVER/sandbox/$1\" >/dev/null; }\n"_s;
    // As a shell asks when a person presses Tab.
    text += u"tab() { \"$PROGRAM\" completion words fish --lang %1 --workspace \"$WORKSPACE\" \"$@\"; }\n"_s.arg(language);
    if (recordTo.isEmpty()) {
        text += u"seguectl() { \"$PROGRAM\" --lang %1 --workspace \"$WORKSPACE\" --progress none \"$@\"; }\n"_s.arg(language);
    } else {
        // The same with --json; what was printed is kept beside what was typed.
        text += u"seguectl() {\n"
                "  local code=0 form=--json said=\"$HOME/said.$BASHPID\"\n"
                "  [[ \" $* \" == *' --json '* ]] && form=--quiet\n"
                "  \"$PROGRAM\" --lang %1 --workspace \"$WORKSPACE\" --progress json \"$form\" \"$@\" >\"$said.out\" 2>\"$said.err\" || "
                "code=$?\n"
                "  jq -nc --arg typed \"$*\" --argjson code \"$code\" --rawfile out \"$said.out\" --rawfile err \"$said.err\" \\\n"
                "    '{typed: $typed, code: $code, out: $out, err: $err}' >>\"%2\"\n"
                "  cat \"$said.out\"\n"
                "  return $code\n"
                "}\n"_s.arg(language, recordTo);
    }
    return text;
}

/// The noun and verb of a typed line, past the options before the noun.
QString commandOf(const QString &typed)
{
    static const QRegularExpression words(
        u"^(?:--(?:json|quiet|yes)\\s+|--(?:lang|workspace|progress)[ =]\\S+\\s+)*([a-z][a-z-]*)(?:\\s+([a-z][a-z-]*))?"_s);
    const auto match = words.match(typed);
    return match.captured(2).isEmpty() ? match.captured(1) : match.captured(1) + u' ' + match.captured(2);
}

} // namespace

QStringList tst_Transcripts::pages(const QString &language)
{
    return QDir(QStringLiteral(SEGUE_TRANSCRIPTS "/") + language).entryList({u"*.t"_s}, QDir::Files, QDir::Name);
}

QString tst_Transcripts::pageFile(const QString &language, const QString &page)
{
    return QStringLiteral(SEGUE_TRANSCRIPTS "/") + language + u'/' + page;
}

QList<QList<Turn>> tst_Transcripts::play(CliWorld &world, const QString &language, const QString &recordTo)
{
    QList<QList<Turn>> answers;
    for (const QString &page : pages(language)) {
        QString script = preamble(language, recordTo);
        QList<Turn> turns = Transcript::read(pageFile(language, page)).turns();
        for (const Turn &turn : turns)
            script += turn.command + u"\nprintf '\\036%d\\036' $?\n"_s;
        QProcess shell;
        QProcessEnvironment environment = world.environment();
        environment.insert(u"PROGRAM"_s, QStringLiteral(SEGUECTL_PROGRAM));
        environment.insert(u"WORKSPACE"_s, world.workspaceFile());
        environment.insert(u"SERVER"_s, world.server());
        environment.insert(u"TENANT"_s, world.endpoint("tenant"));
        environment.insert(u"CLIENT_ID"_s, world.endpoint("client_id"));
        environment.insert(u"SECRET"_s, world.endpoint("client_secret"));
        shell.setProcessEnvironment(environment);
        shell.setWorkingDirectory(world.home());
        shell.setProcessChannelMode(QProcess::MergedChannels);
        shell.setStandardInputFile(QProcess::nullDevice());
        shell.start(u"bash"_s, {u"-c"_s, script});
        if (!shell.waitForFinished(patienceMs))
            qFatal("%s does not end", qPrintable(page));
        const QStringList parts = QString::fromUtf8(shell.readAll()).split(QChar(turnEnd));
        if (parts.size() != 2 * turns.size() + 1)
            qFatal("%s broke off: %s", qPrintable(page), qPrintable(parts.join(u'|')));
        for (qsizetype place = 0; place < turns.size(); ++place) {
            turns[place].said = settled(parts.at(2 * place), world.home());
            turns[place].exitCode = parts.at(2 * place + 1).toInt();
        }
        answers.append(turns);
    }
    return answers;
}

void tst_Transcripts::pagesAreAsTheySay_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Japanese") << u"ja"_s;
}

void tst_Transcripts::pagesAreAsTheySay()
{
    QFETCH(QString, language);
    CliWorld world;
    const auto answers = play(world, language);
    const QStringList names = pages(language);
    QVERIFY(!names.isEmpty());
    int differences = 0;
    for (qsizetype page = 0; page < names.size(); ++page) {
        const QString file = pageFile(language, names.at(page));
        const Transcript transcript = Transcript::read(file);
        if (qEnvironmentVariableIsSet("SEGUE_WRITE_TRANSCRIPTS")) {
            QSaveFile written(file);
            QVERIFY(written.open(QIODevice::WriteOnly));
            written.write(transcript.withAnswers(answers.at(page)).toUtf8());
            QVERIFY(written.commit());
            continue;
        }
        for (qsizetype place = 0; place < transcript.turns().size(); ++place) {
            const Turn &wanted = transcript.turns().at(place);
            const Turn &got = answers.at(page).at(place);
            if (wanted.said == got.said && wanted.exitCode == got.exitCode)
                continue;
            ++differences;
            qWarning().noquote() << u"%1:%2: %3\nexpected [%4]:\n%5got [%6]:\n%7"_s.arg(file)
                                        .arg(wanted.place)
                                        .arg(wanted.command)
                                        .arg(wanted.exitCode)
                                        .arg(wanted.said)
                                        .arg(got.exitCode)
                                        .arg(got.said);
        }
    }
    QVERIFY2(differences == 0, "if the new answers are right, scripts/transcripts writes them");
}

void tst_Transcripts::bothLanguagesTypeTheSame()
{
    QCOMPARE(pages(u"ja"_s), pages(u"en"_s));
    for (const QString &page : pages(u"en"_s)) {
        const auto english = Transcript::read(pageFile(u"en"_s, page)).turns();
        const auto japanese = Transcript::read(pageFile(u"ja"_s, page)).turns();
        QVERIFY2(english.size() == japanese.size(), qPrintable(page));
        for (qsizetype place = 0; place < english.size(); ++place) {
            QCOMPARE(japanese.at(place).command, english.at(place).command);
            QCOMPARE(japanese.at(place).exitCode, english.at(place).exitCode);
        }
    }
}

QSet<QString> tst_Transcripts::commandsIn(const QString &language)
{
    static const QRegularExpression typed(u"(?:^|[|(;]\\s*|\\s)seguectl ([^|)\\n]*)"_s);
    QSet<QString> commands;
    for (const QString &page : pages(language)) {
        const Transcript transcript = Transcript::read(pageFile(language, page));
        for (const Turn &turn : transcript.turns()) {
            auto matches = typed.globalMatch(turn.command);
            while (matches.hasNext()) {
                const QString line = matches.next().captured(1);
                if (!line.contains(u"--help"_s))
                    commands.insert(commandOf(line));
            }
        }
    }
    return commands;
}

void tst_Transcripts::everyCommandHasItsPageAndItsShape()
{
    CliWorld world;
    // The table itself answers what there is, as it answers a shell.
    const auto words = [&world](const QStringList &before) {
        QStringList found;
        const Said said = world.bare(QStringList{u"completion"_s, u"words"_s, u"fish"_s} + before + QStringList{QString()});
        for (const QByteArray &line : said.out.split('\n').mid(1)) {
            if (!line.isEmpty())
                found.append(QString::fromUtf8(line.left(line.indexOf('\t'))));
        }
        return found;
    };
    QStringList commands;
    for (const QString &noun : words({})) {
        const QStringList verbs = words({noun});
        if (verbs.isEmpty())
            commands.append(noun);
        for (const QString &verb : verbs)
            commands.append(noun + u' ' + verb);
    }
    QVERIFY2(commands.size() > 30, qPrintable(commands.join(u", "_s)));

    QFile file(QStringLiteral(SEGUE_SCHEMAS "/commands.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject shapes = QJsonDocument::fromJson(file.readAll()).object();
    QStringList missing;
    for (const QString &command : commands) {
        for (const QString &language : {u"ja"_s, u"en"_s}) {
            if (!commandsIn(language).contains(command))
                missing.append(u"transcript (%1) of %2"_s.arg(language, command));
        }
        if (!shapes.contains(command))
            missing.append(u"shape of %1 in docs/schema/commands.json"_s.arg(command));
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    for (const QString &command : shapes.keys())
        QVERIFY2(commands.contains(command), qPrintable(command));
}

void tst_Transcripts::documentsHaveTheirShape()
{
    CliWorld world;
    const QString record = world.home() + u"/documents.jsonl"_s;
    const auto answers = play(world, u"en"_s, record);
    // The end is the same with --json: nothing depends on the form of the answer.
    for (qsizetype page = 0; page < answers.size(); ++page) {
        const auto turns = Transcript::read(pageFile(u"en"_s, pages(u"en"_s).at(page))).turns();
        for (qsizetype place = 0; place < turns.size(); ++place)
            QVERIFY2(answers.at(page).at(place).exitCode == turns.at(place).exitCode,
                     qPrintable(turns.at(place).command + u'\n' + answers.at(page).at(place).said));
    }
    QProcess validator;
    validator.setProcessChannelMode(QProcess::MergedChannels);
    validator.start(u"/usr/bin/python3"_s, {QStringLiteral(SEGUE_VALIDATOR), QStringLiteral(SEGUE_SCHEMAS), record});
    QVERIFY(validator.waitForFinished(60'000));
    const QByteArray said = validator.readAll();
    QVERIFY2(validator.exitCode() == 0, said);
    // Every command that answers with a document did so at least once.
    QVERIFY2(said.contains("documents fit"), said);
}

SEGUE_TEST(tst_Transcripts)

#include "tst_transcripts.moc"
