// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "problemrejects.h"

#include "database/database.h"
#include "rejectrows.h"

namespace segue::store {

using namespace Qt::StringLiterals;
using domain::Reject;

namespace {

constexpr int sliceRejects = 20'000;

} // namespace

ProblemRejects::ProblemRejects(QObject *parent, std::shared_ptr<Database> database, domain::BindingId binding)
    : Operation(u"last problem rejects"_s, parent), m_database(std::move(database)), m_binding(binding)
{
}

void ProblemRejects::begin()
{
    await(m_database->read<bool>(this, u"find last verified run"_s,
                                 [this](Sql &sql) {
                                     return Result<bool>(sql.first(
                                         u"SELECT run_lists.run, run_lists.place FROM run_lists JOIN runs ON runs.number = run_lists.run "
                                         "WHERE run_lists.binding = ? AND run_lists.verified = 1 "
                                         "ORDER BY runs.started_at DESC, runs.number DESC LIMIT 1"_s,
                                         values(m_binding), [this](Row &row) {
                                             m_run = row.integer();
                                             m_place = row.number();
                                         }));
                                 }),
          [this](bool found) {
              if (found)
                  next();
              else
                  succeed();
          });
}

void ProblemRejects::next()
{
    await(m_database->read<int>(this, u"read problem rejects"_s,
                                [this](Sql &sql) {
                                    int count = 0;
                                    sql.each(u"SELECT id, place, customer, contact, reason, survivor, detail FROM run_rejects "
                                             "WHERE run = ? AND id > ? ORDER BY id LIMIT ?"_s,
                                             values(m_run, m_last, sliceRejects), [&](Row &row) {
                                                 ++count;
                                                 m_last = row.integer();
                                                 const int place = row.number();
                                                 Reject reject = readReject(sql, row);
                                                 if (place == m_place && !domain::isExpected(reject.reason))
                                                     m_rejects.push_back(std::move(reject));
                                             });
                                    return Result<int>(count);
                                }),
          [this](int count) {
              if (count == sliceRejects)
                  next();
              else
                  succeed(std::move(m_rejects));
          });
}

} // namespace segue::store
