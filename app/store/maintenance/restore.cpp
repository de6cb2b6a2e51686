// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore.h"

#include "database/database.h"
#include "database/filelock.h"
#include "database/sqlerror.h"
#include "definitions/auditstore.h"
#include "filecheck.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <filesystem>

namespace segue::store {

using namespace Qt::StringLiterals;

namespace {

Error unreadable(const QString &file, const QString &reason)
{
    return Error(ErrorCode::FileUnreadable).with(u"file"_s, file).with(u"reason"_s, reason);
}

Error unwritable(const QString &file, const std::error_code &reason)
{
    return Error(ErrorCode::WorkspaceUnwritable).with(u"file"_s, file).with(u"reason"_s, QString::fromStdString(reason.message()));
}

std::filesystem::path pathOf(const QString &file)
{
    return QFile::encodeName(file).toStdString();
}

Error inUse(const QString &file, const QStringList &locks)
{
    QStringList processes;
    for (const QString &lock : locks) {
        if (const qint64 process = FileLock::holder(lock); process > 0)
            processes.append(QString::number(process));
    }
    return Error(ErrorCode::WorkspaceInUse).with(u"file"_s, file).with(u"processes"_s, processes);
}

class Restore final : public Operation<RestoredWorkspace>
{
public:
    Restore(QObject *parent, const QString &file, const QString &from, Clock &clock, QString actor)
        : Operation(u"restore workspace"_s, parent), m_clock(clock), m_actor(std::move(actor)), m_part(file + u".restore.part"_s)
    {
        m_restored.file = file;
        m_restored.from = from;
    }
    ~Restore() override { dropPart(); }

private:
    void refuse(Error error)
    {
        dropPart();
        m_hold.reset();
        fail(std::move(error));
    }

    void begin() override
    {
        const QFileInfo from(m_restored.from);
        if (!from.isFile()) {
            refuse(unreadable(m_restored.from, u"@no_such_file"_s));
            return;
        }
        if (QFileInfo(m_restored.file).exists() && from.canonicalFilePath() == QFileInfo(m_restored.file).canonicalFilePath()) {
            refuse(Error(ErrorCode::BackupInvalid).with(u"file"_s, m_restored.from).with(u"reason"_s, u"@is_the_workspace"_s));
            return;
        }
        // Its newest changes would stand in that file beside it.
        if (QFileInfo(m_restored.from + u"-wal"_s).size() > 0) {
            refuse(Error(ErrorCode::BackupInvalid).with(u"file"_s, m_restored.from).with(u"reason"_s, u"@not_closed"_s));
            return;
        }
        m_restored.backupOf = from.lastModified().toUTC();
        auto held = hold();
        if (!held.has_value()) {
            refuse(std::move(held.error()));
            return;
        }
        copy();
    }

    /// From here on nobody can open the workspace, and nobody has it open.
    [[nodiscard]] Result<void> hold()
    {
        const QString &file = m_restored.file;
        if (auto made = makePrivateFolder(QFileInfo(file).absolutePath()).and_then([&file] { return makePrivateFolder(lockFolder(file)); });
            !made.has_value())
            return made;
        auto lock = FileLock::tryLock(exclusiveLock(file));
        if (!lock.has_value())
            return failure(lock.error());
        if (!*lock)
            return failure(inUse(file, {exclusiveLock(file)}));
        m_hold = std::move(*lock);
        if (const QStringList sessions = heldSessionLocks(file); !sessions.isEmpty())
            return failure(inUse(file, sessions));
        return {};
    }

    void copy()
    {
        dropPart();
        QFile source(m_restored.from);
        if (!source.copy(m_part)) {
            refuse(unreadable(m_restored.from, source.errorString()));
            return;
        }
        QFile::setPermissions(m_part, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        auto opened = openPlainly(m_part, m_clock);
        if (!opened.has_value()) {
            refuse(std::move(opened.error()));
            return;
        }
        m_copy = *opened;
        awaitResult(checkFile(this, m_copy), [this](const Result<int> &checked) {
            if (!checked.has_value()) {
                // The copy is checked; it is the backup that is named.
                refuse(Error(checked.error()).with(u"file"_s, m_restored.from));
                return;
            }
            await(bringUpToDate(this, m_copy, *checked), [this] { mark(); });
        });
    }

    /// The sessions in the backup are over, and what it knows of the lists is from then.
    void mark()
    {
        await(m_copy->write<int>(this, u"mark as restored"_s,
                                 [this](Sql &sql) {
                                     const QDateTime now = m_clock.now();
                                     sql.run(u"DELETE FROM sessions"_s);
                                     sql.run(u"UPDATE leases SET run = NULL, session = NULL"_s);
                                     sql.run(u"DELETE FROM restored_ledgers"_s);
                                     const int ledgers = sql.run(u"INSERT INTO restored_ledgers (binding, restored_at, backup_of) "
                                                                 "SELECT id, ?, ? FROM bindings WHERE list_confirmed = 1"_s,
                                                                 values(now, m_restored.backupOf));
                                     recordDeed(sql, m_actor, u"restored"_s, m_restored.from,
                                                {{u"backup_of"_s, m_restored.backupOf.toString(Qt::ISODateWithMs)}});
                                     return Result<int>(ledgers);
                                 }),
              [this](int ledgers) {
                  m_restored.ledgers = ledgers;
                  m_copy->disconnectFile();
                  look();
              });
    }

    /// Whether the file that stands there is sound decides by which name it is kept.
    void look()
    {
        if (!QFileInfo::exists(m_restored.file)) {
            exchange(QString());
            return;
        }
        auto opened = openPlainly(m_restored.file, m_clock);
        if (!opened.has_value()) {
            exchange(u"damaged-%1.broken"_s);
            return;
        }
        const std::shared_ptr<Database> old = *opened;
        awaitResult(checkFile(this, old), [this, old](const Result<int> &checked) {
            if (!checked.has_value()) {
                old->disconnectFile();
                exchange(u"damaged-%1.broken"_s);
                return;
            }
            auto *fold = old->perform<void>(this, u"fold changes in"_s, Access::Bare, [](Sql &sql) {
                sql.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
                return Result<void>();
            });
            await(fold, [this, old] {
                old->disconnectFile();
                exchange(u"replaced-%1.segue"_s);
            });
        });
    }

    void exchange(const QString &keptName)
    {
        auto done = syncFile(m_part).and_then([&] { return keepOld(keptName); }).and_then([this] { return putInPlace(); });
        m_hold.reset();
        if (done.has_value())
            succeed(m_restored);
        else
            refuse(std::move(done.error()));
    }

    /// By a second name, so that at no moment there is no file: the next start would take that for a new workspace.
    [[nodiscard]] Result<void> keepOld(const QString &keptName)
    {
        if (keptName.isEmpty())
            return {};
        const QString folder = backupFolder(m_restored.file);
        if (auto made = makePrivateFolder(folder); !made.has_value())
            return made;
        const QString kept = QDir(folder).filePath(keptName.arg(m_clock.now().toUTC().toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s)));
        std::error_code problem;
        std::filesystem::create_hard_link(pathOf(m_restored.file), pathOf(kept), problem);
        if (problem)
            std::filesystem::copy_file(pathOf(m_restored.file), pathOf(kept), problem);
        if (problem)
            return failure(unwritable(kept, problem));
        // SQLite would play an older journal into the new file.
        if (QFileInfo(m_restored.file + u"-wal"_s).size() > 0) {
            std::filesystem::rename(pathOf(m_restored.file + u"-wal"_s), pathOf(kept + u"-wal"_s), problem);
            if (problem)
                return failure(unwritable(kept, problem));
        }
        QFile::remove(m_restored.file + u"-wal"_s);
        QFile::remove(m_restored.file + u"-shm"_s);
        m_restored.kept = kept;
        return {};
    }

    [[nodiscard]] Result<void> putInPlace()
    {
        std::error_code problem;
        std::filesystem::rename(pathOf(m_part), pathOf(m_restored.file), problem);
        if (problem)
            return failure(unwritable(m_restored.file, problem));
        return syncFile(m_restored.file);
    }

    void dropPart()
    {
        if (m_copy)
            m_copy->disconnectFile();
        for (const auto &rest : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
            QFile::remove(m_part + rest);
    }

    Clock &m_clock;
    QString m_actor;
    QString m_part;
    RestoredWorkspace m_restored;
    std::unique_ptr<FileLock> m_hold;
    std::shared_ptr<Database> m_copy;
};

} // namespace

Operation<RestoredWorkspace> *restoreWorkspace(QObject *parent, const QString &file, const QString &from, Clock &clock,
                                               const QString &actor)
{
    return new Restore(parent, QFileInfo(file).absoluteFilePath(), QFileInfo(from).absoluteFilePath(), clock,
                       actor.isEmpty() ? operatingSystemUser() : actor);
}

} // namespace segue::store
