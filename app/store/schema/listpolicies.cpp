// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema.h"

#include "database/sql.h"

#include <array>

namespace segue::store {

namespace {

const std::array statements{
    // Numbered lists of one segment, lists that a person gave, and segments whose list was deleted.
    u"ALTER TABLE bindings ADD COLUMN part INTEGER NOT NULL DEFAULT 1",
    u"ALTER TABLE bindings ADD COLUMN detached INTEGER NOT NULL DEFAULT 0",
    u"ALTER TABLE bindings ADD COLUMN agreed_stamp TEXT",
    // What was taken out: its ledger is kept for the retention time, so that adding it again resumes.
    u"CREATE TABLE former_bindings (id BLOB PRIMARY KEY, export BLOB NOT NULL, export_name TEXT NOT NULL, segment_id TEXT NOT NULL, "
    u"segment_name TEXT NOT NULL, list BLOB NOT NULL, list_name TEXT NOT NULL, list_confirmed INTEGER NOT NULL, "
    u"created_by_us INTEGER NOT NULL, part INTEGER NOT NULL, agreed_stamp TEXT, removed_at INTEGER NOT NULL)",
    u"CREATE INDEX former_bindings_export ON former_bindings (export, segment_id)",
    u"CREATE INDEX former_bindings_list ON former_bindings (list)",
};

} // namespace

void makeListPolicies(Sql &sql)
{
    for (const char16_t *statement : statements)
        sql.run(QString::fromUtf16(statement));
}

} // namespace segue::store
