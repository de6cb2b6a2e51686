// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "zipfile.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace segue::cli {

namespace {

la_ssize_t append(archive *, void *target, const void *bytes, std::size_t size)
{
    static_cast<QByteArray *>(target)->append(static_cast<const char *>(bytes), static_cast<qsizetype>(size));
    return static_cast<la_ssize_t>(size);
}

Error failed(archive *writer)
{
    return Error(ErrorCode::InternalFault)
        .with(QStringLiteral("what"), QStringLiteral("zip: ") + QString::fromUtf8(archive_error_string(writer)));
}

} // namespace

Result<QByteArray> zipped(const QList<ZipEntry> &entries, const QDateTime &time)
{
    QByteArray bytes;
    const std::unique_ptr<archive, decltype(&archive_write_free)> writer(archive_write_new(), &archive_write_free);
    if (archive_write_set_format_zip(writer.get()) != ARCHIVE_OK
        || archive_write_open(writer.get(), &bytes, nullptr, &append, nullptr) != ARCHIVE_OK)
        return failure(failed(writer.get()));
    for (const ZipEntry &entry : entries) {
        const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> header(archive_entry_new(), &archive_entry_free);
        archive_entry_set_pathname(header.get(), entry.name.toUtf8().constData());
        archive_entry_set_size(header.get(), entry.content.size());
        archive_entry_set_filetype(header.get(), AE_IFREG);
        archive_entry_set_perm(header.get(), 0600);
        archive_entry_set_mtime(header.get(), time.toSecsSinceEpoch(), 0);
        if (archive_write_header(writer.get(), header.get()) != ARCHIVE_OK
            || archive_write_data(writer.get(), entry.content.constData(), static_cast<std::size_t>(entry.content.size()))
                   != static_cast<la_ssize_t>(entry.content.size()))
            return failure(failed(writer.get()));
    }
    if (archive_write_close(writer.get()) != ARCHIVE_OK)
        return failure(failed(writer.get()));
    return bytes;
}

} // namespace segue::cli
