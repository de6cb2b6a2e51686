// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engineworld.h"
#include "testregistry.h"

#include "engine/adoptionsurvey.h"
#include "waiting.h"

#include <QTest>

using namespace segue;
using namespace segue::testing;

/// A ledger that is older than the list: it is noticed, and what could be taken over is proposed person by person.
class tst_Adoption : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void proposesWhomOurAccountPutThere();
    void leavesOutWhomTheJournalExplains();
    void namesTheTroubleOfAList();
    void planSaysThatTheLedgerIsOlder_data();
    void planSaysThatTheLedgerIsOlder();
    void aFullLedgerAsksNobody();
    void unreadableMakersAreNoTrouble();
};

namespace {

QList<ListAdoption> surveyed(EngineWorld &world)
{
    QObject owner;
    std::optional<Result<QList<ListAdoption>>> answer;
    (new AdoptionSurvey(world.request(), world.ports(), &owner))->run(&owner, [&answer](Result<QList<ListAdoption>> lists) {
        answer.emplace(std::move(lists));
    });
    if (!waitUntil([&answer] { return answer.has_value(); }, 10'000) || !answer->has_value())
        return {};
    return answer->value();
}

/// A list of 100 by us whose ledger was lost, 20 of them no longer in the segment, and 5 that others added.
void loseLedger(EngineWorld &world)
{
    world.source.setMembers(0, 100);
    world.run();
    world.confirm();
    auto &list = world.target.lists[world.binding().list];
    for (int number = 500; number < 505; ++number) {
        list.members.insert(contact(number));
        list.byHand.insert(contact(number));
    }
    world.source.setMembers(20, 100);
    world.store.ledgers.clear();
    world.store.verified.clear();
}

} // namespace

void tst_Adoption::proposesWhomOurAccountPutThere()
{
    EngineWorld world;
    loseLedger(world);
    world.source.rows.push_back({contact(30), customer(900)}); // a contact of two customers
    const QList<ListAdoption> lists = surveyed(world);
    QCOMPARE(lists.size(), 1);
    QVERIFY(!lists.first().problem);
    const AdoptionProposal &proposal = *lists.first().proposal;
    QCOMPARE(proposal.wanted, 80);
    QCOMPARE(proposal.unwanted, 20);
    QCOMPARE(proposal.byOthers, 5);
    QCOMPARE(proposal.known, 0);
    QCOMPARE(proposal.entries.size(), std::size_t(101));
    QVERIFY(std::is_sorted(proposal.entries.begin(), proposal.entries.end()));
    QCOMPARE(proposal.entries.front(), (LedgerEntry{contact(0), CustomerKey{}}));
    // Once taken over, the next run removes who is no longer wanted, and only them.
    world.store.ledgers[world.binding().id].ours = proposal.entries;
    world.source.rows.pop_back();
    const RunRecord record = world.run();
    QCOMPARE(toString(record.state), toString(RunState::Completed));
    QCOMPARE(record.lists.first().removed, 20);
    QCOMPARE(record.lists.first().added, 20);
    QCOMPARE(record.lists.first().notOurs, 5);
    // An undo gives them back as ours without a customer.
    RunRequest undoing = world.request();
    undoing.undoes = record.id;
    QCOMPARE(toString(world.run(undoing).state), toString(RunState::Completed));
    const auto &ours = world.store.ledgers[world.binding().id].ours;
    QVERIFY(std::binary_search(ours.begin(), ours.end(), LedgerEntry{contact(0), CustomerKey{}}));
}

void tst_Adoption::leavesOutWhomTheJournalExplains()
{
    EngineWorld world;
    world.source.setMembers(0, 100);
    world.run(world.request(), [&world](ExportRun &run) {
        world.target.onCall = [&run](int call) {
            if (call == 3)
                run.cancel();
        };
    });
    world.target.onCall = nullptr;
    world.confirm();
    QVERIFY(!world.members().empty());
    const QList<ListAdoption> lists = surveyed(world);
    QCOMPARE(lists.first().proposal->people(), 0);
    QCOMPARE(lists.first().proposal->known, static_cast<qint64>(world.members().size()));
}

void tst_Adoption::namesTheTroubleOfAList()
{
    EngineWorld world;
    loseLedger(world);
    world.target.lists[world.binding().list].state.stamp = QStringLiteral("segue:other:mark");
    QCOMPARE(surveyed(world).first().problem->code(), ErrorCode::ListForeign);
    world.target.lists.clear();
    QCOMPARE(surveyed(world).first().problem->code(), ErrorCode::ListNotFound);
}

void tst_Adoption::planSaysThatTheLedgerIsOlder_data()
{
    QTest::addColumn<int>("lost");
    QTest::addColumn<bool>("isOlder");
    QTest::newRow("all") << 100 << true;
    QTest::newRow("most of the newest rows") << 60 << true;
    QTest::newRow("too few to doubt") << 20 << false;
}

void tst_Adoption::planSaysThatTheLedgerIsOlder()
{
    QFETCH(const int, lost);
    QFETCH(const bool, isOlder);
    EngineWorld world;
    world.source.setMembers(0, 100);
    world.run();
    world.confirm();
    auto &ours = world.store.ledgers[world.binding().id].ours;
    ours.erase(ours.begin(), ours.begin() + lost);
    RunRequest planning = world.request();
    planning.planOnly = true;
    const RunRecord planned = world.run(planning);
    QCOMPARE(world.store.plans.at(*planned.plan)->lists.first().ledgerOlder, isOlder);
}

void tst_Adoption::aFullLedgerAsksNobody()
{
    EngineWorld world;
    world.source.setMembers(0, 100);
    world.run();
    world.confirm();
    world.run();
    QCOMPARE(world.target.makerReads, 0);
    // Many that others added: asked, and the answer is that they are not of our account.
    auto &list = world.target.lists[world.binding().list];
    for (int number = 500; number < 600; ++number) {
        list.members.insert(contact(number));
        list.byHand.insert(contact(number));
    }
    RunRequest planning = world.request();
    planning.planOnly = true;
    const RunRecord planned = world.run(planning);
    QCOMPARE(world.target.makerReads, 1);
    QVERIFY(!world.store.plans.at(*planned.plan)->lists.first().ledgerOlder);
}

/// What a row's creator is called is not documented everywhere: a plan does not fail for it.
void tst_Adoption::unreadableMakersAreNoTrouble()
{
    EngineWorld world;
    loseLedger(world);
    world.target.makersUnreadable = Error(ErrorCode::UnexpectedAnswer);
    RunRequest planning = world.request();
    planning.planOnly = true;
    const RunRecord planned = world.run(planning);
    QVERIFY(planned.plan.has_value());
    QVERIFY(!world.store.plans.at(*planned.plan)->lists.first().ledgerOlder);
}

SEGUE_TEST(tst_Adoption)
#include "tst_adoption.moc"
