// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/organisationaccess.h"
#include "access/secretchest.h"
#include "base/clock.h"
#include "base/mailbox.h"
#include "base/random.h"
#include "store/store.h"
#include "workspace/workspace.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace segue::workspace {

class Adapters;
class ConnectionService;
class ExclusionService;
class Explanations;
class ExportService;
class PersonNaming;
class RunService;
class SourceService;
class WorkspaceService;

/// The composition root: everything of the engine's side is made here, on the engine thread, and dies here.
class EngineRoom : public QObject
{
    Q_OBJECT

public:
    /// \p keychainDesk: a mailbox on the process's main thread; used where the engine has a thread of its own.
    EngineRoom(const WorkspaceOptions &options, Mailbox *keychainDesk);
    ~EngineRoom() override;

    /// Succeeds once the workspace file is open; the first call opens it. After an error the next call tries again.
    [[nodiscard]] Operation<void> *opened(QObject *parent);
    /// Ends runs, waits until they are recorded, closes the file; then calls \p closed.
    void close(QObject *context, std::function<void()> closed);

    // Only while the file is open.
    [[nodiscard]] SourceService &sources() { return *m_sources; }
    [[nodiscard]] ConnectionService &connections() { return *m_connections; }
    [[nodiscard]] ExportService &exports() { return *m_exports; }
    [[nodiscard]] ExclusionService &exclusions() { return *m_exclusions; }
    [[nodiscard]] RunService &runs() { return *m_runs; }
    [[nodiscard]] WorkspaceService &workspace() { return *m_workspace; }
    [[nodiscard]] Explanations &explanations() { return *m_explanations; }
    [[nodiscard]] PersonNaming &names() { return *m_names; }

    /// Puts a backup in the place of the workspace file; only while the file is not open. WorkspaceInUse.
    [[nodiscard]] Operation<RestoreFacts> *restore(QObject *parent, const QString &from);

private:
    void open();
    void furnish(std::shared_ptr<store::Store> store);
    /// What is due of the file's upkeep. Off the start path: a command does it when its answer is out, a window a while after.
    void keepUp(Flow<void> *self, std::chrono::milliseconds budget, const std::function<void(bool isSound)> &then);

    WorkspaceOptions m_options;
    SystemClock m_clock;
    SystemRandom m_random;
    SecretChest m_secrets;
    OrganisationAccess m_access;
    std::shared_ptr<store::Store> m_store;
    std::unique_ptr<Adapters> m_adapters;
    std::unique_ptr<SourceService> m_sources;
    std::unique_ptr<ConnectionService> m_connections;
    std::unique_ptr<ExportService> m_exports;
    std::unique_ptr<ExclusionService> m_exclusions;
    std::unique_ptr<RunService> m_runs;
    std::unique_ptr<WorkspaceService> m_workspace;
    std::unique_ptr<Explanations> m_explanations;
    std::unique_ptr<PersonNaming> m_names;
    QPointer<OperationBase> m_opening;
    QPointer<OperationBase> m_upkeep;
    QList<QPointer<Flow<void>>> m_waiting;
};

} // namespace segue::workspace
