// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "population.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>
#include <vector>

namespace segue::sandbox {

struct Segment
{
    QByteArray name; ///< the output table name
    QString friendlyName;
    quint64 size = 0;
    quint64 first = 0; ///< where its window begins on the ring of its permutation
    QDateTime refreshed;
    quint64 runs = 1; ///< how often it was evaluated
    bool removed = false;
    QByteArray state = "active"; ///< as the Data API says it
};

/// The segments of Customer Insights. Each is a window on a shuffled ring of all customers, so that membership is computed and a
/// change of members is a turn of the window. Neighbouring customers (2k, 2k + 1) stand side by side on every ring.
class Segments
{
public:
    Segments(const Population &population, const QDateTime &refreshed);

    [[nodiscard]] const std::vector<Segment> &all() const { return m_segments; }
    [[nodiscard]] std::optional<std::size_t> find(QByteArrayView name) const;
    [[nodiscard]] const Segment &at(std::size_t segment) const { return m_segments[segment]; }
    [[nodiscard]] bool contains(std::size_t segment, quint64 customer) const;
    /// JSON list of the names of all segments that hold the customer; empty if there is none.
    [[nodiscard]] QByteArray namesOf(quint64 customer, bool backslashQuotes) const;
    /// Ranks (Population::customerRank) of the members from \p firstRank on, in order, until \p take answers false.
    void members(std::size_t segment, quint64 firstRank, const std::function<bool(quint64 rank)> &take) const
    {
        membersOfAny({segment}, firstRank, take);
    }
    /// The same for everybody who is in at least one of \p segments.
    void membersOfAny(const std::vector<std::size_t> &segments, quint64 firstRank, const std::function<bool(quint64 rank)> &take) const;

    /// Makes \p share of every segment leave and as many others join, as far as there are others.
    void churn(double share, const QDateTime &now);
    void resize(std::size_t segment, quint64 size, const QDateTime &now);
    void setRemoved(std::size_t segment, bool removed);
    void setState(std::size_t segment, const QByteArray &state) { m_segments[segment].state = state; }
    /// Puts back what a state file remembers.
    void restore(std::size_t segment, const Segment &saved) { m_segments[segment] = saved; }

private:
    [[nodiscard]] quint64 place(std::size_t segment, quint64 customer) const;
    [[nodiscard]] quint64 customerAt(std::size_t segment, quint64 place) const;

    const Population &m_population;
    std::vector<Segment> m_segments;
    std::vector<Permutation> m_rings; ///< of pairs of customers, one a segment
};

} // namespace segue::sandbox
