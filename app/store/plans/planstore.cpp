// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planstore.h"

#include "database/database.h"
#include "domain/runrecord.h"
#include "planloading.h"
#include "plansaving.h"
#include "json/statejson.h"

namespace segue::store {

using namespace Qt::StringLiterals;
using domain::ExportId;
using domain::Plan;
using domain::PlanId;
using domain::RunId;
using domain::RunState;

namespace {

/// That a run came to its end. One that stopped, at the guard for instance, leaves its plan to be run again, which is safe by I1:
/// of the plan only what still differs is done.
QString carriedOut()
{
    QStringList words;
    for (const RunState state : {RunState::Completed, RunState::CompletedWithRejects, RunState::CompletedWithDifferences})
        words.append(u'\'' + domain::toString(state) + u'\'');
    return u"runs.state IN ("_s + words.join(u',') + u')';
}

} // namespace

PlanStore::PlanStore(std::shared_ptr<Database> database) : m_database(std::move(database)) {}

Operation<void> *PlanStore::savePlan(QObject *parent, std::shared_ptr<const Plan> plan)
{
    return new PlanSaving(parent, m_database, std::move(plan));
}

Operation<std::shared_ptr<const Plan>> *PlanStore::loadPlan(QObject *parent, PlanId id)
{
    return new PlanLoading(parent, m_database, id);
}

Operation<std::optional<RunId>> *PlanStore::usedBy(QObject *parent, PlanId id) const
{
    return m_database->read<std::optional<RunId>>(parent, u"run of plan"_s, [id](Sql &sql) {
        std::optional<RunId> run;
        sql.first(u"SELECT id FROM runs WHERE plan = ? AND "_s + carriedOut() + u" ORDER BY started_at DESC, number DESC LIMIT 1"_s,
                  values(id), [&run](Row &row) { run = row.guid<RunId>(); });
        return Result<std::optional<RunId>>(run);
    });
}

Operation<bool> *PlanStore::isRedacted(QObject *parent, PlanId id) const
{
    return m_database->read<bool>(parent, u"is plan redacted"_s, [id](Sql &sql) {
        const auto redacted = sql.number(u"SELECT redacted FROM plans WHERE id = ? AND complete = 1"_s, values(id));
        if (!redacted)
            return Result<bool>(failure(Error(ErrorCode::NotFound).with(u"kind"_s, u"@plan"_s).with(u"name"_s, id.toString())));
        return Result<bool>(*redacted != 0);
    });
}

Operation<std::optional<RunId>> *PlanStore::undoes(QObject *parent, PlanId id) const
{
    return m_database->read<std::optional<RunId>>(parent, u"what a plan takes back"_s, [id](Sql &sql) {
        Plan header;
        const bool found = sql.first(u"SELECT data FROM plans WHERE id = ? AND complete = 1"_s, values(id), [&](Row &row) {
            if (const auto data = objectFromText(row.text()))
                headerFromJson(*data, header);
            else
                sql.failDamaged(u"plan"_s);
        });
        if (!found)
            sql.fail(Error(ErrorCode::NotFound).with(u"kind"_s, u"@plan"_s).with(u"name"_s, id.toString()));
        return Result<std::optional<RunId>>(header.undoes);
    });
}

Operation<QList<PlanSummary>> *PlanStore::plans(QObject *parent, std::optional<ExportId> exportId, int limit) const
{
    return m_database->read<QList<PlanSummary>>(parent, u"plans"_s, [exportId, limit](Sql &sql) {
        QList<PlanSummary> plans;
        const auto take = [&](Row &row) {
            PlanSummary plan;
            plan.id = row.guid<PlanId>();
            plan.exportId = row.guid<ExportId>();
            plan.exportName = row.text();
            plan.createdAt = row.time();
            const auto mode = domain::modeFromString(row.text());
            if (!mode)
                sql.failDamaged(u"plan"_s);
            plan.mode = mode.value_or(plan.mode);
            plan.joins = row.integer();
            plan.leaves = row.integer();
            plan.redacted = row.flag();
            plan.usedBy = row.guidOrNone<RunId>();
            plans.append(plan);
        };
        sql.each(
            u"SELECT id, export, export_name, created_at, mode, joins, leaves, redacted, (SELECT runs.id FROM runs WHERE runs.plan = plans.id AND "_s
                + carriedOut()
                + u" ORDER BY runs.started_at DESC, runs.number DESC LIMIT 1) FROM plans "
                  "WHERE complete = 1 AND (? IS NULL OR export = ?) ORDER BY created_at DESC, number DESC LIMIT ?"_s,
            values(exportId, exportId, limit), take);
        return Result<QList<PlanSummary>>(std::move(plans));
    });
}

} // namespace segue::store
