// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/ports.h"

#include "domain/adoption.h"

#include <memory>

namespace segue::store {

class Database;

/// Whom a person agreed to take over into the ledger of a list.
struct Adopting
{
    domain::ExportId exportId;
    QString exportName;
    domain::BindingId binding;
    QString listName;
    std::shared_ptr<const domain::AdoptionProposal> proposal;
};

/// Takes the people over whom the ledger does not have by now, writes down who agreed, and makes the next run compare everybody.
[[nodiscard]] Operation<void> *adopt(QObject *parent, std::shared_ptr<Database> database, const QString &actor,
                                     const engine::LeaseTicket &lease, const Adopting &adopting);

} // namespace segue::store
