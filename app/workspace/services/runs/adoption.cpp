// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runservice.h"

#include "engine/adoptionsurvey.h"
#include "runmaterial.h"
#include "services/identifiers.h"

// Taking over into the ledger whom our account has put on the lists (DESIGN 5, "Adopting").

namespace segue::workspace {

namespace {

/// A survey with the adapters that it needs.
class Surveying : public QObject
{
public:
    Surveying(RunAdapters adapters, const RunMaterial &material, const RunStores &stores, Clock &clock, QObject *parent)
        : QObject(parent), m_adapters(std::move(adapters)), m_request(material.request), m_stores(stores), m_clock(clock)
    {
    }
    [[nodiscard]] Operation<QList<engine::ListAdoption>> *survey(QObject *parent)
    {
        const engine::RunPorts ports{*m_adapters.source, *m_adapters.target,  m_stores.journal, m_stores.plans,
                                     m_stores.ledgers,   *m_adapters.traffic, m_clock};
        return new engine::AdoptionSurvey(m_request, ports, parent);
    }

private:
    RunAdapters m_adapters;
    engine::RunRequest m_request;
    RunStores m_stores;
    Clock &m_clock;
};

} // namespace

Operation<AdoptionView> *RunService::proposeAdoption(QObject *parent, const QString &exportName)
{
    return flow<AdoptionView>(parent, QStringLiteral("propose adoption"), [=, this](Flow<AdoptionView> *self) {
        self->await(findExport(self, exportName), [=, this](const domain::ExportDefinition &definition) {
            self->await(gather(self, definition), [=, this](const std::shared_ptr<Material> &material) {
                // Of the flow: the adapters live as long as the survey and no longer.
                auto *surveying = new Surveying(m_adapters.forRun(material->source, material->connection), *material,
                                                {m_store.journal(), m_store.plans(), m_store.ledgers()}, m_clock, self);
                self->await(surveying->survey(self), [=](const QList<engine::ListAdoption> &lists) {
                    AdoptionView view;
                    view.exportId = definition.id;
                    view.exportName = definition.name;
                    view.mode = definition.mode;
                    for (const engine::ListAdoption &list : lists)
                        view.lists.append(
                            ListAdoption{list.binding, list.segmentName, list.list, list.listName, list.problem, list.proposal});
                    self->succeed(view);
                });
            });
        });
    });
}

Operation<AdoptionView> *RunService::adopt(QObject *parent, const AdoptionView &shown)
{
    return flow<AdoptionView>(parent, QStringLiteral("adopt"),
                              [=, this](Flow<AdoptionView> *self) { adoptNext(self, std::make_shared<AdoptionView>(shown), 0); });
}

void RunService::adoptNext(Flow<AdoptionView> *self, const std::shared_ptr<AdoptionView> &shown, qsizetype place)
{
    if (place == shown->lists.size()) {
        self->succeed(*shown);
        return;
    }
    const ListAdoption &list = shown->lists.at(place);
    if (list.problem || !list.proposal || list.proposal->people() == 0) {
        adoptNext(self, shown, place + 1);
        return;
    }
    // No run may work on the list meanwhile (I8).
    const store::Adopting adopting{shown->exportId, shown->exportName, list.binding, list.listName, list.proposal};
    self->await(m_store.journal().acquireLease(self, list.list, newId<domain::RunId>(m_random)),
                [=, this](const engine::LeaseTicket &lease) {
                    self->awaitResult(m_store.journal().adopt(self, lease, adopting), [=, this](const Result<void> &adopted) {
                        self->await(m_store.journal().releaseLease(self, lease), [=, this] {
                            if (adopted.has_value())
                                adoptNext(self, shown, place + 1);
                            else
                                self->fail(adopted.error());
                        });
                    });
                });
}

} // namespace segue::workspace
