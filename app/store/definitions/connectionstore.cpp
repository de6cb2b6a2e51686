// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionstore.h"

#include "database/database.h"
#include "definitionrows.h"
#include "json/definitionjson.h"
#include "json/statejson.h"

namespace segue::store {

using namespace Qt::StringLiterals;
using domain::Connection;
using domain::ConnectionId;

namespace {

const DefinitionTable &table()
{
    static const DefinitionTable instance{u"connections"_s, u"connection"_s, u"@connection"_s};
    return instance;
}

Connection connectionFrom(Sql &sql, const QString &text)
{
    const auto object = objectFromText(text);
    auto connection = object ? connectionFromJson(*object) : std::nullopt;
    if (!connection)
        sql.failDamaged(table().kind);
    return std::move(connection).value_or(Connection());
}

Result<Connection> oneConnection(Sql &sql, const QString &condition, const QVariantList &arguments, const QString &shown)
{
    Connection connection;
    if (!sql.first(u"SELECT data FROM connections WHERE "_s + condition, arguments,
                   [&](Row &row) { connection = connectionFrom(sql, row.text()); }))
        return failure(definitionNotFound(table(), shown));
    return connection;
}

/// What came from an administrator is used as it came; everybody signs in as themselves and agrees for themselves.
void requireUnchangedIfReceived(Sql &sql, const QJsonObject &stored, const Connection &connection)
{
    const auto before = connectionFromJson(stored);
    if (!before || !before->received)
        return;
    Connection allowed = *before;
    allowed.signIn = connection.signIn;
    allowed.consent = connection.consent;
    if (allowed != connection)
        sql.fail(Error(ErrorCode::ConnectionReadOnly).with(u"connection"_s, before->name));
}

} // namespace

ConnectionStore::ConnectionStore(std::shared_ptr<Database> database, QString actor)
    : m_database(std::move(database)), m_actor(std::move(actor))
{
}

Operation<QList<Connection>> *ConnectionStore::all(QObject *parent) const
{
    return m_database->read<QList<Connection>>(parent, u"all connections"_s, [](Sql &sql) {
        QList<Connection> connections;
        sql.each(u"SELECT data FROM connections ORDER BY name_key"_s, {},
                 [&](Row &row) { connections.append(connectionFrom(sql, row.text())); });
        return Result<QList<Connection>>(std::move(connections));
    });
}

Operation<Connection> *ConnectionStore::byId(QObject *parent, ConnectionId id) const
{
    return m_database->read<Connection>(parent, u"connection"_s,
                                        [id](Sql &sql) { return oneConnection(sql, u"id = ?"_s, values(id), id.toString()); });
}

Operation<Connection> *ConnectionStore::byName(QObject *parent, const QString &name) const
{
    return m_database->read<Connection>(parent, u"connection by name"_s,
                                        [name](Sql &sql) { return oneConnection(sql, u"name_key = ?"_s, values(nameKey(name)), name); });
}

Operation<void> *ConnectionStore::save(QObject *parent, const Connection &connection)
{
    return write(parent, connection, false);
}

Operation<void> *ConnectionStore::receive(QObject *parent, const Connection &connection)
{
    return write(parent, connection, true);
}

Operation<void> *ConnectionStore::write(QObject *parent, const Connection &connection, bool isReceiving)
{
    return m_database->write<void>(parent, u"save connection"_s, [connection, isReceiving, actor = m_actor](Sql &sql) {
        const auto before = storedData(sql, table(), connection.id.bytes);
        if (before && !isReceiving)
            requireUnchangedIfReceived(sql, *before, connection);
        const QJsonObject after = toJson(connection);
        requireFreeName(sql, table(), connection.id.bytes, connection.name);
        const auto source = connection.source.isNull() ? std::nullopt : std::optional(connection.source);
        if (source && !sql.number(u"SELECT 1 FROM sources WHERE id = ?"_s, values(*source)))
            sql.fail(Error(ErrorCode::NotFound).with(u"kind"_s, u"@source"_s).with(u"name"_s, source->toString()));
        sql.run(u"INSERT INTO connections (id, name, name_key, source, data) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                "name = excluded.name, name_key = excluded.name_key, source = excluded.source, data = excluded.data"_s,
                values(connection.id, connection.name, nameKey(connection.name), source, toText(after)));
        recordChange(sql, table(), actor, connection.id.bytes, connection.name, before, after);
        return Result<void>();
    });
}

Operation<void> *ConnectionStore::remove(QObject *parent, ConnectionId id)
{
    return m_database->write<void>(parent, u"remove connection"_s, [id, actor = m_actor](Sql &sql) {
        const auto before = storedData(sql, table(), id.bytes);
        if (!before)
            return Result<void>(failure(definitionNotFound(table(), id.toString())));
        const QString name = before->value("name"_L1).toString();
        requireUnused(sql, u"SELECT name FROM exports WHERE connection = ? ORDER BY name_key"_s, id.bytes, name);
        sql.run(u"DELETE FROM connections WHERE id = ?"_s, values(id));
        recordChange(sql, table(), actor, id.bytes, name, before, std::nullopt);
        return Result<void>();
    });
}

} // namespace segue::store
