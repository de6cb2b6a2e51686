// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lists/world.h"
#include "service/work.h"

#include <QJsonObject>

namespace segue::sandbox {

/// The Data API of Customer Insights below /v1 (reference 6.2): environments, segments, and members 100 a page.
class DataApi
{
public:
    explicit DataApi(World &world) : m_world(world) {}

    /// \p user: nothing for somebody without a role in the environment.
    [[nodiscard]] Outcome handle(const Request &request, std::optional<quint32> user) const;

private:
    [[nodiscard]] Outcome instances(const QByteArray &origin, const QByteArray &id, bool asList) const;
    [[nodiscard]] Outcome segments(const QByteArray &name) const;
    [[nodiscard]] Outcome customers(const Request &request) const;
    [[nodiscard]] QJsonObject segmentJson(const Segment &segment) const;
    [[nodiscard]] QByteArray row(quint64 rank, const QByteArrayList &columns) const;

    World &m_world;
};

} // namespace segue::sandbox
