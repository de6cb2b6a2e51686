// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/sql.h"
#include "ledgercodec.h"

namespace segue::store {

/// The entries of one contact in a ledger, without reading the rest of it.
[[nodiscard]] std::vector<domain::LedgerEntry> ledgerEntries(Sql &sql, domain::BindingId binding, LedgerKind kind,
                                                             domain::ContactId contact);

} // namespace segue::store
