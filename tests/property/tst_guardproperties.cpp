// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "worlds.h"

#include "testregistry.h"

#include <QTest>

using namespace segue;
using namespace segue::testing;
using namespace segue::domain;

namespace {

/// A list by its numbers, large enough for the guard's limits.
struct Crowd
{
    int ourStays = 0;
    int ourLeaves = 0;
    int strangers = 0;
    int joins = 0;
    PlanInput input;

    /// Whom the mode may remove.
    [[nodiscard]] int removable() const { return ourStays + ourLeaves + (input.mode == Mode::ExactCopy ? strangers : 0); }
    [[nodiscard]] ListPlan plan() const
    {
        SegmentContent segment;
        ListContent list;
        Ledger ledger;
        std::vector<ContactStatus> statuses;
        int number = 0;
        const auto next = [&number] {
            ContactId contact;
            contact.bytes[0] = static_cast<unsigned char>(number / 256);
            contact.bytes[1] = static_cast<unsigned char>(number % 256);
            ++number;
            return contact;
        };
        const auto customer = [&number] { return CustomerKey{static_cast<quint64>(number)}; };
        for (int i = 0; i < ourStays + ourLeaves; ++i) {
            const ContactId contact = next();
            list.push_back({contact, domain::testing::rowFor(contact)});
            ledger.ours.push_back({contact, customer()});
            if (i < ourStays)
                segment.rows.push_back({contact, customer()});
        }
        for (int i = 0; i < strangers; ++i) {
            const ContactId contact = next();
            list.push_back({contact, domain::testing::rowFor(contact)});
        }
        for (int i = 0; i < joins; ++i) {
            const ContactId contact = next();
            segment.rows.push_back({contact, customer()});
            statuses.push_back({contact, ContactState::Active, {}, false});
        }
        return planMembership(input, compare(segment, list), list, ledger, statuses);
    }
};

std::ostream &operator<<(std::ostream &out, const Crowd &crowd)
{
    return out << toString(crowd.input.mode).toStdString() << ": " << crowd.ourStays << " stay, " << crowd.ourLeaves << " leave, "
               << crowd.strangers << " strangers, " << crowd.joins << " join, share " << crowd.input.guard.sharePercent.value_or(-1);
}

rc::Gen<Crowd> crowds()
{
    return rc::gen::exec([] {
        Crowd crowd;
        crowd.ourStays = *numberIn(0, 300);
        crowd.ourLeaves = *numberIn(0, 120);
        crowd.strangers = *numberIn(0, 120);
        crowd.joins = *numberIn(0, 5);
        crowd.input.mode = *rc::gen::element(Mode::KeepInStep, Mode::AddOnly, Mode::ExactCopy);
        if (*numberIn(0, 4) == 0)
            crowd.input.guard.sharePercent.reset();
        else
            crowd.input.guard.sharePercent = *numberIn(1, 100);
        return crowd;
    });
}

VerifiedState verifiedFor(const Crowd &crowd)
{
    VerifiedState state;
    state.mode = crowd.input.mode;
    state.segmentMembers = crowd.ourStays + crowd.ourLeaves;
    return state;
}

} // namespace

/// I5: what the guard lets through, and what it stops.
class tst_GuardProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverLetsThroughMoreThanItsShare();
    void stopsNothingWithinItsShare();
    void emptySegmentRemovesNobody();
    void changedWorldRemovesNobody();
    void firstExactCopyOfAForeignListRemovesNobody();
    void limitedViewRemovesNobody();
    void liftedGuardIsNone();
    void smallWorldsToo();
};

void tst_GuardProperties::neverLetsThroughMoreThanItsShare()
{
    QVERIFY(holds("no more than the share and 50, and never all", [] {
        const Crowd crowd = *crowds();
        const ListPlan plan = crowd.plan();
        RC_PRE(!plan.guard);
        const auto leaves = static_cast<int>(plan.leaves.size());
        if (const auto share = crowd.input.guard.sharePercent)
            RC_ASSERT(leaves <= 50 || leaves * 100 <= *share * crowd.removable());
        RC_ASSERT(leaves < 10 || leaves < crowd.removable());
    }));
}

void tst_GuardProperties::stopsNothingWithinItsShare()
{
    QVERIFY(holds("a change within the limits goes on", [] {
        const Crowd crowd = *crowds();
        const ListPlan plan = crowd.plan();
        const auto leaves = static_cast<int>(plan.leaves.size());
        const auto share = crowd.input.guard.sharePercent;
        RC_PRE(plan.members > 0);
        RC_PRE(leaves < 10 || leaves < crowd.removable());
        RC_PRE(!share || leaves <= 50 || leaves * 100 <= *share * crowd.removable());
        RC_ASSERT(!plan.guard);
    }));
}

void tst_GuardProperties::emptySegmentRemovesNobody()
{
    QVERIFY(holds("nobody is removed for an empty segment", [] {
        Crowd crowd = *crowds();
        crowd.ourLeaves += crowd.ourStays;
        crowd.ourStays = 0;
        crowd.joins = 0;
        const ListPlan plan = crowd.plan();
        RC_ASSERT(plan.guard.has_value() == (crowd.input.mode != Mode::AddOnly));
        RC_ASSERT(plan.guard || plan.leaves.empty());
    }));
}

void tst_GuardProperties::changedWorldRemovesNobody()
{
    QVERIFY(holds("nobody is removed by another account, mapping or segment", [] {
        Crowd crowd = *crowds();
        crowd.input.verified = verifiedFor(crowd);
        switch (*numberIn(0, 3)) {
        case 0:
            crowd.input.account = QStringLiteral("another");
            break;
        case 1:
            crowd.input.contactIdField = QStringLiteral("another");
            break;
        default:
            crowd.input.segmentId = QStringLiteral("another");
        }
        const ListPlan plan = crowd.plan();
        RC_ASSERT(plan.guard || plan.leaves.empty());
    }));
}

void tst_GuardProperties::firstExactCopyOfAForeignListRemovesNobody()
{
    QVERIFY(holds("a list given to us is not emptied by its first exact copy", [] {
        Crowd crowd = *crowds();
        crowd.input.mode = Mode::ExactCopy;
        crowd.input.listCreatedByUs = false;
        if (*rc::gen::arbitrary<bool>()) {
            crowd.input.verified = verifiedFor(crowd);
            crowd.input.verified->mode = *rc::gen::element(Mode::KeepInStep, Mode::AddOnly);
        }
        const ListPlan plan = crowd.plan();
        RC_ASSERT(plan.guard || plan.leaves.empty());
    }));
}

void tst_GuardProperties::limitedViewRemovesNobody()
{
    QVERIFY(holds("nobody is removed by an account that does not see everything", [] {
        Crowd crowd = *crowds();
        crowd.input.wholeOrganisationVisible = false;
        const ListPlan plan = crowd.plan();
        RC_ASSERT(plan.guard || plan.leaves.empty());
    }));
}

void tst_GuardProperties::liftedGuardIsNone()
{
    QVERIFY(holds("a lifted guard stops nothing and changes nothing else", [] {
        Crowd crowd = *crowds();
        const ListPlan stopped = crowd.plan();
        crowd.input.guardLifted = true;
        const ListPlan lifted = crowd.plan();
        RC_ASSERT(!lifted.guard);
        RC_ASSERT(lifted.joins == stopped.joins && lifted.leaves == stopped.leaves);
    }));
}

void tst_GuardProperties::smallWorldsToo()
{
    QVERIFY(holds("in worlds of every kind: never all of ten or more, and nobody for an empty segment", [] {
        const World world = *worlds();
        const ListPlan plan = planned(world).plan;
        RC_PRE(!plan.guard);
        // Whom a person excluded may go all the same where the mode removes nobody.
        RC_ASSERT(plan.leaves.empty() || plan.members > 0 || world.mode == Mode::AddOnly);
        const qint64 strangers = world.mode == Mode::ExactCopy ? 0 : plan.notOurs;
        const auto leaves = static_cast<qint64>(plan.leaves.size());
        RC_ASSERT(leaves < 10 || leaves < static_cast<qint64>(world.list.size()) - strangers);
    }));
}

SEGUE_TEST(tst_GuardProperties)
#include "tst_guardproperties.moc"
