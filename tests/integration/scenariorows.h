// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/exportdefinition.h"

#include <QList>

namespace segue::testing {

/// A row of docs/semantics.md as a scenario can play it. What happens and which segments follow come in as many parts, one a run, as
/// there are between the bars.
struct ScenarioRow
{
    const char *number;
    domain::Mode mode;
    const char *options;
    const char *firstSegment; ///< empty: no run before
    const char *byHand;       ///< what others do after the first run, before "before"
    const char *before;
    const char *happens;
    const char *segments;
    const char *preferred; ///< the profiles' choices
    const char *after;
    const char *told; ///< of the last run
    const char *rejects;
};

[[nodiscard]] const QList<ScenarioRow> &scenarioRows();

} // namespace segue::testing
