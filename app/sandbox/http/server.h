// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "connection.h"

#include <QHostAddress>
#include <QSslConfiguration>
#include <QTcpServer>

#include <optional>

namespace segue::sandbox {

/// Listens on 127.0.0.1 and ::1 (where the machine has IPv6) at one port, and hands out requests.
class HttpServer : public QObject
{
    Q_OBJECT

public:
    explicit HttpServer(std::chrono::milliseconds bodyWait, QObject *parent = nullptr);

    /// Plain HTTP without \p tls, HTTPS with it. Port 0 takes a free one. Answers the port.
    [[nodiscard]] Result<quint16> listen(quint16 port, const std::optional<QSslConfiguration> &tls = std::nullopt);

    /// Resets every connection and takes no new one for a while, as a server that is down.
    void refuseFor(std::chrono::milliseconds time);
    /// What connections over TLS are greeted with from now on.
    void setTls(const QSslConfiguration &tls);

Q_SIGNALS:
    void requested(segue::sandbox::HttpConnection *connection, const segue::sandbox::Request &request);

private:
    QTcpServer *makeListener(const std::optional<QSslConfiguration> &tls);
    void accept(QTcpServer *listener, bool secure);
    void listenAgain();

    struct Place
    {
        QTcpServer *listener;
        QHostAddress address;
        quint16 port;
    };
    std::chrono::milliseconds m_bodyWait;
    QList<Place> m_closed; ///< where to listen again
};

} // namespace segue::sandbox
