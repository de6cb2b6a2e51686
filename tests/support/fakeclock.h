// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QPointer>

#include <vector>

namespace segue::testing {

/// A clock that a test moves. Sleeps end when advance() passes their time.
class FakeClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_start.addMSecs(m_elapsed.count()); }
    [[nodiscard]] std::chrono::milliseconds steady() const override { return m_elapsed; }
    [[nodiscard]] Operation<void> *sleep(QObject *parent, std::chrono::milliseconds wait) override;

    /// Moves time and lets everything that was due happen, in order.
    void advance(std::chrono::milliseconds step);
    /// How long until the next sleeper wakes, if there is one.
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextWake() const;

private:
    struct Sleeper
    {
        std::chrono::milliseconds due;
        QPointer<Flow<void>> operation;
    };
    QDateTime m_start = QDateTime::fromString(QStringLiteral("2026-11-25T00:00:00Z"), Qt::ISODate);
    std::chrono::milliseconds m_elapsed{1'000'000};
    std::vector<Sleeper> m_sleepers;
};

} // namespace segue::testing
