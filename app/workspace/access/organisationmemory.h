// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataverse/capabilities.h"
#include "insights/insightscapabilities.h"
#include "store/store.h"

#include <QHash>
#include <QObject>

namespace segue::workspace {

/// What was learnt about organisations by use: in memory while the workspace is open, and in its file for the next time.
class OrganisationMemory : public QObject
{
    Q_OBJECT

public:
    explicit OrganisationMemory(store::Store &store, QObject *parent = nullptr);

    /// Brings back what the file knows of the organisations that sources and connections lead to. Before anything else is asked.
    [[nodiscard]] Operation<void> *load(QObject *parent);

    [[nodiscard]] dataverse::Capabilities known(domain::OrganisationId organisation) const { return m_known.value(organisation); }
    /// Takes effect at once. A file that does not take it costs a question next time, no more; the log says so.
    void learn(domain::OrganisationId organisation, const dataverse::Capabilities &capabilities);
    [[nodiscard]] insights::Capabilities knownInsights(domain::OrganisationId organisation) const { return m_insights.value(organisation); }
    void learnInsights(domain::OrganisationId organisation, const insights::Capabilities &capabilities);

private:
    void loadNext(Flow<void> *self, QList<domain::OrganisationId> left);
    void save(domain::OrganisationId organisation);

    store::Store &m_store;
    QHash<domain::OrganisationId, dataverse::Capabilities> m_known;
    QHash<domain::OrganisationId, insights::Capabilities> m_insights;
};

} // namespace segue::workspace
