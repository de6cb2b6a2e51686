// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliworld.h"
#include "testregistry.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTest>

using namespace segue::testing;
using namespace Qt::StringLiterals;

/// The main job as an operator does it: from nothing to a list in Sales that follows its segment.
class tst_Story : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeStoryByJson();
    void sentencesInBothLanguages();
    void plansAreCarriedOutAsShown();
    void modesDecideWhoLeaves();
    void severalExportsAtOnce();
    void rejectsCanBeReadAndWritten();
    void definitionsCanBeListedAndRemoved();
    void usageErrorsNameTheOption();
    void helpSpeaksBothLanguages();
    void progressAsJsonLines();
};

void tst_Story::wholeStoryByJson()
{
    CliWorld world;
    world.connectSales();
    const Said segments = world.json({u"segment"_s, u"list"_s});
    QCOMPARE(segments.exitCode, 0);
    QStringList ids;
    for (const auto &segment : segments.json().value("segments"_L1).toArray())
        ids.append(segment.toObject().value("id"_L1).toString());
    QVERIFY2(ids.contains(u"Tokyo_VIP"_s), segments.out);
    const QJsonObject shown = world.json({u"segment"_s, u"show"_s, u"Tokyo_VIP"_s}).json().value("segment"_L1).toObject();
    QCOMPARE(shown.value("members"_L1).toInt(), 5000);
    QVERIFY(shown.value("refreshed_at"_L1).toString().endsWith(u'Z'));

    world.createExport(u"VIP"_s, u"Tokyo_VIP"_s);
    QCOMPARE(world.look(u"/sandbox/lists"_s).value("lists"_L1).toArray().size(), 0); // saving does not run

    const Said first = world.json({u"export"_s, u"run"_s, u"VIP"_s});
    QVERIFY2(first.exitCode == 8, first.out + first.error); // problem rejects are part of the sandbox's data
    const QJsonObject run = first.json().value("run"_L1).toObject();
    QCOMPARE(run.value("state"_L1).toString(), u"completed_with_rejects"_s);
    QCOMPARE(run.value("compared"_L1).toString(), u"full"_s);
    const QJsonObject list = first.list();
    QVERIFY(list.value("verified"_L1).toBool());
    const QString listId = list.value("list_id"_L1).toString();
    QVERIFY(world.members(listId) == world.expected(u"Tokyo_VIP"_s));
    QCOMPARE(list.value("members"_L1).toInt(), 5000);
    QCOMPARE(list.value("members"_L1).toInt(),
             list.value("desired"_L1).toInt() + list.value("rejected"_L1).toInt() + list.value("held"_L1).toInt());
    QCOMPARE(list.value("members_after"_L1).toInt(), world.expected(u"Tokyo_VIP"_s).size());
    const QJsonObject expectedRejects = world.look(u"/sandbox/expected?segment=Tokyo_VIP"_s).value("rejects"_L1).toObject();
    QCOMPARE(run.value("rejects_by_reason"_L1).toObject(), expectedRejects);

    const Said again = world.json({u"export"_s, u"run"_s, u"VIP"_s});
    QCOMPARE(again.exitCode, 8);
    QCOMPARE(again.json().value("run"_L1).toObject().value("compared"_L1).toString(), u"quick"_s);
    QVERIFY2(again.json().value("run"_L1).toObject().value("requests"_L1).toInt() <= 8, again.out);

    world.control(u"/sandbox/churn"_s, {{u"share"_s, 0.02}});
    const Said changed = world.json({u"export"_s, u"run"_s, u"VIP"_s});
    QCOMPARE(changed.exitCode, 8);
    QVERIFY(changed.list().value("added"_L1).toInt() > 50);
    QVERIFY(changed.list().value("removed"_L1).toInt() > 50);
    QVERIFY(world.members(listId) == world.expected(u"Tokyo_VIP"_s));

    const QJsonArray runs = world.json({u"run"_s, u"list"_s}).json().value("runs"_L1).toArray();
    QCOMPARE(runs.size(), 3);
    const QString id = runs.first().toObject().value("id"_L1).toString();
    QCOMPARE(world.json({u"run"_s, u"show"_s, id}).json().value("run"_L1).toObject().value("id"_L1).toString(), id);
}

void tst_Story::sentencesInBothLanguages()
{
    CliWorld world;
    world.connectSales();
    world.createExport(u"創業"_s, u"Founding_Members"_s);
    const Said plan = world.seguectl({u"--lang"_s, u"ja"_s, u"export"_s, u"plan"_s, u"創業"_s});
    QCOMPARE(plan.exitCode, 0);
    QVERIFY2(plan.out.contains("変更計画") && plan.out.contains("リストに")
                 && plan.out.contains("人を追加します。リストからの削除はありません。"),
             plan.out);
    const Said run = world.seguectl({u"--lang"_s, u"ja"_s, u"export"_s, u"run"_s, u"創業"_s});
    QVERIFY(run.exitCode == 0 || run.exitCode == 8);
    QVERIFY2(run.out.contains("完了しました。") && run.out.contains("マーケティング リスト") && run.out.contains("、確認済み"), run.out);
    const Said second = world.seguectl({u"--lang"_s, u"en"_s, u"export"_s, u"run"_s, u"創業"_s});
    QVERIFY2(second.out.contains("Up to date. Compared in full at"), second.out);
    for (const char *word : {"連絡先", "つながり", "サーバ ", "フォルダ ", "ユーザ "})
        QVERIFY2(!(plan.out + run.out + run.error).contains(word), word);
}

void tst_Story::plansAreCarriedOutAsShown()
{
    CliWorld world;
    world.connectSales();
    world.createExport(u"VIP"_s, u"Tokyo_VIP"_s);
    const Said plan = world.json({u"export"_s, u"plan"_s, u"VIP"_s});
    const QString id = plan.json().value("plan"_L1).toObject().value("id"_L1).toString();
    const auto planned = world.expected(u"Tokyo_VIP"_s);
    QCOMPARE(plan.list().value("joins"_L1).toInt(), planned.size());
    world.control(u"/sandbox/churn"_s, {{u"share"_s, 0.1}});
    const Said run = world.json({u"export"_s, u"run"_s, u"VIP"_s, u"--plan"_s, id});
    QCOMPARE(run.exitCode, 8);
    QCOMPARE(run.json().value("run"_L1).toObject().value("plan"_L1).toString(), id);
    // I1: nobody who was not in the plan, nobody who is no longer in the segment.
    auto allowed = planned;
    allowed.intersect(world.expected(u"Tokyo_VIP"_s));
    QVERIFY(world.members(run.list().value("list_id"_L1).toString()) == allowed);
    QVERIFY(run.list().value("waiting_for_next_plan"_L1).toInt() > 100);
    QVERIFY(run.list().value("dropped_since_plan"_L1).toInt() > 100);

    const Said wrongId = world.json({u"export"_s, u"run"_s, u"VIP"_s, u"--plan"_s, u"00000000-0000-0000-0000-000000000001"_s});
    QCOMPARE(wrongId.exitCode, 3);
}

void tst_Story::modesDecideWhoLeaves()
{
    for (const char *mode : {"keep-in-step", "add-only", "exact-copy"}) {
        CliWorld world;
        world.connectSales();
        world.createExport(u"News"_s, u"Newsletter_Pilot"_s, {u"--mode"_s, QLatin1String(mode)});
        const Said first = world.json({u"export"_s, u"run"_s, u"News"_s});
        QVERIFY2(first.exitCode == 8 || first.exitCode == 0, first.out);
        const QString listId = first.list().value("list_id"_L1).toString();
        const auto before = world.members(listId);
        QString stranger;
        for (const QString &candidate : world.expected(u"Tokyo_VIP"_s)) {
            if (!before.contains(candidate) && !world.expected(u"Newsletter_Pilot"_s).contains(candidate)) {
                stranger = candidate;
                break;
            }
        }
        world.control(u"/sandbox/lists/"_s + listId + u"/members"_s, {{u"add"_s, QJsonArray{stranger}}});
        world.control(u"/sandbox/churn"_s, {{u"share"_s, 0.05}});
        const auto wanted = world.expected(u"Newsletter_Pilot"_s);
        const Said second = world.json({u"export"_s, u"run"_s, u"News"_s});
        QVERIFY2(second.exitCode == 8 || second.exitCode == 0, second.out);
        const auto after = world.members(listId);
        auto expected = wanted;
        if (qstrcmp(mode, "exact-copy") != 0)
            expected.insert(stranger);
        if (qstrcmp(mode, "add-only") == 0)
            expected.unite(before);
        QVERIFY2(after == expected, mode);
        QCOMPARE(second.list().value("members_after"_L1).toInt(), after.size());
    }
}

void tst_Story::severalExportsAtOnce()
{
    CliWorld world;
    world.connectSales();
    world.createExport(u"A"_s, u"Founding_Members"_s);
    world.createExport(u"B"_s, u"Newsletter_Pilot"_s);
    const Said all = world.json({u"export"_s, u"run"_s, u"--all"_s});
    const QJsonArray runs = all.json().value("runs"_L1).toArray();
    QCOMPARE(runs.size(), 2);
    QVERIFY(all.exitCode == 0 || all.exitCode == 8);
    const Said mixed = world.json({u"export"_s, u"run"_s, u"A"_s, u"Nothing"_s});
    QCOMPARE(mixed.exitCode, 3);
    QCOMPARE(mixed.json().value("runs"_L1).toArray().size(), 1);
    QCOMPARE(mixed.json().value("error"_L1).toObject().value("code"_L1).toString(), u"segue.workspace.not_found"_s);
}

void tst_Story::rejectsCanBeReadAndWritten()
{
    CliWorld world;
    world.connectSales();
    world.createExport(u"VIP"_s, u"Tokyo_VIP"_s);
    const Said run = world.json({u"export"_s, u"run"_s, u"VIP"_s});
    const QString id = run.json().value("run"_L1).toObject().value("id"_L1).toString();
    const QJsonArray rejects = world.json({u"run"_s, u"rejects"_s, id}).json().value("rejects"_L1).toArray();
    QCOMPARE(rejects.size(), run.list().value("rejected"_L1).toInt());
    const QString file = world.home() + u"/rejects.csv"_s;
    QCOMPARE(world.seguectl({u"--lang"_s, u"ja"_s, u"run"_s, u"rejects"_s, id, u"--csv"_s, file}).exitCode, 0);
    QFile csv(file);
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QByteArray bytes = csv.readAll();
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
    QVERIFY(bytes.contains("Sales に見つかりません"));
    QCOMPARE(bytes.count("\r\n"), rejects.size() + 1);
    QCOMPARE(QFileInfo(file).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
    QCOMPARE(world.json({u"run"_s, u"rejects"_s, id, u"--csv"_s, u"/proc/nowhere/x.csv"_s}).errorCode(), u"segue.file.unwritable"_s);
}

void tst_Story::definitionsCanBeListedAndRemoved()
{
    CliWorld world;
    world.connectSales();
    world.createExport(u"VIP"_s, u"Founding_Members"_s);
    const QJsonObject connection = world.json({u"connection"_s, u"show"_s, u"Sales"_s}).json().value("connection"_L1).toObject();
    QVERIFY(connection.value("practice"_L1).toBool());
    QCOMPARE(connection.value("customer_id_field"_L1).toString(), u"msdynci_crm_contact_contactid"_s);
    QCOMPARE(connection.value("used_by"_L1).toArray(), QJsonArray{u"VIP"_s});
    QVERIFY(!connection.value("consent"_L1).toObject().value("version"_L1).toString().isEmpty());

    const Said fields = world.json({u"source"_s, u"fields"_s, u"Insights"_s});
    QVERIFY(fields.out.contains("msdynci_crm_contact_contactid"));
    QCOMPARE(world.json({u"source"_s, u"test"_s, u"Insights"_s}).exitCode, 0);
    const Said doctor = world.json({u"connection"_s, u"test"_s, u"Sales"_s});
    QVERIFY2(doctor.exitCode == 0, doctor.out + doctor.error);
    QVERIFY(doctor.json().value("report"_L1).toObject().value("checks"_L1).toArray().size() >= 9);
    QVERIFY(!doctor.out.contains(world.secret().trimmed()));

    // Without a terminal nothing is asked: the option that answers is named.
    const Said unanswered = world.seguectl({u"export"_s, u"remove"_s, u"VIP"_s});
    QCOMPARE(unanswered.exitCode, 2);
    QVERIFY(unanswered.error.contains("--yes"));
    QCOMPARE(world.json({u"--yes"_s, u"connection"_s, u"remove"_s, u"Sales"_s}).errorCode(), u"segue.workspace.in_use"_s);
    QCOMPARE(world.json({u"--yes"_s, u"source"_s, u"remove"_s, u"Insights"_s}).errorCode(), u"segue.workspace.in_use"_s);
    QCOMPARE(world.json({u"--yes"_s, u"connection"_s, u"remove"_s, u"Sales"_s, u"--detach"_s}).exitCode, 0);
    const Said detached = world.json({u"export"_s, u"run"_s, u"VIP"_s});
    QCOMPARE(detached.exitCode, 3);
    QCOMPARE(detached.errorCode(), u"segue.export.no_connection"_s);
    QCOMPARE(world.json({u"--yes"_s, u"export"_s, u"remove"_s, u"VIP"_s}).exitCode, 0);
    QCOMPARE(world.json({u"--yes"_s, u"source"_s, u"remove"_s, u"Insights"_s}).exitCode, 0);
    QCOMPARE(world.json({u"source"_s, u"list"_s}).json().value("sources"_L1).toArray().size(), 0);
}

void tst_Story::usageErrorsNameTheOption()
{
    CliWorld world;
    struct Case
    {
        QStringList arguments;
        QString code;
        QByteArray word;
    };
    const QList<Case> cases{
        {{u"export"_s, u"run"_s, u"--speed"_s, u"9"_s}, u"segue.usage.unknown_option"_s, "--speed"},
        {{u"export"_s, u"create"_s, u"X"_s}, u"segue.usage.missing"_s, "--connection"},
        {{u"export"_s, u"create"_s, u"X"_s, u"--connection"_s, u"C"_s, u"--segment"_s, u"S"_s, u"--mode"_s, u"mirror"_s},
         u"segue.usage.invalid"_s,
         "keep-in-step"},
        {{u"export"_s, u"create"_s, u"X"_s, u"--connection"_s, u"C"_s, u"--segment"_s, u"S"_s, u"--guard"_s, u"120"_s},
         u"segue.usage.invalid"_s,
         "--guard"},
        {{u"source"_s, u"show"_s}, u"segue.usage.missing"_s, "NAME"},
        {{u"export"_s, u"run"_s}, u"segue.usage.missing"_s, "NAME"},
        {{u"export"_s, u"run"_s, u"A"_s, u"--lift-guard"_s}, u"segue.usage.missing"_s, "--plan"},
        {{u"export"_s, u"fly"_s}, u"segue.usage.unknown_option"_s, "export fly"},
        {{u"run"_s, u"list"_s, u"--since"_s, u"yesterday"_s}, u"segue.usage.invalid"_s, "yesterday"},
        {{u"source"_s, u"show"_s, u"A"_s, u"B"_s}, u"segue.usage.unknown_option"_s, "B"},
    };
    for (const Case &wrong : cases) {
        const Said said = world.json(wrong.arguments);
        QCOMPARE(said.exitCode, 2);
        QVERIFY2(said.errorCode() == wrong.code, said.out);
        QVERIFY2(said.out.contains(wrong.word), said.out);
        const Said japanese = world.seguectl(QStringList{u"--lang"_s, u"ja"_s} + wrong.arguments);
        QVERIFY2(japanese.out.isEmpty() && japanese.error.contains("何も実行していません"), japanese.error);
    }
}

void tst_Story::helpSpeaksBothLanguages()
{
    CliWorld world;
    const Said english = world.seguectl({u"--lang"_s, u"en"_s, u"--help"_s});
    QCOMPARE(english.exitCode, 0);
    QVERIFY(english.out.contains("export run"));
    const Said japanese = world.seguectl({u"--lang"_s, u"ja"_s, u"export"_s, u"run"_s, u"--help"_s});
    QCOMPARE(japanese.exitCode, 0);
    QVERIFY2(japanese.out.contains("エクスポートを実行します") && japanese.out.contains("--lift-guard"), japanese.out);
    QVERIFY(world.seguectl({u"--version"_s}).out.startsWith("seguectl "));
}

void tst_Story::progressAsJsonLines()
{
    CliWorld world;
    world.connectSales();
    world.createExport(u"VIP"_s, u"Tokyo_VIP"_s);
    const Said run = world.json({u"--progress"_s, u"json"_s, u"export"_s, u"run"_s, u"VIP"_s});
    QSet<QString> steps;
    const QByteArrayList lines = run.error.split('\n');
    for (const QByteArray &line : lines) {
        if (line.isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(line);
        QVERIFY2(document.isObject(), line);
        steps.insert(document.object().value("step"_L1).toString());
    }
    QVERIFY(!steps.isEmpty());
    QVERIFY(!run.json().isEmpty()); // one document on standard output all the same
}

SEGUE_TEST(tst_Story)

#include "tst_story.moc"
