// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultrule.h"

#include <QDateTime>

namespace segue::sandbox {

inline constexpr double longestRetryAfter = 300.0; ///< seconds; the longest wait that is known (checklist 59)

/// Seconds that a fault asks for in Retry-After, the usual 5 where the rule says nothing.
[[nodiscard]] double retryAfterOf(const Fault &fault);

/// The answer of a fault that answers instead of acting: status, html, redirect, aadsts. At an address of the identity service a
/// status has that service's body. \p tokenSuberror: whether a dead refresh token carries a suberror.
[[nodiscard]] Response faultAnswer(const Fault &fault, const Request &request, const QDateTime &now, double timeScale,
                                   bool tokenSuberror = true);
/// The page that a gateway shows in the service's place.
[[nodiscard]] Response gatewayPage(int status);
/// The page that the fault redirect leads to.
[[nodiscard]] Response captivePortalPage();
/// Changes a true answer as malformed, unclosed, empty, content-type and no-next-link say.
void spoil(Response &response, const Fault &fault);

} // namespace segue::sandbox
