// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

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
/// Backups, made with 0700 on first use.
[[nodiscard]] QString backupFolder(const QString &file);
/// The path of the newest backup, or the term "@no_backup".
[[nodiscard]] QString newestBackup(const QString &file);
/// Makes a folder with 0700 unless it is there. WorkspaceUnwritable.
[[nodiscard]] Result<void> makePrivateFolder(const QString &folder);

/// Who runs this process, as the operating system names them.
[[nodiscard]] QString operatingSystemUser();

} // namespace segue::store
