// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "examples.h"

#include <algorithm>

namespace segue::testing {

using namespace segue::domain;
using namespace Qt::StringLiterals;

CustomerKey customerOf(quint64 number)
{
    // Keys are hashes: the upper half of their values is negative as SQLite stores them.
    return CustomerKey{number * 0x9e3779b97f4a7c15U};
}

QDateTime timeOf(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs).toUTC();
}

Source exampleSource()
{
    Source source;
    source.id = idOf<SourceId>(1);
    source.name = u"顧客データ 東京"_s;
    source.server = QUrl(u"https://contoso.crm7.dynamics.com"_s);
    source.organisation = idOf<OrganisationId>(2);
    source.signIn = {SignInMethod::ClientSecret,
                     QUrl(u"https://login.microsoftonline.com"_s),
                     u"contoso.onmicrosoft.com"_s,
                     u"11111111-2222-3333-4444-555555555555"_s,
                     u"oid-1"_s,
                     u"admin@contoso.com"_s,
                     true};
    source.createdAt = timeOf("2026-11-23T04:05:06.789Z");
    return source;
}

Connection exampleConnection()
{
    Connection connection;
    connection.id = idOf<ConnectionId>(3);
    connection.name = u"営業 (本番)"_s;
    connection.server = QUrl(u"https://sales.crm7.dynamics.com"_s);
    connection.organisation = idOf<OrganisationId>(4);
    connection.organisationName = u"コントソ株式会社"_s;
    connection.source = exampleSource().id;
    connection.signIn = {SignInMethod::Browser,
                         QUrl(u"https://login.microsoftonline.us"_s),
                         u"tenant"_s,
                         u"client"_s,
                         u"oid-2"_s,
                         u"marketer@contoso.com"_s,
                         false};
    connection.contactIdField = u"crm_contactid"_s;
    connection.audience = {Audience::Kind::Named, {u"CONTOSO\\佐藤"_s, u"suzuki"_s}};
    connection.consent = {u"root"_s, u"admin@contoso.com"_s, timeOf("2026-11-23T04:00:00.001Z"), u"2026-1"_s, u"ja"_s};
    connection.createdAt = timeOf("2026-11-23T04:05:07.000Z");
    return connection;
}

ExportDefinition exampleExport()
{
    ExportDefinition definition;
    definition.id = idOf<ExportId>(5);
    definition.name = u"会員 → リスト"_s;
    definition.connection = exampleConnection().id;
    definition.contactIdField = u"crm_id2"_s;
    definition.bindings = {{idOf<BindingId>(6), u"segment_tokyo"_s, u"東京の会員"_s, idOf<ListId>(7), u"東京"_s, true, false},
                           {idOf<BindingId>(8), u"segment_osaka"_s, u"大阪の会員"_s, idOf<ListId>(9), u"大阪"_s, false, true}};
    definition.mode = Mode::ExactCopy;
    definition.guard = {std::nullopt};
    definition.removedByOthers = RemovedByOthers::Respect;
    definition.whenDeleted = WhenDeleted::Create;
    definition.whenLocked = WhenLocked::Skip;
    definition.listNameTemplate = u"{export} {segment}"_s;
    definition.bindings[0].agreedStamp = u"segue:another"_s;
    definition.bindings[1].part = 2;
    definition.listOwner = {ListOwner::Kind::Team, idOf<OwnerId>(11), u"営業部"_s};
    definition.maxPerList = 50000;
    definition.paused = true;
    definition.createdAt = timeOf("2026-11-23T05:00:00.000Z");
    return definition;
}

VerifiedState exampleVerified()
{
    VerifiedState state;
    state.account = u"oid-2@tenant"_s;
    state.contactIdField = u"crm_id2"_s;
    state.mode = Mode::AddOnly;
    state.guard = {35};
    state.segmentId = u"segment_tokyo"_s;
    state.segmentMembers = 12'000;
    state.segmentMissing = 17;
    state.marks = {u"マーカー"_s, 12'000, u"5512345"_s, u"row@2026"_s, 11'900};
    state.at = timeOf("2026-11-24T01:00:00.000Z");
    state.comparedAt = timeOf("2026-11-24T00:59:00.000Z");
    state.hadProblemRejects = true;
    state.counts = {11'000, 10'900, 3, 40, 5, {{RejectReason::Missing, 17}, {RejectReason::Inactive, 2}}};
    return state;
}

RunRecord exampleRun()
{
    RunRecord record;
    record.id = idOf<RunId>(10);
    record.exportId = exampleExport().id;
    record.exportName = u"会員 → リスト"_s;
    record.plan = idOf<PlanId>(11);
    record.mode = Mode::ExactCopy;
    record.state = RunState::CompletedWithRejects;
    record.error = Error(ErrorCode::ListLocked).with(u"list"_s, u"東京"_s).withServerCode(u"0x80040220"_s).withServerText(u"ロック"_s);
    record.account = u"marketer@contoso.com"_s;
    record.startedBy = u"佐藤"_s;
    record.startedAt = timeOf("2026-11-24T02:00:00.123Z");
    record.finishedAt = timeOf("2026-11-24T02:03:00.456Z");
    record.comparedAt = timeOf("2026-11-24T02:02:59.000Z");
    record.quick = true;
    record.guardLifted = true;
    record.requests = 218;
    record.throttledMs = 34'000;
    record.undoes = idOf<RunId>(13);
    record.comparedBecause = u"@full_week"_s;
    qint64 count = 100;
    for (const Binding &binding : exampleExport().bindings) {
        ListRun list;
        list.binding = binding.id;
        list.segmentId = binding.segmentId;
        list.segmentName = binding.segmentName;
        list.list = binding.list;
        list.listName = binding.listName;
        list.state = RunState::CompletedWithRejects;
        list.error = Error(ErrorCode::ListLocked).with(u"list"_s, u"東京"_s);
        list.guard = Error(ErrorCode::GuardShare).with(u"share"_s, 20);
        for (const auto member :
             {&ListRun::members, &ListRun::desired, &ListRun::added, &ListRun::removed, &ListRun::unchanged, &ListRun::held,
              &ListRun::notOurs, &ListRun::removedByOthers, &ListRun::rejected, &ListRun::membersAfter, &ListRun::droppedSincePlan,
              &ListRun::waitingForNextPlan, &ListRun::changedByOthers, &ListRun::differences})
            list.*member = ++count;
        list.verified = true;
        list.quick = true;
        list.created = true;
        list.rejectsByReason = {{RejectReason::Missing, 3}, {RejectReason::NotFound, 2}};
        record.lists.append(list);
    }
    return record;
}

std::vector<LedgerEntry> entriesOf(quint64 first, quint64 count)
{
    std::vector<LedgerEntry> entries;
    for (quint64 number = first; number < first + count; ++number)
        entries.push_back({idOf<ContactId>(number), customerOf(number)});
    std::sort(entries.begin(), entries.end());
    return entries;
}

std::shared_ptr<const Plan> examplePlan(int joins)
{
    auto plan = std::make_shared<Plan>();
    plan->exportId = exampleExport().id;
    plan->exportName = u"会員"_s;
    plan->createdAt = timeOf("2026-11-24T02:00:00.500Z");
    plan->mode = Mode::AddOnly;
    plan->guard = {std::nullopt};
    plan->contactIdField = u"crm_id2"_s;
    plan->connection = exampleConnection().id;
    plan->account = u"oid-2@tenant"_s;
    plan->derivedFrom = idOf<PlanId>(12);
    plan->expectedRequests = 123;
    quint64 number = 1'000;
    for (const Binding &binding : exampleExport().bindings) {
        ListPlan list;
        list.binding = binding.id;
        list.segmentId = binding.segmentId;
        list.segmentName = binding.segmentName;
        list.list = binding.list;
        list.listName = binding.listName;
        list.createsList = true;
        for (const auto member : {&ListPlan::members, &ListPlan::desired, &ListPlan::stays, &ListPlan::staysInactive,
                                  &ListPlan::staysNotOurs, &ListPlan::notOurs, &ListPlan::oursKept, &ListPlan::heldCustomers,
                                  &ListPlan::waitingJoins, &ListPlan::waitingLeaves, &ListPlan::optedOut})
            list.*member = static_cast<qint64>(++number);
        for (const LedgerEntry &entry : entriesOf(number, static_cast<quint64>(joins)))
            list.joins.push_back({entry.contact, entry.customer});
        for (const LedgerEntry &entry : entriesOf(number + 1'000'000, 1'500))
            list.leaves.push_back({entry.contact, idOf<MemberRowId>(static_cast<quint64>(entry.customer))});
        for (const LedgerEntry &entry : entriesOf(number + 2'000'000, 1'001))
            list.held.push_back(entry.contact);
        for (const LedgerEntry &entry : entriesOf(number + 3'000'000, 7))
            list.removedByOthers.push_back(entry.contact);
        list.removedByOthersJoin = true;
        list.entries = entriesOf(number + 1'000'000, 1'100);
        list.undo = UndoFacts{3, 4, {idOf<ContactId>(5), idOf<ContactId>(6)}, true};
        list.fullBecause = u"@full_segment"_s;
        list.ledgerOlder = true;
        list.rejects = {{customerOf(1), {}, RejectReason::Missing, {}, {}},
                        {customerOf(2), idOf<ContactId>(2), RejectReason::Merged, idOf<ContactId>(3), {}},
                        {customerOf(3), idOf<ContactId>(3), RejectReason::Refused, {}, u"0x80040265 拒否されました"_s}};
        list.guard =
            Error(ErrorCode::GuardShare).with(u"share"_s, 20).with(u"leaves"_s, qint64{1'204'000}).with(u"list"_s, binding.listName);
        list.problem = Error(ErrorCode::ListLocked).with(u"list"_s, binding.listName).withServerCode(u"0x8004"_s).withStatus(403);
        list.quick = true;
        list.comparedAt = timeOf("2026-11-20T02:00:00.250Z");
        list.then = {7, 6, 5, 4, 3, {{RejectReason::Duplicate, 2}}};
        list.marks = {u"m"_s, 5, u"v"_s, u"n"_s, 6};
        plan->lists.append(std::move(list));
        joins = 10;
    }
    plan->id = planIdFor(*plan);
    return plan;
}

} // namespace segue::testing
