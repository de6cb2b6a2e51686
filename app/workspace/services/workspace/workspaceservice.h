// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/runs/runservice.h"
#include "store/store.h"
#include "workspace/requests.h"

namespace segue::workspace {

/// The workspace as a thing of its own: how it stands, backups, how long things are kept, who is erased, who changed what.
class WorkspaceService
{
public:
    WorkspaceService(store::Store &store, RunService &runs);

    [[nodiscard]] Operation<WorkspaceFacts> *facts(QObject *parent);
    [[nodiscard]] Operation<BackupFacts> *backUp(QObject *parent, const QString &file);
    [[nodiscard]] Operation<RetentionFacts> *retention(QObject *parent, const std::optional<int> &days);
    [[nodiscard]] Operation<ErasureFacts> *erase(QObject *parent, const QStringList &contacts);
    [[nodiscard]] Operation<QList<AuditFact>> *audit(QObject *parent, const ListAudit &request);
    [[nodiscard]] Operation<Evidence> *evidence(QObject *parent, const QString &run);
    [[nodiscard]] Operation<WrittenFile> *write(QObject *parent, const WriteFile &request);

private:
    void nameDefinitions(Flow<QList<AuditFact>> *self, const QList<AuditFact> &facts);
    void eraseNext(Flow<ErasureFacts> *self, const std::vector<domain::ContactId> &contacts, std::size_t place, ErasureFacts facts);

    store::Store &m_store;
    RunService &m_runs;
};

} // namespace segue::workspace
