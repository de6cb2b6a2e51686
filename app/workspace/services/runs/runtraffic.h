// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/ports.h"
#include "net/pace/pacer.h"

#include <QList>

namespace segue::workspace {

/// One run's share of the traffic: what its pacers counted since it began, and what they wait for now. Runs that go on side
/// by side over the same account share a pacer and see each other's requests.
class RunTraffic final : public engine::TrafficView
{
public:
    /// Each pacer once, however many adapters use it. They outlive this.
    explicit RunTraffic(const QList<const net::Pacer *> &pacers);

    [[nodiscard]] engine::TrafficSnapshot traffic() const override;

private:
    struct Share
    {
        const net::Pacer *pacer;
        qint64 requestsBefore;
        std::chrono::milliseconds throttledBefore;
    };
    QList<Share> m_shares;
};

} // namespace segue::workspace
