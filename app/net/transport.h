// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/operation.h"
#include "http.h"

#include <memory>

namespace segue::net {

/// Carries one request out and one answer back; no retries, no pace, no tokens.
///
/// Any HTTP answer is a success, redirects included (never followed). Errors: HostUnknown, ConnectFailed, TlsFailed
/// (parameter reason: @host_mismatch, @untrusted, @expired, @handshake), TimedOut, ConnectionLost, ProxyFailed,
/// UnexpectedAnswer (not HTTP); each answers mayHaveReachedServer().
class Transport
{
public:
    virtual ~Transport() = default;

    /// Cancelling closes the connection at once.
    [[nodiscard]] virtual Operation<HttpReply> *exchange(QObject *parent, const HttpRequest &request) = 0;
};

struct TransportSettings
{
    /// Until the connection stands (name look-up, TCP, proxy, TLS).
    std::chrono::milliseconds connectTimeout{30'000};
    /// Between two pieces of an answer, or of a request's body.
    std::chrono::milliseconds idleTimeout{60'000};
};

/// The transport over Qt Network: the system's proxy (never for loopback), the system's trust only, compressed answers, no
/// cookies, HTTP/2 where offered. Lives on the thread that made it; deletes its connections with it.
[[nodiscard]] std::unique_ptr<Transport> makeQtTransport(const TransportSettings &settings = {});

} // namespace segue::net
