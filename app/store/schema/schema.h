// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/schemastep.h"

namespace segue::store {

void makeVersion1(Sql &sql);
void makeListPolicies(Sql &sql);
void makePeople(Sql &sql);
/// Retention, erasing, backups, and looking a person up.
void makeUpkeep(Sql &sql);
void makeRunRequests(Sql &sql);
void makeDrafts(Sql &sql);

} // namespace segue::store
