// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultrule.h"

#include "base/clock.h"
#include "base/result.h"

#include <QStringList>

#include <optional>
#include <random>

namespace segue::sandbox {

/// The rules that are in force, and which requests each has seen. Times are divided by the scale.
class Faults
{
public:
    Faults(quint64 seed, const Clock &clock, double timeScale = 1.0) : m_generator(seed), m_clock(clock), m_timeScale(timeScale) {}

    /// Adds a rule (faultrule.h); UsageInvalid with the word that is not understood and what is allowed.
    [[nodiscard]] Result<void> add(const QString &rule);
    void clear() { m_rules.clear(); }
    [[nodiscard]] QStringList rules() const;

    /// Counts the request for every rule it fits, and answers the fault of the first that strikes.
    [[nodiscard]] std::optional<Fault> strike(const Request &request);
    /// The same for an operation inside a $batch, the \p number of it, from 1.
    [[nodiscard]] std::optional<Fault> strikePart(const Request &operation, qint64 number);

private:
    struct Watched
    {
        FaultRule rule;
        std::chrono::milliseconds added{0};
        qint64 seen = 0;
        std::chrono::milliseconds blockedUntil{0}; ///< of an escalating 429
    };

    [[nodiscard]] std::optional<Fault> strikeOne(Watched &watched);
    [[nodiscard]] bool strikesNow(Watched &watched);
    [[nodiscard]] std::chrono::milliseconds scaled(double seconds) const;

    QList<Watched> m_rules;
    std::mt19937_64 m_generator;
    const Clock &m_clock;
    double m_timeScale;
};

} // namespace segue::sandbox
