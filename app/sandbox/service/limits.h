// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options.h"

#include "base/clock.h"

#include <QHash>

#include <deque>
#include <optional>

namespace segue::sandbox {

/// Service protection: three limits for each user on each web server over a sliding window of 300 seconds (reference 4.1),
/// with a penalty that grows when somebody comes back too early (4.2).
class ServiceLimits
{
public:
    struct Refusal
    {
        QByteArray code;
        QString message;
        std::optional<int> retryAfter; ///< whole seconds of the clock
    };
    struct Remaining
    {
        qint64 requests;
        double seconds;
    };

    ServiceLimits(const Clock &clock, const LimitSettings &settings, double timeScale);

    /// Takes a request in, which finish() ends, or refuses it.
    [[nodiscard]] std::optional<Refusal> admit(const QByteArray &user, int server);
    void finish(const QByteArray &user, int server, double executionMilliseconds);
    /// For the two counters of reference 4.3; the full budget when limits are off.
    [[nodiscard]] Remaining remaining(const QByteArray &user, int server);

    void setSettings(const LimitSettings &settings);
    [[nodiscard]] const LimitSettings &settings() const { return m_settings; }

private:
    struct Part
    {
        std::chrono::milliseconds time;
        qint64 requests = 0;
        double execution = 0.0; ///< milliseconds
    };
    struct Budget
    {
        std::deque<Part> parts;
        qint64 requests = 0;
        double execution = 0.0;
        int inFlight = 0;
        std::chrono::milliseconds blockedSince{0};
        std::chrono::milliseconds blockedUntil{0};
        bool blockedByTime = false;
    };

    [[nodiscard]] Budget &budget(const QByteArray &user, int server);
    [[nodiscard]] Part &part(Budget &budget) const;
    void forgetOld(Budget &budget) const;
    [[nodiscard]] std::chrono::milliseconds untilRoom(const Budget &budget) const;
    [[nodiscard]] Refusal refusal(const Budget &budget) const;
    [[nodiscard]] double executionLimit() const; ///< milliseconds of the clock
    [[nodiscard]] bool isOver(qint64 requests, double execution) const;

    const Clock &m_clock;
    LimitSettings m_settings;
    double m_timeScale;
    std::chrono::milliseconds m_window;
    QHash<QByteArray, Budget> m_budgets;
};

} // namespace segue::sandbox
