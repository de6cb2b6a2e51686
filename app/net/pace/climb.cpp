// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "climb.h"

#include <algorithm>

namespace segue::net {

namespace {
// Service times scatter widely (a p95 of three times the median is usual), so a round needs some requests to mean anything.
constexpr int fewestInRound = 8;
constexpr std::chrono::milliseconds shortestRound{250};
// Going up by half should bring half as much again; this much of it counts as a rise.
constexpr double riseNeeded = 1.15;
// Going down is right as long as this much of the throughput stays.
constexpr double keepNeeded = 0.90;
// [PA-limits] 1,200 s of execution in 300 s: four at once can go on for ever, so fewer are never needed.
constexpr int fewestLanes = 4;
constexpr int longestRest = 4;
} // namespace

Climb::Climb(int start, int ceiling) : m_ceiling(std::max(1, ceiling)), m_limit(std::clamp(start, 1, m_ceiling)), m_settled(m_limit) {}

void Climb::restart(int limit)
{
    m_baseline = 0;
    m_restLength = 1;
    m_settled = std::clamp(limit, 1, m_ceiling);
    beginRound(Move::Measure, m_settled);
}

void Climb::halve()
{
    restart(m_limit / 2);
}

int Climb::higher() const
{
    return std::min(m_ceiling, std::max(m_settled + 1, m_settled * 3 / 2));
}

int Climb::lower() const
{
    return std::min(m_settled, std::max(fewestLanes, m_settled * 2 / 3));
}

void Climb::beginRound(Move move, int limit)
{
    m_move = move;
    m_limit = limit;
    m_running = false;
}

void Climb::completed(Time now, bool saturated, bool pressure)
{
    if (m_move == Move::Up && pressure) {
        // Execution time runs short: no moment to try for more.
        choose(true);
        return;
    }
    if (!saturated) {
        m_running = false;
        return;
    }
    if (!m_running) {
        m_running = true;
        m_began = now;
        m_count = 0;
        return;
    }
    ++m_count;
    const Time took = now - m_began;
    const int round = std::max(fewestInRound, m_limit) * (m_move == Move::Down ? 2 : 1);
    if (m_count < round || took < shortestRound)
        return;
    const double throughput = static_cast<double>(m_count) / static_cast<double>(took.count());
    // What looks like no rise may be a few slow calls: look once more before giving it up.
    if (m_move == Move::Up && throughput < m_baseline * riseNeeded && m_count < 2 * round)
        return;
    endRound(throughput, pressure);
}

void Climb::endRound(double throughput, bool pressure)
{
    switch (m_move) {
    case Move::Measure:
        m_baseline = throughput;
        choose(pressure);
        return;
    case Move::Rest:
        m_baseline = (m_baseline + throughput) / 2;
        if (--m_rests > 0)
            beginRound(Move::Rest, m_settled);
        else
            choose(pressure);
        return;
    case Move::Up:
    case Move::Down: {
        const bool up = m_move == Move::Up;
        if (throughput < m_baseline * (up ? riseNeeded : keepNeeded)) {
            rest();
            return;
        }
        m_settled = m_limit;
        m_restLength = 1;
        // On the way down the first measure stays the yardstick, so that small losses do not add up.
        if (up)
            m_baseline = throughput;
        choose(pressure);
        return;
    }
    }
}

void Climb::choose(bool pressure)
{
    if (pressure && lower() != m_settled)
        beginRound(Move::Down, lower());
    else if (!pressure && higher() != m_settled)
        beginRound(Move::Up, higher());
    else
        rest();
}

void Climb::rest()
{
    m_rests = m_restLength;
    m_restLength = std::min(longestRest, m_restLength * 2);
    beginRound(Move::Rest, m_settled);
}

} // namespace segue::net
