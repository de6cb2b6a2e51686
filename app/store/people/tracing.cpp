// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracing.h"

#include "database/database.h"
#include "journal/chunkrows.h"
#include "plans/planrows.h"
#include "runs/rejectrows.h"

#include <algorithm>

namespace segue::store {

using namespace Qt::StringLiterals;
using domain::ContactId;
using domain::PlanId;
using Kind = Decision::Kind;
using Outcome = Decision::Outcome;

namespace {

constexpr int sliceRuns = 25;
constexpr int mostRuns = 200;

Kind kindOf(PartKind kind)
{
    switch (kind) {
    case PartKind::Joins:
        return Kind::Joins;
    case PartKind::Leaves:
        return Kind::Leaves;
    case PartKind::Held:
        return Kind::Held;
    case PartKind::RemovedByOthers:
    case PartKind::Entries:
        break;
    }
    return Kind::RemovedByOthers;
}

/// A run of the list, or a plan that waits for one.
struct Event
{
    qint64 number = 0; ///< of the run; 0: a plan alone
    int place = 0;     ///< of the list in the run
    Decision stem;     ///< what all decisions of it have in common
};

/// What the journal says of a row of a plan.
void readOutcome(Sql &sql, const Event &event, PlanId plan, const PlanPlace &place, Decision &decision)
{
    if (place.kind != PartKind::Joins && place.kind != PartKind::Leaves)
        return;
    const auto action = place.kind == PartKind::Joins ? engine::ChunkAction::Add : engine::ChunkAction::Remove;
    // Of a chunk and the halves it was split into, the last one tells.
    sql.first(u"SELECT state, settled FROM chunks WHERE run = ? AND plan = ? AND place = ? AND action = ? AND first_row <= ? "
              "AND last_row >= ? ORDER BY number DESC LIMIT 1"_s,
              values(event.number, plan, place.place, static_cast<int>(action), place.row, place.row), [&decision](Row &row) {
                  const QString state = row.text();
                  const bool settled = row.flag();
                  if (state == toString(engine::ChunkState::Rejected))
                      decision.outcome = Outcome::Refused;
                  else if (state == toString(engine::ChunkState::Planned))
                      decision.outcome = Outcome::Planned;
                  else
                      decision.outcome = settled ? Outcome::Done : Outcome::Sent;
              });
}

void traceInPlan(Sql &sql, const PersonKey &person, const Event &event, PlanId plan, ListTrace &trace)
{
    qint64 number = 0;
    int place = -1;
    sql.first(u"SELECT plans.number, plan_lists.place FROM plans JOIN plan_lists ON plan_lists.plan = plans.number "
              "WHERE plans.id = ? AND plans.complete = 1 AND plan_lists.binding = ?"_s,
              values(plan, trace.binding), [&](Row &row) {
                  number = row.integer();
                  place = row.number();
              });
    if (place < 0)
        return;
    for (const ContactId &contact : person.contacts) {
        for (const PlanPlace &found : placesInPlan(sql, number, contact)) {
            // What the ledger had of leavers decides nothing; the leave itself is told.
            if (found.place != place || found.kind == PartKind::Entries)
                continue;
            Decision decision = event.stem;
            decision.plan = plan;
            decision.kind = kindOf(found.kind);
            decision.contact = contact;
            if (event.number != 0)
                readOutcome(sql, event, plan, found, decision);
            trace.decisions.append(decision);
        }
    }
}

/// Rejects of the person in a table of rejects, by customer and by contact, each row once.
void traceRejects(Sql &sql, const PersonKey &person, const QString &table, const QString &where, const QVariantList &place,
                  const Decision &stem, ListTrace &trace)
{
    std::vector<qint64> seen;
    const auto take = [&](Row &row) {
        const qint64 id = row.integer();
        const domain::Reject reject = readReject(sql, row);
        if (std::find(seen.begin(), seen.end(), id) != seen.end())
            return;
        seen.push_back(id);
        Decision decision = stem;
        decision.kind = Kind::Rejected;
        decision.reason = reject.reason;
        decision.contact = reject.contact;
        decision.survivor = reject.survivor;
        decision.detail = reject.detail;
        trace.decisions.append(decision);
    };
    const QString query = u"SELECT id, customer, contact, reason, survivor, detail FROM %1 WHERE %2 AND "_s.arg(table, where);
    if (person.customer)
        sql.each(query + u"customer = ?"_s, place + values(*person.customer), take);
    for (const ContactId &contact : person.contacts) // the second condition is what the index is made for
        sql.each(query + u"contact = ? AND contact <> x'00000000000000000000000000000000'"_s, place + values(contact), take);
}

} // namespace

std::vector<ContactId> joinersInNewestPlan(Sql &sql, domain::BindingId binding, domain::CustomerKey customer)
{
    const auto plan = sql.number(u"SELECT plans.number FROM plan_lists JOIN plans ON plans.number = plan_lists.plan "
                                 "WHERE plan_lists.binding = ? AND plans.complete = 1 ORDER BY plans.number DESC LIMIT 1"_s,
                                 values(binding));
    return plan ? joinersOf(sql, *plan, customer) : std::vector<ContactId>();
}

void traceWaitingPlan(Sql &sql, const PersonKey &person, ListTrace &trace)
{
    Event event;
    qint64 plan = 0;
    int place = 0;
    sql.first(u"SELECT plans.number, plans.id, plans.created_at, plan_lists.place, plan_lists.data FROM plan_lists "
              "JOIN plans ON plans.number = plan_lists.plan WHERE plan_lists.binding = ? AND plans.complete = 1 "
              "ORDER BY plans.number DESC LIMIT 1"_s,
              values(trace.binding), [&](Row &row) {
                  plan = row.integer();
                  event.stem.plan = row.guid<PlanId>();
                  event.stem.at = row.time();
                  place = row.number();
              });
    if (!event.stem.plan || sql.number(u"SELECT 1 FROM runs WHERE plan = ? LIMIT 1"_s, values(*event.stem.plan)))
        return;
    traceInPlan(sql, person, event, *event.stem.plan, trace);
    traceRejects(sql, person, u"plan_rejects"_s, u"plan = ? AND place = ?"_s, values(plan, place), event.stem, trace);
}

qint64 traceRuns(Sql &sql, const PersonKey &person, ListTrace &trace, qint64 before)
{
    QList<Event> events;
    sql.each(
        u"SELECT runs.number, run_lists.place, runs.id, runs.plan, runs.started_at, run_lists.state, run_lists.error, run_lists.guard, "
        "run_lists.verified FROM run_lists JOIN runs ON runs.number = run_lists.run WHERE run_lists.binding = ? "
        "AND run_lists.run < ? ORDER BY run_lists.run DESC LIMIT ?"_s,
        values(trace.binding, before, sliceRuns), [&](Row &row) {
            Event event;
            event.number = row.integer();
            event.place = row.number();
            LastRun run;
            run.run = row.guid<domain::RunId>();
            event.stem.run = run.run;
            event.stem.plan = row.guidOrNone<PlanId>();
            run.at = row.time();
            event.stem.at = run.at;
            const auto state = domain::runStateFromString(row.text());
            if (!state)
                sql.failDamaged(u"run"_s);
            run.state = state.value_or(run.state);
            event.stem.listState = run.state;
            const auto error = row.errorOrNone();
            const auto guard = row.errorOrNone();
            event.stem.stop = guard ? guard : error;
            run.stop = event.stem.stop;
            run.verified = row.flag();
            if (!trace.lastRun)
                trace.lastRun = run;
            events.append(event);
        });
    for (const Event &event : std::as_const(events)) {
        QList<PlanId> plans;
        if (event.stem.plan)
            plans.append(*event.stem.plan);
        // A run may carry out a part of the plan that a person saw: its chunks name that part.
        sql.each(u"SELECT DISTINCT plan FROM chunks WHERE run = ?"_s, values(event.number), [&plans](Row &row) {
            const auto plan = row.guid<PlanId>();
            if (!plans.contains(plan))
                plans.prepend(plan);
        });
        const qsizetype known = trace.decisions.size();
        for (const PlanId plan : std::as_const(plans)) {
            if (trace.decisions.size() == known)
                traceInPlan(sql, person, event, plan, trace);
        }
        traceRejects(sql, person, u"run_rejects"_s, u"run = ? AND place = ?"_s, values(event.number, event.place), event.stem, trace);
    }
    trace.runsLookedAt += static_cast<int>(events.size());
    return events.size() < sliceRuns || trace.runsLookedAt >= mostRuns ? 0 : events.last().number;
}

} // namespace segue::store
