// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/operation.h"
#include "domain/membershipplan.h"

#include <memory>
#include <vector>

/// The rows of journaled chunks that may have reached the server and that no read-back has settled: chunks that were sent, done
/// or of unknown outcome, and those that were split after they had been sent. A chunk that the server refused alone changed
/// nothing.
namespace segue::store {

class Database;

/// The joiners, for the customers that their chunks meant. Of an undo, who returns as not ours is not among them.
[[nodiscard]] Operation<std::vector<domain::LedgerEntry>> *unsettledJoins(QObject *parent, std::shared_ptr<Database> database,
                                                                          domain::ListId list);
/// The leavers.
[[nodiscard]] Operation<std::vector<domain::ContactId>> *unsettledLeaves(QObject *parent, std::shared_ptr<Database> database,
                                                                         domain::ListId list);

} // namespace segue::store
