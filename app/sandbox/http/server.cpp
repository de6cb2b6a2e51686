// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server.h"

#include "base/log.h"

#include <QSslServer>
#include <QTimer>

namespace segue::sandbox {

HttpServer::HttpServer(std::chrono::milliseconds bodyWait, QObject *parent) : QObject(parent), m_bodyWait(bodyWait) {}

Result<quint16> HttpServer::listen(quint16 port, const std::optional<QSslConfiguration> &tls)
{
    // A free port of IPv4 may be taken on IPv6; then another one is tried.
    constexpr int attempts = 20;
    QString reason;
    auto problem = QAbstractSocket::UnknownSocketError;
    for (int attempt = 0; attempt < (port == 0 ? attempts : 1); ++attempt) {
        QTcpServer *four = makeListener(tls);
        if (!four->listen(QHostAddress(QHostAddress::LocalHost), port)) {
            reason = four->errorString();
            problem = four->serverError();
            delete four;
            break;
        }
        QTcpServer *six = makeListener(tls);
        if (six->listen(QHostAddress(QHostAddress::LocalHostIPv6), four->serverPort()))
            return four->serverPort();
        problem = six->serverError();
        reason = six->errorString();
        delete six;
        if (problem == QAbstractSocket::SocketAddressNotAvailableError || problem == QAbstractSocket::UnsupportedSocketOperationError)
            return four->serverPort();
        delete four;
    }
    if (port != 0 && problem == QAbstractSocket::AddressInUseError)
        return failure(Error(ErrorCode::SandboxPortTaken).with(QStringLiteral("port"), port));
    return failure(Error(ErrorCode::SandboxFailed).with(QStringLiteral("reason"), reason));
}

QTcpServer *HttpServer::makeListener(const std::optional<QSslConfiguration> &tls)
{
    QTcpServer *listener = nullptr;
    if (tls) {
        auto *secure = new QSslServer(this);
        secure->setSslConfiguration(*tls);
        listener = secure;
    } else {
        listener = new QTcpServer(this);
    }
    constexpr int many = 1024;
    listener->setListenBacklogSize(many);
    listener->setMaxPendingConnections(many);
    connect(listener, &QTcpServer::pendingConnectionAvailable, this,
            [this, listener, secure = tls.has_value()] { accept(listener, secure); });
    return listener;
}

void HttpServer::accept(QTcpServer *listener, bool secure)
{
    while (QTcpSocket *socket = listener->nextPendingConnection()) {
        auto *connection = new HttpConnection(socket, secure, m_bodyWait, this);
        connect(connection, &HttpConnection::requested, this, &HttpServer::requested);
    }
}

void HttpServer::refuseFor(std::chrono::milliseconds time)
{
    for (QTcpServer *listener : findChildren<QTcpServer *>()) {
        if (!listener->isListening())
            continue;
        m_closed.append({listener, listener->serverAddress(), listener->serverPort()});
        listener->close();
    }
    for (HttpConnection *connection : findChildren<HttpConnection *>())
        connection->drop();
    QTimer::singleShot(time, this, &HttpServer::listenAgain);
}

void HttpServer::listenAgain()
{
    for (const Place &place : std::as_const(m_closed)) {
        if (!place.listener->listen(place.address, place.port))
            qCWarning(logSandbox).noquote() << "cannot listen again:" << place.listener->errorString();
    }
    m_closed.clear();
}

void HttpServer::setTls(const QSslConfiguration &tls)
{
    for (QTcpServer *listener : findChildren<QTcpServer *>()) {
        if (auto *secure = qobject_cast<QSslServer *>(listener))
            secure->setSslConfiguration(tls);
    }
}

} // namespace segue::sandbox
