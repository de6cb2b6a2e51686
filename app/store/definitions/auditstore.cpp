// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auditstore.h"

#include "database/database.h"
#include "json/statejson.h"

namespace segue::store {

using namespace Qt::StringLiterals;

AuditStore::AuditStore(std::shared_ptr<Database> database, QString actor) : m_database(std::move(database)), m_actor(std::move(actor)) {}

Operation<QList<AuditEntry>> *AuditStore::entries(QObject *parent, const AuditFilter &filter) const
{
    return m_database->read<QList<AuditEntry>>(parent, u"audit entries"_s, [filter](Sql &sql) {
        QString condition = u"TRUE"_s;
        QVariantList arguments;
        const auto demand = [&](const QString &what, const QVariantList &more) {
            condition += u" AND "_s + what;
            arguments += more;
        };
        if (!filter.kind.isEmpty())
            demand(u"kind = ?"_s, values(filter.kind));
        if (!filter.definition.isEmpty())
            demand(u"(id = ? OR name = ?)"_s, values(filter.definition.toLower(), filter.definition));
        if (filter.since)
            demand(u"at >= ?"_s, values(*filter.since));
        if (filter.until)
            demand(u"at < ?"_s, values(*filter.until));
        QList<AuditEntry> entries;
        sql.each(u"SELECT number, at, actor, kind, id, name, action, state_before, state_after FROM audit WHERE %1 "
                 "ORDER BY number DESC LIMIT ?"_s.arg(condition),
                 arguments + values(filter.limit), [&](Row &row) {
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

Operation<void> *AuditStore::record(QObject *parent, const QString &action, const QString &name, const QJsonObject &details) const
{
    return m_database->write<void>(parent, u"record in audit"_s, [=, actor = m_actor](Sql &sql) {
        recordDeed(sql, actor, action, name, details);
        return Result<void>();
    });
}

void recordDeed(Sql &sql, const QString &actor, const QString &action, const QString &name, const QJsonObject &details)
{
    sql.run(u"INSERT INTO audit (at, actor, kind, id, name, action, state_before, state_after) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
            values(sql.database().clock().now(), actor, u"workspace"_s, QString(), name, action, toText(QJsonObject()), toText(details)));
}

} // namespace segue::store
