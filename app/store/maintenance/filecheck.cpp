// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filecheck.h"

#include "database/database.h"
#include "database/sqlerror.h"

#include <QFile>
#include <QFileInfo>

namespace segue::store {

using namespace Qt::StringLiterals;

namespace {

Error invalid(const QString &file, const QString &reason)
{
    return Error(ErrorCode::BackupInvalid).with(u"file"_s, file).with(u"reason"_s, reason);
}

Error unwritable(const QString &file, const QString &reason)
{
    return Error(ErrorCode::FileUnwritable).with(u"file"_s, file).with(u"reason"_s, reason);
}

/// What SQLite says of a file that is not the workspace itself.
Error asInvalid(const Error &error, const QString &file)
{
    return error.code() == ErrorCode::WorkspaceDamaged ? invalid(file, error.parameter(u"reason"_s).toString()) : error;
}

int versionOf(Sql &sql, const QString &file)
{
    const auto application = sql.number(u"PRAGMA application_id"_s);
    const auto version = sql.number(u"PRAGMA user_version"_s);
    if (!sql.ok())
        return 0;
    if (application != applicationId || version.value_or(0) < 1) {
        sql.fail(invalid(file, u"@not_a_workspace"_s));
        return 0;
    }
    if (*version > sql.database().schemaVersion())
        sql.fail(Error(ErrorCode::WorkspaceTooNew).with(u"file"_s, file));
    else if (sql.number(u"SELECT COUNT(*) FROM settings WHERE name IN ('workspace.id', 'workspace.hash_key')"_s) != 2 && sql.ok())
        sql.fail(invalid(file, u"@not_a_workspace"_s));
    return static_cast<int>(*version);
}

void checkIntegrity(Sql &sql, const QString &file)
{
    sql.first(u"PRAGMA integrity_check(1)"_s, {}, [&](Row &row) {
        if (const QString finding = row.text(); finding != "ok"_L1)
            sql.fail(invalid(file, finding));
    });
    sql.first(u"PRAGMA foreign_key_check"_s, {}, [&](Row &row) { sql.fail(invalid(file, row.text())); });
}

void stepOn(Flow<void> *self, const std::shared_ptr<Database> &database, int version)
{
    if (version >= database->schemaVersion()) {
        self->succeed();
        return;
    }
    self->await(database->write<void>(self, u"change schema of copy"_s,
                                      [version](Sql &sql) {
                                          sql.database().options().steps.at(static_cast<std::size_t>(version))(sql);
                                          sql.run(u"PRAGMA user_version = %1"_s.arg(version + 1));
                                          return Result<void>();
                                      }),
                [=] { stepOn(self, database, version + 1); });
}

} // namespace

Result<std::shared_ptr<Database>> openPlainly(const QString &file, Clock &clock)
{
    // SQLite would make a file that is not there.
    if (!QFileInfo(file).isFile())
        return failure(Error(ErrorCode::FileUnreadable).with(u"file"_s, file).with(u"reason"_s, u"@no_such_file"_s));
    auto database = std::make_shared<Database>(QFileInfo(file).absoluteFilePath(), clock, DatabaseOptions());
    if (auto connected = database->connectFile(); !connected.has_value())
        return failure(std::move(connected.error()));
    Sql sql(*database);
    sql.run(u"PRAGMA foreign_keys = ON"_s);
    if (!sql.ok())
        return failure(*sql.error());
    return database;
}

Operation<int> *checkFile(QObject *parent, const std::shared_ptr<Database> &database)
{
    return flow<int>(parent, u"check workspace file"_s, [database](Flow<int> *self) {
        const QString file = database->file();
        auto *look = database->perform<int>(self, u"look at workspace file"_s, Access::Bare, [file](Sql &sql) {
            const int version = versionOf(sql, file);
            checkIntegrity(sql, file);
            return Result<int>(version);
        });
        self->awaitResult(look, [self, file](const Result<int> &looked) {
            if (looked.has_value())
                self->succeed(*looked);
            else
                self->fail(asInvalid(looked.error(), file));
        });
    });
}

Operation<void> *copyWhole(QObject *parent, const std::shared_ptr<Database> &database, const QString &copy)
{
    return flow<void>(parent, u"copy workspace"_s, [database, copy](Flow<void> *self) {
        // Made before SQLite writes into it, so that it is nobody else's at any time.
        QFile made(copy);
        if (!made.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
            self->fail(unwritable(copy, QFileInfo::exists(copy) ? u"@file_exists"_s : made.errorString()));
            return;
        }
        made.close();
        const auto end = [self, copy](Result<void> result) {
            if (!result.has_value()) {
                QFile::remove(copy);
                if (result.error().code() == ErrorCode::DiskFull)
                    result = failure(Error(ErrorCode::DiskFull).with(u"file"_s, copy));
            }
            self->settle(std::move(result));
        };
        auto *copying = database->perform<void>(self, u"copy workspace"_s, Access::Bare, [copy](Sql &sql) {
            sql.run(u"VACUUM INTO ?"_s, values(copy));
            return Result<void>();
        });
        self->awaitResult(copying, [=](const Result<void> &copied) {
            auto plain = copied.has_value() ? openPlainly(copy, database->clock()) : failure(copied.error());
            if (!plain.has_value()) {
                end(failure(plain.error()));
                return;
            }
            self->awaitResult(checkFile(self, *plain), [=](const Result<int> &checked) {
                (*plain)->disconnectFile();
                end(checked.has_value() ? syncFile(copy) : failure(checked.error()));
            });
        });
    });
}

Operation<void> *bringUpToDate(QObject *parent, const std::shared_ptr<Database> &database, int version)
{
    return flow<void>(parent, u"bring copy up to date"_s, [=](Flow<void> *self) { stepOn(self, database, version); });
}

} // namespace segue::store
