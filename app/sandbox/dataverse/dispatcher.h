// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api.h"
#include "dataverse/routes/identityroutes.h"
#include "dataverse/routes/memberroutes.h"
#include "dataverse/routes/metadataroutes.h"
#include "dataverse/routes/rowroutes.h"

#include <memory>

namespace segue::sandbox {

/// Finds the route of one operation and turns refusals into answers. Knows nothing of batches.
class Dispatcher
{
public:
    Dispatcher(World &world, const QByteArray &tenantId)
        : m_world(world), m_identity(world, tenantId), m_metadata(world), m_members(world), m_rows(world)
    {
    }

    [[nodiscard]] ApiResult dispatch(ApiRequest request);

private:
    [[nodiscard]] ApiAnswer route(const ApiRequest &request);
    [[nodiscard]] ApiAnswer function(const ApiRequest &request);
    [[nodiscard]] ApiAnswer action(const ApiRequest &request);
    [[nodiscard]] ApiAnswer table(const ApiRequest &request);
    [[nodiscard]] ApiAnswer row(const ApiRequest &request, const Rows &rows, const Guid &id);
    [[nodiscard]] ApiAnswer below(const ApiRequest &request, const Rows &rows, const Guid &id);
    [[nodiscard]] ApiAnswer association(const ApiRequest &request, const Rows &rows, const Guid &id);
    [[nodiscard]] ApiAnswer collection(const ApiRequest &request, const Rows &rows, const std::optional<Filter> &within);
    [[nodiscard]] ApiAnswer count(const ApiRequest &request, const Rows &rows, const std::optional<Filter> &within);
    [[nodiscard]] ApiAnswer readRow(const ApiRequest &request, const Rows &rows, const Guid &id);
    /// The rows of a set as the caller sees them, or an error for a set that is not there or not theirs.
    [[nodiscard]] Answer<std::shared_ptr<Rows>> rowsOf(const QByteArray &set, quint32 user) const;

    World &m_world;
    IdentityRoutes m_identity;
    MetadataRoutes m_metadata;
    MemberRoutes m_members;
    RowRoutes m_rows;
};

} // namespace segue::sandbox
