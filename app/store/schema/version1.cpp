// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema.h"

#include "database/sql.h"

#include <array>

namespace segue::store {

namespace {

// IDs are blobs of 16 bytes, times milliseconds since 1970 in UTC, customers keyed hashes of 64 bits (I9).
const std::array statements{
    // Who has the file open. A row whose process is gone was not closed in good order.
    u"CREATE TABLE sessions (id BLOB PRIMARY KEY, process INTEGER NOT NULL, opened_at INTEGER NOT NULL)",

    u"CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    u"CREATE TABLE capabilities (organisation BLOB PRIMARY KEY, data TEXT NOT NULL)",

    // Definitions. name_key: the name without regard to case and width.
    u"CREATE TABLE sources (id BLOB PRIMARY KEY, name TEXT NOT NULL, name_key TEXT NOT NULL UNIQUE, data TEXT NOT NULL)",
    u"CREATE TABLE segment_caches (source BLOB PRIMARY KEY REFERENCES sources (id) ON DELETE CASCADE, read_at INTEGER NOT NULL, "
    u"data TEXT NOT NULL)",
    u"CREATE TABLE connections (id BLOB PRIMARY KEY, name TEXT NOT NULL, name_key TEXT NOT NULL UNIQUE, "
    u"source BLOB REFERENCES sources (id), data TEXT NOT NULL)",
    u"CREATE INDEX connections_source ON connections (source)",
    u"CREATE TABLE exports (id BLOB PRIMARY KEY, name TEXT NOT NULL, name_key TEXT NOT NULL UNIQUE, "
    u"connection BLOB REFERENCES connections (id), data TEXT NOT NULL)",
    u"CREATE INDEX exports_connection ON exports (connection)",
    // One segment of one export to a list (I7).
    u"CREATE TABLE bindings (id BLOB PRIMARY KEY, export BLOB NOT NULL REFERENCES exports (id) ON DELETE CASCADE, "
    u"place INTEGER NOT NULL, segment_id TEXT NOT NULL, segment_name TEXT NOT NULL, list BLOB NOT NULL UNIQUE, "
    u"list_name TEXT NOT NULL, list_confirmed INTEGER NOT NULL, created_by_us INTEGER NOT NULL)",
    u"CREATE INDEX bindings_export ON bindings (export)",
    u"CREATE TABLE audit (number INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor TEXT NOT NULL, kind TEXT NOT NULL, "
    u"id TEXT NOT NULL, name TEXT NOT NULL, action TEXT NOT NULL, state_before TEXT NOT NULL, state_after TEXT NOT NULL)",

    // The ledger outlives its binding. Its parts are an index over contents, so that a change of any size can be prepared
    // beside it and made valid by exchanging rows of the index. ledger_leftovers: contents that no part names, with the
    // session that is at work on them.
    u"CREATE TABLE ledgers (binding BLOB PRIMARY KEY, version INTEGER NOT NULL)",
    u"CREATE TABLE ledger_contents (id INTEGER PRIMARY KEY, data BLOB NOT NULL)",
    u"CREATE TABLE ledger_parts (binding BLOB NOT NULL, kind INTEGER NOT NULL, first_id BLOB NOT NULL, "
    u"content INTEGER NOT NULL REFERENCES ledger_contents (id), entries INTEGER NOT NULL, PRIMARY KEY (binding, kind, first_id))",
    u"CREATE INDEX ledger_parts_content ON ledger_parts (content)",
    u"CREATE TABLE ledger_leftovers (content INTEGER PRIMARY KEY REFERENCES ledger_contents (id) ON DELETE CASCADE, "
    u"session BLOB NOT NULL)",
    u"CREATE TABLE verified_states (binding BLOB PRIMARY KEY, data TEXT NOT NULL)",

    // Plans: changed members in blocks of 1,000. Seen only once complete.
    u"CREATE TABLE plans (number INTEGER PRIMARY KEY, id BLOB NOT NULL, export BLOB NOT NULL, export_name TEXT NOT NULL, "
    u"created_at INTEGER NOT NULL, mode TEXT NOT NULL, joins INTEGER NOT NULL, leaves INTEGER NOT NULL, data TEXT NOT NULL, "
    u"complete INTEGER NOT NULL, session BLOB NOT NULL)",
    u"CREATE UNIQUE INDEX plans_id ON plans (id) WHERE complete = 1",
    u"CREATE INDEX plans_export ON plans (export, created_at)",
    u"CREATE TABLE plan_lists (plan INTEGER NOT NULL REFERENCES plans (number) ON DELETE CASCADE, place INTEGER NOT NULL, "
    u"binding BLOB NOT NULL, list BLOB NOT NULL, data TEXT NOT NULL, PRIMARY KEY (plan, place))",
    u"CREATE TABLE plan_parts (id INTEGER PRIMARY KEY, plan INTEGER NOT NULL REFERENCES plans (number) ON DELETE CASCADE, "
    u"place INTEGER NOT NULL, kind INTEGER NOT NULL, first_row INTEGER NOT NULL, first_id BLOB NOT NULL, data BLOB NOT NULL)",
    u"CREATE UNIQUE INDEX plan_parts_row ON plan_parts (plan, place, kind, first_row)",
    u"CREATE INDEX plan_parts_id ON plan_parts (plan, place, kind, first_id)",
    u"CREATE TABLE plan_rejects (id INTEGER PRIMARY KEY, plan INTEGER NOT NULL REFERENCES plans (number) ON DELETE CASCADE, "
    u"place INTEGER NOT NULL, customer INTEGER NOT NULL, contact BLOB, reason TEXT NOT NULL, survivor BLOB, detail TEXT NOT NULL)",
    u"CREATE INDEX plan_rejects_plan ON plan_rejects (plan, id)",

    // Runs. session: the process that is at work on it, or was.
    u"CREATE TABLE runs (number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, export BLOB NOT NULL, export_name TEXT NOT NULL, "
    u"plan BLOB, mode TEXT NOT NULL, state TEXT NOT NULL, error TEXT, account TEXT NOT NULL, started_by TEXT NOT NULL, "
    u"started_at INTEGER NOT NULL, finished_at INTEGER, compared_at INTEGER, quick INTEGER NOT NULL, "
    u"guard_lifted INTEGER NOT NULL, requests INTEGER NOT NULL, throttled_ms INTEGER NOT NULL, session BLOB NOT NULL)",
    u"CREATE INDEX runs_started ON runs (started_at)",
    u"CREATE INDEX runs_export ON runs (export, started_at)",
    u"CREATE INDEX runs_plan ON runs (plan)",
    u"CREATE INDEX runs_state ON runs (state)",
    u"CREATE TABLE run_lists (run INTEGER NOT NULL REFERENCES runs (number) ON DELETE CASCADE, place INTEGER NOT NULL, "
    u"binding BLOB NOT NULL, segment_id TEXT NOT NULL, segment_name TEXT NOT NULL, list BLOB NOT NULL, list_name TEXT NOT NULL, "
    u"state TEXT NOT NULL, error TEXT, guard TEXT, members INTEGER NOT NULL, desired INTEGER NOT NULL, added INTEGER NOT NULL, "
    u"removed INTEGER NOT NULL, unchanged INTEGER NOT NULL, held INTEGER NOT NULL, not_ours INTEGER NOT NULL, "
    u"removed_by_others INTEGER NOT NULL, rejected INTEGER NOT NULL, members_after INTEGER NOT NULL, "
    u"dropped_since_plan INTEGER NOT NULL, waiting_for_next_plan INTEGER NOT NULL, changed_by_others INTEGER NOT NULL, "
    u"differences INTEGER NOT NULL, verified INTEGER NOT NULL, quick INTEGER NOT NULL, created INTEGER NOT NULL, "
    u"rejects_by_reason TEXT NOT NULL, PRIMARY KEY (run, place))",
    u"CREATE INDEX run_lists_list ON run_lists (list)",
    u"CREATE INDEX run_lists_binding ON run_lists (binding) WHERE verified = 1",
    u"CREATE TABLE run_rejects (id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES runs (number) ON DELETE CASCADE, "
    u"place INTEGER NOT NULL, customer INTEGER NOT NULL, contact BLOB NOT NULL, reason TEXT NOT NULL, survivor BLOB, "
    u"detail TEXT NOT NULL, UNIQUE (run, place, customer, contact))",
    u"CREATE INDEX run_rejects_run ON run_rejects (run, id)",

    // The journal (I2). settled: a read-back has told what became of it.
    u"CREATE TABLE chunks (run INTEGER NOT NULL REFERENCES runs (number) ON DELETE CASCADE, number INTEGER NOT NULL, "
    u"plan BLOB NOT NULL, place INTEGER NOT NULL, list BLOB NOT NULL, action INTEGER NOT NULL, first_row INTEGER NOT NULL, "
    u"last_row INTEGER NOT NULL, parent INTEGER, state TEXT NOT NULL, sent_at INTEGER, error TEXT, settled INTEGER NOT NULL, "
    u"PRIMARY KEY (run, number))",
    u"CREATE INDEX chunks_unsettled ON chunks (list) WHERE settled = 0",
    // One run at a time per list (I8). The fence only ever grows.
    u"CREATE TABLE leases (list BLOB PRIMARY KEY, run BLOB, session BLOB, fence INTEGER NOT NULL, acquired_at INTEGER NOT NULL)",
};

} // namespace

void makeVersion1(Sql &sql)
{
    for (const char16_t *statement : statements)
        sql.run(QString::fromUtf16(statement));
}

} // namespace segue::store
