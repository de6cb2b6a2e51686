// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportservice.h"

#include "domain/validation.h"
#include "fieldrating.h"
#include "services/identifiers.h"
#include "services/names.h"
#include "services/runs/interruptedrun.h"

#include <QSet>

#include <algorithm>

namespace segue::workspace {

ExportService::ExportService(store::Store &store, Adapters &adapters, Clock &clock, Random &random)
    : m_store(store), m_adapters(adapters), m_clock(clock), m_random(random)
{
}

Operation<ExportService::Definition> *ExportService::find(QObject *parent, const QString &nameOrId)
{
    return flow<Definition>(parent, QStringLiteral("find export"), [=, this](Flow<Definition> *self) {
        self->await(m_store.exports().all(self), [=](const QList<Definition> &all) { self->settle(pick(all, nameOrId)); });
    });
}

Operation<domain::Connection> *ExportService::findConnection(QObject *parent, const QString &nameOrId)
{
    return flow<domain::Connection>(parent, QStringLiteral("find connection"), [=, this](Flow<domain::Connection> *self) {
        self->await(m_store.connections().all(self), [=](const QList<domain::Connection> &all) { self->settle(pick(all, nameOrId)); });
    });
}

Operation<QString> *ExportService::freeName(QObject *parent, const QString &name, std::optional<domain::ExportId> except)
{
    return flow<QString>(parent, QStringLiteral("free name"), [=, this](Flow<QString> *self) {
        const Result<QString> valid = domain::validName(name);
        if (!valid.has_value()) {
            self->fail(valid.error());
            return;
        }
        self->await(m_store.exports().all(self), [=, wanted = *valid](QList<Definition> all) {
            all.removeIf([&except](const Definition &other) { return other.id == except; });
            if (const Result<void> free = checkFree(all, wanted); free.has_value())
                self->succeed(wanted);
            else
                self->fail(free.error());
        });
    });
}

Operation<ExportView> *ExportService::save(QObject *parent, const Definition &definition)
{
    return flow<ExportView>(parent, QStringLiteral("save export"), [=, this](Flow<ExportView> *self) {
        self->await(m_store.exports().save(self, definition), [=, this] {
            self->await(show(self, definition.id.toString()), [self](const ExportView &view) { self->succeed(view); });
        });
    });
}

Operation<ExportView> *ExportService::draft(QObject *parent, const ExportDraft &draft)
{
    return flow<ExportView>(parent, QStringLiteral("draft export"), [=, this](Flow<ExportView> *self) {
        self->await(new ExportDrafting(self, m_store, m_adapters, m_random, draft), [=, this](const DraftedExport &drafted) {
            self->await(save(self, drafted.definition), [self, drafted](ExportView view) {
                view.equalNames = drafted.equalNames;
                view.unseenSegments = drafted.unseenSegments;
                self->succeed(view);
            });
        });
    });
}

Operation<ExportView> *ExportService::create(QObject *parent, const CreateExport &request)
{
    return flow<ExportView>(parent, QStringLiteral("create export"), [=, this](Flow<ExportView> *self) {
        if (request.segments.isEmpty()) {
            self->fail(Error(ErrorCode::UsageMissing).with(QStringLiteral("option"), QStringLiteral("--segment")));
            return;
        }
        self->await(freeName(self, request.name, std::nullopt), [=, this](const QString &name) {
            self->await(findConnection(self, request.connection), [=, this](const domain::Connection &connection) {
                ExportDraft wanted;
                wanted.definition.id = newId<domain::ExportId>(m_random);
                wanted.definition.name = name;
                wanted.definition.connection = connection.id;
                wanted.definition.organisation = connection.organisation;
                wanted.definition.createdAt = m_clock.now();
                wanted.addSegments = request.segments;
                wanted.targets = request.targets;
                wanted.takeOver = request.takeOver;
                wanted.settings = request.settings;
                self->await(draft(self, wanted), [self](const ExportView &view) { self->succeed(view); });
            });
        });
    });
}

Operation<ExportView> *ExportService::edit(QObject *parent, const EditExport &request)
{
    return flow<ExportView>(parent, QStringLiteral("edit export"), [=, this](Flow<ExportView> *self) {
        self->await(find(self, request.exportName), [=, this](const Definition &found) {
            ExportDraft wanted;
            wanted.definition = found;
            wanted.addSegments = request.addSegments;
            wanted.targets = request.targets;
            wanted.takeOver = request.takeOver;
            wanted.settings = request.settings;
            QList<domain::Binding> left;
            for (const QString &segment : request.removeSegments) {
                const auto isIt = [name = segment.trimmed()](const domain::Binding &binding) {
                    return binding.segmentId == name || binding.segmentName.compare(name, Qt::CaseInsensitive) == 0;
                };
                QList<domain::Binding> &bindings = wanted.definition.bindings;
                std::copy_if(bindings.cbegin(), bindings.cend(), std::back_inserter(left), isIt);
                if (bindings.removeIf(isIt) == 0) {
                    self->fail(Error(ErrorCode::NotFound)
                                   .with(QStringLiteral("kind"), QStringLiteral("@segment"))
                                   .with(QStringLiteral("name"), segment));
                    return;
                }
            }
            if (wanted.definition.bindings.isEmpty() && wanted.addSegments.isEmpty()) {
                self->fail(Error(ErrorCode::UsageMissing).with(QStringLiteral("option"), QStringLiteral("--segment")));
                return;
            }
            const auto proceed = [=, this](const ExportDraft &named) {
                self->await(draft(self, named), [self, left](ExportView view) {
                    view.left = left;
                    self->succeed(view);
                });
            };
            if (!request.name) {
                proceed(wanted);
                return;
            }
            self->await(freeName(self, *request.name, found.id), [=](const QString &name) {
                ExportDraft named = wanted;
                named.definition.name = name;
                proceed(named);
            });
        });
    });
}

Operation<FieldChange> *ExportService::rateField(QObject *parent, const RateField &request)
{
    return flow<FieldChange>(parent, QStringLiteral("rate field"), [=, this](Flow<FieldChange> *self) {
        self->await(find(self, request.exportName), [=, this](const Definition &found) {
            self->await(rateFieldChange(self, m_store, m_adapters, found, request.contactIdField),
                        [self](const FieldChange &change) { self->succeed(change); });
        });
    });
}

Operation<ExportView> *ExportService::duplicate(QObject *parent, const DuplicateExport &request)
{
    return flow<ExportView>(parent, QStringLiteral("duplicate export"), [=, this](Flow<ExportView> *self) {
        self->await(find(self, request.exportName), [=, this](const Definition &original) {
            self->await(freeName(self, request.name, std::nullopt), [=, this](const QString &name) {
                Definition copy = original;
                copy.id = newId<domain::ExportId>(m_random);
                copy.name = name;
                copy.paused = false;
                copy.createdAt = m_clock.now();
                copy.bindings.clear();
                for (const domain::Binding &binding : original.bindings) {
                    if (binding.part == 1)
                        copy.bindings.append(newBinding(binding, copy));
                }
                self->await(save(self, copy), [self](const ExportView &view) { self->succeed(view); });
            });
        });
    });
}

domain::Binding ExportService::newBinding(const domain::Binding &like, const Definition &definition)
{
    domain::Binding binding;
    binding.id = newId<domain::BindingId>(m_random);
    binding.segmentId = like.segmentId;
    binding.segmentName = like.segmentName;
    binding.list = newId<domain::ListId>(m_random);
    binding.listName = domain::listNameFrom(definition.listNameTemplate, binding.segmentName, definition.name);
    return binding;
}

Operation<ExportView> *ExportService::pause(QObject *parent, const PauseExport &request)
{
    return flow<ExportView>(parent, QStringLiteral("pause export"), [=, this](Flow<ExportView> *self) {
        self->await(find(self, request.exportName), [=, this](Definition definition) {
            definition.paused = request.paused;
            self->await(save(self, definition), [self](const ExportView &view) { self->succeed(view); });
        });
    });
}

Operation<ExportView> *ExportService::detach(QObject *parent, const DetachExport &request)
{
    return flow<ExportView>(parent, QStringLiteral("detach export"), [=, this](Flow<ExportView> *self) {
        self->await(find(self, request.exportName), [=, this](Definition definition) {
            definition.connection.reset();
            self->await(save(self, definition), [self](const ExportView &view) { self->succeed(view); });
        });
    });
}

Operation<ExportView> *ExportService::attach(QObject *parent, const AttachExport &request)
{
    return flow<ExportView>(parent, QStringLiteral("attach export"), [=, this](Flow<ExportView> *self) {
        self->await(find(self, request.exportName), [=, this](const Definition &found) {
            self->await(findConnection(self, request.connection), [=, this](const domain::Connection &connection) {
                Definition definition = found;
                QList<domain::Binding> left;
                // Lists belong to their organisation; in another one the same segments begin with lists of their own.
                if (!found.organisation.isNull() && found.organisation != connection.organisation) {
                    left = found.bindings;
                    definition.bindings.clear();
                    for (const domain::Binding &binding : found.bindings) {
                        if (binding.part == 1)
                            definition.bindings.append(newBinding(binding, definition));
                    }
                    definition.listOwner = {};
                }
                definition.connection = connection.id;
                definition.organisation = connection.organisation;
                self->await(save(self, definition), [self, left](ExportView view) {
                    view.left = left;
                    self->succeed(view);
                });
            });
        });
    });
}

Operation<QList<engine::ListState>> *ExportService::searchLists(QObject *parent, const SearchLists &request)
{
    using Lists = QList<engine::ListState>;
    return flow<Lists>(parent, QStringLiteral("search lists"), [=, this](Flow<Lists> *self) {
        self->await(findConnection(self, request.connection), [=, this](const domain::Connection &connection) {
            self->await(m_adapters.lists(self, connection).searchLists(self, request.text.trimmed()),
                        [self](const Lists &lists) { self->succeed(lists); });
        });
    });
}

Operation<QList<ExportView>> *ExportService::list(QObject *parent)
{
    using Views = QList<ExportView>;
    return flow<Views>(parent, QStringLiteral("exports"), [this](Flow<Views> *self) {
        self->await(m_store.connections().all(self), [=, this](const QList<domain::Connection> &connections) {
            self->await(m_store.exports().all(self), [=, this](const QList<domain::ExportDefinition> &definitions) {
                auto views = std::make_shared<Views>();
                for (const domain::ExportDefinition &definition : definitions) {
                    ExportView view;
                    view.definition = definition;
                    view.contactIdField = definition.contactIdField;
                    for (const domain::Connection &connection : connections) {
                        if (definition.connection != connection.id)
                            continue;
                        view.connectionName = connection.name;
                        view.practice = domain::isPractice(connection.server);
                        if (view.contactIdField.isEmpty())
                            view.contactIdField = connection.contactIdField;
                    }
                    views->append(view);
                }
                self->await(m_store.runs().interruptedRuns(self), [=, this](const QList<domain::RunRecord> &broken) {
                    QSet<domain::RunId> ids;
                    for (const domain::RunRecord &record : broken)
                        ids.insert(record.id);
                    addRuns(self, views, ids, 0);
                });
            });
        });
    });
}

void ExportService::addRuns(Flow<QList<ExportView>> *self, const std::shared_ptr<QList<ExportView>> &views,
                            const QSet<domain::RunId> &broken, qsizetype place)
{
    if (place == views->size()) {
        self->succeed(*views);
        return;
    }
    self->await(m_store.runs().latest(self, views->at(place).definition.id), [=, this](const std::optional<domain::RunRecord> &run) {
        // A run whose process died is stored as running.
        (*views)[place].lastRun = run && broken.contains(run->id) ? asInterrupted(*run) : run;
        addRuns(self, views, broken, place + 1);
    });
}

Operation<ExportView> *ExportService::show(QObject *parent, const QString &nameOrId)
{
    return flow<ExportView>(parent, QStringLiteral("show export"), [=, this](Flow<ExportView> *self) {
        self->await(list(self), [=](const QList<ExportView> &views) {
            QList<domain::ExportDefinition> definitions;
            for (const ExportView &view : views)
                definitions.append(view.definition);
            const Result<domain::ExportDefinition> found = pick(definitions, nameOrId);
            if (found.has_value())
                self->succeed(views.at(definitions.indexOf(*found)));
            else
                self->fail(found.error());
        });
    });
}

Operation<domain::ExportDefinition> *ExportService::remove(QObject *parent, const QString &nameOrId)
{
    return flow<domain::ExportDefinition>(parent, QStringLiteral("remove export"), [=, this](Flow<domain::ExportDefinition> *self) {
        self->await(show(self, nameOrId), [=, this](const ExportView &view) {
            self->await(m_store.exports().remove(self, view.definition.id), [=] { self->succeed(view.definition); });
        });
    });
}

} // namespace segue::workspace
