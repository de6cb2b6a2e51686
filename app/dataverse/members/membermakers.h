// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core.h"

namespace segue::dataverse {

/// The members of a list whose row \p user made (`_createdby_value`, reference 5.2), sorted; with \p newest those of the newest
/// rows only, in one request. Rows without a readable creator are nobody's. What ends early is ListReadBrokeOff.
[[nodiscard]] Operation<std::vector<domain::ContactId>> *membersMadeBy(QObject *parent, const std::shared_ptr<Core> &core,
                                                                       domain::ListId list, domain::UserId user, std::optional<int> newest);

} // namespace segue::dataverse
