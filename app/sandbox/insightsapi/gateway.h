// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"

#include <optional>

namespace segue::sandbox {

/// Whether an address belongs to the Data API of Customer Insights.
[[nodiscard]] inline bool isDataApi(const QByteArray &path)
{
    return path == "/v1" || path.startsWith("/v1/");
}

/// The primary key of an environment's subscription; the secondary one is made alike from another word.
[[nodiscard]] QByteArray subscriptionKey(quint64 seed, bool secondary = false);

/// What the gateway in front of the Data API says before it looks at any token: 401 with its own body for a missing or a wrong
/// subscription key (reference 6.2). Nothing for a request that may pass.
[[nodiscard]] std::optional<Response> gatewayRefusal(const Request &request, quint64 seed);

} // namespace segue::sandbox
