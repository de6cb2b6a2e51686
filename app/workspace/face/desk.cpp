// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include "access/signinpause.h"
#include "services/connections/connectionservice.h"
#include "services/engineroom.h"
#include "services/exports/exportservice.h"
#include "services/people/exclusionservice.h"
#include "services/people/explanations.h"
#include "services/people/personnaming.h"
#include "services/runs/liverun.h"
#include "services/runs/runservice.h"
#include "services/sources/sourceservice.h"
#include "services/workspace/workspaceservice.h"

#include <utility>

namespace segue::workspace {

namespace {

// Which service answers what: one line a question.
auto *ask(EngineRoom &room, QObject *parent, const AddSource &request, const Streams &streams)
{
    return room.sources().add(parent, request, streams);
}
auto *ask(EngineRoom &room, QObject *parent, const EditSource &request, const Streams &streams)
{
    return room.sources().edit(parent, request, streams);
}
auto *ask(EngineRoom &room, QObject *parent, const ListSources &, const Streams &)
{
    return room.sources().list(parent);
}
auto *ask(EngineRoom &room, QObject *parent, const ShowSource &request, const Streams &)
{
    return room.sources().show(parent, request.source);
}
auto *ask(EngineRoom &room, QObject *parent, const TestSource &request, const Streams &)
{
    return room.sources().test(parent, request.source);
}
auto *ask(EngineRoom &room, QObject *parent, const SourceFields &request, const Streams &)
{
    return room.sources().fields(parent, request);
}
auto *ask(EngineRoom &room, QObject *parent, const RemoveSource &request, const Streams &)
{
    return room.sources().remove(parent, request.source);
}
auto *ask(EngineRoom &room, QObject *parent, const SignInSource &request, const Streams &streams)
{
    return room.sources().signIn(parent, request, streams);
}
auto *ask(EngineRoom &room, QObject *parent, const SignOutSource &request, const Streams &)
{
    return room.sources().signOut(parent, request.source);
}
auto *ask(EngineRoom &room, QObject *parent, const ListSegments &request, const Streams &)
{
    return room.sources().segments(parent, request);
}
auto *ask(EngineRoom &room, QObject *parent, const ShowSegment &request, const Streams &)
{
    return room.sources().segment(parent, request.source, request.segment);
}
auto *ask(EngineRoom &room, QObject *parent, const SampleSegment &request, const Streams &)
{
    return room.sources().sample(parent, request);
}

auto *ask(EngineRoom &room, QObject *parent, const AddConnection &request, const Streams &streams)
{
    return room.connections().add(parent, request, streams);
}
auto *ask(EngineRoom &room, QObject *parent, const PrepareConnection &request, const Streams &streams)
{
    return room.connections().preparations().prepare(parent, request, streams);
}
auto *ask(EngineRoom &room, QObject *parent, const PreparedFields &request, const Streams &)
{
    return room.connections().preparations().fields(parent, request);
}
auto *ask(EngineRoom &room, QObject *parent, const RatePreparedField &request, const Streams &)
{
    return room.connections().preparations().rate(parent, request);
}
auto *ask(EngineRoom &room, QObject *parent, const TestPrepared &request, const Streams &)
{
    return room.connections().preparations().test(parent, request);
}
Operation<bool> *ask(EngineRoom &room, QObject *parent, const DropPrepared &request, const Streams &)
{
    return settled<bool>(parent, QStringLiteral("drop a prepared connection"), room.connections().preparations().drop(request.prepared));
}
auto *ask(EngineRoom &room, QObject *parent, const ShowConnectionDraft &, const Streams &)
{
    return room.connections().draft(parent);
}
auto *ask(EngineRoom &room, QObject *parent, const KeepConnectionDraft &request, const Streams &)
{
    return room.connections().keepDraft(parent, request.draft);
}
auto *ask(EngineRoom &room, QObject *parent, const ListConnections &, const Streams &)
{
    return room.connections().list(parent);
}
auto *ask(EngineRoom &room, QObject *parent, const ShowConnection &request, const Streams &)
{
    return room.connections().show(parent, request.connection);
}
auto *ask(EngineRoom &room, QObject *parent, const TestConnection &request, const Streams &)
{
    return room.connections().test(parent, request.connection);
}
auto *ask(EngineRoom &room, QObject *parent, const EditConnection &request, const Streams &streams)
{
    return room.connections().edit(parent, request, streams);
}
auto *ask(EngineRoom &room, QObject *parent, const SignInConnection &request, const Streams &streams)
{
    return room.connections().signIn(parent, request, streams);
}
auto *ask(EngineRoom &room, QObject *parent, const SignOutConnection &request, const Streams &)
{
    return room.connections().signOut(parent, request.connection);
}
auto *ask(EngineRoom &room, QObject *parent, const RemoveConnection &request, const Streams &)
{
    return room.connections().remove(parent, request);
}
auto *ask(EngineRoom &room, QObject *parent, const ShareConnection &request, const Streams &)
{
    return room.connections().share(parent, request);
}
auto *ask(EngineRoom &room, QObject *parent, const OpenConnection &request, const Streams &streams)
{
    return room.connections().open(parent, request, streams);
}
Operation<TermsText> *ask(EngineRoom &, QObject *parent, const Terms &request, const Streams &)
{
    return settled<TermsText>(parent, QStringLiteral("terms"), currentTerms(request.language));
}

auto *ask(EngineRoom &room, QObject *parent, const CreateExport &request, const Streams &)
{
    return room.exports().create(parent, request);
}
auto *ask(EngineRoom &room, QObject *parent, const EditExport &request, const Streams &)
{
    return room.exports().edit(parent, request);
}
auto *ask(EngineRoom &room, QObject *parent, const DuplicateExport &request, const Streams &)
{
    return room.exports().duplicate(parent, request);
}
auto *ask(EngineRoom &room, QObject *parent, const PauseExport &request, const Streams &)
{
    return room.exports().pause(parent, request);
}
auto *ask(EngineRoom &room, QObject *parent, const DetachExport &request, const Streams &)
{
    return room.exports().detach(parent, request);
}
auto *ask(EngineRoom &room, QObject *parent, const AttachExport &request, const Streams &)
{
    return room.exports().attach(parent, request);
}
auto *ask(EngineRoom &room, QObject *parent, const SearchLists &request, const Streams &)
{
    return room.exports().searchLists(parent, request);
}
auto *ask(EngineRoom &room, QObject *parent, const ListExports &, const Streams &)
{
    return room.exports().list(parent);
}
auto *ask(EngineRoom &room, QObject *parent, const ShowExport &request, const Streams &)
{
    return room.exports().show(parent, request.exportName);
}
auto *ask(EngineRoom &room, QObject *parent, const RateField &request, const Streams &)
{
    return room.exports().rateField(parent, request);
}
auto *ask(EngineRoom &room, QObject *parent, const RemoveExport &request, const Streams &)
{
    return room.exports().remove(parent, request.exportName);
}

auto *ask(EngineRoom &room, QObject *parent, const ExcludePerson &request, const Streams &)
{
    return room.exclusions().change(parent, request);
}

auto *ask(EngineRoom &room, QObject *parent, const PlanExport &request, const Streams &streams)
{
    return room.runs().plan(parent, request, streams);
}
auto *ask(EngineRoom &room, QObject *parent, const RunExport &request, const Streams &streams)
{
    return room.runs().run(parent, request, streams);
}
auto *ask(EngineRoom &room, QObject *parent, const ResumeRun &request, const Streams &streams)
{
    return room.runs().resume(parent, request, streams);
}
auto *ask(EngineRoom &room, QObject *parent, const VerifyExport &request, const Streams &streams)
{
    return room.runs().verify(parent, request, streams);
}
auto *ask(EngineRoom &room, QObject *parent, const ProposeAdoption &request, const Streams &)
{
    return room.runs().proposeAdoption(parent, request.exportName);
}
auto *ask(EngineRoom &room, QObject *parent, const AdoptMembers &request, const Streams &)
{
    return room.runs().adopt(parent, request.shown);
}
auto *ask(EngineRoom &room, QObject *parent, const PlanUndo &request, const Streams &streams)
{
    return room.runs().planUndo(parent, request.run, streams);
}
auto *ask(EngineRoom &room, QObject *parent, const UndoRun &request, const Streams &streams)
{
    return room.runs().undo(parent, request, streams);
}
auto *ask(EngineRoom &room, QObject *parent, const CancelRun &request, const Streams &)
{
    return room.runs().cancel(parent, request.run);
}
auto *ask(EngineRoom &room, QObject *parent, const ListPlans &request, const Streams &)
{
    return room.runs().plans(parent, request);
}
auto *ask(EngineRoom &room, QObject *parent, const ShowPlan &request, const Streams &)
{
    return room.runs().showPlan(parent, request.plan);
}
auto *ask(EngineRoom &room, QObject *parent, const ListRuns &request, const Streams &)
{
    return room.runs().list(parent, request);
}
auto *ask(EngineRoom &room, QObject *parent, const ShowRun &request, const Streams &)
{
    return room.runs().show(parent, request.run);
}
auto *ask(EngineRoom &room, QObject *parent, const RunRejects &request, const Streams &)
{
    return room.runs().rejects(parent, request.run);
}
auto *ask(EngineRoom &room, QObject *parent, const ListRequests &request, const Streams &)
{
    return room.runs().requests(parent, request.exportName);
}
auto *ask(EngineRoom &room, QObject *parent, const WorkspaceInfo &, const Streams &)
{
    return room.workspace().facts(parent);
}
auto *ask(EngineRoom &room, QObject *parent, const BackUpWorkspace &request, const Streams &)
{
    return room.workspace().backUp(parent, request.file);
}
auto *ask(EngineRoom &room, QObject *parent, const RestoreWorkspace &request, const Streams &)
{
    return room.restore(parent, request.from);
}
auto *ask(EngineRoom &room, QObject *parent, const SetRetention &request, const Streams &)
{
    return room.workspace().retention(parent, request.days);
}
auto *ask(EngineRoom &room, QObject *parent, const ErasePerson &request, const Streams &)
{
    return room.workspace().erase(parent, request.contacts);
}
auto *ask(EngineRoom &room, QObject *parent, const ListAudit &request, const Streams &)
{
    return room.workspace().audit(parent, request);
}
auto *ask(EngineRoom &room, QObject *parent, const ExplainPerson &request, const Streams &)
{
    return room.explanations().explain(parent, request);
}
auto *ask(EngineRoom &room, QObject *parent, const NamePeople &request, const Streams &)
{
    return room.names().name(parent, request);
}
auto *ask(EngineRoom &room, QObject *parent, const WriteNamedFile &request, const Streams &streams)
{
    return room.names().write(parent, request, streams);
}
auto *ask(EngineRoom &room, QObject *parent, const RunEvidence &request, const Streams &)
{
    return room.workspace().evidence(parent, request.run);
}
auto *ask(EngineRoom &room, QObject *parent, const WriteFile &request, const Streams &)
{
    return room.workspace().write(parent, request);
}

} // namespace

Desk::Desk(std::unique_ptr<EngineRoom> room, Replies replies, QObject *parent)
    : QObject(parent), m_room(std::move(room)), m_replies(std::move(replies))
{
}

Desk::~Desk()
{
    // The operations use the room and must go first.
    const auto operations = findChildren<OperationBase *>(Qt::FindDirectChildrenOnly);
    qDeleteAll(operations);
}

Streams Desk::streamsFor(Ticket ticket)
{
    Streams streams;
    streams.progress = m_replies.progress(ticket);
    streams.planned = [this, ticket](std::shared_ptr<const domain::Plan> plan) { m_replies.plan(ticket, std::move(plan)); };
    streams.signInPrompt = [this, ticket](const SignInPrompt &prompt) { m_replies.signInPrompt(ticket, prompt); };
    streams.chooseField = [this, ticket](const QList<FieldMatch> &candidates, const std::function<void(const QString &)> &answer) {
        if (const auto place = m_work.find(ticket); place != m_work.end()) {
            place->second.chosenField = answer;
            m_replies.fieldQuestion(ticket, candidates);
        }
    };
    streams.started = [this, ticket](LiveRun *run) {
        if (const auto place = m_work.find(ticket); place != m_work.end())
            place->second.run = run;
    };
    streams.paused = [this, ticket](SignInPause *pause) {
        if (const auto place = m_work.find(ticket); place != m_work.end())
            place->second.pause = pause;
    };
    return streams;
}

template<class Request>
void Desk::begin(Ticket ticket, const Request &request)
{
    using Answer = typename Request::Answer;
    auto *operation = flow<Answer>(this, QStringLiteral("question"), [this, request, streams = streamsFor(ticket)](Flow<Answer> *self) {
        const auto proceed = [this, self, request, streams] {
            self->awaitResult(static_cast<Operation<Answer> *>(ask(*m_room, self, request, streams)),
                              [self](Result<Answer> result) { self->settle(std::move(result)); });
        };
        if constexpr (std::is_same_v<Request, Terms> || std::is_same_v<Request, RestoreWorkspace>)
            proceed(); // needs no workspace file, or one that is not open
        else
            self->await(m_room->opened(self), proceed);
    });
    m_work.emplace(ticket,
                   Work{operation, nullptr, nullptr, [](Error error) { return std::any(Result<Answer>(failure(std::move(error)))); }, {}});
    operation->run(this, [this, ticket](Result<Answer> result) {
        m_work.erase(ticket);
        m_replies.answer(ticket, std::any(std::move(result)));
    });
}

void Desk::take(Ticket ticket, AnyRequest request)
{
    if (m_closing)
        return;
    std::visit([this, ticket](const auto &question) { begin(ticket, question); }, request);
}

void Desk::cancel(Ticket ticket)
{
    const auto place = m_work.find(ticket);
    if (place == m_work.end())
        return;
    const QPointer<OperationBase> operation = place->second.operation;
    const QPointer<LiveRun> run = place->second.run;
    m_work.erase(place);
    if (operation)
        operation->cancel();
    if (run)
        run->stop();
}

void Desk::stopRun(Ticket ticket)
{
    const auto place = m_work.find(ticket);
    if (place == m_work.end())
        return;
    if (place->second.run) {
        place->second.run->stop();
        return;
    }
    if (place->second.pause) {
        place->second.pause->stop();
        return;
    }
    // No run yet: nothing was done, and that is the answer.
    const Work work = std::move(place->second);
    m_work.erase(place);
    if (work.operation)
        work.operation->cancel();
    m_replies.answer(ticket, work.refusal(Error(ErrorCode::Cancelled)));
}

void Desk::answerPlan(Ticket ticket, bool yes)
{
    if (const auto place = m_work.find(ticket); place != m_work.end() && place->second.run)
        place->second.run->answer(yes);
}

void Desk::answerField(Ticket ticket, const QString &field)
{
    const auto place = m_work.find(ticket);
    if (place == m_work.end() || !place->second.chosenField)
        return;
    const auto answer = std::exchange(place->second.chosenField, nullptr);
    answer(field);
}

void Desk::close(std::function<void()> closed)
{
    m_closing = true;
    for (const auto &[ticket, work] : std::exchange(m_work, {})) {
        if (work.operation)
            work.operation->cancel();
    }
    m_room->close(this, std::move(closed));
}

} // namespace segue::workspace
