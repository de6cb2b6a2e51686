// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <memory>

namespace segue::testing {

/// A small HTTP/1.1 server on loopback whose answers are written byte by byte by the test.
class TestServer : public QObject
{
    Q_OBJECT

public:
    struct Request
    {
        QByteArray method;
        QByteArray target;
        QByteArray head;
        QByteArray body;
    };
    using Handler = std::function<void(QTcpSocket *, const Request &)>;

    /// \p listener: plain by default, or a QSslServer.
    explicit TestServer(Handler handler, std::unique_ptr<QTcpServer> listener = std::make_unique<QTcpServer>());

    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/"), const QString &host = QStringLiteral("127.0.0.1")) const;
    void setScheme(const QString &scheme) { m_scheme = scheme; }
    [[nodiscard]] const QList<Request> &requests() const { return m_requests; }
    [[nodiscard]] int connections() const { return m_connections; }

    static QByteArray answer(int status, const QByteArray &body, const QByteArray &headers = {});

private:
    void read(QTcpSocket *socket, QByteArray &buffer);

    Handler m_handler;
    std::unique_ptr<QTcpServer> m_listener;
    QString m_scheme = QStringLiteral("http");
    QList<Request> m_requests;
    int m_connections = 0;
};

} // namespace segue::testing
