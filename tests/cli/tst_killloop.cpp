// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliworld.h"
#include "testregistry.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace segue::testing;
using namespace Qt::StringLiterals;

/// Pulling the plug: seguectl is killed at random instants of a run, and finished by the next call. Nothing is lost,
/// doubled or unplanned. SEGUE_KILLS sets how often (default 300).
class tst_KillLoop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedAtRandomInstants();
};

void tst_KillLoop::killedAtRandomInstants()
{
    const int kills = qEnvironmentVariableIsSet("SEGUE_KILLS") ? qEnvironmentVariableIntValue("SEGUE_KILLS") : 300;
    CliWorld world({u"--limits"_s, u"off"_s});
    world.connectSales();
    world.createExport(u"VIP"_s, u"Tokyo_VIP"_s, {u"--guard"_s, u"off"_s});
    QElapsedTimer clock;
    clock.start();
    const Said first = world.json({u"export"_s, u"run"_s, u"VIP"_s});
    QCOMPARE(first.exitCode, 8);
    const qint64 usual = clock.elapsed();
    const QString listId = first.list().value("list_id"_L1).toString();
    // Somebody's own addition, which no crash may cost.
    QString stranger;
    const auto everybody = world.expected(u"All_Subscribers"_s);
    const auto added = world.members(listId);
    for (const QString &candidate : everybody) {
        if (!added.contains(candidate)) {
            stranger = candidate;
            break;
        }
    }
    QVERIFY(!stranger.isEmpty());
    world.control(u"/sandbox/lists/"_s + listId + u"/members"_s, {{u"add"_s, QJsonArray{stranger}}});
    const unsigned seed = 20261125;
    std::mt19937 random(seed);
    std::uniform_int_distribution<int> instant(0, static_cast<int>(usual * 11 / 10));
    int struck = 0;
    for (int kill = 0; kill < kills; ++kill) {
        world.control(u"/sandbox/churn"_s, {{u"share"_s, 0.2}});
        const auto process = world.start({u"--json"_s, u"export"_s, u"run"_s, u"VIP"_s});
        QTest::qWait(instant(random));
        const bool wasRunning = process->state() == QProcess::Running;
        process->kill();
        process->waitForFinished();
        const QJsonObject last =
            world.json({u"run"_s, u"list"_s, u"--limit"_s, u"1"_s}).json().value("runs"_L1).toArray().first().toObject();
        const QString state = last.value("state"_L1).toString();
        Said finished;
        if (state == u"interrupted"_s) {
            ++struck;
            finished = world.json({u"run"_s, u"resume"_s, last.value("id"_L1).toString()});
            QVERIFY2(finished.exitCode == 8 || finished.exitCode == 0,
                     qPrintable(u"kill %1: "_s.arg(kill) + QString::fromUtf8(finished.out + finished.error)));
        } else {
            QVERIFY2(state.startsWith(u"completed"_s), qPrintable(state));
        }
        // What a resumed plan left for the next one, the next one does.
        const Said next = world.json({u"export"_s, u"run"_s, u"VIP"_s});
        QVERIFY2(next.exitCode == 8 || next.exitCode == 0, qPrintable(u"kill %1: "_s.arg(kill) + QString::fromUtf8(next.out + next.error)));
        auto expected = world.expected(u"Tokyo_VIP"_s);
        expected.insert(stranger);
        const auto members = world.members(listId);
        QVERIFY2(members == expected,
                 qPrintable(u"kill %1 (%2): %3 members, %4 expected"_s.arg(kill).arg(wasRunning).arg(members.size()).arg(expected.size())));
    }
    qInfo("%d kills, %d of them in the middle of a run, seed %u", kills, struck, seed);
    QVERIFY(struck > kills / 4);
}

SEGUE_TEST(tst_KillLoop)

#include "tst_killloop.moc"
