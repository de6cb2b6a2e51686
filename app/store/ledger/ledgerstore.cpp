// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerstore.h"

#include "database/database.h"
#include "database/sqlerror.h"
#include "ledgerread.h"
#include "ledgerupdate.h"
#include "runs/problemrejects.h"
#include "json/statejson.h"

namespace segue::store {

using namespace Qt::StringLiterals;
using domain::BindingId;
using domain::Ledger;
using domain::LedgerEntry;
using domain::ListId;
using domain::Reject;
using domain::VerifiedState;

namespace {

void requireBinding(Sql &sql, int changed, BindingId binding)
{
    if (sql.ok() && changed == 0)
        sql.fail(Error(ErrorCode::NotFound).with(u"kind"_s, u"@target"_s).with(u"name"_s, binding.toString()));
}

} // namespace

LedgerStore::LedgerStore(std::shared_ptr<Database> database) : m_database(std::move(database)) {}

Operation<Ledger> *LedgerStore::ledger(QObject *parent, BindingId binding)
{
    return flow<Ledger>(parent, u"ledger"_s, [database = m_database, binding](Flow<Ledger> *self) {
        auto ledger = std::make_shared<Ledger>();
        const auto sink = [ledger](LedgerKind kind, const std::vector<LedgerEntry> &entries) {
            if (kind == LedgerKind::Ours) {
                ledger->ours.insert(ledger->ours.end(), entries.begin(), entries.end());
            } else {
                for (const LedgerEntry &entry : entries)
                    ledger->takenOff.push_back(entry.contact);
            }
        };
        self->await(new LedgerRead(self, database, binding, {LedgerKind::Ours, LedgerKind::TakenOff}, sink),
                    [self, ledger] { self->succeed(std::move(*ledger)); });
    });
}

Operation<void> *LedgerStore::stream(QObject *parent, BindingId binding, std::function<void(const std::vector<LedgerEntry> &)> onEntries)
{
    return new LedgerRead(parent, m_database, binding, {LedgerKind::Ours},
                          [onEntries = std::move(onEntries)](LedgerKind, const std::vector<LedgerEntry> &entries) { onEntries(entries); });
}

Operation<std::optional<VerifiedState>> *LedgerStore::verifiedState(QObject *parent, BindingId binding)
{
    using State = std::optional<VerifiedState>;
    return m_database->read<State>(parent, u"verified state"_s, [binding](Sql &sql) {
        State state;
        sql.first(u"SELECT data FROM verified_states WHERE binding = ?"_s, values(binding), [&](Row &row) {
            const auto object = objectFromText(row.text());
            state = object ? verifiedStateFromJson(*object) : std::nullopt;
            if (!state)
                sql.failDamaged(u"verified state"_s);
        });
        return Result<State>(std::move(state));
    });
}

Operation<std::vector<Reject>> *LedgerStore::lastProblemRejects(QObject *parent, BindingId binding)
{
    return new ProblemRejects(parent, m_database, binding);
}

Operation<void> *LedgerStore::confirmList(QObject *parent, BindingId binding, const QString &listName)
{
    return m_database->write<void>(parent, u"confirm list"_s, [binding, listName](Sql &sql) {
        const int changed = sql.run(u"UPDATE bindings SET list_confirmed = 1, list_name = ? WHERE id = ?"_s, values(listName, binding));
        requireBinding(sql, changed, binding);
        return Result<void>();
    });
}

Operation<void> *LedgerStore::addPart(QObject *parent, BindingId like, const domain::Binding &part)
{
    return m_database->write<void>(parent, u"add part"_s, [like, part](Sql &sql) {
        // Behind all others, so that plans made before keep their places.
        const int added = sql.run(
            u"INSERT INTO bindings (id, export, place, segment_id, segment_name, list, list_name, list_confirmed, created_by_us, part) "
            "SELECT ?, export, (SELECT MAX(place) + 1 FROM bindings AS other WHERE other.export = bindings.export), ?, ?, ?, ?, 0, 1, ? "
            "FROM bindings WHERE id = ?"_s,
            values(part.id, part.segmentId, part.segmentName, part.list, part.listName, part.part, like));
        requireBinding(sql, added, like);
        return Result<void>();
    });
}

Operation<void> *LedgerStore::detachList(QObject *parent, BindingId binding)
{
    return m_database->write<void>(parent, u"detach list"_s, [binding](Sql &sql) {
        const int changed = sql.run(u"UPDATE bindings SET detached = 1 WHERE id = ?"_s, values(binding));
        requireBinding(sql, changed, binding);
        return Result<void>();
    });
}

Operation<void> *LedgerStore::renewList(QObject *parent, BindingId binding, ListId list)
{
    return m_database->write<void>(parent, u"renew list"_s, [binding, list](Sql &sql) {
        const int changed =
            sql.run(u"UPDATE bindings SET list = ?, list_confirmed = 0, created_by_us = 1 WHERE id = ?"_s, values(list, binding));
        requireBinding(sql, changed, binding);
        clearLedger(sql, binding);
        sql.run(u"DELETE FROM verified_states WHERE binding = ?"_s, values(binding));
        return Result<void>();
    });
}

} // namespace segue::store
