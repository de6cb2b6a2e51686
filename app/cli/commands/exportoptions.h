// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usage/arguments.h"

#include "base/result.h"
#include "workspace/requests.h"

/// The options of an export that need more than a look.
namespace segue::cli {

/// `--guard SHARE|off`. Error: UsageInvalid.
[[nodiscard]] Result<domain::GuardPolicy> guardFrom(const Arguments &arguments);
/// `--several-contacts`, `--merged`, `--skip-opted-out`, `--reject-alarm`. Error: UsageInvalid.
[[nodiscard]] Result<void> readPeopleOptions(const Arguments &arguments, workspace::CreateExport &request);

} // namespace segue::cli
