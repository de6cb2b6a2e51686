// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/language.h"
#include "loopbackpage.h"
#include "token/endpoints.h"

#include <QList>
#include <QUrl>

class QTcpServer;
class QTcpSocket;

namespace segue::auth {

/// What the browser brought back: the query's pairs, decoded, each name once.
struct RedirectAnswer
{
    Form query;
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
};

/// Waits on this machine for the browser that comes back from the identity service (RFC 8252, 7.3; reference 1.3): one port on
/// 127.0.0.1 and ::1, the path "/" only, and of all that comes only the first answer that carries our state. Everything else is
/// told so and changes nothing. Errors: SignInTimedOut after five minutes.
class LoopbackReceiver final : public Operation<RedirectAnswer>
{
public:
    static constexpr std::chrono::milliseconds patience = std::chrono::minutes(5);

    LoopbackReceiver(Clock &clock, Language language, const QByteArray &state, QObject *parent);

    /// Takes a free port; from then on browsers can connect. Error: SignInPortUnavailable (reason).
    [[nodiscard]] Result<void> listen();
    /// "http://localhost:PORT/"
    [[nodiscard]] QUrl redirectAddress() const;
    [[nodiscard]] quint16 port() const;

private:
    void begin() override;
    void abort() override;

    [[nodiscard]] QTcpServer *addServer();
    void welcome(QTcpServer &server);
    /// Answers a whole request; the head ends before the empty line.
    void handle(QTcpSocket &socket, const QByteArray &head);
    void say(QTcpSocket &socket, LoopbackPage page);
    void close();

    Clock &m_clock;
    Language m_language;
    QByteArray m_state;
    QList<QTcpServer *> m_servers;
    bool m_answered = false;
};

} // namespace segue::auth
