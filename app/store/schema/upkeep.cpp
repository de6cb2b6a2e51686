// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema.h"

#include "database/sql.h"

#include <array>

namespace segue::store {

namespace {

const std::array statements{
    // A person was erased from the plan: it is shown as such and never run.
    u"ALTER TABLE plans ADD COLUMN redacted INTEGER NOT NULL DEFAULT 0",

    // To find what was decided about a person, and to erase it. Rejects without a contact have the null ID.
    u"CREATE INDEX plan_lists_binding ON plan_lists (binding, plan)",
    u"CREATE INDEX run_lists_history ON run_lists (binding, run)",
    u"CREATE INDEX plan_rejects_contact ON plan_rejects (contact) WHERE contact IS NOT NULL",
    u"CREATE INDEX run_rejects_contact ON run_rejects (contact) WHERE contact <> x'00000000000000000000000000000000'",
    u"CREATE INDEX audit_definition ON audit (kind, id)",

    // Ledgers out of a backup: their lists may have moved on since. A row goes when a person has looked after it.
    u"CREATE TABLE restored_ledgers (binding BLOB PRIMARY KEY, restored_at INTEGER NOT NULL, backup_of INTEGER NOT NULL)",
};

} // namespace

void makeUpkeep(Sql &sql)
{
    for (const char16_t *statement : statements)
        sql.run(QString::fromUtf16(statement));
}

} // namespace segue::store
