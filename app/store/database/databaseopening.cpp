// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"
#include "filelock.h"
#include "sqlerror.h"

#include "base/log.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace segue::store {

using namespace Qt::StringLiterals;

namespace {

QString nearestFolder(const QString &file)
{
    QString folder = QFileInfo(file).absolutePath();
    while (!QFileInfo(folder).isDir()) {
        const QString above = QFileInfo(folder).absolutePath();
        if (above == folder)
            break;
        folder = above;
    }
    return folder;
}

/// Opens step by step: look at the file without changing it, then set it up, migrate it, and mark it as in use.
class DatabaseOpening final : public Operation<std::shared_ptr<Database>>
{
public:
    DatabaseOpening(QObject *parent, const QString &file, Clock &clock, Random &random, DatabaseOptions options)
        : Operation(u"open workspace"_s, parent), m_random(random),
          m_database(std::make_shared<Database>(QFileInfo(file).absoluteFilePath(), clock, std::move(options)))
    {
    }

private:
    void begin() override
    {
        if (m_database->options().isOnNetwork(nearestFolder(m_database->file()))) {
            fail(Error(ErrorCode::WorkspaceOnNetwork).with(u"file"_s, m_database->file()));
            return;
        }
        if (FileLock::isHeld(exclusiveLock(m_database->file()))) {
            fail(workspaceLocked(m_database->file()));
            return;
        }
        auto ready = prepareWorkspaceFile(m_database->file()).and_then([this] {
            m_identity = fileIdentity(m_database->file());
            return m_database->connectFile();
        });
        if (!ready.has_value()) {
            fail(std::move(ready.error()));
            return;
        }
        look();
    }

    /// Nothing is written before it is sure that this is a workspace that we understand.
    void look()
    {
        const int known = m_database->schemaVersion();
        await(m_database->perform<int>(this, u"look at workspace"_s, Access::Read,
                                       [known, file = m_database->file()](Sql &sql) -> Result<int> {
                                           const auto version = sql.number(u"PRAGMA user_version"_s);
                                           const auto application = sql.number(u"PRAGMA application_id"_s);
                                           const auto objects = sql.number(u"SELECT COUNT(*) FROM sqlite_master"_s);
                                           if (!sql.ok())
                                               return failure(*sql.error());
                                           const bool fresh = version == 0 && objects == 0;
                                           if (!fresh && application != applicationId)
                                               return failure(workspaceDamaged(file, u"@not_a_workspace"_s));
                                           if (*version > known)
                                               return failure(Error(ErrorCode::WorkspaceTooNew).with(u"file"_s, file));
                                           return static_cast<int>(*version);
                                       }),
              [this](int version) { setUp(version); });
    }

    void setUp(int version)
    {
        const auto pages = m_database->options().maxPages;
        await(m_database->perform<void>(this, u"set up connection"_s, Access::Bare,
                                        [pages](Sql &sql) {
                                            QString mode;
                                            sql.first(u"PRAGMA journal_mode = WAL"_s, {}, [&mode](Row &row) { mode = row.text(); });
                                            if (sql.ok() && mode != "wal"_L1)
                                                sql.fail(storeFailed(u"journal_mode"_s));
                                            sql.run(u"PRAGMA synchronous = FULL"_s);
                                            sql.run(u"PRAGMA foreign_keys = ON"_s);
                                            sql.run(u"PRAGMA trusted_schema = OFF"_s);
                                            sql.run(u"PRAGMA cell_size_check = ON"_s);
                                            sql.run(u"PRAGMA temp_store = MEMORY"_s);
                                            sql.run(u"PRAGMA journal_size_limit = 16777216"_s);
                                            if (pages)
                                                sql.run(u"PRAGMA max_page_count = %1"_s.arg(*pages));
                                            return Result<void>();
                                        }),
              [this, version] { version > 0 && version < m_database->schemaVersion() ? backUp(version) : migrate(version); });
    }

    void backUp(int version)
    {
        const QString folder = backupFolder(m_database->file());
        if (auto made = makePrivateFolder(folder); !made.has_value()) {
            fail(std::move(made.error()));
            return;
        }
        const QString name = u"before-schema-%1-%2.segue"_s.arg(m_database->schemaVersion())
                                 .arg(m_database->clock().now().toUTC().toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s));
        const QString backup = QDir(folder).filePath(name);
        qCInfo(logStore) << "the workspace's schema is brought up to date; backup in" << backup;
        // Only a whole copy gets the name of a backup, since the newest one is offered when the file is damaged.
        const QString copy = backup + u".part"_s;
        awaitResult(m_database->perform<void>(this, u"back up workspace"_s, Access::Bare,
                                              [copy](Sql &sql) {
                                                  sql.run(u"VACUUM INTO ?"_s, values(copy));
                                                  return Result<void>();
                                              }),
                    [this, version, backup, copy](Result<void> copied) {
                        if (copied.has_value())
                            copied = keepBackup(copy, backup);
                        if (copied.has_value()) {
                            migrate(version);
                            return;
                        }
                        QFile::remove(copy);
                        fail(std::move(copied.error()));
                    });
    }

    [[nodiscard]] static Result<void> keepBackup(const QString &copy, const QString &backup)
    {
        QFile file(copy);
        if (file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) && file.rename(backup))
            return {};
        return failure(Error(ErrorCode::WorkspaceUnwritable).with(u"file"_s, backup).with(u"reason"_s, file.errorString()));
    }

    void migrate(int version)
    {
        if (version >= m_database->schemaVersion()) {
            findDeadSessions();
            return;
        }
        // A new file is made in one go: another process that opens it meanwhile would take what is half made for an older workspace.
        const int next = version == 0 ? m_database->schemaVersion() : version + 1;
        const auto &all = m_database->options().steps;
        const std::vector<SchemaStep> steps(all.begin() + version, all.begin() + next);
        await(m_database->write<void>(this, u"change schema"_s,
                                      [version, next, steps](Sql &sql) {
                                          // Another process may have been quicker.
                                          if (sql.number(u"PRAGMA user_version"_s) != version)
                                              return Result<void>();
                                          for (const SchemaStep &step : steps)
                                              step(sql);
                                          sql.run(u"PRAGMA user_version = %1"_s.arg(next));
                                          if (version == 0)
                                              sql.run(u"PRAGMA application_id = %1"_s.arg(applicationId));
                                          return Result<void>();
                                      }),
              [this, next] { migrate(next); });
    }

    /// A session whose process is gone did not close in good order.
    void findDeadSessions()
    {
        m_database->insistOnVersion();
        using Sessions = std::vector<SessionId>;
        await(m_database->read<Sessions>(this, u"find sessions"_s,
                                         [](Sql &sql) {
                                             Sessions sessions;
                                             sql.each(u"SELECT id FROM sessions"_s, {},
                                                      [&sessions](Row &row) { sessions.push_back(row.guid<SessionId>()); });
                                             return Result<Sessions>(std::move(sessions));
                                         }),
              [this](Sessions sessions) {
                  std::erase_if(sessions, [this](SessionId session) { return m_database->isAlive(session); });
                  m_dead = std::move(sessions);
                  m_dead.empty() ? enterSession() : checkIntegrity();
              });
    }

    void checkIntegrity()
    {
        qCInfo(logStore) << "the workspace was not closed in good order; its integrity is checked";
        await(m_database->perform<void>(this, u"check integrity"_s, Access::Bare,
                                        [](Sql &sql) {
                                            sql.first(u"PRAGMA integrity_check(1)"_s, {}, [&sql](Row &row) {
                                                if (const QString finding = row.text(); finding != "ok"_L1)
                                                    sql.failDamaged(finding);
                                            });
                                            return Result<void>();
                                        }),
              [this] { enterSession(); });
    }

    void enterSession()
    {
        SessionId session;
        const QByteArray chance = m_random.bytes(static_cast<qsizetype>(session.bytes.size()));
        std::copy(chance.begin(), chance.end(), reinterpret_cast<char *>(session.bytes.data()));
        const QString lockFile = m_database->sessionLock(session);
        auto lock = makePrivateFolder(lockFolder(m_database->file())).and_then([&lockFile] { return FileLock::tryLock(lockFile); });
        if (!lock.has_value() || !*lock) {
            fail(lock.has_value() ? workspaceLocked(m_database->file()) : std::move(lock.error()));
            return;
        }
        // A restore puts another file in this one's place, and looks for sessions first: see exclusiveLock().
        if (FileLock::isHeld(exclusiveLock(m_database->file())) || fileIdentity(m_database->file()) != m_identity) {
            (*lock)->removeFile();
            fail(workspaceLocked(m_database->file()));
            return;
        }
        m_database->startSession(session, std::move(*lock));
        await(m_database->write<void>(this, u"enter session"_s,
                                      [this, session](Sql &sql) {
                                          sql.run(u"INSERT INTO sessions (id, process, opened_at) VALUES (?, ?, ?)"_s,
                                                  values(session, QCoreApplication::applicationPid(), m_database->clock().now()));
                                          for (const SessionId dead : m_dead)
                                              sql.run(u"DELETE FROM sessions WHERE id = ?"_s, values(dead));
                                          return Result<void>();
                                      }),
              [this] {
                  for (const SessionId dead : m_dead)
                      QFile::remove(m_database->sessionLock(dead));
                  succeed(std::move(m_database));
              });
    }

    Random &m_random;
    std::shared_ptr<Database> m_database;
    quint64 m_identity = 0;
    std::vector<SessionId> m_dead;
};

} // namespace

Operation<std::shared_ptr<Database>> *openDatabase(QObject *parent, const QString &file, Clock &clock, Random &random,
                                                   DatabaseOptions options)
{
    return new DatabaseOpening(parent, file, clock, random, std::move(options));
}

} // namespace segue::store
