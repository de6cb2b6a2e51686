// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>

#include <utility>

namespace segue::testing {

/// What came back on a socket, taken apart without trust in the server.
struct RawReply
{
    bool connected = false;
    bool closed = false; ///< ended by the server in good order
    bool reset = false;  ///< ended by a TCP reset
    QByteArray bytes;    ///< everything that came
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> fields;
    QByteArray body;

    [[nodiscard]] QByteArray field(QByteArrayView name) const;
    [[nodiscard]] QJsonObject json() const;
};

/// Sends bytes to 127.0.0.1 and reads until the server ends the connection, or for \p patience milliseconds. Blocks: for tests
/// only, and only against a server on another thread. Plain sockets, since Qt does not tell a reset from a close.
[[nodiscard]] RawReply rawExchange(quint16 port, const QByteArray &request, int patience = 5000);

/// One request with `Connection: close`. \p fields are whole lines, each ended by CRLF.
[[nodiscard]] RawReply rawRequest(quint16 port, const QByteArray &method, const QByteArray &target, const QByteArray &fields = {},
                                  const QByteArray &body = {});

} // namespace segue::testing
