// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waiting.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QTest>

#include <utility>

namespace segue::testing {

/// One connection of a browser, or of something that pretends to be one, to a port of this machine.
class Visit
{
public:
    explicit Visit(quint16 port, const QHostAddress &address = QHostAddress(QHostAddress::LocalHost)) : m_port(port)
    {
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] { m_received += m_socket.readAll(); });
        QObject::connect(&m_socket, &QTcpSocket::connected, &m_socket, [this] { send(std::exchange(m_early, {})); });
        m_socket.connectToHost(address, port);
    }

    [[nodiscard]] bool connected()
    {
        const auto decided = [this] {
            return m_socket.state() == QAbstractSocket::ConnectedState || m_socket.state() == QAbstractSocket::UnconnectedState;
        };
        return waitUntil(decided, 5000) && m_socket.state() == QAbstractSocket::ConnectedState;
    }
    /// Sent as it stands, as soon as there is a connection.
    void send(const QByteArray &bytes)
    {
        if (m_socket.state() != QAbstractSocket::ConnectedState) {
            m_early += bytes;
            return;
        }
        m_socket.write(bytes);
        m_socket.flush();
    }
    /// A whole request as a browser writes it.
    void get(const QByteArray &target, const QByteArray &method = "GET")
    {
        send(method + ' ' + target + " HTTP/1.1\r\nHost: localhost:" + QByteArray::number(m_port) + "\r\nAccept: text/html\r\n\r\n");
    }
    /// Waits until the other side has said everything and closed.
    [[nodiscard]] bool ended()
    {
        return waitUntil([this] { return m_socket.state() == QAbstractSocket::UnconnectedState; }, 5000);
    }
    [[nodiscard]] const QByteArray &received() const { return m_received; }
    [[nodiscard]] QByteArray status() const { return m_received.left(m_received.indexOf('\r')).mid(9); }

private:
    quint16 m_port;
    QTcpSocket m_socket;
    QByteArray m_early;
    QByteArray m_received;
};

} // namespace segue::testing
