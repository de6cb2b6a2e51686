// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/mailbox.h"
#include "base/random.h"
#include "secretstore.h"

#include <memory>

namespace segue::auth {

/// The operating system's credential store, through QtKeychain, under the service name "Segue".
///
/// Secrets over 2,000 bytes are kept in pieces (Windows limits a credential to 2,560 bytes) with a manifest under the key
/// itself; the manifest is written last and tells the secret's digest, so that a broken write never yields a mixed secret: what
/// is not whole is as if it were not there. Processes take turns at writing an entry (keychainlock.h). Each call to the store ends
/// within ten seconds: QtKeychain on Debian 12 never answers in a process without a GLib loop, and says OtherError where
/// there is no session bus. Hence any error but "no such entry" and "access denied" means KeychainMissing.
class KeychainStore final : public SecretStore
{
public:
    /// QtKeychain's queue belongs to the thread that used it first. \p desk is a mailbox on the thread that shall use it (the
    /// process's main thread), or null when that is this thread. It must outlive the store.
    /// \p largestEntry: bytes of a secret that the system's store takes under one key.
    KeychainStore(Clock &clock, Random &random, Mailbox *desk = nullptr, qsizetype largestEntry = 2'000);
    ~KeychainStore() override;

    [[nodiscard]] Operation<QByteArray> *read(QObject *parent, const QString &key) override;
    [[nodiscard]] Operation<void> *write(QObject *parent, const QString &key, const QByteArray &secret) override;
    [[nodiscard]] Operation<void> *remove(QObject *parent, const QString &key) override;
    [[nodiscard]] Operation<bool> *replace(QObject *parent, const QString &key, const QByteArray &expected,
                                           const QByteArray &secret) override;

    /// Whether there is a usable store: succeeds, or fails as a read would. Writes nothing.
    [[nodiscard]] Operation<void> *probe(QObject *parent);

private:
    class Call;
    struct Context;
    struct Steps;
    std::shared_ptr<Context> m_context;
};

} // namespace segue::auth
