// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databaseoptions.h"
#include "sql.h"

#include "base/clock.h"
#include "base/operation.h"
#include "base/random.h"

#include <QSqlQuery>

#include <deque>
#include <memory>
#include <unordered_map>

namespace segue::store {

class FileLock;

/// "SGUE", as file(1) and SQLite's application_id see it.
inline constexpr qint64 applicationId = 0x53475545;

using SessionId = domain::Guid<struct SessionTag>;

/// Whether a piece of work needs a transaction, and of which kind.
enum class Access {
    Bare,  ///< none: for PRAGMA and VACUUM
    Read,  ///< sees one state of the file
    Write, ///< BEGIN IMMEDIATE
};

/// Who waits for the database. Turns are taken in the order in which they were asked for.
class Turn
{
public:
    virtual ~Turn() = default;
    /// Does the work unless another process is in the way: then false, and it is asked again.
    [[nodiscard]] virtual bool attempt() = 0;
    virtual void giveUp(Error error) = 0;
    std::chrono::milliseconds deadline{0};
};

/// The open workspace file: one connection, used on one thread. Work is handed in as functions and done in turns; waiting
/// for other processes goes through the event loop and ends after the patience with WorkspaceLocked.
class Database : public QObject, public std::enable_shared_from_this<Database>
{
    Q_OBJECT

public:
    /// Use openDatabase().
    Database(QString file, Clock &clock, DatabaseOptions options);
    ~Database() override;

    [[nodiscard]] QString file() const { return m_file; }
    [[nodiscard]] Clock &clock() { return m_clock; }
    [[nodiscard]] const DatabaseOptions &options() const { return m_options; }
    /// This open of the file. Half-made rows carry it, so that whoever comes later can tell whether their maker still lives.
    [[nodiscard]] SessionId session() const { return m_session; }
    [[nodiscard]] int schemaVersion() const { return static_cast<int>(m_options.steps.size()); }
    /// Whether the process that has a session lives.
    [[nodiscard]] bool isAlive(SessionId session) const;
    /// The file that a living session keeps locked.
    [[nodiscard]] QString sessionLock(SessionId session) const;

    /// Runs \p work at most once, in a transaction that is committed if it succeeds (at its own end or at any statement's
    /// failure it is rolled back). Keep it under 100 ms.
    template<class T>
    [[nodiscard]] Operation<T> *perform(QObject *parent, const QString &name, Access access, std::function<Result<T>(Sql &)> work);
    template<class T>
    [[nodiscard]] Operation<T> *read(QObject *parent, const QString &name, std::function<Result<T>(Sql &)> work)
    {
        return perform<T>(parent, name, Access::Read, std::move(work));
    }
    template<class T>
    [[nodiscard]] Operation<T> *write(QObject *parent, const QString &name, std::function<Result<T>(Sql &)> work)
    {
        return perform<T>(parent, name, Access::Write, std::move(work));
    }

    /// Takes the mark of this session out of the file and closes it.
    [[nodiscard]] Operation<void> *close(QObject *parent);

    // For DatabaseOpening and the turns.
    void enter(Turn *turn);
    void leave(Turn *turn);
    /// WorkspaceLocked where another process is in the way.
    [[nodiscard]] Result<void> begin(Access access);
    [[nodiscard]] Result<void> commit(Access access);
    void rollBack(Access access);
    [[nodiscard]] Result<void> connectFile();
    void disconnectFile();
    void startSession(SessionId session, std::unique_ptr<FileLock> lock);
    /// From now on every transaction insists on this version of the schema.
    void insistOnVersion() { m_checksVersion = true; }

private:
    friend class Sql;

    void pump();
    [[nodiscard]] QSqlQuery takeStatement(const QString &text, Result<void> &result);
    void giveStatement(const QString &text, QSqlQuery query);
    [[nodiscard]] Result<void> execute(const QString &text);

    QString m_file;
    Clock &m_clock;
    DatabaseOptions m_options;
    QString m_connection; ///< Qt's name of it; no QSqlDatabase is kept, since that would keep it from closing
    std::unordered_map<QString, QSqlQuery> m_statements;
    std::deque<Turn *> m_turns;
    bool m_pumping = false;
    bool m_waiting = false;
    bool m_open = false;
    bool m_checksVersion = false;
    SessionId m_session;
    std::unique_ptr<FileLock> m_sessionLock;
};

/// A piece of work as an operation. It keeps the database open until it is over.
template<class T>
class DatabaseWork final : public Operation<T>, private Turn
{
public:
    DatabaseWork(const QString &name, QObject *parent, std::shared_ptr<Database> database, Access access,
                 std::function<Result<T>(Sql &)> work)
        : Operation<T>(name, parent), m_database(std::move(database)), m_access(access), m_work(std::move(work))
    {
    }
    ~DatabaseWork() override { m_database->leave(this); }

private:
    void begin() override { m_database->enter(this); }
    void abort() override { m_database->leave(this); }

    bool attempt() override
    {
        if (auto begun = m_database->begin(m_access); !begun.has_value()) {
            if (begun.error().code() == ErrorCode::WorkspaceLocked)
                return false;
            this->fail(std::move(begun.error()));
            return true;
        }
        Sql sql(*m_database);
        Result<T> result = m_work(sql);
        if (sql.error())
            result = failure(*sql.error());
        if (result.has_value()) {
            if (auto committed = m_database->commit(m_access); !committed.has_value())
                result = failure(std::move(committed.error()));
        } else {
            m_database->rollBack(m_access);
        }
        if (m_access == Access::Bare && !result.has_value() && result.error().code() == ErrorCode::WorkspaceLocked)
            return false;
        this->settle(std::move(result));
        return true;
    }
    void giveUp(Error error) override { this->fail(std::move(error)); }

    std::shared_ptr<Database> m_database;
    Access m_access;
    std::function<Result<T>(Sql &)> m_work;
};

template<class T>
Operation<T> *Database::perform(QObject *parent, const QString &name, Access access, std::function<Result<T>(Sql &)> work)
{
    return new DatabaseWork<T>(name, parent, shared_from_this(), access, std::move(work));
}

/// Opens a file; see openStore() for the errors.
[[nodiscard]] Operation<std::shared_ptr<Database>> *openDatabase(QObject *parent, const QString &file, Clock &clock, Random &random,
                                                                 DatabaseOptions options = {});

} // namespace segue::store
