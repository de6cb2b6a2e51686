// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/keyedhash.h"
#include "customersamples.h"
#include "dataverse/capabilities.h"
#include "domain/connection.h"
#include "engine/ports.h"
#include "insights/insightscapabilities.h"
#include "organisationaccess.h"
#include "organisationmemory.h"
#include "services/runs/liverun.h"
#include "store/store.h"

#include <memory>

namespace segue::dataverse {
class DataverseClient;
}
namespace segue::insights {
class DataApiClient;
class InsightsClient;
} // namespace segue::insights

namespace segue::workspace {

/// Who the account is, and in which organisation.
struct Identity
{
    domain::OrganisationId organisation;
    domain::UserId user;
    QString organisationName; ///< empty where the server does not tell
};

/// Where the engine's ports meet Customer Insights and Sales: makes the adapters for definitions and for arrivals.
class Adapters
{
public:
    Adapters(OrganisationAccess &access, store::Store &store, Clock &clock);
    ~Adapters();

    /// What was learnt in earlier runs; first of all.
    [[nodiscard]] Operation<void> *load(QObject *parent) const { return m_memory->load(parent); }

    // These live until the operation that uses them is gone.
    [[nodiscard]] engine::SampledSource &reader(QObject *user, const domain::Source &source) const;
    [[nodiscard]] engine::SampledSource &reader(QObject *user, net::HttpClient &client, const QUrl &server) const;
    /// The Data API with a client and key that nothing keeps yet; null key: the one that is kept for \p source.
    [[nodiscard]] insights::DataApiClient &dataApi(QObject *user, net::HttpClient &client, const domain::Source &source,
                                                   const std::optional<QByteArray> &key = {}) const;
    /// The presence of a source's account at its Data API.
    [[nodiscard]] Presence &dataApiPresence(const domain::Source &source) const;
    [[nodiscard]] engine::ListTarget &writer(QObject *user, const domain::Connection &connection) const;
    [[nodiscard]] engine::ListTarget &writer(QObject *user, net::HttpClient &client, const QUrl &server) const;
    [[nodiscard]] engine::ListDirectory &lists(QObject *user, const domain::Connection &connection) const;
    [[nodiscard]] CustomerSamples &samples(QObject *user, net::HttpClient &client, const QUrl &server) const;
    [[nodiscard]] CustomerSamples &samples(QObject *user, const domain::Source &source) const;
    [[nodiscard]] engine::PeopleDirectory &people(QObject *user, const domain::Connection &connection) const;
    /// For a run, which owns them.
    [[nodiscard]] RunAdapters forRun(const domain::Source &source, const domain::Connection &connection) const;

    [[nodiscard]] net::HttpClient &client(const QUrl &server, const domain::SignInSettings &signIn) const;

    // What an organisation does not publish, asked and remembered for later runs.
    [[nodiscard]] Operation<insights::Findings> *examine(QObject *parent, const domain::Source &source) const;
    [[nodiscard]] Operation<dataverse::ListActions> *listActions(QObject *parent, const domain::Connection &connection) const;
    // The same for what is not saved yet, and so not remembered.
    [[nodiscard]] Operation<insights::Findings> *examine(QObject *parent, net::HttpClient &client, const QUrl &server) const;
    [[nodiscard]] Operation<dataverse::ListActions> *listActions(QObject *parent, net::HttpClient &client, const QUrl &server) const;
    /// The way of removing that worked last, if any did.
    [[nodiscard]] std::optional<dataverse::RemovalWay> removalWay(const domain::Connection &connection) const
    {
        return m_memory->known(connection.organisation).removal;
    }

    /// NotAMember, and what a server says to an account.
    [[nodiscard]] Operation<Identity> *identify(QObject *parent, net::HttpClient &client, const QUrl &server) const;
    /// The same for an arrival, which learns the name that Sales has for an application: a sign-in as one tells none.
    [[nodiscard]] Operation<Identity> *identify(QObject *parent, const std::shared_ptr<Arrival> &arrival, const QUrl &server) const;

private:
    [[nodiscard]] std::unique_ptr<insights::InsightsClient> insightsClient(net::HttpClient &client, const QUrl &server) const;
    [[nodiscard]] std::unique_ptr<insights::DataApiClient> dataApiClient(net::HttpClient &client, const domain::Source &source,
                                                                         const std::optional<QByteArray> &key) const;
    [[nodiscard]] std::unique_ptr<engine::SampledSource> sourceClient(const domain::Source &source) const;
    void remember(insights::InsightsClient &client, domain::SourceId source) const;
    [[nodiscard]] std::unique_ptr<insights::InsightsClient> insightsClient(const domain::Source &source) const;
    [[nodiscard]] std::unique_ptr<dataverse::DataverseClient> salesClient(const domain::Connection &connection) const;

    OrganisationAccess &m_access;
    store::Store &m_store;
    Clock &m_clock;
    KeyedHash m_hash;
    std::unique_ptr<OrganisationMemory> m_memory;
};

} // namespace segue::workspace
