// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options.h"
#include "work.h"

#include <random>

namespace segue::sandbox {

/// Medians of the latency model, in milliseconds. Every number is an assumption of ours (reference section 8): nobody has
/// published times of these calls. Each draw is log-normal around the median with a p95 of three times the median.
namespace assumed {
inline constexpr double newConnection = 60.0;
inline constexpr double roundTrip = 25.0;
inline constexpr double token = 250.0;
inline constexpr double whoAmI = 60.0;
inline constexpr double tableMetadata = 60.0;
inline constexpr double fullMetadata = 2500.0;
inline constexpr double queryPage = 40.0;
inline constexpr double queryRow = 0.06;
inline constexpr double fetchXmlShare = 1.6; ///< of a query page
inline constexpr double virtualPage = 150.0;
inline constexpr double virtualRow = 0.25;
inline constexpr double createList = 180.0;
inline constexpr double addMembers = 120.0;
inline constexpr double addedMember = 5.0;
inline constexpr double removeMembers = 120.0;
inline constexpr double removedMember = 6.0;
inline constexpr double singleChange = 70.0;
inline constexpr double batch = 30.0;
inline constexpr double batchPart = 3.0;
inline constexpr double dataApiPage = 400.0;
inline constexpr double dataApiSegments = 900.0;
inline constexpr double refusal = 20.0; ///< an answer that did no work
/// Sigma of ln(time): ln 3 / 1.6449, which puts the 95th percentile at three times the median.
inline constexpr double sigma = 0.6679;
inline constexpr double fastShare = 1.0 / 20.0;
/// A message that would run longer is rolled back by the platform (reference 3.4 [LRN-perf]; this one is published).
inline constexpr double messageLimit = 120'000.0;
} // namespace assumed

/// Turns work into time.
class LatencyModel
{
public:
    LatencyModel(Latency level, double timeScale, quint64 seed);

    /// What a model millisecond is in real milliseconds; 0 when latency is off.
    [[nodiscard]] double scale() const { return m_scale; }
    /// The next draw around a median of 1. Draws follow from the seed, in the order they are asked for.
    [[nodiscard]] double draw();
    /// Model milliseconds of the way there and back.
    [[nodiscard]] double trip(bool newConnection);
    /// Median model milliseconds of what was done.
    [[nodiscard]] static double median(const Work &work);
    [[nodiscard]] static double median(const QList<Work> &works, int batchParts);

private:
    double m_scale;
    std::mt19937_64 m_generator;
    std::normal_distribution<double> m_normal{0.0, assumed::sigma};
};

/// The word for a kind of work in logs and JSON.
[[nodiscard]] QString workName(WorkKind kind);

} // namespace segue::sandbox
