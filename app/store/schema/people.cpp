// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema.h"

#include "database/sql.h"

namespace segue::store {

void makePeople(Sql &sql)
{
    // People that an export never adds. A table of its own: they are changed one by one, and erased one by one (I9).
    sql.run(QStringLiteral("CREATE TABLE exclusions (export BLOB NOT NULL REFERENCES exports (id) ON DELETE CASCADE, "
                           "contact BLOB NOT NULL, PRIMARY KEY (export, contact))"));
    sql.run(QStringLiteral("CREATE INDEX exclusions_contact ON exclusions (contact)"));
    // What a run only tells: counts and warnings that decide nothing.
    sql.run(QStringLiteral("ALTER TABLE run_lists ADD COLUMN remarks TEXT NOT NULL DEFAULT '{}'"));
}

} // namespace segue::store
