// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engineworld.h"
#include "testregistry.h"

#include <QTest>

using namespace segue;
using namespace segue::testing;

/// What a stored plan and a quick look depend on, condition by condition; and the run that tries only rejected people again.
class tst_RunConditions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stalePlans_data();
    void stalePlans();
    void quickLook_data();
    void quickLook();
    void compareOnlySavesNothing();
    void onlyRejectsAreTriedAgain();
    void onlyRejectsAreNotHeldUpByRemovals();
};

namespace {
using Change = std::function<void(EngineWorld &)>;
using Asking = std::function<void(RunRequest &)>;
} // namespace
Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(Asking)

void tst_RunConditions::stalePlans_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<Asking>("asking");
    QTest::addColumn<QString>("reason");
    const auto nothing = [](EngineWorld &) {};
    const auto asUsual = [](RunRequest &) {};
    QTest::newRow("unchanged") << Change(nothing) << Asking(asUsual) << QString();
    QTest::newRow("almost a week old") << Change([](EngineWorld &world) { world.clock.advance(std::chrono::hours(24 * 7 - 1)); })
                                       << Asking(asUsual) << QString();
    QTest::newRow("a week old") << Change([](EngineWorld &world) { world.clock.advance(std::chrono::hours(24 * 7 + 1)); })
                                << Asking(asUsual) << QStringLiteral("@too_old");
    QTest::newRow("mapping") << Change(nothing) << Asking([](RunRequest &request) { request.contactIdField = QStringLiteral("other"); })
                             << QStringLiteral("@mapping_changed");
    QTest::newRow("mode") << Change([](EngineWorld &world) { world.definition.mode = Mode::AddOnly; }) << Asking(asUsual)
                          << QStringLiteral("@mode_changed");
    QTest::newRow("account") << Change(nothing) << Asking([](RunRequest &request) { request.accountKey = QStringLiteral("somebody else"); })
                             << QStringLiteral("@account_changed");
    QTest::newRow("another list") << Change([](EngineWorld &world) { world.definition.bindings.first().list.bytes[5] = 9; })
                                  << Asking(asUsual) << QStringLiteral("@target_changed");
    QTest::newRow("another segment") << Change([](EngineWorld &world) {
        world.definition.bindings.first().segmentId = QStringLiteral("Other");
    }) << Asking(asUsual) << QStringLiteral("@target_changed");
    QTest::newRow("one more segment") << Change([](EngineWorld &world) {
        Binding more = world.definition.bindings.first();
        more.id.bytes[5] = 9;
        more.list.bytes[5] = 9;
        world.definition.bindings.append(more);
    }) << Asking(asUsual) << QStringLiteral("@target_changed");
    QTest::newRow("another export") << Change([](EngineWorld &world) { world.definition.id.bytes[5] = 9; }) << Asking(asUsual)
                                    << QStringLiteral("@other_export");
}

/// I1: a plan is only carried out in the world it was made for.
void tst_RunConditions::stalePlans()
{
    QFETCH(const Change, change);
    QFETCH(const Asking, asking);
    QFETCH(const QString, reason);
    EngineWorld world;
    world.source.setMembers(0, 30);
    world.run();
    world.confirm();
    world.source.setMembers(1, 30);
    RunRequest planning = world.request();
    planning.planOnly = true;
    const RunRecord planned = world.run(planning);
    change(world);
    const int calls = world.target.calls;
    RunRequest request = world.request();
    request.plan = planned.plan;
    asking(request);
    const RunRecord record = world.run(request);
    if (reason.isEmpty()) {
        QCOMPARE(toString(record.state), toString(RunState::Completed));
        return;
    }
    QCOMPARE(toString(record.state), toString(RunState::Failed));
    QCOMPARE(record.error->code(), ErrorCode::PlanStale);
    QCOMPARE(record.error->parameter(QStringLiteral("reason")).toString(), reason);
    QCOMPARE(exitCodeFor(record), ExitCode::Configuration);
    QCOMPARE(world.target.calls, calls);
}

void tst_RunConditions::quickLook_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<Asking>("asking");
    QTest::addColumn<QString>("reason");
    const auto nothing = [](EngineWorld &) {};
    const auto asUsual = [](RunRequest &) {};
    QTest::newRow("nothing changed") << Change(nothing) << Asking(asUsual) << QString();
    QTest::newRow("six days later") << Change([](EngineWorld &world) { world.clock.advance(std::chrono::hours(24 * 6)); })
                                    << Asking(asUsual) << QString();
    QTest::newRow("seven days later") << Change([](EngineWorld &world) { world.clock.advance(std::chrono::hours(24 * 7)); })
                                      << Asking(asUsual) << QStringLiteral("@full_week");
    QTest::newRow("asked for") << Change(nothing) << Asking([](RunRequest &request) { request.full = true; })
                               << QStringLiteral("@full_asked");
    QTest::newRow("segment refreshed") << Change([](EngineWorld &world) { world.source.marker = QStringLiteral("m2"); }) << Asking(asUsual)
                                       << QStringLiteral("@full_segment");
    QTest::newRow("no marker") << Change([](EngineWorld &world) { world.source.marker.clear(); }) << Asking(asUsual)
                               << QStringLiteral("@full_no_marker");
    QTest::newRow("mapping") << Change(nothing) << Asking([](RunRequest &request) { request.contactIdField = QStringLiteral("other"); })
                             << QStringLiteral("@full_mapping");
    QTest::newRow("mode") << Change([](EngineWorld &world) { world.definition.mode = Mode::AddOnly; }) << Asking(asUsual)
                          << QStringLiteral("@full_mode");
    QTest::newRow("account") << Change(nothing) << Asking([](RunRequest &request) { request.accountKey = QStringLiteral("somebody else"); })
                             << QStringLiteral("@full_account");
    QTest::newRow("guard") << Change([](EngineWorld &world) { world.definition.guard.sharePercent = 50; }) << Asking(asUsual)
                           << QStringLiteral("@full_guard");
    QTest::newRow("exclusions") << Change([](EngineWorld &world) { world.definition.excluded = {contact(900)}; }) << Asking(asUsual)
                                << QStringLiteral("@full_people");
    QTest::newRow("list's row") << Change([](EngineWorld &world) {
        world.target.lists[world.binding().list].state.version = QStringLiteral("2");
    }) << Asking(asUsual) << QStringLiteral("@full_list");
    QTest::newRow("newest member row") << Change([](EngineWorld &world) {
        world.target.lists[world.binding().list].state.newestMemberRow = QStringLiteral("somebody");
    }) << Asking(asUsual) << QStringLiteral("@full_list");
    QTest::newRow("a run that ended midway") << Change([](EngineWorld &world) {
        world.source.setMembers(0, 60);
        world.source.marker = QStringLiteral("m2");
        const int now = world.target.calls;
        world.run(world.request(), [&world, now](ExportRun &run) {
            world.target.onCall = [&run, now](int call) {
                if (call == now + 1)
                    run.cancel();
            };
        });
        world.target.onCall = nullptr;
        world.source.marker = QStringLiteral("m1");
    }) << Asking(asUsual) << QStringLiteral("@full_unsettled");
}

/// A quick look only where everything that decides the result is as it was; whatever changed is named.
void tst_RunConditions::quickLook()
{
    QFETCH(const Change, change);
    QFETCH(const Asking, asking);
    QFETCH(const QString, reason);
    EngineWorld world;
    world.source.marker = QStringLiteral("m1");
    world.source.setMembers(0, 30);
    const RunRecord first = world.run();
    QCOMPARE(first.comparedBecause, QStringLiteral("@full_first"));
    world.confirm();
    change(world);
    const int reads = world.source.reads;
    RunRequest request = world.request();
    asking(request);
    const RunRecord record = world.run(request);
    QCOMPARE(record.comparedBecause, reason);
    QCOMPARE(record.quick, reason.isEmpty());
    QCOMPARE(world.source.reads > reads, !reason.isEmpty());
    for (const Language language : {Language::English, Language::Japanese})
        QVERIFY(reason.isEmpty() || !errorTerm(reason, language).isEmpty());
}

void tst_RunConditions::compareOnlySavesNothing()
{
    EngineWorld world;
    world.source.marker = QStringLiteral("m1");
    world.source.setMembers(0, 30);
    world.run();
    world.confirm();
    world.target.lists[world.binding().list].members.erase(contact(3));
    world.target.lists[world.binding().list].members.insert(contact(500));
    const QStringList events = world.store.events;
    const auto members = world.members();
    RunRequest request = world.request();
    request.planOnly = request.compareOnly = request.full = true;
    std::shared_ptr<const Plan> plan;
    const RunRecord record = world.run(
        request, [&plan](ExportRun &run) { QObject::connect(&run, &ExportRun::finished, &run, [&plan, &run] { plan = run.plan(); }); });
    QVERIFY(!record.error);
    QCOMPARE(world.store.events, events);
    QVERIFY(world.members() == members);
    QVERIFY(plan);
    QCOMPARE(plan->lists.first().removedByOthers.size(), std::size_t(1));
    QCOMPARE(plan->lists.first().notOurs, 1);
}

void tst_RunConditions::onlyRejectsAreTriedAgain()
{
    EngineWorld world;
    world.source.marker = QStringLiteral("m1");
    world.source.setMembers(0, 30);
    world.target.statuses[contact(5)] = {contact(5), ContactState::Inactive, {}, false};
    world.target.statuses[contact(6)] = {contact(6), ContactState::NotFound, {}, false};
    const RunRecord first = world.run();
    world.confirm();
    QCOMPARE(first.problemRejects(), 2);
    world.target.statuses.erase(contact(5)); // only one of them has healed
    world.source.setMembers(3, 30);          // three leave, three join: none of this run's business
    world.source.marker = QStringLiteral("m2");
    RunRequest request = world.request();
    RejectedPeople people;
    people.customers = {customer(5), customer(6)};
    people.contacts = {contact(5), contact(6)};
    request.onlyRejects = {{world.binding().id, people}};
    const RunRecord record = world.run(request);
    QCOMPARE(toString(record.state), toString(RunState::CompletedWithRejects));
    QCOMPARE(record.lists.first().added, 1);
    QCOMPARE(record.lists.first().removed, 0);
    QCOMPARE(record.lists.first().waitingForNextPlan, 6);
    auto expected = world.contacts(0, 30);
    expected.erase(contact(6));
    QVERIFY(world.members() == expected);
    // I1: the plan was saved before, with nobody else in it.
    QCOMPARE(world.store.plans.at(*record.plan)->lists.first().joins.size(), std::size_t(1));
    QVERIFY(world.store.plans.at(*record.plan)->lists.first().leaves.empty());
    // The next run sees to the rest, although the segment did not change.
    const RunRecord rest = world.run();
    QCOMPARE(rest.comparedBecause, QStringLiteral("@full_waiting"));
    QCOMPARE(rest.lists.first().added, 3);
    QCOMPARE(rest.lists.first().removed, 3);
}

void tst_RunConditions::onlyRejectsAreNotHeldUpByRemovals()
{
    EngineWorld world;
    world.source.setMembers(0, 300);
    world.target.statuses[contact(250)] = {contact(250), ContactState::Inactive, {}, false};
    world.run();
    world.confirm();
    world.target.statuses.clear();
    world.source.setMembers(150, 150); // the guard would stop a whole run
    RunRequest request = world.request();
    RejectedPeople people;
    people.customers = {customer(250)};
    request.onlyRejects = {{world.binding().id, people}};
    const RunRecord record = world.run(request);
    QCOMPARE(toString(record.state), toString(RunState::Completed));
    QVERIFY(world.members().contains(contact(250)));
    QCOMPARE(world.members().size(), std::size_t(300));
    QCOMPARE(toString(world.run().state), toString(RunState::StoppedByGuard));
}

SEGUE_TEST(tst_RunConditions)
#include "tst_runconditions.moc"
