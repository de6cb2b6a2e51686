// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/runrecord.h"

namespace segue::workspace {

/// As a person should see a run whose process died: it is not running, and its lists may differ from the plan.
[[nodiscard]] domain::RunRecord asInterrupted(domain::RunRecord record);

} // namespace segue::workspace
