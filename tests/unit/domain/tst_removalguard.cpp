// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people.h"
#include "testregistry.h"

#include <QTest>

using namespace segue;
using namespace segue::domain;
using namespace segue::domain::testing;

namespace {

/// A world by numbers: \p ours of us and \p strangers are on the list, \p leaving of ours have left the segment,
/// \p takenOff of ours were taken off by others, \p missing customers are without ID.
struct World
{
    Mode mode = Mode::KeepInStep;
    int ours = 0;
    int strangers = 0;
    int leaving = 0;
    int takenOff = 0;
    int missing = 0;
    int joining = 1;
    std::optional<int> sharePercent = 20;
    bool createdByUs = true;
    bool wholeView = true;
    std::optional<VerifiedState> verified = {};
    bool lifted = false;
};

ContactId numbered(char kind, int number)
{
    return contact(QStringView(QLatin1Char(kind) + QStringLiteral("%1").arg(number, 6, 10, QLatin1Char('0'))));
}

VerifiedState sameAsNow()
{
    VerifiedState state;
    state.account = QStringLiteral("me");
    state.contactIdField = QStringLiteral("crm_id");
    state.segmentId = QStringLiteral("segment_1");
    state.segmentMembers = 100;
    return state;
}

ListPlan planned(const World &world)
{
    PlanInput input;
    input.mode = world.mode;
    input.guard.sharePercent = world.sharePercent;
    input.removedByOthers = world.mode == Mode::ExactCopy ? RemovedByOthers::AddAgain : RemovedByOthers::Respect;
    input.listCreatedByUs = world.createdByUs;
    input.segmentId = QStringLiteral("segment_1");
    input.listName = QStringLiteral("List 1");
    input.wholeOrganisationVisible = world.wholeView;
    input.limitedPrivilege = world.wholeView ? QString() : QStringLiteral("prvReadContact");
    input.account = QStringLiteral("me");
    input.contactIdField = QStringLiteral("crm_id");
    input.verified = world.verified;
    input.guardLifted = world.lifted;

    SegmentContent segment;
    ListContent list;
    Ledger ledger;
    quint64 key = 0;
    for (int i = 0; i < world.ours; ++i) {
        const ContactId id = numbered('O', i);
        list.push_back({id, rowFor(id)});
        ledger.ours.push_back({id, CustomerKey{++key}});
        if (i >= world.leaving)
            segment.rows.push_back({id, CustomerKey{key}});
    }
    for (int i = 0; i < world.takenOff; ++i) {
        ledger.ours.push_back({numbered('T', i), CustomerKey{++key}});
        segment.rows.push_back({numbered('T', i), CustomerKey{key}});
    }
    for (int i = 0; i < world.strangers; ++i)
        list.push_back({numbered('X', i), rowFor(numbered('X', i))});
    for (int i = 0; i < world.joining; ++i)
        segment.rows.push_back({numbered('J', i), CustomerKey{++key}});
    for (int i = 0; i < world.missing; ++i)
        segment.unusable.push_back({CustomerKey{++key}, i % 2 == 0 ? RejectReason::Missing : RejectReason::Malformed});
    std::sort(list.begin(), list.end());
    const Comparison comparison = compare(segment, list);
    return planMembership(input, comparison, list, ledger, statusesOf(comparison.candidates, {}));
}

QString verdict(const World &world)
{
    const ListPlan plan = planned(world);
    return plan.guard ? QString::fromLatin1(errorEntry(plan.guard->code()).id) : QString();
}

} // namespace

/// I5: what stops a list before too much is removed from it.
class tst_RemovalGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stops_data();
    void stops();
    void emptySegmentStopsEveryModeThatRemoves();
    void changedWorldStopsRemovals_data();
    void changedWorldStopsRemovals();
    void firstExactCopyOnAGivenList();
    void missingIdsRise_data();
    void missingIdsRise();
    void removedByOthersAreAskedAboutOnce();
    void causesComeBeforeSizes();
    void liftingLiftsEverything();
    void sentencesAreFilled_data();
    void sentencesAreFilled();
};

void tst_RemovalGuard::stops_data()
{
    QTest::addColumn<World>("world");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *title, World world, const char *expected) {
        QTest::newRow(title) << world << QString::fromLatin1(expected);
    };
    row("nothing leaves", {.ours = 100}, "");
    row("a few leave", {.ours = 100, .leaving = 20}, "");
    row("large share, but only fifty people", {.ours = 100, .leaving = 50}, "");
    row("large share and more than fifty", {.ours = 100, .leaving = 51}, "segue.guard.share");
    row("exactly the share", {.ours = 500, .leaving = 100}, "");
    row("one above the share", {.ours = 500, .leaving = 101}, "segue.guard.share");
    row("strangers do not widen the share", {.ours = 300, .strangers = 1000, .leaving = 61}, "segue.guard.share");
    row("a share of its own", {.ours = 500, .leaving = 200, .sharePercent = 40}, "");
    row("share off", {.ours = 500, .leaving = 400, .sharePercent = std::nullopt}, "");
    row("share off covers the share only", {.ours = 500, .leaving = 500, .sharePercent = std::nullopt}, "segue.guard.all");
    row("all ten of ours", {.ours = 10, .strangers = 5, .leaving = 10}, "segue.guard.all");
    row("all nine of ours", {.ours = 9, .strangers = 5, .leaving = 9}, "");
    row("add only removes nobody", {.mode = Mode::AddOnly, .ours = 500, .leaving = 500}, "");
    row("exact copy counts everybody on the list", {.mode = Mode::ExactCopy, .ours = 300, .strangers = 61}, "");
    row("exact copy, strangers above the share", {.mode = Mode::ExactCopy, .ours = 200, .strangers = 60}, "segue.guard.share");
    row("exact copy, all of the list", {.mode = Mode::ExactCopy, .strangers = 10}, "segue.guard.all");
    row("limited view and a removal", {.ours = 100, .leaving = 1, .wholeView = false}, "segue.guard.limited_view");
    row("limited view without removals", {.ours = 100, .wholeView = false}, "");
    row("others removed fifty", {.ours = 100, .takenOff = 50}, "");
    row("others removed more than a fifth and fifty", {.ours = 100, .takenOff = 51}, "segue.guard.removed_by_others");
    row("others removed many, but a small share", {.ours = 1000, .takenOff = 60}, "");
    row("others removed many, add only", {.mode = Mode::AddOnly, .ours = 100, .takenOff = 51}, "segue.guard.removed_by_others");
    row("others removed many, exact copy would add them again", {.mode = Mode::ExactCopy, .ours = 100, .takenOff = 51},
        "segue.guard.removed_by_others");
}

void tst_RemovalGuard::stops()
{
    QFETCH(World, world);
    QTEST(verdict(world), "expected");
    world.lifted = true;
    QCOMPARE(verdict(world), QString());
}

void tst_RemovalGuard::emptySegmentStopsEveryModeThatRemoves()
{
    for (const int ours : {0, 3, 100}) {
        QCOMPARE(verdict({.mode = Mode::KeepInStep, .ours = ours, .leaving = ours, .joining = 0}),
                 QStringLiteral("segue.guard.segment_empty"));
        QCOMPARE(verdict({.mode = Mode::ExactCopy, .ours = ours, .leaving = ours, .joining = 0}),
                 QStringLiteral("segue.guard.segment_empty"));
        QCOMPARE(verdict({.mode = Mode::AddOnly, .ours = ours, .leaving = ours, .joining = 0}), QString());
    }
}

void tst_RemovalGuard::changedWorldStopsRemovals_data()
{
    QTest::addColumn<VerifiedState>("verified");
    QTest::addColumn<QString>("what");
    VerifiedState other = sameAsNow();
    other.account = QStringLiteral("somebody else");
    QTest::newRow("account") << other << QStringLiteral("@account");
    other = sameAsNow();
    other.contactIdField = QStringLiteral("old_id");
    QTest::newRow("mapping") << other << QStringLiteral("@mapping");
    other = sameAsNow();
    other.segmentId = QStringLiteral("segment_0");
    QTest::newRow("segment") << other << QStringLiteral("@segment");
    other.account = QStringLiteral("somebody else");
    QTest::newRow("several: the weightiest") << other << QStringLiteral("@segment");
}

void tst_RemovalGuard::changedWorldStopsRemovals()
{
    QFETCH(VerifiedState, verified);
    const ListPlan plan = planned({.ours = 100, .leaving = 1, .verified = verified});
    QVERIFY(plan.guard);
    QVERIFY(plan.guard->code() == ErrorCode::GuardChanged);
    QTEST(plan.guard->parameter(QStringLiteral("what")).toString(), "what");
    QCOMPARE(verdict({.ours = 100, .leaving = 0, .verified = verified}), QString());
    QCOMPARE(verdict({.ours = 100, .leaving = 1, .verified = sameAsNow()}), QString());
}

void tst_RemovalGuard::firstExactCopyOnAGivenList()
{
    const World given{.mode = Mode::ExactCopy, .ours = 100, .strangers = 1, .createdByUs = false};
    QCOMPARE(verdict(given), QStringLiteral("segue.guard.first_exact_copy"));
    World ownList = given;
    ownList.createdByUs = true;
    QCOMPARE(verdict(ownList), QString());
    World nobodyLeaves = given;
    nobodyLeaves.strangers = 0;
    QCOMPARE(verdict(nobodyLeaves), QString());
    World otherModeBefore = given;
    otherModeBefore.verified = sameAsNow();
    QCOMPARE(verdict(otherModeBefore), QStringLiteral("segue.guard.first_exact_copy"));
    World copiedBefore = otherModeBefore;
    copiedBefore.verified->mode = Mode::ExactCopy;
    QCOMPARE(verdict(copiedBefore), QString());
}

void tst_RemovalGuard::missingIdsRise_data()
{
    QTest::addColumn<Mode>("mode");
    QTest::addColumn<int>("missing");
    QTest::addColumn<QString>("expected");
    // 90 wanted customers and those without ID; 5 of 100 were without at the last verified run.
    QTest::newRow("10 of 100, up 5 points") << Mode::KeepInStep << 10 << QString();
    QTest::newRow("15 of 105, up 9.3 points") << Mode::KeepInStep << 15 << QString();
    QTest::newRow("16 of 106, up 10.1 points") << Mode::KeepInStep << 16 << QStringLiteral("segue.guard.missing_ids");
    QTest::newRow("exact copy") << Mode::ExactCopy << 16 << QStringLiteral("segue.guard.missing_ids");
    QTest::newRow("add only") << Mode::AddOnly << 16 << QString();
}

void tst_RemovalGuard::missingIdsRise()
{
    QFETCH(Mode, mode);
    QFETCH(int, missing);
    World world{.mode = mode, .ours = 89, .missing = missing, .verified = sameAsNow()};
    world.verified->segmentMissing = 5;
    QTEST(verdict(world), "expected");
    world.verified.reset();
    QCOMPARE(verdict(world), QString());
}

void tst_RemovalGuard::removedByOthersAreAskedAboutOnce()
{
    const World world{.ours = 100, .takenOff = 60};
    const ListPlan plan = planned(world);
    QVERIFY(plan.guard);
    // Once remembered as taken off they are respected without asking again.
    Ledger remembered;
    for (int i = 0; i < 100; ++i)
        remembered.ours.push_back({numbered('O', i), CustomerKey{static_cast<quint64>(i)}});
    remembered.takenOff = plan.removedByOthers;
    QVERIFY(!guardDecision({}, plan, remembered, 100));
}

void tst_RemovalGuard::causesComeBeforeSizes()
{
    World world{.ours = 100, .leaving = 100, .takenOff = 60, .missing = 400, .wholeView = false, .verified = sameAsNow()};
    world.verified->account = QStringLiteral("somebody else");
    QCOMPARE(verdict(world), QStringLiteral("segue.guard.changed"));
    world.verified = sameAsNow();
    QCOMPARE(verdict(world), QStringLiteral("segue.guard.limited_view"));
    world.wholeView = true;
    QCOMPARE(verdict(world), QStringLiteral("segue.guard.missing_ids"));
    world.missing = 0;
    QCOMPARE(verdict(world), QStringLiteral("segue.guard.removed_by_others"));
    world.takenOff = 0;
    QCOMPARE(verdict(world), QStringLiteral("segue.guard.all"));
    world.leaving = 99;
    QCOMPARE(verdict(world), QStringLiteral("segue.guard.share"));
    world.sharePercent.reset();
    QCOMPARE(verdict(world), QString());
}

void tst_RemovalGuard::liftingLiftsEverything()
{
    World world{.ours = 100,
                .leaving = 100,
                .takenOff = 60,
                .missing = 400,
                .joining = 0,
                .wholeView = false,
                .verified = sameAsNow(),
                .lifted = true};
    QCOMPARE(verdict(world), QString());
    const ListPlan plan = planned(world);
    QCOMPARE(plan.leaves.size(), std::size_t{100});
}

void tst_RemovalGuard::sentencesAreFilled_data()
{
    QTest::addColumn<World>("world");
    World empty{.ours = 3, .leaving = 3, .joining = 0};
    QTest::newRow("empty") << empty;
    QTest::newRow("segue.guard.share") << World{.ours = 100, .leaving = 60};
    QTest::newRow("segue.guard.all") << World{.ours = 10, .leaving = 10};
    QTest::newRow("first exact copy") << World{.mode = Mode::ExactCopy, .strangers = 1, .createdByUs = false};
    World changed{.ours = 10, .leaving = 1, .verified = sameAsNow()};
    changed.verified->account.clear();
    QTest::newRow("segue.guard.changed") << changed;
    QTest::newRow("missing") << World{.ours = 10, .missing = 10, .verified = sameAsNow()};
    QTest::newRow("removed by others") << World{.ours = 100, .takenOff = 60};
    QTest::newRow("limited view") << World{.ours = 10, .leaving = 1, .wholeView = false};
}

void tst_RemovalGuard::sentencesAreFilled()
{
    QFETCH(World, world);
    const ListPlan plan = planned(world);
    QVERIFY(plan.guard);
    Error error = *plan.guard;
    error.with(QStringLiteral("plan"), QStringLiteral("1234"));
    for (const Language language : {Language::Japanese, Language::English}) {
        const ErrorText text = errorText(error, language);
        QVERIFY2(!text.message.contains(u'{') && !text.fix.contains(u'{'), qUtf8Printable(text.message + text.fix));
        QVERIFY2(!text.message.contains(u'@'), qUtf8Printable(text.message));
        QVERIFY2(text.message.contains(QStringLiteral("List 1")), qUtf8Printable(text.message));
    }
}

SEGUE_TEST(tst_RemovalGuard)
#include "tst_removalguard.moc"
