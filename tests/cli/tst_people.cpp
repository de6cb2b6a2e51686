// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bothlanguages.h"
#include "cliworld.h"
#include "testregistry.h"

#include <QFile>
#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace segue::testing;
using namespace Qt::StringLiterals;

/// The options and verbs that decide about people, from the command line.
class tst_People : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void optionsAreKeptAndShown();
    void refusesValuesThatMeanNothing();
    void excludesAndIncludes();
    void warnsOfManyRejects();
};

void tst_People::optionsAreKeptAndShown()
{
    CliWorld world;
    world.connectSales();
    world.createExport(u"A"_s, u"Founding_Members"_s);
    const QJsonObject plain = world.json({u"export"_s, u"show"_s, u"A"_s}).json().value("export"_L1).toObject();
    QCOMPARE(plain.value("several_contacts"_L1).toString(), u"one"_s);
    QCOMPARE(plain.value("merged"_L1).toString(), u"reject"_s);
    QCOMPARE(plain.value("skip_opted_out"_L1).toBool(true), false);
    QVERIFY(plain.value("reject_alarm"_L1).isNull());
    QCOMPARE(plain.value("excluded"_L1).toArray().size(), 0);

    world.createExport(u"B"_s, u"Tokyo_VIP"_s,
                       {u"--several-contacts"_s, u"all"_s, u"--merged"_s, u"follow"_s, u"--skip-opted-out"_s, u"--reject-alarm"_s, u"5%"_s,
                        u"--removed-by-others"_s, u"add-again"_s});
    const QJsonObject shown = world.json({u"export"_s, u"show"_s, u"B"_s}).json().value("export"_L1).toObject();
    QCOMPARE(shown.value("several_contacts"_L1).toString(), u"all"_s);
    QCOMPARE(shown.value("merged"_L1).toString(), u"follow"_s);
    QCOMPARE(shown.value("skip_opted_out"_L1).toBool(), true);
    QCOMPARE(shown.value("reject_alarm"_L1).toInt(), 5);
    QCOMPARE(shown.value("removed_by_others"_L1).toString(), u"add-again"_s);
    const Said text = world.seguectl({u"--lang"_s, u"ja"_s, u"export"_s, u"show"_s, u"B"_s});
    QVERIFY2(text.out.contains("複数の取引先担当者") && text.out.contains("メールの受信拒否"), text.out);

    // Merged contacts are followed and people without e-mail left out: both show in the plan.
    const QJsonObject list = world.json({u"export"_s, u"plan"_s, u"B"_s}).list();
    const QJsonObject reasons = list.value("rejects_by_reason"_L1).toObject();
    QVERIFY2(reasons.value("opted_out"_L1).toInt() > 0, qPrintable(reasons.keys().join(u' ')));
    QVERIFY(!reasons.contains("merged"_L1));
    QCOMPARE(list.value("members"_L1).toInt(),
             list.value("desired"_L1).toInt() + list.value("rejected"_L1).toInt() + list.value("held"_L1).toInt());
}

void tst_People::refusesValuesThatMeanNothing()
{
    CliWorld world;
    for (const QStringList &option : {QStringList{u"--reject-alarm"_s, u"101"_s}, QStringList{u"--reject-alarm"_s, u"many"_s},
                                      QStringList{u"--several-contacts"_s, u"some"_s}, QStringList{u"--merged"_s, u"ignore"_s}}) {
        const Said said =
            world.json(QStringList{u"export"_s, u"create"_s, u"A"_s, u"--connection"_s, u"Sales"_s, u"--segment"_s, u"S"_s} + option);
        QCOMPARE(said.exitCode, 2);
        QCOMPARE(said.errorCode(), u"segue.usage.invalid"_s);
    }
    QCOMPARE(world.json({u"export"_s, u"exclude"_s, u"A"_s, u"-"_s}, "\n").errorCode(), u"segue.usage.missing"_s);
}

void tst_People::excludesAndIncludes()
{
    CliWorld world;
    world.connectSales();
    world.createExport(u"F"_s, u"Founding_Members"_s);
    QVERIFY(world.json({u"export"_s, u"run"_s, u"F"_s}).json().contains("run"_L1));
    const QString listId = world.listIdOf(u"F"_s);
    const QSet<QString> everybody = world.members(listId);
    const QString who = *everybody.begin();

    // By standard input, so that the person stays out of the shell's history.
    const Said excluded = world.json({u"export"_s, u"exclude"_s, u"F"_s, u"-"_s}, who.toUtf8() + '\n');
    QCOMPARE(excluded.exitCode, 0);
    QCOMPARE(excluded.json().value("export"_L1).toObject().value("excluded"_L1).toArray(), QJsonArray{who});
    const QJsonObject plan = world.json({u"export"_s, u"plan"_s, u"F"_s}).list();
    QCOMPARE(plan.value("leaves"_L1).toInt(), 1);
    QCOMPARE(plan.value("rejects_by_reason"_L1).toObject().value("excluded"_L1).toInt(), 1);

    const Said run = world.json({u"export"_s, u"run"_s, u"F"_s});
    QCOMPARE(run.list().value("removed"_L1).toInt(), 1);
    QVERIFY(!world.members(listId).contains(who));
    const QString csv = world.home() + u"/rejects.csv"_s;
    const QString id = run.json().value("run"_L1).toObject().value("id"_L1).toString();
    QCOMPARE(world.seguectl({u"run"_s, u"rejects"_s, id, u"--csv"_s, csv}).exitCode, 0);
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray rows = file.readAll();
    QVERIFY2(rows.contains(who.toUtf8()) && rows.contains("excluded"), rows);

    inBothLanguages(world, {u"export"_s, u"exclude"_s, u"F"_s, who}, 0);
    inBothLanguages(world, {u"export"_s, u"exclude"_s, u"F"_s, u"nobody@example.com"_s}, 3);
    QCOMPARE(world.json({u"export"_s, u"exclude"_s, u"F"_s, u"nobody@example.com"_s}).errorCode(), u"segue.person.not_found"_s);
    QCOMPARE(world.json({u"export"_s, u"exclude"_s, u"X"_s, who}).errorCode(), u"segue.workspace.not_found"_s);
    const Said included = world.json({u"export"_s, u"include"_s, u"F"_s, who});
    QCOMPARE(included.exitCode, 0);
    QCOMPARE(included.json().value("export"_L1).toObject().value("excluded"_L1).toArray().size(), 0);
    world.json({u"export"_s, u"run"_s, u"F"_s});
    QVERIFY(world.members(listId) == everybody);
}

void tst_People::warnsOfManyRejects()
{
    CliWorld world;
    world.connectSales();
    world.createExport(u"V"_s, u"Tokyo_VIP"_s, {u"--reject-alarm"_s, u"0"_s});
    const Said plan = world.json({u"export"_s, u"plan"_s, u"V"_s});
    QCOMPARE(plan.exitCode, 0);
    QCOMPARE(plan.list().value("alarm"_L1).toObject().value("code"_L1).toString(), u"segue.run.reject_alarm"_s);
    const Said run = world.json({u"export"_s, u"run"_s, u"V"_s});
    QCOMPARE(run.exitCode, 8);
    QCOMPARE(run.list().value("alarm"_L1).toObject().value("code"_L1).toString(), u"segue.run.reject_alarm"_s);
    QVERIFY(world.members(world.listIdOf(u"V"_s)) == world.expected(u"Tokyo_VIP"_s));
}

SEGUE_TEST(tst_People)
#include "tst_people.moc"
