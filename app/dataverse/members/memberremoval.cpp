// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memberremoval.h"

#include "memberadd.h"

#include <algorithm>

namespace segue::dataverse {

namespace {
using engine::ChunkOutcome;

constexpr char privileges[] = "prvWriteList, prvAppendToList, prvAppendContact";

bool meansNoSuchWay(odata::Fault fault)
{
    // A property that the action does not know is a body that this organisation does not take.
    return odata::mayMeanUnknown(fault) || fault == odata::Fault::NotSupported || fault == odata::Fault::UnknownColumn;
}
} // namespace

QList<RemovalWay> removalOrder(const Capabilities &known, bool rowsKnown)
{
    QList<RemovalWay> order;
    if (known.removal)
        order.append(*known.removal);
    for (const bool offered : {true, false}) {
        for (const RemovalWay way : removalWays) {
            if (!order.contains(way) && (!known.actions || known.actions->offers(way)) == offered)
                order.append(way);
        }
    }
    if (!rowsKnown)
        order.removeAll(RemovalWay::MemberRow);
    return order;
}

odata::BatchPart removalPart(RemovalWay way, domain::ListId list, const domain::Leave &member)
{
    odata::BatchPart part;
    const QByteArray contact = member.contact.toUtf8();
    const QByteArray listRow = "lists(" + list.toUtf8() + ')';
    switch (way) {
    case RemovalWay::MemberRow:
        part.method = "DELETE";
        part.target = odata::Service::path("listmembers(" + member.row.toUtf8() + ')');
        break;
    case RemovalWay::Association:
        part.method = "DELETE";
        part.target = odata::Service::path(listRow + "/listcontact_association(" + contact + ")/$ref");
        break;
    case RemovalWay::MemberAction:
        part.method = "POST";
        part.target = odata::Service::path(listRow + "/Microsoft.Dynamics.CRM.RemoveMemberList");
        part.body = "{\"EntityId\":\"" + contact + "\"}";
        break;
    case RemovalWay::MemberActionRow:
        part.method = "POST";
        part.target = odata::Service::path(listRow + "/Microsoft.Dynamics.CRM.RemoveMemberList");
        part.body = "{\"ListMember\":{\"listmemberid\":\"" + contact + "\"}}"; // [COM-wpf]
        break;
    case RemovalWay::Action:
        break;
    }
    return part;
}

RemovalAnswer judgeRemoval(const odata::BatchAnswer &answer)
{
    if (answer.isSuccess())
        return RemovalAnswer::Done;
    const auto server = odata::readServerError(answer);
    if (server.fault == odata::Fault::RowMissing)
        return RemovalAnswer::Done;
    if (meansNoSuchWay(server.fault))
        return RemovalAnswer::WayRefused;
    switch (server.fault) {
    case odata::Fault::NoPrivilege:
    case odata::Fault::NotAMember:
    case odata::Fault::Disabled:
    case odata::Fault::SignIn:
        return RemovalAnswer::NotPermitted;
    case odata::Fault::Throttled:
    case odata::Fault::Server:
    case odata::Fault::SqlTimeout:
    case odata::Fault::Busy:
    case odata::Fault::WebPage:
    case odata::Fault::NotUnderstood:
        return RemovalAnswer::Unsettled;
    default:
        return RemovalAnswer::RowRefused;
    }
}

MemberRemoval::MemberRemoval(QObject *parent, std::shared_ptr<Core> core, domain::ListId list, std::vector<domain::Leave> members)
    : Operation(QStringLiteral("remove members"), parent), m_core(std::move(core)), m_list(list), m_members(std::move(members))
{
}

void MemberRemoval::begin()
{
    if (m_members.empty()) {
        succeed(std::move(m_outcome));
        return;
    }
    const bool rowsKnown =
        std::none_of(m_members.begin(), m_members.end(), [](const domain::Leave &member) { return member.row.isNull(); });
    m_ways = removalOrder(m_core->known(), rowsKnown);
    tryNext(std::nullopt);
}

void MemberRemoval::tryNext(const std::optional<Error> &refusal)
{
    if (m_ways.isEmpty()) {
        // The list may be the reason after all: gone, a place of its own in the address is unknown as well.
        const Error none = refusal ? odata::withCause(Error(ErrorCode::NoRemovalWay), *refusal) : Error(ErrorCode::NoRemovalWay);
        await(m_core->checkList(this, m_list, std::chrono::milliseconds(0)), [this, none] { fail(none); });
        return;
    }
    const RemovalWay way = m_ways.takeFirst();
    if (way == RemovalWay::Action)
        byAction();
    else
        byBatch(way, 0);
}

void MemberRemoval::byAction()
{
    MemberAction action;
    action.list = m_list;
    action.name = "RemoveListMembersList";
    action.rows = static_cast<int>(m_members.size());
    action.privilege = QLatin1String(privileges);
    std::vector<domain::ContactId> contacts;
    contacts.reserve(m_members.size());
    for (const domain::Leave &member : m_members)
        contacts.push_back(member.contact);
    action.body = membersBody(m_list, contacts);
    await(sendAction(this, m_core, action), [this](const ActionAnswer &answer) {
        if (answer.outcome) {
            if (answer.outcome->kind == ChunkOutcome::Kind::Done)
                worked(RemovalWay::Action);
            succeed(*answer.outcome);
            return;
        }
        const odata::ServerError &server = *answer.refusal;
        const Error refusal = odata::withServer(Error(ErrorCode::ChunkRefused), server, answer.correlationId);
        if (meansNoSuchWay(server.fault)) {
            tryNext(refusal);
            return;
        }
        const int rows = static_cast<int>(m_members.size());
        // Alone, and not there: what was asked for is so.
        const bool gone = rows == 1 && server.fault == odata::Fault::RowMissing;
        await(judgeRefusal(this, m_core, m_list, rows, refusal),
              [this, gone](const ChunkOutcome &outcome) { succeed(gone ? ChunkOutcome{} : outcome); });
    });
}

void MemberRemoval::byBatch(RemovalWay way, std::size_t from)
{
    QList<odata::BatchPart> parts;
    const std::size_t to = std::min(m_members.size(), from + odata::largestBatch);
    for (std::size_t i = from; i < to; ++i)
        parts.append(removalPart(way, m_list, m_members[i]));
    awaitResult(odata::sendBatch(this, m_core->service(), parts, {"$batch remove", net::Repeat::OnlyWhenRefused, 4}),
                [this, way, from](const Result<QList<odata::BatchAnswer>> &answers) {
                    if (answers.has_value())
                        takeBatch(way, from, answers.value());
                    else if (net::outcomeUnknown(answers.error()))
                        batchUnknown(answers.error());
                    else
                        fail(answers.error());
                });
}

void MemberRemoval::batchUnknown(const Error &error)
{
    if (error.code() == ErrorCode::TimedOut)
        m_core->pacer().reportTimeout(static_cast<qint64>(m_members.size()));
    m_outcome.kind = ChunkOutcome::Kind::Unknown;
    m_outcome.error = error;
    succeed(std::move(m_outcome));
}

void MemberRemoval::takeBatch(RemovalWay way, std::size_t from, const QList<odata::BatchAnswer> &answers)
{
    std::optional<Error> wayRefusal;
    std::size_t wayRefused = 0;
    bool anyDone = false;
    std::vector<std::pair<domain::ContactId, Error>> refused;
    for (qsizetype i = 0; i < answers.size(); ++i) {
        const domain::ContactId contact = m_members[from + static_cast<std::size_t>(i)].contact;
        const auto error = [&](ErrorCode code) {
            return odata::withServer(Error(code), odata::readServerError(answers.at(i)), answers.at(i).correlationId);
        };
        switch (judgeRemoval(answers.at(i))) {
        case RemovalAnswer::Done:
            anyDone = anyDone || answers.at(i).isSuccess();
            ++m_done;
            break;
        case RemovalAnswer::WayRefused:
            ++wayRefused;
            wayRefusal = error(ErrorCode::ChunkRefused);
            refused.emplace_back(contact, *wayRefusal);
            break;
        case RemovalAnswer::RowRefused:
            refused.emplace_back(contact, error(ErrorCode::ChunkRefused));
            break;
        case RemovalAnswer::NotPermitted:
            fail(odata::toError(answers.at(i), QLatin1String(privileges)));
            return;
        case RemovalAnswer::Unsettled:
            batchUnknown(odata::toError(answers.at(i)));
            return;
        }
    }
    if (from == 0 && !anyDone && wayRefused == static_cast<std::size_t>(answers.size())) {
        tryNext(wayRefusal);
        return;
    }
    if (anyDone)
        worked(way);
    m_outcome.refused.insert(m_outcome.refused.end(), refused.begin(), refused.end());
    const std::size_t next = from + static_cast<std::size_t>(answers.size());
    if (next < m_members.size())
        byBatch(way, next);
    else if (m_done == 0)
        concludeRefused(m_outcome.refused.front().second);
    else
        succeed(std::move(m_outcome));
}

// Not one row was taken: the list itself may be the reason.
void MemberRemoval::concludeRefused(const Error &refusal)
{
    await(judgeRefusal(this, m_core, m_list, 1, refusal), [this](const ChunkOutcome &) { succeed(std::move(m_outcome)); });
}

void MemberRemoval::worked(RemovalWay way)
{
    m_core->learn([way](Capabilities &known) {
        // A way that works without being described, or another than the one that did: the description is out of date.
        if (known.actions && (!known.actions->offers(way) || (known.removal && *known.removal != way)))
            known.actions.reset();
        known.removal = way;
    });
}

} // namespace segue::dataverse
