// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawhttp.h"

#include <QDeadlineTimer>
#include <QHostAddress>
#include <QJsonDocument>
#include <QTcpSocket>

namespace segue::testing {

QByteArray RawReply::field(QByteArrayView name) const
{
    for (const auto &[key, value] : fields) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QJsonObject RawReply::json() const
{
    return QJsonDocument::fromJson(body).object();
}

namespace {

void takeApart(RawReply &reply)
{
    QByteArray rest = reply.bytes;
    while (rest.startsWith("HTTP/1.1 100"))
        rest = rest.mid(rest.indexOf("\r\n\r\n") + 4);
    const auto end = rest.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    QByteArrayList lines = rest.left(end).split('\n');
    reply.status = lines.takeFirst().split(' ').value(1).toInt();
    for (const QByteArray &line : lines) {
        const auto mark = line.indexOf(':');
        reply.fields.append({line.left(mark), line.mid(mark + 1).trimmed()});
    }
    reply.body = rest.mid(end + 4);
}

} // namespace

RawReply rawExchange(quint16 port, const QByteArray &request, int patience)
{
    RawReply reply;
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    reply.connected = socket.waitForConnected(patience);
    if (!reply.connected)
        return reply;
    socket.write(request);
    const QDeadlineTimer deadline(patience);
    while (!deadline.hasExpired() && socket.state() == QAbstractSocket::ConnectedState) {
        socket.waitForReadyRead(static_cast<int>(deadline.remainingTime()));
        reply.bytes += socket.readAll();
        if (socket.error() != QAbstractSocket::UnknownSocketError && socket.error() != QAbstractSocket::SocketTimeoutError)
            break;
    }
    reply.bytes += socket.readAll();
    // An orderly close is announced as RemoteHostClosedError, and so is a reset; the text of the system tells them apart no better,
    // so that a reset is what ends without a whole answer while the peer is gone.
    reply.reset = socket.state() != QAbstractSocket::ConnectedState && !reply.bytes.contains("\r\n\r\n");
    takeApart(reply);
    return reply;
}

RawReply rawRequest(quint16 port, const QByteArray &method, const QByteArray &target, const QByteArray &fields, const QByteArray &body)
{
    QByteArray bytes =
        method + ' ' + target + " HTTP/1.1\r\nHost: localhost:" + QByteArray::number(port) + "\r\nConnection: close\r\n" + fields;
    if (!body.isEmpty() || method == "POST")
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return rawExchange(port, bytes + "\r\n" + body);
}

} // namespace segue::testing
