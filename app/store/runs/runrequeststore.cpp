// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runrequeststore.h"

#include "database/database.h"
#include "runrows.h"

namespace segue::store {

using namespace Qt::StringLiterals;
using domain::RunId;

namespace {
// One kind of request so far; the column leaves room for others.
QString stop()
{
    return u"stop"_s;
}
} // namespace

RunRequestStore::RunRequestStore(std::shared_ptr<Database> database) : m_database(std::move(database)) {}

Operation<qint64> *RunRequestStore::fileVersion(QObject *parent) const
{
    return m_database->perform<qint64>(parent, u"version of the file"_s, Access::Bare,
                                       [](Sql &sql) { return Result<qint64>(sql.number(u"PRAGMA data_version"_s).value_or(0)); });
}

Operation<void> *RunRequestStore::askToStop(QObject *parent, RunId run)
{
    return m_database->write<void>(parent, u"ask to stop"_s, [run](Sql &sql) {
        if (!runNumber(sql, run))
            return Result<void>(failure(runNotFound(run)));
        sql.run(u"INSERT INTO run_requests (run, request, asked_at) VALUES (?, ?, ?) ON CONFLICT (run) DO NOTHING"_s,
                values(run, stop(), sql.database().clock().now()));
        return Result<void>();
    });
}

Operation<QList<RunId>> *RunRequestStore::takeStopRequests(QObject *parent, const QList<RunId> &runs)
{
    return m_database->write<QList<RunId>>(parent, u"take requests"_s, [runs](Sql &sql) {
        QList<RunId> asked;
        for (const RunId &run : runs) {
            if (sql.run(u"DELETE FROM run_requests WHERE run = ? AND request = ?"_s, values(run, stop())) > 0)
                asked.append(run);
        }
        return Result<QList<RunId>>(asked);
    });
}

Operation<void> *RunRequestStore::forget(QObject *parent, RunId run)
{
    return m_database->write<void>(parent, u"forget request"_s, [run](Sql &sql) {
        sql.run(u"DELETE FROM run_requests WHERE run = ?"_s, values(run));
        return Result<void>();
    });
}

} // namespace segue::store
