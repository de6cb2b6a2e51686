// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyfile.h"

#include <QFile>
#include <QFileInfo>

namespace segue::auth {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 1'048'576;

bool isReadableForOthers([[maybe_unused]] const QFile &file)
{
#if defined(Q_OS_UNIX)
    return file.permissions().testAnyFlags(QFileDevice::ReadGroup | QFileDevice::ReadOther);
#else
    return false; // what Qt tells of Windows' access lists says nothing about others
#endif
}

} // namespace

Result<SigningKey> readKeyFile(const QString &file, const QByteArray &passphrase)
{
    const auto unreadable = [&file](const QString &reason) {
        return failure(Error(ErrorCode::CertificateUnreadable).with(u"file"_s, file).with(u"reason"_s, reason));
    };
    QFile source(file);
    if (!source.exists())
        return unreadable(u"@file_missing"_s);
    if (!QFileInfo(source).isFile())
        return unreadable(u"@not_a_file"_s);
    if (!source.open(QIODevice::ReadOnly))
        return unreadable(u"@file_closed"_s);
    const QByteArray bytes = source.read(largestFile);
    Result<SigningKey> key = SigningKey::read(bytes, passphrase);
    if (!key.has_value())
        return failure(std::move(key.error()).with(u"file"_s, file));
    if (isReadableForOthers(source) && SigningKey::isOpen(bytes))
        return failure(Error(ErrorCode::CertificateExposed).with(u"file"_s, file));
    return key;
}

} // namespace segue::auth
