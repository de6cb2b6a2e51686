// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/connection.h"
#include "domain/exportdefinition.h"

#include <QJsonObject>

#include <optional>

/// Definitions as JSON, for their rows and for the audit. Reading answers nothing where a value is not what we write.
namespace segue::store {

[[nodiscard]] QJsonObject toJson(const domain::Source &source);
[[nodiscard]] std::optional<domain::Source> sourceFromJson(const QJsonObject &object);

[[nodiscard]] QJsonObject toJson(const domain::Connection &connection);
[[nodiscard]] std::optional<domain::Connection> connectionFromJson(const QJsonObject &object);

[[nodiscard]] QJsonObject toJson(const domain::ConnectionDraft &draft);
/// Without the time, which stands in a column of its own.
[[nodiscard]] std::optional<domain::ConnectionDraft> connectionDraftFromJson(const QJsonObject &object);

/// With its bindings.
[[nodiscard]] QJsonObject toJson(const domain::ExportDefinition &definition);
/// Without its bindings, which stand in rows of their own.
[[nodiscard]] std::optional<domain::ExportDefinition> exportFromJson(const QJsonObject &object);

} // namespace segue::store
