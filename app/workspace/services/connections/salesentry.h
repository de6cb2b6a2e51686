// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/adapters.h"
#include "access/organisationaccess.h"
#include "workspace/requests.h"

namespace segue::workspace {

/// An account that stands in a Sales organisation and may do there what runs need.
struct SalesEntered
{
    QUrl server;
    domain::SignInSettings signIn;
    Identity identity;
    std::shared_ptr<Arrival> arrival; ///< null where a sign-in that was there is used
    QString lentBy;                   ///< name of the source whose it is
    engine::Preflight preflight;
};

/// Signs in to Sales, or uses the sign-in of a source on the same server, so that nobody signs in twice. Keeps nothing.
class SalesEntry final : public Operation<SalesEntered>
{
    Q_OBJECT

public:
    struct Wish
    {
        QUrl server;
        QList<domain::Source> lenders;
        std::optional<SignInRequest> signIn; ///< none: a lender's, else by the browser
        OrganisationAccess::ShowPrompt showPrompt;
    };
    SalesEntry(Wish wish, OrganisationAccess &access, Adapters &adapters, QObject *parent);

    /// How requests are sent as that account.
    [[nodiscard]] static net::HttpClient &client(const SalesEntered &entered, Adapters &adapters);

private:
    void begin() override;
    void identify();
    void checkSales();

    const Wish m_wish;
    OrganisationAccess &m_access;
    Adapters &m_adapters;
    SalesEntered m_entered;
};

} // namespace segue::workspace
