// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretchest.h"

namespace segue::workspace {

SecretChest::SecretChest(Clock &clock, Random &random, Mailbox *keychainDesk, bool sessionOnly)
    : m_session(auth::SessionStore::systemdFolder()),
      m_keychain(sessionOnly ? nullptr : std::make_unique<auth::KeychainStore>(clock, random, keychainDesk))
{
}

void SecretChest::keepForSession(const QString &key, bool sessionOnly)
{
    if (sessionOnly)
        m_sessionKeys.insert(key);
    else
        m_sessionKeys.remove(key);
}

Operation<QByteArray> *SecretChest::read(QObject *parent, const QString &key)
{
    if (!m_keychain || m_sessionKeys.contains(key))
        return m_session.read(parent, key);
    return flow<QByteArray>(parent, QStringLiteral("read secret"), [this, key](Flow<QByteArray> *self) {
        self->awaitResult(m_keychain->read(self, key), [this, self, key](Result<QByteArray> kept) {
            if (kept.has_value()) {
                self->settle(std::move(kept));
                return;
            }
            // A service has its secrets from systemd. Where neither has it, the keychain's own word counts.
            self->awaitResult(m_session.read(self, key),
                              [self, kept](Result<QByteArray> handed) { self->settle(handed.has_value() ? std::move(handed) : kept); });
        });
    });
}

Operation<void> *SecretChest::write(QObject *parent, const QString &key, const QByteArray &secret)
{
    if (!m_keychain || m_sessionKeys.contains(key))
        return m_session.write(parent, key, secret);
    return m_keychain->write(parent, key, secret);
}

Operation<void> *SecretChest::remove(QObject *parent, const QString &key)
{
    return flow<void>(parent, QStringLiteral("remove secret"), [this, key](Flow<void> *self) {
        self->await(m_session.remove(self, key), [this, self, key] {
            if (!m_keychain || m_sessionKeys.contains(key)) {
                self->succeed();
                return;
            }
            self->await(m_keychain->remove(self, key), [self] { self->succeed(); });
        });
    });
}

} // namespace segue::workspace
