// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filelock.h"

#include <QFile>

#if defined(Q_OS_UNIX)
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#else
#include <QLockFile>
#endif

namespace segue::store {

using namespace Qt::StringLiterals;

#if defined(Q_OS_UNIX)

// flock(2) rather than QLockFile: the kernel frees it with its process, whatever became of process numbers and host names
// since, and there is nothing stale to judge.
struct FileLock::Handle
{
    QString file;
    int descriptor = -1;

    ~Handle()
    {
        if (descriptor >= 0)
            ::close(descriptor);
    }
};

Result<std::unique_ptr<FileLock>> FileLock::tryLock(const QString &file)
{
    auto handle = std::make_unique<Handle>();
    handle->file = file;
    handle->descriptor = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    const bool opened = handle->descriptor >= 0;
    if (!opened || ::flock(handle->descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (opened && errno == EWOULDBLOCK)
            return std::unique_ptr<FileLock>();
        return failure(
            Error(ErrorCode::WorkspaceUnwritable).with(u"file"_s, file).with(u"reason"_s, QString::fromLocal8Bit(std::strerror(errno))));
    }
    const QByteArray process = QByteArray::number(static_cast<qint64>(::getpid())) + '\n';
    if (::ftruncate(handle->descriptor, 0) != 0
        || ::write(handle->descriptor, process.constData(), static_cast<std::size_t>(process.size())) < 0)
        return failure(
            Error(ErrorCode::WorkspaceUnwritable).with(u"file"_s, file).with(u"reason"_s, QString::fromLocal8Bit(std::strerror(errno))));
    return std::unique_ptr<FileLock>(new FileLock(std::move(handle)));
}

bool FileLock::isHeld(const QString &file)
{
    const int descriptor = ::open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return errno != ENOENT && errno != ENOTDIR; // no such file: nobody holds it
    const bool held = ::flock(descriptor, LOCK_SH | LOCK_NB) != 0;
    ::close(descriptor);
    return held;
}

void FileLock::removeFile()
{
    if (m_handle->descriptor >= 0) {
        QFile::remove(m_handle->file);
        ::close(m_handle->descriptor);
        m_handle->descriptor = -1;
    }
}

#else

// Elsewhere QLockFile keeps the file open without sharing, which ends with the process.
struct FileLock::Handle
{
    explicit Handle(const QString &name) : lock(name) { lock.setStaleLockTime(0); }
    QLockFile lock;
};

Result<std::unique_ptr<FileLock>> FileLock::tryLock(const QString &file)
{
    auto handle = std::make_unique<Handle>(file);
    if (handle->lock.tryLock(0))
        return std::unique_ptr<FileLock>(new FileLock(std::move(handle)));
    if (handle->lock.error() == QLockFile::LockFailedError)
        return std::unique_ptr<FileLock>();
    return failure(Error(ErrorCode::WorkspaceUnwritable).with(u"file"_s, file).with(u"reason"_s, u"QLockFile"_s));
}

bool FileLock::isHeld(const QString &file)
{
    if (!QFile::exists(file))
        return false;
    QLockFile lock(file);
    lock.setStaleLockTime(0);
    return !lock.tryLock(0);
}

void FileLock::removeFile()
{
    m_handle->lock.unlock();
}

#endif

FileLock::FileLock(std::unique_ptr<Handle> handle) : m_handle(std::move(handle)) {}

FileLock::~FileLock() = default;

qint64 FileLock::holder(const QString &file)
{
    QFile content(file);
    if (!content.open(QIODevice::ReadOnly))
        return 0;
    return content.readLine().trimmed().toLongLong();
}

} // namespace segue::store
