// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rig.h"
#include "testregistry.h"

#include <QJsonArray>

using namespace segue;
using namespace segue::testing;

/// Making and finding lists.
class tst_MarketingList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsWithTheGivenIdentity();
    void leavesAListThatIsThere();
    void repeatsAfterALostAnswer();
    void cutsTextsToTheirColumns();
    void saysWhichPrivilegeIsMissing();
    void findsListsByName();
    void countsContactsThatExist();
};

namespace {
engine::NewList wanted()
{
    engine::NewList list;
    list.id.bytes.fill(0x42);
    list.name = QStringLiteral("東京 VIP");
    list.stamp = QStringLiteral("segue:w:b");
    list.description = QStringLiteral("Customer Insights");
    return list;
}
} // namespace

void tst_MarketingList::createsWithTheGivenIdentity()
{
    SalesRig rig;
    const auto made = finish(rig.client().createList(rig.owner(), wanted()));
    QCOMPARE(endOf(made), QStringLiteral("done"));
    QVERIFY(made.value().id == wanted().id && made.value().exists && made.value().isStatic && made.value().isOfContacts);
    QVERIFY(!made.value().isLocked && made.value().isActive);
    QCOMPARE(made.value().name, wanted().name);
    QCOMPARE(made.value().stamp, wanted().stamp);
    QVERIFY(made.value().newestMemberRow.isEmpty());
}

void tst_MarketingList::leavesAListThatIsThere()
{
    SalesRig rig;
    QVERIFY(finish(rig.client().createList(rig.owner(), wanted())).has_value());
    const auto people = rig.contacts(QStringLiteral("Founding_Members"));
    rig.colleagueAdds(wanted().id, people);
    engine::NewList other = wanted();
    other.name = QStringLiteral("other");
    other.stamp = QStringLiteral("other");
    const auto again = finish(rig.client().createList(rig.owner(), other));
    QCOMPARE(endOf(again), QStringLiteral("done"));
    QCOMPARE(again.value().name, wanted().name);
    QCOMPARE(again.value().stamp, wanted().stamp);
    QVERIFY(rig.members(wanted().id) == people);
}

void tst_MarketingList::repeatsAfterALostAnswer()
{
    SalesRig rig;
    rig.sandbox.addFault(QStringLiteral("patch lists nth=1 reset-after-commit"));
    const auto made = finish(rig.client().createList(rig.owner(), wanted()));
    QCOMPARE(endOf(made), QStringLiteral("done"));
    QCOMPARE(rig.sandbox.look("/sandbox/lists").value(QLatin1String("lists")).toArray().size(), 1);
}

void tst_MarketingList::cutsTextsToTheirColumns()
{
    SalesRig rig;
    engine::NewList list = wanted();
    list.name = QString(300, QChar(u'あ'));
    list.stamp = QString(300, QLatin1Char('s'));
    list.description = QString(5000, QLatin1Char('d'));
    const auto made = finish(rig.client().createList(rig.owner(), list));
    QCOMPARE(endOf(made), QStringLiteral("done"));
    QCOMPARE(made.value().name.size(), 128);
    QCOMPARE(made.value().stamp.size(), 128);
}

void tst_MarketingList::saysWhichPrivilegeIsMissing()
{
    SalesRig rig(QStringLiteral("reader"));
    const auto made = finish(rig.client().createList(rig.owner(), wanted()));
    QVERIFY2(!made.has_value() && made.error().code() == ErrorCode::NotPermitted, qPrintable(endOf(made)));
    QCOMPARE(made.error().parameter(QStringLiteral("privilege")).toString(), QStringLiteral("prvCreateList"));
    QVERIFY(rig.sandbox.look("/sandbox/lists").value(QLatin1String("lists")).toArray().isEmpty());
}

void tst_MarketingList::findsListsByName()
{
    SalesRig rig;
    const auto wantedList = rig.makeList(QStringLiteral("東京's VIP"));
    const auto other = rig.makeList(QStringLiteral("大阪"));
    const auto inactive = rig.makeList(QStringLiteral("東京's old"));
    rig.controlList(inactive, {{QStringLiteral("deactivate"), true}});
    const auto found = finish(rig.client().searchLists(rig.owner(), QStringLiteral("東京's")));
    QCOMPARE(endOf(found), QStringLiteral("done"));
    QCOMPARE(found.value().size(), 1);
    QVERIFY(found.value().first().id == wantedList);
    const auto all = finish(rig.client().searchLists(rig.owner(), QString()));
    QCOMPARE(all.value().size(), 2);
    QVERIFY(std::any_of(all.value().begin(), all.value().end(), [other](const engine::ListState &one) { return one.id == other; }));
}

void tst_MarketingList::countsContactsThatExist()
{
    SalesRig rig;
    auto people = rig.contacts(QStringLiteral("Founding_Members"));
    const auto there = static_cast<qint64>(people.size());
    domain::ContactId nobody;
    nobody.bytes.fill(9);
    people.push_back(nobody);
    QCOMPARE(finish(rig.client().countExisting(rig.owner(), people)).value(), there);
    QCOMPARE(finish(rig.client().countExisting(rig.owner(), {})).value(), 0);
}

SEGUE_TEST(tst_MarketingList)
#include "tst_marketinglist.moc"
