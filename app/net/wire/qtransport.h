// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <vector>

namespace segue::net {

class QtExchange;

/// Transport over a pool of network managers. Qt opens six HTTP/1.1 connections a host for each manager and queues the rest
/// without a word, with the time-out running; so a manager is never handed more than it has connections, and another one is
/// made when all are busy.
class QtTransport final : public QObject, public Transport
{
    Q_OBJECT

public:
    explicit QtTransport(const TransportSettings &settings);
    ~QtTransport() override;

    [[nodiscard]] Operation<HttpReply> *exchange(QObject *parent, const HttpRequest &request) override;

private:
    friend class QtExchange;
    struct Line
    {
        std::unique_ptr<QNetworkAccessManager> manager;
        int busy = 0;
    };

    /// A manager with a free connection, which is then taken; freed() gives it back.
    [[nodiscard]] QNetworkAccessManager *freeManager();
    void freed(QNetworkAccessManager *manager);

    TransportSettings m_settings;
    std::vector<Line> m_lines;
};

} // namespace segue::net
