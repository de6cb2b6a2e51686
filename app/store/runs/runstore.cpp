// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runstore.h"

#include "database/database.h"
#include "rejectrows.h"
#include "runrows.h"

namespace segue::store {

using namespace Qt::StringLiterals;
using domain::ExportId;
using domain::RunId;
using domain::RunRecord;
using domain::RunState;

namespace {

/// Sessions whose process is gone, of those that have runs which are not over.
std::vector<SessionId> deadSessions(Sql &sql, const QString &notOver, const QVariantList &states)
{
    std::vector<SessionId> sessions;
    sql.each(u"SELECT DISTINCT session FROM runs WHERE state IN "_s + notOver, states,
             [&sessions](Row &row) { sessions.push_back(row.guid<SessionId>()); });
    std::erase_if(sessions, [&sql](SessionId session) { return sql.database().isAlive(session); });
    return sessions;
}

} // namespace

RunStore::RunStore(std::shared_ptr<Database> database) : m_database(std::move(database)) {}

Operation<QList<RunRecord>> *RunStore::history(QObject *parent, const RunFilter &filter) const
{
    return m_database->read<QList<RunRecord>>(parent, u"history"_s, [filter](Sql &sql) {
        QString condition = u"TRUE"_s;
        QVariantList arguments;
        const auto demand = [&](const QString &what, const QVariant &value) {
            condition += u" AND "_s + what;
            arguments.append(value);
        };
        if (filter.exportId)
            demand(u"export = ?"_s, toSql(*filter.exportId));
        if (filter.state)
            demand(u"state = ?"_s, toSql(domain::toString(*filter.state)));
        if (filter.since)
            demand(u"started_at >= ?"_s, toSql(*filter.since));
        return Result<QList<RunRecord>>(readRuns(sql, condition, arguments, filter.limit));
    });
}

Operation<RunRecord> *RunStore::run(QObject *parent, RunId id) const
{
    return m_database->read<RunRecord>(parent, u"run"_s, [id](Sql &sql) {
        QList<RunRecord> found = readRuns(sql, u"id = ?"_s, values(id), 1);
        return found.isEmpty() ? Result<RunRecord>(failure(runNotFound(id))) : Result<RunRecord>(std::move(found.first()));
    });
}

Operation<std::optional<RunRecord>> *RunStore::latest(QObject *parent, ExportId exportId) const
{
    using Latest = std::optional<RunRecord>;
    return m_database->read<Latest>(parent, u"latest run"_s, [exportId](Sql &sql) {
        QList<RunRecord> found = readRuns(sql, u"export = ?"_s, values(exportId), 1);
        return Result<Latest>(found.isEmpty() ? Latest() : Latest(std::move(found.first())));
    });
}

Operation<QList<RunRecord>> *RunStore::interruptedRuns(QObject *parent) const
{
    return m_database->read<QList<RunRecord>>(parent, u"interrupted runs"_s, [](Sql &sql) {
        const QString notOver = u"(?, ?, ?)"_s;
        const QVariantList states =
            values(domain::toString(RunState::Queued), domain::toString(RunState::Running), domain::toString(RunState::WaitingForSignIn));
        QList<RunRecord> records;
        for (const SessionId session : deadSessions(sql, notOver, states))
            records += readRuns(sql, u"session = ? AND state IN "_s + notOver, values(session) + states, std::numeric_limits<int>::max());
        std::stable_sort(records.begin(), records.end(),
                         [](const RunRecord &left, const RunRecord &right) { return left.startedAt > right.startedAt; });
        return Result<QList<RunRecord>>(std::move(records));
    });
}

Operation<RejectPage> *RunStore::rejects(QObject *parent, RunId id, qint64 from, int limit) const
{
    return m_database->read<RejectPage>(parent, u"rejects"_s, [id, from, limit](Sql &sql) {
        const auto number = runNumber(sql, id);
        if (!number)
            return Result<RejectPage>(failure(runNotFound(id)));
        RejectPage page;
        qint64 last = from;
        sql.each(
            u"SELECT id, place, customer, contact, reason, survivor, detail FROM run_rejects WHERE run = ? AND id > ? ORDER BY id LIMIT ?"_s,
            values(*number, from, limit), [&](Row &row) {
                last = row.integer();
                RunReject reject;
                reject.list = row.number();
                reject.reject = readReject(sql, row);
                page.rows.append(std::move(reject));
            });
        if (page.rows.size() == limit)
            page.next = last;
        return Result<RejectPage>(std::move(page));
    });
}

} // namespace segue::store
