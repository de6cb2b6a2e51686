// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "domain/runrecord.h"

#include <QString>

namespace segue::wording {

/// Where something is read: what there is to do next is a command here and a button there.
enum class Where { CommandLine, Window };

/// What a plan has to say beside its table: how everybody came to be compared, a ledger that is older than its list, and what an
/// undo leaves as it is. Lines, or nothing. The window says beside each list that its ledger is older.
[[nodiscard]] QString planRemarks(const domain::Plan &plan, Language language, Where where = Where::CommandLine);
/// That the ledger is older than a list, and what to do about it where that is read.
[[nodiscard]] QString ledgerRemark(const domain::Plan &plan, const domain::ListPlan &list, Where where);
/// The same for a run that is over.
[[nodiscard]] QString runRemarks(const domain::RunRecord &record, Language language, Where where = Where::CommandLine);
/// What happened to one list of a run beside what was planned. Lines, or nothing.
[[nodiscard]] QString listRemarks(const domain::ListRun &list);
/// What is good to know of people who are added or stay all the same. Lines, or nothing.
[[nodiscard]] QString peopleRemarks(qint64 optedOut, qint64 staysInactive);

} // namespace segue::wording
