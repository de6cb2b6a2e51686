// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unsettledrows.h"

#include "chunkrows.h"
#include "database/database.h"
#include "planrows.h"
#include "json/statejson.h"

#include <algorithm>

namespace segue::store {

using namespace Qt::StringLiterals;
using domain::ContactId;
using domain::LedgerEntry;
using engine::ChunkAction;
using engine::ChunkState;

namespace {

using Rows = std::shared_ptr<domain::ListPlan>;

struct Ranges
{
    std::vector<RowRange> usual;
    std::vector<RowRange> ofUndo;
};

bool isUndo(Sql &sql, domain::PlanId plan)
{
    domain::Plan header;
    sql.first(u"SELECT data FROM plans WHERE id = ? AND complete = 1"_s, values(plan), [&header](Row &row) {
        if (const auto data = objectFromText(row.text()))
            headerFromJson(*data, header);
    });
    return header.undoes.has_value();
}

Ranges unsettledRanges(Sql &sql, domain::ListId list, ChunkAction action)
{
    std::vector<RowRange> all;
    sql.each(u"SELECT plan, place, first_row, last_row FROM chunks WHERE list = ? AND settled = 0 AND action = ? "
             "AND state IN (?, ?, ?, ?) ORDER BY plan, place, first_row"_s,
             values(list, static_cast<int>(action), toString(ChunkState::Sent), toString(ChunkState::Done), toString(ChunkState::Unknown),
                    toString(ChunkState::Split)),
             [&all, action](Row &row) {
                 RowRange range;
                 range.plan = row.guid<domain::PlanId>();
                 range.place = row.number();
                 range.kind = action == ChunkAction::Add ? PartKind::Joins : PartKind::Leaves;
                 range.first = row.number();
                 range.last = row.number();
                 all.push_back(range);
             });
    Ranges ranges;
    std::optional<domain::PlanId> last;
    bool lastIsUndo = false;
    for (const RowRange &range : all) {
        if (last != range.plan) {
            last = range.plan;
            lastIsUndo = isUndo(sql, range.plan);
        }
        (lastIsUndo ? ranges.ofUndo : ranges.usual).push_back(range);
        if (lastIsUndo && action == ChunkAction::Add)
            ranges.ofUndo.push_back({range.plan, range.place, PartKind::Entries});
    }
    return ranges;
}

Operation<Ranges> *findRanges(QObject *parent, const std::shared_ptr<Database> &database, domain::ListId list, ChunkAction action)
{
    return database->read<Ranges>(parent, u"find unsettled chunks"_s,
                                  [list, action](Sql &sql) { return Result<Ranges>(unsettledRanges(sql, list, action)); });
}

/// Of an undo the entries that belong to its joiners; whoever has none returns as not ours.
void takeEntries(const domain::ListPlan &rows, std::vector<LedgerEntry> &entries)
{
    for (const LedgerEntry &entry : rows.entries) {
        const auto join = std::lower_bound(rows.joins.begin(), rows.joins.end(), entry.contact,
                                           [](const domain::Join &row, const ContactId &id) { return row.contact < id; });
        if (join != rows.joins.end() && join->contact == entry.contact)
            entries.push_back(entry);
    }
}

} // namespace

Operation<std::vector<LedgerEntry>> *unsettledJoins(QObject *parent, std::shared_ptr<Database> database, domain::ListId list)
{
    using Entries = std::vector<LedgerEntry>;
    return flow<Entries>(parent, u"unsettled joins"_s, [database = std::move(database), list](Flow<Entries> *self) {
        self->await(findRanges(self, database, list, ChunkAction::Add), [=](const Ranges &ranges) {
            self->await(new PlanRows(self, database, ranges.usual), [=](const Rows &usual) {
                self->await(new PlanRows(self, database, ranges.ofUndo), [=](const Rows &ofUndo) {
                    Entries entries;
                    entries.reserve(usual->joins.size());
                    for (const domain::Join &join : usual->joins)
                        entries.push_back({join.contact, join.customer});
                    takeEntries(*ofUndo, entries);
                    if (!std::is_sorted(entries.begin(), entries.end()))
                        std::sort(entries.begin(), entries.end());
                    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
                    self->succeed(std::move(entries));
                });
            });
        });
    });
}

Operation<std::vector<ContactId>> *unsettledLeaves(QObject *parent, std::shared_ptr<Database> database, domain::ListId list)
{
    using Contacts = std::vector<ContactId>;
    return flow<Contacts>(parent, u"unsettled leaves"_s, [database = std::move(database), list](Flow<Contacts> *self) {
        self->await(findRanges(self, database, list, ChunkAction::Remove), [=](const Ranges &ranges) {
            std::vector<RowRange> all = ranges.usual;
            all.insert(all.end(), ranges.ofUndo.begin(), ranges.ofUndo.end());
            self->await(new PlanRows(self, database, std::move(all)), [=](const Rows &rows) {
                Contacts contacts;
                contacts.reserve(rows->leaves.size());
                for (const domain::Leave &leave : rows->leaves)
                    contacts.push_back(leave.contact);
                contacts.erase(std::unique(contacts.begin(), contacts.end()), contacts.end());
                self->succeed(std::move(contacts));
            });
        });
    });
}

} // namespace segue::store
