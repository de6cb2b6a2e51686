// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtraffic.h"

#include <algorithm>

namespace segue::workspace {

namespace {

engine::TrafficSnapshot::Reason reasonFor(net::WaitReason reason)
{
    using Reason = engine::TrafficSnapshot::Reason;
    switch (reason) {
    case net::WaitReason::None:
        return Reason::None;
    case net::WaitReason::ServerAsked:
        return Reason::ServerAsked;
    case net::WaitReason::Backoff:
        return Reason::Backoff;
    case net::WaitReason::OwnLimit:
        return Reason::OwnLimit;
    case net::WaitReason::NetworkGone:
        return Reason::NetworkGone;
    }
    return Reason::None;
}

} // namespace

RunTraffic::RunTraffic(const QList<net::Pacer *> &pacers, const QDateTime &began) : m_began(began)
{
    for (net::Pacer *pacer : pacers) {
        const bool known = std::any_of(m_shares.cbegin(), m_shares.cend(), [pacer](const Share &share) { return share.pacer == pacer; });
        if (known)
            continue;
        const net::Traffic now = pacer->traffic();
        m_shares.append({pacer, pacer->persevere(), now.requests, now.throttled});
    }
}

engine::TrafficSnapshot RunTraffic::traffic() const
{
    engine::TrafficSnapshot sum;
    for (const Share &share : m_shares) {
        const net::Traffic now = share.pacer->traffic();
        sum.requests += now.requests - share.requestsBefore;
        sum.throttledMs += (now.throttled - share.throttledBefore).count();
        sum.inFlight += now.inFlight;
        sum.parallelism = std::max(sum.parallelism, now.parallelismNow);
        if (now.waitingUntil && (!sum.waitingUntil || *sum.waitingUntil < *now.waitingUntil)) {
            sum.waitingUntil = now.waitingUntil;
            sum.reason = reasonFor(now.reason);
        }
    }
    return sum;
}

QList<RequestFact> RunTraffic::requests() const
{
    QList<RequestFact> facts;
    for (const Share &share : m_shares) {
        const net::Traffic now = share.pacer->traffic();
        for (const net::RequestRecord &record : now.recent) {
            if (record.at < m_began)
                continue;
            facts.append({record.at, QString::fromLatin1(record.label), record.status, record.duration.count(), record.retries, record.sent,
                          record.received, QString::fromLatin1(record.correlationId)});
        }
    }
    std::stable_sort(facts.begin(), facts.end(), [](const RequestFact &left, const RequestFact &right) { return left.at < right.at; });
    return lastRequests(std::move(facts));
}

QList<RequestFact> lastRequests(QList<RequestFact> facts)
{
    constexpr qsizetype shown = 200;
    return facts.size() > shown ? facts.last(shown) : facts;
}

} // namespace segue::workspace
