// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "definitionrows.h"

#include "database/database.h"
#include "json/statejson.h"

namespace segue::store {

using namespace Qt::StringLiterals;
using domain::GuidBytes;

QString nameKey(const QString &name)
{
    return name.normalized(QString::NormalizationForm_KC).toCaseFolded().normalized(QString::NormalizationForm_KC).simplified();
}

Error definitionNotFound(const DefinitionTable &table, const QString &name)
{
    return Error(ErrorCode::NotFound).with(u"kind"_s, table.term).with(u"name"_s, name);
}

void requireFreeName(Sql &sql, const DefinitionTable &table, const GuidBytes &id, const QString &name)
{
    if (sql.number(u"SELECT 1 FROM %1 WHERE name_key = ? AND id <> ?"_s.arg(table.table), values(nameKey(name), id)))
        sql.fail(Error(ErrorCode::NameTaken).with(u"kind"_s, table.term).with(u"name"_s, name));
}

std::optional<QJsonObject> storedData(Sql &sql, const DefinitionTable &table, const GuidBytes &id)
{
    std::optional<QJsonObject> data;
    sql.first(u"SELECT data FROM %1 WHERE id = ?"_s.arg(table.table), values(id), [&](Row &row) {
        data = objectFromText(row.text());
        if (!data)
            sql.failDamaged(table.kind);
    });
    return data;
}

void requireUnused(Sql &sql, const QString &query, const GuidBytes &id, const QString &name)
{
    QStringList dependants;
    sql.each(query, values(id), [&dependants](Row &row) { dependants.append(row.text()); });
    if (!dependants.isEmpty())
        sql.fail(Error(ErrorCode::InUse).with(u"name"_s, name).with(u"dependants"_s, dependants));
}

void recordChange(Sql &sql, const DefinitionTable &table, const QString &actor, const GuidBytes &id, const QString &name,
                  const std::optional<QJsonObject> &before, const std::optional<QJsonObject> &after)
{
    if (before == after)
        return;
    const QString action = !before ? u"created"_s : !after ? u"removed"_s : u"changed"_s;
    sql.run(u"INSERT INTO audit (at, actor, kind, id, name, action, state_before, state_after) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
            values(sql.database().clock().now(), actor, table.kind, QString::fromLatin1(domain::guidToUtf8(id)), name, action,
                   toText(before.value_or(QJsonObject())), toText(after.value_or(QJsonObject()))));
}

} // namespace segue::store
