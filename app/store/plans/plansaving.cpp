// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plansaving.h"

#include "database/database.h"
#include "runs/rejectrows.h"
#include "json/statejson.h"

namespace segue::store {

using namespace Qt::StringLiterals;
using domain::ListPlan;
using domain::Plan;

namespace {

// A transaction takes blocks up to this weight; a block of rejects is a thousand rows and weighs more.
constexpr int sliceWeight = 50;
constexpr int rejectWeight = 10;
constexpr int sweptParts = 200;

} // namespace

PlanSaving::PlanSaving(QObject *parent, std::shared_ptr<Database> database, std::shared_ptr<const Plan> plan)
    : Operation(u"save plan"_s, parent), m_database(std::move(database)), m_plan(std::move(plan))
{
}

void PlanSaving::begin()
{
    await(m_database->write<bool>(this, u"begin plan"_s,
                                  [this](Sql &sql) -> Result<bool> {
                                      if (sql.number(u"SELECT 1 FROM plans WHERE id = ? AND complete = 1"_s, values(m_plan->id)))
                                          return false;
                                      writeHeader(sql);
                                      return true;
                                  }),
          [this](bool isNew) {
              if (!isNew) {
                  succeed();
                  return;
              }
              layOut();
              next();
          });
}

void PlanSaving::writeHeader(Sql &sql)
{
    sql.first(u"INSERT INTO plans (id, export, export_name, created_at, mode, joins, leaves, data, complete, session) "
              "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?) RETURNING number"_s,
              values(m_plan->id, m_plan->exportId, m_plan->exportName, m_plan->createdAt, domain::toString(m_plan->mode), m_plan->joins(),
                     m_plan->leaves(), toText(headerToJson(*m_plan)), m_database->session()),
              [this](Row &row) { m_number = row.integer(); });
    int place = 0;
    for (const ListPlan &list : m_plan->lists)
        sql.run(u"INSERT INTO plan_lists (plan, place, binding, list, data) VALUES (?, ?, ?, ?, ?)"_s,
                values(m_number, place++, list.binding, list.list, toText(toJson(list))));
}

void PlanSaving::layOut()
{
    for (int list = 0; list < m_plan->lists.size(); ++list) {
        const ListPlan &plan = m_plan->lists.at(list);
        for (const PartKind kind : {PartKind::Joins, PartKind::Leaves, PartKind::Held, PartKind::RemovedByOthers, PartKind::Entries}) {
            for (qsizetype first = 0; first < rowCount(plan, kind); first += planPartRows)
                m_blocks.push_back({list, false, kind, first});
        }
        for (qsizetype first = 0; first < static_cast<qsizetype>(plan.rejects.size()); first += planPartRows)
            m_blocks.push_back({list, true, {}, first});
    }
}

void PlanSaving::next()
{
    if (m_done == m_blocks.size()) {
        complete();
        return;
    }
    await(m_database->write<void>(this, u"save rows of plan"_s,
                                  [this](Sql &sql) {
                                      for (int weight = 0; weight < sliceWeight && m_done < m_blocks.size(); ++m_done) {
                                          const Block &block = m_blocks[m_done];
                                          writeBlock(sql, block);
                                          weight += block.isRejects ? rejectWeight : 1;
                                      }
                                      return Result<void>();
                                  }),
          [this] { next(); });
}

void PlanSaving::writeBlock(Sql &sql, const Block &block) const
{
    const ListPlan &list = m_plan->lists.at(block.list);
    if (block.isRejects) {
        const qsizetype end = std::min<qsizetype>(block.first + planPartRows, static_cast<qsizetype>(list.rejects.size()));
        for (qsizetype row = block.first; row < end; ++row)
            insertPlanReject(sql, m_number, block.list, list.rejects[static_cast<std::size_t>(row)]);
        return;
    }
    sql.run(u"INSERT INTO plan_parts (plan, place, kind, first_row, first_id, data) VALUES (?, ?, ?, ?, ?, ?)"_s,
            values(m_number, block.list, static_cast<int>(block.kind), static_cast<qint64>(block.first),
                   contactAt(list, block.kind, block.first), encodePart(list, block.kind, block.first)));
}

void PlanSaving::complete()
{
    await(m_database->write<void>(this, u"complete plan"_s,
                                  [this](Sql &sql) {
                                      // Somebody else may have saved the same plan meanwhile; ours then stays half and is swept.
                                      if (!sql.number(u"SELECT 1 FROM plans WHERE id = ? AND complete = 1"_s, values(m_plan->id)))
                                          sql.run(u"UPDATE plans SET complete = 1 WHERE number = ?"_s, values(m_number));
                                      return Result<void>();
                                  }),
          [this] { succeed(); });
}

namespace {

void removeNextParts(Flow<void> *removal, const std::shared_ptr<Database> &database)
{
    removal->await(database->write<bool>(
                       removal, u"remove half plans"_s,
                       [](Sql &sql) {
                           const auto plan =
                               sql.number(u"SELECT number FROM plans WHERE complete = 0 AND session NOT IN (SELECT id FROM sessions)"_s);
                           if (!plan)
                               return Result<bool>(false);
                           const int parts = sql.run(u"DELETE FROM plan_parts WHERE id IN "
                                                     "(SELECT id FROM plan_parts WHERE plan = ? LIMIT ?)"_s,
                                                     values(*plan, sweptParts));
                           const int rejects = sql.run(u"DELETE FROM plan_rejects WHERE id IN "
                                                       "(SELECT id FROM plan_rejects WHERE plan = ? LIMIT ?)"_s,
                                                       values(*plan, sweptParts * rejectWeight));
                           if (parts == 0 && rejects == 0)
                               sql.run(u"DELETE FROM plans WHERE number = ?"_s, values(*plan));
                           return Result<bool>(true);
                       }),
                   [removal, database](bool more) {
                       if (more)
                           removeNextParts(removal, database);
                       else
                           removal->succeed();
                   });
}

} // namespace

Operation<void> *removeHalfPlans(QObject *parent, std::shared_ptr<Database> database)
{
    return flow<void>(parent, u"remove half plans"_s,
                      [database = std::move(database)](Flow<void> *removal) { removeNextParts(removal, database); });
}

} // namespace segue::store
