// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

QT_BEGIN_NAMESPACE
class QSqlError;
QT_END_NAMESPACE

namespace segue::store {

/// What SQLite's result code means for the workspace \p file. Decided by the code alone; SQLite's words only become a reason.
[[nodiscard]] Error sqlError(const QSqlError &error, const QString &file);
[[nodiscard]] Error sqlError(int code, const QString &words, const QString &file);

[[nodiscard]] Error workspaceLocked(const QString &file);
/// With the newest backup named.
[[nodiscard]] Error workspaceDamaged(const QString &file, const QString &reason);
[[nodiscard]] Error storeFailed(const QString &reason);

} // namespace segue::store
