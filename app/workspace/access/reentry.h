// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters.h"
#include "organisationaccess.h"
#include "store/store.h"

#include <optional>

namespace segue::workspace {

/// A definition's sign-in as it stands.
struct Membership
{
    QUrl server;
    domain::OrganisationId organisation;
    domain::SignInSettings signIn;
};

/// Signing in again to where a definition belongs, and leaving it: the same for sources and connections.
class Reentry
{
public:
    Reentry(store::Store &store, OrganisationAccess &access, Adapters &adapters) : m_store(store), m_access(access), m_adapters(adapters) {}

    /// Signs in and keeps the new secret; \p request: none means in the way it was set up. Nothing is kept after an error.
    /// Errors: those of OrganisationAccess::enter(), SignInOtherAccount, OrganisationChanged.
    [[nodiscard]] Operation<domain::SignInSettings> *signIn(QObject *parent, const Membership &before,
                                                            const std::optional<SignInRequest> &request, bool acceptOtherAccount,
                                                            const OrganisationAccess::ShowUrl &showUrl);
    /// Removes the secret unless a source or connection in the workspace still uses it.
    [[nodiscard]] Operation<void> *forgetUnused(QObject *parent, const QUrl &server, const domain::SignInSettings &signIn);

private:
    store::Store &m_store;
    OrganisationAccess &m_access;
    Adapters &m_adapters;
};

} // namespace segue::workspace
