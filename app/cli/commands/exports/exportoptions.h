// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usage/arguments.h"

#include "base/result.h"
#include "workspace/requests.h"

/// The options of an export that need more than a look.
namespace segue::cli {

/// What the options of `export create` and `export edit` say of an export. Error: UsageInvalid.
[[nodiscard]] Result<workspace::ExportSettings> exportSettingsFrom(const Arguments &arguments);
/// `--target SEGMENT=LIST`. Error: UsageInvalid.
[[nodiscard]] Result<QList<workspace::TargetChoice>> targetsFrom(const Arguments &arguments);

} // namespace segue::cli
