// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/membershipplan.h"

#include <QJsonValue>
#include <QString>

namespace segue::cli {

/// A plan's list: what an undo leaves as it is; null where the plan undoes nothing.
[[nodiscard]] QJsonValue undoFacts(const domain::ListPlan &list);
/// The word for why everybody was compared ("segment", "week"), null where nobody knows.
[[nodiscard]] QJsonValue comparedBecause(const QString &term);

} // namespace segue::cli
