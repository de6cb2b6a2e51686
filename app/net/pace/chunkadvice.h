// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace segue::net {

/// How many rows a bulk call should carry, so that it ends well within the server's two minutes.
class ChunkAdvice
{
public:
    struct Settings
    {
        int smallest = 100;
        int start = 1000;
        /// Growing past 1,000 needs a server known to take it (reference Q6); then up to 5,000.
        int largest = 1000;
        std::chrono::milliseconds longestCall = std::chrono::seconds(20);
    };
    static constexpr int absoluteLargest = 5000;

    explicit ChunkAdvice(const Settings &settings);

    [[nodiscard]] int size() const { return m_size; }
    void report(qint64 rows, std::chrono::milliseconds duration);
    void reportTimeout(qint64 rows);
    void setLargest(int rows);

private:
    Settings m_settings;
    int m_size;
    int m_quickInRow = 0;
};

} // namespace segue::net
