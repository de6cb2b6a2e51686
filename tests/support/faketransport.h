// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "net/transport.h"

#include <deque>
#include <functional>

namespace segue::testing {

/// A transport without a network: a test says what each request is answered with, and after how long on a clock of its own.
class FakeTransport final : public net::Transport
{
public:
    using Handler = std::function<Result<net::HttpReply>(const net::HttpRequest &)>;

    struct Sent
    {
        net::HttpRequest request;
        std::chrono::milliseconds at;
    };

    explicit FakeTransport(Clock &clock) : m_clock(clock) {}

    [[nodiscard]] Operation<net::HttpReply> *exchange(QObject *parent, const net::HttpRequest &request) override;

    /// The next request that has no answer yet gets this one.
    void answerNext(int status, const QByteArray &body = {}, const net::HeaderList &headers = {});
    void failNext(const Error &error);
    /// Answers everything that answerNext() and failNext() do not.
    void setHandler(Handler handler) { m_handler = std::move(handler); }
    /// How long each request takes; by default nothing.
    void setDuration(std::function<std::chrono::milliseconds(const net::HttpRequest &)> duration) { m_duration = std::move(duration); }

    [[nodiscard]] const QList<Sent> &sent() const { return m_sent; }
    [[nodiscard]] int inFlight() const { return m_inFlight; }
    [[nodiscard]] int mostInFlight() const { return m_mostInFlight; }
    [[nodiscard]] int cancelled() const { return m_cancelled; }

    [[nodiscard]] static net::HttpReply reply(int status, const QByteArray &body = {}, const net::HeaderList &headers = {});

private:
    Clock &m_clock;
    Handler m_handler = [](const net::HttpRequest &) { return reply(200); };
    std::function<std::chrono::milliseconds(const net::HttpRequest &)> m_duration;
    std::deque<Result<net::HttpReply>> m_next;
    QList<Sent> m_sent;
    int m_inFlight = 0;
    int m_mostInFlight = 0;
    int m_cancelled = 0;
};

} // namespace segue::testing
