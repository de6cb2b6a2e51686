// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bothlanguages.h"
#include "cliworld.h"
#include "testregistry.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace segue::testing;
using namespace Qt::StringLiterals;

/// Taking runs back, verifying, trying rejects again, cancelling from another process, adopting: as a person types it.
class tst_RunVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undo();
    void undoInBothLanguages();
    void undoAsksOrNamesTheOption();
    void verify();
    void onlyRejectsOf();
    void cancelOfAnotherProcess();
    void adopt();

private:
    static QString idOf(const Said &run) { return run.json().value("run"_L1).toObject().value("id"_L1).toString(); }
    static Said speaking(CliWorld &world, const char *language, const QStringList &arguments)
    {
        return world.seguectl(QStringList{u"--lang"_s, QLatin1String(language)} + arguments);
    }
};

void tst_RunVerbs::undo()
{
    CliWorld world;
    world.connectSales();
    world.createExport(u"VIP"_s, u"Tokyo_VIP"_s);
    const Said first = world.json({u"export"_s, u"run"_s, u"VIP"_s});
    const QString listId = first.list().value("list_id"_L1).toString();
    const auto before = world.members(listId);
    world.control(u"/sandbox/churn"_s, {{u"share"_s, 0.02}});
    const Said second = world.json({u"export"_s, u"run"_s, u"VIP"_s});
    QVERIFY2(second.exitCode == 8 || second.exitCode == 0, second.out);
    const auto between = world.members(listId);

    const Said plan = world.json({u"run"_s, u"undo"_s, idOf(second), u"--plan-only"_s});
    QCOMPARE(plan.exitCode, 0);
    const QJsonObject planned = plan.json().value("plan"_L1).toObject();
    QCOMPARE(planned.value("undoes"_L1).toString(), idOf(second));
    QCOMPARE(plan.list().value("leaves"_L1).toInt(), second.list().value("added"_L1).toInt());
    QVERIFY(plan.list().value("undo"_L1).isObject());
    QVERIFY(world.members(listId) == between);

    const Said undone = world.json({u"--yes"_s, u"run"_s, u"undo"_s, idOf(second)});
    QVERIFY2(undone.exitCode == 0 || undone.exitCode == 8, undone.out + undone.error);
    const QJsonObject run = undone.json().value("run"_L1).toObject();
    QCOMPARE(run.value("undoes"_L1).toString(), idOf(second));
    QVERIFY(undone.list().value("verified"_L1).toBool());
    const auto after = world.members(listId);
    QCOMPARE(after.size(), before.size() - undone.list().value("rejected"_L1).toInt());
    QVERIFY(before.contains(after));

    // Once more: everybody has been changed again since.
    const Said twice = world.json({u"--yes"_s, u"run"_s, u"undo"_s, idOf(second)});
    QCOMPARE(twice.exitCode, 3);
    QCOMPARE(twice.errorCode(), u"segue.undo.nothing_left"_s);
    // And the undo itself can be taken back.
    const Said redo = world.json({u"--yes"_s, u"run"_s, u"undo"_s, idOf(undone)});
    QVERIFY2(redo.exitCode == 0 || redo.exitCode == 8, redo.out + redo.error);
    QVERIFY(between.contains(world.members(listId)));
}

void tst_RunVerbs::undoInBothLanguages()
{
    CliWorld world;
    world.connectSales();
    world.createExport(u"創業"_s, u"Founding_Members"_s);
    const Said first = world.json({u"export"_s, u"run"_s, u"創業"_s});
    const QString id = idOf(first);
    const Said japanese = speaking(world, "ja", {u"run"_s, u"undo"_s, id, u"--plan-only"_s});
    QCOMPARE(japanese.exitCode, 0);
    QVERIFY2(japanese.out.contains("の変更を元に戻します") && japanese.out.contains("リスト自体は Sales に残ります。")
                 && japanese.out.contains("一時停止します。"),
             japanese.out);
    const Said english = speaking(world, "en", {u"run"_s, u"undo"_s, id, u"--plan-only"_s});
    QVERIFY2(english.out.contains("takes back run") && english.out.contains("The list itself stays in Sales.")
                 && english.out.contains("is paused until you resume it"),
             english.out);
    const Said undone = speaking(world, "ja", {u"--yes"_s, u"run"_s, u"undo"_s, id});
    QCOMPARE(undone.exitCode, 0);
    QVERIFY2(undone.out.contains("変更を元に戻しました。") && undone.out.contains("一時停止しています。"), undone.out);
    QVERIFY(world.members(first.list().value("list_id"_L1).toString()).isEmpty());
    inBothLanguages(world, {u"--yes"_s, u"run"_s, u"undo"_s, id}, 3);
    // A run that changed nobody has nothing to take back.
    const Said idle = world.json({u"export"_s, u"run"_s, u"創業"_s});
    Q_UNUSED(idle)
    const Said full = world.json({u"export"_s, u"run"_s, u"創業"_s, u"--full"_s});
    const Said nothing = world.json({u"--yes"_s, u"run"_s, u"undo"_s, idOf(full)});
    QCOMPARE(nothing.exitCode, 3);
    QCOMPARE(nothing.errorCode(), u"segue.undo.nothing"_s);
    inBothLanguages(world, {u"--yes"_s, u"run"_s, u"undo"_s, idOf(full)}, 3);
}

void tst_RunVerbs::undoAsksOrNamesTheOption()
{
    CliWorld world;
    world.connectSales();
    world.createExport(u"創業"_s, u"Founding_Members"_s);
    const Said first = world.json({u"export"_s, u"run"_s, u"創業"_s});
    const auto before = world.members(first.list().value("list_id"_L1).toString());
    const Said unasked = world.json({u"run"_s, u"undo"_s, idOf(first)});
    QCOMPARE(unasked.exitCode, 2);
    QVERIFY2(unasked.out.contains("--yes"), unasked.out);
    QVERIFY(world.members(first.list().value("list_id"_L1).toString()) == before);
    // The plan that was shown can be run by its ID, which is a yes as well.
    const Said plan = world.json({u"run"_s, u"undo"_s, idOf(first), u"--plan-only"_s});
    const QString planId = plan.json().value("plan"_L1).toObject().value("id"_L1).toString();
    const Said run = world.json({u"export"_s, u"run"_s, u"創業"_s, u"--plan"_s, planId});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.json().value("run"_L1).toObject().value("undoes"_L1).toString(), idOf(first));
    QVERIFY(world.members(first.list().value("list_id"_L1).toString()).isEmpty());
}

void tst_RunVerbs::verify()
{
    CliWorld world;
    world.connectSales();
    world.createExport(u"News"_s, u"Newsletter_Pilot"_s, {u"--mode"_s, u"exact-copy"_s});
    const Said first = world.json({u"export"_s, u"run"_s, u"News"_s});
    const QString listId = first.list().value("list_id"_L1).toString();
    const Said fine = world.json({u"export"_s, u"verify"_s, u"News"_s});
    QCOMPARE(fine.exitCode, 0);
    const QJsonObject document = fine.json().value("verification"_L1).toObject();
    QVERIFY(document.value("as_wanted"_L1).toBool());
    QCOMPARE(document.value("lists"_L1).toArray().first().toObject().value("on_list"_L1).toInt(), world.members(listId).size());

    const QString gone = *world.expected(u"Newsletter_Pilot"_s).cbegin();
    auto others = world.expected(u"Tokyo_VIP"_s);
    others.subtract(world.expected(u"Newsletter_Pilot"_s));
    const QString stranger = *others.cbegin();
    world.control(u"/sandbox/lists/"_s + listId + u"/members"_s, {{u"add"_s, QJsonArray{stranger}}, {u"remove"_s, QJsonArray{gone}}});
    const auto before = world.members(listId);
    const Said differs = world.json({u"export"_s, u"verify"_s, u"News"_s});
    QCOMPARE(differs.exitCode, 9);
    const QJsonObject list = differs.json().value("verification"_L1).toObject().value("lists"_L1).toArray().first().toObject();
    QVERIFY(!list.value("as_wanted"_L1).toBool());
    QCOMPARE(list.value("missing_contacts"_L1).toArray(), QJsonArray{gone});
    QCOMPARE(list.value("too_many_contacts"_L1).toArray(), QJsonArray{stranger});
    QCOMPARE(list.value("missing"_L1).toInt(), 1);
    QCOMPARE(list.value("too_many"_L1).toInt(), 1);
    const Said japanese = speaking(world, "ja", {u"export"_s, u"verify"_s, u"News"_s});
    QCOMPARE(japanese.exitCode, 9);
    QVERIFY2(japanese.out.contains("差異あり") && japanese.out.contains("不足: ") && japanese.out.contains(gone.toUtf8()), japanese.out);
    const Said english = speaking(world, "en", {u"export"_s, u"verify"_s, u"News"_s});
    QVERIFY2(english.out.contains("Lists that are not as the export wants them: 1 of 1. Nothing was changed."), english.out);
    QVERIFY(world.members(listId) == before);
    QCOMPARE(world.json({u"run"_s, u"list"_s}).json().value("runs"_L1).toArray().size(), 1);
}

void tst_RunVerbs::onlyRejectsOf()
{
    CliWorld world;
    world.connectSales();
    world.createExport(u"VIP"_s, u"Tokyo_VIP"_s);
    const Said first = world.json({u"export"_s, u"run"_s, u"VIP"_s});
    QCOMPARE(first.exitCode, 8);
    const auto before = world.members(first.list().value("list_id"_L1).toString());
    world.control(u"/sandbox/churn"_s, {{u"share"_s, 0.02}});
    const Said retried = world.json({u"export"_s, u"run"_s, u"VIP"_s, u"--only-rejects-of"_s, idOf(first)});
    QVERIFY2(retried.exitCode == 8 || retried.exitCode == 0, retried.out);
    QCOMPARE(retried.list().value("removed"_L1).toInt(), 0);
    QVERIFY(retried.list().value("waiting_for_next_plan"_L1).toInt() > 0);
    QVERIFY(world.members(first.list().value("list_id"_L1).toString()).contains(before));

    QCOMPARE(world.json({u"export"_s, u"run"_s, u"--all"_s, u"--only-rejects-of"_s, idOf(first)}).errorCode(), u"segue.usage.conflict"_s);
    world.createExport(u"創業"_s, u"Founding_Members"_s);
    const Said other = world.json({u"export"_s, u"run"_s, u"創業"_s, u"--only-rejects-of"_s, idOf(first)});
    QCOMPARE(other.exitCode, 3);
    QCOMPARE(other.errorCode(), u"segue.run.other_export"_s);
    inBothLanguages(world, {u"export"_s, u"run"_s, u"創業"_s, u"--only-rejects-of"_s, idOf(first)}, 3);
    const Said clean = world.json({u"export"_s, u"run"_s, u"創業"_s});
    QCOMPARE(clean.exitCode, 0);
    const Said none = world.json({u"export"_s, u"run"_s, u"創業"_s, u"--only-rejects-of"_s, idOf(clean)});
    QCOMPARE(none.errorCode(), u"segue.run.no_problem_rejects"_s);
    inBothLanguages(world, {u"export"_s, u"run"_s, u"創業"_s, u"--only-rejects-of"_s, idOf(clean)}, 3);
}

void tst_RunVerbs::cancelOfAnotherProcess()
{
    CliWorld world;
    world.connectSales();
    world.createExport(u"VIP"_s, u"Tokyo_VIP"_s);
    world.fault(u"post AddListMembersList from=2 delay=30000"_s);
    const auto process = world.start({u"--json"_s, u"export"_s, u"run"_s, u"VIP"_s});
    QString id;
    QTRY_VERIFY_WITH_TIMEOUT(
        ([&] {
            const QJsonObject run =
                world.json({u"run"_s, u"list"_s, u"--limit"_s, u"1"_s}).json().value("runs"_L1).toArray().first().toObject();
            if (run.value("state"_L1) == u"running"_s)
                id = run.value("id"_L1).toString();
            return !id.isEmpty();
        }()),
        30'000);
    const Said cancelled = world.json({u"run"_s, u"cancel"_s, id});
    QCOMPARE(cancelled.exitCode, 0);
    QCOMPARE(cancelled.json().value("run"_L1).toObject().value("state"_L1).toString(), u"cancelled"_s);
    const Said stopped = CliWorld::wait(*process);
    QCOMPARE(stopped.exitCode, 10);
    QCOMPARE(stopped.json().value("run"_L1).toObject().value("state"_L1).toString(), u"cancelled"_s);
    const Said twice = world.json({u"run"_s, u"cancel"_s, id});
    QCOMPARE(twice.exitCode, 3);
    QCOMPARE(twice.errorCode(), u"segue.run.over"_s);
    inBothLanguages(world, {u"run"_s, u"cancel"_s, id}, 3);
    world.clearFaults();
    QCOMPARE(world.json({u"run"_s, u"resume"_s, id}).exitCode, 8);

    // A process that died cannot be asked; its run is to be finished.
    world.control(u"/sandbox/churn"_s, {{u"share"_s, 0.2}});
    world.fault(u"post AddListMembersList delay=30000"_s);
    const auto dying = world.start({u"--json"_s, u"export"_s, u"run"_s, u"VIP"_s});
    QTRY_VERIFY_WITH_TIMEOUT(
        ([&] {
            const QJsonObject run =
                world.json({u"run"_s, u"list"_s, u"--limit"_s, u"1"_s}).json().value("runs"_L1).toArray().first().toObject();
            id = run.value("id"_L1).toString();
            return run.value("state"_L1) == u"running"_s;
        }()),
        30'000);
    dying->kill();
    dying->waitForFinished();
    const Said dead = world.json({u"run"_s, u"cancel"_s, id});
    QCOMPARE(dead.exitCode, 10);
    QCOMPARE(dead.errorCode(), u"segue.run.interrupted"_s);
    QVERIFY2(dead.out.contains("run resume"), dead.out);
}

void tst_RunVerbs::adopt()
{
    CliWorld world;
    world.connectSales();
    world.createExport(u"News"_s, u"Newsletter_Pilot"_s);
    // The backup is from before the first run.
    const QString spare = world.home() + u"/spare.segue"_s;
    QVERIFY(QFile::copy(world.workspaceFile(), spare));
    const Said first = world.json({u"export"_s, u"run"_s, u"News"_s});
    const QString listId = first.list().value("list_id"_L1).toString();
    const int added = first.list().value("added"_L1).toInt();
    const Said nobody = world.json({u"export"_s, u"adopt"_s, u"News"_s});
    QCOMPARE(nobody.exitCode, 0);
    QCOMPARE(nobody.json().value("adoption"_L1).toObject().value("adopted"_L1).toInt(), 0);
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(world.workspaceFile() + suffix);
    QVERIFY(QFile::copy(spare, world.workspaceFile()));
    world.control(u"/sandbox/churn"_s, {{u"share"_s, 0.05}});

    const Said plan = speaking(world, "ja", {u"export"_s, u"plan"_s, u"News"_s});
    QVERIFY2(plan.out.contains("export adopt News"), plan.out);
    QVERIFY(world.json({u"export"_s, u"plan"_s, u"News"_s}).list().value("ledger_older"_L1).toBool());
    const Said unasked = world.json({u"export"_s, u"adopt"_s, u"News"_s});
    QCOMPARE(unasked.exitCode, 2);
    QVERIFY2(unasked.out.contains("--yes"), unasked.out);
    const Said japanese = speaking(world, "ja", {u"export"_s, u"adopt"_s, u"News"_s});
    QCOMPARE(japanese.exitCode, 2);
    QVERIFY2(japanese.error.contains("次の実行でリストから削除されます。"), japanese.error);
    const Said english = speaking(world, "en", {u"--yes"_s, u"export"_s, u"adopt"_s, u"News"_s});
    QCOMPARE(english.exitCode, 0);
    QVERIFY2(english.error.contains("will be removed from the lists at the next run"), english.error);
    QVERIFY2(english.out.contains("Taken over into the ledger: " + QByteArray::number(added) + " people."), english.out);
    const Said second = world.json({u"export"_s, u"run"_s, u"News"_s});
    QVERIFY2(second.exitCode == 0 || second.exitCode == 8, second.out);
    QVERIFY(second.list().value("removed"_L1).toInt() > 0);
    QCOMPARE(second.list().value("not_ours"_L1).toInt(), 0);
    QVERIFY(world.members(listId) == world.expected(u"Newsletter_Pilot"_s));
}

SEGUE_TEST(tst_RunVerbs)

#include "tst_runverbs.moc"
