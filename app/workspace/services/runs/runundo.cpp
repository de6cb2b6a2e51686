// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runservice.h"

#include "runmaterial.h"
#include "services/names.h"

#include <algorithm>

// Runs that do only a part of what an export is for: taking a run back, trying rejected people again, looking only.

namespace segue::workspace {

namespace {

template<class Row>
void sortOnce(std::vector<Row> &rows)
{
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
}

QHash<domain::BindingId, engine::RejectedPeople> problemsOf(const RunRejectRows &rejects)
{
    QHash<domain::BindingId, engine::RejectedPeople> people;
    for (const RejectRow &row : rejects.rows) {
        if (domain::isExpected(row.reject.reason))
            continue;
        engine::RejectedPeople &list = people[rejects.run.lists.value(row.list).binding];
        list.customers.push_back(row.reject.customer);
        if (!row.reject.contact.isNull())
            list.contacts.push_back(row.reject.contact);
    }
    for (engine::RejectedPeople &list : people) {
        sortOnce(list.customers);
        sortOnce(list.contacts);
    }
    return people;
}

/// Of a segment that fills several lists, nobody knows beforehand which of them a rejected person will be on.
void shareBetweenParts(const QList<domain::Binding> &bindings, QHash<domain::BindingId, engine::RejectedPeople> &people)
{
    QHash<QString, engine::RejectedPeople> bySegment;
    for (const domain::Binding &binding : bindings) {
        const engine::RejectedPeople part = people.value(binding.id);
        if (part.customers.empty())
            continue;
        engine::RejectedPeople &all = bySegment[binding.segmentId];
        all.customers.insert(all.customers.end(), part.customers.begin(), part.customers.end());
        all.contacts.insert(all.contacts.end(), part.contacts.begin(), part.contacts.end());
        sortOnce(all.customers);
        sortOnce(all.contacts);
    }
    for (const domain::Binding &binding : bindings) {
        if (const auto all = bySegment.constFind(binding.segmentId); all != bySegment.constEnd())
            people.insert(binding.id, *all);
    }
}

} // namespace

Operation<std::shared_ptr<RunService::Material>> *RunService::gatherUndo(QObject *parent, const QString &run)
{
    using Body = Flow<std::shared_ptr<Material>>;
    return flow<std::shared_ptr<Material>>(parent, QStringLiteral("gather for an undo"), [=, this](Body *self) {
        self->await(show(self, run), [=, this](const domain::RunRecord &record) {
            if (live(record.id) != nullptr || !domain::isOver(record.state)) {
                self->fail(runInProgress(record.id));
                return;
            }
            self->await(m_store.journal().listsChangedBy(self, record.id), [=, this](const QList<domain::ListId> &lists) {
                if (lists.isEmpty()) {
                    self->fail(Error(ErrorCode::UndoNothing).with(QStringLiteral("run"), record.id.toString()));
                    return;
                }
                self->await(m_store.exports().byId(self, record.exportId), [=, this](domain::ExportDefinition definition) {
                    definition.bindings.removeIf([&lists](const domain::Binding &binding) { return !lists.contains(binding.list); });
                    if (definition.bindings.size() < lists.size()) {
                        const auto released = std::find_if(record.lists.cbegin(), record.lists.cend(), [&](const domain::ListRun &list) {
                            return lists.contains(list.list)
                                   && std::none_of(definition.bindings.cbegin(), definition.bindings.cend(),
                                                   [&list](const domain::Binding &binding) { return binding.list == list.list; });
                        });
                        self->fail(Error(ErrorCode::UndoListReleased)
                                       .with(QStringLiteral("list"), released == record.lists.cend() ? QString() : released->listName));
                        return;
                    }
                    self->await(gather(self, definition), [=](const std::shared_ptr<Material> &material) {
                        material->request.undoes = record.id;
                        self->succeed(material);
                    });
                });
            });
        });
    });
}

Operation<std::shared_ptr<const domain::Plan>> *RunService::planUndo(QObject *parent, const QString &run, const Streams &streams)
{
    using Answer = std::shared_ptr<const domain::Plan>;
    return flow<Answer>(parent, QStringLiteral("plan undo"), [=, this](Flow<Answer> *self) {
        self->await(gatherUndo(self, run), [=, this](const std::shared_ptr<Material> &material) {
            material->request.planOnly = true;
            self->await(complete(self, material, streams), [=](const Ended &ended) {
                if (ended.record.error)
                    self->fail(*ended.record.error);
                else
                    self->succeed(ended.plan);
            });
        });
    });
}

Operation<domain::RunRecord> *RunService::undo(QObject *parent, const UndoRun &request, const Streams &streams)
{
    return flow<domain::RunRecord>(parent, QStringLiteral("undo run"), [=, this](Flow<domain::RunRecord> *self) {
        self->await(gatherUndo(self, request.run), [=, this](const std::shared_ptr<Material> &material) {
            material->request.askPerson = request.askPerson;
            self->await(complete(self, material, streams), [=, this](const Ended &ended) { settleWithRecord(self, ended.record); });
        });
    });
}

Operation<std::shared_ptr<const domain::Plan>> *RunService::verify(QObject *parent, const VerifyExport &request, const Streams &streams)
{
    using Answer = std::shared_ptr<const domain::Plan>;
    return flow<Answer>(parent, QStringLiteral("verify export"), [=, this](Flow<Answer> *self) {
        self->await(findExport(self, request.exportName), [=, this](const domain::ExportDefinition &definition) {
            self->await(gather(self, definition), [=, this](const std::shared_ptr<Material> &material) {
                material->request.planOnly = true;
                material->request.compareOnly = true;
                material->request.full = true;
                if (!request.contactIdField.isEmpty())
                    material->request.contactIdField = request.contactIdField;
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

Operation<void> *RunService::narrow(QObject *parent, const std::shared_ptr<Material> &material, const QString &rejectsOf)
{
    return flow<void>(parent, QStringLiteral("narrow to rejects"), [=, this](Flow<void> *self) {
        self->await(rejects(self, rejectsOf), [=](const RunRejectRows &rows) {
            domain::ExportDefinition &definition = material->request.definition;
            if (rows.run.exportId != definition.id) {
                self->fail(Error(ErrorCode::RunOfOtherExport)
                               .with(QStringLiteral("run"), rows.run.id.toString())
                               .with(QStringLiteral("export"), rows.run.exportName));
                return;
            }
            auto people = problemsOf(rows);
            shareBetweenParts(definition.bindings, people);
            definition.bindings.removeIf([&people](const domain::Binding &binding) { return !people.contains(binding.id); });
            if (definition.bindings.isEmpty()) {
                self->fail(Error(ErrorCode::NoProblemRejects).with(QStringLiteral("run"), rows.run.id.toString()));
                return;
            }
            material->request.onlyRejects = people;
            self->succeed();
        });
    });
}

} // namespace segue::workspace
