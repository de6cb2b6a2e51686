// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/sql.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

/// What the three stores of definitions have in common.
namespace segue::store {

/// A name without regard to case, width and blanks around it.
[[nodiscard]] QString nameKey(const QString &name);

/// A table of definitions: id, name, name_key, data, and what refers to it.
struct DefinitionTable
{
    QString table;
    QString kind; ///< for the audit: "source"
    QString term; ///< for errors: "@source"
};

[[nodiscard]] Error definitionNotFound(const DefinitionTable &table, const QString &name);
/// NameTaken where another definition of the table has the name.
void requireFreeName(Sql &sql, const DefinitionTable &table, const domain::GuidBytes &id, const QString &name);
/// The definition's JSON as it stands now.
[[nodiscard]] std::optional<QJsonObject> storedData(Sql &sql, const DefinitionTable &table, const domain::GuidBytes &id);
/// InUse with the names that \p query answers for the id, if any.
void requireUnused(Sql &sql, const QString &query, const domain::GuidBytes &id, const QString &name);
/// Writes down a change; an unchanged definition leaves no entry.
void recordChange(Sql &sql, const DefinitionTable &table, const QString &actor, const domain::GuidBytes &id, const QString &name,
                  const std::optional<QJsonObject> &before, const std::optional<QJsonObject> &after);

} // namespace segue::store
