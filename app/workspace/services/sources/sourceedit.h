// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/reentry.h"
#include "store/store.h"
#include "workspace/requests.h"

namespace segue::workspace {

/// Changes the name or the address of a source; nothing is saved before everything is checked.
[[nodiscard]] Operation<domain::Source> *editSource(QObject *parent, const EditSource &request, store::Store &store, Reentry &reentry);

} // namespace segue::workspace
