// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataverse/api.h"

namespace segue::sandbox {

/// Creating, changing and deleting rows of list and contact (the reference, 2.8 and 5.1).
class RowRoutes
{
public:
    explicit RowRoutes(World &world) : m_world(world) {}

    [[nodiscard]] ApiAnswer createList(const ApiRequest &request);
    /// PATCH lists(id): changes the row, or creates it where the conditions allow that.
    [[nodiscard]] ApiAnswer patchList(const ApiRequest &request, const Guid &id);
    /// PUT lists(id)/column with {"value": …}
    [[nodiscard]] ApiAnswer putListColumn(const ApiRequest &request, const Guid &id, const QByteArray &column);
    [[nodiscard]] ApiAnswer deleteList(const ApiRequest &request, const Guid &id);

    [[nodiscard]] ApiAnswer createContact(const ApiRequest &request);
    [[nodiscard]] ApiAnswer patchContact(const ApiRequest &request, const Guid &id);
    [[nodiscard]] ApiAnswer deleteContact(const ApiRequest &request, const Guid &id);

private:
    [[nodiscard]] ApiAnswer createList(const ApiRequest &request, const Guid &id, const QJsonObject &body);
    [[nodiscard]] ApiAnswer createContact(const ApiRequest &request, const Guid &id, const QJsonObject &body);
    [[nodiscard]] ApiAnswer changeList(const ApiRequest &request, MarketingList &list, const QJsonObject &body);
    /// The answer to a change: 204, or the row where the caller prefers its representation.
    [[nodiscard]] ApiResult changed(const ApiRequest &request, const Rows &rows, const Guid &id, bool created, WorkKind kind) const;
    /// If-Match and If-None-Match of a write; \p version 0: there is no row.
    [[nodiscard]] std::optional<ApiError> conditionError(const ApiRequest &request, const QByteArray &table, const Guid &id,
                                                         quint64 version) const;

    World &m_world;
};

} // namespace segue::sandbox
