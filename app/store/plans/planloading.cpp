// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planloading.h"

#include "database/database.h"
#include "runs/rejectrows.h"
#include "json/statejson.h"

#include <algorithm>

namespace segue::store {

using namespace Qt::StringLiterals;
using domain::ListPlan;
using domain::Plan;

namespace {

constexpr std::size_t sliceParts = 200;
constexpr int sliceRejects = 20'000;

} // namespace

PlanLoading::PlanLoading(QObject *parent, std::shared_ptr<Database> database, domain::PlanId id)
    : Operation(u"load plan"_s, parent), m_database(std::move(database)), m_plan(std::make_shared<Plan>())
{
    m_plan->id = id;
}

void PlanLoading::begin()
{
    await(m_database->read<void>(this, u"load plan's header"_s,
                                 [this](Sql &sql) {
                                     readHeader(sql);
                                     readLists(sql);
                                     return Result<void>();
                                 }),
          [this] { nextParts(); });
}

void PlanLoading::readHeader(Sql &sql)
{
    const bool found = sql.first(u"SELECT number, export, export_name, created_at, mode, data FROM plans WHERE id = ? AND complete = 1"_s,
                                 values(m_plan->id), [&](Row &row) {
                                     m_number = row.integer();
                                     m_plan->exportId = row.guid<domain::ExportId>();
                                     m_plan->exportName = row.text();
                                     m_plan->createdAt = row.time();
                                     const auto mode = domain::modeFromString(row.text());
                                     const auto data = objectFromText(row.text());
                                     if (!mode || !data) {
                                         sql.failDamaged(u"plan"_s);
                                         return;
                                     }
                                     m_plan->mode = *mode;
                                     headerFromJson(*data, *m_plan);
                                 });
    if (!found)
        sql.fail(Error(ErrorCode::NotFound).with(u"kind"_s, u"@plan"_s).with(u"name"_s, m_plan->id.toString()));
}

void PlanLoading::readLists(Sql &sql)
{
    sql.each(u"SELECT binding, list, data FROM plan_lists WHERE plan = ? ORDER BY place"_s, values(m_number), [&](Row &row) {
        const auto binding = row.guid<domain::BindingId>();
        const auto list = row.guid<domain::ListId>();
        const auto data = objectFromText(row.text());
        auto plan = data ? listPlanFromJson(*data) : std::nullopt;
        if (!plan) {
            sql.failDamaged(u"plan"_s);
            return;
        }
        plan->binding = binding;
        plan->list = list;
        m_plan->lists.append(std::move(*plan));
    });
    sql.each(u"SELECT id, place, kind FROM plan_parts WHERE plan = ? ORDER BY place, kind, first_row"_s, values(m_number), [&](Row &row) {
        Part part;
        part.id = row.integer();
        part.list = row.number();
        part.kind = static_cast<PartKind>(row.number());
        if (part.list >= m_plan->lists.size())
            sql.failDamaged(u"plan"_s);
        m_parts.push_back(part);
    });
}

void PlanLoading::readPart(Sql &sql, const Part &part)
{
    bool good = false;
    sql.first(u"SELECT data FROM plan_parts WHERE id = ?"_s, values(part.id),
              [&](Row &row) { good = decodePart(row.bytes(), part.kind, m_plan->lists[part.list]); });
    if (!good)
        sql.failDamaged(u"plan"_s);
}

void PlanLoading::nextParts()
{
    if (m_done == m_parts.size()) {
        nextRejects();
        return;
    }
    await(m_database->read<void>(this, u"load rows of plan"_s,
                                 [this](Sql &sql) {
                                     const std::size_t end = std::min(m_done + sliceParts, m_parts.size());
                                     for (; m_done < end && sql.ok(); ++m_done)
                                         readPart(sql, m_parts[m_done]);
                                     return Result<void>();
                                 }),
          [this] { nextParts(); });
}

void PlanLoading::nextRejects()
{
    await(m_database->read<int>(this, u"load rejects of plan"_s,
                                [this](Sql &sql) {
                                    int count = 0;
                                    sql.each(u"SELECT id, place, customer, contact, reason, survivor, detail FROM plan_rejects "
                                             "WHERE plan = ? AND id > ? ORDER BY id LIMIT ?"_s,
                                             values(m_number, m_lastReject, sliceRejects), [&](Row &row) {
                                                 ++count;
                                                 m_lastReject = row.integer();
                                                 const int place = row.number();
                                                 if (place < m_plan->lists.size())
                                                     m_plan->lists[place].rejects.push_back(readReject(sql, row));
                                                 else
                                                     sql.failDamaged(u"plan"_s);
                                             });
                                    return Result<int>(count);
                                }),
          [this](int count) {
              if (count == sliceRejects)
                  nextRejects();
              else
                  succeed(std::move(m_plan));
          });
}

} // namespace segue::store
