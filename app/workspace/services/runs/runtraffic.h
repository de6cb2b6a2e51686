// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/ports.h"
#include "net/pace/pacer.h"
#include "workspace/trafficviews.h"

#include <QList>

#include <memory>

namespace segue::workspace {

/// One run's share of the traffic: what its pacers counted since it began, and what they wait for now. Runs that go on side
/// by side over the same account share a pacer and see each other's requests.
class RunTraffic final : public engine::TrafficView
{
public:
    /// Each pacer once, however many adapters use it. They outlive this, and persevere for its life. \p began: the run.
    RunTraffic(const QList<net::Pacer *> &pacers, const QDateTime &began);

    [[nodiscard]] engine::TrafficSnapshot traffic() const override;
    /// The last 200 that left since the run began, oldest first.
    [[nodiscard]] QList<RequestFact> requests() const;

private:
    struct Share
    {
        const net::Pacer *pacer;
        std::shared_ptr<const void> perseverance;
        qint64 requestsBefore;
        std::chrono::milliseconds throttledBefore;
    };
    QList<Share> m_shares;
    QDateTime m_began;
};

/// As many of the newest as the inspector shows.
[[nodiscard]] QList<RequestFact> lastRequests(QList<RequestFact> facts);

} // namespace segue::workspace
