// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bound.h"

#include <QHash>
#include <QJsonArray>
#include <QString>

#include <algorithm>
#include <functional>
#include <queue>
#include <vector>

namespace segue::testing {

namespace {

struct Call
{
    double arrived = 0;
    double ended = 0;
    double service = 0; ///< execution
    double trip = 0;    ///< the way there and back, waiting in the list's queue left out
    QString target;
    bool isChange = false;
    bool isBatch = false;

    [[nodiscard]] double alone() const { return service + trip; }
};

std::vector<Call> callsOf(const QJsonObject &log)
{
    std::vector<Call> calls;
    const QJsonArray records = log.value(QLatin1String("requests")).toArray();
    for (const auto &value : records) {
        const QJsonObject record = value.toObject();
        const QString kind = record.value(QLatin1String("kind")).toString();
        if (kind == QLatin1String("identity"))
            continue;
        Call call;
        call.arrived = record.value(QLatin1String("arrived_ms")).toDouble();
        call.ended = record.value(QLatin1String("ended_ms")).toDouble();
        call.service = record.value(QLatin1String("service_ms")).toDouble();
        call.target = record.value(QLatin1String("target")).toString();
        call.isChange = call.target.contains(QLatin1String("MembersList"));
        call.isBatch = call.target.endsWith(QLatin1String("$batch"));
        // A queued call's wait is no part of what it needs.
        call.trip = call.isChange ? 0 : std::max(0.0, call.ended - call.arrived - call.service);
        calls.push_back(call);
    }
    std::sort(calls.begin(), calls.end(), [](const Call &left, const Call &right) { return left.arrived < right.arrived; });
    return calls;
}

/// Longest first onto the lane that is free first.
double scheduled(std::vector<double> times, int lanes)
{
    std::sort(times.begin(), times.end(), std::greater());
    std::priority_queue<double, std::vector<double>, std::greater<>> free;
    for (int lane = 0; lane < lanes; ++lane)
        free.push(0.0);
    double end = 0;
    for (const double time : times) {
        const double done = free.top() + time;
        free.pop();
        free.push(done);
        end = std::max(end, done);
    }
    return end;
}

int mostAtOnce(const std::vector<Call> &calls)
{
    std::vector<std::pair<double, int>> moments;
    for (const Call &call : calls) {
        moments.emplace_back(call.arrived, 1);
        moments.emplace_back(call.ended, -1);
    }
    std::sort(moments.begin(), moments.end());
    int now = 0;
    int most = 0;
    for (const auto &moment : moments) {
        now += moment.second;
        most = std::max(most, now);
    }
    return most;
}

QString tableOf(const QString &target)
{
    return target.section(QLatin1Char('?'), 0, 0).section(QLatin1Char('/'), -1);
}

} // namespace

Bound boundOf(const QJsonObject &log, bool serialList)
{
    const std::vector<Call> calls = callsOf(log);
    const auto firstChange = std::find_if(calls.begin(), calls.end(), [](const Call &call) { return call.isChange; });
    const double changesBegin = firstChange == calls.end() ? 0 : firstChange->arrived;

    std::vector<Call> changes;
    std::vector<Call> batches;
    QHash<QString, double> before; ///< by table: pages of the planning read
    double after = 0;              ///< pages of the read-back
    double single = 0;
    for (const Call &call : calls) {
        const QString table = tableOf(call.target);
        const bool isPage = table == QLatin1String("listmembers") || table == QLatin1String("msdynci_segmentmemberships")
                            || table == QLatin1String("msdynci_customerprofiles") || table == QLatin1String("msdynci_segmentmembership")
                            || table == QLatin1String("msdynci_customerprofile");
        if (call.isChange)
            changes.push_back(call);
        else if (call.isBatch)
            batches.push_back(call);
        else if (isPage && firstChange != calls.end() && call.arrived >= changesBegin)
            after += call.alone();
        else if (isPage)
            before[table] += call.alone();
        else
            single += call.alone();
    }
    const auto times = [](const std::vector<Call> &some) {
        std::vector<double> result;
        for (const Call &call : some)
            result.push_back(call.alone());
        return result;
    };
    Bound bound;
    bound.requests = static_cast<qint64>(calls.size());
    bound.lanes = std::max(1, mostAtOnce(changes));
    double pages = 0;
    for (const double chain : std::as_const(before))
        pages = std::max(pages, chain);
    bound.milliseconds = single + pages + after + scheduled(times(batches), std::max(1, mostAtOnce(batches)))
                         + scheduled(times(changes), serialList ? 1 : bound.lanes);
    return bound;
}

} // namespace segue::testing
