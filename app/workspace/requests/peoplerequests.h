// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/personviews.h"

#include <optional>

namespace segue::workspace {

/// Why is this person on the lists, or not? By contact ID or customer ID the answer comes from what the workspace keeps, with what
/// Sales adds if it answers soon; by e-mail address or name Sales must be asked. NotFound {@person}, UsageAmbiguous with the choices.
struct ExplainPerson
{
    using Answer = Explanation;
    QString person;
    std::optional<QString> exportName; ///< none: every export
};

} // namespace segue::workspace
