// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/operation.h"
#include "domain/connection.h"

#include <memory>

namespace segue::store {

class Database;

/// Connections with mapping, consent and audience; no secret. Names as in SourceStore. Changes are audited.
class ConnectionStore
{
public:
    ConnectionStore(std::shared_ptr<Database> database, QString actor);

    /// Sorted by name.
    [[nodiscard]] Operation<QList<domain::Connection>> *all(QObject *parent) const;
    /// NotFound.
    [[nodiscard]] Operation<domain::Connection> *byId(QObject *parent, domain::ConnectionId id) const;
    [[nodiscard]] Operation<domain::Connection> *byName(QObject *parent, const QString &name) const;
    /// Stores a new one, or changes the one of the same id. Of one that came from an administrator only sign-in and consent change:
    /// ConnectionReadOnly. NameTaken; NotFound where the source is not there.
    [[nodiscard]] Operation<void> *save(QObject *parent, const domain::Connection &connection);
    /// Stores what an administrator's file says, in the place of what an earlier one said.
    [[nodiscard]] Operation<void> *receive(QObject *parent, const domain::Connection &connection);
    /// NotFound; InUse (dependants) while an export uses it.
    [[nodiscard]] Operation<void> *remove(QObject *parent, domain::ConnectionId id);

private:
    [[nodiscard]] Operation<void> *write(QObject *parent, const domain::Connection &connection, bool isReceiving);

    std::shared_ptr<Database> m_database;
    QString m_actor;
};

} // namespace segue::store
