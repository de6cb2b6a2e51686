// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspacestate.h"

#include "database/database.h"
#include "database/workspaceplace.h"
#include "maintenance.h"
#include "json/statejson.h"

#include <QFileInfo>

namespace segue::store {

using namespace Qt::StringLiterals;

Operation<WorkspaceState> *stateOf(QObject *parent, const std::shared_ptr<Database> &database)
{
    return flow<WorkspaceState>(parent, u"state of workspace"_s, [database](Flow<WorkspaceState> *self) {
        auto *counting = database->read<WorkspaceState>(self, u"count"_s, [](Sql &sql) {
            WorkspaceState state;
            const auto count = [&sql](const QString &what) { return sql.number(u"SELECT COUNT(*) FROM "_s + what).value_or(0); };
            state.sources = static_cast<int>(count(u"sources"_s));
            state.connections = static_cast<int>(count(u"connections"_s));
            state.exports = static_cast<int>(count(u"exports"_s));
            state.lists = static_cast<int>(count(u"bindings"_s));
            state.plans = count(u"plans WHERE complete = 1"_s);
            state.runs = count(u"runs"_s);
            state.ledgerMembers = sql.number(u"SELECT COALESCE(SUM(entries), 0) FROM ledger_parts WHERE kind = 0"_s).value_or(0);
            state.restoredLedgers = static_cast<int>(count(u"restored_ledgers WHERE binding IN (SELECT id FROM bindings)"_s));
            state.retentionDays = retentionDays(sql);
            sql.each(u"SELECT id, process, opened_at FROM sessions ORDER BY opened_at"_s, {}, [&](Row &row) {
                const auto session = row.guid<SessionId>();
                OpenBy open;
                open.process = row.integer();
                open.since = row.time();
                open.isThis = session == sql.database().session();
                if (sql.database().isAlive(session))
                    state.openBy.append(open);
            });
            return Result<WorkspaceState>(std::move(state));
        });
        self->await(counting, [=](WorkspaceState state) {
            const QString file = database->file();
            state.bytes = QFileInfo(file).size() + QFileInfo(file + u"-wal"_s).size();
            if (const QStringList known = backups(file); !known.isEmpty()) {
                state.newestBackup = known.first();
                state.backedUpAt = QFileInfo(known.first()).lastModified().toUTC();
            }
            auto *looking = database->perform<QString>(self, u"look at structure"_s, Access::Bare, [](Sql &sql) {
                QString damage;
                sql.first(u"PRAGMA quick_check(1)"_s, {}, [&damage](Row &row) { damage = row.text(); });
                return Result<QString>(damage == "ok"_L1 ? QString() : damage);
            });
            self->awaitResult(looking, [=](const Result<QString> &damage) {
                WorkspaceState whole = state;
                if (damage.has_value())
                    whole.damage = *damage;
                else if (damage.error().code() == ErrorCode::WorkspaceDamaged)
                    whole.damage = damage.error().parameter(u"reason"_s).toString();
                else {
                    self->fail(damage.error());
                    return;
                }
                self->succeed(whole);
            });
        });
    });
}

} // namespace segue::store
