// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store.h"

#include "database/database.h"
#include "ledger/ledgerupdate.h"
#include "plans/plansaving.h"

#include "base/keyedhash.h"

#include <algorithm>

namespace segue::store {

using namespace Qt::StringLiterals;

namespace {

struct Identity
{
    WorkspaceId id;
    QByteArray hashKey;
};

QByteArray readBytes(Sql &sql, const QString &name)
{
    QByteArray bytes;
    sql.first(u"SELECT value FROM settings WHERE name = ?"_s, values(name),
              [&bytes](Row &row) { bytes = QByteArray::fromHex(row.text().toLatin1()); });
    return bytes;
}

/// Whoever opens the file first chooses; in one transaction, so that two who open it at once agree.
Result<Identity> identityFrom(Sql &sql, Random &random)
{
    const QString idName = u"workspace.id"_s;
    const QString keyName = u"workspace.hash_key"_s;
    Identity identity;
    if (!sql.number(u"SELECT 1 FROM settings WHERE name = ?"_s, values(idName))) {
        for (const QString &name : {idName, keyName})
            sql.run(u"INSERT INTO settings (name, value) VALUES (?, ?)"_s,
                    values(name, QString::fromLatin1(random.bytes(KeyedHash::keySize).toHex())));
    }
    const QByteArray id = readBytes(sql, idName);
    identity.hashKey = readBytes(sql, keyName);
    if (id.size() != static_cast<qsizetype>(identity.id.bytes.size()) || identity.hashKey.size() != KeyedHash::keySize)
        sql.failDamaged(u"settings"_s);
    else
        std::copy(id.begin(), id.end(), reinterpret_cast<char *>(identity.id.bytes.data()));
    return identity;
}

} // namespace

Store::Store(std::shared_ptr<Database> database, WorkspaceId id, QByteArray hashKey, const QString &actor)
    : m_database(std::move(database)), m_id(id), m_hashKey(std::move(hashKey)), m_sources(m_database, actor),
      m_connections(m_database, actor), m_exports(m_database, actor), m_audit(m_database, actor), m_drafts(m_database),
      m_settings(m_database), m_plans(m_database), m_runs(m_database), m_runRequests(m_database), m_journal(m_database, actor),
      m_ledgers(m_database), m_people(m_database), m_maintenance(m_database, actor, m_hashKey)
{
}

Store::~Store() = default;

QString Store::file() const
{
    return m_database->file();
}

int Store::schemaVersion() const
{
    return m_database->schemaVersion();
}

Operation<void> *Store::close(QObject *parent)
{
    return m_database->close(parent);
}

Operation<std::shared_ptr<Store>> *openStore(QObject *parent, const QString &file, Clock &clock, Random &random, StoreOptions options)
{
    using Opened = std::shared_ptr<Store>;
    return flow<Opened>(parent, u"open store"_s, [file, &clock, &random, options = std::move(options)](Flow<Opened> *opening) {
        const QString actor = options.actor.isEmpty() ? operatingSystemUser() : options.actor;
        opening->await(openDatabase(opening, file, clock, random, options.database), [=, &random](std::shared_ptr<Database> database) {
            opening->await(
                database->write<Identity>(opening, u"identify workspace"_s, [&random](Sql &sql) { return identityFrom(sql, random); }),
                [=](Identity identity) {
                    opening->await(removeHalfPlans(opening, database), [=] {
                        opening->await(removeLeftovers(opening, database),
                                       [=] { opening->succeed(std::make_shared<Store>(database, identity.id, identity.hashKey, actor)); });
                    });
                });
        });
    });
}

} // namespace segue::store
