// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "domain/runrecord.h"

#include <QJsonObject>
#include <QString>

namespace segue::cli {

/// What a plan has to say beside its table: how everybody came to be compared, a ledger that is older than its list, and what an
/// undo leaves as it is. Lines, or nothing.
[[nodiscard]] QString planRemarks(const domain::Plan &plan, Language language);
/// The same for a run that is over.
[[nodiscard]] QString runRemarks(const domain::RunRecord &record, Language language);

/// A plan's list: what an undo leaves as it is; null where the plan undoes nothing.
[[nodiscard]] QJsonValue undoFacts(const domain::ListPlan &list);
/// The word for why everybody was compared ("segment", "week"), null where nobody knows.
[[nodiscard]] QJsonValue comparedBecause(const QString &term);

} // namespace segue::cli
