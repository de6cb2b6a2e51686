// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <chrono>
#include <optional>

namespace segue::net {

/// Why requests wait at the moment.
enum class WaitReason {
    None,
    ServerAsked, ///< the server said how long (Retry-After)
    Backoff,     ///< the server refused without saying how long
    OwnLimit,    ///< the budget we set ourselves for five minutes is used up
    NetworkGone, ///< the server cannot be reached any more, and somebody would rather wait than fail
};

/// One HTTP request, as the requests inspector shows it. No addresses, no values.
struct RequestRecord
{
    QDateTime at; ///< when it left, UTC
    QByteArray label;
    int status = 0; ///< 0: no answer
    std::chrono::milliseconds duration{0};
    qint64 sent = 0;     ///< bytes of the body
    qint64 received = 0; ///< bytes of the answer's body, decompressed
    QByteArray correlationId;
    int retries = 0; ///< how many attempts of the same request went before
};

/// What goes on between us and one server, at one instant.
struct Traffic
{
    qint64 requests = 0;                    ///< HTTP requests sent, repeats included
    std::chrono::milliseconds throttled{0}; ///< how long requests were held back in all
    std::optional<QDateTime> waitingUntil;  ///< set while requests are held back; for NetworkGone when they will be given up
    WaitReason reason = WaitReason::None;
    int parallelismNow = 0; ///< how many requests of the busiest kind may run side by side
    int inFlight = 0;
    int queued = 0;
    int hint = 0;                                 ///< the server's recommended parallelism; 0: none seen
    qint64 windowRequests = 0;                    ///< in the last five minutes
    std::chrono::milliseconds windowExecution{0}; ///< the same requests' durations in sum
    QList<RequestRecord> recent;                  ///< the last 200, oldest first
};

/// Read-only look at the traffic, for progress and the inspector.
class TrafficView
{
public:
    virtual ~TrafficView() = default;
    [[nodiscard]] virtual Traffic traffic() const = 0;
};

} // namespace segue::net
