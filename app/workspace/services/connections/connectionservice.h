// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/adapters.h"
#include "access/organisationaccess.h"
#include "access/reentry.h"
#include "preparation.h"
#include "services/streams.h"
#include "store/store.h"
#include "workspace/requests.h"

namespace segue::workspace {

/// Connections to Sales: add, look at, test, sign in and out, remove.
class ConnectionService
{
public:
    ConnectionService(store::Store &store, OrganisationAccess &access, Adapters &adapters, Clock &clock, Random &random);

    [[nodiscard]] Operation<AddedConnection> *add(QObject *parent, const AddConnection &request, const Streams &streams);
    [[nodiscard]] Preparations &preparations() { return m_preparations; }
    [[nodiscard]] Operation<std::optional<domain::ConnectionDraft>> *draft(QObject *parent);
    [[nodiscard]] Operation<bool> *keepDraft(QObject *parent, const std::optional<domain::ConnectionDraft> &draft);
    [[nodiscard]] Operation<QList<ConnectionView>> *list(QObject *parent);
    [[nodiscard]] Operation<ConnectionView> *show(QObject *parent, const QString &nameOrId);
    [[nodiscard]] Operation<CheckReport> *test(QObject *parent, const QString &nameOrId);
    [[nodiscard]] Operation<EditedConnection> *edit(QObject *parent, const EditConnection &request, const Streams &streams);
    [[nodiscard]] Operation<ConnectionView> *signIn(QObject *parent, const SignInConnection &request, const Streams &streams);
    [[nodiscard]] Operation<ConnectionView> *signOut(QObject *parent, const QString &nameOrId);
    [[nodiscard]] Operation<SharedConnection> *share(QObject *parent, const ShareConnection &request);
    [[nodiscard]] Operation<ConnectionView> *open(QObject *parent, const OpenConnection &request, const Streams &streams);
    [[nodiscard]] Operation<RemovedConnection> *remove(QObject *parent, const RemoveConnection &request);

private:
    [[nodiscard]] Operation<domain::Connection> *find(QObject *parent, const QString &nameOrId);
    /// Detaches or removes the exports one after another, then the connection itself.
    void removeNext(Flow<RemovedConnection> *self, const domain::Connection &connection, QList<domain::ExportDefinition> users, bool detach,
                    RemovedConnection removed);

    store::Store &m_store;
    OrganisationAccess &m_access;
    Adapters &m_adapters;
    Reentry m_reentry;
    Preparations m_preparations;
    Clock &m_clock;
    Random &m_random;
};

} // namespace segue::workspace
