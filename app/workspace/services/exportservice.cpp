// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportservice.h"

#include "domain/validation.h"
#include "identifiers.h"
#include "names.h"

#include <algorithm>

namespace segue::workspace {

/// An export in the making.
struct ExportService::Draft
{
    CreateExport request;
    domain::ExportDefinition definition;
    domain::Connection connection;
    engine::SegmentSource *reader = nullptr;
};

ExportService::ExportService(store::Store &store, Adapters &adapters, Clock &clock, Random &random)
    : m_store(store), m_adapters(adapters), m_clock(clock), m_random(random)
{
}

Operation<ExportView> *ExportService::create(QObject *parent, const CreateExport &request)
{
    return flow<ExportView>(parent, QStringLiteral("create export"), [=, this](Flow<ExportView> *self) {
        const Result<QString> name = domain::validName(request.name);
        if (!name.has_value()) {
            self->fail(name.error());
            return;
        }
        if (request.segments.isEmpty()) {
            self->fail(Error(ErrorCode::UsageMissing).with(QStringLiteral("option"), QStringLiteral("--segment")));
            return;
        }
        auto draft = std::make_shared<Draft>();
        draft->request = request;
        domain::ExportDefinition &definition = draft->definition;
        definition.name = *name;
        definition.contactIdField = request.contactIdField.trimmed();
        definition.mode = request.mode;
        definition.guard = request.guard;
        definition.removedByOthers = request.removedByOthers;
        definition.whenDeleted = request.whenDeleted;
        definition.whenLocked = request.whenLocked;
        definition.listNameTemplate =
            request.listNameTemplate.trimmed().isEmpty() ? QStringLiteral("{segment}") : request.listNameTemplate.trimmed();
        self->await(m_store.exports().all(self), [=, this](const QList<domain::ExportDefinition> &definitions) {
            if (const Result<void> free = checkFree(definitions, draft->definition.name); !free.has_value()) {
                self->fail(free.error());
                return;
            }
            self->await(m_store.connections().all(self), [=, this](const QList<domain::Connection> &connections) {
                const Result<domain::Connection> connection = pick(connections, draft->request.connection);
                if (!connection.has_value()) {
                    self->fail(connection.error());
                    return;
                }
                draft->connection = *connection;
                draft->definition.connection = connection->id;
                self->await(m_store.sources().byId(self, connection->source), [=, this](const domain::Source &source) {
                    draft->reader = &m_adapters.reader(self, source);
                    findSegments(self, draft);
                });
            });
        });
    });
}

void ExportService::findSegments(Flow<ExportView> *self, const std::shared_ptr<Draft> &draft)
{
    QList<domain::Binding> &bindings = draft->definition.bindings;
    if (bindings.size() == draft->request.segments.size()) {
        checkField(self, draft);
        return;
    }
    const QString wanted = draft->request.segments.at(bindings.size()).trimmed();
    self->await(draft->reader->segment(self, wanted), [=, this](const engine::SegmentInfo &segment) {
        QList<domain::Binding> &found = draft->definition.bindings;
        const auto twice =
            std::find_if(found.cbegin(), found.cend(), [&](const domain::Binding &binding) { return binding.segmentId == segment.id; });
        if (twice != found.cend()) {
            self->fail(Error(ErrorCode::UsageConflict)
                           .with(QStringLiteral("option"),
                                 QStringLiteral("--segment ") + draft->request.segments.at(twice - found.cbegin()).trimmed())
                           .with(QStringLiteral("other"), QStringLiteral("--segment ") + wanted));
            return;
        }
        domain::Binding binding;
        binding.id = newId<domain::BindingId>(m_random);
        binding.segmentId = segment.id;
        binding.segmentName = segment.name;
        binding.list = newId<domain::ListId>(m_random);
        binding.listName = domain::listNameFrom(draft->definition.listNameTemplate, segment.name, draft->definition.name);
        found.append(binding);
        findSegments(self, draft);
    });
}

void ExportService::checkField(Flow<ExportView> *self, const std::shared_ptr<Draft> &draft)
{
    const QString field = draft->definition.contactIdField;
    if (field.isEmpty()) {
        save(self, draft);
        return;
    }
    self->await(draft->reader->fields(self), [=, this](const QList<engine::FieldInfo> &fields) {
        const auto known = std::find_if(fields.cbegin(), fields.cend(),
                                        [&](const engine::FieldInfo &info) { return info.name.compare(field, Qt::CaseInsensitive) == 0; });
        if (known == fields.cend()) {
            self->fail(Error(ErrorCode::FieldUnknown).with(QStringLiteral("field"), field));
            return;
        }
        draft->definition.contactIdField = known->name;
        save(self, draft);
    });
}

void ExportService::save(Flow<ExportView> *self, const std::shared_ptr<Draft> &draft)
{
    draft->definition.id = newId<domain::ExportId>(m_random);
    draft->definition.createdAt = m_clock.now();
    self->await(m_store.exports().save(self, draft->definition), [=, this] {
        self->await(show(self, draft->definition.id.toString()), [=](const ExportView &view) { self->succeed(view); });
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
                addRuns(self, views, 0);
            });
        });
    });
}

void ExportService::addRuns(Flow<QList<ExportView>> *self, const std::shared_ptr<QList<ExportView>> &views, qsizetype place)
{
    if (place == views->size()) {
        self->succeed(*views);
        return;
    }
    self->await(m_store.runs().latest(self, views->at(place).definition.id), [=, this](const std::optional<domain::RunRecord> &run) {
        (*views)[place].lastRun = run;
        addRuns(self, views, place + 1);
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
