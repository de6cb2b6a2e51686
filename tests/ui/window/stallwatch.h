// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <ctime>

#include <algorithm>

namespace segue::testing {

/// Watches how long the window's thread is away from its event loop: the longest time of its own work between two ticks of a timer.
/// Time of the thread's processor, since what other programs take on a busy machine is not the window's doing.
class StallWatch : public QObject
{
public:
    StallWatch()
    {
        m_timer.setInterval(0);
        connect(&m_timer, &QTimer::timeout, this, [this] { tick(); });
        m_last = now();
        m_timer.start();
    }

    [[nodiscard]] double longestMs() const { return m_longest; }
    [[nodiscard]] int ticks() const { return m_ticks; }
    void forget()
    {
        m_longest = 0;
        m_last = now();
    }

private:
    static double now()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }
    void tick()
    {
        const double moment = now();
        m_longest = std::max(m_longest, moment - m_last);
        m_last = moment;
        ++m_ticks;
    }

    QTimer m_timer;
    double m_last = 0;
    double m_longest = 0;
    int m_ticks = 0;
};

} // namespace segue::testing
