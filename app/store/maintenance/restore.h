// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/operation.h"

#include <QDateTime>

namespace segue::store {

struct RestoredWorkspace
{
    QString file;
    QString from;
    QDateTime backupOf; ///< when the backup was made
    QString kept;       ///< where the file that stood there is kept now; empty where there was none
    int ledgers = 0;    ///< of lists that may have moved on since
};

/// Puts a backup in the place of a workspace file that nobody has open. The backup is copied, checked (whole, of Segue, not newer
/// than this program) and brought up to date before anything else happens; the file that stood there stays among the backups,
/// by a name that says whether it was sound. All at once or not at all. Errors: FileUnreadable, BackupInvalid, WorkspaceTooNew,
/// WorkspaceInUse {file, processes}, WorkspaceUnwritable, DiskFull.
[[nodiscard]] Operation<RestoredWorkspace> *restoreWorkspace(QObject *parent, const QString &file, const QString &from, Clock &clock,
                                                             const QString &actor);

} // namespace segue::store
