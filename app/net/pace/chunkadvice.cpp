// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chunkadvice.h"

#include <algorithm>

namespace segue::net {

namespace {
// Calls scatter, so a larger chunk is tried only after several quick ones, and only if it would be quick as well.
constexpr int quickCallsBeforeGrowth = 8;
} // namespace

ChunkAdvice::ChunkAdvice(const Settings &settings)
    : m_settings(settings), m_size(std::clamp(settings.start, settings.smallest, settings.largest))
{
}

void ChunkAdvice::setLargest(int rows)
{
    m_settings.largest = std::clamp(rows, m_settings.smallest, absoluteLargest);
    m_size = std::min(m_size, m_settings.largest);
}

void ChunkAdvice::report(qint64 rows, std::chrono::milliseconds duration)
{
    // What is left over at the end of a plan is small and says nothing about a full chunk.
    if (rows < m_size)
        return;
    if (duration > m_settings.longestCall) {
        const double fitting =
            static_cast<double>(rows) * static_cast<double>(m_settings.longestCall.count()) / static_cast<double>(duration.count());
        // One slow call may be chance: never below half at once.
        m_size = std::clamp(static_cast<int>(fitting), std::max(m_settings.smallest, m_size / 2), m_size);
        m_quickInRow = 0;
        return;
    }
    m_quickInRow = duration * 4 <= m_settings.longestCall ? m_quickInRow + 1 : 0;
    if (m_quickInRow >= quickCallsBeforeGrowth) {
        m_size = std::min(m_settings.largest, m_size * 2);
        m_quickInRow = 0;
    }
}

void ChunkAdvice::reportTimeout(qint64 rows)
{
    m_size = std::clamp(static_cast<int>(std::min<qint64>(rows, m_size)) / 2, m_settings.smallest, m_size);
    m_quickInRow = 0;
}

} // namespace segue::net
