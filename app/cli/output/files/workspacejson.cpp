// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonform.h"

#include <QJsonArray>

namespace segue::cli {

namespace {

using namespace Qt::StringLiterals;

QJsonValue time(const std::optional<QDateTime> &moment)
{
    return moment && moment->isValid() ? QJsonValue(moment->toUTC().toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

template<class Id>
QJsonValue idOrNull(const std::optional<Id> &id)
{
    return id ? QJsonValue(id->toString()) : QJsonValue(QJsonValue::Null);
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue errorOrNull(const std::optional<Error> &error, Language language)
{
    return error ? QJsonValue(toJson(*error, language)) : QJsonValue(QJsonValue::Null);
}

QJsonValue reasonOrNull(const std::optional<domain::RejectReason> &reason)
{
    return reason ? QJsonValue(domain::toString(*reason)) : QJsonValue(QJsonValue::Null);
}

QJsonObject toJson(const workspace::DecisionView &decision, Language language)
{
    return {{u"at"_s, time(decision.at)},
            {u"run"_s, idOrNull(decision.run)},
            {u"plan"_s, idOrNull(decision.plan)},
            {u"decision"_s, decision.kind},
            {u"outcome"_s, decision.outcome},
            {u"reason"_s, reasonOrNull(decision.reason)},
            {u"survivor_id"_s, idOrNull(decision.survivor)},
            {u"detail"_s, decision.detail},
            {u"list_state"_s, decision.run ? QJsonValue(domain::toString(decision.listState)) : QJsonValue(QJsonValue::Null)},
            {u"stopped_by"_s, errorOrNull(decision.stop, language)}};
}

} // namespace

QJsonObject toJson(const workspace::WorkspaceFacts &facts, Language language)
{
    QJsonArray open;
    for (const workspace::OpenFact &fact : facts.openBy)
        open.append(QJsonObject{{u"process"_s, fact.process}, {u"since"_s, time(fact.since)}, {u"this_process"_s, fact.isThis}});
    QJsonArray interrupted;
    for (const domain::RunRecord &run : facts.interrupted)
        interrupted.append(toJson(run, language));
    return {{u"file"_s, facts.file},
            {u"id"_s, facts.workspaceId},
            {u"version"_s, facts.programVersion},
            {u"schema"_s, facts.schemaVersion},
            {u"bytes"_s, facts.bytes},
            {u"sources"_s, facts.sources},
            {u"connections"_s, facts.connections},
            {u"exports"_s, facts.exports},
            {u"lists"_s, facts.lists},
            {u"plans"_s, facts.plans},
            {u"runs"_s, facts.runs},
            {u"ledger_members"_s, facts.ledgerMembers},
            {u"retention_days"_s, facts.retentionDays},
            {u"last_backup"_s, textOrNull(facts.newestBackup)},
            {u"last_backup_at"_s, time(facts.backedUpAt)},
            {u"integrity"_s, facts.damage.isEmpty() ? u"ok"_s : u"damaged"_s},
            {u"damage"_s, textOrNull(facts.damage)},
            {u"open_by"_s, open},
            {u"interrupted"_s, interrupted},
            {u"to_adopt"_s, QJsonArray::fromStringList(facts.toAdopt)}};
}

QJsonObject toJson(const workspace::AuditFact &fact)
{
    return {{u"at"_s, time(fact.at)}, {u"actor"_s, fact.actor},   {u"kind"_s, fact.kind},     {u"id"_s, textOrNull(fact.id)},
            {u"name"_s, fact.name},   {u"action"_s, fact.action}, {u"before"_s, fact.before}, {u"after"_s, fact.after}};
}

QJsonObject toJson(const workspace::Explanation &explanation, Language language)
{
    QJsonArray contacts;
    for (const domain::ContactId &contact : explanation.contacts)
        contacts.append(contact.toString());
    QJsonArray lists;
    for (const workspace::ListExplanation &list : explanation.lists) {
        QJsonArray decisions;
        for (const workspace::DecisionView &decision : list.decisions)
            decisions.append(toJson(decision, language));
        lists.append(QJsonObject{{u"export"_s, list.exportName},
                                 {u"segment"_s, list.segmentId},
                                 {u"segment_name"_s, list.segmentName},
                                 {u"list_id"_s, list.list.toString()},
                                 {u"list_name"_s, list.listName},
                                 {u"standing"_s, workspace::toString(list.standing)},
                                 {u"reason"_s, reasonOrNull(list.reason)},
                                 {u"on_list"_s, list.onList ? QJsonValue(*list.onList) : QJsonValue(QJsonValue::Null)},
                                 {u"last_run"_s, idOrNull(list.lastRun)},
                                 {u"last_run_at"_s, time(list.lastRunAt)},
                                 {u"last_run_verified"_s, list.lastRunVerified},
                                 {u"stopped_by"_s, errorOrNull(list.stop, language)},
                                 {u"decisions"_s, decisions}});
    }
    return {{u"contact_ids"_s, contacts},
            {u"name"_s, textOrNull(explanation.name)},
            {u"email"_s, textOrNull(explanation.email)},
            {u"sales_error"_s, errorOrNull(explanation.salesSilence, language)},
            {u"lists"_s, lists}};
}

} // namespace segue::cli
