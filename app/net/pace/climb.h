// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace segue::net {

/// Finds how many requests of one kind should run side by side, from nothing but the times at which they end.
///
/// It works in rounds. A round at one limit measures completed requests per second; then the limit goes up by half, and stays
/// there only if the throughput rose with it. Going down is tried only under pressure, that is when our requests use up much
/// of the execution time that the server allows: a server that does the calls one after another (members of one list) answers
/// as fast with fewer at once, and waiting calls no longer use up execution time. Pure: time is handed in.
class Climb
{
public:
    using Time = std::chrono::milliseconds;

    Climb(int start, int ceiling);

    [[nodiscard]] int limit() const { return m_limit; }

    /// Begins anew from \p limit, e.g. when the server's hint becomes known before anything was measured.
    void restart(int limit);
    /// The server throttled: half of it, and measure anew.
    void halve();
    /// A request ended. \p saturated: the limit was what held others back; only then does the time count.
    /// \p pressure: see above.
    void completed(Time now, bool saturated, bool pressure);
    [[nodiscard]] bool hasMeasured() const { return m_baseline > 0; }

private:
    enum class Move { Measure, Up, Down, Rest };

    void beginRound(Move move, int limit);
    void endRound(double throughput, bool pressure);
    void choose(bool pressure);
    void rest();
    [[nodiscard]] int higher() const;
    [[nodiscard]] int lower() const;

    int m_ceiling;
    int m_limit;
    Move m_move = Move::Measure;
    int m_settled;         ///< the limit to go back to when a try does not help
    double m_baseline = 0; ///< throughput at m_settled
    int m_rests = 0;       ///< rounds left before the next try
    int m_restLength = 1;  ///< grows while tries do not help
    bool m_running = false;
    Time m_began{0};
    int m_count = 0;
};

} // namespace segue::net
