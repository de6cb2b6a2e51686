// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/membershipplan.h"
#include "domain/runrecord.h"

#include <QJsonObject>

/// Values that stand in the database as JSON: compact, complete, and read back to what they were.
namespace segue::store {

[[nodiscard]] QString toText(const QJsonObject &object);
/// Nothing where the text is no JSON object.
[[nodiscard]] std::optional<QJsonObject> objectFromText(const QString &text);

[[nodiscard]] QJsonValue timeToJson(const std::optional<QDateTime> &time);
[[nodiscard]] std::optional<QDateTime> timeFromJson(const QJsonValue &value);
[[nodiscard]] QJsonValue errorToJson(const std::optional<Error> &error);
[[nodiscard]] std::optional<Error> errorFromJsonValue(const QJsonValue &value);

[[nodiscard]] QJsonValue toJson(const domain::GuardPolicy &guard);
[[nodiscard]] domain::GuardPolicy guardFromJson(const QJsonValue &value);

[[nodiscard]] QJsonObject toJson(const domain::WorldMarks &marks);
[[nodiscard]] domain::WorldMarks marksFromJson(const QJsonObject &object);

[[nodiscard]] QJsonObject toJson(const domain::VerifiedState &state);
[[nodiscard]] std::optional<domain::VerifiedState> verifiedStateFromJson(const QJsonObject &object);

/// Everything of a list's plan but its rows.
[[nodiscard]] QJsonObject toJson(const domain::ListPlan &plan);
[[nodiscard]] std::optional<domain::ListPlan> listPlanFromJson(const QJsonObject &object);

/// What of a plan stands in no column of its own.
[[nodiscard]] QJsonObject headerToJson(const domain::Plan &plan);
void headerFromJson(const QJsonObject &object, domain::Plan &plan);

[[nodiscard]] QJsonObject toJson(const QMap<domain::RejectReason, qint64> &counts);
[[nodiscard]] QMap<domain::RejectReason, qint64> reasonCountsFromJson(const QJsonObject &object);

} // namespace segue::store
