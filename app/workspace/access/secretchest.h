// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/secrets/keychainstore.h"
#include "auth/secrets/secretstore.h"
#include "auth/secrets/sessionstore.h"

#include <QHash>
#include <QSet>

#include <memory>

namespace segue::workspace {

/// Where this process finds its secrets: what a person asked to keep for this session only, the operating
/// system's keychain, and what systemd handed to the service. A secret of the session is never written to the keychain,
/// also when the server renews it.
class SecretChest final : public auth::SecretStore
{
public:
    /// \p keychainDesk: a mailbox on the process's main thread, null when that is this thread.
    SecretChest(Clock &clock, Random &random, Mailbox *keychainDesk, bool sessionOnly);

    /// The name under which systemd hands over the secret of that key, which an administrator can know beforehand.
    void setHandedName(const QString &key, const QString &name) { m_handedNames.insert(key, name); }

    /// From now on the secret of that key stays in this process (or, with false, goes to the keychain).
    void keepForSession(const QString &key, bool sessionOnly);

    /// Where a secret was found.
    enum class Place {
        Keychain,
        Process, ///< given for this session only, or handed over by systemd
    };
    /// Errors as for read(): SignInNeeded says that the store can be used and has no such secret.
    [[nodiscard]] Operation<Place> *placeOf(QObject *parent, const QString &key);

    [[nodiscard]] Operation<QByteArray> *read(QObject *parent, const QString &key) override;
    [[nodiscard]] Operation<void> *write(QObject *parent, const QString &key, const QByteArray &secret) override;
    [[nodiscard]] Operation<void> *remove(QObject *parent, const QString &key) override;
    [[nodiscard]] Operation<bool> *replace(QObject *parent, const QString &key, const QByteArray &expected,
                                           const QByteArray &secret) override;

private:
    [[nodiscard]] bool isKept(const QString &key) const { return !m_keychain || m_sessionKeys.contains(key); }
    /// What this process holds, or what systemd handed to it.
    [[nodiscard]] Operation<QByteArray> *handed(QObject *parent, const QString &key);

    auth::SessionStore m_session;
    std::unique_ptr<auth::KeychainStore> m_keychain; ///< null: never touched
    QSet<QString> m_sessionKeys;
    QHash<QString, QString> m_handedNames;
};

} // namespace segue::workspace
