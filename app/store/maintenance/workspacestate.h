// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/operation.h"

#include <QDateTime>
#include <QList>

#include <memory>

namespace segue::store {

class Database;

/// A process that has the workspace open.
struct OpenBy
{
    qint64 process = 0;
    QDateTime since;
    bool isThis = false;
};

/// How the workspace stands.
struct WorkspaceState
{
    qint64 bytes = 0; ///< with the changes that are not folded in yet
    int sources = 0;
    int connections = 0;
    int exports = 0;
    int lists = 0; ///< marketing lists that follow a segment
    qint64 plans = 0;
    qint64 runs = 0;
    qint64 ledgerMembers = 0; ///< whom Segue added
    int retentionDays = 0;
    QString newestBackup; ///< empty: none is there
    QDateTime backedUpAt;
    QString damage; ///< what a look at the file's structure found; empty: it is sound
    QList<OpenBy> openBy;
    int restoredLedgers = 0; ///< of lists that may have moved on since the backup that was restored
};

/// Looks at the file's structure too, which takes as long as reading it.
[[nodiscard]] Operation<WorkspaceState> *stateOf(QObject *parent, const std::shared_ptr<Database> &database);

inline constexpr int usualRetentionDays = 90;

} // namespace segue::store
