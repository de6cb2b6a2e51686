// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "workspacefixture.h"

using namespace segue;
using namespace segue::workspace;
using domain::Mode;
using domain::RunState;
using segue::testing::WorkspaceFixture;

namespace {
const QString pilot = QStringLiteral("Newsletter_Pilot");
const QString vip = QStringLiteral("Tokyo_VIP");
const QString autumn = QStringLiteral("秋");
} // namespace

/// What the three modes do to people whom somebody else added or removed.
class tst_Modes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepInStepLeavesOthersMembersAlone();
    void addOnlyRemovesNobody();
    void exactCopyRemovesOthersMembers();
    void respectsWhomOthersRemoved();
    void addsAgainWhenToldSo();
};

void tst_Modes::keepInStepLeavesOthersMembersAlone()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {pilot}));
    const auto first = desk.run(autumn);
    SEGUE_SUCCEEDED(first);
    const domain::ListId list = first->lists.first().list;
    const QStringList guests = desk.strangers(vip, pilot, 3);
    QCOMPARE(guests.size(), 3);
    desk.changeMembers(list, guests, {});
    const QSet<QString> before = desk.expected(pilot);
    desk.sandbox().control("/sandbox/churn", {{QStringLiteral("share"), 0.02}});
    const QSet<QString> gone = before - desk.expected(pilot) - QSet<QString>(guests.begin(), guests.end());
    const auto second = desk.run(autumn);
    SEGUE_SUCCEEDED(second);
    QVERIFY2(second->lists.first().verified, segue::testing::told(*second).constData());
    QCOMPARE(second->lists.first().removed + second->lists.first().held, qint64(gone.size()));
    QVERIFY(second->lists.first().notOurs >= 3 - (desk.expected(pilot) & QSet<QString>(guests.begin(), guests.end())).size());
    const QSet<QString> members = desk.members(list);
    for (const QString &guest : guests)
        QVERIFY(members.contains(guest));
    QVERIFY(members.contains(desk.expected(pilot)));
}

void tst_Modes::addOnlyRemovesNobody()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {pilot}, Mode::AddOnly));
    const auto first = desk.run(autumn);
    SEGUE_SUCCEEDED(first);
    const QSet<QString> before = desk.members(first->lists.first().list);
    desk.sandbox().control("/sandbox/churn", {{QStringLiteral("share"), 0.05}});
    const auto second = desk.run(autumn);
    SEGUE_SUCCEEDED(second);
    QCOMPARE(second->lists.first().removed, 0);
    const QSet<QString> after = desk.members(first->lists.first().list);
    QVERIFY(after.contains(before));
    QVERIFY(after.contains(desk.expected(pilot)));
    QVERIFY(after.size() > before.size());
}

void tst_Modes::exactCopyRemovesOthersMembers()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {pilot}, Mode::ExactCopy));
    const auto first = desk.run(autumn);
    SEGUE_SUCCEEDED(first);
    const domain::ListId list = first->lists.first().list;
    QCOMPARE(desk.members(list), desk.expected(pilot));
    const QStringList guests = desk.strangers(vip, pilot, 4);
    QStringList taken = desk.expected(pilot).values();
    taken.sort();
    desk.changeMembers(list, guests, taken.mid(0, 2));
    const auto second = desk.run(autumn);
    SEGUE_SUCCEEDED(second);
    QVERIFY2(second->lists.first().verified, segue::testing::told(*second).constData());
    QCOMPARE(second->lists.first().removed, 4);
    QCOMPARE(second->lists.first().added, 2);
    QCOMPARE(desk.members(list), desk.expected(pilot));
}

void tst_Modes::respectsWhomOthersRemoved()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {pilot}));
    const auto first = desk.run(autumn);
    SEGUE_SUCCEEDED(first);
    const domain::ListId list = first->lists.first().list;
    QStringList complainers = desk.expected(pilot).values();
    complainers.sort();
    complainers = complainers.mid(0, 2);
    desk.changeMembers(list, {}, complainers);
    for (int round = 0; round < 2; ++round) {
        const auto run = desk.run(autumn, true);
        SEGUE_SUCCEEDED(run);
        QVERIFY2(run->lists.first().verified, segue::testing::told(*run).constData());
        QCOMPARE(run->lists.first().added, 0);
        QCOMPARE(run->lists.first().removedByOthers, 2);
        for (const QString &complainer : std::as_const(complainers))
            QVERIFY(!desk.members(list).contains(complainer));
    }
}

void tst_Modes::addsAgainWhenToldSo()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUp());
    CreateExport request = desk.newExport(autumn, {pilot});
    request.settings.removedByOthers = domain::RemovedByOthers::AddAgain;
    SEGUE_SUCCEEDED(desk.ask(request));
    const auto first = desk.run(autumn);
    SEGUE_SUCCEEDED(first);
    const domain::ListId list = first->lists.first().list;
    QStringList taken = desk.expected(pilot).values();
    taken.sort();
    desk.changeMembers(list, {}, taken.mid(0, 3));
    const auto second = desk.run(autumn, true);
    SEGUE_SUCCEEDED(second);
    QCOMPARE(second->lists.first().added, 3);
    QCOMPARE(desk.members(list), desk.expected(pilot));
}

SEGUE_TEST(tst_Modes)
#include "tst_modes.moc"
