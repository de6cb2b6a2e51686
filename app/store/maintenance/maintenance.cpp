// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance.h"

#include "base/log.h"
#include "database/database.h"
#include "definitions/auditstore.h"
#include "json/statejson.h"

namespace segue::store {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::BindingId;

namespace {

constexpr auto retentionKey = "retention.days"_L1;
constexpr auto expiredKey = "retention.applied_at"_L1;
constexpr auto checkedKey = "integrity.checked_at"_L1;
constexpr auto wrapping = "value"_L1;
constexpr int daysBetweenChecks = 7;
// A person who asked waits for the end.
constexpr auto asLongAsItTakes = 24h;

QJsonValue setting(Sql &sql, QLatin1String key)
{
    QJsonValue value;
    sql.first(u"SELECT value FROM settings WHERE name = ?"_s, values(QString(key)),
              [&value](Row &row) { value = objectFromText(row.text()).value_or(QJsonObject()).value(wrapping); });
    return value;
}

void set(Sql &sql, QLatin1String key, const QJsonValue &value)
{
    sql.run(u"INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
            values(QString(key), toText({{QString(wrapping), value}})));
}

bool isDue(Sql &sql, QLatin1String key, int days)
{
    const auto last = timeFromJson(setting(sql, key));
    return !last || last->addDays(days) <= sql.database().clock().now();
}

} // namespace

int retentionDays(Sql &sql)
{
    return setting(sql, retentionKey).toInt(usualRetentionDays);
}

MaintenanceStore::MaintenanceStore(std::shared_ptr<Database> database, QString actor, QByteArray hashKey)
    : m_database(std::move(database)), m_actor(std::move(actor)), m_hashKey(std::move(hashKey))
{
}

Operation<WorkspaceState> *MaintenanceStore::state(QObject *parent) const
{
    return stateOf(parent, m_database);
}

Operation<BackupMade> *MaintenanceStore::backUp(QObject *parent, const QString &file) const
{
    return store::backUp(parent, m_database, file, m_actor);
}

Operation<void> *MaintenanceStore::setRetention(QObject *parent, int days) const
{
    return m_database->write<void>(parent, u"set retention"_s, [days, actor = m_actor](Sql &sql) {
        const int before = retentionDays(sql);
        set(sql, retentionKey, days);
        if (days != before)
            recordDeed(sql, actor, u"retention"_s, QString(), {{u"days_before"_s, before}, {u"days"_s, days}});
        return Result<void>();
    });
}

Operation<Expired> *MaintenanceStore::applyRetention(QObject *parent) const
{
    return flow<Expired>(parent, u"apply retention"_s, [database = m_database](Flow<Expired> *self) {
        self->await(database->read<int>(self, u"retention"_s, [](Sql &sql) { return Result<int>(retentionDays(sql)); }), [=](int days) {
            self->await(expire(self, database, database->clock().now().addDays(-days), asLongAsItTakes),
                        [self](const Expired &expired) { self->succeed(expired); });
        });
    });
}

Operation<Upkeep> *MaintenanceStore::upkeep(QObject *parent, std::chrono::milliseconds budget) const
{
    return flow<Upkeep>(parent, u"upkeep"_s, [store = *this, budget](Flow<Upkeep> *self) {
        using Days = std::optional<int>;
        auto *asking = store.m_database->read<Days>(self, u"is retention due"_s, [](Sql &sql) {
            return Result<Days>(isDue(sql, expiredKey, 1) ? Days(retentionDays(sql)) : Days());
        });
        self->await(asking, [=](Days days) {
            if (!days) {
                store.checkIfDue(self, {});
                return;
            }
            const QDateTime now = store.m_database->clock().now();
            self->await(expire(self, store.m_database, now.addDays(-*days), budget), [=](const Expired &expired) {
                const Upkeep done{expired, false};
                if (!expired.complete) {
                    self->succeed(done);
                    return;
                }
                if (!expired.isNothing())
                    qCInfo(logStore) << "retention removed" << expired.plans << "plans," << expired.runs << "runs," << expired.ledgers
                                     << "ledgers," << expired.backups << "backups";
                self->await(store.m_database->write<void>(self, u"retention applied"_s,
                                                          [now](Sql &sql) {
                                                              set(sql, expiredKey, timeToJson(now));
                                                              return Result<void>();
                                                          }),
                            [=] { store.checkIfDue(self, done); });
            });
        });
    });
}

void MaintenanceStore::checkIfDue(Flow<Upkeep> *self, const Upkeep &done) const
{
    auto *check = m_database->perform<bool>(self, u"weekly check"_s, Access::Bare, [](Sql &sql) {
        if (!isDue(sql, checkedKey, daysBetweenChecks))
            return Result<bool>(false);
        sql.first(u"PRAGMA integrity_check(1)"_s, {}, [&sql](Row &row) {
            if (const QString finding = row.text(); finding != "ok"_L1)
                sql.failDamaged(finding);
        });
        return Result<bool>(sql.ok());
    });
    self->await(check, [=, store = *this](bool checked) {
        Upkeep whole = done;
        whole.checked = checked;
        if (!checked) {
            self->succeed(whole);
            return;
        }
        self->await(store.m_database->write<void>(self, u"checked"_s,
                                                  [](Sql &sql) {
                                                      set(sql, checkedKey, timeToJson(sql.database().clock().now()));
                                                      return Result<void>();
                                                  }),
                    [=] { self->succeed(whole); });
    });
}

Operation<Erased> *MaintenanceStore::erase(QObject *parent, domain::ContactId contact) const
{
    return store::erase(parent, m_database, contact, m_hashKey, m_actor);
}

Operation<QHash<BindingId, QDateTime>> *MaintenanceStore::restoredLedgers(QObject *parent) const
{
    using Times = QHash<BindingId, QDateTime>;
    return m_database->read<Times>(parent, u"restored ledgers"_s, [](Sql &sql) {
        Times times;
        sql.each(u"SELECT binding, backup_of FROM restored_ledgers WHERE binding IN (SELECT id FROM bindings)"_s, {}, [&times](Row &row) {
            const auto binding = row.guid<BindingId>();
            times.insert(binding, row.time());
        });
        return Result<Times>(std::move(times));
    });
}

Operation<void> *MaintenanceStore::ledgerSettled(QObject *parent, BindingId binding) const
{
    return m_database->write<void>(parent, u"ledger settled"_s, [binding](Sql &sql) {
        sql.run(u"DELETE FROM restored_ledgers WHERE binding = ?"_s, values(binding));
        return Result<void>();
    });
}

} // namespace segue::store
