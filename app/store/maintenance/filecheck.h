// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/operation.h"

#include <memory>

namespace segue::store {

class Database;

/// A file that nobody else has open, as a plain database: neither a session nor a migration takes place. Null, with an error,
/// where it is not there or cannot be opened.
[[nodiscard]] Result<std::shared_ptr<Database>> openPlainly(const QString &file, Clock &clock);

/// Looks whether an open database is a whole workspace that this program understands, and answers its schema version.
/// BackupInvalid {file, reason}, WorkspaceTooNew. It takes as long as reading the file.
[[nodiscard]] Operation<int> *checkFile(QObject *parent, const std::shared_ptr<Database> &database);

/// Copies a database into a new file of its owner's alone, and checks the copy; what is not whole does not stay. \p copy must not
/// be there. FileUnwritable, DiskFull, BackupInvalid.
[[nodiscard]] Operation<void> *copyWhole(QObject *parent, const std::shared_ptr<Database> &database, const QString &copy);

/// Brings a database that openPlainly() opened to the newest schema.
[[nodiscard]] Operation<void> *bringUpToDate(QObject *parent, const std::shared_ptr<Database> &database, int version);

} // namespace segue::store
