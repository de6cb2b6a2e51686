// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema.h"

namespace segue::store {

std::vector<SchemaStep> schemaSteps()
{
    return {makeVersion1, makeListPolicies, makePeople, makeUpkeep, makeRunRequests, makeDrafts};
}

} // namespace segue::store
