// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpclient.h"

#include "wire/exchange.h"

namespace segue::net {

HttpClient::HttpClient(Transport &transport, Pacer &pacer, TokenSource *tokens, Clock &clock, Random &random, QObject *parent)
    : QObject(parent), m_transport(transport), m_pacer(pacer), m_tokens(tokens), m_clock(clock), m_random(random)
{
}

Operation<HttpReply> *HttpClient::send(QObject *parent, HttpRequest request)
{
    const bool needsToken = m_tokens != nullptr && request.authorised;
    return new Exchange({m_transport, m_pacer, needsToken ? m_tokens : nullptr, m_clock, m_random}, std::move(request), parent);
}

} // namespace segue::net
