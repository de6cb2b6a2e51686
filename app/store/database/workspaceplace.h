// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

/// Where a workspace file stands, and what stands beside it.
namespace segue::store {

/// Whether a file system of this magic number (statfs) and type name (as mounted) lives on another computer.
[[nodiscard]] bool isNetworkFileSystem(quint64 magic, const QByteArray &type);
/// Whether a folder does.
[[nodiscard]] bool isOnNetwork(const QString &folder);

/// Makes the folder (0700) and an empty file (0600) where they are not there. WorkspaceUnwritable where they cannot be made
/// or the path is something else; WorkspaceDamaged for an empty file that was a workspace before.
[[nodiscard]] Result<void> prepareWorkspaceFile(const QString &file);

/// Lock files of sessions and lists, made with 0700 on first use.
[[nodiscard]] QString lockFolder(const QString &file);
/// The lock of who alone may have the workspace, for a restore. It is asked after a session's own lock was taken, so that of two
/// who come at once at least one sees the other.
[[nodiscard]] QString exclusiveLock(const QString &file);
/// The locks of the sessions that have the workspace open now, in any process.
[[nodiscard]] QStringList heldSessionLocks(const QString &file);
/// What tells one file from another that took its place; 0 where that cannot be told.
[[nodiscard]] quint64 fileIdentity(const QString &file);
/// Puts a file's content and name on the disk for good.
[[nodiscard]] Result<void> syncFile(const QString &file);
/// Backups, made with 0700 on first use.
[[nodiscard]] QString backupFolder(const QString &file);
/// The backups that are there, newest first: those in the folder, and those that were put elsewhere. The list of the latter
/// stands beside the workspace, not in it, since it is needed when the workspace is damaged.
[[nodiscard]] QStringList backups(const QString &file);
/// Adds a backup that stands outside the folder to the list. WorkspaceUnwritable.
[[nodiscard]] Result<void> noteBackup(const QString &file, const QString &backup);
/// The path of the newest backup, or the term "@no_backup".
[[nodiscard]] QString newestBackup(const QString &file);
/// Makes a folder with 0700 unless it is there. WorkspaceUnwritable.
[[nodiscard]] Result<void> makePrivateFolder(const QString &folder);

/// Who runs this process, as the operating system names them.
[[nodiscard]] QString operatingSystemUser();

} // namespace segue::store
