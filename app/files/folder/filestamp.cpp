// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filestamp.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <filesystem>

namespace segue::files {

namespace {
constexpr qint64 edge = 64 * 1024;

/// Nanoseconds of the file system's own clock; zero where it does not tell.
qint64 timeOf(const QString &path)
{
    std::error_code failed;
    const auto time = std::filesystem::last_write_time(std::filesystem::path(path.toStdU16String()), failed);
    return failed ? 0 : static_cast<qint64>(std::chrono::duration_cast<std::chrono::nanoseconds>(time.time_since_epoch()).count());
}
} // namespace

std::optional<FileStamp> stampOf(const QStringList &parts)
{
    FileStamp stamp;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &part : parts) {
        QFile file(part);
        if (!file.open(QIODevice::ReadOnly))
            return std::nullopt;
        const QFileInfo info(part);
        const qint64 size = file.size();
        hash.addData(info.fileName().toUtf8() + '\n' + QByteArray::number(size) + '\n' + QByteArray::number(timeOf(part)) + '\n');
        hash.addData(file.read(edge));
        if (size > edge && file.seek(std::max(edge, size - edge)))
            hash.addData(file.read(edge));
        stamp.bytes += size;
        if (!stamp.changedAt.isValid() || info.lastModified() > stamp.changedAt)
            stamp.changedAt = info.lastModified().toUTC();
    }
    stamp.marker = QString::fromLatin1(hash.result().left(16).toHex());
    return stamp;
}

} // namespace segue::files
