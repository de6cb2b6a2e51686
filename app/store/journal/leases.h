// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/filelock.h"

#include "engine/ports.h"

#include <map>
#include <memory>

namespace segue::store {

class Database;
class Sql;

/// The lists this process works on alone (I8): a lock file per list beside the workspace, which a dying process frees, and a
/// row with owner and fence number, which every transaction of the journal checks.
class Leases : public std::enable_shared_from_this<Leases>
{
public:
    explicit Leases(std::shared_ptr<Database> database);

    /// RunInProgress (owner).
    [[nodiscard]] Operation<engine::LeaseTicket> *acquire(QObject *parent, domain::ListId list, domain::RunId run);
    [[nodiscard]] Operation<void> *release(QObject *parent, const engine::LeaseTicket &ticket);
    /// Fails the transaction where the lease is not ours any more: RunInProgress, or StoreFailed where nobody has it.
    static void require(Sql &sql, const engine::LeaseTicket &ticket);

private:
    struct Held
    {
        std::unique_ptr<FileLock> lock;
        qint64 fence = 0;
    };

    void tryLock(Flow<engine::LeaseTicket> *acquisition, domain::ListId list, domain::RunId run, int attempts);
    void enterRow(Flow<engine::LeaseTicket> *acquisition, domain::ListId list, domain::RunId run, std::shared_ptr<Held> held);
    [[nodiscard]] QString lockFile(domain::ListId list) const;

    std::shared_ptr<Database> m_database;
    std::map<domain::ListId, Held> m_held;
};

[[nodiscard]] Error runInProgress(qint64 process);

} // namespace segue::store
