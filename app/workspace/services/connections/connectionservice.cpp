// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionservice.h"

#include "connectionaddition.h"
#include "connectionedit.h"
#include "doctor/doctor.h"
#include "domain/validation.h"
#include "handoveropening.h"
#include "services/names.h"

#include <utility>

namespace segue::workspace {

namespace {

QStringList namesOf(const QList<domain::ExportDefinition> &definitions)
{
    QStringList names;
    for (const domain::ExportDefinition &definition : definitions)
        names.append(definition.name);
    return names;
}

/// Of a connection that came from an administrator people see name and kind only, and as whom they signed in.
ConnectionView asShown(ConnectionView view)
{
    if (!view.connection.received)
        return view;
    domain::Connection shown;
    shown.id = view.connection.id;
    shown.name = view.connection.name;
    shown.signIn.accountName = view.connection.signIn.accountName;
    shown.consent = view.connection.consent;
    shown.createdAt = view.connection.createdAt;
    shown.received = true;
    view.connection = shown;
    view.sourceName.clear();
    return view;
}

} // namespace

ConnectionService::ConnectionService(store::Store &store, OrganisationAccess &access, Adapters &adapters, Clock &clock, Random &random)
    : m_store(store), m_access(access), m_adapters(adapters), m_reentry(store, access, adapters),
      m_preparations({store, access, adapters, clock, random}), m_clock(clock), m_random(random)
{
}

Operation<AddedConnection> *ConnectionService::add(QObject *parent, const AddConnection &request, const Streams &streams)
{
    const AdditionPlaces places{m_store, m_access, m_adapters, m_clock, m_random};
    if (request.prepared.isEmpty())
        return new ConnectionAddition(request, std::nullopt, streams, places, parent);
    return flow<AddedConnection>(parent, QStringLiteral("add prepared connection"), [=, this](Flow<AddedConnection> *self) {
        const Result<SalesEntered> entered = m_preparations.find(request.prepared);
        if (!entered.has_value()) {
            self->fail(entered.error());
            return;
        }
        self->await(new ConnectionAddition(request, *entered, streams, places, self), [=, this](const AddedConnection &added) {
            m_preparations.drop(request.prepared);
            self->succeed(added);
        });
    });
}

Operation<std::optional<domain::ConnectionDraft>> *ConnectionService::draft(QObject *parent)
{
    return m_store.drafts().connection(parent);
}

Operation<bool> *ConnectionService::keepDraft(QObject *parent, const std::optional<domain::ConnectionDraft> &draft)
{
    return flow<bool>(parent, QStringLiteral("keep draft"), [this, draft](Flow<bool> *self) {
        self->await(draft ? m_store.drafts().keepConnection(self, *draft) : m_store.drafts().dropConnection(self),
                    [self] { self->succeed(true); });
    });
}

Operation<QList<ConnectionView>> *ConnectionService::list(QObject *parent)
{
    using Views = QList<ConnectionView>;
    return flow<Views>(parent, QStringLiteral("connections"), [this](Flow<Views> *self) {
        self->await(m_store.sources().all(self), [=, this](const QList<domain::Source> &sources) {
            self->await(m_store.exports().all(self), [=, this](const QList<domain::ExportDefinition> &definitions) {
                self->await(m_store.connections().all(self), [=](const QList<domain::Connection> &connections) {
                    Views views;
                    for (const domain::Connection &connection : connections) {
                        ConnectionView view;
                        view.connection = connection;
                        view.practice = domain::isPractice(connection.server);
                        for (const domain::Source &source : sources) {
                            if (source.id == connection.source)
                                view.sourceName = source.name;
                        }
                        for (const domain::ExportDefinition &definition : definitions) {
                            if (definition.connection == connection.id)
                                view.exports.append(definition.name);
                        }
                        views.append(asShown(view));
                    }
                    self->succeed(views);
                });
            });
        });
    });
}

Operation<domain::Connection> *ConnectionService::find(QObject *parent, const QString &nameOrId)
{
    return flow<domain::Connection>(parent, QStringLiteral("find connection"), [=, this](Flow<domain::Connection> *self) {
        self->await(m_store.connections().all(self),
                    [=](const QList<domain::Connection> &connections) { self->settle(pick(connections, nameOrId)); });
    });
}

Operation<ConnectionView> *ConnectionService::show(QObject *parent, const QString &nameOrId)
{
    return flow<ConnectionView>(parent, QStringLiteral("show connection"), [=, this](Flow<ConnectionView> *self) {
        self->await(find(self, nameOrId), [=, this](const domain::Connection &connection) {
            self->await(list(self), [=](const QList<ConnectionView> &views) {
                for (const ConnectionView &view : views) {
                    if (view.connection.id == connection.id) {
                        self->succeed(view);
                        return;
                    }
                }
                self->fail(
                    Error(ErrorCode::NotFound).with(QStringLiteral("kind"), kindOf(connection)).with(QStringLiteral("name"), nameOrId));
            });
        });
    });
}

Operation<CheckReport> *ConnectionService::test(QObject *parent, const QString &nameOrId)
{
    return flow<CheckReport>(parent, QStringLiteral("test connection"), [=, this](Flow<CheckReport> *self) {
        self->await(find(self, nameOrId), [=, this](const domain::Connection &connection) {
            self->await(m_store.sources().byId(self, connection.source), [=, this](const domain::Source &source) {
                self->await(new Doctor(connection, source, {m_access, m_adapters, m_clock, m_store.file()}, self),
                            [=](const CheckReport &report) { self->succeed(report); });
            });
        });
    });
}

Operation<EditedConnection> *ConnectionService::edit(QObject *parent, const EditConnection &request, const Streams &streams)
{
    return new ConnectionEdit(request, streams.signInPrompt, {m_store, m_access, m_adapters, m_reentry, m_clock}, parent);
}

Operation<ConnectionView> *ConnectionService::signIn(QObject *parent, const SignInConnection &request, const Streams &streams)
{
    return flow<ConnectionView>(parent, QStringLiteral("sign in to connection"), [=, this](Flow<ConnectionView> *self) {
        self->await(find(self, request.connection), [=, this](const domain::Connection &connection) {
            self->await(m_reentry.signIn(self, {connection.server, connection.organisation, connection.signIn}, request.signIn,
                                         request.acceptOtherAccount, streams.signInPrompt),
                        [=, this](const domain::SignInSettings &signIn) {
                            domain::Connection changed = connection;
                            changed.signIn = signIn;
                            self->await(m_store.connections().save(self, changed), [=, this] {
                                self->await(show(self, changed.id.toString()), [=](const ConnectionView &view) { self->succeed(view); });
                            });
                        });
        });
    });
}

Operation<ConnectionView> *ConnectionService::signOut(QObject *parent, const QString &nameOrId)
{
    return flow<ConnectionView>(parent, QStringLiteral("sign out of connection"), [=, this](Flow<ConnectionView> *self) {
        self->await(find(self, nameOrId), [=, this](const domain::Connection &connection) {
            self->await(m_access.forget(self, connection.server, connection.signIn), [=, this] {
                self->await(show(self, connection.id.toString()), [=](const ConnectionView &view) { self->succeed(view); });
            });
        });
    });
}

Operation<SharedConnection> *ConnectionService::share(QObject *parent, const ShareConnection &request)
{
    return flow<SharedConnection>(parent, QStringLiteral("share connection"), [=, this](Flow<SharedConnection> *self) {
        self->await(find(self, request.connection), [=, this](const domain::Connection &connection) {
            self->await(m_store.sources().byId(self, connection.source), [=, this](const domain::Source &source) {
                self->settle(shareConnection(connection, source, request.file, m_clock.now()));
            });
        });
    });
}

Operation<ConnectionView> *ConnectionService::open(QObject *parent, const OpenConnection &request, const Streams &streams)
{
    return flow<ConnectionView>(parent, QStringLiteral("open connection"), [=, this](Flow<ConnectionView> *self) {
        const AdditionPlaces places{m_store, m_access, m_adapters, m_clock, m_random};
        self->await(new HandoverOpening(request, streams.signInPrompt, places, self), [=, this](const domain::Connection &connection) {
            self->await(show(self, connection.id.toString()), [=](const ConnectionView &view) { self->succeed(view); });
        });
    });
}

Operation<RemovedConnection> *ConnectionService::remove(QObject *parent, const RemoveConnection &request)
{
    using Exports = RemoveConnection::Exports;
    return flow<RemovedConnection>(parent, QStringLiteral("remove connection"), [=, this](Flow<RemovedConnection> *self) {
        self->await(find(self, request.connection), [=, this](const domain::Connection &connection) {
            self->await(m_store.exports().usingConnection(self, connection.id), [=, this](const QList<domain::ExportDefinition> &users) {
                if (!users.isEmpty() && request.exports == Exports::Refuse) {
                    self->fail(Error(ErrorCode::InUse)
                                   .with(QStringLiteral("name"), connection.name)
                                   .with(QStringLiteral("dependants"), namesOf(users)));
                    return;
                }
                RemovedConnection removed;
                removed.name = connection.name;
                removeNext(self, connection, users, request.exports == Exports::Detach, removed);
            });
        });
    });
}

void ConnectionService::removeNext(Flow<RemovedConnection> *self, const domain::Connection &connection,
                                   QList<domain::ExportDefinition> users, bool detach, RemovedConnection removed)
{
    if (users.isEmpty()) {
        self->await(m_store.connections().remove(self, connection.id), [=, this] {
            self->await(m_reentry.forgetUnused(self, connection.server, connection.signIn), [=] { self->succeed(removed); });
        });
        return;
    }
    domain::ExportDefinition definition = users.takeFirst();
    (detach ? removed.detachedExports : removed.removedExports).append(definition.name);
    const auto next = [=, this] { removeNext(self, connection, users, detach, removed); };
    if (detach) {
        definition.connection.reset();
        self->await(m_store.exports().save(self, definition), next);
    } else {
        self->await(m_store.exports().remove(self, definition.id), next);
    }
}

} // namespace segue::workspace
