// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcestore.h"

#include "database/database.h"
#include "definitionrows.h"
#include "json/definitionjson.h"
#include "json/statejson.h"

namespace segue::store {

using namespace Qt::StringLiterals;
using domain::Source;
using domain::SourceId;

namespace {

const DefinitionTable &table()
{
    static const DefinitionTable instance{u"sources"_s, u"source"_s, u"@source"_s};
    return instance;
}

Source sourceFrom(Sql &sql, const QString &text)
{
    const auto object = objectFromText(text);
    auto source = object ? sourceFromJson(*object) : std::nullopt;
    if (!source)
        sql.failDamaged(table().kind);
    return std::move(source).value_or(Source());
}

Result<Source> oneSource(Sql &sql, const QString &condition, const QVariantList &arguments, const QString &shown)
{
    Source source;
    if (!sql.first(u"SELECT data FROM sources WHERE "_s + condition, arguments, [&](Row &row) { source = sourceFrom(sql, row.text()); }))
        return failure(definitionNotFound(table(), shown));
    return source;
}

} // namespace

SourceStore::SourceStore(std::shared_ptr<Database> database, QString actor) : m_database(std::move(database)), m_actor(std::move(actor)) {}

Operation<QList<Source>> *SourceStore::all(QObject *parent) const
{
    return m_database->read<QList<Source>>(parent, u"all sources"_s, [](Sql &sql) {
        QList<Source> sources;
        sql.each(u"SELECT data FROM sources ORDER BY name_key"_s, {}, [&](Row &row) { sources.append(sourceFrom(sql, row.text())); });
        return Result<QList<Source>>(std::move(sources));
    });
}

Operation<Source> *SourceStore::byId(QObject *parent, SourceId id) const
{
    return m_database->read<Source>(parent, u"source"_s, [id](Sql &sql) { return oneSource(sql, u"id = ?"_s, values(id), id.toString()); });
}

Operation<Source> *SourceStore::byName(QObject *parent, const QString &name) const
{
    return m_database->read<Source>(parent, u"source by name"_s,
                                    [name](Sql &sql) { return oneSource(sql, u"name_key = ?"_s, values(nameKey(name)), name); });
}

Operation<void> *SourceStore::save(QObject *parent, const Source &source)
{
    return m_database->write<void>(parent, u"save source"_s, [source, actor = m_actor](Sql &sql) {
        const auto before = storedData(sql, table(), source.id.bytes);
        const QJsonObject after = toJson(source);
        requireFreeName(sql, table(), source.id.bytes, source.name);
        sql.run(u"INSERT INTO sources (id, name, name_key, data) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_key = excluded.name_key, data = excluded.data"_s,
                values(source.id, source.name, nameKey(source.name), toText(after)));
        recordChange(sql, table(), actor, source.id.bytes, source.name, before, after);
        return Result<void>();
    });
}

Operation<void> *SourceStore::remove(QObject *parent, SourceId id)
{
    return m_database->write<void>(parent, u"remove source"_s, [id, actor = m_actor](Sql &sql) {
        const auto before = storedData(sql, table(), id.bytes);
        if (!before)
            return Result<void>(failure(definitionNotFound(table(), id.toString())));
        const QString name = before->value("name"_L1).toString();
        requireUnused(sql, u"SELECT name FROM connections WHERE source = ? ORDER BY name_key"_s, id.bytes, name);
        sql.run(u"DELETE FROM sources WHERE id = ?"_s, values(id));
        recordChange(sql, table(), actor, id.bytes, name, before, std::nullopt);
        return Result<void>();
    });
}

} // namespace segue::store
