// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataapiclient.h"

#include <QJsonDocument>

namespace segue::insights {

/// Where the Data API is and how requests to it look; kept alive by the operations that use it.
class ApiPlace : public std::enable_shared_from_this<ApiPlace>
{
public:
    ApiPlace(net::HttpClient &client, const QUrl &base, QString instance, DataApiClient::KeySource key, const KeyedHash &hash);

    [[nodiscard]] const QString &instance() const { return m_instance; }
    /// Copy it for each thread.
    [[nodiscard]] const KeyedHash &hash() const { return m_hash; }
    [[nodiscard]] net::HttpClient &client() const { return m_client; }

    /// The address of something below the environment; \p path and \p query are encoded already.
    [[nodiscard]] QUrl address(const QByteArray &path, const QByteArray &query = {}) const;
    [[nodiscard]] QUrl instancesAddress() const;
    /// A further page: \p link as the answer to \p from gave it, whole or not. Nothing for a link that leads away: neither token nor
    /// key must follow it (I12).
    [[nodiscard]] std::optional<QUrl> follow(const QUrl &from, const QByteArray &link) const;

    /// Sends a GET with the key; answers of 200 only. A 404 is InstanceNotFound or whatever \p missing says.
    [[nodiscard]] Operation<net::HttpReply> *get(QObject *parent, const QUrl &url, const QByteArray &label,
                                                 std::optional<Error> missing = {});
    /// The same, read as JSON.
    [[nodiscard]] Operation<QJsonDocument> *json(QObject *parent, const QUrl &url, const QByteArray &label,
                                                 std::optional<Error> missing = {});

private:
    net::HttpClient &m_client;
    QUrl m_base;
    QString m_instance;
    DataApiClient::KeySource m_key;
    KeyedHash m_hash;
};

/// The catalogued error behind an answer that is no success (reference 6.2). Pure.
[[nodiscard]] Error apiError(const net::HttpReply &reply, const std::optional<Error> &missing);

} // namespace segue::insights
