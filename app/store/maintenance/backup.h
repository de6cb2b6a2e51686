// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/operation.h"

#include <QDateTime>

#include <memory>

namespace segue::store {

class Database;

struct BackupMade
{
    QString file;
    QDateTime at;
    qint64 bytes = 0;
};

/// Copies the workspace into one file (0600) while others go on working: under another name first, checked, and only then by
/// its own, so that a file of that name is whole. A file that is there is left alone: FileUnwritable. Audited.
[[nodiscard]] Operation<BackupMade> *backUp(QObject *parent, const std::shared_ptr<Database> &database, const QString &file,
                                            const QString &actor);

} // namespace segue::store
