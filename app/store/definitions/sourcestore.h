// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/operation.h"
#include "domain/connection.h"

#include <memory>

namespace segue::store {

class Database;

/// Where segments are read. Names are unique without regard to case and width. Changes are audited.
class SourceStore
{
public:
    SourceStore(std::shared_ptr<Database> database, QString actor);

    /// Sorted by name.
    [[nodiscard]] Operation<QList<domain::Source>> *all(QObject *parent) const;
    /// NotFound.
    [[nodiscard]] Operation<domain::Source> *byId(QObject *parent, domain::SourceId id) const;
    [[nodiscard]] Operation<domain::Source> *byName(QObject *parent, const QString &name) const;
    /// Stores a new one, or changes the one of the same id. NameTaken.
    [[nodiscard]] Operation<void> *save(QObject *parent, const domain::Source &source);
    /// NotFound; InUse (dependants) while a connection reads from it.
    [[nodiscard]] Operation<void> *remove(QObject *parent, domain::SourceId id);

private:
    std::shared_ptr<Database> m_database;
    QString m_actor;
};

} // namespace segue::store
