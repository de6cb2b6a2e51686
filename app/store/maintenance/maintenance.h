// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup.h"
#include "erasure.h"
#include "retention.h"
#include "workspacestate.h"

#include "domain/ids.h"

#include <QHash>

namespace segue::store {

class Database;
class Sql;

/// What was done to the workspace beside its work.
struct Upkeep
{
    std::optional<Expired> expired; ///< nothing: it was not due
    bool checked = false;           ///< the file's integrity was due, and it is whole
};

/// The care of the file itself: state, backups, retention, erasing a person.
class MaintenanceStore
{
public:
    MaintenanceStore(std::shared_ptr<Database> database, QString actor, QByteArray hashKey);

    [[nodiscard]] Operation<WorkspaceState> *state(QObject *parent) const;
    /// See store::backUp().
    [[nodiscard]] Operation<BackupMade> *backUp(QObject *parent, const QString &file) const;
    /// How long plans, runs, rejects, events and backups are kept; from 1 day on. Audited. It is applied by upkeep().
    [[nodiscard]] Operation<void> *setRetention(QObject *parent, int days) const;
    /// Applies retention now, whenever that was done last.
    [[nodiscard]] Operation<Expired> *applyRetention(QObject *parent) const;
    /// What is due: retention once a day, the file's integrity once a week. At most for about \p budget; what is left waits for the
    /// next time. WorkspaceDamaged: the file must not be closed in good order, so that the next start looks as well.
    [[nodiscard]] Operation<Upkeep> *upkeep(QObject *parent, std::chrono::milliseconds budget) const;

    /// See store::erase().
    [[nodiscard]] Operation<Erased> *erase(QObject *parent, domain::ContactId contact) const;

    /// Bindings whose ledger came out of a backup, with the time that backup was made: their lists may have moved on since.
    [[nodiscard]] Operation<QHash<domain::BindingId, QDateTime>> *restoredLedgers(QObject *parent) const;
    /// A person has looked after it.
    [[nodiscard]] Operation<void> *ledgerSettled(QObject *parent, domain::BindingId binding) const;

private:
    void checkIfDue(Flow<Upkeep> *self, const Upkeep &done) const;

    std::shared_ptr<Database> m_database;
    QString m_actor;
    QByteArray m_hashKey;
};

/// The days that are set, else the usual ones.
[[nodiscard]] int retentionDays(Sql &sql);

} // namespace segue::store
