// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "segments.h"

#include <algorithm>
#include <cmath>

namespace segue::sandbox {

namespace {

struct Kind
{
    const char *name;
    const char16_t *friendlyName;
    quint64 size;
};

// TokyoXVIP is what a careless contains(…,'"Tokyo_VIP"') finds too: the underscore matches any character there.
constexpr std::array<Kind, 9> kinds{{
    {"Founding_Members", u"創業メンバー", 10},
    {"Newsletter_Pilot", u"メール マガジン先行配信", 500},
    {"Tokyo_VIP", u"東京 VIP", 5'000},
    {"TokyoXVIP", u"東京 VIP (試験用)", 40},
    {"Spring_Campaign", u"春のキャンペーン", 12'000},
    {"All_Subscribers", u"メール マガジン購読者", 100'000},
    {"Empty_Segment", u"対象者なし", 0},
    {"Nationwide", u"全国のお客様", 1'000'000},
    {"Everyone", u"すべてのお客様", 10'000'000},
}};

quint64 ringKey(quint64 seed, const QByteArray &name)
{
    quint64 key = mixed(seed ^ 0x73656775ULL);
    for (const char c : name)
        key = mixed(key ^ static_cast<quint8>(c));
    return key;
}

} // namespace

Segments::Segments(const Population &population, const QDateTime &refreshed) : m_population(population)
{
    const quint64 customers = population.customers();
    for (const Kind &kind : kinds) {
        if (kind.size > customers)
            continue;
        Segment segment;
        segment.name = kind.name;
        segment.friendlyName = QStringView(kind.friendlyName).toString();
        segment.size = kind.size;
        segment.refreshed = refreshed;
        m_rings.emplace_back(std::max<quint64>(1, customers / 2), ringKey(population.seed(), segment.name));
        m_segments.push_back(segment);
    }
}

std::optional<std::size_t> Segments::find(QByteArrayView name) const
{
    for (std::size_t i = 0; i < m_segments.size(); ++i) {
        if (m_segments[i].name == name)
            return i;
    }
    return std::nullopt;
}

quint64 Segments::place(std::size_t segment, quint64 customer) const
{
    const quint64 pairs = m_population.customers() / 2;
    return customer / 2 < pairs ? 2 * m_rings[segment].forward(customer / 2) + (customer & 1U) : customer;
}

quint64 Segments::customerAt(std::size_t segment, quint64 place) const
{
    const quint64 pairs = m_population.customers() / 2;
    return place / 2 < pairs ? 2 * m_rings[segment].backward(place / 2) + (place & 1U) : place;
}

bool Segments::contains(std::size_t segment, quint64 customer) const
{
    const Segment &s = m_segments[segment];
    if (s.removed || s.size == 0)
        return false;
    const quint64 at = place(segment, customer);
    const quint64 fromFirst = at >= s.first ? at - s.first : at + m_population.customers() - s.first;
    return fromFirst < s.size;
}

QByteArray Segments::namesOf(quint64 customer, bool backslashQuotes) const
{
    const QByteArrayView quote = backslashQuotes ? QByteArrayView("\\\"") : QByteArrayView("\"");
    QByteArray names;
    for (std::size_t i = 0; i < m_segments.size(); ++i) {
        if (contains(i, customer))
            names.append(names.isEmpty() ? '[' : ',').append(quote).append(m_segments[i].name).append(quote);
    }
    return names.isEmpty() ? names : names + ']';
}

void Segments::membersOfAny(const std::vector<std::size_t> &segments, quint64 firstRank, const std::function<bool(quint64)> &take) const
{
    const quint64 customers = m_population.customers();
    quint64 size = 0;
    for (const std::size_t segment : segments)
        size += m_segments[segment].removed ? 0 : m_segments[segment].size;
    if (size == 0)
        return;
    // Sparse segments are sorted as a whole; in a dense one the next members are found faster by looking.
    if (size < customers / 50) {
        std::vector<quint64> ranks;
        for (const std::size_t segment : segments) {
            const Segment &s = m_segments[segment];
            for (quint64 i = 0; i < (s.removed ? 0 : s.size); ++i) {
                const quint64 rank = m_population.customerRank(customerAt(segment, (s.first + i) % customers));
                if (rank >= firstRank)
                    ranks.push_back(rank);
            }
        }
        std::sort(ranks.begin(), ranks.end());
        ranks.erase(std::unique(ranks.begin(), ranks.end()), ranks.end());
        for (const quint64 rank : ranks) {
            if (!take(rank))
                return;
        }
        return;
    }
    for (quint64 rank = firstRank; rank < customers; ++rank) {
        const quint64 customer = m_population.customerAtRank(rank);
        const bool member = std::any_of(segments.begin(), segments.end(), [&](std::size_t segment) { return contains(segment, customer); });
        if (member && !take(rank))
            return;
    }
}

void Segments::churn(double share, const QDateTime &now)
{
    const quint64 customers = m_population.customers();
    for (Segment &segment : m_segments) {
        if (segment.removed || segment.size == 0)
            continue;
        const auto wanted = static_cast<quint64>(std::ceil(std::clamp(share, 0.0, 1.0) * static_cast<double>(segment.size)));
        segment.first = (segment.first + std::min(wanted, customers - segment.size)) % customers;
        segment.refreshed = now;
        ++segment.runs;
    }
}

void Segments::resize(std::size_t segment, quint64 size, const QDateTime &now)
{
    Segment &s = m_segments[segment];
    s.size = std::min(size, m_population.customers());
    s.refreshed = now;
    ++s.runs;
}

void Segments::setRemoved(std::size_t segment, bool removed)
{
    m_segments[segment].removed = removed;
}

} // namespace segue::sandbox
