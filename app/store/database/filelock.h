// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <memory>

namespace segue::store {

/// An exclusive lock on a file that the operating system frees when its process dies, however it dies. Two locks on one file
/// exclude each other, also within one process.
class FileLock
{
public:
    /// Takes the lock, making the file (0600) if need be; null while somebody else has it. WorkspaceUnwritable.
    [[nodiscard]] static Result<std::unique_ptr<FileLock>> tryLock(const QString &file);
    /// Whether somebody holds the lock now; false for a file that is not there.
    [[nodiscard]] static bool isHeld(const QString &file);
    /// The process that wrote itself into the file, 0 where there is none.
    [[nodiscard]] static qint64 holder(const QString &file);

    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

    /// Frees the lock and removes the file. Only for files that nobody else will lock again.
    void removeFile();

private:
    struct Handle;
    explicit FileLock(std::unique_ptr<Handle> handle);
    std::unique_ptr<Handle> m_handle;
};

} // namespace segue::store
