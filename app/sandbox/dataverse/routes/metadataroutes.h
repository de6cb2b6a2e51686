// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataverse/api.h"

namespace segue::sandbox {

/// Descriptions of tables and actions: the service document, EntityDefinitions and $metadata (the reference, 2.6).
class MetadataRoutes
{
public:
    explicit MetadataRoutes(const World &world) : m_world(world) {}

    /// The tables that this organisation has.
    [[nodiscard]] std::vector<const Table *> tables() const;
    [[nodiscard]] ApiResult serviceDocument(const ApiRequest &request) const;
    [[nodiscard]] ApiResult document() const;
    /// EntityDefinitions, EntityDefinitions(LogicalName='x') and its Attributes.
    [[nodiscard]] ApiAnswer definitions(const ApiRequest &request) const;

private:
    [[nodiscard]] QJsonObject definition(const Table &table) const;
    [[nodiscard]] QJsonObject attribute(const Table &table, const Column &column) const;

    const World &m_world;
};

} // namespace segue::sandbox
