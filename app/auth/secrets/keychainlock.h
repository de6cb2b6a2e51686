// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QLockFile>

#include <memory>

namespace segue::auth {

/// Held while an entry of the keychain is replaced or removed, so that two processes (or two stores of one) do not leave pieces of
/// each other's secrets behind. Freed with the last copy, and when the process dies.
using KeychainHold = std::shared_ptr<QLockFile>;

/// Waits for the entry of that key to be free. It never fails: after a quarter of a minute, or where no lock file can be made, the
/// hold is null and the work goes on without it, since a keychain does not need it to keep a secret whole.
[[nodiscard]] Operation<KeychainHold> *holdKeychain(QObject *parent, Clock &clock, const QString &key);

} // namespace segue::auth
