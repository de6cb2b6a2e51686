// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportrunprivate.h"

#include "base/log.h"

#include <algorithm>

// The face, and how a run is prepared and ended; what it does to each list stands in listactions.cpp.

namespace segue::engine {

ExportRun::ExportRun(RunRequest request, RunPorts ports, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(request), ports))
{
}

ExportRun::~ExportRun() = default;

void ExportRun::start()
{
    d->start();
}
void ExportRun::proceed()
{
    d->proceed();
}
void ExportRun::decline()
{
    d->decline();
}
void ExportRun::cancel()
{
    d->cancel();
}
std::shared_ptr<const domain::Plan> ExportRun::plan() const
{
    return d->plan;
}
const RunRecord &ExportRun::record() const
{
    return d->record;
}

RunProgress ExportRun::progress() const
{
    RunProgress now = d->progress;
    now.traffic = d->ports.traffic.traffic();
    return now;
}

ExportRun::Private::Private(ExportRun *run, RunRequest runRequest, RunPorts runPorts)
    : q(run), request(std::move(runRequest)), ports(runPorts), scope(std::make_unique<QObject>())
{
    if (request.resumed)
        record = *request.resumed;
    record.id = request.id;
    record.exportId = request.definition.id;
    record.exportName = request.definition.name;
    record.mode = request.definition.mode;
    record.account = request.accountName;
    record.error.reset();
    record.finishedAt.reset();
    if (!request.resumed) {
        record.startedBy = request.startedBy;
        record.plan = request.plan;
        record.guardLifted = request.liftGuard || request.undoes;
    }
    request.liftGuard = record.guardLifted;
    if (request.undoes)
        record.undoes = request.undoes;
    request.undoes = record.undoes;
    bindings = request.definition.bindings;
}

void ExportRun::Private::show(RunProgress::Step step, int index, qint64 done, std::optional<qint64> total)
{
    progress.step = step;
    progress.list = index;
    progress.lists = static_cast<int>(bindings.size());
    if (index < bindings.size())
        progress.listName = bindings.at(index).listName;
    progress.done = done;
    progress.total = total;
    Q_EMIT q->progressed();
}

void ExportRun::Private::start()
{
    record.state = RunState::Running;
    if (!request.resumed)
        record.startedAt = ports.clock.now();
    if (request.planOnly) {
        loadStoredPlan();
        return;
    }
    acquireLeases(0);
}

void ExportRun::Private::acquireLeases(int index)
{
    if (index < bindings.size()) {
        await(ports.journal.acquireLease(scope.get(), bindings.at(index).list, record.id), [this, index](LeaseTicket ticket) {
            leases.append(ticket);
            acquireLeases(index + 1);
        });
        return;
    }
    auto *open = request.resumed ? ports.journal.saveRun(scope.get(), record) : ports.journal.openRun(scope.get(), record);
    await(open, [this] {
        opened = true;
        await(ports.journal.nextChunkNumber(scope.get(), record.id), [this](int number) {
            *nextChunk = number;
            loadStoredPlan();
        });
    });
}

void ExportRun::Private::loadStoredPlan()
{
    const std::optional<domain::PlanId> toRun = request.plan ? request.plan : record.plan;
    if (!toRun) {
        askServer();
        return;
    }
    await(ports.plans.loadPlan(scope.get(), *toRun), [this](std::shared_ptr<const domain::Plan> loaded) {
        if (const auto reason = staleness(*loaded, request, ports.clock.now())) {
            fail(Error(ErrorCode::PlanStale).with(QStringLiteral("plan"), loaded->id.toString()).with(QStringLiteral("reason"), *reason));
            return;
        }
        stored = std::move(loaded);
        request.plan = stored->id;
        request.undoes = record.undoes = stored->undoes;
        askServer();
    });
}

void ExportRun::Private::askServer()
{
    show(RunProgress::Step::Preflight, 0, 0, std::nullopt);
    QList<ListId> lists;
    for (const domain::Binding &binding : std::as_const(bindings))
        lists.append(binding.list);
    await(ports.target.preflight(scope.get(), lists), [this](Preflight answer) {
        preflight = std::move(answer);
        if (!request.organisation.isNull() && preflight.organisation != request.organisation) {
            fail(Error(ErrorCode::OrganisationChanged));
            return;
        }
        QStringList missing = preflight.missingPrivileges;
        if (request.planOnly)
            missing = missing.filter(QStringLiteral("Read"));
        if (!missing.isEmpty()) {
            fail(Error(ErrorCode::NotPermitted).with(QStringLiteral("privilege"), missing));
            return;
        }
        // A deleted list that is to be created again gets a GUID of its own, the planned one where a plan names it.
        for (int index = 0; index < bindings.size(); ++index) {
            domain::Binding &binding = bindings[index];
            const bool deleted = !request.undoes && binding.listConfirmed && !preflight.lists.at(index).exists;
            if (deleted && request.definition.whenDeleted == domain::WhenDeleted::Create)
                binding.list = stored ? stored->lists.at(index).list : *ListId::parse(QUuid::createUuid().toString());
        }
        if (request.undoes)
            planList(0); // the journal says whose list is whose
        else
            dealOutSegments(0);
    });
}

void ExportRun::Private::planList(int index)
{
    if (index == bindings.size()) {
        savePlan();
        return;
    }
    const auto report = [this, index](RunProgress::Step step, qint64 done, std::optional<qint64> total) { show(step, index, done, total); };
    ListState state = preflight.lists.at(index);
    state.id = bindings.at(index).list;
    const auto planned = [this, index](std::shared_ptr<ListWork> work) {
        await(ledgerIsOlder(scope.get(), ports, preflight.user, work), [this, index, work](bool older) {
            work->plan.ledgerOlder = older;
            works.append(work);
            planList(index + 1);
        });
    };
    if (request.undoes) {
        await(new UndoStage(request, ports, bindings.at(index), state, report, scope.get()), planned);
        return;
    }
    std::optional<PartReading> part;
    if (const auto dealt = parts.find(index); dealt != parts.end())
        part = std::exchange(dealt->second, std::nullopt);
    await(new PlanStage(request, ports, preflight, bindings.at(index), state, std::move(part), report, scope.get()), planned);
}

void ExportRun::Private::savePlan()
{
    auto made = std::make_shared<domain::Plan>();
    made->exportId = request.definition.id;
    made->exportName = request.definition.name;
    made->createdAt = ports.clock.now();
    made->mode = request.definition.mode;
    made->guard = request.definition.guard;
    made->contactIdField = request.contactIdField;
    if (request.definition.connection)
        made->connection = *request.definition.connection;
    made->account = request.accountKey;
    for (int index = 0; index < works.size(); ++index) {
        if (!stored && !request.onlyRejects) {
            made->lists.append(std::move(works.at(index)->plan));
            continue;
        }
        // I1: of the person's plan only what still holds; what is new waits for the next plan.
        const ListPlan fresh = std::move(works.at(index)->plan);
        const ListPlan rejected = stored ? ListPlan() : ofRejected(request.onlyRejects->value(fresh.binding), fresh);
        const ListPlan &planned = stored ? stored->lists.at(index) : rejected;
        domain::Intersection part = domain::intersect(planned, fresh);
        part.plan.problem = fresh.problem;
        part.plan.guard = request.liftGuard ? std::nullopt : stored ? (fresh.guard ? fresh.guard : planned.guard) : planned.guard;
        ListRun run = listRunFor(part.plan);
        run.droppedSincePlan = part.droppedJoins + part.droppedLeaves;
        run.waitingForNextPlan = part.waiting;
        made->lists.append(std::move(part.plan));
        record.lists.resize(std::max<qsizetype>(record.lists.size(), index + 1));
        record.lists[index] = std::move(run);
    }
    if (stored)
        made->derivedFrom = stored->id;
    made->undoes = request.undoes;
    made->expectedRequests = expectedRequests(*made, ports.target.rowsPerCall());
    made->id = domain::planIdFor(*made);
    for (ListPlan &list : made->lists) {
        if (list.guard)
            list.guard->with(QStringLiteral("plan"), (stored ? stored->id : made->id).toString());
    }
    plan = made;
    if (!stored) {
        if (!request.onlyRejects) {
            record.lists.clear();
            for (const ListPlan &list : std::as_const(made->lists))
                record.lists.append(listRunFor(list));
        }
        record.plan = made->id;
        if (request.undoes && isEmptyUndo(*made)) {
            fail(Error(ErrorCode::UndoNothingLeft).with(QStringLiteral("run"), request.undoes->toString()));
            return;
        }
    }
    joinsSentUpTo.assign(static_cast<std::size_t>(made->lists.size()), 0);
    if (request.compareOnly) {
        record.state = RunState::Completed;
        close();
        return;
    }
    await(ports.plans.savePlan(scope.get(), plan), [this] {
        if (request.planOnly) {
            Q_EMIT q->planned();
            record.state = RunState::Completed;
            close();
            return;
        }
        await(ports.journal.saveRun(scope.get(), record), [this] {
            Q_EMIT q->planned();
            if (over)
                return;
            if (!request.askPerson) {
                act();
                return;
            }
            asking = true;
            show(RunProgress::Step::AskingPerson, 0, 0, std::nullopt);
        });
    });
}

void ExportRun::Private::proceed()
{
    if (std::exchange(asking, false))
        act();
}

void ExportRun::Private::decline()
{
    if (std::exchange(asking, false))
        end(RunState::Cancelled, Error(ErrorCode::Cancelled).with(QStringLiteral("run"), record.id.toString()));
}

void ExportRun::Private::cancel()
{
    if (!over)
        end(RunState::Cancelled, Error(ErrorCode::Cancelled).with(QStringLiteral("run"), record.id.toString()));
}

void ExportRun::Private::finish()
{
    const bool quick =
        !record.lists.isEmpty() && std::all_of(record.lists.begin(), record.lists.end(), [](const ListRun &list) { return list.quick; });
    record.quick = quick;
    record.comparedAt = ports.clock.now();
    for (const ListPlan &list : plan->lists) {
        if (list.quick && list.comparedAt)
            record.comparedAt = std::min(*record.comparedAt, *list.comparedAt);
    }
    for (const ListPlan &list : plan->lists) {
        if (record.comparedBecause.isEmpty() && !list.quick)
            record.comparedBecause = list.fullBecause;
    }
    end(domain::overallState(record.lists), std::nullopt);
}

void ExportRun::Private::fail(const Error &error)
{
    const ExitCode kind = errorEntry(error.code()).exitCode;
    qCWarning(logRun) << "run" << record.id.toString() << "failed:" << errorEntry(error.code()).id << error.serverCode()
                      << error.requestId();
    end(kind == ExitCode::SignInNeeded ? RunState::WaitingForSignIn : RunState::Failed, error);
}

void ExportRun::Private::end(RunState state, std::optional<Error> error)
{
    if (std::exchange(over, true))
        return;
    asking = false;
    // The operation that brought us here is being delivered; it and its siblings die through the event loop.
    for (OperationBase *running : scope->findChildren<OperationBase *>(Qt::FindDirectChildrenOnly))
        running->cancel();
    record.state = state;
    record.error = std::move(error);
    for (ListRun &list : record.lists) {
        if (!domain::isOver(list.state))
            list.state = state;
    }
    if (domain::isOver(state))
        record.finishedAt = ports.clock.now();
    const TrafficSnapshot traffic = ports.traffic.traffic();
    record.requests += traffic.requests;
    record.throttledMs += traffic.throttledMs;
    scope.release()->deleteLater();
    scope = std::make_unique<QObject>();
    if (!opened) {
        close();
        return;
    }
    ports.journal.saveRun(scope.get(), record)->run(scope.get(), [this](const Result<void> &saved) {
        if (!saved.has_value() && !record.error)
            record.error = saved.error();
        if (!saved.has_value())
            qCWarning(logRun) << "run" << record.id.toString() << "could not be saved:" << errorEntry(saved.error().code()).id;
        close();
    });
}

/// Gives the lists free and says that the run is over.
void ExportRun::Private::close()
{
    over = true;
    if (!leases.isEmpty()) {
        const LeaseTicket ticket = leases.takeLast();
        ports.journal.releaseLease(scope.get(), ticket)->run(scope.get(), [this](const Result<void> &released) {
            if (!released.has_value())
                qCWarning(logRun) << "a list's lease was not given back:" << errorEntry(released.error().code()).id;
            close();
        });
        return;
    }
    progress.step = RunProgress::Step::Waiting;
    Q_EMIT q->finished();
}

} // namespace segue::engine
