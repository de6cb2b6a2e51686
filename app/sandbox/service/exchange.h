// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontdoor.h"

namespace segue::sandbox {

/// One request between its arrival and its answer, as the front door sees it.
struct FrontDoor::Exchange
{
    QPointer<HttpConnection> connection;
    Request request;
    std::optional<Fault> fault;
    RequestRecord record;
    Caller caller;
    bool isService = false;
    bool admitted = false;
    double draw = 1.0;
    Outcome outcome;
    std::chrono::milliseconds admittedAt{0};
};

/// The cookie that binds a caller to a web server: "ARRAffinity=…".
[[nodiscard]] QByteArray affinityOf(int server);

inline constexpr char captivePortal[] = "/captive-portal"; ///< where the fault redirect leads

} // namespace segue::sandbox
