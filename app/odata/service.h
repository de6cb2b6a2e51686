// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpclient.h"
#include "servererror.h"

#include <QJsonObject>
#include <QStringView>

namespace segue::odata {

/// A Dataverse organisation as a place for requests: where its Web API is and how requests to it look. A cheap value; the
/// client must outlive it.
class Service
{
public:
    /// \p server: any address of the organisation; its path does not matter.
    Service(net::HttpClient &client, const QUrl &server);

    [[nodiscard]] net::HttpClient &client() const { return *m_client; }
    /// Scheme, host and port.
    [[nodiscard]] const QUrl &server() const { return m_server; }

    /// "/api/data/v9.2/" and \p target, as a $batch names it.
    [[nodiscard]] static QByteArray path(const QByteArray &target);

    /// A read. \p pageSize 0: the server's default.
    [[nodiscard]] net::HttpRequest get(const QByteArray &target, const QByteArray &label, int pageSize = 0) const;
    /// A further page, by the link the server gave. Nothing for a link to another place: a token must not follow it (I12).
    [[nodiscard]] std::optional<net::HttpRequest> follow(const QByteArray &nextLink, const QByteArray &label, int pageSize) const;
    [[nodiscard]] net::HttpRequest write(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                                         const QByteArray &label, net::Repeat repeat) const;

    /// Sends a request and reads a JSON object from a 200. Other answers fail by toError().
    [[nodiscard]] Operation<QJsonObject> *object(QObject *parent, net::HttpRequest request) const;

private:
    net::HttpClient *m_client;
    QUrl m_server;
};

/// A JSON object out of an answer, else UnexpectedAnswer.
[[nodiscard]] Result<QJsonObject> jsonObject(const QByteArray &body);

/// Percent-encodes a query's value, keeping what OData writes plainly.
[[nodiscard]] QByteArray encoded(QStringView text);
/// A text literal for a filter, quotes doubled; not yet percent-encoded.
[[nodiscard]] QString literal(QStringView text);

/// The largest page [PA-page].
inline constexpr int largestPage = 5000;

} // namespace segue::odata
