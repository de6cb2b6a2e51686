// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "pace/pacer.h"
#include "tokensource.h"
#include "transport.h"

namespace segue::net {

/// One request from its first attempt to its final answer: a small state machine over pacer, token and transport.
class Exchange final : public Operation<HttpReply>
{
public:
    struct Parts
    {
        Transport &transport;
        Pacer &pacer;
        TokenSource *tokens; ///< null: the request goes without a token
        Clock &clock;
        Random &random;
    };

    Exchange(const Parts &parts, HttpRequest request, QObject *parent);

private:
    void begin() override;

    void waitForTurn();
    void authorise();
    void attempt(const QByteArray &token);
    void judge(Result<HttpReply> result);
    void judgeReply(HttpReply reply);
    void judgeServerFault(HttpReply reply);
    void judgeFault(Error error);
    void throttled(const HttpReply &reply);
    void renewToken(const QByteArray &challenge);
    void pauseThenRepeat(std::chrono::milliseconds wait);
    void repeatAfterFault();
    /// Waits for its turn again where the pacer says that the network is gone for everybody; false: it does not.
    [[nodiscard]] bool outlast(const Error &error);
    [[nodiscard]] bool mayRepeatFault(int most) const;
    [[nodiscard]] Error describe(Error error, const HttpReply &reply) const;
    [[nodiscard]] bool isWrite() const { return m_request.repeat != Repeat::Always; }

    Parts m_parts;
    HttpRequest m_request;
    std::shared_ptr<PacerSlot> m_slot;
    QByteArray m_token;
    QByteArray m_correlationId;
    std::chrono::milliseconds m_heldBack{0};
    std::chrono::milliseconds m_leftAt{0};
    int m_attempts = 0;
    int m_faults = 0;
    int m_throttles = 0;
    bool m_renewed = false;
};

} // namespace segue::net
