// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspaceplace.h"

#include "sqlerror.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <array>
#include <string_view>

#if defined(Q_OS_LINUX)
#include <sys/vfs.h>
#endif
#if defined(Q_OS_UNIX)
#include <pwd.h>
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

QString backupFolder(const QString &file)
{
    return file + u".backups"_s;
}

QString newestBackup(const QString &file)
{
    const QFileInfoList backups = QDir(backupFolder(file)).entryInfoList({u"*.segue"_s}, QDir::Files, QDir::Time);
    return backups.isEmpty() ? u"@no_backup"_s : backups.first().absoluteFilePath();
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
