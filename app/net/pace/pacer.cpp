// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pacer.h"

#include "base/log.h"

#include <algorithm>
#include <cmath>

namespace segue::net {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {
constexpr milliseconds longestBackoff = std::chrono::seconds(60);
// So that several processes that were refused together do not come back together.
constexpr double retryJitterMs = 500;
// How often a network that is gone is asked for: seldom enough for a laptop, often enough to go on as soon as it is back.
constexpr milliseconds shortestOutageWait = std::chrono::seconds(1);
constexpr double outageJitterMs = 7'000;
constexpr qsizetype recordsKept = 200;
// Half of what one web server allows in a window: from here on parallel calls that bring nothing are taken back.
constexpr milliseconds comfortableExecution = std::chrono::seconds(600);
} // namespace

struct Pacer::Lane
{
    Lane(int start, int ceiling) : climb(start, ceiling) {}

    Climb climb;
    int inFlight = 0;
};

struct Pacer::Waiter
{
    QByteArray label;
    milliseconds patience;
    milliseconds heldBackAtStart;
    QPointer<Flow<std::shared_ptr<PacerSlot>>> operation;
};

PacerSlot::PacerSlot(Pacer *pacer, QByteArray label, milliseconds heldBack)
    : m_pacer(pacer), m_label(std::move(label)), m_heldBack(heldBack), m_begun(pacer->m_clock.steady()), m_at(pacer->m_clock.now()),
      m_wait(pacer->m_waits)
{
}

PacerSlot::~PacerSlot()
{
    if (m_open && m_pacer)
        m_pacer->close(*this, nullptr);
}

void PacerSlot::leaves()
{
    m_sent = true;
    if (m_pacer) {
        m_begun = m_pacer->m_clock.steady();
        m_at = m_pacer->m_clock.now();
    }
}

void PacerSlot::answered(const Answer &answer)
{
    if (m_open && m_pacer)
        m_pacer->close(*this, &answer);
}

Pacer::Pacer(PacerSettings settings, Clock &clock, Random &random, QObject *parent)
    : QObject(parent), m_settings(settings), m_clock(clock), m_random(random), m_chunk(settings.chunk)
{
}

Pacer::~Pacer() = default;

Pacer::Lane &Pacer::lane(const QByteArray &label)
{
    std::unique_ptr<Lane> &place = m_lanes[label];
    if (!place) {
        const int start = m_hint > 0 ? m_hint : m_settings.startParallelism;
        place = std::make_unique<Lane>(start, m_settings.maxParallelism);
    }
    return *place;
}

Operation<std::shared_ptr<PacerSlot>> *Pacer::admit(QObject *parent, const QByteArray &label, milliseconds patience)
{
    const auto waiter = std::make_shared<Waiter>(Waiter{label, patience, milliseconds(0), nullptr});
    Operation<std::shared_ptr<PacerSlot>> *operation =
        flow<std::shared_ptr<PacerSlot>>(parent, u"wait for a turn"_s, [this, waiter](Flow<std::shared_ptr<PacerSlot>> *self) {
            waiter->operation = self;
            enqueue(waiter);
        });
    return operation;
}

void Pacer::enqueue(const std::shared_ptr<Waiter> &waiter)
{
    waiter->heldBackAtStart = heldBackSoFar();
    m_queue.push_back(waiter);
    if (m_reason != WaitReason::None)
        giveUpTooLong();
    dispatchLater();
}

// Slots may be returned, and waiters come, while a handler runs; one dispatch through the event loop serves them all.
void Pacer::dispatchLater()
{
    if (m_dispatchPending)
        return;
    m_dispatchPending = true;
    QMetaObject::invokeMethod(this, &Pacer::dispatch, Qt::QueuedConnection);
}

void Pacer::dispatch()
{
    m_dispatchPending = false;
    std::erase_if(m_queue, [](const auto &waiter) { return !waiter->operation || waiter->operation->isOver(); });
    if (m_reason != WaitReason::None)
        return;
    const qint64 ceiling =
        m_settings.requestBudget > 0 ? std::min<qint64>(m_settings.maxParallelism, m_settings.requestBudget) : m_settings.maxParallelism;
    for (auto place = m_queue.begin(); place != m_queue.end() && m_inFlight < ceiling;) {
        const std::shared_ptr<Waiter> waiter = *place;
        Lane &kind = lane(waiter->label);
        if (kind.inFlight >= kind.climb.limit()) {
            ++place;
            continue;
        }
        if (const milliseconds wait = ownLimitWait(); wait > milliseconds(0)) {
            hold(wait, WaitReason::OwnLimit);
            return;
        }
        place = m_queue.erase(place);
        ++kind.inFlight;
        ++m_inFlight;
        const milliseconds held = heldBackSoFar() - waiter->heldBackAtStart;
        waiter->operation->succeed(std::shared_ptr<PacerSlot>(new PacerSlot(this, waiter->label, held)));
    }
}

void Pacer::close(PacerSlot &slot, const PacerSlot::Answer *answer)
{
    slot.m_open = false;
    Lane &kind = lane(slot.m_label);
    const bool saturated = kind.inFlight >= kind.climb.limit() && std::any_of(m_queue.begin(), m_queue.end(), [&](const auto &waiter) {
                               return waiter->label == slot.m_label;
                           });
    --kind.inFlight;
    --m_inFlight;
    dispatchLater();
    if (!slot.m_sent)
        return;

    const milliseconds now = m_clock.steady();
    const milliseconds duration = now - slot.m_begun;
    // What was cancelled on the way used up the server's time all the same.
    m_accounts.push_back({now, duration});
    m_executionInWindow += duration;
    trimAccounts();
    ++m_requests;
    if (answer == nullptr)
        return;

    m_recent.append(
        {slot.m_at, slot.m_label, answer->status, duration, answer->sent, answer->received, answer->correlationId, answer->retries});
    if (m_recent.size() > recordsKept)
        m_recent.removeFirst();
    if (answer->status != 0) {
        m_lastAnswer = now;
        m_cutOffSince.reset();
    }
    if (answer->hint > 0)
        learnHint(answer->hint);
    if (answer->status == 429 || answer->status == 503) {
        throttled(slot, answer->retryAfter);
        return;
    }
    if (answer->status == 0)
        return;
    if (slot.m_wait == m_waits)
        m_throttlesInRow = 0;
    kind.climb.completed(now, saturated, m_executionInWindow > comfortableExecution);
}

void Pacer::throttled(const PacerSlot &slot, const std::optional<milliseconds> &retryAfter)
{
    // Requests admitted before the last wait were refused for the same reason as the one that began it.
    const bool isNews = slot.m_wait == m_waits;
    if (isNews) {
        ++m_throttlesInRow;
        for (const auto &[label, kind] : m_lanes) {
            if (kind->inFlight > 0 || label == slot.m_label)
                kind->climb.halve();
        }
    }
    // "Now" from a server that has just refused says nothing; taken at its word it would be asked without end.
    if (retryAfter && *retryAfter > milliseconds(0)) {
        hold(*retryAfter + milliseconds(static_cast<qint64>(m_random.fraction() * retryJitterMs)), WaitReason::ServerAsked);
        return;
    }
    if (!isNews && m_reason != WaitReason::None)
        return;
    const double most = std::min(std::pow(2.0, std::min(m_throttlesInRow, 10)) * 1000.0, static_cast<double>(longestBackoff.count()));
    hold(milliseconds(1 + static_cast<qint64>(m_random.fraction() * most)), WaitReason::Backoff);
}

void Pacer::hold(milliseconds wait, WaitReason reason)
{
    const milliseconds now = m_clock.steady();
    if (m_reason != WaitReason::None && now + wait <= m_waitUntil)
        return;
    if (m_reason == WaitReason::None)
        ++m_waits;
    // What was held back so far counts by the reason it had.
    m_heldBack = heldBackSoFar();
    m_waitBegan = now;
    m_reason = reason;
    m_waitUntil = now + wait;
    qCInfo(logNet) << "requests wait" << wait.count() << "ms, reason" << static_cast<int>(reason);
    if (m_sleep)
        m_sleep->cancel();
    Operation<void> *sleep = m_clock.sleep(this, wait);
    m_sleep = sleep;
    sleep->run(this, [this](const Result<void> &) { release(); });
    giveUpTooLong();
    Q_EMIT waitChanged();
}

void Pacer::giveUpTooLong()
{
    if (m_reason == WaitReason::NetworkGone)
        return;
    const milliseconds ahead = m_waitUntil - m_clock.steady();
    for (const std::shared_ptr<Waiter> &waiter : m_queue) {
        if (!waiter->operation || waiter->operation->isOver())
            continue;
        const milliseconds held = heldBackSoFar() - waiter->heldBackAtStart;
        if (held + ahead > waiter->patience)
            waiter->operation->fail(Error(ErrorCode::Throttled).withRetryAfter(ahead));
    }
    // Failing only settles the operation; dispatch() takes it out of the queue.
    std::erase_if(m_queue,
                  [](const auto &waiter) { return !waiter->operation || waiter->operation->state() != OperationBase::State::Running; });
}

void Pacer::release()
{
    m_heldBack = heldBackSoFar();
    m_reason = WaitReason::None;
    dispatch();
    Q_EMIT waitChanged();
}

std::shared_ptr<const void> Pacer::persevere()
{
    std::shared_ptr<const void> held = m_perseverance.lock();
    if (!held) {
        held = std::make_shared<const char>();
        m_perseverance = held;
    }
    return held;
}

bool Pacer::outlasts(milliseconds left)
{
    // Whoever never answered may not exist; whoever answers others is there.
    if (m_perseverance.expired() || !m_lastAnswer || *m_lastAnswer >= left)
        return false;
    const milliseconds now = m_clock.steady();
    if (!m_cutOffSince)
        m_cutOffSince = now;
    if (now - *m_cutOffSince >= m_settings.outage)
        return false;
    hold(shortestOutageWait + milliseconds(static_cast<qint64>(m_random.fraction() * outageJitterMs)), WaitReason::NetworkGone);
    return true;
}

// A network that is gone is nobody's throttling.
milliseconds Pacer::heldBackSoFar() const
{
    return m_reason == WaitReason::None || m_reason == WaitReason::NetworkGone ? m_heldBack : m_heldBack + (m_clock.steady() - m_waitBegan);
}

void Pacer::learnHint(int hint)
{
    if (hint == m_hint)
        return;
    m_hint = hint;
    // What was measured is worth more than advice.
    for (const auto &[label, kind] : m_lanes) {
        if (!kind->climb.hasMeasured() && m_throttlesInRow == 0)
            kind->climb.restart(hint);
    }
}

void Pacer::trimAccounts()
{
    const milliseconds oldest = m_clock.steady() - m_settings.window;
    while (!m_accounts.empty() && m_accounts.front().at <= oldest) {
        m_executionInWindow -= m_accounts.front().execution;
        m_accounts.pop_front();
    }
}

milliseconds Pacer::ownLimitWait() const
{
    const milliseconds now = m_clock.steady();
    const milliseconds oldest = now - m_settings.window;
    qint64 requests = m_inFlight;
    milliseconds execution{0};
    // Newest first: the account that fills the budget must leave the window before the next request may go.
    for (auto account = m_accounts.rbegin(); account != m_accounts.rend() && account->at > oldest; ++account) {
        ++requests;
        execution += account->execution;
        if ((m_settings.requestBudget > 0 && requests >= m_settings.requestBudget)
            || (m_settings.executionBudget.count() > 0 && execution >= m_settings.executionBudget))
            return account->at + m_settings.window - now;
    }
    return milliseconds(0);
}

Traffic Pacer::traffic() const
{
    Traffic result;
    result.requests = m_requests;
    result.throttled = heldBackSoFar();
    result.reason = m_reason;
    if (m_reason != WaitReason::None)
        result.waitingUntil = m_clock.now().addMSecs((m_waitUntil - m_clock.steady()).count());
    // Said while it is asked for as well, not only between.
    if (m_cutOffSince && !m_perseverance.expired()) {
        result.reason = WaitReason::NetworkGone;
        result.waitingUntil = m_clock.now().addMSecs((*m_cutOffSince + m_settings.outage - m_clock.steady()).count());
    }
    result.inFlight = m_inFlight;
    result.hint = m_hint;
    int busiest = -1;
    for (const auto &[label, kind] : m_lanes) {
        if (kind->inFlight > busiest) {
            busiest = kind->inFlight;
            result.parallelismNow = kind->climb.limit();
        }
    }
    result.queued = static_cast<int>(std::count_if(m_queue.begin(), m_queue.end(), [](const auto &waiter) {
        return waiter->operation && waiter->operation->state() == OperationBase::State::Running;
    }));
    const milliseconds oldest = m_clock.steady() - m_settings.window;
    for (const Account &account : m_accounts) {
        if (account.at > oldest) {
            ++result.windowRequests;
            result.windowExecution += account.execution;
        }
    }
    result.recent = m_recent;
    return result;
}

} // namespace segue::net
