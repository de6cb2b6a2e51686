// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftstore.h"

#include "database/database.h"
#include "json/definitionjson.h"
#include "json/statejson.h"

namespace segue::store {

using namespace Qt::StringLiterals;
using domain::ConnectionDraft;

namespace {

QString ofConnection()
{
    return u"connection"_s;
}

} // namespace

DraftStore::DraftStore(std::shared_ptr<Database> database) : m_database(std::move(database)) {}

Operation<std::optional<ConnectionDraft>> *DraftStore::connection(QObject *parent) const
{
    using Draft = std::optional<ConnectionDraft>;
    return m_database->read<Draft>(parent, u"draft"_s, [](Sql &sql) {
        Draft draft;
        sql.first(u"SELECT saved_at, data FROM drafts WHERE name = ?"_s, values(ofConnection()), [&](Row &row) {
            const QDateTime savedAt = row.time();
            const auto object = objectFromText(row.text());
            draft = object ? connectionDraftFromJson(*object) : std::nullopt;
            if (draft)
                draft->savedAt = savedAt;
            else
                sql.failDamaged(u"draft"_s);
        });
        return Result<Draft>(std::move(draft));
    });
}

Operation<void> *DraftStore::keepConnection(QObject *parent, const ConnectionDraft &draft) const
{
    return m_database->write<void>(parent, u"keep draft"_s, [draft](Sql &sql) {
        sql.run(u"INSERT INTO drafts (name, saved_at, data) VALUES (?, ?, ?) "
                "ON CONFLICT (name) DO UPDATE SET saved_at = excluded.saved_at, data = excluded.data"_s,
                values(ofConnection(), sql.database().clock().now(), toText(toJson(draft))));
        return Result<void>();
    });
}

Operation<void> *DraftStore::dropConnection(QObject *parent) const
{
    return m_database->write<void>(parent, u"drop draft"_s, [](Sql &sql) {
        sql.run(u"DELETE FROM drafts WHERE name = ?"_s, values(ofConnection()));
        return Result<void>();
    });
}

} // namespace segue::store
