// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingsstore.h"

#include "database/database.h"
#include "database/sqlerror.h"
#include "json/statejson.h"

#include <QJsonArray>

namespace segue::store {

using namespace Qt::StringLiterals;
using domain::OrganisationId;
using domain::SourceId;
using engine::SegmentInfo;

namespace {

// A setting is any JSON value, which a document must not be.
constexpr auto wrapping = "value"_L1;

bool isIdentity(const QString &key)
{
    return key.startsWith("workspace."_L1);
}

/// The identity is chosen once: another one would make every list of ours a stranger's and every customer unknown.
void requireOwnKey(Sql &sql, const QString &key)
{
    if (isIdentity(key))
        sql.fail(storeFailed(u"@reserved_setting"_s));
}

QJsonObject toJson(const SegmentInfo &segment)
{
    return {{u"id"_s, segment.id},
            {u"name"_s, segment.name},
            {u"members"_s, segment.members ? QJsonValue(*segment.members) : QJsonValue()},
            {u"refreshed_at"_s, timeToJson(segment.refreshedAt)},
            {u"state"_s, segment.state},
            {u"marker"_s, segment.marker}};
}

SegmentInfo segmentFromJson(const QJsonObject &object)
{
    SegmentInfo segment;
    segment.id = object.value("id"_L1).toString();
    segment.name = object.value("name"_L1).toString();
    if (const QJsonValue members = object.value("members"_L1); members.isDouble())
        segment.members = members.toInteger();
    segment.refreshedAt = timeFromJson(object.value("refreshed_at"_L1));
    segment.state = object.value("state"_L1).toString();
    segment.marker = object.value("marker"_L1).toString();
    return segment;
}

} // namespace

SettingsStore::SettingsStore(std::shared_ptr<Database> database) : m_database(std::move(database)) {}

Operation<QJsonValue> *SettingsStore::value(QObject *parent, const QString &key) const
{
    return m_database->read<QJsonValue>(parent, u"setting"_s, [key](Sql &sql) {
        QJsonValue value(QJsonValue::Undefined);
        if (isIdentity(key))
            return Result<QJsonValue>(std::move(value));
        sql.first(u"SELECT value FROM settings WHERE name = ?"_s, values(key), [&](Row &row) {
            const auto object = objectFromText(row.text());
            if (object)
                value = object->value(wrapping);
            else
                sql.failDamaged(u"setting"_s);
        });
        return Result<QJsonValue>(std::move(value));
    });
}

Operation<void> *SettingsStore::setValue(QObject *parent, const QString &key, const QJsonValue &value)
{
    return m_database->write<void>(parent, u"set setting"_s, [key, value](Sql &sql) {
        requireOwnKey(sql, key);
        sql.run(u"INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
                values(key, toText({{QString(wrapping), value}})));
        return Result<void>();
    });
}

Operation<void> *SettingsStore::remove(QObject *parent, const QString &key)
{
    return m_database->write<void>(parent, u"remove setting"_s, [key](Sql &sql) {
        requireOwnKey(sql, key);
        sql.run(u"DELETE FROM settings WHERE name = ?"_s, values(key));
        return Result<void>();
    });
}

Operation<QJsonObject> *SettingsStore::capabilities(QObject *parent, OrganisationId organisation) const
{
    return m_database->read<QJsonObject>(parent, u"capabilities"_s, [organisation](Sql &sql) {
        std::optional<QJsonObject> data = QJsonObject();
        sql.first(u"SELECT data FROM capabilities WHERE organisation = ?"_s, values(organisation),
                  [&data](Row &row) { data = objectFromText(row.text()); });
        if (!data)
            sql.failDamaged(u"capabilities"_s);
        return Result<QJsonObject>(data.value_or(QJsonObject()));
    });
}

Operation<void> *SettingsStore::saveCapabilities(QObject *parent, OrganisationId organisation, const QJsonObject &capabilities)
{
    return m_database->write<void>(parent, u"save capabilities"_s, [organisation, capabilities](Sql &sql) {
        sql.run(
            u"INSERT INTO capabilities (organisation, data) VALUES (?, ?) ON CONFLICT (organisation) DO UPDATE SET data = excluded.data"_s,
            values(organisation, toText(capabilities)));
        return Result<void>();
    });
}

Operation<std::optional<SegmentCache>> *SettingsStore::segments(QObject *parent, SourceId source) const
{
    using Cache = std::optional<SegmentCache>;
    return m_database->read<Cache>(parent, u"cached segments"_s, [source](Sql &sql) {
        Cache cache;
        sql.first(u"SELECT read_at, data FROM segment_caches WHERE source = ?"_s, values(source), [&](Row &row) {
            cache.emplace();
            cache->readAt = row.time();
            const auto object = objectFromText(row.text());
            if (!object)
                sql.failDamaged(u"segments"_s);
            else
                for (const auto &segment : object->value("segments"_L1).toArray())
                    cache->segments.append(segmentFromJson(segment.toObject()));
        });
        return Result<Cache>(std::move(cache));
    });
}

Operation<void> *SettingsStore::saveSegments(QObject *parent, SourceId source, const SegmentCache &cache)
{
    return m_database->write<void>(parent, u"cache segments"_s, [source, cache](Sql &sql) {
        QJsonArray segments;
        for (const SegmentInfo &segment : cache.segments)
            segments.append(toJson(segment));
        sql.run(u"INSERT INTO segment_caches (source, read_at, data) VALUES (?, ?, ?) "
                "ON CONFLICT (source) DO UPDATE SET read_at = excluded.read_at, data = excluded.data"_s,
                values(source, cache.readAt, toText({{u"segments"_s, segments}})));
        return Result<void>();
    });
}

} // namespace segue::store
