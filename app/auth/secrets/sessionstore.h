// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secretstore.h"

#include <QHash>

namespace segue::auth {

/// Secrets for this process only. Behind them, read only, what systemd handed to the service: a file named like the key in
/// the credentials folder ($CREDENTIALS_DIRECTORY).
class SessionStore final : public SecretStore
{
public:
    /// \p credentialsFolder may be empty.
    explicit SessionStore(QString credentialsFolder = {});
    /// The folder that systemd names in the environment, or an empty string.
    [[nodiscard]] static QString systemdFolder();

    [[nodiscard]] Operation<QByteArray> *read(QObject *parent, const QString &key) override;
    [[nodiscard]] Operation<void> *write(QObject *parent, const QString &key, const QByteArray &secret) override;
    [[nodiscard]] Operation<void> *remove(QObject *parent, const QString &key) override;

private:
    QString m_folder;
    QHash<QString, QByteArray> m_secrets;
};

} // namespace segue::auth
