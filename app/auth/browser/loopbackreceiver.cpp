// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopbackreceiver.h"

#include "proof.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

#include <algorithm>
#include <optional>

namespace segue::auth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestHead = 32'768;
// A browser opens a few; more than this is no browser.
constexpr qsizetype mostVisitors = 32;
constexpr int portAttempts = 20;

std::optional<Form> parseQuery(const QByteArray &query)
{
    Form form;
    for (const QByteArray &piece : query.split('&')) {
        if (piece.isEmpty())
            continue;
        const qsizetype mark = piece.indexOf('=');
        const auto decoded = [](QByteArray text) { return QByteArray::fromPercentEncoding(text.replace('+', ' ')); };
        const QByteArray name = decoded(mark < 0 ? piece : piece.left(mark));
        // A name that comes twice means something else to everyone who reads it.
        if (std::any_of(form.begin(), form.end(), [&](const auto &pair) { return pair.first == name; }))
            return std::nullopt;
        form.append({name, mark < 0 ? QByteArray() : decoded(piece.mid(mark + 1))});
    }
    return form;
}

QByteArray hostOf(const QByteArray &head)
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype mark = line.indexOf(':');
        if (mark > 0 && line.left(mark).compare("host", Qt::CaseInsensitive) == 0)
            return line.mid(mark + 1).trimmed().toLower();
    }
    return {};
}

} // namespace

QByteArray RedirectAnswer::value(QByteArrayView name) const
{
    const auto found = std::find_if(query.begin(), query.end(), [&](const auto &pair) { return pair.first == name; });
    return found == query.end() ? QByteArray() : found->second;
}

LoopbackReceiver::LoopbackReceiver(Clock &clock, Language language, const QByteArray &state, QObject *parent)
    : Operation<RedirectAnswer>(u"loopback receiver"_s, parent), m_clock(clock), m_language(language), m_state(state)
{
}

QTcpServer *LoopbackReceiver::addServer()
{
    auto *server = new QTcpServer(this);
    server->setMaxPendingConnections(static_cast<int>(mostVisitors));
    connect(server, &QTcpServer::newConnection, this, [this, server] { welcome(*server); });
    m_servers.append(server);
    return server;
}

Result<void> LoopbackReceiver::listen()
{
    QString reason;
    for (int attempt = 0; attempt < portAttempts; ++attempt) {
        close();
        QTcpServer *first = addServer();
        if (!first->listen(QHostAddress::LocalHost)) {
            reason = first->errorString();
            // A machine without IPv4.
            if (first->listen(QHostAddress::LocalHostIPv6))
                return {};
            continue;
        }
        QTcpServer *second = addServer();
        // Taken on ::1 by somebody else: their page must not be what the browser finds. Without ::1 there is nothing to find.
        if (second->listen(QHostAddress::LocalHostIPv6, first->serverPort()) || second->serverError() != QAbstractSocket::AddressInUseError)
            return {};
        reason = second->errorString();
    }
    close();
    return failure(Error(ErrorCode::SignInPortUnavailable).with(u"reason"_s, reason));
}

quint16 LoopbackReceiver::port() const
{
    return m_servers.isEmpty() ? quint16(0) : m_servers.first()->serverPort();
}

QUrl LoopbackReceiver::redirectAddress() const
{
    return QUrl(u"http://localhost:%1/"_s.arg(port()));
}

void LoopbackReceiver::begin()
{
    await(m_clock.sleep(this, patience), [this] {
        close();
        fail(Error(ErrorCode::SignInTimedOut));
    });
}

void LoopbackReceiver::abort()
{
    close();
}

void LoopbackReceiver::close()
{
    for (QTcpServer *server : std::as_const(m_servers)) {
        server->close();
        const auto sockets = server->findChildren<QTcpSocket *>();
        for (QTcpSocket *socket : sockets)
            socket->abort();
        server->deleteLater();
    }
    m_servers.clear();
}

void LoopbackReceiver::welcome(QTcpServer &server)
{
    while (QTcpSocket *socket = server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (server.findChildren<QTcpSocket *>().size() > mostVisitors) {
            socket->abort();
            continue;
        }
        const auto readMore = [this, socket] {
            const QByteArray head = socket->peek(longestHead);
            const qsizetype end = head.indexOf("\r\n\r\n");
            if (end >= 0) {
                disconnect(socket, &QTcpSocket::readyRead, this, nullptr);
                // Nothing may be left unread, or closing would throw away our answer.
                socket->readAll();
                handle(*socket, head.left(end));
            } else if (head.size() >= longestHead) {
                socket->abort();
            }
        };
        connect(socket, &QTcpSocket::readyRead, this, readMore);
        readMore();
    }
}

void LoopbackReceiver::handle(QTcpSocket &socket, const QByteArray &head)
{
    const QByteArrayList words = head.split('\r').first().split(' ');
    const QByteArray target = words.value(1);
    const qsizetype mark = target.indexOf('?');
    const QByteArray path = mark < 0 ? target : target.left(mark);
    if (words.size() != 3 || words.first() != "GET" || !words.last().startsWith("HTTP/1.") || path != "/") {
        say(socket, LoopbackPage::NotFound);
        return;
    }
    // A page elsewhere whose name was pointed at this machine has another host.
    const QByteArray port = ':' + QByteArray::number(this->port());
    const QByteArray host = hostOf(head);
    const bool isOurHost = host == "localhost" + port || host == "127.0.0.1" + port || host == "[::1]" + port;
    const auto query = parseQuery(mark < 0 ? QByteArray() : target.mid(mark + 1));
    const RedirectAnswer answer{query.value_or(Form())};
    const bool saysSomething = answer.value("code").isEmpty() != answer.value("error").isEmpty();
    if (!isOurHost || m_answered || !canSettle() || !saysSomething || !isSameSecret(answer.value("state"), m_state)) {
        say(socket, LoopbackPage::NotOurs);
        return;
    }
    m_answered = true;
    for (QTcpServer *server : std::as_const(m_servers))
        server->close();
    // The answer is passed on when the browser has its page, since everything here ends with it.
    connect(&socket, &QTcpSocket::disconnected, this, [this, answer] { succeed(answer); });
    say(socket, answer.value("error").isEmpty() ? LoopbackPage::Received : LoopbackPage::NotComplete);
}

void LoopbackReceiver::say(QTcpSocket &socket, LoopbackPage page)
{
    socket.write(loopbackAnswer(page, m_language));
    socket.disconnectFromHost();
}

} // namespace segue::auth
