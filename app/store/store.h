// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/databaseoptions.h"
#include "definitions/auditstore.h"
#include "definitions/connectionstore.h"
#include "definitions/exportstore.h"
#include "definitions/settingsstore.h"
#include "definitions/sourcestore.h"
#include "drafts/draftstore.h"
#include "journal/journalstore.h"
#include "ledger/ledgerstore.h"
#include "maintenance/maintenance.h"
#include "maintenance/restore.h"
#include "people/personstore.h"
#include "plans/planstore.h"
#include "runs/runrequeststore.h"
#include "runs/runstore.h"

#include "base/clock.h"
#include "base/random.h"

namespace segue::store {

class Database;

using WorkspaceId = domain::Guid<struct WorkspaceTag>;

struct StoreOptions
{
    QString actor; ///< who changes definitions, for the audit; empty: the operating system's user
    DatabaseOptions database;
};

/// The open workspace file with a store for each aggregate. Lives on the engine thread. Operations that are under way keep
/// the database open until they are over, so that the store may be dropped at any time.
class Store
{
public:
    /// Use openStore().
    Store(std::shared_ptr<Database> database, WorkspaceId id, QByteArray hashKey, const QString &actor);
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    [[nodiscard]] SourceStore &sources() { return m_sources; }
    [[nodiscard]] ConnectionStore &connections() { return m_connections; }
    [[nodiscard]] ExportStore &exports() { return m_exports; }
    [[nodiscard]] AuditStore &audit() { return m_audit; }
    [[nodiscard]] DraftStore &drafts() { return m_drafts; }
    [[nodiscard]] SettingsStore &settings() { return m_settings; }
    [[nodiscard]] PlanStore &plans() { return m_plans; }
    [[nodiscard]] RunStore &runs() { return m_runs; }
    [[nodiscard]] RunRequestStore &runRequests() { return m_runRequests; }
    [[nodiscard]] JournalStore &journal() { return m_journal; }
    [[nodiscard]] LedgerStore &ledgers() { return m_ledgers; }
    [[nodiscard]] PersonStore &people() { return m_people; }
    [[nodiscard]] MaintenanceStore &maintenance() { return m_maintenance; }

    [[nodiscard]] QString file() const;
    [[nodiscard]] int schemaVersion() const;
    /// Chosen at the first open; part of the stamp on our lists.
    [[nodiscard]] WorkspaceId workspaceId() const { return m_id; }
    /// The key of this workspace's KeyedHash, 16 bytes, chosen at the first open. It stands in the database by design: the
    /// hashes made with it say nothing outside the workspace (I9).
    [[nodiscard]] QByteArray hashKey() const { return m_hashKey; }

    /// Marks the file as closed in good order and closes it; every later call fails with StoreFailed. Without it the next
    /// open checks the file's integrity.
    [[nodiscard]] Operation<void> *close(QObject *parent);

private:
    std::shared_ptr<Database> m_database;
    WorkspaceId m_id;
    QByteArray m_hashKey;
    SourceStore m_sources;
    ConnectionStore m_connections;
    ExportStore m_exports;
    AuditStore m_audit;
    DraftStore m_drafts;
    SettingsStore m_settings;
    PlanStore m_plans;
    RunStore m_runs;
    RunRequestStore m_runRequests;
    JournalStore m_journal;
    LedgerStore m_ledgers;
    PersonStore m_people;
    MaintenanceStore m_maintenance;
};

/// Opens a workspace file, creating it (0600, in a folder of 0700) where there is none. Errors: WorkspaceUnwritable,
/// WorkspaceOnNetwork, WorkspaceLocked (after 2 s), WorkspaceTooNew, WorkspaceDamaged (the newest backup is named, the file
/// is left as it is), DiskFull, StoreFailed. \p clock outlives the store.
[[nodiscard]] Operation<std::shared_ptr<Store>> *openStore(QObject *parent, const QString &file, Clock &clock, Random &random,
                                                           StoreOptions options = {});

} // namespace segue::store
