// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "authorityfiles.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSslCertificate>

namespace segue::sandbox {

namespace {

Error unusable(const QString &fileName, const QString &reason)
{
    return Error(ErrorCode::SandboxFailed).with(QStringLiteral("reason"), fileName + QStringLiteral(": ") + reason);
}

Result<QByteArray> contents(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return failure(unusable(fileName, file.errorString()));
    return file.readAll();
}

Result<void> keep(const QString &fileName, const QByteArray &bytes, bool secret)
{
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        return failure(unusable(fileName, file.errorString()));
    if (secret)
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(bytes);
    if (!file.commit())
        return failure(unusable(fileName, file.errorString()));
    return {};
}

} // namespace

Result<AuthorityFiles> openAuthority(const QString &base, const QDateTime &now)
{
    const QString certificateFile = QFileInfo(base + QStringLiteral(".ca.pem")).absoluteFilePath();
    const QString keyFile = base + QStringLiteral(".ca.key");
    AuthorityFiles files;
    files.certificateFile = certificateFile;
    if (QFile::exists(certificateFile) && QFile::exists(keyFile)) {
        const auto certificate = contents(certificateFile);
        const auto key = contents(keyFile);
        if (!certificate.has_value() || !key.has_value())
            return failure(certificate.has_value() ? key.error() : certificate.error());
        const QSslCertificate kept(*certificate, QSsl::Pem);
        if (kept.isNull())
            return failure(unusable(certificateFile, QStringLiteral("not a certificate")));
        if (kept.expiryDate() > now) {
            files.credentials = {*certificate, *key};
            return files;
        }
    }
    files.credentials = makeAuthority(now);
    if (const auto kept = keep(keyFile, files.credentials.key, true); !kept.has_value())
        return failure(kept.error());
    if (const auto kept = keep(certificateFile, files.credentials.certificate, false); !kept.has_value())
        return failure(kept.error());
    return files;
}

} // namespace segue::sandbox
