// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message.h"

#include <QByteArrayView>

#include <memory>

namespace segue::sandbox {

/// Reads one HTTP/1.x request after another from the bytes of a connection. The only place that knows Boost.Beast.
class RequestParser
{
public:
    enum class State {
        Header,   ///< the header is not complete
        Body,     ///< the header is there, the body is not
        Complete, ///< take() answers the request
        Failed,   ///< failureStatus() says why; the connection is of no use any more
    };
    static constexpr quint32 headerLimit = 160 * 1024; ///< above the longest URL that a $batch part may carry
    static constexpr quint64 bodyLimit = 256 * 1024 * 1024;

    RequestParser();
    RequestParser(const RequestParser &) = delete;
    RequestParser &operator=(const RequestParser &) = delete;
    ~RequestParser();

    /// Takes bytes as they came from the socket.
    State feed(const QByteArray &bytes);
    [[nodiscard]] State state() const { return m_state; }
    /// Whether nothing of a request has arrived.
    [[nodiscard]] bool isIdle() const;
    /// The complete request; what came behind it is read as the next one. Look at state() again afterwards.
    [[nodiscard]] Request take();
    /// Whether the connection may be used after the request that was taken last.
    [[nodiscard]] bool keepsAlive() const { return m_keepAlive; }
    /// The value of Expect, once the header is there.
    [[nodiscard]] QByteArray expectation() const;
    [[nodiscard]] int failureStatus() const { return m_failureStatus; }

private:
    struct Beast;

    void advance();

    std::unique_ptr<Beast> m_beast;
    QByteArray m_rest;
    State m_state = State::Header;
    bool m_keepAlive = true;
    int m_failureStatus = 400;
};

} // namespace segue::sandbox
