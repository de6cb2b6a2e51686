// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspaceservice.h"

#include "services/names.h"

#include "base/compute.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <algorithm>
#include <limits>

namespace segue::workspace {

namespace {

WorkspaceFacts factsFrom(const store::WorkspaceState &state)
{
    WorkspaceFacts facts;
    facts.bytes = state.bytes;
    facts.sources = state.sources;
    facts.connections = state.connections;
    facts.exports = state.exports;
    facts.lists = state.lists;
    facts.plans = state.plans;
    facts.runs = state.runs;
    facts.ledgerMembers = state.ledgerMembers;
    facts.retentionDays = state.retentionDays;
    facts.newestBackup = state.newestBackup;
    if (!state.newestBackup.isEmpty())
        facts.backedUpAt = state.backedUpAt;
    facts.damage = state.damage;
    for (const store::OpenBy &open : state.openBy)
        facts.openBy.append({open.process, open.since, open.isThis});
    return facts;
}

AuditFact factFrom(const store::AuditEntry &entry)
{
    return {entry.at, entry.actor, entry.kind, entry.id, entry.name, entry.action, entry.before, entry.after, {}};
}

Result<WrittenFile> written(const QString &name, const QByteArray &bytes)
{
    QSaveFile file(name);
    file.setDirectWriteFallback(true);
    // Before there is anything to read in it.
    const auto privately = [&] { return file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner); };
    if (!file.open(QIODevice::WriteOnly) || !privately() || file.write(bytes) != bytes.size() || !file.commit())
        return failure(
            Error(ErrorCode::FileUnwritable).with(QStringLiteral("file"), name).with(QStringLiteral("reason"), file.errorString()));
    return WrittenFile{name, bytes.size()};
}

} // namespace

WorkspaceService::WorkspaceService(store::Store &store, RunService &runs) : m_store(store), m_runs(runs) {}

Operation<WorkspaceFacts> *WorkspaceService::facts(QObject *parent)
{
    return flow<WorkspaceFacts>(parent, QStringLiteral("workspace facts"), [this](Flow<WorkspaceFacts> *self) {
        self->await(m_store.maintenance().state(self), [this, self](const store::WorkspaceState &state) {
            auto facts = std::make_shared<WorkspaceFacts>(factsFrom(state));
            facts->file = m_store.file();
            facts->workspaceId = m_store.workspaceId().toString();
            facts->programVersion = QCoreApplication::applicationVersion();
            facts->schemaVersion = m_store.schemaVersion();
            self->await(m_runs.interrupted(self), [this, self, facts](const QList<domain::RunRecord> &runs) {
                facts->interrupted = runs;
                using Times = QHash<domain::BindingId, QDateTime>;
                self->await(m_store.maintenance().restoredLedgers(self), [this, self, facts](const Times &restored) {
                    self->await(m_store.exports().all(self), [self, facts, restored](const QList<domain::ExportDefinition> &definitions) {
                        for (const domain::ExportDefinition &definition : definitions) {
                            const bool isOld =
                                std::any_of(definition.bindings.cbegin(), definition.bindings.cend(),
                                            [&restored](const domain::Binding &binding) { return restored.contains(binding.id); });
                            if (isOld)
                                facts->toAdopt.append(definition.name);
                        }
                        self->succeed(*facts);
                    });
                });
            });
        });
    });
}

Operation<BackupFacts> *WorkspaceService::backUp(QObject *parent, const QString &file)
{
    return flow<BackupFacts>(parent, QStringLiteral("back up"), [this, file](Flow<BackupFacts> *self) {
        self->await(m_store.maintenance().backUp(self, file),
                    [self](const store::BackupMade &made) { self->succeed(BackupFacts{made.file, made.at, made.bytes}); });
    });
}

Operation<RetentionFacts> *WorkspaceService::retention(QObject *parent, const std::optional<int> &days)
{
    return flow<RetentionFacts>(parent, QStringLiteral("retention"), [this, days](Flow<RetentionFacts> *self) {
        if (!days) {
            self->await(m_store.maintenance().state(self), [self](const store::WorkspaceState &state) {
                RetentionFacts facts;
                facts.days = state.retentionDays;
                self->succeed(facts);
            });
            return;
        }
        self->await(m_store.maintenance().setRetention(self, *days), [this, self, days] {
            self->await(m_store.maintenance().applyRetention(self), [self, days](const store::Expired &expired) {
                self->succeed(RetentionFacts{*days, expired.plans, expired.runs, expired.ledgers, expired.backups});
            });
        });
    });
}

Operation<ErasureFacts> *WorkspaceService::erase(QObject *parent, const QStringList &contacts)
{
    return flow<ErasureFacts>(parent, QStringLiteral("erase person"), [this, contacts](Flow<ErasureFacts> *self) {
        std::vector<domain::ContactId> ids;
        for (const QString &contact : contacts) {
            const auto id = parseId<domain::ContactId>(contact, QStringLiteral("@person"));
            if (!id.has_value()) {
                self->fail(id.error());
                return;
            }
            ids.push_back(*id);
        }
        eraseNext(self, ids, 0, {});
    });
}

void WorkspaceService::eraseNext(Flow<ErasureFacts> *self, const std::vector<domain::ContactId> &contacts, std::size_t place,
                                 ErasureFacts facts)
{
    if (place == contacts.size()) {
        self->succeed(facts);
        return;
    }
    self->await(m_store.maintenance().erase(self, contacts[place]), [=, this](const store::Erased &erased) mutable {
        ++facts.contacts;
        facts.ledgers += erased.ledgers;
        facts.plans += erased.plans;
        facts.rejects += erased.rejects;
        for (const QString &backup : erased.backups) {
            if (!facts.backups.contains(backup))
                facts.backups.append(backup);
        }
        for (const QString &backup : erased.unreached) {
            if (!facts.unreached.contains(backup))
                facts.unreached.append(backup);
        }
        eraseNext(self, contacts, place + 1, facts);
    });
}

/// Definitions name each other by ID: by what name each goes now, or went when it was heard of last.
void WorkspaceService::nameDefinitions(Flow<QList<AuditFact>> *self, const QList<AuditFact> &facts)
{
    self->await(m_store.sources().all(self), [=, this](const QList<domain::Source> &sources) {
        self->await(m_store.connections().all(self), [=](const QList<domain::Connection> &connections) {
            QHash<QString, QString> names;
            for (auto fact = facts.crbegin(); fact != facts.crend(); ++fact) {
                if (!fact->id.isEmpty())
                    names.insert(fact->id, fact->name);
            }
            for (const domain::Source &source : sources)
                names.insert(source.id.toString(), source.name);
            for (const domain::Connection &connection : connections)
                names.insert(connection.id.toString(), connection.name);
            QList<AuditFact> named = facts;
            for (AuditFact &fact : named)
                fact.names = names;
            self->succeed(named);
        });
    });
}

Operation<QList<AuditFact>> *WorkspaceService::audit(QObject *parent, const ListAudit &request)
{
    return flow<QList<AuditFact>>(parent, QStringLiteral("audit"), [this, request](Flow<QList<AuditFact>> *self) {
        const store::AuditFilter filter{request.kind, request.definition, request.since, request.until, request.limit};
        self->await(m_store.audit().entries(self, filter), [this, self](const QList<store::AuditEntry> &entries) {
            QList<AuditFact> facts;
            std::transform(entries.cbegin(), entries.cend(), std::back_inserter(facts), factFrom);
            nameDefinitions(self, facts);
        });
    });
}

Operation<Evidence> *WorkspaceService::evidence(QObject *parent, const QString &run)
{
    return flow<Evidence>(parent, QStringLiteral("evidence"), [this, run](Flow<Evidence> *self) {
        auto evidence = std::make_shared<Evidence>();
        evidence->workspaceId = m_store.workspaceId().toString();
        evidence->programVersion = QCoreApplication::applicationVersion();
        evidence->schemaVersion = m_store.schemaVersion();
        const auto readAudit = [=, this] {
            const domain::RunRecord &record = evidence->run.run;
            store::AuditFilter filter;
            filter.until = record.finishedAt.value_or(record.startedAt).addMSecs(1);
            filter.limit = std::numeric_limits<int>::max();
            self->await(m_store.audit().entries(self, filter), [=](const QList<store::AuditEntry> &entries) {
                const QString id = evidence->run.run.exportId.toString();
                for (const store::AuditEntry &entry : entries) {
                    if (entry.kind != QLatin1String("export") || entry.id == id)
                        evidence->audit.append(factFrom(entry));
                }
                self->succeed(*evidence);
            });
        };
        const auto readPlan = [=, this] {
            if (!evidence->run.run.plan) {
                readAudit();
                return;
            }
            const domain::PlanId plan = *evidence->run.run.plan;
            self->awaitResult(m_store.plans().loadPlan(self, plan), [=, this](const Result<std::shared_ptr<const domain::Plan>> &loaded) {
                if (!loaded.has_value() && loaded.error().code() == ErrorCode::NotFound) {
                    readAudit(); // it is older than the retention time
                    return;
                }
                if (!loaded.has_value()) {
                    self->fail(loaded.error());
                    return;
                }
                evidence->plan = *loaded;
                self->await(m_store.plans().isRedacted(self, plan), [=](bool redacted) {
                    evidence->redacted = redacted;
                    readAudit();
                });
            });
        };
        self->await(m_runs.rejects(self, run), [=, this](const RunRejectRows &rows) {
            evidence->run = rows;
            self->await(m_store.journal().history(self, rows.run.id), [=](const QList<store::JournalEntry> &entries) {
                for (const store::JournalEntry &entry : entries) {
                    const engine::Chunk &chunk = entry.chunk;
                    evidence->journal.append({chunk.number, chunk.parent, chunk.plan, chunk.list, chunk.action == engine::ChunkAction::Add,
                                              chunk.lastRow - chunk.firstRow + 1, entry.state, entry.sentAt, entry.error, entry.settled});
                }
                readPlan();
            });
        });
    });
}

Operation<WrittenFile> *WorkspaceService::write(QObject *parent, const WriteFile &request)
{
    return flow<WrittenFile>(parent, QStringLiteral("write file"), [request](Flow<WrittenFile> *self) {
        self->await(compute(self, QStringLiteral("write file"), [request] { return written(request.file, request.content()); }),
                    [self](const Result<WrittenFile> &outcome) { self->settle(outcome); });
    });
}

} // namespace segue::workspace
