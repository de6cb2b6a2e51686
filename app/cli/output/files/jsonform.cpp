// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonform.h"

#include "planfacts.h"

#include "domain/people.h"
#include "domain/validation.h"
#include "domain/words.h"

#include <QJsonArray>

#include <numeric>

namespace segue::cli {

namespace {

using namespace Qt::StringLiterals;

QJsonValue time(const QDateTime &moment)
{
    return moment.isValid() ? QJsonValue(moment.toUTC().toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonValue time(const std::optional<QDateTime> &moment)
{
    return moment ? time(*moment) : QJsonValue(QJsonValue::Null);
}

QString tellerName(engine::SegmentTeller teller)
{
    switch (teller) {
    case engine::SegmentTeller::MetadataTable:
        return u"metadata_table"_s;
    case engine::SegmentTeller::DataApi:
        return u"data_api"_s;
    case engine::SegmentTeller::Memberships:
        return u"memberships"_s;
    case engine::SegmentTeller::Typed:
        return u"typed"_s;
    case engine::SegmentTeller::File:
        return u"file"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject signIn(const domain::SignInSettings &settings)
{
    return {{u"method"_s, domain::wordFor(settings.method)},
            {u"tenant"_s, settings.tenant},
            {u"client_id"_s, settings.clientId},
            {u"account"_s, settings.accountName},
            {u"application"_s, settings.isApplication}};
}

QJsonValue shortError(const std::optional<Error> &error, Language language)
{
    if (!error)
        return QJsonValue(QJsonValue::Null);
    return QJsonObject{{u"code"_s, QLatin1String(errorEntry(error->code()).id)}, {u"message"_s, errorText(*error, language).message}};
}

QJsonObject reasons(const QMap<domain::RejectReason, qint64> &counts)
{
    QJsonObject object;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        object.insert(domain::toString(it.key()), it.value());
    return object;
}

QJsonArray lists(const domain::Plan &plan, Language language)
{
    QJsonArray array;
    for (const domain::ListPlan &list : plan.lists) {
        const qint64 removedByOthers = list.quick ? list.then.removedByOthers : static_cast<qint64>(list.removedByOthers.size());
        const qint64 rejected = list.quick ? std::accumulate(list.then.rejects.cbegin(), list.then.rejects.cend(), qint64(0))
                                           : static_cast<qint64>(list.rejects.size());
        array.append(QJsonObject{{u"segment"_s, list.segmentId},
                                 {u"list_id"_s, list.list.toString()},
                                 {u"list_name"_s, list.listName},
                                 {u"part"_s, list.part},
                                 {u"guard"_s, shortError(list.guard, language)},
                                 {u"error"_s, shortError(list.problem, language)},
                                 {u"alarm"_s, shortError(list.alarm, language)},
                                 {u"members"_s, list.members},
                                 {u"desired"_s, list.desired},
                                 {u"joins"_s, static_cast<qint64>(list.joins.size())},
                                 {u"leaves"_s, static_cast<qint64>(list.leaves.size())},
                                 {u"stays"_s, list.stays},
                                 {u"held"_s, list.heldCustomers},
                                 {u"not_ours"_s, list.notOurs},
                                 {u"removed_by_others"_s, removedByOthers},
                                 {u"rejected"_s, rejected},
                                 {u"rejects_by_reason"_s, reasons(list.quick ? list.then.rejects : domain::countByReason(list.rejects))},
                                 {u"opted_out"_s, list.optedOut},
                                 {u"stays_inactive"_s, list.staysInactive},
                                 {u"compared"_s, list.quick ? u"quick"_s : u"full"_s},
                                 {u"compared_because"_s, comparedBecause(list.fullBecause)},
                                 {u"ledger_older"_s, list.ledgerOlder},
                                 {u"undo"_s, undoFacts(list)}});
    }
    return array;
}

QJsonValue owner(const domain::ListOwner &owner)
{
    if (owner.kind == domain::ListOwner::Kind::Me)
        return domain::wordFor(owner.kind);
    return QJsonObject{{u"kind"_s, domain::wordFor(owner.kind)}, {u"id"_s, owner.id.toString()}, {u"name"_s, owner.name}};
}

} // namespace

QJsonObject toJson(const domain::Source &source)
{
    return {{u"id"_s, source.id.toString()},
            {u"name"_s, source.name},
            {u"kind"_s, domain::wordFor(source.kind)},
            {u"server"_s, source.server.toString()},
            {u"instance"_s, source.instance},
            {u"folder"_s, source.folder},
            {u"retired"_s, source.kind == domain::SourceKind::InsightsApi || !source.instance.isEmpty()},
            {u"sign_in"_s, signIn(source.signIn)},
            {u"practice"_s, domain::isPractice(source.server)},
            {u"created_at"_s, time(source.createdAt)}};
}

QJsonObject toJson(const workspace::ConnectionView &view)
{
    const domain::Connection &connection = view.connection;
    QJsonValue allowed = u"administrators"_s;
    if (connection.audience.kind == domain::Audience::Kind::Contributors)
        allowed = u"contributors"_s;
    else if (connection.audience.kind == domain::Audience::Kind::Named)
        allowed = QJsonArray::fromStringList(connection.audience.users);
    // Whoever got it from an administrator sees name and kind.
    if (connection.received)
        return {{u"id"_s, connection.id.toString()},
                {u"name"_s, connection.name},
                {u"kind"_s, u"dynamics-365-sales"_s},
                {u"access"_s, u"use"_s},
                {u"account"_s, connection.signIn.accountName},
                {u"practice"_s, view.practice},
                {u"used_by"_s, QJsonArray::fromStringList(view.exports)},
                {u"created_at"_s, time(connection.createdAt)}};
    return {{u"id"_s, connection.id.toString()},
            {u"name"_s, connection.name},
            {u"kind"_s, u"dynamics-365-sales"_s},
            {u"access"_s, u"edit"_s},
            {u"server"_s, connection.server.toString()},
            {u"organisation"_s, connection.organisationName},
            {u"source"_s, view.sourceName},
            {u"sign_in"_s, signIn(connection.signIn)},
            {u"customer_id_field"_s, connection.contactIdField},
            {u"allowed"_s, allowed},
            {u"consent"_s, QJsonObject{{u"accepted_at"_s, time(connection.consent.acceptedAt)},
                                       {u"version"_s, connection.consent.textVersion},
                                       {u"by"_s, connection.consent.osUser}}},
            {u"practice"_s, view.practice},
            {u"used_by"_s, QJsonArray::fromStringList(view.exports)},
            {u"created_at"_s, time(connection.createdAt)}};
}

QJsonObject toJson(const engine::SegmentInfo &segment)
{
    return {{u"id"_s, segment.id},
            {u"name"_s, segment.name},
            {u"members"_s, segment.members ? QJsonValue(*segment.members) : QJsonValue(QJsonValue::Null)},
            {u"refreshed_at"_s, time(segment.refreshedAt)},
            {u"state"_s, segment.state},
            {u"told_by"_s, tellerName(segment.teller)},
            {u"counted_at"_s, time(segment.countedAt)},
            {u"encoding"_s, segment.encoding}};
}

QJsonObject toJson(const workspace::SegmentSample &sample, bool withNames)
{
    QJsonArray customers;
    for (const engine::CustomerSample &customer : sample.customers) {
        QJsonObject one{{u"customer_id"_s, customer.customerId}, {u"contact_id"_s, customer.contactId}};
        if (withNames)
            one.insert(u"name"_s, customer.name);
        customers.append(one);
    }
    return {{u"segment"_s, sample.segment.id}, {u"contact_id_field"_s, sample.contactIdField}, {u"customers"_s, customers}};
}

QJsonObject toJson(const workspace::FieldsView &view, Language language)
{
    QJsonArray fields;
    for (const workspace::FieldsView::Row &row : view.rows) {
        const engine::FieldInfo &field = row.info;
        fields.append(QJsonObject{{u"name"_s, field.name},
                                  {u"label"_s, field.label},
                                  {u"type"_s, field.type},
                                  {u"sampled"_s, field.sampled},
                                  {u"filled"_s, field.filled},
                                  {u"guid_like"_s, field.guidLike},
                                  {u"match"_s, row.match ? QJsonValue(toJson(*row.match)) : QJsonValue(QJsonValue::Null)}});
    }
    return {{u"fields"_s, fields},
            {u"proposal"_s, view.proposal.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(view.proposal)},
            {u"asked_in"_s, view.askedIn.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(view.askedIn)},
            {u"not_asked"_s, shortError(view.notAsked, language)}};
}

QJsonObject toJson(const workspace::ExportView &view)
{
    const domain::ExportDefinition &definition = view.definition;
    QJsonArray bindings;
    for (const domain::Binding &binding : definition.bindings) {
        bindings.append(QJsonObject{{u"segment"_s, binding.segmentId},
                                    {u"segment_name"_s, binding.segmentName},
                                    {u"list_id"_s, binding.list.toString()},
                                    {u"list_name"_s, binding.listName},
                                    {u"list_created"_s, binding.listConfirmed},
                                    {u"part"_s, binding.part},
                                    {u"given"_s, !binding.createdByUs},
                                    {u"detached"_s, binding.detached}});
    }
    QJsonArray excluded;
    for (const domain::ContactId &contact : definition.excluded)
        excluded.append(contact.toString());
    const auto others = domain::effectiveRemovedByOthers(definition);
    return {{u"id"_s, definition.id.toString()},
            {u"name"_s, definition.name},
            {u"connection"_s, view.connectionName.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(view.connectionName)},
            {u"contact_id_field"_s, view.contactIdField},
            {u"mode"_s, domain::toString(definition.mode)},
            {u"guard"_s, definition.guard.sharePercent ? QJsonValue(*definition.guard.sharePercent) : QJsonValue(u"off"_s)},
            {u"removed_by_others"_s, domain::wordFor(others)},
            {u"several_contacts"_s, domain::wordFor(definition.severalContacts)},
            {u"merged"_s, domain::wordFor(definition.merged)},
            {u"skip_opted_out"_s, definition.skipOptedOut},
            {u"reject_alarm"_s, definition.rejectAlarmShare ? QJsonValue(*definition.rejectAlarmShare) : QJsonValue(QJsonValue::Null)},
            {u"excluded"_s, excluded},
            {u"when_deleted"_s, domain::wordFor(definition.whenDeleted)},
            {u"when_locked"_s, domain::wordFor(definition.whenLocked)},
            {u"list_name"_s, definition.listNameTemplate},
            {u"list_owner"_s, owner(definition.listOwner)},
            {u"max_per_list"_s, definition.maxPerList ? QJsonValue(*definition.maxPerList) : QJsonValue(QJsonValue::Null)},
            {u"paused"_s, definition.paused},
            {u"segments"_s, bindings},
            {u"practice"_s, view.practice},
            {u"last_run"_s, view.lastRun ? QJsonValue(QJsonObject{{u"id"_s, view.lastRun->id.toString()},
                                                                  {u"state"_s, domain::toString(view.lastRun->state)}})
                                         : QJsonValue(QJsonValue::Null)},
            {u"created_at"_s, time(definition.createdAt)}};
}

QJsonObject toJson(const workspace::CheckReport &report, Language language)
{
    QJsonArray checks;
    for (const workspace::Check &check : report.checks) {
        const workspace::CheckText text = workspace::checkText(check, language);
        checks.append(QJsonObject{{u"check"_s, workspace::toString(check.id)},
                                  {u"mark"_s, workspace::toString(check.mark)},
                                  {u"title"_s, text.title},
                                  {u"meaning"_s, text.meaning},
                                  {u"fix"_s, text.fix},
                                  {u"error"_s, check.error ? QJsonValue(toJson(*check.error, language)) : QJsonValue(QJsonValue::Null)}});
    }
    return {{u"subject"_s, report.subject},
            {u"healthy"_s, report.isHealthy()},
            {u"practice"_s, report.practice},
            {u"at"_s, time(report.at)},
            {u"checks"_s, checks}};
}

QJsonObject toJson(const workspace::PlanView &plan)
{
    return {{u"id"_s, plan.id.toString()},
            {u"export"_s, plan.exportName},
            {u"created_at"_s, time(plan.createdAt)},
            {u"mode"_s, domain::toString(plan.mode)},
            {u"joins"_s, plan.joins},
            {u"leaves"_s, plan.leaves},
            {u"run"_s, plan.usedBy ? QJsonValue(plan.usedBy->toString()) : QJsonValue(QJsonValue::Null)}};
}

QJsonObject toJson(const domain::Plan &plan, Language language)
{
    const auto firstGuard = plan.lists.isEmpty() ? std::optional<Error>() : plan.lists.first().guard;
    return {{u"id"_s, plan.id.toString()},
            {u"export"_s, plan.exportName},
            {u"created_at"_s, time(plan.createdAt)},
            {u"undoes"_s, plan.undoes ? QJsonValue(plan.undoes->toString()) : QJsonValue(QJsonValue::Null)},
            {u"mode"_s, domain::toString(plan.mode)},
            {u"guard"_s, shortError(firstGuard, language)},
            {u"expected_requests"_s, plan.expectedRequests},
            {u"lists"_s, lists(plan, language)}};
}

QJsonObject toJson(const domain::RunRecord &record, Language language)
{
    QJsonArray array;
    for (const domain::ListRun &list : record.lists) {
        array.append(QJsonObject{{u"segment"_s, list.segmentId},
                                 {u"list_id"_s, list.list.toString()},
                                 {u"list_name"_s, list.listName},
                                 {u"part"_s, list.part},
                                 {u"state"_s, domain::toString(list.state)},
                                 {u"error"_s, list.error ? QJsonValue(toJson(*list.error, language)) : QJsonValue(QJsonValue::Null)},
                                 {u"guard"_s, shortError(list.guard, language)},
                                 {u"alarm"_s, shortError(list.alarm, language)},
                                 {u"members"_s, list.members},
                                 {u"desired"_s, list.desired},
                                 {u"added"_s, list.added},
                                 {u"removed"_s, list.removed},
                                 {u"unchanged"_s, list.unchanged},
                                 {u"held"_s, list.held},
                                 {u"not_ours"_s, list.notOurs},
                                 {u"removed_by_others"_s, list.removedByOthers},
                                 {u"rejected"_s, list.rejected},
                                 {u"opted_out"_s, list.optedOut},
                                 {u"stays_inactive"_s, list.staysInactive},
                                 {u"members_after"_s, list.membersAfter},
                                 {u"dropped_since_plan"_s, list.droppedSincePlan},
                                 {u"waiting_for_next_plan"_s, list.waitingForNextPlan},
                                 {u"changed_by_others"_s, list.changedByOthers},
                                 {u"differences"_s, list.differences},
                                 {u"verified"_s, list.verified}});
    }
    return {{u"id"_s, record.id.toString()},
            {u"export"_s, record.exportName},
            {u"plan"_s, record.plan ? QJsonValue(record.plan->toString()) : QJsonValue(QJsonValue::Null)},
            {u"undoes"_s, record.undoes ? QJsonValue(record.undoes->toString()) : QJsonValue(QJsonValue::Null)},
            {u"mode"_s, domain::toString(record.mode)},
            {u"state"_s, domain::toString(record.state)},
            {u"error"_s, record.error ? QJsonValue(toJson(*record.error, language)) : QJsonValue(QJsonValue::Null)},
            {u"account"_s, record.account},
            {u"started_by"_s, record.startedBy},
            {u"started_at"_s, time(record.startedAt)},
            {u"finished_at"_s, time(record.finishedAt)},
            {u"compared"_s, record.quick ? u"quick"_s : u"full"_s},
            {u"compared_because"_s, comparedBecause(record.comparedBecause)},
            {u"compared_at"_s, time(record.comparedAt)},
            {u"requests"_s, record.requests},
            {u"throttled_ms"_s, record.throttledMs},
            {u"lists"_s, array},
            {u"rejects_by_reason"_s, reasons(record.rejectsByReason())}};
}

QJsonObject toJson(const workspace::RunRejectRows &rejects)
{
    QJsonArray rows;
    for (const workspace::RejectRow &row : rejects.rows) {
        const domain::Reject &reject = row.reject;
        const auto id = [](const domain::ContactId &contact) {
            return contact.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(contact.toString());
        };
        rows.append(QJsonObject{{u"segment"_s, rejects.run.lists.value(row.list).segmentId},
                                {u"contact_id"_s, id(reject.contact)},
                                {u"reason"_s, domain::toString(reject.reason)},
                                {u"expected"_s, domain::isExpected(reject.reason)},
                                {u"survivor_id"_s, id(reject.survivor)},
                                {u"detail"_s, reject.detail}});
    }
    return {{u"run"_s, rejects.run.id.toString()}, {u"rejects"_s, rows}};
}

QJsonObject toJson(const Error &error, Language language)
{
    const ErrorText text = errorText(error, language);
    QJsonObject object{
        {u"code"_s, QLatin1String(errorEntry(error.code()).id)},
        {u"message"_s, text.message},
        {u"fix"_s, text.fix},
        {u"correlation_id"_s, error.correlationId().isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(error.correlationId())}};
    if (!error.requestId().isEmpty())
        object.insert(u"request_id"_s, error.requestId());
    if (!error.serverText().isEmpty())
        object.insert(u"server_message"_s, error.serverText());
    if (!error.serverCode().isEmpty())
        object.insert(u"server_code"_s, error.serverCode());
    return object;
}

} // namespace segue::cli
