// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capabilities.h"
#include "engine/ports.h"
#include "odata/service.h"

#include <QHash>

#include <functional>
#include <memory>

namespace segue::dataverse {

/// What the client's operations share; they keep it alive.
class Core : public std::enable_shared_from_this<Core>
{
public:
    Core(net::HttpClient &client, const QUrl &server, const Capabilities &known, std::function<void(const Capabilities &)> changed);

    [[nodiscard]] const odata::Service &service() const { return m_service; }
    [[nodiscard]] net::Pacer &pacer() const { return m_service.client().pacer(); }
    [[nodiscard]] const Capabilities &known() const { return m_known; }
    /// Changes what is known and tells who keeps it.
    void learn(const std::function<void(Capabilities &)> &change);

    [[nodiscard]] int parallelCalls() const;
    /// How long the request with that correlation ID was under way, waiting at the pacer left out.
    [[nodiscard]] std::optional<std::chrono::milliseconds> durationOf(const QByteArray &correlationId) const;

    [[nodiscard]] Operation<engine::ListState> *listState(QObject *parent, domain::ListId list) const;
    /// Asks whether a refusal is the list's doing: gone, locked, inactive, dynamic, of another type. No published code says so
    /// (reference 2.9), so its row decides. A list found in order within \p validity is not asked again.
    [[nodiscard]] Operation<void> *checkList(QObject *parent, domain::ListId list, std::chrono::milliseconds validity);

private:
    odata::Service m_service;
    Capabilities m_known;
    std::function<void(const Capabilities &)> m_changed;
    QHash<domain::ListId, std::chrono::milliseconds> m_inOrderAt;
};

/// What stands in the way of changing the members of a list in that state, if anything.
[[nodiscard]] std::optional<Error> obstacle(const engine::ListState &state);

} // namespace segue::dataverse
