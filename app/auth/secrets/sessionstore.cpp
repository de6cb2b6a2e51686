// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionstore.h"

#include <QFile>
#include <QFileInfo>

namespace segue::auth {

using namespace Qt::StringLiterals;

namespace {

/// systemd takes credentials of up to one megabyte.
constexpr qint64 largestCredential = 1'048'576;

Result<QByteArray> readCredential(const QString &folder, const QString &key)
{
    const Error missing = Error(ErrorCode::SignInNeeded).with(u"account"_s, u"@account"_s);
    // A key must not lead out of the folder.
    if (folder.isEmpty() || key.isEmpty() || key.contains(u'/') || key.startsWith(u'.'))
        return failure(missing);
    QFile file(folder + u'/' + key);
    if (!file.exists())
        return failure(missing);
    if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly))
        return failure(Error(ErrorCode::KeychainDenied));
    QByteArray secret = file.read(largestCredential);
    // Most files end with a line end that is no part of the secret.
    if (secret.endsWith('\n'))
        secret.chop(1);
    if (secret.endsWith('\r'))
        secret.chop(1);
    if (secret.isEmpty())
        return failure(missing);
    return secret;
}

} // namespace

SessionStore::SessionStore(QString credentialsFolder) : m_folder(std::move(credentialsFolder)) {}

QString SessionStore::systemdFolder()
{
    return qEnvironmentVariable("CREDENTIALS_DIRECTORY");
}

Operation<QByteArray> *SessionStore::read(QObject *parent, const QString &key)
{
    return flow<QByteArray>(parent, u"read secret"_s, [this, key](Flow<QByteArray> *self) {
        const auto own = m_secrets.constFind(key);
        self->settle(own != m_secrets.constEnd() ? Result<QByteArray>(*own) : readCredential(m_folder, key));
    });
}

Operation<void> *SessionStore::write(QObject *parent, const QString &key, const QByteArray &secret)
{
    return flow<void>(parent, u"write secret"_s, [this, key, secret](Flow<void> *self) {
        m_secrets.insert(key, secret);
        self->succeed();
    });
}

Operation<void> *SessionStore::remove(QObject *parent, const QString &key)
{
    return flow<void>(parent, u"remove secret"_s, [this, key](Flow<void> *self) {
        m_secrets.remove(key);
        self->succeed();
    });
}

} // namespace segue::auth
