// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/views.h"

#include <functional>
#include <optional>

namespace segue::workspace {

/// Looks at the file's structure too.
struct WorkspaceInfo
{
    using Answer = WorkspaceFacts;
};
/// See store::backUp(): FileUnwritable where the file is there already.
struct BackUpWorkspace
{
    using Answer = BackupFacts;
    QString file;
};
/// Needs a workspace that nobody has open, this program included: asked before anything else. See store::restoreWorkspace().
struct RestoreWorkspace
{
    using Answer = RestoreFacts;
    QString from;
};
/// How many days plans, runs, rejects, events and backups are kept, from 1 on; what is older goes at once. None: only tells.
struct SetRetention
{
    using Answer = RetentionFacts;
    std::optional<int> days;
};
/// Replaces contacts by a keyed hash in everything that the workspace keeps (I9). Lists in Sales stay as they are.
struct ErasePerson
{
    using Answer = ErasureFacts;
    QStringList contacts; ///< contact IDs
};
/// Writes what a person saves, readable by them alone (0600), without making the caller wait. FileUnwritable.
struct WriteFile
{
    using Answer = WrittenFile;
    QString file;
    std::function<QByteArray()> content; ///< pure; called on another thread
};
/// Who changed what, newest first.
struct ListAudit
{
    using Answer = QList<AuditFact>;
    QString kind;       ///< "source", "connection", "export", "workspace"; empty: all
    QString definition; ///< its ID, or a name it had; empty: all
    std::optional<QDateTime> since;
    std::optional<QDateTime> until;
    int limit = 100;
};

} // namespace segue::workspace
