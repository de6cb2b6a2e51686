// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people.h"
#include "testregistry.h"

#include <QSet>
#include <QTest>

#include <functional>

using namespace segue;
using namespace segue::domain;
using namespace segue::domain::testing;

namespace {

Plan someplan()
{
    Plan plan;
    plan.exportName = QStringLiteral("会員");
    plan.account = QStringLiteral("me");
    plan.contactIdField = QStringLiteral("crm_id");
    ListPlan list;
    list.segmentId = QStringLiteral("segment_1");
    list.listName = QStringLiteral("東京");
    list.joins = pairs<Join>(QStringLiteral("A:1 B:2"));
    list.leaves = {{contact(u"C"), rowFor(contact(u"C"))}};
    list.held = contacts(QStringLiteral("D"));
    list.removedByOthers = contacts(QStringLiteral("E"));
    list.rejects = {{CustomerKey{7}, {}, RejectReason::Missing, {}, {}}};
    plan.lists = {list};
    return plan;
}

} // namespace

/// I1: a plan is identified by its content.
class tst_PlanId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheSameForTheSameContent();
    void differsForEveryDifference();
    void movingATextsEndDiffers();
    void totalsOverItsLists();
};

void tst_PlanId::isTheSameForTheSameContent()
{
    Plan plan = someplan();
    const PlanId id = planIdFor(plan);
    QVERIFY(!id.isNull());
    plan.id = id;
    plan.createdAt = QDateTime::fromString(QStringLiteral("2026-11-25T00:00:00Z"), Qt::ISODate);
    QCOMPARE(planIdFor(plan), id);
    // Stored identities must be found again by later versions.
    QCOMPARE(id.toString(), QStringLiteral("94b750e6-bbe0-24ea-af3b-2337ad04874c"));

    plan.lists.first().guard = Error(ErrorCode::GuardAll).with(QStringLiteral("leaves"), 10);
    const PlanId guarded = planIdFor(plan);
    plan.lists.first().guard->with(QStringLiteral("plan"), guarded.toString());
    QCOMPARE(planIdFor(plan), guarded);
}

void tst_PlanId::differsForEveryDifference()
{
    const QList<std::function<void(Plan &)>> changes{
        [](Plan &plan) { plan.exportId = ExportId{contact(u"x").bytes}; },
        [](Plan &plan) { plan.exportName += u'x'; },
        [](Plan &plan) { plan.mode = Mode::ExactCopy; },
        [](Plan &plan) { plan.guard.sharePercent = 21; },
        [](Plan &plan) { plan.guard.sharePercent.reset(); },
        [](Plan &plan) { plan.contactIdField += u'x'; },
        [](Plan &plan) { plan.connection = ConnectionId{contact(u"x").bytes}; },
        [](Plan &plan) { plan.account += u'x'; },
        [](Plan &plan) { plan.derivedFrom = PlanId(); },
        [](Plan &plan) { plan.expectedRequests = 1; },
        [](Plan &plan) { plan.lists.append(ListPlan()); },
        [](Plan &plan) { plan.lists.clear(); },
        [](Plan &plan) { plan.lists.first().binding = BindingId{contact(u"x").bytes}; },
        [](Plan &plan) { plan.lists.first().segmentId += u'x'; },
        [](Plan &plan) { plan.lists.first().segmentName += u'x'; },
        [](Plan &plan) { plan.lists.first().list = ListId{contact(u"x").bytes}; },
        [](Plan &plan) { plan.lists.first().listName += u'x'; },
        [](Plan &plan) { plan.lists.first().createsList = true; },
        [](Plan &plan) { plan.lists.first().members = 1; },
        [](Plan &plan) { plan.lists.first().desired = 1; },
        [](Plan &plan) { plan.lists.first().stays = 1; },
        [](Plan &plan) { plan.lists.first().staysInactive = 1; },
        [](Plan &plan) { plan.lists.first().staysNotOurs = 1; },
        [](Plan &plan) { plan.lists.first().notOurs = 1; },
        [](Plan &plan) { plan.lists.first().oursKept = 1; },
        [](Plan &plan) { plan.lists.first().heldCustomers = 1; },
        [](Plan &plan) { plan.lists.first().heldSeveral = 1; },
        [](Plan &plan) { plan.lists.first().alarm = Error(ErrorCode::RejectAlarm); },
        [](Plan &plan) { plan.lists.first().waitingJoins = 1; },
        [](Plan &plan) { plan.lists.first().waitingLeaves = 1; },
        [](Plan &plan) { plan.lists.first().optedOut = 1; },
        [](Plan &plan) { plan.lists.first().joins.pop_back(); },
        [](Plan &plan) { plan.lists.first().joins.back().customer = CustomerKey{99}; },
        [](Plan &plan) { plan.lists.first().leaves.front().row = rowFor(contact(u"C"), 2); },
        [](Plan &plan) { plan.lists.first().held.clear(); },
        [](Plan &plan) { plan.lists.first().removedByOthers.clear(); },
        [](Plan &plan) { plan.lists.first().removedByOthersJoin = true; },
        [](Plan &plan) { plan.lists.first().rejects.front().reason = RejectReason::Malformed; },
        [](Plan &plan) { plan.lists.first().rejects.front().survivor = contact(u"x"); },
        [](Plan &plan) { plan.lists.first().rejects.front().detail = QStringLiteral("x"); },
        [](Plan &plan) { plan.lists.first().guard = Error(ErrorCode::GuardAll); },
        [](Plan &plan) { plan.lists.first().guard = Error(ErrorCode::GuardShare); },
        [](Plan &plan) { plan.lists.first().guard = Error(ErrorCode::GuardShare).with(QStringLiteral("leaves"), 60); },
        [](Plan &plan) { plan.lists.first().problem = Error(ErrorCode::GuardShare); },
        [](Plan &plan) { plan.lists.first().quick = true; },
        [](Plan &plan) { plan.lists.first().comparedAt = QDateTime::fromMSecsSinceEpoch(1); },
        [](Plan &plan) { plan.lists.first().marks.segmentMarker = QStringLiteral("x"); },
        [](Plan &plan) { plan.lists.first().marks.segmentMembers = 1; },
        [](Plan &plan) { plan.lists.first().marks.listVersion = QStringLiteral("x"); },
        [](Plan &plan) { plan.lists.first().marks.newestMemberRow = QStringLiteral("x"); },
        [](Plan &plan) { plan.lists.first().marks.listMembers = 1; },
    };
    QSet<PlanId> seen{planIdFor(someplan())};
    for (const auto &change : changes) {
        Plan plan = someplan();
        change(plan);
        seen.insert(planIdFor(plan));
    }
    QCOMPARE(seen.size(), changes.size() + 1);
}

void tst_PlanId::movingATextsEndDiffers()
{
    Plan one = someplan();
    one.contactIdField = QStringLiteral("ab");
    one.account = QStringLiteral("c");
    one.connection = {};
    Plan other = one;
    other.lists.first().segmentId = QStringLiteral("segment_");
    other.lists.first().segmentName = QStringLiteral("1");
    one.lists.first().segmentId = QStringLiteral("segment_1");
    QVERIFY(planIdFor(one) != planIdFor(other));
}

void tst_PlanId::totalsOverItsLists()
{
    Plan plan = someplan();
    plan.lists.append(plan.lists.first());
    QCOMPARE(plan.joins(), 4);
    QCOMPARE(plan.leaves(), 2);
    QCOMPARE(Plan().joins(), 0);
}

SEGUE_TEST(tst_PlanId)
#include "tst_planid.moc"
