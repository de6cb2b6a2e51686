// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memberadd.h"

#include "odata/servererror.h"

namespace segue::dataverse {

namespace {
using engine::ChunkOutcome;

// While a chunk is halved to its culprit the list need not be asked after each half; a chunk of one always asks.
constexpr std::chrono::milliseconds listValidity{5000};

// What a plug-in says it stopped stays stopped; other failures of the application are worth repeating.
net::Refusal judge(const net::HttpReply &reply)
{
    const auto server = odata::readServerError(reply);
    if (!server.isJson || reply.status != 500)
        return net::Refusal::Unknown;
    return server.fault == odata::Fault::Aborted || server.fault == odata::Fault::SqlTimeout ? net::Refusal::Definite
                                                                                             : net::Refusal::Transient;
}

ActionAnswer unknown(Error error)
{
    ActionAnswer answer;
    answer.outcome = ChunkOutcome{ChunkOutcome::Kind::Unknown, std::move(error), {}};
    return answer;
}
} // namespace

QByteArray membersBody(domain::ListId list, const std::vector<domain::ContactId> &contacts)
{
    QByteArray body = R"({"List":{"@odata.type":"Microsoft.Dynamics.CRM.list","listid":")" + list.toUtf8() + R"("},"Members":[)";
    body.reserve(body.size() + static_cast<qsizetype>(contacts.size()) * 104 + 2);
    bool first = true;
    for (const domain::ContactId &contact : contacts) {
        if (!first)
            body += ',';
        first = false;
        body += R"({"@odata.type":"Microsoft.Dynamics.CRM.contact","contactid":")";
        body += contact.toUtf8();
        body += R"("})";
    }
    body += "]}";
    return body;
}

Operation<ActionAnswer> *sendAction(QObject *parent, const std::shared_ptr<Core> &core, MemberAction action)
{
    const QString title = QString::fromUtf8(action.name);
    return flow<ActionAnswer>(parent, title, [core, action = std::move(action)](Flow<ActionAnswer> *self) {
        net::HttpRequest request =
            core->service().write("POST", action.name, action.body, "POST " + action.name, net::Repeat::OnlyWhenRefused);
        request.refusal = judge;
        self->awaitResult(core->service().client().send(self, request), [self, core, action](Result<net::HttpReply> result) {
            if (!result.has_value()) {
                Error &error = result.error();
                if (error.code() == ErrorCode::TimedOut)
                    core->pacer().reportTimeout(action.rows);
                if (net::outcomeUnknown(error))
                    self->succeed(unknown(std::move(error)));
                else
                    self->fail(std::move(error));
                return;
            }
            const net::HttpReply &reply = result.value();
            if (reply.status >= 200 && reply.status < 300) {
                if (const auto duration = core->durationOf(reply.correlationId))
                    core->pacer().report(action.rows, *duration);
                self->succeed(ActionAnswer{ChunkOutcome{}, std::nullopt, reply.correlationId});
                return;
            }
            const auto server = odata::readServerError(reply);
            switch (server.fault) {
            case odata::Fault::SignIn:
            case odata::Fault::NoPrivilege:
            case odata::Fault::NotAMember:
            case odata::Fault::Disabled:
            case odata::Fault::Throttled:
                self->fail(odata::toError(server, reply.correlationId, action.privilege));
                return;
            case odata::Fault::Server:
            case odata::Fault::Busy:
            case odata::Fault::WebPage:
            case odata::Fault::NotUnderstood:
                self->succeed(unknown(odata::toError(server, reply.correlationId)));
                return;
            case odata::Fault::SqlTimeout:
                core->pacer().reportTimeout(action.rows);
                break;
            case odata::Fault::TooLarge:
                core->pacer().setLargestChunk(std::max(1, action.rows / 2));
                core->learn([rows = std::max(1, action.rows / 2)](Capabilities &known) { known.largestAdd = rows; });
                break;
            default:
                break;
            }
            self->succeed(ActionAnswer{std::nullopt, server, reply.correlationId});
        });
    });
}

Operation<ChunkOutcome> *judgeRefusal(QObject *parent, const std::shared_ptr<Core> &core, domain::ListId list, int rows,
                                      const Error &refusal)
{
    return flow<ChunkOutcome>(parent, QStringLiteral("judge refusal"), [core, list, rows, refusal](Flow<ChunkOutcome> *self) {
        const auto validity = rows > 1 ? listValidity : std::chrono::milliseconds(0);
        self->await(core->checkList(self, list, validity),
                    [self, refusal] { self->succeed(ChunkOutcome{ChunkOutcome::Kind::Refused, refusal, {}}); });
    });
}

Operation<ChunkOutcome> *addMembers(QObject *parent, const std::shared_ptr<Core> &core, domain::ListId list,
                                    std::vector<domain::ContactId> contacts)
{
    MemberAction action;
    action.list = list;
    action.name = "AddListMembersList";
    action.rows = static_cast<int>(contacts.size());
    action.privilege = QStringLiteral("prvWriteList, prvAppendToList, prvAppendContact");
    action.body = membersBody(list, contacts);
    return flow<ChunkOutcome>(parent, QStringLiteral("add members"), [core, action = std::move(action)](Flow<ChunkOutcome> *self) {
        self->await(sendAction(self, core, action), [self, core, action](const ActionAnswer &answer) {
            if (answer.outcome) {
                self->succeed(*answer.outcome);
                return;
            }
            const odata::ServerError &server = *answer.refusal;
            if (odata::mayMeanUnknown(server.fault) || server.fault == odata::Fault::NotSupported) {
                self->fail(odata::withServer(Error(ErrorCode::SalesMissing), server, answer.correlationId));
                return;
            }
            const Error refusal = odata::withServer(Error(ErrorCode::ChunkRefused), server, answer.correlationId);
            // Alone, and there already: what was asked for is so.
            const bool there = action.rows == 1 && server.fault == odata::Fault::Exists;
            self->await(judgeRefusal(self, core, action.list, action.rows, refusal),
                        [self, there](const ChunkOutcome &outcome) { self->succeed(there ? ChunkOutcome{} : outcome); });
        });
    });
}

} // namespace segue::dataverse
