// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionaddition.h"

#include "domain/validation.h"
#include "services/identifiers.h"
#include "services/names.h"

#include <QPointer>

#include <algorithm>

namespace segue::workspace {

ConnectionAddition::ConnectionAddition(AddConnection request, std::optional<SalesEntered> prepared, Streams streams,
                                       const AdditionPlaces &places, QObject *parent)
    : Operation<AddedConnection>(QStringLiteral("add connection"), parent), m_request(std::move(request)), m_prepared(std::move(prepared)),
      m_streams(std::move(streams)), m_places(places)
{
}

void ConnectionAddition::begin()
{
    const Result<QString> name = domain::validName(m_request.name);
    if (!name.has_value()) {
        fail(name.error());
        return;
    }
    const Result<QUrl> server = domain::validServer(m_request.server);
    if (!server.has_value()) {
        fail(server.error());
        return;
    }
    const QString version = currentTerms(m_request.language).version;
    if (m_request.acceptedTermsVersion != version) {
        fail(Error(ErrorCode::TermsNotAccepted).with(QStringLiteral("version"), version));
        return;
    }
    m_connection.name = *name;
    m_connection.server = *server;
    m_connection.audience = m_request.audience;
    readDefinitions();
}

void ConnectionAddition::readDefinitions()
{
    await(m_places.store.connections().all(this), [this](const QList<domain::Connection> &connections) {
        if (const Result<void> free = checkFree(connections, m_connection.name); !free.has_value()) {
            fail(free.error());
            return;
        }
        await(m_places.store.sources().all(this), [this](const QList<domain::Source> &sources) {
            m_sources = sources;
            if (m_request.source) {
                const Result<domain::Source> chosen = pick(sources, *m_request.source);
                if (!chosen.has_value()) {
                    fail(chosen.error());
                    return;
                }
                m_source = *chosen;
            }
            enter();
        });
    });
}

void ConnectionAddition::enter()
{
    if (m_prepared && m_prepared->server == m_connection.server) {
        arrive(*m_prepared);
        return;
    }
    QList<domain::Source> lenders = m_sources;
    lenders.removeIf([this](const domain::Source &source) { return !m_source.id.isNull() && source.id != m_source.id; });
    await(
        new SalesEntry({m_connection.server, lenders, m_request.signIn, m_streams.signInPrompt}, m_places.access, m_places.adapters, this),
        [this](const SalesEntered &entered) { arrive(entered); });
}

void ConnectionAddition::arrive(const SalesEntered &entered)
{
    m_arrival = entered.arrival;
    m_client = &SalesEntry::client(entered, m_places.adapters);
    m_connection.signIn = entered.signIn;
    m_connection.organisation = entered.identity.organisation;
    m_connection.organisationName = entered.identity.organisationName;
    chooseSource();
}

/// The one that was named, the one in the same organisation, the only one, or the organisation's own data.
void ConnectionAddition::chooseSource()
{
    if (!m_source.id.isNull()) {
        takeSource(m_source);
        return;
    }
    if (m_request.ownData) {
        tryOwnOrganisation();
        return;
    }
    QList<domain::Source> here;
    std::copy_if(m_sources.cbegin(), m_sources.cend(), std::back_inserter(here),
                 [this](const domain::Source &source) { return source.organisation == m_connection.organisation; });
    if (here.size() == 1)
        takeSource(here.first());
    else if (here.isEmpty() && m_sources.size() == 1)
        takeSource(m_sources.first());
    else if (m_sources.isEmpty())
        tryOwnOrganisation();
    else
        fail(Error(ErrorCode::SourceMissing).with(QStringLiteral("choices"), choices(m_sources)));
}

void ConnectionAddition::takeSource(const domain::Source &source)
{
    m_source = source;
    chooseField();
}

void ConnectionAddition::tryOwnOrganisation()
{
    engine::SegmentSource &reader = m_places.adapters.reader(this, *m_client, m_connection.server);
    awaitResult(reader.fields(this), [this](const Result<QList<engine::FieldInfo>> &fields) {
        if (fields.has_value()) {
            m_answer.sourceCreated = true;
            takeSource(ownSource());
        } else if (fields.error().code() == ErrorCode::InsightsMissing) {
            fail(Error(ErrorCode::SourceMissing).with(QStringLiteral("choices"), choices(m_sources)));
        } else {
            fail(fields.error());
        }
    });
}

QString ConnectionAddition::freeSourceName() const
{
    QString name = m_connection.name;
    for (int number = 2; !checkFree(m_sources, name).has_value(); ++number)
        name = QStringLiteral("%1 (%2)").arg(m_connection.name).arg(number);
    return name;
}

domain::Source ConnectionAddition::ownSource() const
{
    domain::Source source;
    source.id = newId<domain::SourceId>(m_places.random);
    source.name = freeSourceName();
    source.server = m_connection.server;
    source.organisation = m_connection.organisation;
    source.signIn = m_connection.signIn;
    source.createdAt = m_places.clock.now();
    return source;
}

void ConnectionAddition::chooseField()
{
    // A source that is not saved yet is read with the client that found it.
    const bool isNew = m_answer.sourceCreated;
    const MappingPlaces places{
        isNew ? m_places.adapters.samples(this, *m_client, m_source.server) : m_places.adapters.samples(this, m_source),
        isNew ? m_places.adapters.reader(this, *m_client, m_source.server) : m_places.adapters.reader(this, m_source),
        m_places.adapters.writer(this, *m_client, m_connection.server)};
    if (m_request.contactIdField.trimmed().isEmpty())
        proposeField(places);
    else
        takeGivenField(places);
}

void ConnectionAddition::takeGivenField(const MappingPlaces &places)
{
    await(matchField(this, places, m_request.contactIdField.trimmed()), [this](const FieldMatch &match) { takeField(match); });
}

void ConnectionAddition::proposeField(const MappingPlaces &places)
{
    await(places.source.fields(this), [this, places](const QList<engine::FieldInfo> &fields) {
        await(rateFields(this, places, fields), [this](const QList<FieldMatch> &matches) {
            m_answer.proposed = true;
            if (const std::optional<FieldMatch> winner = clearWinner(matches)) {
                takeField(*winner);
                return;
            }
            if (!m_request.askPerson || !m_streams.chooseField || matches.isEmpty()) {
                fail(noClearField(matches));
                return;
            }
            m_streams.chooseField(matches, [asking = QPointer<ConnectionAddition>(this), matches](const QString &field) {
                if (!asking)
                    return;
                const auto chosen =
                    std::find_if(matches.cbegin(), matches.cend(), [&field](const FieldMatch &match) { return match.field == field; });
                if (chosen == matches.cend())
                    asking->fail(noClearField(matches));
                else
                    asking->takeField(*chosen);
            });
        });
    });
}

void ConnectionAddition::takeField(const FieldMatch &match)
{
    m_answer.match = match;
    m_connection.contactIdField = match.field;
    keepSignIn();
}

void ConnectionAddition::keepSignIn()
{
    if (!m_arrival) {
        saveSource();
        return;
    }
    await(m_places.access.keep(this, m_connection.server, m_arrival), [this] { saveSource(); });
}

void ConnectionAddition::saveSource()
{
    if (!m_answer.sourceCreated) {
        saveConnection();
        return;
    }
    await(m_places.store.sources().save(this, m_source), [this] { saveConnection(); });
}

domain::Consent ConnectionAddition::consent() const
{
    domain::Consent consent;
    consent.osUser = store::operatingSystemUser();
    consent.account = m_connection.signIn.accountName;
    consent.acceptedAt = m_places.clock.now();
    consent.textVersion = m_request.acceptedTermsVersion;
    consent.language = m_request.language == Language::Japanese ? QStringLiteral("ja") : QStringLiteral("en");
    return consent;
}

void ConnectionAddition::saveConnection()
{
    m_connection.id = newId<domain::ConnectionId>(m_places.random);
    m_connection.source = m_source.id;
    m_connection.consent = consent();
    m_connection.createdAt = m_places.clock.now();
    await(m_places.store.connections().save(this, m_connection), [this] {
        m_answer.view.connection = m_connection;
        m_answer.view.sourceName = m_source.name;
        m_answer.view.practice = domain::isPractice(m_connection.server);
        succeed(m_answer);
    });
}

} // namespace segue::workspace
