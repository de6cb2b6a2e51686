// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/runrecord.h"

#include "base/language.h"

namespace segue::cli {

/// A plan as a person reads it: the sentence, a table of lists, rejects by reason, what the guard says.
[[nodiscard]] QString planReport(const domain::Plan &plan, Language language);
/// A run as a person reads it: the result sentence, a table of lists, rejects by reason, errors with their fix.
[[nodiscard]] QString runReport(const domain::RunRecord &record, Language language);

} // namespace segue::cli
