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
    QString kind;   ///< "source", "connection", "export", "workspace"
    QString id;     ///< of the definition
    QString name;   ///< at the time
    QString action; ///< "created", "changed", "removed"; of the workspace "backed_up", "restored", "retention", "erased", "names_saved"
    QJsonObject before;
    QJsonObject after;
};

struct AuditFilter
{
    QString kind{};                   ///< empty: all
    QString definition{};             ///< a definition's ID, or a name it had at the time; empty: all
    std::optional<QDateTime> since{}; ///< then or later
    std::optional<QDateTime> until{}; ///< before
    int limit = 100;
};

class AuditStore
{
public:
    AuditStore(std::shared_ptr<Database> database, QString actor);

    /// Newest first.
    [[nodiscard]] Operation<QList<AuditEntry>> *entries(QObject *parent, const AuditFilter &filter) const;
    /// Writes down something that was done to the workspace itself. \p details: no secret, no personal data.
    [[nodiscard]] Operation<void> *record(QObject *parent, const QString &action, const QString &name, const QJsonObject &details) const;

private:
    std::shared_ptr<Database> m_database;
    QString m_actor;
};

class Sql;

/// The same within a transaction.
void recordDeed(Sql &sql, const QString &actor, const QString &action, const QString &name, const QJsonObject &details);

} // namespace segue::store
