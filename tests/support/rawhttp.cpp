// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawhttp.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QScopeGuard>

#include <cerrno>

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

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
    const int handle = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const auto closeAtEnd = qScopeGuard([handle] { ::close(handle); });
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    reply.connected = ::connect(handle, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    if (!reply.connected)
        return reply;
    for (qsizetype sent = 0; sent < request.size();) {
        const auto step = ::send(handle, request.constData() + sent, static_cast<std::size_t>(request.size() - sent), MSG_NOSIGNAL);
        if (step <= 0)
            break; // the server closed early; what it said is still there to read
        sent += step;
    }
    const QDeadlineTimer deadline(patience);
    while (!deadline.hasExpired()) {
        pollfd ready{handle, POLLIN, 0};
        if (::poll(&ready, 1, static_cast<int>(deadline.remainingTime())) <= 0)
            break;
        char buffer[65536];
        const auto size = ::recv(handle, buffer, sizeof buffer, 0);
        if (size > 0) {
            reply.bytes.append(buffer, size);
            continue;
        }
        reply.closed = size == 0;
        reply.reset = size < 0 && errno == ECONNRESET;
        break;
    }
    takeApart(reply);
    return reply;
}

RawReply rawRequest(quint16 port, const QByteArray &method, const QByteArray &target, const QByteArray &fields, const QByteArray &body)
{
    QByteArray bytes =
        method + ' ' + target + " HTTP/1.1\r\nHost: localhost:" + QByteArray::number(port) + "\r\nConnection: close\r\n" + fields;
    if (!body.isEmpty() || method == "POST")
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    // The server closes when it has answered; on a busy machine making a key may take it a while.
    constexpr int patience = 30'000;
    return rawExchange(port, bytes + "\r\n" + body, patience);
}

} // namespace segue::testing
