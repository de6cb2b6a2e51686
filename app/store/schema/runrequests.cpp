// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema.h"

#include "database/sql.h"

namespace segue::store {

void makeRunRequests(Sql &sql)
{
    // What a process asks of the one that is at work on a run.
    sql.run(QStringLiteral("CREATE TABLE run_requests (run BLOB PRIMARY KEY, request TEXT NOT NULL, asked_at INTEGER NOT NULL)"));
    // undoes: the run that this one takes back. compared_because: why everybody was compared.
    sql.run(QStringLiteral("ALTER TABLE runs ADD COLUMN undoes BLOB"));
    sql.run(QStringLiteral("ALTER TABLE runs ADD COLUMN compared_because TEXT NOT NULL DEFAULT ''"));
}

} // namespace segue::store
