// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerlookup.h"

#include "database/database.h"

#include <algorithm>

namespace segue::store {

using namespace Qt::StringLiterals;
using domain::LedgerEntry;

std::vector<LedgerEntry> ledgerEntries(Sql &sql, domain::BindingId binding, LedgerKind kind, domain::ContactId contact)
{
    std::vector<LedgerEntry> found;
    // No part is torn between two entries of a contact, so the last part that begins at or before it has them all.
    sql.first(u"SELECT data FROM ledger_contents WHERE id = (SELECT content FROM ledger_parts WHERE binding = ? AND kind = ? "
              "AND first_id <= ? ORDER BY first_id DESC LIMIT 1)"_s,
              values(binding, static_cast<int>(kind), contact), [&](Row &row) {
                  const auto entries = decodeLedger(kind, row.bytes());
                  if (!entries) {
                      sql.failDamaged(u"ledger"_s);
                      return;
                  }
                  const auto of = [contact](const LedgerEntry &entry) { return entry.contact == contact; };
                  std::copy_if(entries->begin(), entries->end(), std::back_inserter(found), of);
              });
    return found;
}

} // namespace segue::store
