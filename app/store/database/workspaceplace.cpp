// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspaceplace.h"

#include "filelock.h"
#include "sqlerror.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <utility>

#if defined(Q_OS_LINUX)
#include <sys/vfs.h>
#endif
#if defined(Q_OS_UNIX)
#include <fcntl.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace segue::store {

using namespace Qt::StringLiterals;

namespace {

constexpr auto onlyOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

Error unwritable(const QString &file, const QString &reason)
{
    return Error(ErrorCode::WorkspaceUnwritable).with(u"file"_s, file).with(u"reason"_s, reason);
}

QString backupList(const QString &file)
{
    return QDir(backupFolder(file)).filePath(u"elsewhere.txt"_s);
}

QStringList listedBackups(const QString &file)
{
    QFile list(backupList(file));
    return list.open(QIODevice::ReadOnly) ? QString::fromUtf8(list.readAll()).split(u'\n', Qt::SkipEmptyParts) : QStringList();
}

} // namespace

bool isNetworkFileSystem(quint64 magic, const QByteArray &type)
{
    // statfs(2) and linux/magic.h: NFS, SMB, CIFS, SMB2, AFS, Coda, NCP, Ceph, Lustre, GPFS.
    static constexpr std::array<quint64, 10> magics{0x6969,     0x517B, 0xFF534D42, 0xFE534D42, 0x5346414F,
                                                    0x73757245, 0x564C, 0x00C36400, 0x0BD00BD0, 0x47504653};
    static constexpr std::array<std::string_view, 22> types{
        "nfs",           "nfs4",          "cifs",           "smb3",           "smbfs",
        "afs",           "coda",          "ncpfs",          "ceph",           "lustre",
        "gpfs",          "glusterfs",     "davfs",          "fuse.sshfs",     "fuse.rclone",
        "fuse.davfs",    "fuse.s3fs",     "fuse.glusterfs", "fuse.ceph-fuse", "fuse.gvfsd-fuse",
        "fuse.smbnetfs", "fuse.curlftpfs"};
    return std::find(magics.begin(), magics.end(), magic) != magics.end()
           || std::find(types.begin(), types.end(), std::string_view(type.constData(), static_cast<std::size_t>(type.size())))
                  != types.end();
}

bool isOnNetwork(const QString &folder)
{
    quint64 magic = 0;
#if defined(Q_OS_LINUX)
    struct statfs status{};
    if (::statfs(QFile::encodeName(folder).constData(), &status) == 0)
        magic = static_cast<quint32>(status.f_type);
#endif
#if defined(Q_OS_WIN)
    if (QDir::toNativeSeparators(folder).startsWith("\\\\"_L1))
        return true;
#endif
    return isNetworkFileSystem(magic, QStorageInfo(folder).fileSystemType());
}

Result<void> makePrivateFolder(const QString &folder)
{
    const QFileInfo info(folder);
    if (info.isDir())
        return {};
    const QString above = info.absolutePath();
    if (!QFileInfo(above).isDir() && above != folder) {
        if (auto made = makePrivateFolder(above); !made.has_value())
            return made;
    }
    if (!QDir().mkdir(folder, onlyOwner | QFileDevice::ExeOwner) && !QFileInfo(folder).isDir())
        return failure(unwritable(folder, u"@cannot_make_folder"_s));
    return {};
}

Result<void> prepareWorkspaceFile(const QString &file)
{
    const QFileInfo info(file);
    if (auto folder = makePrivateFolder(info.absolutePath()); !folder.has_value())
        return folder;
    if (info.exists()) {
        if (!info.isFile())
            return failure(unwritable(file, u"@not_a_file"_s));
        // A workspace is never empty: SQLite writes its first page before anything else.
        if (info.size() == 0 && QFileInfo::exists(lockFolder(file)))
            return failure(workspaceDamaged(file, u"@empty_file"_s));
        return {};
    }
    QFile created(file);
    if (!created.open(QIODevice::WriteOnly | QIODevice::NewOnly, onlyOwner) && !QFileInfo(file).isFile())
        return failure(unwritable(file, created.errorString()));
    return {};
}

QString lockFolder(const QString &file)
{
    return file + u".locks"_s;
}

QString exclusiveLock(const QString &file)
{
    return QDir(lockFolder(file)).filePath(u"exclusive.lock"_s);
}

QStringList heldSessionLocks(const QString &file)
{
    QStringList held;
    for (const QFileInfo &lock : QDir(lockFolder(file)).entryInfoList({u"session-*.lock"_s}, QDir::Files)) {
        if (FileLock::isHeld(lock.absoluteFilePath()))
            held.append(lock.absoluteFilePath());
    }
    return held;
}

quint64 fileIdentity(const QString &file)
{
#if defined(Q_OS_UNIX)
    struct stat status{};
    if (::stat(QFile::encodeName(file).constData(), &status) == 0)
        return static_cast<quint64>(status.st_ino) ^ (static_cast<quint64>(status.st_dev) << 48U);
#else
    Q_UNUSED(file);
#endif
    return 0;
}

Result<void> syncFile(const QString &file)
{
#if defined(Q_OS_UNIX)
    for (const QString &path : {file, QFileInfo(file).absolutePath()}) {
        const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
        const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
        const QString reason = QString::fromLocal8Bit(std::strerror(errno));
        if (descriptor >= 0)
            ::close(descriptor);
        if (!synced)
            return failure(unwritable(file, reason));
    }
#else
    Q_UNUSED(file);
#endif
    return {};
}

QString backupFolder(const QString &file)
{
    return file + u".backups"_s;
}

QStringList backups(const QString &file)
{
    QFileInfoList found = QDir(backupFolder(file)).entryInfoList({u"*.segue"_s}, QDir::Files);
    for (const QString &listed : listedBackups(file)) {
        if (QFileInfo(listed).isFile())
            found.append(QFileInfo(listed));
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const QFileInfo &left, const QFileInfo &right) { return left.lastModified() > right.lastModified(); });
    QStringList paths;
    for (const QFileInfo &backup : std::as_const(found)) {
        if (!paths.contains(backup.absoluteFilePath()))
            paths.append(backup.absoluteFilePath());
    }
    return paths;
}

Result<void> noteBackup(const QString &file, const QString &backup)
{
    if (auto made = makePrivateFolder(backupFolder(file)); !made.has_value())
        return made;
    QStringList listed = listedBackups(file);
    listed.removeAll(backup);
    listed.append(backup);
    // What is gone need not be looked for again.
    listed.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    QSaveFile list(backupList(file));
    if (!list.open(QIODevice::WriteOnly) || list.write(listed.join(u'\n').toUtf8() + '\n') < 0 || !list.setPermissions(onlyOwner)
        || !list.commit())
        return failure(unwritable(list.fileName(), list.errorString()));
    return {};
}

QString newestBackup(const QString &file)
{
    return backups(file).value(0, u"@no_backup"_s);
}

QString operatingSystemUser()
{
#if defined(Q_OS_UNIX)
    struct passwd entry{};
    struct passwd *found = nullptr;
    std::array<char, 4096> buffer{};
    if (::getpwuid_r(::geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr)
        return QString::fromLocal8Bit(entry.pw_name);
    return QString::number(::geteuid());
#else
    return qEnvironmentVariable("USERNAME");
#endif
}

} // namespace segue::store
