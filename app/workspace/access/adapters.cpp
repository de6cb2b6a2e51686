// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters.h"

#include "dataverse/dataverseclient.h"
#include "insights/insightsclient.h"
#include "keeper.h"

namespace segue::workspace {

namespace {

class InsightsSamples final : public CustomerSamples
{
public:
    explicit InsightsSamples(std::unique_ptr<insights::InsightsClient> client) : m_client(std::move(client)) {}

    [[nodiscard]] Operation<QList<domain::ContactId>> *contactIds(QObject *parent, const QString &field, int customers) override
    {
        return m_client->contactIds(parent, field, customers);
    }

private:
    std::unique_ptr<insights::InsightsClient> m_client;
};

/// An organisation need not describe itself to be worked with; what stops us everywhere is no matter of taste.
bool isOnlySilence(const Error &error)
{
    switch (error.code()) {
    case ErrorCode::NotPermitted:
    case ErrorCode::ServerFailed:
    case ErrorCode::UnexpectedAnswer:
        return true;
    default:
        return false;
    }
}

} // namespace

Adapters::Adapters(OrganisationAccess &access, store::Store &store, Clock &clock)
    : m_access(access), m_clock(clock), m_hash(store.hashKey()), m_memory(std::make_unique<OrganisationMemory>(store))
{
}

Adapters::~Adapters() = default;

std::unique_ptr<insights::InsightsClient> Adapters::insightsClient(net::HttpClient &client, const QUrl &server) const
{
    return std::make_unique<insights::InsightsClient>(client, server, m_clock, m_hash);
}

std::unique_ptr<dataverse::DataverseClient> Adapters::salesClient(const domain::Connection &connection) const
{
    const auto keep = [memory = m_memory.get(), organisation = connection.organisation](const dataverse::Capabilities &capabilities) {
        memory->learn(organisation, capabilities);
    };
    return std::make_unique<dataverse::DataverseClient>(client(connection.server, connection.signIn), connection.server,
                                                        m_memory->known(connection.organisation), keep);
}

engine::SegmentSource &Adapters::reader(QObject *user, const domain::Source &source) const
{
    return reader(user, client(source.server, source.signIn), source.server);
}

engine::SegmentSource &Adapters::reader(QObject *user, net::HttpClient &client, const QUrl &server) const
{
    return *keepFor<engine::SegmentSource>(user, insightsClient(client, server), &m_access);
}

engine::ListTarget &Adapters::writer(QObject *user, const domain::Connection &connection) const
{
    return *keepFor<engine::ListTarget>(user, salesClient(connection), &m_access);
}

engine::ListTarget &Adapters::writer(QObject *user, net::HttpClient &client, const QUrl &server) const
{
    return *keepFor<engine::ListTarget>(user, std::make_shared<dataverse::DataverseClient>(client, server), &m_access);
}

CustomerSamples &Adapters::samples(QObject *user, net::HttpClient &client, const QUrl &server) const
{
    return *keepFor<CustomerSamples>(user, std::make_shared<InsightsSamples>(insightsClient(client, server)), &m_access);
}

RunAdapters Adapters::forRun(const domain::Source &source, const domain::Connection &connection) const
{
    Presence &reading = m_access.presence(source.server, source.signIn);
    Presence &writing = m_access.presence(connection.server, connection.signIn);
    QList<const net::Pacer *> pacers{&reading.pacer()};
    if (&writing != &reading)
        pacers.append(&writing.pacer());
    RunAdapters adapters;
    adapters.source = insightsClient(reading.client(), source.server);
    adapters.target = salesClient(connection);
    adapters.traffic = std::make_unique<RunTraffic>(pacers);
    return adapters;
}

net::HttpClient &Adapters::client(const QUrl &server, const domain::SignInSettings &signIn) const
{
    return m_access.presence(server, signIn).client();
}

Operation<Identity> *Adapters::identify(QObject *parent, net::HttpClient &client, const QUrl &server) const
{
    return flow<Identity>(parent, QStringLiteral("identify account"), [&client, server](Flow<Identity> *self) {
        auto *sales = keepFor(self, std::make_shared<dataverse::DataverseClient>(client, server), self->parent());
        self->await(sales->whoAmI(self), [self, sales](const dataverse::Identity &who) {
            self->awaitResult(sales->organisation(self), [self, who](const Result<dataverse::OrganisationDetails> &details) {
                if (!details.has_value() && !isOnlySilence(details.error())) {
                    self->fail(details.error());
                    return;
                }
                self->succeed(Identity{who.organisation, who.user, details.has_value() ? details->name : QString()});
            });
        });
    });
}

} // namespace segue::workspace
