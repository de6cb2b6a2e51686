// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QString>
#include <QUrl>

namespace segue::dataverse {

/// Who the server says we are (WhoAmI).
struct Identity
{
    domain::OrganisationId organisation;
    domain::UserId user;
};

/// What an organisation says of itself (RetrieveCurrentOrganization); empty where it does not say.
struct OrganisationDetails
{
    domain::OrganisationId id;
    QString name;    ///< friendly name
    QString version; ///< e.g. 9.2.26104.210
    QString tenantId;
    QString environmentId;
    QString region;
    QUrl webAddress; ///< of the application, for people
};

} // namespace segue::dataverse
