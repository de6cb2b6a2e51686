// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetchxml.h"
#include "lists/world.h"
#include "query.h"

namespace segue::sandbox {

/// Answers a FetchXML query on \p target, whose table is the query's: one page, or an aggregate count.
[[nodiscard]] Answer<QueryAnswer> runFetch(const World &world, const QueryTarget &target, const Fetch &fetch,
                                           const Preferences &preferences);

} // namespace segue::sandbox
