// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core.h"

namespace segue::dataverse {

/// The actions on lists in an organisation's description ($metadata, CSDL). UnexpectedAnswer for what is no whole description.
/// Pure; the document of a real organisation is megabytes long.
[[nodiscard]] Result<ListActions> readActions(const QByteArray &description);

/// Reads the description and remembers what it says. What it contradicts is forgotten, and sizes and filters that were once refused,
/// so that the next run finds them anew.
[[nodiscard]] Operation<ListActions> *probeActions(QObject *parent, const std::shared_ptr<Core> &core);

} // namespace segue::dataverse
