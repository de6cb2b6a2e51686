// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportstore.h"

#include "bindingrows.h"
#include "database/database.h"
#include "definitionrows.h"
#include "json/definitionjson.h"
#include "json/statejson.h"

namespace segue::store {

using namespace Qt::StringLiterals;
using domain::ConnectionId;
using domain::ContactId;
using domain::ExportDefinition;
using domain::ExportId;

namespace {

const DefinitionTable &table()
{
    static const DefinitionTable instance{u"exports"_s, u"export"_s, u"@export"_s};
    return instance;
}

void readExclusions(Sql &sql, ExportDefinition &definition)
{
    sql.each(u"SELECT contact FROM exclusions WHERE export = ? ORDER BY contact"_s, values(definition.id),
             [&definition](Row &row) { definition.excluded.push_back(row.guid<ContactId>()); });
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
    for (ExportDefinition &definition : definitions) {
        definition.bindings = readBindings(sql, definition.id);
        readExclusions(sql, definition);
    }
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

void insertExclusion(Sql &sql, ExportId id, const ContactId &contact)
{
    sql.run(u"INSERT INTO exclusions (export, contact) VALUES (?, ?) ON CONFLICT DO NOTHING"_s, values(id, contact));
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

Operation<QList<domain::Binding>> *ExportStore::formerBindings(QObject *parent, ExportId id) const
{
    return m_database->read<QList<domain::Binding>>(parent, u"former bindings"_s,
                                                    [id](Sql &sql) { return Result<QList<domain::Binding>>(readFormerBindings(sql, id)); });
}

Operation<QList<domain::Binding>> *ExportStore::formerBindings(QObject *parent, domain::ListId list) const
{
    return m_database->read<QList<domain::Binding>>(
        parent, u"former bindings of a list"_s, [list](Sql &sql) { return Result<QList<domain::Binding>>(readFormerBindings(sql, list)); });
}

Operation<void> *ExportStore::save(QObject *parent, const ExportDefinition &definition)
{
    return m_database->write<void>(parent, u"save export"_s, [definition, actor = m_actor](Sql &sql) {
        const auto before = stateNow(sql, definition.id);
        requireFreeName(sql, table(), definition.id.bytes, definition.name);
        if (definition.connection && !sql.number(u"SELECT 1 FROM connections WHERE id = ?"_s, values(*definition.connection)))
            sql.fail(Error(ErrorCode::NotFound).with(u"kind"_s, u"@connection"_s).with(u"name"_s, definition.connection->toString()));
        QJsonObject data = toJson(definition);
        data.remove(u"bindings"_s);
        sql.run(u"INSERT INTO exports (id, name, name_key, connection, data) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                "name = excluded.name, name_key = excluded.name_key, connection = excluded.connection, data = excluded.data"_s,
                values(definition.id, definition.name, nameKey(definition.name), definition.connection, toText(data)));
        writeBindings(sql, definition);
        // A copy starts with the people of its original; from then on they are changed one by one.
        if (!before) {
            for (const ContactId &contact : definition.excluded)
                insertExclusion(sql, definition.id, contact);
        }
        recordChange(sql, table(), actor, definition.id.bytes, definition.name, before, stateNow(sql, definition.id));
        return Result<void>();
    });
}

Operation<bool> *ExportStore::setExcluded(QObject *parent, ExportId id, ContactId contact, bool excluded)
{
    return m_database->write<bool>(parent, u"exclude"_s, [id, contact, excluded, actor = m_actor](Sql &sql) {
        const auto before = stateNow(sql, id);
        if (!before)
            return Result<bool>(failure(definitionNotFound(table(), id.toString())));
        const bool was = sql.number(u"SELECT 1 FROM exclusions WHERE export = ? AND contact = ?"_s, values(id, contact)).has_value();
        if (was == excluded)
            return Result<bool>(false);
        if (excluded)
            insertExclusion(sql, id, contact);
        else
            sql.run(u"DELETE FROM exclusions WHERE export = ? AND contact = ?"_s, values(id, contact));
        const auto state = [&contact](bool is) { return QJsonObject{{u"contact"_s, contact.toString()}, {u"excluded"_s, is}}; };
        recordChange(sql, table(), actor, id.bytes, before->value("name"_L1).toString(), state(was), state(excluded));
        return Result<bool>(true);
    });
}

Operation<void> *ExportStore::remove(QObject *parent, ExportId id)
{
    return m_database->write<void>(parent, u"remove export"_s, [id, actor = m_actor](Sql &sql) {
        const auto before = stateNow(sql, id);
        if (!before)
            return Result<void>(failure(definitionNotFound(table(), id.toString())));
        ExportDefinition emptied;
        emptied.id = id;
        emptied.name = before->value("name"_L1).toString();
        writeBindings(sql, emptied);
        sql.run(u"DELETE FROM exports WHERE id = ?"_s, values(id));
        recordChange(sql, table(), actor, id.bytes, before->value("name"_L1).toString(), before, std::nullopt);
        return Result<void>();
    });
}

} // namespace segue::store
