// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preparation.h"

#include "access/keeper.h"
#include "domain/validation.h"
#include "services/identifiers.h"
#include "services/names.h"

#include <algorithm>

namespace segue::workspace {

namespace {

PreparedConnection shown(const QString &key, const SalesEntered &entered)
{
    PreparedConnection view;
    view.prepared = key;
    view.server = entered.server;
    view.organisationName = entered.identity.organisationName;
    view.signIn = entered.signIn;
    view.lentBy = entered.lentBy;
    view.limitedPrivilege = entered.preflight.limitedPrivilege;
    view.practice = domain::isPractice(entered.server);
    return view;
}

} // namespace

Result<SalesEntered> Preparations::find(const QString &prepared) const
{
    const auto place = m_entered.constFind(prepared);
    if (place == m_entered.constEnd())
        return failure(Error(ErrorCode::SignInNeeded).with(QStringLiteral("account"), QStringLiteral("@account")));
    return *place;
}

Operation<PreparedConnection> *Preparations::prepare(QObject *parent, const PrepareConnection &request, const Streams &streams)
{
    return flow<PreparedConnection>(parent, QStringLiteral("prepare connection"), [=, this](Flow<PreparedConnection> *self) {
        const Result<QUrl> server = domain::validServer(request.server);
        if (!server.has_value()) {
            self->fail(server.error());
            return;
        }
        self->await(m_places.store.sources().all(self), [=, this](const QList<domain::Source> &sources) {
            auto *entry =
                new SalesEntry({*server, sources, request.signIn, streams.signInPrompt}, m_places.access, m_places.adapters, self);
            self->await(entry, [=, this](const SalesEntered &entered) { findSources(self, entered, sources); });
        });
    });
}

void Preparations::findSources(Flow<PreparedConnection> *self, const SalesEntered &entered, const QList<domain::Source> &sources)
{
    const QString key = newId<domain::ConnectionId>(m_places.random).toString();
    PreparedConnection view = shown(key, entered);
    for (const domain::Source &source : sources) {
        const bool same = !source.organisation.isNull() && source.organisation == entered.identity.organisation;
        view.sources.insert(same ? 0 : view.sources.size(), {source.id.toString(), source.name, source.kind, same});
    }
    const auto near = std::count_if(view.sources.cbegin(), view.sources.cend(), [](const auto &one) { return one.sameOrganisation; });
    const auto done = [=, this](PreparedConnection answer) {
        m_entered.insert(key, entered);
        self->succeed(std::move(answer));
    };
    if (near > 0) {
        view.clear = near == 1;
        done(view);
        return;
    }
    engine::SegmentSource &reader = m_places.adapters.reader(self, SalesEntry::client(entered, m_places.adapters), entered.server);
    self->awaitResult(reader.fields(self), [=](const Result<QList<engine::FieldInfo>> &fields) mutable {
        // Whatever is in the way there, the customers may be read elsewhere.
        if (fields.has_value())
            view.sources.prepend({QString(), view.organisationName, domain::SourceKind::CustomerInsights, true});
        view.clear = view.sources.size() == 1 || fields.has_value();
        done(view);
    });
}

Operation<std::optional<domain::Source>> *Preparations::source(QObject *parent, const QString &nameOrId)
{
    using Found = std::optional<domain::Source>;
    return flow<Found>(parent, QStringLiteral("find source"), [this, nameOrId](Flow<Found> *self) {
        if (nameOrId.isEmpty()) {
            self->succeed(Found());
            return;
        }
        self->await(m_places.store.sources().all(self), [self, nameOrId](const QList<domain::Source> &sources) {
            const Result<domain::Source> found = pick(sources, nameOrId);
            if (found.has_value())
                self->succeed(Found(*found));
            else
                self->fail(found.error());
        });
    });
}

void Preparations::reach(OperationBase *self, const SalesEntered &entered, const std::optional<domain::Source> &source,
                         const std::function<void(const MappingPlaces &)> &then)
{
    Adapters &adapters = m_places.adapters;
    net::HttpClient &client = SalesEntry::client(entered, adapters);
    // Dropping it meanwhile must not take the client away.
    if (entered.arrival)
        keepFor(self, entered.arrival, &m_places.access);
    then({source ? adapters.samples(self, *source) : adapters.samples(self, client, entered.server),
          source ? adapters.reader(self, *source) : adapters.reader(self, client, entered.server),
          adapters.writer(self, client, entered.server)});
}

Operation<FieldsView> *Preparations::fields(QObject *parent, const PreparedFields &request)
{
    return flow<FieldsView>(parent, QStringLiteral("fields of a prepared connection"), [=, this](Flow<FieldsView> *self) {
        const Result<SalesEntered> entered = find(request.prepared);
        if (!entered.has_value()) {
            self->fail(entered.error());
            return;
        }
        self->await(source(self, request.source), [=, this](const std::optional<domain::Source> &found) {
            reach(self, *entered, found, [=](const MappingPlaces &places) {
                self->await(places.source.fields(self), [=](const QList<engine::FieldInfo> &fields) {
                    self->await(rateFields(self, places, fields), [=](const QList<FieldMatch> &matches) {
                        FieldsView view = fieldsView(fields, matches);
                        view.askedIn = entered->identity.organisationName;
                        self->succeed(view);
                    });
                });
            });
        });
    });
}

Operation<FieldMatch> *Preparations::rate(QObject *parent, const RatePreparedField &request)
{
    return flow<FieldMatch>(parent, QStringLiteral("rate a field"), [=, this](Flow<FieldMatch> *self) {
        const Result<SalesEntered> entered = find(request.prepared);
        if (!entered.has_value()) {
            self->fail(entered.error());
            return;
        }
        self->await(source(self, request.source), [=, this](const std::optional<domain::Source> &found) {
            reach(self, *entered, found, [=](const MappingPlaces &places) {
                self->await(matchField(self, places, request.field.trimmed()), [self](const FieldMatch &match) { self->succeed(match); });
            });
        });
    });
}

Operation<CheckReport> *Preparations::test(QObject *parent, const TestPrepared &request)
{
    return flow<CheckReport>(parent, QStringLiteral("test a prepared connection"), [=, this](Flow<CheckReport> *self) {
        const Result<SalesEntered> entered = find(request.prepared);
        if (!entered.has_value()) {
            self->fail(entered.error());
            return;
        }
        self->await(source(self, request.source), [=, this](const std::optional<domain::Source> &found) {
            domain::Connection connection;
            connection.name = request.name;
            connection.server = entered->server;
            connection.organisation = entered->identity.organisation;
            connection.signIn = entered->signIn;
            connection.contactIdField = request.field;
            domain::Source own;
            own.name = request.name;
            own.server = entered->server;
            own.organisation = connection.organisation;
            own.signIn = entered->signIn;
            auto *doctor = new Doctor(connection, found.value_or(own),
                                      {m_places.access, m_places.adapters, m_places.clock, m_places.store.file()}, self);
            doctor->lookAhead(entered->arrival, !found);
            if (entered->arrival)
                keepFor(self, entered->arrival, &m_places.access);
            self->await(doctor, [self](const CheckReport &report) { self->succeed(report); });
        });
    });
}

} // namespace segue::workspace
