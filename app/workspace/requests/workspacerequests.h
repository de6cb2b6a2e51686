// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/views.h"

namespace segue::workspace {

struct WorkspaceInfo
{
    using Answer = WorkspaceFacts;
};

} // namespace segue::workspace
