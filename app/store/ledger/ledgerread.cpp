// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerread.h"

#include "database/database.h"
#include "database/sqlerror.h"

#include <algorithm>

namespace segue::store {

using namespace Qt::StringLiterals;
using domain::LedgerEntry;

namespace {

constexpr std::size_t sliceParts = 100;

qint64 versionOf(Sql &sql, domain::BindingId binding)
{
    return sql.number(u"SELECT version FROM ledgers WHERE binding = ?"_s, values(binding)).value_or(0);
}

} // namespace

LedgerRead::LedgerRead(QObject *parent, std::shared_ptr<Database> database, domain::BindingId binding, std::vector<LedgerKind> kinds,
                       Sink sink)
    : Operation(u"read ledger"_s, parent), m_database(std::move(database)), m_binding(binding), m_kinds(std::move(kinds)),
      m_sink(std::move(sink))
{
}

void LedgerRead::begin()
{
    await(m_database->read<void>(this, u"read ledger index"_s,
                                 [this](Sql &sql) {
                                     m_version = versionOf(sql, m_binding);
                                     for (const LedgerKind kind : m_kinds)
                                         sql.each(u"SELECT content FROM ledger_parts WHERE binding = ? AND kind = ? ORDER BY first_id"_s,
                                                  values(m_binding, static_cast<int>(kind)),
                                                  [this, kind](Row &row) { m_places.push_back({kind, row.integer()}); });
                                     return Result<void>();
                                 }),
          [this] { next(); });
}

void LedgerRead::next()
{
    if (m_done == m_places.size()) {
        succeed();
        return;
    }
    using Slice = std::vector<std::pair<LedgerKind, std::vector<LedgerEntry>>>;
    await(m_database->read<Slice>(this, u"read ledger"_s,
                                  [this](Sql &sql) {
                                      Slice slice;
                                      if (versionOf(sql, m_binding) != m_version)
                                          sql.fail(storeFailed(u"@ledger_changed"_s));
                                      const std::size_t end = std::min(m_done + sliceParts, m_places.size());
                                      for (; m_done < end && sql.ok(); ++m_done) {
                                          const Place &place = m_places[m_done];
                                          std::optional<std::vector<LedgerEntry>> entries;
                                          sql.first(u"SELECT data FROM ledger_contents WHERE id = ?"_s, values(place.content),
                                                    [&](Row &row) { entries = decodeLedger(place.kind, row.bytes()); });
                                          if (entries)
                                              slice.emplace_back(place.kind, std::move(*entries));
                                          else
                                              sql.failDamaged(u"ledger"_s);
                                      }
                                      return Result<Slice>(std::move(slice));
                                  }),
          [this](Slice slice) {
              for (auto &[kind, entries] : slice)
                  m_sink(kind, std::move(entries));
              next();
          });
}

} // namespace segue::store
