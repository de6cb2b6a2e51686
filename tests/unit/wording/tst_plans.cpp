// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spoken.h"
#include "testregistry.h"
#include "wording/plans.h"

#include "base/error.h"

#include <QTest>

using namespace segue;
using namespace segue::testing;
using namespace Qt::StringLiterals;
using wording::PlanRow;

namespace {

domain::ContactId contact(unsigned char number)
{
    domain::ContactId id;
    id.bytes.fill(0x11);
    id.bytes.back() = number;
    return id;
}

domain::Plan onePlan()
{
    domain::ListPlan list;
    list.segmentId = u"Spring"_s;
    list.listName = u"=春, \"VIP\""_s;
    list.joins.resize(1);
    list.joins[0].contact = contact(1);
    list.leaves.resize(1);
    list.leaves[0].contact = contact(2);
    list.held = {contact(3)};
    list.removedByOthers = {contact(4)};
    list.rejects.resize(2);
    list.rejects[0].reason = domain::RejectReason::Merged;
    list.rejects[0].contact = contact(5);
    list.rejects[0].survivor = contact(6);
    list.rejects[1].reason = domain::RejectReason::Missing;
    domain::Plan plan;
    plan.exportName = u"VIP"_s;
    plan.lists = {list};
    return plan;
}

/// The file's lines, without the mark at its beginning.
QStringList linesOf(const QByteArray &file)
{
    QStringList lines = QString::fromUtf8(file).split(u"\r\n"_s);
    if (!lines.isEmpty() && lines.first().startsWith(QChar(0xfeff)))
        lines.first().remove(0, 1);
    return lines;
}

} // namespace

/// A plan as a file, and the words for its people.
class tst_Plans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everybodyIsARow();
    void namesAreThereOnlyWhereTheyAreGiven();
    void whoIsAddedAgainIsNamedOnce();
    void aStoppedListSaysSo();
    void reasonsFitThePlan();
    void aMillionRowsAreWritten();
};

void tst_Plans::everybodyIsARow()
{
    const QByteArray file = wording::planCsv(onePlan());
    QVERIFY(file.startsWith("\xef\xbb\xbf"));
    const QStringList lines = linesOf(file);
    QCOMPARE(lines.size(), 8); // the header, six people, and what follows the last line's end
    QCOMPARE(lines.at(0), u"segment,list,what,what_text,contact_id,reason,reason_text,survivor_id,detail,stopped"_s);
    // A cell that a spreadsheet takes for a formula is made safe.
    QVERIFY2(lines.at(1).startsWith(u"Spring,\"'=春, \"\"VIP\"\"\",joins,Joining,"_s + contact(1).toString()), qPrintable(lines.at(1)));
    QVERIFY(lines.at(2).contains(u"leaves,Leaving,"_s + contact(2).toString()));
    QVERIFY(lines.at(3).contains(u"held,Held,"_s + contact(3).toString()));
    QVERIFY(lines.at(4).contains(u"removed_by_others,Removed by others,"_s + contact(4).toString()));
    QVERIFY(lines.at(5).contains(u"rejected,Cannot be exported,"_s + contact(5).toString() + u",merged,merged,"_s + contact(6).toString()));
    QVERIFY(lines.at(6).contains(u"rejected,Not meant,,missing,"_s));
    QVERIFY(lines.at(7).isEmpty());
}

void tst_Plans::namesAreThereOnlyWhereTheyAreGiven()
{
    const domain::Plan plan = onePlan();
    workspace::People people;
    engine::PersonMatch one;
    one.contact = contact(1);
    one.name = u"=HYPERLINK"_s;
    one.email = u"taro@example.jp"_s;
    people.insert(one.contact, one);
    const QStringList lines = linesOf(wording::planCsv(plan, &people));
    QVERIFY(lines.at(0).endsWith(u",name,email"_s));
    QVERIFY2(lines.at(1).endsWith(u",'=HYPERLINK,taro@example.jp"_s), qPrintable(lines.at(1)));
    QVERIFY(lines.at(2).endsWith(u",,"_s)); // Sales did not name them
    QVERIFY(!wording::planCsv(plan).contains("taro@example.jp"));
    const auto asked = wording::contactsOf(plan);
    for (unsigned char number = 1; number <= 5; ++number)
        QVERIFY(std::find(asked.begin(), asked.end(), contact(number)) != asked.end());
}

void tst_Plans::whoIsAddedAgainIsNamedOnce()
{
    domain::Plan plan = onePlan();
    plan.lists.first().removedByOthersJoin = true;
    plan.lists.first().removedByOthers = {contact(1)};
    QCOMPARE(wording::planCsv(plan).count(contact(1).toUtf8()), 1);
}

void tst_Plans::aStoppedListSaysSo()
{
    domain::Plan plan = onePlan();
    plan.lists.first().guard = Error(ErrorCode::GuardShare);
    for (const QString &line : linesOf(wording::planCsv(plan)).mid(1, 6))
        QVERIFY2(line.endsWith(u",segue.guard.share"_s), qPrintable(line));
}

void tst_Plans::reasonsFitThePlan()
{
    domain::Plan plan = onePlan();
    const domain::ListPlan &list = plan.lists.first();
    const auto why = [&](PlanRow row) { return wording::planReason(row, plan, list); };
    QCOMPARE(why(PlanRow::Leaves), u"no longer in the segment"_s);
    plan.mode = domain::Mode::ExactCopy;
    QCOMPARE(why(PlanRow::Leaves), u"not in the segment"_s); // who was added by hand never was
    plan.undoes = domain::RunId();
    QCOMPARE(spoken([&] { return why(PlanRow::Joins); }),
             (Spoken{u"removed by the run that is taken back"_s, u"元に戻す実行がリストから削除しました"_s}));
    QCOMPARE(spoken([&] { return why(PlanRow::Leaves); }),
             (Spoken{u"added by the run that is taken back"_s, u"元に戻す実行がリストに追加しました"_s}));
}

void tst_Plans::aMillionRowsAreWritten()
{
    domain::Plan plan = onePlan();
    plan.lists.first().joins.resize(1'000'000);
    const QByteArray file = wording::planCsv(plan);
    QCOMPARE(file.count('\n'), 1'000'006);
}

SEGUE_TEST(tst_Plans)
#include "tst_plans.moc"
