// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/entra.h"
#include "limits.h"
#include "requestlog.h"
#include "service/faults/faults.h"

#include <functional>
#include <optional>

namespace segue::sandbox {

/// The frame's own controls: /sandbox/requests, /sandbox/requests/reset, /sandbox/faults, /sandbox/limits, /sandbox/identity,
/// /sandbox/network.
struct Controls
{
    Faults &faults;
    RequestLog &log;
    ServiceLimits &limits;
    EntraRoutes &entra;
    const Clock &clock;
    const std::function<void(bool)> &showUntrusted; ///< whether HTTPS shows a certificate that nobody trusts

    /// Nothing when the path is not the frame's.
    [[nodiscard]] std::optional<Response> handle(const Request &request) const;

private:
    [[nodiscard]] Response changeFaults(const Request &request) const;
    [[nodiscard]] Response changeNetwork(const Request &request) const;
    [[nodiscard]] Response changeLimits(const Request &request) const;
};

} // namespace segue::sandbox
