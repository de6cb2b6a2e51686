// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretchest.h"

#include <optional>

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

Operation<QByteArray> *SecretChest::handed(QObject *parent, const QString &key)
{
    return flow<QByteArray>(parent, QStringLiteral("read handed secret"), [this, key](Flow<QByteArray> *self) {
        self->awaitResult(m_session.read(self, key), [this, self, key](Result<QByteArray> own) {
            const QString name = m_handedNames.value(key);
            if (own.has_value() || name.isEmpty() || own.error().code() != ErrorCode::SignInNeeded)
                self->settle(std::move(own));
            else
                self->awaitResult(m_session.read(self, name), [self](Result<QByteArray> named) { self->settle(std::move(named)); });
        });
    });
}

Operation<SecretChest::Place> *SecretChest::placeOf(QObject *parent, const QString &key)
{
    return flow<Place>(parent, QStringLiteral("find secret"), [this, key](Flow<Place> *self) {
        const auto inProcess = [this, self, key](const std::optional<Error> &keychainSaid) {
            self->awaitResult(handed(self, key), [self, keychainSaid](const Result<QByteArray> &given) {
                if (given.has_value())
                    self->succeed(Place::Process);
                else
                    self->fail(keychainSaid.value_or(given.error()));
            });
        };
        if (isKept(key)) {
            inProcess(std::nullopt);
            return;
        }
        // In the order of read(): the keychain first.
        self->awaitResult(m_keychain->read(self, key), [self, inProcess](const Result<QByteArray> &kept) {
            if (kept.has_value())
                self->succeed(Place::Keychain);
            else
                inProcess(kept.error());
        });
    });
}

Operation<QByteArray> *SecretChest::read(QObject *parent, const QString &key)
{
    if (isKept(key))
        return handed(parent, key);
    return flow<QByteArray>(parent, QStringLiteral("read secret"), [this, key](Flow<QByteArray> *self) {
        self->awaitResult(m_keychain->read(self, key), [this, self, key](Result<QByteArray> kept) {
            if (kept.has_value()) {
                self->settle(std::move(kept));
                return;
            }
            // A service has its secrets from systemd. Where neither has it, the keychain's own word counts.
            self->awaitResult(handed(self, key),
                              [self, kept](Result<QByteArray> given) { self->settle(given.has_value() ? std::move(given) : kept); });
        });
    });
}

Operation<void> *SecretChest::write(QObject *parent, const QString &key, const QByteArray &secret)
{
    if (isKept(key))
        return m_session.write(parent, key, secret);
    return m_keychain->write(parent, key, secret);
}

Operation<bool> *SecretChest::replace(QObject *parent, const QString &key, const QByteArray &expected, const QByteArray &secret)
{
    if (isKept(key))
        return SecretStore::replace(parent, key, expected, secret);
    return flow<bool>(parent, QStringLiteral("replace secret"), [=, this](Flow<bool> *self) {
        self->awaitResult(m_keychain->replace(self, key, expected, secret), [=, this](const Result<bool> &replaced) {
            if (replaced.has_value()) {
                self->succeed(*replaced);
                return;
            }
            // What systemd handed over cannot be written back; the newer one lives as long as this process, and the handed one
            // stays good (a refresh token is not used up, reference 1.6).
            self->awaitResult(handed(self, key), [=, this](const Result<QByteArray> &given) {
                if (!given.has_value())
                    self->fail(replaced.error());
                else if (*given != expected)
                    self->succeed(false);
                else
                    self->await(m_session.write(self, key, secret), [self] { self->succeed(true); });
            });
        });
    });
}

Operation<void> *SecretChest::remove(QObject *parent, const QString &key)
{
    return flow<void>(parent, QStringLiteral("remove secret"), [this, key](Flow<void> *self) {
        self->await(m_session.remove(self, key), [this, self, key] {
            if (isKept(key)) {
                self->succeed();
                return;
            }
            self->await(m_keychain->remove(self, key), [self] { self->succeed(); });
        });
    });
}

} // namespace segue::workspace
