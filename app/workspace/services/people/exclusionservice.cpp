// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exclusionservice.h"

#include "services/exports/exportservice.h"

#include <algorithm>
#include <memory>

namespace segue::workspace {

ExclusionService::ExclusionService(store::Store &store, Adapters &adapters, ExportService &exports)
    : m_store(store), m_exports(exports), m_finder(adapters)
{
}

Operation<Exclusion> *ExclusionService::change(QObject *parent, const ExcludePerson &request)
{
    return flow<Exclusion>(parent, QStringLiteral("exclude person"), [=, this](Flow<Exclusion> *self) {
        self->await(m_exports.show(self, request.exportName), [=, this](const ExportView &view) {
            auto exclusion = std::make_shared<Exclusion>();
            exclusion->view = view;
            exclusion->excluded = request.excluded;
            self->await(find(self, view, request), [=, this](const Contacts &contacts) {
                exclusion->contacts = contacts;
                write(self, exclusion, 0);
            });
        });
    });
}

Operation<ExclusionService::Contacts> *ExclusionService::find(QObject *parent, const ExportView &view, const ExcludePerson &request)
{
    return flow<Contacts>(parent, QStringLiteral("find person"), [=, this](Flow<Contacts> *self) {
        const domain::ExportDefinition &definition = view.definition;
        // Whoever is left out can be let in again by ID, also when the contact or the connection is gone.
        const auto contact = domain::ContactId::parse(QStringView(request.person));
        if (contact && !request.excluded && std::binary_search(definition.excluded.begin(), definition.excluded.end(), *contact)) {
            engine::PersonMatch match;
            match.contact = *contact;
            self->succeed(Contacts{match});
            return;
        }
        if (!definition.connection) {
            self->fail(Error(ErrorCode::NoConnection).with(QStringLiteral("export"), definition.name));
            return;
        }
        self->await(m_store.connections().byId(self, *definition.connection), [=, this](const domain::Connection &connection) {
            self->await(m_store.sources().byId(self, connection.source), [=, this](const domain::Source &source) {
                self->await(m_finder.find(self, connection, source, view.contactIdField, request.person),
                            [self](const Contacts &found) { self->succeed(found); });
            });
        });
    });
}

void ExclusionService::write(Flow<Exclusion> *self, const std::shared_ptr<Exclusion> &exclusion, qsizetype place)
{
    if (place == exclusion->contacts.size()) {
        self->await(m_exports.show(self, exclusion->view.definition.id.toString()), [self, exclusion](const ExportView &view) {
            exclusion->view = view;
            self->succeed(*exclusion);
        });
        return;
    }
    self->await(
        m_store.exports().setExcluded(self, exclusion->view.definition.id, exclusion->contacts.at(place).contact, exclusion->excluded),
        [=, this](bool changed) {
            exclusion->changed = exclusion->changed || changed;
            write(self, exclusion, place + 1);
        });
}

} // namespace segue::workspace
