// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bothlanguages.h"
#include "cliworld.h"
#include "testregistry.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace segue::testing;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &file)
{
    QFile content(file);
    return content.open(QIODevice::ReadOnly) ? content.readAll() : QByteArray();
}

void write(const QString &file, const QByteArray &bytes)
{
    QFile target(file);
    if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file));
}

QByteArray runProgram(const QString &program, const QStringList &arguments, const QString &folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("%s failed: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

QJsonObject object(const Said &said, const char *name)
{
    return said.json().value(QLatin1String(name)).toObject();
}

bool inPlain(const QByteArray &text)
{
    return !text.contains("\x1b[") && !text.contains("{name}") && !text.contains('@');
}

} // namespace

/// The care of the workspace, a person's question, and what is handed to others, as they are used from a shell.
class tst_WorkspaceVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void infoTellsHowItStands();
    void backupAndRestore();
    void damagedWorkspaceIsRestored();
    void retentionAndAudit();
    void explainsAPerson();
    void erasesAPerson();
    void sharesAConnection();
    void evidenceOfARun();
};

void tst_WorkspaceVerbs::infoTellsHowItStands()
{
    CliWorld world;
    world.connectSales();
    world.createExport(u"A"_s, u"Spring_Campaign"_s);
    const QJsonObject facts = object(world.json({u"workspace"_s, u"info"_s}), "workspace");
    QCOMPARE(facts.value("file"_L1).toString(), world.workspaceFile());
    QCOMPARE(facts.value("exports"_L1).toInt(), 1);
    QCOMPARE(facts.value("retention_days"_L1).toInt(), 90);
    QCOMPARE(facts.value("integrity"_L1).toString(), u"ok"_s);
    QVERIFY(facts.value("last_backup"_L1).isNull());
    QVERIFY(facts.value("bytes"_L1).toInteger() > 0);
    QCOMPARE(facts.value("open_by"_L1).toArray().size(), 1);
    for (const auto &[language, word] : {std::pair(u"ja"_s, u"バックアップ"_s), std::pair(u"en"_s, u"backup"_s)}) {
        const Said said = world.seguectl({u"--lang"_s, language, u"workspace"_s, u"info"_s});
        QCOMPARE(said.exitCode, 0);
        QVERIFY2(QString::fromUtf8(said.out).contains(word) && inPlain(said.out), said.out);
    }
}

void tst_WorkspaceVerbs::backupAndRestore()
{
    CliWorld world;
    world.connectSales();
    world.createExport(u"A"_s, u"Spring_Campaign"_s);
    QCOMPARE(world.json({u"export"_s, u"run"_s, u"A"_s}).exitCode, 8);
    const QString backup = world.home() + u"/monday.segue"_s;
    const Said made = world.json({u"workspace"_s, u"backup"_s, backup});
    QCOMPARE(made.exitCode, 0);
    QCOMPARE(object(made, "backup").value("bytes"_L1).toInteger(), QFileInfo(backup).size());
    QCOMPARE(QFileInfo(backup).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QCOMPARE(world.json({u"workspace"_s, u"backup"_s, backup}).errorCode(), u"segue.file.unwritable"_s);
    inBothLanguages(world, {u"workspace"_s, u"backup"_s, backup}, 3);

    QCOMPARE(world.json({u"--yes"_s, u"export"_s, u"remove"_s, u"A"_s}).exitCode, 0);
    const QStringList restore{u"workspace"_s, u"restore"_s, backup};
    QCOMPARE(world.json(restore).errorCode(), u"segue.usage.no_question"_s);
    // Nobody may have it open meanwhile.
    const auto busy =
        world.start({u"source"_s, u"sign-in"_s, u"Insights"_s, u"--print-url"_s, u"--client-id"_s, world.endpoint("client_id")});
    busy->setReadChannel(QProcess::StandardError);
    QTRY_VERIFY_WITH_TIMEOUT(busy->peek(10'000).contains("sign_in_url"), 60'000);
    const Said held = world.json(QStringList{u"--yes"_s} + restore);
    QCOMPARE(held.errorCode(), u"segue.workspace.open_elsewhere"_s);
    QCOMPARE(held.exitCode, 11);
    inBothLanguages(world, QStringList{u"--yes"_s} + restore, 11);
    busy->kill();
    busy->waitForFinished();

    const Said restored = world.json(QStringList{u"--yes"_s} + restore);
    QVERIFY2(restored.exitCode == 0, restored.out + restored.error);
    QVERIFY(QFileInfo::exists(object(restored, "restored").value("kept"_L1).toString()));
    QCOMPARE(object(restored, "restored").value("ledgers"_L1).toInt(), 1);
    QCOMPARE(world.json({u"export"_s, u"show"_s, u"A"_s}).exitCode, 0);
    QCOMPARE(object(world.json({u"workspace"_s, u"info"_s}), "workspace").value("to_adopt"_L1).toArray(), QJsonArray{u"A"_s});
    write(world.home() + u"/none.segue"_s, "no workspace");
    const QStringList wrong{u"--yes"_s, u"workspace"_s, u"restore"_s, world.home() + u"/none.segue"_s};
    QCOMPARE(world.json(wrong).errorCode(), u"segue.backup.invalid"_s);
    inBothLanguages(world, wrong, 3);
    const QStringList missing{u"--yes"_s, u"workspace"_s, u"restore"_s, world.home() + u"/missing.segue"_s};
    QCOMPARE(world.json(missing).errorCode(), u"segue.file.unreadable"_s);
    inBothLanguages(world, missing, 3);
}

void tst_WorkspaceVerbs::damagedWorkspaceIsRestored()
{
    CliWorld world;
    world.connectSales();
    const QString backup = world.home() + u"/monday.segue"_s;
    QCOMPARE(world.json({u"workspace"_s, u"backup"_s, backup}).exitCode, 0);
    write(world.workspaceFile(), QByteArray(20'000, 'x'));
    const QByteArray damaged = contentOf(world.workspaceFile());
    const Said said = world.seguectl({u"--lang"_s, u"ja"_s, u"source"_s, u"list"_s});
    QCOMPARE(said.exitCode, 11);
    // What is wrong, and the newest backup; the file is left as it is.
    QVERIFY2(said.error.contains("壊れています") && said.error.contains(backup.toUtf8()), said.error);
    QVERIFY(contentOf(world.workspaceFile()) == damaged);
    const Said restored = world.json({u"--yes"_s, u"workspace"_s, u"restore"_s, backup});
    QVERIFY2(restored.exitCode == 0, restored.out);
    QVERIFY(contentOf(object(restored, "restored").value("kept"_L1).toString()) == damaged);
    QCOMPARE(world.json({u"source"_s, u"list"_s}).json().value("sources"_L1).toArray().size(), 1);
}

void tst_WorkspaceVerbs::retentionAndAudit()
{
    CliWorld world;
    world.connectSales();
    world.createExport(u"A"_s, u"Spring_Campaign"_s);
    const Said set = world.json({u"workspace"_s, u"retention"_s, u"30"_s});
    QCOMPARE(object(set, "retention").value("days"_L1).toInt(), 30);
    QCOMPARE(world.json({u"workspace"_s, u"retention"_s, u"0"_s}).errorCode(), u"segue.usage.invalid"_s);
    QCOMPARE(object(world.json({u"workspace"_s, u"info"_s}), "workspace").value("retention_days"_L1).toInt(), 30);

    QCOMPARE(world.json({u"--yes"_s, u"export"_s, u"remove"_s, u"A"_s}).exitCode, 0);
    const QJsonArray all = world.json({u"workspace"_s, u"audit"_s}).json().value("audit"_L1).toArray();
    QStringList deeds;
    for (const auto &entry : all)
        deeds.append(entry.toObject().value("kind"_L1).toString() + u' ' + entry.toObject().value("action"_L1).toString());
    QCOMPARE(deeds, (QStringList{u"export removed"_s, u"workspace retention"_s, u"export created"_s, u"connection created"_s,
                                 u"source created"_s}));
    const QJsonArray exports = world.json({u"workspace"_s, u"audit"_s, u"--kind"_s, u"export"_s, u"--name"_s, u"A"_s, u"--limit"_s, u"1"_s})
                                   .json()
                                   .value("audit"_L1)
                                   .toArray();
    QCOMPARE(exports.size(), 1);
    QCOMPARE(exports.first().toObject().value("before"_L1).toObject().value("name"_L1).toString(), u"A"_s);
    QVERIFY(exports.first().toObject().value("after"_L1).toObject().isEmpty());
    QCOMPARE(world.json({u"workspace"_s, u"audit"_s, u"--until"_s, u"2020-01-01"_s}).json().value("audit"_L1).toArray().size(), 0);
    QCOMPARE(world.json({u"workspace"_s, u"audit"_s, u"--since"_s, u"yesterday"_s}).errorCode(), u"segue.usage.invalid"_s);
    const Said japanese = world.seguectl({u"--lang"_s, u"ja"_s, u"workspace"_s, u"audit"_s});
    QVERIFY2(japanese.out.contains("作成") && !japanese.out.contains(world.secret().trimmed()), japanese.out);
}

void tst_WorkspaceVerbs::explainsAPerson()
{
    CliWorld world;
    world.connectSales();
    world.createExport(u"A"_s, u"Spring_Campaign"_s);
    const Said run = world.json({u"export"_s, u"run"_s, u"A"_s});
    QCOMPARE(run.exitCode, 8);
    const QString runId = object(run, "run").value("id"_L1).toString();
    const QString member = *world.members(world.listIdOf(u"A"_s)).cbegin();
    const auto explained = [&world](const QStringList &arguments, const QByteArray &input = {}) {
        return object(world.json(QStringList{u"explain"_s} + arguments, input), "explanation");
    };
    const QJsonObject known = explained({member});
    const QJsonObject list = known.value("lists"_L1).toArray().first().toObject();
    QCOMPARE(list.value("standing"_L1).toString(), u"added_by_segue"_s);
    QCOMPARE(list.value("on_list"_L1).toBool(), true);
    QCOMPARE(list.value("last_run"_L1).toString(), runId);
    const QJsonObject decision = list.value("decisions"_L1).toArray().first().toObject();
    QCOMPARE(decision.value("decision"_L1).toString(), u"joins"_s);
    QCOMPARE(decision.value("outcome"_L1).toString(), u"done"_s);
    // Names come from Sales, only to be shown; by e-mail and by name the same person is found.
    const QString email = known.value("email"_L1).toString();
    QVERIFY(email.contains(u'@'));
    QVERIFY(!known.value("name"_L1).toString().isEmpty());
    QCOMPARE(explained({u"-"_s, u"A"_s}, email.toUtf8() + '\n').value("contact_ids"_L1).toArray(), QJsonArray{member});
    QFile file(world.workspaceFile());
    QVERIFY(!contentOf(world.workspaceFile()).contains(email.toUtf8()));

    // Somebody who could not be added, with the reason.
    const QJsonArray rejects = world.json({u"run"_s, u"rejects"_s, runId}).json().value("rejects"_L1).toArray();
    for (const auto &reject : rejects) {
        const QString contact = reject.toObject().value("contact_id"_L1).toString();
        const QString reason = reject.toObject().value("reason"_L1).toString();
        if (contact.isEmpty() || reason == "duplicate"_L1)
            continue;
        const QJsonObject rejected = explained({contact}).value("lists"_L1).toArray().first().toObject();
        QCOMPARE(rejected.value("standing"_L1).toString(), u"rejected"_s);
        QCOMPARE(rejected.value("reason"_L1).toString(), reason);
        break;
    }
    for (const auto &[language, word] : {std::pair(u"ja"_s, u"Segue が追加"_s), std::pair(u"en"_s, u"Segue added them"_s)}) {
        const Said said = world.seguectl({u"--lang"_s, language, u"explain"_s, member});
        QCOMPARE(said.exitCode, 0);
        QVERIFY2(QString::fromUtf8(said.out).contains(word), said.out);
    }
    const QStringList nobody{u"explain"_s, u"nobody@example.com"_s};
    QCOMPARE(world.json(nobody).errorCode(), u"segue.person.not_found"_s);
    inBothLanguages(world, nobody, 3);
    QCOMPARE(world.json({u"explain"_s}).errorCode(), u"segue.usage.missing"_s);
    QCOMPARE(world.json({u"explain"_s, member, u"B"_s}).errorCode(), u"segue.workspace.not_found"_s);

    // Taken off by somebody else; and with Sales out of reach the workspace alone knows.
    world.control(u"/sandbox/faults"_s, {{u"clear"_s, true}});
    world.fault(u"get contacts status=503"_s);
    const QJsonObject alone = explained({member});
    QCOMPARE(alone.value("lists"_L1).toArray().first().toObject().value("standing"_L1).toString(), u"added_by_segue"_s);
    QVERIFY(alone.value("lists"_L1).toArray().first().toObject().value("on_list"_L1).isNull());
    QVERIFY(alone.value("name"_L1).isNull());
    QVERIFY(alone.value("sales_error"_L1).isObject());
}

void tst_WorkspaceVerbs::erasesAPerson()
{
    CliWorld world;
    world.connectSales();
    world.createExport(u"A"_s, u"Spring_Campaign"_s);
    QCOMPARE(world.json({u"export"_s, u"run"_s, u"A"_s}).exitCode, 8);
    const QString backup = world.home() + u"/monday.segue"_s;
    QCOMPARE(world.json({u"workspace"_s, u"backup"_s, backup}).exitCode, 0);
    const QString listId = world.listIdOf(u"A"_s);
    const QString member = *world.members(listId).cbegin();
    QCOMPARE(world.json({u"workspace"_s, u"erase"_s, member}).errorCode(), u"segue.usage.no_question"_s);
    const Said said = world.seguectl({u"--lang"_s, u"ja"_s, u"--yes"_s, u"workspace"_s, u"erase"_s, u"-"_s}, member.toUtf8() + '\n');
    QVERIFY2(said.exitCode == 0, said.out + said.error);
    // It says that the source will bring the person again.
    QVERIFY2(said.out.contains("取得元") && said.out.contains("export exclude"), said.out);
    QVERIFY(!(said.out + said.error).contains(member.toUtf8()));
    const QJsonObject list = object(world.json({u"explain"_s, member}), "explanation").value("lists"_L1).toArray().first().toObject();
    QCOMPARE(list.value("standing"_L1).toString(), u"not_ours"_s); // on the list in Sales still, and nobody knows by whom
    QVERIFY(list.value("decisions"_L1).toArray().isEmpty());
    for (const QString &file : {world.workspaceFile(), backup}) {
        const QByteArray id = QByteArray::fromHex(member.toUtf8().replace("-", ""));
        QVERIFY(!contentOf(file).contains(id.mid(4)));
    }
    QVERIFY(world.members(listId).contains(member));
}

void tst_WorkspaceVerbs::sharesAConnection()
{
    CliWorld administrator;
    administrator.connectSales();
    const QString file = administrator.home() + u"/sales.segue-connection"_s;
    const QStringList share{u"connection"_s, u"share"_s, u"Sales"_s, u"--file"_s, file};
    // For administrators only, unless they allow others.
    QCOMPARE(administrator.json(share).errorCode(), u"segue.connection.administrators_only"_s);
    inBothLanguages(administrator, share, 5);
    const Said added =
        administrator.json({u"connection"_s, u"add"_s, u"Team"_s, u"--server"_s, administrator.server(), u"--customer-id-field"_s,
                            u"msdynci_crm_contact_contactid"_s, u"--accept-privacy-terms"_s, u"--allow"_s, u"contributors"_s});
    QVERIFY2(added.exitCode == 0, added.out);
    const Said shared = administrator.json({u"connection"_s, u"share"_s, u"Team"_s, u"--file"_s, file});
    QVERIFY2(shared.exitCode == 0, shared.out);
    QVERIFY(!contentOf(file).contains(administrator.secret().trimmed()));

    // Another person's workspace on another computer; the same Sales.
    const QString theirs = administrator.home() + u"/theirs/segue.sqlite"_s;
    const auto marketer = [&](const QStringList &arguments, const QByteArray &input = {}) {
        return administrator.seguectl(QStringList{u"--workspace"_s, theirs, u"--json"_s} + arguments, input);
    };
    const QStringList signIn = administrator.secretSignIn();
    QCOMPARE(marketer(QStringList{u"connection"_s, u"open"_s, file} + signIn, administrator.secret()).errorCode(),
             u"segue.connection.terms_not_accepted"_s);
    const Said opened =
        marketer(QStringList{u"connection"_s, u"open"_s, file, u"--accept-privacy-terms"_s} + signIn, administrator.secret());
    QVERIFY2(opened.exitCode == 0, opened.out + opened.error);
    const QJsonObject seen = object(opened, "connection");
    QCOMPARE(seen.value("name"_L1).toString(), u"Team"_s);
    QCOMPARE(seen.value("access"_L1).toString(), u"use"_s);
    QVERIFY(!seen.contains("server"_L1) && !seen.contains("customer_id_field"_L1));
    // Used, not handed on.
    QCOMPARE(marketer({u"export"_s, u"create"_s, u"A"_s, u"--connection"_s, u"Team"_s, u"--segment"_s, u"Spring_Campaign"_s}).exitCode, 0);
    QCOMPARE(marketer({u"export"_s, u"run"_s, u"A"_s}).exitCode, 8);
    QCOMPARE(marketer({u"connection"_s, u"share"_s, u"Team"_s, u"--file"_s, file + u"2"_s}).errorCode(), u"segue.connection.read_only"_s);
    QVERIFY(!QFileInfo::exists(file + u"2"_s));

    QByteArray changed = contentOf(file);
    changed.replace("\"Team\"", "\"Mine\"");
    write(file, changed);
    const QStringList open = QStringList{u"connection"_s, u"open"_s, file, u"--accept-privacy-terms"_s};
    QCOMPARE(marketer(open).errorCode(), u"segue.handover.invalid"_s);
    changed.replace("\"version\": 1", "\"version\": 2");
    write(file, changed);
    QCOMPARE(marketer(open).errorCode(), u"segue.handover.too_new"_s);
    inBothLanguages(administrator, open, 3);
    write(file, "{}");
    QCOMPARE(marketer(open).errorCode(), u"segue.handover.invalid"_s);
}

void tst_WorkspaceVerbs::evidenceOfARun()
{
    CliWorld world;
    world.connectSales();
    world.createExport(u"A"_s, u"Spring_Campaign"_s);
    const Said run = world.json({u"export"_s, u"run"_s, u"A"_s});
    const QString runId = object(run, "run").value("id"_L1).toString();
    const QString file = world.home() + u"/run.zip"_s;
    const Said made = world.json({u"run"_s, u"show"_s, runId, u"--evidence"_s, file});
    QVERIFY2(made.exitCode == 0, made.out + made.error);
    QCOMPARE(object(made, "evidence").value("sha256"_L1).toString().toLatin1(),
             QCryptographicHash::hash(contentOf(file), QCryptographicHash::Sha256).toHex());
    QCOMPARE(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const QByteArray first = contentOf(file);
    QCOMPARE(world.json({u"--lang"_s, u"ja"_s, u"run"_s, u"show"_s, runId, u"--evidence"_s, file}).exitCode, 0);
    QVERIFY(contentOf(file) == first); // whoever makes it, and in whatever language

    const QString folder = world.home() + u"/pack"_s;
    QVERIFY(QDir().mkpath(folder));
    runProgram(u"python3"_s, {u"-m"_s, u"zipfile"_s, u"-e"_s, file, folder}, folder);
    runProgram(u"sha256sum"_s, {u"--check"_s, u"--strict"_s, u"SHA256SUMS"_s}, folder);
    QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 10);
    QVERIFY(contentOf(folder + u"/summary-ja.txt"_s).contains("追加 (人)"));
    QVERIFY(contentOf(folder + u"/summary-en.txt"_s).contains("Added (people)"));
    const QByteArray rejects = contentOf(folder + u"/rejects.csv"_s);
    QVERIFY(rejects.startsWith("\xef\xbb\xbf"));
    const QJsonArray told = world.json({u"run"_s, u"rejects"_s, runId}).json().value("rejects"_L1).toArray();
    QCOMPARE(rejects.count('\n'), told.size() + 1);
    QCOMPARE(contentOf(folder + u"/plan.csv"_s).count(",joins,"),
             object(run, "run").value("lists"_L1).toArray().first().toObject().value("added"_L1).toInt());
    const QStringList nowhere{u"run"_s, u"show"_s, runId, u"--evidence"_s, world.home() + u"/no/such/run.zip"_s};
    QCOMPARE(world.json(nowhere).errorCode(), u"segue.file.unwritable"_s);
}

SEGUE_TEST(tst_WorkspaceVerbs)
#include "tst_workspaceverbs.moc"
