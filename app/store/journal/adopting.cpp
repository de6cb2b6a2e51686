// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adopting.h"

#include "database/database.h"
#include "leases.h"
#include "ledger/ledgerread.h"
#include "ledger/ledgerupdate.h"
#include "json/statejson.h"

#include "base/log.h"

#include <algorithm>

namespace segue::store {

using namespace Qt::StringLiterals;
using domain::ContactId;
using domain::LedgerChange;
using domain::LedgerEntry;

namespace {

struct Known
{
    std::vector<LedgerEntry> ours;
    std::vector<LedgerEntry> takenOff;
};

LedgerChange changeFor(const std::vector<LedgerEntry> &entries, const Known &known)
{
    const auto has = [](const std::vector<LedgerEntry> &rows, const ContactId &contact) {
        const auto row = std::lower_bound(rows.begin(), rows.end(), contact,
                                          [](const LedgerEntry &entry, const ContactId &id) { return entry.contact < id; });
        return row != rows.end() && row->contact == contact;
    };
    LedgerChange change;
    for (const LedgerEntry &entry : entries) {
        if (has(known.ours, entry.contact))
            continue;
        change.put.push_back(entry);
        if (has(known.takenOff, entry.contact) && (change.forget.empty() || change.forget.back() != entry.contact))
            change.forget.push_back(entry.contact);
    }
    return change;
}

void clearMarker(Sql &sql, domain::BindingId binding)
{
    std::optional<domain::VerifiedState> state;
    sql.first(u"SELECT data FROM verified_states WHERE binding = ?"_s, values(binding), [&](Row &row) {
        const auto object = objectFromText(row.text());
        state = object ? verifiedStateFromJson(*object) : std::nullopt;
        if (!state)
            sql.failDamaged(u"verified state"_s);
    });
    if (!state)
        return;
    state->marks.segmentMarker.clear();
    sql.run(u"UPDATE verified_states SET data = ? WHERE binding = ?"_s, values(toText(toJson(*state)), binding));
}

void writeDown(Sql &sql, const QString &actor, const Adopting &adopting, qint64 entries)
{
    const QJsonObject after{{u"list_name"_s, adopting.listName},
                            {u"binding"_s, adopting.binding.toString()},
                            {u"adopted_wanted"_s, adopting.proposal->wanted},
                            {u"adopted_unwanted"_s, adopting.proposal->unwanted},
                            {u"ledger_entries"_s, entries}};
    sql.run(u"INSERT INTO audit (at, actor, kind, id, name, action, state_before, state_after) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
            values(sql.database().clock().now(), actor, u"export"_s, adopting.exportId.toString(), adopting.exportName, u"adopted"_s,
                   toText(QJsonObject()), toText(after)));
}

} // namespace

Operation<void> *adopt(QObject *parent, std::shared_ptr<Database> database, const QString &actor, const engine::LeaseTicket &lease,
                       const Adopting &adopting)
{
    return flow<void>(parent, u"adopt members"_s, [database = std::move(database), actor, lease, adopting](Flow<void> *self) {
        auto known = std::make_shared<Known>();
        const auto sink = [known](LedgerKind kind, const std::vector<LedgerEntry> &entries) {
            auto &side = kind == LedgerKind::Ours ? known->ours : known->takenOff;
            side.insert(side.end(), entries.begin(), entries.end());
        };
        self->await(new LedgerRead(self, database, adopting.binding, {LedgerKind::Ours, LedgerKind::TakenOff}, sink), [=] {
            LedgerChange change = changeFor(adopting.proposal->entries, *known);
            const auto entries = static_cast<qint64>(change.put.size());
            auto update = std::make_shared<LedgerUpdate>(database, adopting.binding, std::move(change));
            const auto write = [=](Sql &sql) {
                Leases::require(sql, lease);
                update->apply(sql);
                sql.run(u"UPDATE bindings SET list_confirmed = 1 WHERE id = ?"_s, values(adopting.binding));
                clearMarker(sql, adopting.binding);
                writeDown(sql, actor, adopting, entries);
                return Result<void>();
            };
            self->await(update->prepare(self), [=] {
                self->await(database->write<void>(self, u"adopt members"_s, write), [=] {
                    self->awaitResult(update->cleanUp(self), [self](const Result<void> &cleaned) {
                        // The people are taken over; what could not be removed now is removed at the next open.
                        if (!cleaned.has_value())
                            qCWarning(logStore) << "replaced parts of a ledger are left over:" << errorEntry(cleaned.error().code()).id;
                        self->succeed();
                    });
                });
            });
        });
    });
}

} // namespace segue::store
