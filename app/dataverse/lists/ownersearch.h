// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core.h"
#include "domain/exportdefinition.h"

namespace segue::dataverse {

/// Enabled users and teams that \p text may mean: an ID, a full name, a sign-in name or e-mail address, a team's name.
[[nodiscard]] Operation<QList<domain::ListOwner>> *findOwners(QObject *parent, const std::shared_ptr<Core> &core, const QString &text);

} // namespace segue::dataverse
