// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lists/world.h"
#include "service/work.h"

namespace segue::sandbox {

/// Whether the path belongs to global discovery.
[[nodiscard]] bool servesDiscovery(const QByteArray &path);
/// Which organisations somebody may use: ours, or none at all (the reference, 1.13).
[[nodiscard]] Outcome discover(const World &world, const QByteArray &tenantId, const Request &request, bool isMember);

} // namespace segue::sandbox
