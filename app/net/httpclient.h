// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "http.h"
#include "pace/pacer.h"
#include "tokensource.h"
#include "transport.h"

#include <QObject>

namespace segue::net {

/// The face of this module: sends requests through pacer and transport, adds tokens and correlation IDs, and repeats what may
/// be repeated.
class HttpClient : public QObject
{
    Q_OBJECT

public:
    /// Everything handed in must outlive the client. \p tokens may be null: then nothing is authorised.
    HttpClient(Transport &transport, Pacer &pacer, TokenSource *tokens, Clock &clock, Random &random, QObject *parent = nullptr);

    /// Succeeds with every final HTTP answer: 2xx, 3xx (never followed), 4xx except 408 and 429, 501, and for writes a 500 that
    /// `refusal` calls Definite, or Transient to the end of the retries. A 401 is final when the request carries no token, or
    /// when a renewed token was refused as well; the caller maps 4xx.
    ///
    /// Errors: those of the transport; Throttled; ServerFailed (other 5xx, after the retries); TimedOut (408);
    /// AddressNotSecure and AddressInvalid (nothing was sent); whatever the token source says. For a write
    /// (Repeat::OnlyWhenRefused or Never) ask outcomeUnknown() of every error.
    [[nodiscard]] Operation<HttpReply> *send(QObject *parent, HttpRequest request);

    [[nodiscard]] Pacer &pacer() const { return m_pacer; }
    [[nodiscard]] Clock &clock() const { return m_clock; }

private:
    Transport &m_transport;
    Pacer &m_pacer;
    TokenSource *m_tokens;
    Clock &m_clock;
    Random &m_random;
};

} // namespace segue::net
