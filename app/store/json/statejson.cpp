// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statejson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace segue::store {

using namespace Qt::StringLiterals;
using domain::ListPlan;
using domain::VerifiedState;
using domain::WorldMarks;

namespace {

struct PlanCount
{
    QLatin1String name;
    qint64 ListPlan::*member;
};
constexpr std::array planCounts{
    PlanCount{"members"_L1, &ListPlan::members},
    PlanCount{"desired"_L1, &ListPlan::desired},
    PlanCount{"stays"_L1, &ListPlan::stays},
    PlanCount{"stays_inactive"_L1, &ListPlan::staysInactive},
    PlanCount{"stays_not_ours"_L1, &ListPlan::staysNotOurs},
    PlanCount{"not_ours"_L1, &ListPlan::notOurs},
    PlanCount{"ours_kept"_L1, &ListPlan::oursKept},
    PlanCount{"held_customers"_L1, &ListPlan::heldCustomers},
    PlanCount{"held_several_contacts"_L1, &ListPlan::heldSeveral},
    PlanCount{"waiting_joins"_L1, &ListPlan::waitingJoins},
    PlanCount{"waiting_leaves"_L1, &ListPlan::waitingLeaves},
    PlanCount{"opted_out"_L1, &ListPlan::optedOut},
};

QJsonObject countsToJson(const ListPlan &plan)
{
    QJsonObject counts;
    for (const PlanCount &count : planCounts)
        counts.insert(count.name, plan.*count.member);
    return counts;
}

} // namespace

QString toText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<QJsonObject> objectFromText(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

QJsonValue timeToJson(const std::optional<QDateTime> &time)
{
    return time && time->isValid() ? QJsonValue(time->toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

std::optional<QDateTime> timeFromJson(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

QJsonValue errorToJson(const std::optional<Error> &error)
{
    return error ? QJsonValue(QJsonDocument::fromJson(toJson(*error)).object()) : QJsonValue();
}

std::optional<Error> errorFromJsonValue(const QJsonValue &value)
{
    return value.isObject() ? errorFromJson(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)) : std::nullopt;
}

QJsonValue toJson(const domain::GuardPolicy &guard)
{
    return guard.sharePercent ? QJsonValue(*guard.sharePercent) : QJsonValue(u"off"_s);
}

domain::GuardPolicy guardFromJson(const QJsonValue &value)
{
    // Only the word switches the share off; what cannot be read leaves the guard as it is by default.
    if (value.toString() == "off"_L1)
        return {std::nullopt};
    return value.isDouble() ? domain::GuardPolicy{value.toInt()} : domain::GuardPolicy();
}

QJsonObject toJson(const WorldMarks &marks)
{
    return {{u"segment_marker"_s, marks.segmentMarker},
            {u"segment_members"_s, marks.segmentMembers},
            {u"list_version"_s, marks.listVersion},
            {u"newest_member_row"_s, marks.newestMemberRow},
            {u"list_members"_s, marks.listMembers}};
}

WorldMarks marksFromJson(const QJsonObject &object)
{
    return {object.value("segment_marker"_L1).toString(), object.value("segment_members"_L1).toInteger(),
            object.value("list_version"_L1).toString(), object.value("newest_member_row"_L1).toString(),
            object.value("list_members"_L1).toInteger()};
}

namespace {

QJsonObject comparedToJson(const domain::ComparedCounts &counts)
{
    return {{u"desired"_s, counts.desired},
            {u"stays"_s, counts.stays},
            {u"held"_s, counts.held},
            {u"not_ours"_s, counts.notOurs},
            {u"removed_by_others"_s, counts.removedByOthers},
            {u"rejects"_s, toJson(counts.rejects)}};
}

domain::ComparedCounts comparedFromJson(const QJsonObject &object)
{
    return {object.value("desired"_L1).toInteger(),
            object.value("stays"_L1).toInteger(),
            object.value("held"_L1).toInteger(),
            object.value("not_ours"_L1).toInteger(),
            object.value("removed_by_others"_L1).toInteger(),
            reasonCountsFromJson(object.value("rejects"_L1).toObject())};
}

} // namespace

QJsonObject toJson(const VerifiedState &state)
{
    return {{u"account"_s, state.account},
            {u"contact_id_field"_s, state.contactIdField},
            {u"mode"_s, domain::toString(state.mode)},
            {u"guard"_s, toJson(state.guard)},
            {u"policies"_s, state.policies},
            {u"segment_id"_s, state.segmentId},
            {u"segment_members"_s, state.segmentMembers},
            {u"segment_missing"_s, state.segmentMissing},
            {u"marks"_s, toJson(state.marks)},
            {u"at"_s, timeToJson(state.at)},
            {u"compared_at"_s, timeToJson(state.comparedAt)},
            {u"counts"_s, comparedToJson(state.counts)},
            {u"had_problem_rejects"_s, state.hadProblemRejects}};
}

std::optional<VerifiedState> verifiedStateFromJson(const QJsonObject &object)
{
    const auto mode = domain::modeFromString(object.value("mode"_L1).toString());
    if (!mode)
        return std::nullopt;
    VerifiedState state;
    state.account = object.value("account"_L1).toString();
    state.contactIdField = object.value("contact_id_field"_L1).toString();
    state.mode = *mode;
    state.guard = guardFromJson(object.value("guard"_L1));
    state.policies = object.value("policies"_L1).toString();
    state.segmentId = object.value("segment_id"_L1).toString();
    state.segmentMembers = object.value("segment_members"_L1).toInteger();
    state.segmentMissing = object.value("segment_missing"_L1).toInteger();
    state.marks = marksFromJson(object.value("marks"_L1).toObject());
    state.at = timeFromJson(object.value("at"_L1)).value_or(QDateTime());
    state.comparedAt = timeFromJson(object.value("compared_at"_L1)).value_or(QDateTime());
    state.counts = comparedFromJson(object.value("counts"_L1).toObject());
    state.hadProblemRejects = object.value("had_problem_rejects"_L1).toBool();
    return state;
}

namespace {

QJsonValue undoToJson(const std::optional<domain::UndoFacts> &undo)
{
    if (!undo)
        return {};
    QJsonArray excluded;
    for (const domain::ContactId &contact : undo->excluded)
        excluded.append(contact.toString());
    return QJsonObject{{u"changed_by_others"_s, undo->changedByOthers},
                       {u"touched_later"_s, undo->touchedLater},
                       {u"excluded"_s, excluded},
                       {u"list_stays"_s, undo->listStays}};
}

std::optional<domain::UndoFacts> undoFromJson(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    domain::UndoFacts undo;
    undo.changedByOthers = value["changed_by_others"_L1].toInteger();
    undo.touchedLater = value["touched_later"_L1].toInteger();
    for (const auto &text : value["excluded"_L1].toArray()) {
        if (const auto contact = domain::ContactId::parse(QStringView(text.toString())))
            undo.excluded.push_back(*contact);
    }
    undo.listStays = value["list_stays"_L1].toBool();
    return undo;
}

} // namespace

QJsonObject toJson(const ListPlan &plan)
{
    return {{u"segment_id"_s, plan.segmentId},
            {u"segment_name"_s, plan.segmentName},
            {u"list_name"_s, plan.listName},
            {u"creates_list"_s, plan.createsList},
            {u"part"_s, plan.part},
            {u"counts"_s, countsToJson(plan)},
            {u"removed_by_others_join"_s, plan.removedByOthersJoin},
            {u"alarm"_s, errorToJson(plan.alarm)},
            {u"guard"_s, errorToJson(plan.guard)},
            {u"problem"_s, errorToJson(plan.problem)},
            {u"quick"_s, plan.quick},
            {u"compared_at"_s, timeToJson(plan.comparedAt)},
            {u"compared"_s, comparedToJson(plan.then)},
            {u"undo"_s, undoToJson(plan.undo)},
            {u"full_because"_s, plan.fullBecause},
            {u"ledger_older"_s, plan.ledgerOlder},
            {u"marks"_s, toJson(plan.marks)}};
}

std::optional<ListPlan> listPlanFromJson(const QJsonObject &object)
{
    ListPlan plan;
    plan.segmentId = object.value("segment_id"_L1).toString();
    plan.segmentName = object.value("segment_name"_L1).toString();
    plan.listName = object.value("list_name"_L1).toString();
    plan.createsList = object.value("creates_list"_L1).toBool();
    plan.part = object.value("part"_L1).toInt(1);
    const QJsonObject counts = object.value("counts"_L1).toObject();
    for (const PlanCount &count : planCounts)
        plan.*count.member = counts.value(count.name).toInteger();
    plan.removedByOthersJoin = object.value("removed_by_others_join"_L1).toBool();
    plan.alarm = errorFromJsonValue(object.value("alarm"_L1));
    plan.guard = errorFromJsonValue(object.value("guard"_L1));
    plan.problem = errorFromJsonValue(object.value("problem"_L1));
    plan.quick = object.value("quick"_L1).toBool();
    plan.comparedAt = timeFromJson(object.value("compared_at"_L1));
    plan.then = comparedFromJson(object.value("compared"_L1).toObject());
    plan.undo = undoFromJson(object.value("undo"_L1));
    plan.fullBecause = object.value("full_because"_L1).toString();
    plan.ledgerOlder = object.value("ledger_older"_L1).toBool();
    plan.marks = marksFromJson(object.value("marks"_L1).toObject());
    // A guard or problem that is there but cannot be read must not look like none: the list would be touched.
    if (plan.guard.has_value() != object.value("guard"_L1).isObject() || plan.problem.has_value() != object.value("problem"_L1).isObject())
        return std::nullopt;
    return plan;
}

QJsonObject headerToJson(const domain::Plan &plan)
{
    return {{u"guard"_s, toJson(plan.guard)},
            {u"contact_id_field"_s, plan.contactIdField},
            {u"connection"_s, plan.connection.toString()},
            {u"account"_s, plan.account},
            {u"derived_from"_s, plan.derivedFrom ? QJsonValue(plan.derivedFrom->toString()) : QJsonValue()},
            {u"undoes"_s, plan.undoes ? QJsonValue(plan.undoes->toString()) : QJsonValue()},
            {u"expected_requests"_s, plan.expectedRequests}};
}

void headerFromJson(const QJsonObject &object, domain::Plan &plan)
{
    plan.guard = guardFromJson(object.value("guard"_L1));
    plan.contactIdField = object.value("contact_id_field"_L1).toString();
    plan.connection = domain::ConnectionId::parse(object.value("connection"_L1).toString()).value_or(domain::ConnectionId());
    plan.account = object.value("account"_L1).toString();
    plan.derivedFrom = domain::PlanId::parse(object.value("derived_from"_L1).toString());
    plan.undoes = domain::RunId::parse(object.value("undoes"_L1).toString());
    plan.expectedRequests = object.value("expected_requests"_L1).toInt();
}

QJsonObject toJson(const QMap<domain::RejectReason, qint64> &counts)
{
    QJsonObject object;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        object.insert(domain::toString(it.key()), it.value());
    return object;
}

QMap<domain::RejectReason, qint64> reasonCountsFromJson(const QJsonObject &object)
{
    QMap<domain::RejectReason, qint64> counts;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (const auto reason = domain::rejectReasonFromString(it.key()))
            counts.insert(*reason, it.value().toInteger());
    }
    return counts;
}

} // namespace segue::store
