// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "singleinstance.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTimer>

namespace segue::ui {

namespace {
constexpr int answerMs = 1500; // a window that does not answer by then does not hold up a new one
}

SingleInstance::SingleInstance(const QString &file, QObject *parent) : QObject(parent)
{
    // A socket's name is short and says nothing of the path.
    const QByteArray of = QFileInfo(file).absoluteFilePath().toUtf8();
    m_name = QStringLiteral("segue-") + QString::fromLatin1(QCryptographicHash::hash(of, QCryptographicHash::Sha256).toHex().left(20));
}

void SingleInstance::begin()
{
    auto *socket = new QLocalSocket(this);
    const auto nobody = [this, socket] {
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
        listen();
    };
    connect(socket, &QLocalSocket::connected, this, [socket] { socket->write("raise\n"); });
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
        socket->disconnect(this);
        socket->deleteLater();
        Q_EMIT yielded();
    });
    connect(socket, &QLocalSocket::errorOccurred, this, nobody);
    QTimer::singleShot(answerMs, socket, nobody);
    socket->connectToServer(m_name);
}

void SingleInstance::listen()
{
    m_server = new QLocalServer(this);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    // What a program that was killed left behind is in the way of nobody.
    QLocalServer::removeServer(m_name);
    connect(m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *caller = m_server->nextPendingConnection()) {
            connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
            connect(caller, &QLocalSocket::readyRead, this, [this, caller] {
                caller->readAll();
                caller->write("raised\n");
                Q_EMIT raised();
            });
        }
    });
    m_server->listen(m_name);
    Q_EMIT first();
}

} // namespace segue::ui
