// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters.h"

#include "base/log.h"
#include "dataverse/dataverseclient.h"
#include "files/csvfolder.h"
#include "insights/dataapiclient.h"
#include "insights/insightsclient.h"
#include "keeper.h"

namespace segue::workspace {

namespace {

class SourceSamples final : public CustomerSamples
{
public:
    explicit SourceSamples(std::unique_ptr<engine::SampledSource> client) : m_client(std::move(client)) {}

    [[nodiscard]] Operation<QList<domain::ContactId>> *contactIds(QObject *parent, const QString &field, int customers) override
    {
        return m_client->contactIds(parent, field, customers);
    }

private:
    std::unique_ptr<engine::SampledSource> m_client;
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
    : m_access(access), m_store(store), m_clock(clock), m_hash(store.hashKey()), m_memory(std::make_unique<OrganisationMemory>(store))
{
}

Adapters::~Adapters() = default;

std::unique_ptr<insights::InsightsClient> Adapters::insightsClient(net::HttpClient &client, const QUrl &server) const
{
    return std::make_unique<insights::InsightsClient>(client, server, m_clock, m_hash);
}

std::unique_ptr<insights::InsightsClient> Adapters::insightsClient(const domain::Source &source) const
{
    const auto keep = [memory = m_memory.get(), organisation = source.organisation](const insights::Capabilities &capabilities) {
        memory->learnInsights(organisation, capabilities);
    };
    return std::make_unique<insights::InsightsClient>(client(source.server, source.signIn), source.server, m_clock, m_hash,
                                                      insights::ReadLimits(), m_memory->knownInsights(source.organisation), keep);
}

std::unique_ptr<dataverse::DataverseClient> Adapters::salesClient(const domain::Connection &connection) const
{
    const auto keep = [memory = m_memory.get(), organisation = connection.organisation](const dataverse::Capabilities &capabilities) {
        memory->learn(organisation, capabilities);
    };
    return std::make_unique<dataverse::DataverseClient>(client(connection.server, connection.signIn), connection.server,
                                                        m_memory->known(connection.organisation), keep);
}

std::unique_ptr<insights::DataApiClient> Adapters::dataApiClient(net::HttpClient &client, const domain::Source &source,
                                                                 const std::optional<QByteArray> &key) const
{
    const QUrl base = source.kind == domain::SourceKind::InsightsApi ? source.server : OrganisationAccess::dataApiOf(source.server);
    insights::DataApiClient::KeySource keys = [access = &m_access, id = source.id](QObject *parent) {
        return access->subscriptionKeys().read(parent, id);
    };
    if (key)
        keys = [given = *key](QObject *parent) { return settled<QByteArray>(parent, QStringLiteral("subscription key"), given); };
    return std::make_unique<insights::DataApiClient>(client, base, source.instance, std::move(keys), m_hash);
}

insights::DataApiClient &Adapters::dataApi(QObject *user, net::HttpClient &client, const domain::Source &source,
                                           const std::optional<QByteArray> &key) const
{
    return *keepFor<insights::DataApiClient>(user, dataApiClient(client, source, key), &m_access);
}

Presence &Adapters::dataApiPresence(const domain::Source &source) const
{
    if (source.kind == domain::SourceKind::InsightsApi)
        return m_access.presence(source.server, source.signIn);
    return m_access.presenceBeside(OrganisationAccess::dataApiOf(source.server), source.server, source.signIn);
}

/// A count of all memberships is kept in the workspace, since it takes long where there are many.
void Adapters::remember(insights::InsightsClient &client, domain::SourceId source) const
{
    insights::SegmentMemory memory;
    store::Store *store = &m_store;
    OrganisationAccess *room = &m_access;
    memory.load = [store, source](QObject *parent) {
        using Count = std::optional<insights::SegmentCount>;
        return flow<Count>(parent, QStringLiteral("counted segments"), [store, source](Flow<Count> *self) {
            self->await(store->settings().segments(self, source), [self](const std::optional<store::SegmentCache> &cache) {
                self->succeed(cache ? Count({cache->segments, cache->readAt}) : Count());
            });
        });
    };
    memory.keep = [store, source, room](const insights::SegmentCount &count) {
        store->settings().saveSegments(room, source, {count.segments, count.countedAt})->run(room, [](const Result<void> &kept) {
            if (!kept.has_value())
                qCWarning(logStore) << "a count of segments was not kept:" << errorEntry(kept.error().code()).id;
        });
    };
    client.remember(std::move(memory));
}

std::unique_ptr<engine::SampledSource> Adapters::sourceClient(const domain::Source &source) const
{
    switch (source.kind) {
    case domain::SourceKind::CsvFolder:
        return std::make_unique<files::CsvFolder>(source.folder, m_hash);
    case domain::SourceKind::InsightsApi:
        return dataApiClient(dataApiPresence(source).client(), source, {});
    case domain::SourceKind::CustomerInsights:
        break;
    }
    auto tables = insightsClient(source);
    if (!source.instance.isEmpty())
        tables->askBeside(dataApiClient(dataApiPresence(source).client(), source, {}));
    remember(*tables, source.id);
    return tables;
}

engine::SampledSource &Adapters::reader(QObject *user, const domain::Source &source) const
{
    return *keepFor<engine::SampledSource>(user, sourceClient(source), &m_access);
}

engine::SampledSource &Adapters::reader(QObject *user, net::HttpClient &client, const QUrl &server) const
{
    return *keepFor<engine::SampledSource>(user, insightsClient(client, server), &m_access);
}

engine::ListTarget &Adapters::writer(QObject *user, const domain::Connection &connection) const
{
    return *keepFor<engine::ListTarget>(user, salesClient(connection), &m_access);
}

engine::ListTarget &Adapters::writer(QObject *user, net::HttpClient &client, const QUrl &server) const
{
    return *keepFor<engine::ListTarget>(user, std::make_shared<dataverse::DataverseClient>(client, server), &m_access);
}

engine::PeopleDirectory &Adapters::people(QObject *user, const domain::Connection &connection) const
{
    return *keepFor<engine::PeopleDirectory>(user, salesClient(connection), &m_access);
}

engine::ListDirectory &Adapters::lists(QObject *user, const domain::Connection &connection) const
{
    return *keepFor<engine::ListDirectory>(user, salesClient(connection), &m_access);
}

CustomerSamples &Adapters::samples(QObject *user, net::HttpClient &client, const QUrl &server) const
{
    return *keepFor<CustomerSamples>(user, std::make_shared<SourceSamples>(insightsClient(client, server)), &m_access);
}

CustomerSamples &Adapters::samples(QObject *user, const domain::Source &source) const
{
    return *keepFor<CustomerSamples>(user, std::make_shared<SourceSamples>(sourceClient(source)), &m_access);
}

RunAdapters Adapters::forRun(const domain::Source &source, const domain::Connection &connection) const
{
    QList<net::Pacer *> pacers{&m_access.presence(connection.server, connection.signIn).pacer()};
    const auto watch = [&pacers](Presence &presence) {
        if (!pacers.contains(&presence.pacer()))
            pacers.append(&presence.pacer());
    };
    if (source.kind == domain::SourceKind::CustomerInsights)
        watch(m_access.presence(source.server, source.signIn));
    if (source.kind == domain::SourceKind::InsightsApi || !source.instance.isEmpty())
        watch(dataApiPresence(source));
    RunAdapters adapters;
    adapters.source = sourceClient(source);
    adapters.target = salesClient(connection);
    adapters.traffic = std::make_unique<RunTraffic>(pacers, m_clock.now());
    return adapters;
}

namespace {

Operation<insights::Findings> *examineBy(QObject *parent, std::shared_ptr<insights::InsightsClient> tables, QObject *room)
{
    return flow<insights::Findings>(parent, QStringLiteral("examine source"), [tables, room](Flow<insights::Findings> *self) {
        self->await(keepFor(self, tables, room)->examine(self), [self](const insights::Findings &findings) { self->succeed(findings); });
    });
}

Operation<dataverse::ListActions> *listActionsBy(QObject *parent, std::shared_ptr<dataverse::DataverseClient> sales, QObject *room)
{
    return flow<dataverse::ListActions>(parent, QStringLiteral("list actions"), [sales, room](Flow<dataverse::ListActions> *self) {
        self->await(keepFor(self, sales, room)->listActions(self),
                    [self](const dataverse::ListActions &actions) { self->succeed(actions); });
    });
}

} // namespace

Operation<insights::Findings> *Adapters::examine(QObject *parent, const domain::Source &source) const
{
    return examineBy(parent, insightsClient(source), &m_access);
}

Operation<insights::Findings> *Adapters::examine(QObject *parent, net::HttpClient &client, const QUrl &server) const
{
    return examineBy(parent, insightsClient(client, server), &m_access);
}

Operation<dataverse::ListActions> *Adapters::listActions(QObject *parent, const domain::Connection &connection) const
{
    return listActionsBy(parent, salesClient(connection), &m_access);
}

Operation<dataverse::ListActions> *Adapters::listActions(QObject *parent, net::HttpClient &client, const QUrl &server) const
{
    return listActionsBy(parent, std::make_shared<dataverse::DataverseClient>(client, server), &m_access);
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

Operation<Identity> *Adapters::identify(QObject *parent, const std::shared_ptr<Arrival> &arrival, const QUrl &server) const
{
    return flow<Identity>(parent, QStringLiteral("identify arrival"), [this, arrival, server](Flow<Identity> *self) {
        self->await(identify(self, arrival->client(), server), [self, arrival, server](const Identity &identity) {
            if (!arrival->signIn().isApplication) {
                self->succeed(identity);
                return;
            }
            auto *sales = keepFor(self, std::make_shared<dataverse::DataverseClient>(arrival->client(), server), self->parent());
            self->awaitResult(sales->userName(self, identity.user), [self, arrival, identity](const Result<QString> &name) {
                // Who may not read users is shown by its client ID.
                if (name.has_value() && !name->isEmpty())
                    arrival->setAccountName(*name);
                if (name.has_value() || isOnlySilence(name.error()))
                    self->succeed(identity);
                else
                    self->fail(name.error());
            });
        });
    });
}

} // namespace segue::workspace
