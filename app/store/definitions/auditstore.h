// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/operation.h"

#include <QDateTime>
#include <QJsonObject>

#include <memory>

namespace segue::store {

class Database;

/// Who changed which definition, and how it was before and after. Without secrets, since definitions have none.
struct AuditEntry
{
    qint64 number = 0; ///< ascending
    QDateTime at;
    QString actor;  ///< the operating system's user
    QString kind;   ///< "source", "connection", "export"
    QString id;     ///< of the definition
    QString name;   ///< at the time
    QString action; ///< "created", "changed", "removed"
    QJsonObject before;
    QJsonObject after;
};

class AuditStore
{
public:
    explicit AuditStore(std::shared_ptr<Database> database);

    /// Newest first.
    [[nodiscard]] Operation<QList<AuditEntry>> *entries(QObject *parent, int limit) const;

private:
    std::shared_ptr<Database> m_database;
};

} // namespace segue::store
