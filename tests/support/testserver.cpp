// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testserver.h"

#include <QHostAddress>

namespace segue::testing {

TestServer::TestServer(Handler handler, std::unique_ptr<QTcpServer> listener)
    : m_handler(std::move(handler)), m_listener(std::move(listener))
{
    m_listener->listen(QHostAddress::LocalHost, 0);
    connect(m_listener.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = m_listener->nextPendingConnection()) {
            ++m_connections;
            auto buffer = std::make_shared<QByteArray>();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, buffer] { read(socket, *buffer); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            read(socket, *buffer);
        }
    });
}

QUrl TestServer::url(const QString &path, const QString &host) const
{
    QUrl result;
    result.setScheme(m_scheme);
    result.setHost(host);
    result.setPort(m_listener->serverPort());
    result.setPath(path);
    return result;
}

QByteArray TestServer::answer(int status, const QByteArray &body, const QByteArray &headers)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Status\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers
           + "\r\n" + body;
}

void TestServer::read(QTcpSocket *socket, QByteArray &buffer)
{
    buffer += socket->readAll();
    for (;;) {
        const qsizetype end = buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        Request request;
        request.head = buffer.left(end + 2);
        qsizetype length = 0;
        for (const QByteArray &line : request.head.split('\n')) {
            if (line.toLower().startsWith("content-length:"))
                length = line.mid(15).trimmed().toLongLong();
        }
        if (buffer.size() < end + 4 + length)
            return;
        request.body = buffer.mid(end + 4, length);
        buffer.remove(0, end + 4 + length);
        const QList<QByteArray> words = request.head.left(request.head.indexOf("\r\n")).split(' ');
        request.method = words.value(0);
        request.target = words.value(1);
        m_requests.append(request);
        m_handler(socket, request);
    }
}

} // namespace segue::testing
