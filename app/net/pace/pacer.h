// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "chunkadvice.h"
#include "climb.h"
#include "net/traffic.h"

#include <QObject>
#include <QPointer>

#include <deque>
#include <map>
#include <memory>
#include <optional>

namespace segue::net {

struct PacerSettings
{
    /// Requests side by side before the server's hint is known.
    int startParallelism = 8;
    /// Never more at once. [PA-limits] 52 concurrent requests for a user.
    int maxParallelism = 52;
    /// How long one request may be held back by throttling in all before it fails with Throttled.
    std::chrono::milliseconds patience = std::chrono::minutes(15);
    /// How long a network that is gone is outlasted for whoever perseveres, from when it is noticed.
    std::chrono::milliseconds outage = std::chrono::minutes(10);
    /// Our own accounts look back this far. [PA-limits] 300 s sliding window.
    std::chrono::milliseconds window = std::chrono::seconds(300);
    /// A budget of our own for one window, for an account that others use too; 0: none, the server's answers steer alone.
    qint64 requestBudget = 0;
    std::chrono::milliseconds executionBudget{0};
    ChunkAdvice::Settings chunk;
};

class Pacer;

/// A place among the requests in flight. Goes back when it dies, answered or not.
class PacerSlot
{
public:
    ~PacerSlot();
    PacerSlot(const PacerSlot &) = delete;
    PacerSlot &operator=(const PacerSlot &) = delete;

    /// How long throttling held this request back.
    [[nodiscard]] std::chrono::milliseconds heldBack() const { return m_heldBack; }

    struct Answer
    {
        int status = 0; ///< 0: none
        std::optional<std::chrono::milliseconds> retryAfter;
        int hint = 0; ///< recommended parallelism, 0: not said
        qint64 sent = 0;
        qint64 received = 0;
        QByteArray correlationId;
        int retries = 0;
    };
    /// The request leaves now.
    void leaves();
    /// Tells the pacer how the request ended and gives the place back. Without it (cancelled) nothing is learnt.
    void answered(const Answer &answer);

private:
    friend class Pacer;
    PacerSlot(Pacer *pacer, QByteArray label, std::chrono::milliseconds heldBack);

    QPointer<Pacer> m_pacer;
    QByteArray m_label;
    std::chrono::milliseconds m_heldBack;
    std::chrono::milliseconds m_begun;
    QDateTime m_at;
    int m_wait; ///< how many waits had begun when it was admitted
    bool m_open = true;
    bool m_sent = false;
};

/// Decides when a request may leave. One for each signed-in account and organisation, shared by all runs of the process.
///
/// Each kind of request (label) has its own parallelism: it begins at the server's hint and moves towards the smallest number
/// that brings the full throughput (class Climb). All kinds together never exceed maxParallelism, and all wait when the
/// server throttles. First come, first served; a kind that is at its limit does not hold up the others.
class Pacer : public QObject, public TrafficView
{
    Q_OBJECT

public:
    Pacer(PacerSettings settings, Clock &clock, Random &random, QObject *parent = nullptr);
    ~Pacer() override;

    /// Succeeds when a request of that kind may leave. Cancelling leaves the queue at once. Fails with Throttled, at once,
    /// when the wait ahead is longer than \p patience.
    [[nodiscard]] Operation<std::shared_ptr<PacerSlot>> *admit(QObject *parent, const QByteArray &label,
                                                               std::chrono::milliseconds patience);
    [[nodiscard]] std::chrono::milliseconds patience() const { return m_settings.patience; }

    [[nodiscard]] Traffic traffic() const override;

    /// As long as it lives, requests outlast a network that is gone instead of failing after their own repeats: for a run, which
    /// would rather be late than broken off.
    [[nodiscard]] std::shared_ptr<const void> persevere();
    /// Whether nothing was answered since a request found that the server cannot be reached any more.
    [[nodiscard]] bool isCutOff() const { return m_cutOffSince.has_value(); }
    /// A request that left at \p left found no way to the server. True: it may wait for its turn again, which comes when the network is
    /// asked once more. False: it must fail, since nobody perseveres, the server never answered or has answered another one
    /// meanwhile, or the outage is over.
    [[nodiscard]] bool outlasts(std::chrono::milliseconds left);

    /// How many rows a bulk call should carry now.
    [[nodiscard]] int chunkSize() const { return m_chunk.size(); }
    /// A bulk call of \p rows took \p duration.
    void report(qint64 rows, std::chrono::milliseconds duration) { m_chunk.report(rows, duration); }
    /// A bulk call of \p rows ended without an answer in time.
    void reportTimeout(qint64 rows) { m_chunk.reportTimeout(rows); }
    /// The most rows the server is known to take in a call.
    void setLargestChunk(int rows) { m_chunk.setLargest(rows); }

Q_SIGNALS:
    /// A wait began, grew or ended.
    void waitChanged();

private:
    friend class PacerSlot;
    struct Waiter;
    struct Lane;
    struct Account
    {
        std::chrono::milliseconds at;
        std::chrono::milliseconds execution;
    };

    Lane &lane(const QByteArray &label);
    void enqueue(const std::shared_ptr<Waiter> &waiter);
    void dispatch();
    void dispatchLater();
    void close(PacerSlot &slot, const PacerSlot::Answer *answer);
    void throttled(const PacerSlot &slot, const std::optional<std::chrono::milliseconds> &retryAfter);
    void hold(std::chrono::milliseconds wait, WaitReason reason);
    void giveUpTooLong();
    void release();
    void learnHint(int hint);
    [[nodiscard]] std::chrono::milliseconds ownLimitWait() const;
    [[nodiscard]] std::chrono::milliseconds heldBackSoFar() const;
    void trimAccounts();

    PacerSettings m_settings;
    Clock &m_clock;
    Random &m_random;
    ChunkAdvice m_chunk;
    std::map<QByteArray, std::unique_ptr<Lane>> m_lanes;
    std::deque<std::shared_ptr<Waiter>> m_queue;
    std::deque<Account> m_accounts;
    std::chrono::milliseconds m_executionInWindow{0};
    QList<RequestRecord> m_recent;
    qint64 m_requests = 0;
    int m_inFlight = 0;
    int m_hint = 0;
    int m_throttlesInRow = 0;
    int m_waits = 0;
    bool m_dispatchPending = false;
    WaitReason m_reason = WaitReason::None;
    std::chrono::milliseconds m_waitBegan{0};
    std::chrono::milliseconds m_waitUntil{0};
    std::chrono::milliseconds m_heldBack{0};
    QPointer<OperationBase> m_sleep;
    std::weak_ptr<const void> m_perseverance;
    std::optional<std::chrono::milliseconds> m_lastAnswer;
    std::optional<std::chrono::milliseconds> m_cutOffSince;
};

} // namespace segue::net
