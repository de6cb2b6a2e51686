// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>

namespace segue::sandbox {

/// How much of the assumed service times is waited for.
enum class Latency { Real, Fast, Off };
/// Whether member actions on one list run side by side. Nobody has published it, so there are two models.
enum class LatencyModelName { Parallel, SerialList };

/// Service protection (reference 4.1 [PA-limits]); the numbers are the published defaults.
struct LimitSettings
{
    bool on = true;
    qint64 requests = 6000;
    double executionSeconds = 1200.0;
    int concurrent = 52;
    bool concurrencyRetryAfter = true; ///< whether the concurrency 429 carries Retry-After (unconfirmed)
};

/// What a sandbox is like. The defaults suit tests; the command line has its own for --latency.
struct Options
{
    quint16 port = 0; ///< 0: a free one
    quint16 httpsPort = 0;
    quint64 seed = 1;
    qint64 customers = 120'000;
    Latency latency = Latency::Off;
    LatencyModelName latencyModel = LatencyModelName::Parallel;
    double timeScale = 1.0; ///< divides limit windows, Retry-After, token lives and latencies
    LimitSettings limits;
    int webServers = 2;
    int parallelismHint = 8;
    QString stateFile;  ///< empty: nothing survives; else keys and the authority are kept beside it
    QStringList faults; ///< rules of service/faults.h
    QMap<QString, QString> variants;
    std::chrono::seconds accessTokenLife{0}; ///< 0: 60 to 90 minutes, as the real service draws it
    qint64 maxMembersPerAdd = 10'000;
    std::chrono::milliseconds bodyWait{10'000}; ///< how long a body may stand still before it counts as short
};

} // namespace segue::sandbox
