// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/requests.h"

#include <QJsonObject>

/// The JSON documents of the command line. Times are ISO 8601 in UTC, ids lower-case GUIDs, states English
/// words with underscores.
namespace segue::cli {

[[nodiscard]] QJsonObject toJson(const domain::Source &source);
[[nodiscard]] QJsonObject toJson(const workspace::ConnectionView &view);
[[nodiscard]] QJsonObject toJson(const engine::SegmentInfo &segment);
/// Names of people only where they were asked for.
[[nodiscard]] QJsonObject toJson(const workspace::SegmentSample &sample, bool withNames);
/// {"fields": [...], "proposal", "asked_in", "not_asked"}
[[nodiscard]] QJsonObject toJson(const workspace::FieldsView &view, Language language);
[[nodiscard]] QJsonObject toJson(const workspace::FieldMatch &match);
[[nodiscard]] QJsonObject toJson(const workspace::EditedConnection &edited);
[[nodiscard]] QJsonObject toJson(const workspace::ExportView &view);
[[nodiscard]] QJsonObject toJson(const workspace::CheckReport &report, Language language);
[[nodiscard]] QJsonObject toJson(const workspace::PlanView &plan);
[[nodiscard]] QJsonObject toJson(const domain::Plan &plan, Language language);
[[nodiscard]] QJsonObject toJson(const domain::RunRecord &record, Language language);
[[nodiscard]] QJsonObject toJson(const workspace::RunRejectRows &rejects);
[[nodiscard]] QJsonObject toJson(const workspace::WorkspaceFacts &facts, Language language);
[[nodiscard]] QJsonObject toJson(const workspace::AuditFact &fact);
[[nodiscard]] QJsonObject toJson(const workspace::Explanation &explanation, Language language);
[[nodiscard]] QJsonObject toJson(const Error &error, Language language);

} // namespace segue::cli
