// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "limits.h"

#include <QLocale>

#include <algorithm>

namespace segue::sandbox {

namespace {

using std::chrono::milliseconds;

constexpr double windowSeconds = 300.0;
/// Requests that were on their way when a block began are not early retries.
constexpr double graceSeconds = 1.0;
/// What each early retry adds to the wait, and how far it can grow (the service's longest known wait).
constexpr double penaltySeconds = 1.0;
constexpr double longestSeconds = 300.0;

int wholeSeconds(milliseconds wait)
{
    return std::max(1, static_cast<int>((wait.count() + 999) / 1000));
}

} // namespace

ServiceLimits::ServiceLimits(const Clock &clock, const LimitSettings &settings, double timeScale)
    : m_clock(clock), m_settings(settings), m_timeScale(timeScale),
      m_window(std::max<qint64>(1, static_cast<qint64>(windowSeconds * 1000.0 / timeScale)))
{
}

void ServiceLimits::setSettings(const LimitSettings &settings)
{
    m_settings = settings;
    for (Budget &budget : m_budgets)
        budget.blockedUntil = milliseconds(0);
}

double ServiceLimits::executionLimit() const
{
    return m_settings.executionSeconds * 1000.0 / m_timeScale;
}

bool ServiceLimits::isOver(qint64 requests, double execution) const
{
    return requests >= m_settings.requests || execution >= executionLimit();
}

ServiceLimits::Budget &ServiceLimits::budget(const QByteArray &user, int server)
{
    return m_budgets[user + '/' + QByteArray::number(server)];
}

ServiceLimits::Part &ServiceLimits::part(Budget &budget) const
{
    // A three-hundredth of the window is fine enough, and keeps it small.
    const milliseconds width = std::max(milliseconds(1), m_window / 300);
    const milliseconds now = m_clock.steady();
    if (budget.parts.empty() || now - budget.parts.back().time >= width)
        budget.parts.push_back({now});
    return budget.parts.back();
}

void ServiceLimits::forgetOld(Budget &budget) const
{
    const milliseconds now = m_clock.steady();
    while (!budget.parts.empty() && now - budget.parts.front().time >= m_window) {
        budget.requests -= budget.parts.front().requests;
        budget.execution -= budget.parts.front().execution;
        budget.parts.pop_front();
    }
}

milliseconds ServiceLimits::untilRoom(const Budget &budget) const
{
    qint64 requests = budget.requests;
    double execution = budget.execution;
    const milliseconds now = m_clock.steady();
    for (const Part &part : budget.parts) {
        requests -= part.requests;
        execution -= part.execution;
        if (!isOver(requests, execution))
            return part.time + m_window - now;
    }
    return m_window;
}

ServiceLimits::Refusal ServiceLimits::refusal(const Budget &budget) const
{
    const int wait = wholeSeconds(budget.blockedUntil - m_clock.steady());
    if (budget.blockedByTime) {
        const QString limit =
            QLocale(QLocale::English, QLocale::UnitedStates).toString(static_cast<qint64>(m_settings.executionSeconds * 1000.0));
        // The two blanks before "milliseconds" are the service's own.
        return {"0x80072321",
                QStringLiteral(
                    "Combined execution time of incoming requests exceeded limit of %1  milliseconds over time window of 300 seconds. "
                    "Decrease number of concurrent requests or reduce the duration of requests and try again later.")
                    .arg(limit),
                wait};
    }
    return {"0x80072322",
            QStringLiteral("Number of requests exceeded the limit of %1 over time window of 300 seconds.").arg(m_settings.requests), wait};
}

std::optional<ServiceLimits::Refusal> ServiceLimits::admit(const QByteArray &user, int server)
{
    Budget &account = budget(user, server);
    if (m_settings.on) {
        forgetOld(account);
        const milliseconds now = m_clock.steady();
        const auto scaled = [this](double seconds) { return milliseconds(static_cast<qint64>(seconds * 1000.0 / m_timeScale)); };
        if (now < account.blockedUntil) {
            if (now - account.blockedSince > scaled(graceSeconds))
                account.blockedUntil = std::min(account.blockedUntil + scaled(penaltySeconds), now + scaled(longestSeconds));
            return refusal(account);
        }
        if (isOver(account.requests, account.execution)) {
            account.blockedSince = now;
            account.blockedUntil = now + std::min(untilRoom(account), scaled(longestSeconds));
            account.blockedByTime = account.requests < m_settings.requests;
            return refusal(account);
        }
        if (account.inFlight >= m_settings.concurrent) {
            Refusal tooMany{
                "0x80072326", QStringLiteral("Number of concurrent requests exceeded the limit of %1.").arg(m_settings.concurrent), {}};
            if (m_settings.concurrencyRetryAfter)
                tooMany.retryAfter = wholeSeconds(scaled(penaltySeconds));
            return tooMany;
        }
    }
    ++account.inFlight;
    ++account.requests;
    ++part(account).requests;
    return std::nullopt;
}

void ServiceLimits::finish(const QByteArray &user, int server, double executionMilliseconds)
{
    Budget &account = budget(user, server);
    --account.inFlight;
    account.execution += executionMilliseconds;
    part(account).execution += executionMilliseconds;
    forgetOld(account);
}

ServiceLimits::Remaining ServiceLimits::remaining(const QByteArray &user, int server)
{
    if (!m_settings.on)
        return {m_settings.requests, m_settings.executionSeconds};
    Budget &account = budget(user, server);
    forgetOld(account);
    return {std::max<qint64>(0, m_settings.requests - account.requests),
            std::max(0.0, m_settings.executionSeconds - account.execution * m_timeScale / 1000.0)};
}

} // namespace segue::sandbox
