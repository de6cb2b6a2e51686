// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/secretchest.h"
#include "dataverse/capabilities.h"
#include "insights/insightscapabilities.h"
#include "workspace/views.h"

#include <QDateTime>
#include <QMap>
#include <QVariant>

#include <optional>

/// What the doctor makes of what it saw. Pure.
namespace segue::workspace {

/// An answer of a check: its mark by `isFine`, the sentence by `finding` (checksentences.cpp), the numbers in it.
struct Finding
{
    bool isFine = true;
    QString finding;
    QMap<QString, QVariant> facts;
};

/// More than five minutes apart spoils sign-ins with certificates.
[[nodiscard]] Finding judgeClock(const QDateTime &server, const QDateTime &here);
/// \p desktop: a person is logged on where this process runs.
[[nodiscard]] Finding judgeUnattended(bool isApplication, SecretChest::Place place, bool desktop);
[[nodiscard]] Finding judgeRoom(qint64 freeBytes);
/// \p known: the way of removing that worked last.
[[nodiscard]] Finding judgeActions(const dataverse::ListActions &actions, std::optional<dataverse::RemovalWay> known);
/// \p dataApiBeside: the Data API is set up to tell the segments where the tables do not.
[[nodiscard]] Finding judgeSegmentNames(const insights::Findings &findings, bool dataApiBeside);
/// For a match with anybody found.
[[nodiscard]] Finding judgeMatch(const FieldMatch &match);

} // namespace segue::workspace
