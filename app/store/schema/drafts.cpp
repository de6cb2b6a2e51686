// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema.h"

#include "database/sql.h"

namespace segue::store {

void makeDrafts(Sql &sql)
{
    // What somebody began to set up and left for later, one of a kind.
    sql.run(QStringLiteral("CREATE TABLE drafts (name TEXT PRIMARY KEY, saved_at INTEGER NOT NULL, data TEXT NOT NULL)"));
}

} // namespace segue::store
