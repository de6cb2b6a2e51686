// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schemastep.h"
#include "workspaceplace.h"

#include <chrono>
#include <functional>
#include <optional>

namespace segue::store {

/// What tests set; the product uses the defaults.
struct DatabaseOptions
{
    std::vector<SchemaStep> steps = schemaSteps();
    std::function<bool(const QString &folder)> isOnNetwork = [](const QString &folder) { return store::isOnNetwork(folder); };
    std::optional<int> maxPages;               ///< the file may not grow beyond: what a full disk does
    std::chrono::milliseconds patience{2'000}; ///< how long to wait for other processes
};

} // namespace segue::store
