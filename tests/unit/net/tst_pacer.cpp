// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclock.h"
#include "fakerandom.h"
#include "net/pace/pacer.h"
#include "testregistry.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace segue;
using namespace segue::net;
using segue::testing::FakeClock;
using segue::testing::FakeRandom;

namespace {

/// Many requests that ask for a turn; those admitted are kept until the test answers them.
struct Crowd
{
    explicit Crowd(PacerSettings settings = {}) : pacer(settings, clock, random) { random.fix(0.5); }

    void ask(int count, const QByteArray &label = "POST add", std::chrono::milliseconds patience = 15min)
    {
        for (int i = 0; i < count; ++i) {
            auto *operation = pacer.admit(&owner, label, patience);
            operations.emplace_back(operation);
            operation->run(&owner, [this](Result<std::shared_ptr<PacerSlot>> slot) {
                if (slot.has_value()) {
                    slot.value()->leaves();
                    admitted.push_back(slot.value());
                } else {
                    refused.append(slot.error());
                }
            });
        }
        clock.advance(0ms);
    }
    void answerFirst(int status, std::optional<std::chrono::milliseconds> retryAfter = {}, int hint = 0)
    {
        const std::shared_ptr<PacerSlot> slot = admitted.front();
        admitted.erase(admitted.begin());
        PacerSlot::Answer answer;
        answer.status = status;
        answer.retryAfter = retryAfter;
        answer.hint = hint;
        slot->answered(answer);
        clock.advance(0ms);
    }

    FakeClock clock;
    FakeRandom random;
    Pacer pacer;
    std::vector<std::shared_ptr<PacerSlot>> admitted;
    QList<Error> refused;
    std::vector<QPointer<OperationBase>> operations;
    QObject owner;
};

} // namespace

class tst_Pacer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsAtEightUntilTheServerGivesAHint()
    {
        Crowd crowd;
        crowd.ask(100);
        QCOMPARE(crowd.admitted.size(), 8u);
        QCOMPARE(crowd.pacer.traffic().queued, 92);
        crowd.answerFirst(200, {}, 20);
        QCOMPARE(crowd.admitted.size(), 20u);
        QCOMPARE(crowd.pacer.traffic().parallelismNow, 20);
        QCOMPARE(crowd.pacer.traffic().hint, 20);
    }

    void neverMoreThanFiftyTwoWhateverTheHint()
    {
        Crowd crowd;
        crowd.ask(1);
        crowd.answerFirst(200, {}, 500);
        crowd.ask(100);
        crowd.ask(100, "GET contacts");
        QCOMPARE(crowd.admitted.size(), 52u);
    }

    void aKindAtItsLimitDoesNotHoldUpTheOthers()
    {
        Crowd crowd;
        crowd.ask(50, "POST add");
        crowd.ask(3, "GET list");
        QCOMPARE(crowd.admitted.size(), 11u);
    }

    void waitsAsLongAsTheServerAsksThenGoesOnWithHalf()
    {
        Crowd crowd;
        QSignalSpy changes(&crowd.pacer, &Pacer::waitChanged);
        crowd.ask(100);
        crowd.answerFirst(429, 34s);
        const Traffic held = crowd.pacer.traffic();
        QCOMPARE(held.reason, WaitReason::ServerAsked);
        QVERIFY(held.waitingUntil.has_value());
        const qint64 wait = crowd.clock.now().msecsTo(*held.waitingUntil);
        QVERIFY(wait >= 34'000 && wait <= 34'500);
        QCOMPARE(changes.count(), 1);
        crowd.clock.advance(33'999ms);
        QCOMPARE(crowd.admitted.size(), 7u);
        crowd.clock.advance(1s);
        QCOMPARE(crowd.pacer.traffic().reason, WaitReason::None);
        QVERIFY(!crowd.pacer.traffic().waitingUntil.has_value());
        QCOMPARE(crowd.pacer.traffic().throttled.count(), wait);
        QCOMPARE(crowd.pacer.traffic().parallelismNow, 4);
        QCOMPARE(changes.count(), 2);
        for (int i = 0; i < 3; ++i)
            crowd.answerFirst(200);
        QCOMPARE(crowd.admitted.size(), 4u);
        crowd.answerFirst(200);
        QCOMPARE(crowd.admitted.size(), 4u);
    }

    void manyRefusalsOfTheSameMomentHalveOnce()
    {
        Crowd crowd;
        crowd.ask(100);
        for (int i = 0; i < 8; ++i)
            crowd.answerFirst(429, 5s);
        crowd.clock.advance(6s);
        QCOMPARE(crowd.admitted.size(), 4u);
    }

    void backsOffFurtherEachTimeWhenTheServerDoesNotSayHowLong()
    {
        Crowd crowd;
        crowd.random.fix(0.999);
        crowd.ask(200);
        qint64 before = 0;
        for (int i = 0; i < 10; ++i) {
            crowd.answerFirst(429);
            const Traffic held = crowd.pacer.traffic();
            QCOMPARE(held.reason, WaitReason::Backoff);
            const qint64 wait = crowd.clock.now().msecsTo(*held.waitingUntil);
            QVERIFY(wait >= before);
            QVERIFY(wait <= 60'001);
            before = wait;
            while (!crowd.admitted.empty())
                crowd.answerFirst(429);
            crowd.clock.advance(61s);
            QVERIFY(!crowd.admitted.empty());
        }
        QVERIFY(before > 55'000);
    }

    void aSuccessForgetsTheBackoff()
    {
        Crowd crowd;
        crowd.random.fix(0.999);
        crowd.ask(200);
        for (int i = 0; i < 4; ++i) {
            while (!crowd.admitted.empty())
                crowd.answerFirst(503);
            crowd.clock.advance(61s);
        }
        crowd.answerFirst(200);
        crowd.answerFirst(503);
        QVERIFY(crowd.clock.now().msecsTo(*crowd.pacer.traffic().waitingUntil) <= 2000);
    }

    void givesUpAtOnceWhenTheWaitAheadIsLongerThanThePatience()
    {
        Crowd crowd;
        crowd.ask(20);
        crowd.answerFirst(429, 16min);
        QCOMPARE(crowd.refused.size(), 12);
        QCOMPARE(crowd.refused.first().code(), ErrorCode::Throttled);
        QVERIFY(crowd.refused.first().retryAfter() >= 16min);
        crowd.ask(1);
        QCOMPARE(crowd.refused.size(), 13);
    }

    void countsAllWaitsOfARequestAgainstItsPatience()
    {
        Crowd crowd;
        crowd.ask(9);
        for (int wait = 0; wait < 3; ++wait) {
            crowd.answerFirst(429, 290s);
            crowd.clock.advance(291s);
        }
        // More are still under way than may be by now, so the ninth had no turn yet.
        QCOMPARE(crowd.admitted.size(), 5u);
        QVERIFY(crowd.refused.isEmpty());
        crowd.answerFirst(429, 290s);
        QCOMPARE(crowd.refused.size(), 1);
        QCOMPARE(crowd.refused.first().code(), ErrorCode::Throttled);
    }

    void aCancelledRequestLeavesTheQueueAtOnce()
    {
        Crowd crowd;
        crowd.ask(10);
        QCOMPARE(crowd.pacer.traffic().queued, 2);
        crowd.operations.back()->cancel();
        QCOMPARE(crowd.pacer.traffic().queued, 1);
        crowd.answerFirst(200);
        QCOMPARE(crowd.admitted.size(), 8u);
        crowd.answerFirst(200);
        QCOMPARE(crowd.admitted.size(), 7u);
        QCOMPARE(crowd.pacer.traffic().inFlight, 7);
    }

    void aSlotThatIsDroppedGoesBack()
    {
        Crowd crowd;
        crowd.ask(9);
        crowd.admitted.erase(crowd.admitted.begin());
        crowd.clock.advance(0ms);
        QCOMPARE(crowd.admitted.size(), 8u);
        QCOMPARE(crowd.pacer.traffic().inFlight, 8);
    }

    void keepsAccountsOfFiveMinutesAndTheLastRequests()
    {
        Crowd crowd;
        for (int i = 0; i < 250; ++i) {
            crowd.ask(1, "GET list");
            crowd.clock.advance(1s);
            crowd.answerFirst(200);
        }
        Traffic traffic = crowd.pacer.traffic();
        QCOMPARE(traffic.requests, 250);
        QCOMPARE(traffic.windowRequests, 250);
        QCOMPARE(traffic.windowExecution.count(), 250'000);
        QCOMPARE(traffic.recent.size(), 200);
        QCOMPARE(traffic.recent.last().label, "GET list"_ba);
        QCOMPARE(traffic.recent.last().duration.count(), 1000);
        crowd.clock.advance(100s);
        traffic = crowd.pacer.traffic();
        QCOMPARE(traffic.requests, 250);
        QVERIFY(traffic.windowRequests <= 200);
    }

    void aBudgetOfOurOwnHoldsBackAndSaysSo()
    {
        PacerSettings settings;
        settings.requestBudget = 10;
        Crowd crowd(settings);
        crowd.ask(30);
        while (!crowd.admitted.empty()) {
            crowd.clock.advance(100ms);
            crowd.answerFirst(200);
        }
        QCOMPARE(crowd.pacer.traffic().requests, 10);
        QCOMPARE(crowd.pacer.traffic().reason, WaitReason::OwnLimit);
        crowd.clock.advance(301s);
        QVERIFY(!crowd.admitted.empty());
        QVERIFY(crowd.pacer.traffic().windowRequests + crowd.pacer.traffic().inFlight <= 10);
    }
};

SEGUE_TEST(tst_Pacer)
#include "tst_pacer.moc"
