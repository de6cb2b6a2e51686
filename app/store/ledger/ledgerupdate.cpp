// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerupdate.h"

#include "database/database.h"
#include "database/sqlerror.h"

#include <algorithm>
#include <utility>

namespace segue::store {

using namespace Qt::StringLiterals;
using domain::BindingId;
using domain::ContactId;
using domain::LedgerChange;
using domain::LedgerEntry;

namespace {

// Parts a transaction writes: about 2 MB, which stays well under 100 ms.
constexpr std::size_t sliceParts = 50;

std::vector<LedgerEntry> withoutCustomers(const std::vector<ContactId> &contacts)
{
    std::vector<LedgerEntry> entries;
    entries.reserve(contacts.size());
    for (const ContactId &contact : contacts)
        entries.push_back({contact, {}});
    return entries;
}

std::vector<LedgerEntry> load(Sql &sql, LedgerKind kind, const LedgerPart &part)
{
    std::optional<std::vector<LedgerEntry>> entries;
    const bool found = sql.first(u"SELECT data FROM ledger_contents WHERE id = ?"_s, values(part.content),
                                 [&entries, kind](Row &row) { entries = decodeLedger(kind, row.bytes()); });
    if (!found)
        sql.fail(storeFailed(u"@ledger_changed"_s));
    else if (!entries)
        sql.failDamaged(u"ledger"_s);
    return std::move(entries).value_or(std::vector<LedgerEntry>());
}

qint64 versionOf(Sql &sql, BindingId binding)
{
    return sql.number(u"SELECT version FROM ledgers WHERE binding = ?"_s, values(binding)).value_or(0);
}

void raiseVersion(Sql &sql, BindingId binding, qint64 version)
{
    sql.run(u"INSERT INTO ledgers (binding, version) VALUES (?, ?) ON CONFLICT (binding) DO UPDATE SET version = excluded.version"_s,
            values(binding, version));
}

} // namespace

LedgerUpdate::LedgerUpdate(std::shared_ptr<Database> database, BindingId binding, LedgerChange change)
    : m_database(std::move(database)), m_binding(binding), m_change(std::move(change))
{
}

Operation<void> *LedgerUpdate::prepare(QObject *parent)
{
    return flow<void>(parent, u"prepare ledger"_s, [self = shared_from_this()](Flow<void> *preparation) {
        if (self->m_change.isEmpty()) {
            preparation->succeed();
            return;
        }
        preparation->await(self->m_database->read<void>(preparation, u"read ledger index"_s,
                                                        [self](Sql &sql) {
                                                            self->readIndex(sql);
                                                            return Result<void>();
                                                        }),
                           [self, preparation] { self->prepareNext(preparation); });
    });
}

void LedgerUpdate::readIndex(Sql &sql)
{
    m_version = versionOf(sql, m_binding);
    for (Side &side : m_sides) {
        std::vector<LedgerPart> parts;
        sql.each(u"SELECT first_id, content, entries FROM ledger_parts WHERE binding = ? AND kind = ? ORDER BY first_id"_s,
                 values(m_binding, static_cast<int>(side.kind)), [&parts](Row &row) {
                     LedgerPart part;
                     part.first = row.guid<ContactId>();
                     part.content = row.integer();
                     part.entries = row.number();
                     parts.push_back(part);
                 });
        if (side.kind == LedgerKind::Ours)
            side.merge.emplace(std::move(parts), std::exchange(m_change.drop, {}), std::exchange(m_change.put, {}));
        else
            side.merge.emplace(std::move(parts), std::exchange(m_change.forget, {}), withoutCustomers(m_change.remember));
    }
}

std::size_t LedgerUpdate::remaining() const
{
    std::size_t parts = 0;
    for (const Side &side : m_sides)
        parts += side.merge->remaining();
    return parts;
}

void LedgerUpdate::prepareNext(Flow<void> *preparation)
{
    // The last slice is written by apply() itself, so that a small change costs no transaction of its own.
    if (remaining() <= sliceParts) {
        preparation->succeed();
        return;
    }
    preparation->await(m_database->write<void>(preparation, u"prepare ledger"_s,
                                               [self = shared_from_this()](Sql &sql) {
                                                   self->writeSlice(sql);
                                                   return Result<void>();
                                               }),
                       [self = shared_from_this(), preparation] { self->prepareNext(preparation); });
}

void LedgerUpdate::writeSlice(Sql &sql)
{
    const auto next = std::find_if(m_sides.begin(), m_sides.end(), [](const Side &side) { return !side.merge->isDone(); });
    if (next == m_sides.end())
        return;
    const auto pieces = next->merge->next(sliceParts, [&](const LedgerPart &part) { return load(sql, next->kind, part); });
    for (const std::vector<LedgerEntry> &piece : pieces) {
        LedgerPart part{piece.front().contact, 0, static_cast<int>(piece.size())};
        sql.first(u"INSERT INTO ledger_contents (data) VALUES (?) RETURNING id"_s, values(encodeLedger(next->kind, piece)),
                  [&part](Row &row) { part.content = row.integer(); });
        sql.run(u"INSERT INTO ledger_leftovers (content, session) VALUES (?, ?)"_s, values(part.content, m_database->session()));
        next->made.push_back(part);
    }
}

void LedgerUpdate::apply(Sql &sql)
{
    if (!m_sides.front().merge)
        return;
    while (sql.ok() && std::any_of(m_sides.begin(), m_sides.end(), [](const Side &side) { return !side.merge->isDone(); }))
        writeSlice(sql);
    if (sql.ok() && versionOf(sql, m_binding) != m_version)
        sql.fail(storeFailed(u"@ledger_changed"_s));
    for (const Side &side : m_sides) {
        const int kind = static_cast<int>(side.kind);
        for (const LedgerPart &part : side.merge->replaced()) {
            sql.run(u"DELETE FROM ledger_parts WHERE binding = ? AND kind = ? AND first_id = ?"_s, values(m_binding, kind, part.first));
            sql.run(u"INSERT INTO ledger_leftovers (content, session) VALUES (?, ?)"_s, values(part.content, m_database->session()));
        }
        for (const LedgerPart &part : side.made) {
            sql.run(u"INSERT INTO ledger_parts (binding, kind, first_id, content, entries) VALUES (?, ?, ?, ?, ?)"_s,
                    values(m_binding, kind, part.first, part.content, part.entries));
            sql.run(u"DELETE FROM ledger_leftovers WHERE content = ?"_s, values(part.content));
        }
    }
    raiseVersion(sql, m_binding, m_version + 1);
}

Operation<void> *LedgerUpdate::cleanUp(QObject *parent)
{
    return flow<void>(parent, u"clean up ledger"_s, [self = shared_from_this()](Flow<void> *cleaning) {
        std::vector<qint64> contents;
        for (const Side &side : self->m_sides) {
            if (!side.merge)
                continue;
            for (const LedgerPart &part : side.merge->replaced())
                contents.push_back(part.content);
        }
        self->cleanUpNext(cleaning, std::move(contents));
    });
}

void LedgerUpdate::cleanUpNext(Flow<void> *cleaning, std::vector<qint64> contents)
{
    if (contents.empty()) {
        cleaning->succeed();
        return;
    }
    const auto count = static_cast<std::ptrdiff_t>(std::min(contents.size(), sliceParts));
    std::vector<qint64> slice(contents.end() - count, contents.end());
    contents.erase(contents.end() - count, contents.end());
    cleaning->await(m_database->write<void>(cleaning, u"clean up ledger"_s,
                                            [slice = std::move(slice)](Sql &sql) {
                                                for (const qint64 content : slice)
                                                    sql.run(u"DELETE FROM ledger_contents WHERE id = ?"_s, values(content));
                                                return Result<void>();
                                            }),
                    [self = shared_from_this(), cleaning, contents = std::move(contents)]() mutable {
                        self->cleanUpNext(cleaning, std::move(contents));
                    });
}

void clearLedger(Sql &sql, BindingId binding)
{
    sql.run(u"INSERT INTO ledger_leftovers (content, session) SELECT content, ? FROM ledger_parts WHERE binding = ?"_s,
            values(sql.database().session(), binding));
    sql.run(u"DELETE FROM ledger_parts WHERE binding = ?"_s, values(binding));
    raiseVersion(sql, binding, versionOf(sql, binding) + 1);
}

namespace {

void removeNextLeftovers(Flow<void> *removal, const std::shared_ptr<Database> &database)
{
    removal->await(database->write<bool>(
                       removal, u"remove leftovers"_s,
                       [](Sql &sql) {
                           std::vector<qint64> contents;
                           sql.each(u"SELECT content FROM ledger_leftovers WHERE session NOT IN (SELECT id FROM sessions) LIMIT ?"_s,
                                    values(static_cast<int>(sliceParts)), [&contents](Row &row) { contents.push_back(row.integer()); });
                           for (const qint64 content : contents)
                               sql.run(u"DELETE FROM ledger_contents WHERE id = ?"_s, values(content));
                           return Result<bool>(contents.size() == sliceParts);
                       }),
                   [removal, database](bool more) {
                       if (more)
                           removeNextLeftovers(removal, database);
                       else
                           removal->succeed();
                   });
}

} // namespace

Operation<void> *removeLeftovers(QObject *parent, std::shared_ptr<Database> database)
{
    return flow<void>(parent, u"remove leftovers"_s,
                      [database = std::move(database)](Flow<void> *removal) { removeNextLeftovers(removal, database); });
}

} // namespace segue::store
