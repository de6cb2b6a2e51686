// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <algorithm>
#include <ctime>

namespace segue::testing {

/// Watches how long the event loop of this thread takes to come round. Beside the time by the clock it knows how much of it the
/// thread itself worked: a gap while the machine did something else is no stall of ours, a gap in which we waited or worked is.
class LoopWatch : public QObject
{
public:
    LoopWatch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(2);
        connect(&m_timer, &QTimer::timeout, this, [this] { look(); });
        m_since.start();
        m_workedBefore = workedMs();
        m_timer.start();
    }
    /// The longest time without coming round, by the clock.
    [[nodiscard]] qint64 longestMs() const { return m_longest; }
    /// The longest that the thread worked in one go.
    [[nodiscard]] double longestWorkMs() const { return m_longestWork; }
    void begin()
    {
        m_longest = 0;
        m_longestWork = 0;
        m_since.restart();
        m_workedBefore = workedMs();
    }

private:
    static double workedMs()
    {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1000.0 + static_cast<double>(now.tv_nsec) / 1e6;
    }
    void look()
    {
        m_longest = std::max(m_longest, m_since.restart());
        const double worked = workedMs();
        m_longestWork = std::max(m_longestWork, worked - m_workedBefore);
        m_workedBefore = worked;
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
    double m_longestWork = 0;
    double m_workedBefore = 0;
};

} // namespace segue::testing
