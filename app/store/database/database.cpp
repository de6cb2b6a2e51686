// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"

#include "filelock.h"
#include "sqlerror.h"

#include "base/log.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlError>

#include <atomic>

namespace segue::store {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// How often to look whether the other process has finished.
constexpr auto retryPause = 20ms;

QString freshConnectionName()
{
    static std::atomic<int> count{0};
    return u"segue-workspace-%1"_s.arg(++count);
}

QString sessionLockFile(const QString &file, SessionId session)
{
    return QDir(lockFolder(file)).filePath(u"session-"_s + session.toString() + u".lock"_s);
}

} // namespace

Database::Database(QString file, Clock &clock, DatabaseOptions options)
    : m_file(std::move(file)), m_clock(clock), m_options(std::move(options)), m_connection(freshConnectionName())
{
}

Database::~Database()
{
    disconnectFile();
}

Result<void> Database::connectFile()
{
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    connection.setDatabaseName(m_file);
    // Waiting inside SQLite would block the thread; turns wait through the event loop.
    connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=0"_s);
    if (!connection.open())
        return failure(sqlError(connection.lastError(), m_file));
    m_open = true;
    return {};
}

void Database::disconnectFile()
{
    m_statements.clear();
    if (QSqlDatabase::contains(m_connection)) {
        QSqlDatabase::database(m_connection, false).close();
        QSqlDatabase::removeDatabase(m_connection);
    }
    m_open = false;
}

void Database::startSession(SessionId session, std::unique_ptr<FileLock> lock)
{
    m_session = session;
    m_sessionLock = std::move(lock);
}

bool Database::isAlive(SessionId session) const
{
    return (m_sessionLock && session == m_session) || FileLock::isHeld(sessionLockFile(m_file, session));
}

QString Database::sessionLock(SessionId session) const
{
    return sessionLockFile(m_file, session);
}

Operation<void> *Database::close(QObject *parent)
{
    return flow<void>(parent, u"close workspace"_s, [self = shared_from_this()](Flow<void> *operation) {
        auto *unmark = self->write<void>(operation, u"mark as closed"_s, [session = self->m_session](Sql &sql) {
            sql.run(u"DELETE FROM sessions WHERE id = ?"_s, values(session));
            return Result<void>();
        });
        operation->awaitResult(unmark, [self, operation](Result<void> result) {
            self->disconnectFile();
            if (self->m_sessionLock)
                self->m_sessionLock->removeFile();
            self->m_sessionLock.reset();
            operation->settle(std::move(result));
        });
    });
}

void Database::enter(Turn *turn)
{
    turn->deadline = m_clock.steady() + m_options.patience;
    m_turns.push_back(turn);
    pump();
}

void Database::leave(Turn *turn)
{
    std::erase(m_turns, turn);
}

void Database::pump()
{
    if (m_pumping || m_waiting)
        return;
    const auto keep = shared_from_this();
    m_pumping = true;
    while (!m_turns.empty()) {
        Turn *turn = m_turns.front();
        if (turn->attempt()) {
            leave(turn);
        } else if (m_clock.steady() >= turn->deadline) {
            leave(turn);
            turn->giveUp(workspaceLocked(m_file));
        } else {
            m_waiting = true;
            m_clock.sleep(this, retryPause)->run(this, [this](const Result<void> &) {
                m_waiting = false;
                pump();
            });
            break;
        }
    }
    m_pumping = false;
}

Result<void> Database::execute(const QString &text)
{
    Sql sql(*this);
    sql.run(text);
    if (sql.error())
        return failure(*sql.error());
    return {};
}

Result<void> Database::begin(Access access)
{
    if (!m_open)
        return failure(storeFailed(u"@workspace_closed"_s));
    if (access == Access::Bare)
        return {};
    if (auto begun = execute(access == Access::Write ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s); !begun.has_value())
        return begun;
    // Reading the version takes the read lock, so that a busy file shows here and never later; and it notices a newer
    // program that has changed the schema since.
    Sql sql(*this);
    const auto version = sql.number(u"PRAGMA user_version"_s);
    if (m_checksVersion && version && *version != schemaVersion())
        sql.fail(Error(ErrorCode::WorkspaceTooNew).with(u"file"_s, m_file));
    if (!sql.error())
        return {};
    rollBack(access);
    return failure(*sql.error());
}

Result<void> Database::commit(Access access)
{
    if (access == Access::Bare)
        return {};
    auto result = execute(u"COMMIT"_s);
    if (!result.has_value())
        rollBack(access);
    return result;
}

void Database::rollBack(Access access)
{
    if (access == Access::Bare)
        return;
    // After some failures (a full disk) SQLite has rolled back by itself, and says so here.
    if (const auto result = execute(u"ROLLBACK"_s); !result.has_value())
        qCDebug(logStore) << "nothing left to roll back";
}

QSqlQuery Database::takeStatement(const QString &text, Result<void> &result)
{
    // Taken out while it is in use, so that the same statement can run inside itself.
    if (auto known = m_statements.extract(text); !known.empty())
        return std::move(known.mapped());
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.prepare(text))
        result = failure(sqlError(query.lastError(), m_file));
    return query;
}

void Database::giveStatement(const QString &text, QSqlQuery query)
{
    query.finish();
    m_statements.insert_or_assign(text, std::move(query));
}

} // namespace segue::store
