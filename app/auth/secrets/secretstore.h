// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/operation.h"

#include <QByteArray>
#include <QString>

namespace segue::auth {

/// Where secrets are kept (I6). Keys are names of ours, never shown.
///
/// Errors: KeychainMissing (no usable store), KeychainDenied (a person refused, or it stayed locked), KeychainFailed.
/// Reading what is not there fails with SignInNeeded; removing what is not there succeeds.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    [[nodiscard]] virtual Operation<QByteArray> *read(QObject *parent, const QString &key) = 0;
    /// Replaces what was there; after an error the old secret may be gone but is never mixed with the new one.
    [[nodiscard]] virtual Operation<void> *write(QObject *parent, const QString &key, const QByteArray &secret) = 0;
    [[nodiscard]] virtual Operation<void> *remove(QObject *parent, const QString &key) = 0;
    /// Writes only if \p expected is there still; false: something else is, and stays.
    [[nodiscard]] virtual Operation<bool> *replace(QObject *parent, const QString &key, const QByteArray &expected,
                                                   const QByteArray &secret)
    {
        return flow<bool>(parent, QStringLiteral("replace secret"), [this, key, expected, secret](Flow<bool> *self) {
            self->await(read(self, key), [this, self, key, expected, secret](const QByteArray &there) {
                if (there != expected)
                    self->succeed(false);
                else
                    self->await(write(self, key, secret), [self] { self->succeed(true); });
            });
        });
    }
};

} // namespace segue::auth
