// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"

#include "answer.h"

#include <QDateTime>

#include <algorithm>
#include <atomic>

#include <sys/socket.h>

namespace segue::sandbox {

namespace {

std::atomic<qint64> connections{0};

bool isHostName(const QByteArray &host)
{
    return !host.isEmpty() && host.size() <= 255 && std::all_of(host.begin(), host.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == ':' || c == '['
               || c == ']';
    });
}

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, bool secure, std::chrono::milliseconds bodyWait, QObject *parent)
    : QObject(parent), m_socket(socket), m_secure(secure), m_bodyWait(bodyWait), m_number(++connections)
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_bodyTimer.setSingleShot(true);
    connect(&m_bodyTimer, &QTimer::timeout, this, [this] { refuse(400); });
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &HttpConnection::deleteLater);
    // What arrived before the signals were connected is not announced again.
    QTimer::singleShot(0, this, &HttpConnection::read);
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        deleteLater();
}

void HttpConnection::read()
{
    if (m_over) {
        m_socket->readAll();
        return;
    }
    m_parser.feed(m_socket->readAll());
    if (!m_busy)
        proceed();
}

void HttpConnection::proceed()
{
    switch (m_parser.state()) {
    case RequestParser::State::Failed:
        refuse(m_parser.failureStatus());
        return;
    case RequestParser::State::Header:
        if (!m_parser.isIdle())
            m_bodyTimer.start(m_bodyWait);
        return;
    case RequestParser::State::Body: {
        m_bodyTimer.start(m_bodyWait);
        const QByteArray expectation = m_parser.expectation();
        if (expectation.isEmpty() || m_expectationMet)
            return;
        if (expectation.compare("100-continue", Qt::CaseInsensitive) != 0) {
            refuse(417);
            return;
        }
        m_expectationMet = true;
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        return;
    }
    case RequestParser::State::Complete:
        break;
    }
    m_bodyTimer.stop();
    m_expectationMet = false;
    Request request = m_parser.take();
    m_keepAlive = m_parser.keepsAlive();
    m_headOnly = request.method == "HEAD";
    if (!completeRequest(request)) {
        refuse(400);
        return;
    }
    m_busy = true;
    ++m_requestCount;
    Q_EMIT requested(this, request);
}

bool HttpConnection::completeRequest(Request &request) const
{
    if (!request.path.startsWith('/'))
        return false;
    QByteArray host = request.headers.value("Host");
    if (host.isEmpty())
        host = "localhost:" + QByteArray::number(m_socket->localPort());
    if (!isHostName(host))
        return false;
    request.secure = m_secure;
    request.origin = (m_secure ? "https://" : "http://") + host.toLower();
    return true;
}

void HttpConnection::answer(const Response &response)
{
    if (m_over)
        return;
    const bool withBody = !m_headOnly && response.status != 204 && response.status != 304;
    m_socket->write(wireHead(response, response.body.size(), m_keepAlive));
    if (withBody)
        m_socket->write(response.body);
    afterAnswer();
}

void HttpConnection::afterAnswer()
{
    m_busy = false;
    if (!m_keepAlive) {
        m_over = true;
        m_socket->disconnectFromHost();
        return;
    }
    // What came in the meantime is looked at from the event loop, so that a busy client cannot starve the others.
    if (!m_parser.isIdle())
        QTimer::singleShot(0, this, [this] {
            if (!m_busy && !m_over)
                proceed();
        });
}

void HttpConnection::answerCut(const Response &response, qsizetype bodyBytes, Ending ending)
{
    if (m_over)
        return;
    if (bodyBytes >= 0) {
        m_socket->write(wireHead(response, response.body.size(), true));
        m_socket->write(response.body.left(bodyBytes));
        m_socket->flush();
    }
    if (ending == Ending::Reset) {
        resetPeer();
        return;
    }
    m_over = true;
    m_socket->disconnectFromHost();
}

void HttpConnection::answerSlowly(const Response &response, qsizetype step, std::chrono::milliseconds interval)
{
    if (m_over)
        return;
    m_slowRest = wireHead(response, response.body.size(), m_keepAlive) + response.body;
    auto *drip = new QTimer(this);
    connect(drip, &QTimer::timeout, this, [this, drip, step] {
        m_socket->write(m_slowRest.left(step));
        m_slowRest.remove(0, step);
        if (m_slowRest.isEmpty()) {
            drip->deleteLater();
            drip->stop();
            afterAnswer();
        }
    });
    drip->start(interval);
}

void HttpConnection::answerHaltingly(const Response &response, std::chrono::milliseconds pause)
{
    if (m_over)
        return;
    const QByteArray whole = wireHead(response, response.body.size(), m_keepAlive) + response.body;
    m_slowRest = whole.mid(whole.size() / 2);
    m_socket->write(whole.left(whole.size() / 2));
    QTimer::singleShot(pause, this, [this] {
        m_socket->write(m_slowRest);
        m_slowRest.clear();
        afterAnswer();
    });
}

void HttpConnection::drop()
{
    if (m_socket->state() != QAbstractSocket::UnconnectedState)
        resetPeer();
}

void HttpConnection::ignore()
{
    m_over = true;
}

void HttpConnection::resetPeer()
{
    m_over = true;
    // A close with data or linger time left behind is a reset.
    const linger atOnce{1, 0};
    setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    m_socket->abort();
    deleteLater();
}

void HttpConnection::refuse(int status)
{
    if (m_over)
        return;
    m_bodyTimer.stop();
    const Response response = dataverseError(status, "0x80048d19", QStringLiteral("The request could not be read."));
    m_socket->write(wireHead(response, response.body.size(), false));
    m_socket->write(response.body);
    m_over = true;
    m_socket->disconnectFromHost();
}

} // namespace segue::sandbox
