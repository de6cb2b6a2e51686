// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportstore.h"

#include "database/database.h"
#include "definitionrows.h"
#include "json/definitionjson.h"
#include "json/statejson.h"

#include <QSet>

#include <algorithm>

namespace segue::store {

using namespace Qt::StringLiterals;
using domain::Binding;
using domain::ConnectionId;
using domain::ExportDefinition;
using domain::ExportId;

namespace {

const DefinitionTable &table()
{
    static const DefinitionTable instance{u"exports"_s, u"export"_s, u"@export"_s};
    return instance;
}

void readBindings(Sql &sql, ExportDefinition &definition)
{
    sql.each(u"SELECT id, segment_id, segment_name, list, list_name, list_confirmed, created_by_us FROM bindings WHERE export = ? "
             "ORDER BY place"_s,
             values(definition.id), [&definition](Row &row) {
                 Binding binding;
                 binding.id = row.guid<domain::BindingId>();
                 binding.segmentId = row.text();
                 binding.segmentName = row.text();
                 binding.list = row.guid<domain::ListId>();
                 binding.listName = row.text();
                 binding.listConfirmed = row.flag();
                 binding.createdByUs = row.flag();
                 definition.bindings.append(binding);
             });
}

QList<ExportDefinition> readExports(Sql &sql, const QString &condition, const QVariantList &arguments)
{
    QList<ExportDefinition> definitions;
    sql.each(u"SELECT data FROM exports WHERE "_s + condition + u" ORDER BY name_key"_s, arguments, [&](Row &row) {
        const auto object = objectFromText(row.text());
        auto definition = object ? exportFromJson(*object) : std::nullopt;
        if (!definition)
            sql.failDamaged(table().kind);
        else
            definitions.append(std::move(*definition));
    });
    for (ExportDefinition &definition : definitions)
        readBindings(sql, definition);
    return definitions;
}

Result<ExportDefinition> oneExport(Sql &sql, const QString &condition, const QVariantList &arguments, const QString &shown)
{
    QList<ExportDefinition> found = readExports(sql, condition, arguments);
    if (found.isEmpty())
        return failure(definitionNotFound(table(), shown));
    return std::move(found.first());
}

std::optional<QJsonObject> stateNow(Sql &sql, ExportId id)
{
    const QList<ExportDefinition> found = readExports(sql, u"id = ?"_s, values(id));
    return found.isEmpty() ? std::nullopt : std::optional(toJson(found.first()));
}

/// I7: one segment of one export to a list.
void requireFreeLists(Sql &sql, const ExportDefinition &definition)
{
    const auto taken = [&sql](const Binding &binding, const QString &owner) {
        sql.fail(Error(ErrorCode::ListTaken)
                     .with(u"list"_s, binding.listName.isEmpty() ? binding.list.toString() : binding.listName)
                     .with(u"owner"_s, owner));
    };
    for (auto binding = definition.bindings.begin(); binding != definition.bindings.end(); ++binding) {
        const auto twin =
            std::find_if(definition.bindings.begin(), binding, [&](const Binding &other) { return other.list == binding->list; });
        if (twin != binding)
            taken(*binding, definition.name + u" / "_s + twin->segmentName);
        sql.first(u"SELECT exports.name, bindings.segment_name FROM bindings JOIN exports ON exports.id = bindings.export "
                  "WHERE bindings.list = ? AND bindings.export <> ?"_s,
                  values(binding->list, definition.id), [&](Row &row) {
                      const QString owner = row.text();
                      taken(*binding, owner + u" / "_s + row.text());
                  });
    }
}

void writeBindings(Sql &sql, const ExportDefinition &definition)
{
    // What a run found out meanwhile stays: a list once seen does not become unseen.
    QSet<domain::ListId> confirmed;
    sql.each(u"SELECT list FROM bindings WHERE export = ? AND list_confirmed = 1"_s, values(definition.id),
             [&confirmed](Row &row) { confirmed.insert(row.guid<domain::ListId>()); });
    sql.run(u"DELETE FROM bindings WHERE export = ?"_s, values(definition.id));
    int place = 0;
    for (const Binding &binding : definition.bindings)
        sql.run(u"INSERT INTO bindings (id, export, place, segment_id, segment_name, list, list_name, list_confirmed, created_by_us) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                values(binding.id, definition.id, place++, binding.segmentId, binding.segmentName, binding.list, binding.listName,
                       binding.listConfirmed || confirmed.contains(binding.list), binding.createdByUs));
}

} // namespace

ExportStore::ExportStore(std::shared_ptr<Database> database, QString actor) : m_database(std::move(database)), m_actor(std::move(actor)) {}

Operation<QList<ExportDefinition>> *ExportStore::all(QObject *parent) const
{
    return m_database->read<QList<ExportDefinition>>(
        parent, u"all exports"_s, [](Sql &sql) { return Result<QList<ExportDefinition>>(readExports(sql, u"TRUE"_s, {})); });
}

Operation<ExportDefinition> *ExportStore::byId(QObject *parent, ExportId id) const
{
    return m_database->read<ExportDefinition>(parent, u"export"_s,
                                              [id](Sql &sql) { return oneExport(sql, u"id = ?"_s, values(id), id.toString()); });
}

Operation<ExportDefinition> *ExportStore::byName(QObject *parent, const QString &name) const
{
    return m_database->read<ExportDefinition>(parent, u"export by name"_s,
                                              [name](Sql &sql) { return oneExport(sql, u"name_key = ?"_s, values(nameKey(name)), name); });
}

Operation<QList<ExportDefinition>> *ExportStore::usingConnection(QObject *parent, ConnectionId connection) const
{
    return m_database->read<QList<ExportDefinition>>(parent, u"exports of connection"_s, [connection](Sql &sql) {
        return Result<QList<ExportDefinition>>(readExports(sql, u"connection = ?"_s, values(connection)));
    });
}

Operation<void> *ExportStore::save(QObject *parent, const ExportDefinition &definition)
{
    return m_database->write<void>(parent, u"save export"_s, [definition, actor = m_actor](Sql &sql) {
        const auto before = stateNow(sql, definition.id);
        const QJsonObject after = toJson(definition);
        requireFreeName(sql, table(), definition.id.bytes, definition.name);
        requireFreeLists(sql, definition);
        if (definition.connection && !sql.number(u"SELECT 1 FROM connections WHERE id = ?"_s, values(*definition.connection)))
            sql.fail(Error(ErrorCode::NotFound).with(u"kind"_s, u"@connection"_s).with(u"name"_s, definition.connection->toString()));
        QJsonObject data = after;
        data.remove(u"bindings"_s);
        sql.run(u"INSERT INTO exports (id, name, name_key, connection, data) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                "name = excluded.name, name_key = excluded.name_key, connection = excluded.connection, data = excluded.data"_s,
                values(definition.id, definition.name, nameKey(definition.name), definition.connection, toText(data)));
        writeBindings(sql, definition);
        recordChange(sql, table(), actor, definition.id.bytes, definition.name, before, after);
        return Result<void>();
    });
}

Operation<void> *ExportStore::remove(QObject *parent, ExportId id)
{
    return m_database->write<void>(parent, u"remove export"_s, [id, actor = m_actor](Sql &sql) {
        const auto before = stateNow(sql, id);
        if (!before)
            return Result<void>(failure(definitionNotFound(table(), id.toString())));
        sql.run(u"DELETE FROM exports WHERE id = ?"_s, values(id));
        recordChange(sql, table(), actor, id.bytes, before->value("name"_L1).toString(), before, std::nullopt);
        return Result<void>();
    });
}

} // namespace segue::store
