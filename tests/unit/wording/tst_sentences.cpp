// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spoken.h"
#include "testregistry.h"
#include "wording/remarks.h"
#include "wording/views.h"
#include "wording/wording.h"

#include "base/error.h"

#include <QTest>

#include <memory>

using namespace segue;
using namespace segue::testing;
using namespace Qt::StringLiterals;

namespace {

domain::ListPlan list(std::size_t joins, std::size_t leaves)
{
    domain::ListPlan plan;
    plan.joins.resize(joins);
    plan.leaves.resize(leaves);
    return plan;
}

Spoken button(const QList<domain::ListPlan> &lists, bool liftGuard = false)
{
    domain::Plan plan;
    plan.lists = lists;
    return spoken([&] { return wording::runButtonText(plan, liftGuard); });
}

Spoken sentence(const QList<domain::ListPlan> &lists, bool liftGuard = false)
{
    domain::Plan plan;
    plan.lists = lists;
    return spoken([&] { return wording::planSentence(plan, liftGuard); });
}

} // namespace

/// Sentences that name an act before it is done.
class tst_Sentences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRunButtonNamesTheAct();
    void theRunButtonPromisesNothingOfStoppedLists();
    void thePlanSentenceCountsOnlyWhatIsDone();
    void remarksNameWhatIsThereToUse();
    void adoptionWarnsOfThoseWhoWillBeRemoved();
};

void tst_Sentences::theRunButtonNamesTheAct()
{
    QCOMPARE(button({list(1'204, 31)}),
             (Spoken{u"Add 1,204 people to lists and remove 31 from lists"_s, u"リストに 1,204 人を追加し、31 人をリストから削除"_s}));
    QCOMPARE(button({list(1'000, 0), list(204, 31)}),
             (Spoken{u"Add 1,204 people to lists and remove 31 from lists"_s, u"リストに 1,204 人を追加し、31 人をリストから削除"_s}));
    QCOMPARE(button({list(1, 0)}), (Spoken{u"Add 1 person to lists"_s, u"リストに 1 人を追加"_s}));
    QCOMPARE(button({list(0, 31)}), (Spoken{u"Remove 31 people from lists"_s, u"31 人をリストから削除"_s}));
    QCOMPARE(button({list(0, 0)}), (Spoken{u"Run without changes"_s, u"変更なしで実行"_s}));
    domain::ListPlan empty = list(0, 0);
    empty.createsList = true;
    QCOMPARE(button({empty, list(0, 0)}), (Spoken{u"Create 1 list"_s, u"リスト 1 件を作成"_s}));
}

void tst_Sentences::theRunButtonPromisesNothingOfStoppedLists()
{
    domain::ListPlan stopped = list(5, 700);
    stopped.guard = Error(ErrorCode::GuardShare);
    domain::ListPlan unplanned = list(0, 0);
    unplanned.createsList = true;
    unplanned.problem = Error(ErrorCode::GuardShare);
    QCOMPARE(button({stopped, list(12, 0)}), (Spoken{u"Add 12 people to lists"_s, u"リストに 12 人を追加"_s}));
    QCOMPARE(button({stopped, unplanned}), (Spoken{u"Run without changes"_s, u"変更なしで実行"_s}));
    QCOMPARE(button({stopped, unplanned}, true),
             (Spoken{u"Add 5 people to lists and remove 700 from lists"_s, u"リストに 5 人を追加し、700 人をリストから削除"_s}));
}

void tst_Sentences::thePlanSentenceCountsOnlyWhatIsDone()
{
    QCOMPARE(sentence({list(12, 0)}), (Spoken{u"12 people will be added to lists. Nobody will be removed."_s,
                                              u"リストに 12 人を追加します。リストからの削除はありません。"_s}));
    domain::ListPlan guarded = list(5, 700);
    guarded.guard = Error(ErrorCode::GuardShare);
    domain::ListPlan broken = list(3, 3);
    broken.problem = Error(ErrorCode::GuardShare);
    QCOMPARE(sentence({guarded, list(12, 0), broken}),
             (Spoken{u"12 people will be added to lists. Nobody will be removed. Stopped and left untouched: 2 lists."_s,
                     u"リストに 12 人を追加します。リストからの削除はありません。停止し、変更しません: リスト 2 件。"_s}));
    QCOMPARE(sentence({guarded, list(0, 0)}),
             (Spoken{u"The other lists are up to date; nothing will be changed. Stopped and left untouched: 1 list."_s,
                     u"ほかのリストは最新の状態です。変更はありません。停止し、変更しません: リスト 1 件。"_s}));
    QCOMPARE(sentence({guarded, broken}).english, u"Nothing will be changed: every list is stopped."_s);
    // Lifted, the guard stops nothing; a problem does.
    QCOMPARE(sentence({guarded, broken}, true).english,
             u"5 people will be added to lists and 700 removed from lists. No contact record is deleted. "
             "Stopped and left untouched: 1 list."_s);
    QCOMPARE(sentence({list(0, 0)}).english, u"Everything is up to date; nothing will be changed."_s);
}

void tst_Sentences::remarksNameWhatIsThereToUse()
{
    using wording::Where;
    domain::Plan plan;
    plan.exportName = u"VIP"_s;
    plan.undoes = domain::RunId();
    plan.lists = {list(1, 0)};
    plan.lists.first().listName = u"春"_s;
    plan.lists.first().ledgerOlder = true;
    const QString commands = wording::planRemarks(plan, Language::English);
    QVERIFY2(commands.contains(u"export adopt VIP"_s) && commands.contains(u"export resume"_s), qPrintable(commands));
    domain::RunRecord run;
    run.exportName = u"VIP"_s;
    run.undoes = domain::RunId();
    QVERIFY(wording::runRemarks(run, Language::English).contains(u"export resume"_s));
    for (const QString &text :
         {wording::planRemarks(plan, Language::English, Where::Window), wording::runRemarks(run, Language::English, Where::Window),
          wording::ledgerRemark(plan, plan.lists.first(), Where::Window)}) {
        QVERIFY(!text.isEmpty());
        QVERIFY2(!text.contains(u"export adopt"_s) && !text.contains(u"export resume"_s), qPrintable(text));
    }
    // The window says it beside the list.
    QVERIFY(!wording::planRemarks(plan, Language::English, Where::Window).contains(u"春"_s));
}

void tst_Sentences::adoptionWarnsOfThoseWhoWillBeRemoved()
{
    domain::AdoptionProposal proposal;
    proposal.wanted = 7;
    proposal.unwanted = 2;
    workspace::ListAdoption good;
    good.proposal = std::make_shared<const domain::AdoptionProposal>(proposal);
    workspace::ListAdoption bad;
    bad.problem = Error(ErrorCode::GuardShare);
    workspace::AdoptionView view;
    view.lists = {good, bad, good};
    const Spoken said = spoken([&] { return wording::adoptionWarning(view); });
    QVERIFY2(said.english.contains(u"(4 people)"_s), qPrintable(said.english));
    QVERIFY2(said.japanese.contains(u"セグメントにいない 4 人は"_s), qPrintable(said.japanese));
    view.mode = domain::Mode::AddOnly;
    QCOMPARE(wording::adoptionWarning(view), QString());
}

SEGUE_TEST(tst_Sentences)
#include "tst_sentences.moc"
