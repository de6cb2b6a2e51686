// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runrows.h"

#include "database/database.h"
#include "json/statejson.h"

#include <array>

namespace segue::store {

using namespace Qt::StringLiterals;
using domain::ListRun;
using domain::RunId;
using domain::RunRecord;
using domain::RunState;

namespace {

// In the order of the columns below.
constexpr std::array listCounts{
    &ListRun::members,         &ListRun::desired,          &ListRun::added,
    &ListRun::removed,         &ListRun::unchanged,        &ListRun::held,
    &ListRun::notOurs,         &ListRun::removedByOthers,  &ListRun::rejected,
    &ListRun::membersAfter,    &ListRun::droppedSincePlan, &ListRun::waitingForNextPlan,
    &ListRun::changedByOthers, &ListRun::differences,
};
constexpr auto listColumns =
    "binding, segment_id, segment_name, list, list_name, state, error, guard, members, desired, added, removed, "
    "unchanged, held, not_ours, removed_by_others, rejected, members_after, dropped_since_plan, "
    "waiting_for_next_plan, changed_by_others, differences, verified, quick, created, rejects_by_reason, remarks"_L1;

/// What a run only tells and nothing is decided by.
QJsonObject remarksOf(const ListRun &list)
{
    return {{u"part"_s, list.part},
            {u"opted_out"_s, list.optedOut},
            {u"stays_inactive"_s, list.staysInactive},
            {u"alarm"_s, errorToJson(list.alarm)}};
}

void readRemarks(const QJsonObject &remarks, ListRun &list)
{
    list.part = remarks.value("part"_L1).toInt(1);
    list.optedOut = remarks.value("opted_out"_L1).toInteger();
    list.staysInactive = remarks.value("stays_inactive"_L1).toInteger();
    list.alarm = errorFromJsonValue(remarks.value("alarm"_L1));
}

void writeList(Sql &sql, qint64 run, int place, const ListRun &list)
{
    QVariantList arguments = values(run, place, list.binding, list.segmentId, list.segmentName, list.list, list.listName,
                                    domain::toString(list.state), list.error, list.guard);
    for (const auto count : listCounts)
        arguments.append(toSql(list.*count));
    arguments.append(values(list.verified, list.quick, list.created, toText(toJson(list.rejectsByReason)), toText(remarksOf(list))));
    static const QString statement =
        u"INSERT INTO run_lists (run, place, %1) VALUES (%2)"_s.arg(listColumns, QString(u"?, "_s).repeated(arguments.size()).chopped(2));
    sql.run(statement, arguments);
}

RunState readState(Sql &sql, Row &row)
{
    const auto state = domain::runStateFromString(row.text());
    if (!state)
        sql.failDamaged(u"run"_s);
    return state.value_or(RunState::Failed);
}

ListRun readList(Sql &sql, Row &row)
{
    ListRun list;
    list.binding = row.guid<domain::BindingId>();
    list.segmentId = row.text();
    list.segmentName = row.text();
    list.list = row.guid<domain::ListId>();
    list.listName = row.text();
    list.state = readState(sql, row);
    list.error = row.errorOrNone();
    list.guard = row.errorOrNone();
    for (const auto count : listCounts)
        list.*count = row.integer();
    list.verified = row.flag();
    list.quick = row.flag();
    list.created = row.flag();
    list.rejectsByReason = reasonCountsFromJson(objectFromText(row.text()).value_or(QJsonObject()));
    readRemarks(objectFromText(row.text()).value_or(QJsonObject()), list);
    return list;
}

RunRecord readRun(Sql &sql, Row &row)
{
    RunRecord record;
    record.id = row.guid<RunId>();
    record.exportId = row.guid<domain::ExportId>();
    record.exportName = row.text();
    record.plan = row.guidOrNone<domain::PlanId>();
    const auto mode = domain::modeFromString(row.text());
    if (!mode)
        sql.failDamaged(u"run"_s);
    record.mode = mode.value_or(record.mode);
    record.state = readState(sql, row);
    record.error = row.errorOrNone();
    record.account = row.text();
    record.startedBy = row.text();
    record.startedAt = row.time();
    record.finishedAt = row.timeOrNone();
    record.comparedAt = row.timeOrNone();
    record.quick = row.flag();
    record.guardLifted = row.flag();
    record.requests = row.integer();
    record.throttledMs = row.integer();
    record.undoes = row.guidOrNone<RunId>();
    record.comparedBecause = row.text();
    return record;
}

} // namespace

qint64 writeRun(Sql &sql, const RunRecord &record)
{
    qint64 number = 0;
    sql.first(u"INSERT INTO runs (id, export, export_name, plan, mode, state, error, account, started_by, started_at, finished_at, "
              "compared_at, quick, guard_lifted, requests, throttled_ms, undoes, compared_because, session) "
              "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET export = excluded.export, "
              "export_name = excluded.export_name, plan = excluded.plan, mode = excluded.mode, state = excluded.state, "
              "error = excluded.error, account = excluded.account, started_by = excluded.started_by, started_at = excluded.started_at, "
              "finished_at = excluded.finished_at, compared_at = excluded.compared_at, quick = excluded.quick, "
              "guard_lifted = excluded.guard_lifted, requests = excluded.requests, throttled_ms = excluded.throttled_ms, "
              "undoes = excluded.undoes, compared_because = excluded.compared_because, session = excluded.session RETURNING number"_s,
              values(record.id, record.exportId, record.exportName, record.plan, domain::toString(record.mode),
                     domain::toString(record.state), record.error, record.account, record.startedBy, record.startedAt, record.finishedAt,
                     record.comparedAt, record.quick, record.guardLifted, record.requests, record.throttledMs, record.undoes,
                     record.comparedBecause, sql.database().session()),
              [&number](Row &row) { number = row.integer(); });
    sql.run(u"DELETE FROM run_lists WHERE run = ?"_s, values(number));
    int place = 0;
    for (const ListRun &list : record.lists)
        writeList(sql, number, place++, list);
    return number;
}

QList<RunRecord> readRuns(Sql &sql, const QString &condition, const QVariantList &arguments, int limit)
{
    QList<RunRecord> records;
    std::vector<qint64> numbers;
    sql.each(
        u"SELECT number, id, export, export_name, plan, mode, state, error, account, started_by, started_at, finished_at, compared_at, "
        "quick, guard_lifted, requests, throttled_ms, undoes, compared_because FROM runs WHERE %1 ORDER BY started_at DESC, number DESC LIMIT ?"_s
            .arg(condition),
        arguments + values(limit), [&](Row &row) {
            numbers.push_back(row.integer());
            records.append(readRun(sql, row));
        });
    static const QString lists = u"SELECT %1 FROM run_lists WHERE run = ? ORDER BY place"_s.arg(listColumns);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        RunRecord &record = records[static_cast<qsizetype>(i)];
        sql.each(lists, values(numbers[i]), [&](Row &row) { record.lists.append(readList(sql, row)); });
    }
    return records;
}

std::optional<qint64> runNumber(Sql &sql, RunId id)
{
    return sql.number(u"SELECT number FROM runs WHERE id = ?"_s, values(id));
}

Error runNotFound(RunId id)
{
    return Error(ErrorCode::NotFound).with(u"kind"_s, u"@run"_s).with(u"name"_s, id.toString());
}

} // namespace segue::store
