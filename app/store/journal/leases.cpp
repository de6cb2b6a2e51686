// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "leases.h"

#include "database/database.h"
#include "database/sqlerror.h"

#include <QDir>

namespace segue::store {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::ListId;
using domain::RunId;
using engine::LeaseTicket;

namespace {

// Somebody who only looks whether a lock is held holds it for a moment; that must not look like a run.
constexpr int lockAttempts = 5;
constexpr auto lockPause = 20ms;

} // namespace

Error runInProgress(qint64 process)
{
    return Error(ErrorCode::RunInProgress).with(u"owner"_s, u"PID %1"_s.arg(process));
}

Leases::Leases(std::shared_ptr<Database> database) : m_database(std::move(database)) {}

QString Leases::lockFile(ListId list) const
{
    return QDir(lockFolder(m_database->file())).filePath(list.toString() + u".lock"_s);
}

Operation<LeaseTicket> *Leases::acquire(QObject *parent, ListId list, RunId run)
{
    return flow<LeaseTicket>(parent, u"acquire lease"_s, [self = shared_from_this(), list, run](Flow<LeaseTicket> *acquisition) {
        self->tryLock(acquisition, list, run, lockAttempts);
    });
}

void Leases::tryLock(Flow<LeaseTicket> *acquisition, ListId list, RunId run, int attempts)
{
    auto lock = FileLock::tryLock(lockFile(list));
    if (!lock.has_value()) {
        acquisition->fail(std::move(lock.error()));
        return;
    }
    if (*lock) {
        enterRow(acquisition, list, run, std::make_shared<Held>(Held{std::move(*lock), 0}));
        return;
    }
    if (attempts <= 1) {
        acquisition->fail(runInProgress(FileLock::holder(lockFile(list))));
        return;
    }
    acquisition->await(m_database->clock().sleep(acquisition, lockPause), [self = shared_from_this(), acquisition, list, run, attempts] {
        self->tryLock(acquisition, list, run, attempts - 1);
    });
}

void Leases::enterRow(Flow<LeaseTicket> *acquisition, ListId list, RunId run, std::shared_ptr<Held> held)
{
    const auto enter = [list, run, database = m_database](Sql &sql) {
        LeaseTicket ticket{list, run, 0};
        sql.first(u"INSERT INTO leases (list, run, session, fence, acquired_at) VALUES (?, ?, ?, 1, ?) ON CONFLICT (list) DO UPDATE SET "
                  "run = excluded.run, session = excluded.session, fence = leases.fence + 1, acquired_at = excluded.acquired_at "
                  "RETURNING fence"_s,
                  values(list, run, database->session(), database->clock().now()), [&ticket](Row &row) { ticket.fence = row.integer(); });
        // A run that is taken up again is ours from here on.
        sql.run(u"UPDATE runs SET session = ? WHERE id = ?"_s, values(database->session(), run));
        return Result<LeaseTicket>(ticket);
    };
    acquisition->await(m_database->write<LeaseTicket>(acquisition, u"enter lease"_s, enter),
                       [self = shared_from_this(), acquisition, held](const LeaseTicket &ticket) {
                           held->fence = ticket.fence;
                           self->m_held.insert_or_assign(ticket.list, std::move(*held));
                           acquisition->succeed(ticket);
                       });
}

Operation<void> *Leases::release(QObject *parent, const LeaseTicket &ticket)
{
    return flow<void>(parent, u"release lease"_s, [self = shared_from_this(), ticket](Flow<void> *release) {
        auto *leave = self->m_database->write<void>(release, u"leave lease"_s, [ticket](Sql &sql) {
            sql.run(u"UPDATE leases SET run = NULL, session = NULL WHERE list = ? AND fence = ?"_s, values(ticket.list, ticket.fence));
            return Result<void>();
        });
        release->awaitResult(leave, [self, ticket, release](Result<void> result) {
            // The lock goes in any case: the row alone keeps nobody out.
            if (const auto held = self->m_held.find(ticket.list); held != self->m_held.end() && held->second.fence == ticket.fence)
                self->m_held.erase(held);
            release->settle(std::move(result));
        });
    });
}

void Leases::require(Sql &sql, const LeaseTicket &ticket)
{
    bool isOurs = false;
    std::optional<SessionId> other;
    sql.first(u"SELECT fence, run, session FROM leases WHERE list = ?"_s, values(ticket.list), [&](Row &row) {
        const qint64 fence = row.integer();
        const auto run = row.guidOrNone<RunId>();
        other = row.guidOrNone<SessionId>();
        isOurs = fence == ticket.fence && run == ticket.run && other == sql.database().session();
    });
    if (isOurs || !sql.ok())
        return;
    if (!other)
        sql.fail(storeFailed(u"@lease_lost"_s));
    else
        sql.fail(runInProgress(sql.number(u"SELECT process FROM sessions WHERE id = ?"_s, values(*other)).value_or(0)));
}

} // namespace segue::store
