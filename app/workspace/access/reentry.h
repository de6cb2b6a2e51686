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

    /// Signs in and keeps the new secret; \p request: none means in the way it was set up. What the server wants of the sign-in
    /// that was there (multi-factor authentication, consent) is asked for at once. Nothing is kept after an error; but an account
    /// that was SignInOtherAccount (before, now) needs not sign in once more when the same is asked with \p acceptOtherAccount.
    /// Errors: those of OrganisationAccess::enter(), SignInOtherAccount, OrganisationChanged.
    [[nodiscard]] Operation<domain::SignInSettings> *signIn(QObject *parent, const Membership &before,
                                                            const std::optional<SignInRequest> &request, bool acceptOtherAccount,
                                                            const OrganisationAccess::ShowPrompt &showPrompt);
    /// Checks that \p server is another address of the same organisation, where the sign-in works too, and keeps it for there. Errors:
    /// those of discover(), OrganisationChanged, SignInNeeded, and what the server says. Nothing is kept after an error.
    [[nodiscard]] Operation<void> *move(QObject *parent, const Membership &before, const QUrl &server);
    /// Removes the secret unless a source or connection in the workspace still uses it.
    [[nodiscard]] Operation<void> *forgetUnused(QObject *parent, const QUrl &server, const domain::SignInSettings &signIn);

private:
    struct Attempt
    {
        Membership before;
        SignInRequest request;
        bool acceptOtherAccount = false;
        OrganisationAccess::ShowPrompt showPrompt;
    };
    /// Somebody else who signed in, until a person says whether that was meant.
    struct Stranger
    {
        domain::SignInSettings before;
        std::shared_ptr<Arrival> arrival;
    };

    /// What the server says to the sign-in that is there.
    [[nodiscard]] Operation<SignInDemand> *demand(QObject *parent, const Attempt &attempt);
    void enter(Flow<domain::SignInSettings> *self, const Attempt &attempt, const SignInDemand &demand, bool mayRepeat);
    void welcome(Flow<domain::SignInSettings> *self, const Attempt &attempt, const std::shared_ptr<Arrival> &arrival, bool mayRepeat);

    store::Store &m_store;
    OrganisationAccess &m_access;
    Adapters &m_adapters;
    std::optional<Stranger> m_stranger;
};

} // namespace segue::workspace
