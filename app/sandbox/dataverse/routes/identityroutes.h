// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataverse/api.h"

namespace segue::sandbox {

/// Who am I, which version, which organisation, which privileges (the reference, 2.4 and 2.5).
class IdentityRoutes
{
public:
    IdentityRoutes(const World &world, QByteArray tenantId) : m_world(world), m_tenantId(std::move(tenantId)) {}

    [[nodiscard]] ApiResult whoAmI(const ApiRequest &request) const;
    [[nodiscard]] ApiResult version(const ApiRequest &request) const;
    /// RetrieveCurrentOrganization(AccessType=@p1)
    [[nodiscard]] ApiAnswer organisation(const ApiRequest &request, const PathPart &part, const QueryString &query) const;
    [[nodiscard]] ApiAnswer totalRecordCount(const ApiRequest &request, const PathPart &part, const QueryString &query) const;
    /// systemusers(id)/Microsoft.Dynamics.CRM.RetrieveUserPrivileges… of both kinds
    [[nodiscard]] ApiAnswer privileges(const ApiRequest &request, const Guid &user, const PathPart &function,
                                       const QueryString &query) const;

private:
    const World &m_world;
    QByteArray m_tenantId;
};

} // namespace segue::sandbox
