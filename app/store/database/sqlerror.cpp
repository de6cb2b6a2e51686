// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlerror.h"

#include "workspaceplace.h"

#include <QSqlError>

namespace segue::store {

using namespace Qt::StringLiterals;

namespace {

// SQLite's primary result codes (https://www.sqlite.org/rescode.html); extended codes carry them in the lowest byte.
enum ResultCode : int {
    Perm = 3,
    Busy = 5,
    ReadOnly = 8,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26,
};

} // namespace

Error workspaceLocked(const QString &file)
{
    return Error(ErrorCode::WorkspaceLocked).with(u"file"_s, file);
}

Error workspaceDamaged(const QString &file, const QString &reason)
{
    return Error(ErrorCode::WorkspaceDamaged).with(u"file"_s, file).with(u"reason"_s, reason).with(u"backup"_s, newestBackup(file));
}

Error storeFailed(const QString &reason)
{
    return Error(ErrorCode::StoreFailed).with(u"reason"_s, reason);
}

Error sqlError(int code, const QString &words, const QString &file)
{
    switch (code & 0xff) {
    case Busy:
        return workspaceLocked(file);
    case Perm:
    case ReadOnly:
    case CannotOpen:
        return Error(ErrorCode::WorkspaceUnwritable).with(u"file"_s, file).with(u"reason"_s, words);
    case Corrupt:
    case NotADatabase:
        return workspaceDamaged(file, words);
    case Full:
        return Error(ErrorCode::DiskFull).with(u"file"_s, file);
    default:
        return storeFailed(words);
    }
}

Error sqlError(const QSqlError &error, const QString &file)
{
    return sqlError(error.nativeErrorCode().toInt(), error.databaseText(), file);
}

} // namespace segue::store
