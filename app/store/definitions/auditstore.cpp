// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auditstore.h"

#include "database/database.h"
#include "json/statejson.h"

namespace segue::store {

using namespace Qt::StringLiterals;

AuditStore::AuditStore(std::shared_ptr<Database> database) : m_database(std::move(database)) {}

Operation<QList<AuditEntry>> *AuditStore::entries(QObject *parent, int limit) const
{
    return m_database->read<QList<AuditEntry>>(parent, u"audit entries"_s, [limit](Sql &sql) {
        QList<AuditEntry> entries;
        sql.each(u"SELECT number, at, actor, kind, id, name, action, state_before, state_after FROM audit ORDER BY number DESC LIMIT ?"_s,
                 values(limit), [&](Row &row) {
                     AuditEntry entry;
                     entry.number = row.integer();
                     entry.at = row.time();
                     entry.actor = row.text();
                     entry.kind = row.text();
                     entry.id = row.text();
                     entry.name = row.text();
                     entry.action = row.text();
                     const auto before = objectFromText(row.text());
                     const auto after = objectFromText(row.text());
                     if (!before || !after)
                         sql.failDamaged(u"audit"_s);
                     entry.before = before.value_or(QJsonObject());
                     entry.after = after.value_or(QJsonObject());
                     entries.append(std::move(entry));
                 });
        return Result<QList<AuditEntry>>(std::move(entries));
    });
}

} // namespace segue::store
