// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldsurvey.h"

#include "services/connections/mapping.h"
#include "services/names.h"

#include <algorithm>

namespace segue::workspace {

FieldSurvey::FieldSurvey(const domain::Source &source, const SourceFields &request, store::Store &store, Adapters &adapters,
                         QObject *parent)
    : Operation<FieldsView>(QStringLiteral("survey fields"), parent), m_source(source), m_request(request), m_store(store),
      m_adapters(adapters)
{
}

void FieldSurvey::begin()
{
    await(m_adapters.reader(this, m_source).fields(this), [this](const QList<engine::FieldInfo> &fields) {
        m_fields = fields;
        await(m_store.connections().all(this), [this](const QList<domain::Connection> &connections) { chooseConnection(connections); });
    });
}

void FieldSurvey::chooseConnection(const QList<domain::Connection> &connections)
{
    if (m_request.connection) {
        const Result<domain::Connection> chosen = pick(connections, *m_request.connection);
        if (chosen.has_value())
            askIn(chosen->name, m_adapters.writer(this, *chosen));
        else
            fail(chosen.error());
        return;
    }
    QList<domain::Connection> ours;
    std::copy_if(connections.cbegin(), connections.cend(), std::back_inserter(ours),
                 [this](const domain::Connection &connection) { return connection.source == m_source.id; });
    if (ours.isEmpty() && m_source.kind != domain::SourceKind::CustomerInsights && connections.size() == 1)
        ours = connections;
    if (ours.isEmpty() && m_source.kind != domain::SourceKind::CustomerInsights) {
        withoutAsking(Error(ErrorCode::UsageMissing).with(QStringLiteral("option"), QStringLiteral("--connection")));
        return;
    }
    if (ours.isEmpty()) {
        // Sales is often in the same organisation.
        net::HttpClient &client = m_adapters.client(m_source.server, m_source.signIn);
        askIn(m_source.server.toString(), m_adapters.writer(this, client, m_source.server));
        return;
    }
    const bool oneOrganisation = std::all_of(ours.cbegin(), ours.cend(), [&ours](const domain::Connection &connection) {
        return connection.organisation == ours.first().organisation;
    });
    if (oneOrganisation)
        askIn(ours.first().name, m_adapters.writer(this, ours.first()));
    else
        withoutAsking(Error(ErrorCode::UsageMissing).with(QStringLiteral("option"), QStringLiteral("--connection")));
}

void FieldSurvey::askIn(const QString &name, engine::ListTarget &target)
{
    const MappingPlaces places{m_adapters.samples(this, m_source), m_adapters.reader(this, m_source), target};
    awaitResult(rateFields(this, places, m_fields), [this, name](const Result<QList<FieldMatch>> &matches) {
        if (!matches.has_value()) {
            withoutAsking(matches.error());
            return;
        }
        m_view = fieldsView(m_fields, matches.value());
        m_view.askedIn = name;
        succeed(m_view);
    });
}

void FieldSurvey::withoutAsking(const Error &why)
{
    m_view = fieldsView(m_fields, {});
    m_view.notAsked = why;
    succeed(m_view);
}

} // namespace segue::workspace
