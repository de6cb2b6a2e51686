// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runchanges.h"

#include "chunkrows.h"
#include "database/database.h"
#include "planrows.h"
#include "runs/runrows.h"

#include <algorithm>
#include <iterator>

namespace segue::store {

using namespace Qt::StringLiterals;
using domain::ContactId;
using domain::ListId;
using domain::RunChanges;
using domain::RunId;
using engine::ChunkAction;
using engine::ChunkState;

namespace {

using Rows = std::shared_ptr<domain::ListPlan>;

struct Ranges
{
    std::vector<RowRange> own;
    std::vector<RowRange> later;
    bool undid = false;
    bool createdList = false;
};

RowRange rangeOf(Row &row)
{
    RowRange range;
    range.plan = row.guid<domain::PlanId>();
    range.place = row.number();
    range.kind = row.number() == static_cast<int>(ChunkAction::Add) ? PartKind::Joins : PartKind::Leaves;
    range.first = row.number();
    range.last = row.number();
    return range;
}

// A chunk that was split had been refused whole; its halves say what became of it.
constexpr auto mayHaveActed = "chunks.state IN (?, ?, ?)"_L1;
QVariantList actingStates()
{
    return values(toString(ChunkState::Sent), toString(ChunkState::Done), toString(ChunkState::Unknown));
}

Result<Ranges> findRanges(Sql &sql, RunId run, ListId list, RunId except)
{
    const auto number = runNumber(sql, run);
    if (!number)
        return failure(runNotFound(run));
    Ranges ranges;
    sql.first(u"SELECT undoes FROM runs WHERE number = ?"_s, values(*number),
              [&ranges](Row &row) { ranges.undid = row.guidOrNone<RunId>().has_value(); });
    ranges.createdList =
        sql.number(u"SELECT 1 FROM run_lists WHERE run = ? AND list = ? AND created = 1"_s, values(*number, list)).has_value();
    sql.each(u"SELECT plan, place, action, first_row, last_row FROM chunks WHERE run = ? AND list = ? AND "_s + mayHaveActed,
             values(*number, list) + actingStates(), [&ranges](Row &row) {
                 const RowRange range = rangeOf(row);
                 ranges.own.push_back(range);
                 ranges.own.push_back({range.plan, range.place, PartKind::Entries});
                 ranges.own.push_back({range.plan, range.place, PartKind::RemovedByOthers});
             });
    // Later is what began later, and what an older run did when it was taken up again.
    sql.each(u"SELECT chunks.plan, chunks.place, chunks.action, chunks.first_row, chunks.last_row FROM chunks "
             "JOIN runs ON runs.number = chunks.run WHERE chunks.list = ? AND chunks.run <> ? AND runs.id <> ? "
             "AND (chunks.run > ? OR chunks.sent_at > (SELECT MIN(own.sent_at) FROM chunks own WHERE own.run = ? AND own.list = ?)) AND "_s
                 + mayHaveActed,
             values(list, *number, except, *number, *number, list) + actingStates(),
             [&ranges](Row &row) { ranges.later.push_back(rangeOf(row)); });
    return ranges;
}

RunChanges changesOf(domain::ListPlan &own, const domain::ListPlan &later)
{
    RunChanges changes;
    changes.added = std::move(own.joins);
    changes.removed = std::move(own.leaves);
    changes.entries = std::move(own.entries);
    changes.takenOff = std::move(own.removedByOthers);
    // Two attempts may have meant the same person for different customers or rows.
    const auto samePerson = [](const auto &left, const auto &right) { return left.contact == right.contact; };
    changes.added.erase(std::unique(changes.added.begin(), changes.added.end(), samePerson), changes.added.end());
    changes.removed.erase(std::unique(changes.removed.begin(), changes.removed.end(), samePerson), changes.removed.end());
    std::vector<ContactId> joined;
    std::vector<ContactId> left;
    for (const domain::Join &join : later.joins)
        joined.push_back(join.contact);
    for (const domain::Leave &leave : later.leaves)
        left.push_back(leave.contact);
    std::set_union(joined.begin(), joined.end(), left.begin(), left.end(), std::back_inserter(changes.touchedLater));
    changes.touchedLater.erase(std::unique(changes.touchedLater.begin(), changes.touchedLater.end()), changes.touchedLater.end());
    return changes;
}

} // namespace

Operation<std::shared_ptr<const RunChanges>> *runChanges(QObject *parent, std::shared_ptr<Database> database, RunId run, ListId list,
                                                         RunId except)
{
    using Changes = std::shared_ptr<const RunChanges>;
    return flow<Changes>(parent, u"changes of a run"_s, [database = std::move(database), run, list, except](Flow<Changes> *self) {
        auto *find = database->read<Ranges>(self, u"find changes of a run"_s,
                                            [run, list, except](Sql &sql) { return findRanges(sql, run, list, except); });
        self->await(find, [=](const Ranges &ranges) {
            self->await(new PlanRows(self, database, ranges.own), [=](const Rows &own) {
                self->await(new PlanRows(self, database, ranges.later), [=](const Rows &later) {
                    auto changes = std::make_shared<RunChanges>(changesOf(*own, *later));
                    changes->undid = ranges.undid;
                    changes->createdList = ranges.createdList;
                    self->succeed(std::move(changes));
                });
            });
        });
    });
}

Operation<QList<ListId>> *listsChangedBy(QObject *parent, const std::shared_ptr<Database> &database, RunId run)
{
    return database->read<QList<ListId>>(parent, u"lists changed by a run"_s, [run](Sql &sql) {
        const auto number = runNumber(sql, run);
        if (!number)
            return Result<QList<ListId>>(failure(runNotFound(run)));
        QList<ListId> lists;
        sql.each(u"SELECT DISTINCT list FROM chunks WHERE run = ? AND "_s + mayHaveActed, values(*number) + actingStates(),
                 [&lists](Row &row) { lists.append(row.guid<ListId>()); });
        return Result<QList<ListId>>(lists);
    });
}

} // namespace segue::store
