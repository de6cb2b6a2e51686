// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runservice.h"

#include "interruptedrun.h"
#include "runmaterial.h"
#include "services/identifiers.h"
#include "services/names.h"

#include <algorithm>

namespace segue::workspace {

namespace {

bool canBeResumed(domain::RunState state)
{
    switch (state) {
    case domain::RunState::Completed:
    case domain::RunState::CompletedWithRejects:
    case domain::RunState::CompletedWithDifferences:
    case domain::RunState::StoppedByGuard:
    case domain::RunState::Skipped:
        return false;
    case domain::RunState::Queued:
    case domain::RunState::Running:
    case domain::RunState::WaitingForSignIn:
    case domain::RunState::Cancelled:
    case domain::RunState::Interrupted:
    case domain::RunState::Failed:
        return true;
    }
    return false;
}

Error personErased(domain::PlanId plan)
{
    return Error(ErrorCode::PlanStale)
        .with(QStringLiteral("plan"), plan.toString())
        .with(QStringLiteral("reason"), QStringLiteral("@person_erased"));
}

} // namespace

RunService::RunService(store::Store &store, OrganisationAccess &access, Adapters &adapters, Clock &clock, Random &random)
    : m_store(store), m_access(access), m_adapters(adapters), m_clock(clock), m_random(random)
{
}

RunService::~RunService() = default;

LiveRun *RunService::live(domain::RunId id) const
{
    const auto found = std::find_if(m_live.cbegin(), m_live.cend(), [id](const LiveRun *run) { return run->record().id == id; });
    return found == m_live.cend() ? nullptr : *found;
}

Operation<domain::ExportDefinition> *RunService::findExport(QObject *parent, const QString &nameOrId)
{
    return flow<domain::ExportDefinition>(parent, QStringLiteral("find export"), [=, this](Flow<domain::ExportDefinition> *self) {
        self->await(m_store.exports().all(self), [=](const QList<domain::ExportDefinition> &all) { self->settle(pick(all, nameOrId)); });
    });
}

Operation<std::shared_ptr<RunService::Material>> *RunService::gather(QObject *parent, const domain::ExportDefinition &definition)
{
    using Body = Flow<std::shared_ptr<Material>>;
    return flow<std::shared_ptr<Material>>(parent, QStringLiteral("gather for a run"), [=, this](Body *self) {
        if (!definition.connection) {
            self->fail(Error(ErrorCode::NoConnection).with(QStringLiteral("export"), definition.name));
            return;
        }
        self->await(m_store.connections().byId(self, *definition.connection), [=, this](const domain::Connection &connection) {
            self->await(m_store.sources().byId(self, connection.source), [=, this](const domain::Source &source) {
                auto material = std::make_shared<Material>();
                material->connection = connection;
                material->source = source;
                engine::RunRequest &request = material->request;
                request.id = newId<domain::RunId>(m_random);
                request.definition = definition;
                request.organisation = connection.organisation;
                request.workspaceStamp = QStringLiteral("segue:") + m_store.workspaceId().toString() + QLatin1Char(':');
                request.accountKey = connection.signIn.accountObjectId + QLatin1Char('@') + connection.signIn.tenant;
                request.accountName = connection.signIn.accountName;
                request.startedBy = store::operatingSystemUser();
                request.contactIdField = definition.contactIdField.isEmpty() ? connection.contactIdField : definition.contactIdField;
                if (request.contactIdField.isEmpty())
                    self->fail(Error(ErrorCode::MappingMissing).with(QStringLiteral("candidates"), QStringLiteral("@none_yet")));
                else
                    self->succeed(material);
            });
        });
    });
}

Operation<RunService::Ended> *RunService::complete(QObject *parent, const std::shared_ptr<Material> &material, const Streams &streams)
{
    return flow<Ended>(parent, QStringLiteral("run to its end"), [=, this](Flow<Ended> *self) {
        auto *run = new LiveRun(material->request, m_adapters.forRun(material->source, material->connection),
                                {m_store.journal(), m_store.plans(), m_store.ledgers()}, m_clock, streams, this);
        m_live.append(run);
        QObject::connect(run, &LiveRun::finished, self, [self, run] { self->succeed(Ended{run->record(), run->plan()}); });
        QObject::connect(run, &LiveRun::finished, this, [this, run] {
            m_live.removeOne(run);
            if (!run->isPlanOnly())
                m_lastRequests.insert(run->exportId(), requestsOf(*run, false));
            run->deleteLater();
        });
        if (streams.started)
            streams.started(run);
        watchRequests();
        run->start();
    });
}

Operation<std::shared_ptr<const domain::Plan>> *RunService::plan(QObject *parent, const PlanExport &request, const Streams &streams)
{
    using Answer = std::shared_ptr<const domain::Plan>;
    return flow<Answer>(parent, QStringLiteral("plan export"), [=, this](Flow<Answer> *self) {
        self->await(findExport(self, request.exportName), [=, this](const domain::ExportDefinition &definition) {
            self->await(gather(self, definition), [=, this](const std::shared_ptr<Material> &material) {
                material->request.planOnly = true;
                material->request.full = request.full;
                self->await(complete(self, material, streams), [=](const Ended &ended) {
                    if (ended.record.error)
                        self->fail(*ended.record.error);
                    else
                        self->succeed(ended.plan);
                });
            });
        });
    });
}

void RunService::settleWithRecord(Flow<domain::RunRecord> *self, const domain::RunRecord &record)
{
    if (!record.error) {
        self->succeed(record);
        return;
    }
    // A run that was never opened in the journal (its list is taken, say) is no run: its error is the answer.
    self->awaitResult(m_store.runs().run(self, record.id), [=](const Result<domain::RunRecord> &stored) {
        if (!stored.has_value() && stored.error().code() == ErrorCode::NotFound)
            self->fail(*record.error);
        else
            self->succeed(record);
    });
}

Operation<domain::RunRecord> *RunService::run(QObject *parent, const RunExport &request, const Streams &streams)
{
    using Body = Flow<domain::RunRecord>;
    return flow<domain::RunRecord>(parent, QStringLiteral("run export"), [=, this](Body *self) {
        if (request.plan) {
            const Result<domain::PlanId> plan = parseId<domain::PlanId>(*request.plan, QStringLiteral("@plan"));
            if (plan.has_value())
                runStored(self, request, *plan, streams);
            else
                self->fail(plan.error());
            return;
        }
        self->await(findExport(self, request.exportName), [=, this](const domain::ExportDefinition &definition) {
            self->await(gather(self, definition), [=, this](const std::shared_ptr<Material> &material) {
                material->request.full = request.full;
                material->request.askPerson = request.askPerson;
                material->waitForSignIn = request.waitForSignIn;
                const auto go = [=, this] {
                    self->await(complete(self, material, streams), [=, this](const Ended &ended) { goOn(self, material, ended, streams); });
                };
                if (request.onlyRejectsOf)
                    self->await(narrow(self, material, *request.onlyRejectsOf), go);
                else
                    go();
            });
        });
    });
}

/// A stored plan, also one that takes a run back.
void RunService::runStored(Flow<domain::RunRecord> *self, const RunExport &request, domain::PlanId plan, const Streams &streams)
{
    const auto go = [=, this](const std::shared_ptr<Material> &material) {
        material->request.plan = plan;
        material->request.liftGuard = request.liftGuard;
        material->request.full = request.full;
        material->request.askPerson = request.askPerson;
        material->waitForSignIn = request.waitForSignIn;
        self->await(complete(self, material, streams), [=, this](const Ended &ended) { goOn(self, material, ended, streams); });
    };
    self->await(m_store.plans().usedBy(self, plan), [=, this](const std::optional<domain::RunId> &user) {
        if (user) {
            self->fail(Error(ErrorCode::PlanUsed).with(QStringLiteral("plan"), plan.toString()));
            return;
        }
        self->await(m_store.plans().isRedacted(self, plan), [=, this](bool redacted) {
            if (redacted)
                self->fail(personErased(plan));
            else
                findUndone(self, request, plan, go);
        });
    });
}

void RunService::findUndone(Flow<domain::RunRecord> *self, const RunExport &request, domain::PlanId plan,
                            const std::function<void(const std::shared_ptr<Material> &)> &go)
{
    self->await(m_store.plans().undoes(self, plan), [=, this](const std::optional<domain::RunId> &undone) {
        self->await(findExport(self, request.exportName), [=, this](const domain::ExportDefinition &definition) {
            if (!undone) {
                self->await(gather(self, definition), go);
                return;
            }
            self->await(gatherUndo(self, undone->toString()), [=](const std::shared_ptr<Material> &material) {
                if (material->request.definition.id == definition.id)
                    go(material);
                else
                    self->fail(Error(ErrorCode::PlanStale)
                                   .with(QStringLiteral("plan"), plan.toString())
                                   .with(QStringLiteral("reason"), QStringLiteral("@other_export")));
            });
        });
    });
}

Operation<domain::RunRecord> *RunService::resume(QObject *parent, const ResumeRun &question, const Streams &streams)
{
    return flow<domain::RunRecord>(parent, QStringLiteral("resume run"), [=, this](Flow<domain::RunRecord> *self) {
        const Result<domain::RunId> id = parseId<domain::RunId>(question.run, QStringLiteral("@run"));
        if (!id.has_value()) {
            self->fail(id.error());
            return;
        }
        if (live(*id) != nullptr) {
            self->fail(runInProgress(*id));
            return;
        }
        self->await(m_store.runs().run(self, *id), [=, this](const domain::RunRecord &record) {
            if (!canBeResumed(record.state)) {
                self->fail(Error(ErrorCode::NothingToResume).with(QStringLiteral("run"), record.id.toString()));
                return;
            }
            const auto go = [=, this](const std::shared_ptr<Material> &material) {
                material->request.id = record.id;
                material->request.plan = record.plan;
                material->request.resumed = record;
                material->waitForSignIn = question.waitForSignIn;
                // What was asked of the attempt before is over with it.
                self->await(m_store.runRequests().forget(self, record.id), [=, this] {
                    self->await(complete(self, material, streams), [=, this](const Ended &ended) {
                        // Somebody else has taken it up: what they do is in the record, and nothing of ours is.
                        if (ended.record.error && ended.record.error->code() == ErrorCode::RunInProgress)
                            self->fail(*ended.record.error);
                        else
                            goOn(self, material, ended, streams);
                    });
                });
            };
            const auto proceed = [=, this] {
                if (record.undoes) {
                    self->await(gatherUndo(self, record.undoes->toString()), go);
                    return;
                }
                self->await(m_store.exports().byId(self, record.exportId),
                            [=, this](const domain::ExportDefinition &definition) { self->await(gather(self, definition), go); });
            };
            if (!record.plan) {
                proceed();
                return;
            }
            // Its rows are in order no more, and whoever was erased is not to be worked on.
            self->awaitResult(m_store.plans().isRedacted(self, *record.plan), [=](const Result<bool> &redacted) {
                if (redacted.value_or(false))
                    self->fail(personErased(*record.plan));
                else
                    proceed();
            });
        });
    });
}

Operation<void> *RunService::endAll(QObject *parent)
{
    return flow<void>(parent, QStringLiteral("end runs"), [this](Flow<void> *self) {
        if (m_live.isEmpty()) {
            self->succeed();
            return;
        }
        const QList<LiveRun *> going = m_live;
        auto left = std::make_shared<qsizetype>(going.size());
        for (LiveRun *run : going) {
            QObject::connect(run, &LiveRun::finished, self, [self, left] {
                if (--*left == 0)
                    self->succeed();
            });
        }
        for (LiveRun *run : going)
            run->stop();
    });
}

Operation<QList<PlanView>> *RunService::plans(QObject *parent, const ListPlans &request)
{
    return flow<QList<PlanView>>(parent, QStringLiteral("plans"), [=, this](Flow<QList<PlanView>> *self) {
        const auto read = [=, this](std::optional<domain::ExportId> exportId) {
            self->await(m_store.plans().plans(self, exportId, request.limit), [=](const QList<store::PlanSummary> &summaries) {
                QList<PlanView> views;
                for (const store::PlanSummary &plan : summaries)
                    views.append({plan.id, plan.exportName, plan.createdAt, plan.mode, plan.joins, plan.leaves, plan.usedBy});
                self->succeed(views);
            });
        };
        if (request.exportName)
            self->await(findExport(self, *request.exportName), [read](const domain::ExportDefinition &definition) { read(definition.id); });
        else
            read(std::nullopt);
    });
}

Operation<std::shared_ptr<const domain::Plan>> *RunService::showPlan(QObject *parent, const QString &plan)
{
    const Result<domain::PlanId> id = parseId<domain::PlanId>(plan, QStringLiteral("@plan"));
    if (!id.has_value())
        return settled<std::shared_ptr<const domain::Plan>>(parent, QStringLiteral("show plan"), failure(id.error()));
    return m_store.plans().loadPlan(parent, *id);
}

Operation<QList<domain::RunRecord>> *RunService::interrupted(QObject *parent)
{
    using Records = QList<domain::RunRecord>;
    return flow<Records>(parent, QStringLiteral("interrupted runs"), [this](Flow<Records> *self) {
        self->await(m_store.runs().interruptedRuns(self), [this, self](Records records) {
            records.removeIf([this](const domain::RunRecord &record) { return live(record.id) != nullptr; });
            std::transform(records.begin(), records.end(), records.begin(), asInterrupted);
            self->succeed(records);
        });
    });
}

Operation<QList<domain::RunRecord>> *RunService::list(QObject *parent, const ListRuns &request)
{
    using Records = QList<domain::RunRecord>;
    return flow<Records>(parent, QStringLiteral("runs"), [=, this](Flow<Records> *self) {
        const auto read = [=, this](std::optional<domain::ExportId> exportId) {
            store::RunFilter filter;
            filter.exportId = exportId;
            filter.since = request.since;
            filter.limit = request.limit;
            // A run whose process died is stored as running; it is found among all and shown for what it is.
            if (request.state != domain::RunState::Interrupted)
                filter.state = request.state;
            self->await(interrupted(self), [=, this](const Records &broken) {
                self->await(m_store.runs().history(self, filter), [=](Records records) {
                    for (domain::RunRecord &record : records) {
                        const auto known =
                            std::find_if(broken.cbegin(), broken.cend(), [&](const domain::RunRecord &one) { return one.id == record.id; });
                        if (known != broken.cend())
                            record = *known;
                    }
                    if (request.state)
                        records.removeIf([&](const domain::RunRecord &record) { return record.state != *request.state; });
                    self->succeed(records);
                });
            });
        };
        if (request.exportName)
            self->await(findExport(self, *request.exportName), [read](const domain::ExportDefinition &definition) { read(definition.id); });
        else
            read(std::nullopt);
    });
}

Operation<domain::RunRecord> *RunService::show(QObject *parent, const QString &run)
{
    return flow<domain::RunRecord>(parent, QStringLiteral("show run"), [=, this](Flow<domain::RunRecord> *self) {
        const Result<domain::RunId> id = parseId<domain::RunId>(run, QStringLiteral("@run"));
        if (!id.has_value()) {
            self->fail(id.error());
            return;
        }
        self->await(m_store.runs().run(self, *id), [=, this](const domain::RunRecord &record) {
            self->await(interrupted(self), [=](const QList<domain::RunRecord> &broken) {
                const auto known =
                    std::find_if(broken.cbegin(), broken.cend(), [&](const domain::RunRecord &one) { return one.id == record.id; });
                self->succeed(known == broken.cend() ? record : *known);
            });
        });
    });
}

Operation<RunRejectRows> *RunService::rejects(QObject *parent, const QString &run)
{
    return flow<RunRejectRows>(parent, QStringLiteral("run rejects"), [=, this](Flow<RunRejectRows> *self) {
        self->await(show(self, run), [=, this](const domain::RunRecord &record) {
            auto rows = std::make_shared<RunRejectRows>();
            rows->run = record;
            readRejects(self, rows, 0);
        });
    });
}

void RunService::readRejects(Flow<RunRejectRows> *self, const std::shared_ptr<RunRejectRows> &rows, qint64 from)
{
    self->await(m_store.runs().rejects(self, rows->run.id, from), [=, this](const store::RejectPage &page) {
        for (const store::RunReject &row : page.rows)
            rows->rows.append({row.list, row.reject});
        if (page.next)
            readRejects(self, rows, *page.next);
        else
            self->succeed(*rows);
    });
}

} // namespace segue::workspace
