// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "organisationmemory.h"

#include "base/log.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace segue::workspace {

namespace {

constexpr char insightsPart[] = "insights";

QJsonObject objectFrom(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QByteArray jsonFrom(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

OrganisationMemory::OrganisationMemory(store::Store &store, QObject *parent) : QObject(parent), m_store(store) {}

Operation<void> *OrganisationMemory::load(QObject *parent)
{
    return flow<void>(parent, QStringLiteral("load what is known of organisations"), [this](Flow<void> *self) {
        self->await(m_store.connections().all(self), [this, self](const QList<domain::Connection> &connections) {
            self->await(m_store.sources().all(self), [this, self, connections](const QList<domain::Source> &sources) {
                QList<domain::OrganisationId> organisations;
                for (const domain::Connection &connection : connections) {
                    if (!organisations.contains(connection.organisation))
                        organisations.append(connection.organisation);
                }
                for (const domain::Source &source : sources) {
                    if (!source.organisation.isNull() && !organisations.contains(source.organisation))
                        organisations.append(source.organisation);
                }
                loadNext(self, std::move(organisations));
            });
        });
    });
}

void OrganisationMemory::loadNext(Flow<void> *self, QList<domain::OrganisationId> left)
{
    if (left.isEmpty()) {
        self->succeed();
        return;
    }
    const domain::OrganisationId organisation = left.takeFirst();
    self->await(m_store.settings().capabilities(self, organisation), [this, self, organisation, left](const QJsonObject &object) {
        m_known.insert(organisation, dataverse::Capabilities::fromJson(jsonFrom(object)));
        m_insights.insert(organisation, insights::Capabilities::fromJson(jsonFrom(object.value(QLatin1String(insightsPart)).toObject())));
        loadNext(self, left);
    });
}

void OrganisationMemory::learn(domain::OrganisationId organisation, const dataverse::Capabilities &capabilities)
{
    m_known.insert(organisation, capabilities);
    save(organisation);
}

void OrganisationMemory::learnInsights(domain::OrganisationId organisation, const insights::Capabilities &capabilities)
{
    m_insights.insert(organisation, capabilities);
    save(organisation);
}

void OrganisationMemory::save(domain::OrganisationId organisation)
{
    QJsonObject object = objectFrom(m_known.value(organisation).toJson());
    object.insert(QLatin1String(insightsPart), objectFrom(m_insights.value(organisation).toJson()));
    m_store.settings().saveCapabilities(this, organisation, object)->run(this, [](const Result<void> &result) {
        if (!result.has_value())
            qCWarning(logStore) << "what was learnt of an organisation was not kept:" << errorEntry(result.error().code()).id;
    });
}

} // namespace segue::workspace
