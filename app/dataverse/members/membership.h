// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core.h"

namespace segue::dataverse {

/// See engine::PeopleDirectory: one question for up to 20 lists, as programs in use ask it (reference 5.4, COM-lm).
[[nodiscard]] Operation<QList<domain::ListId>> *listsOf(QObject *parent, const std::shared_ptr<Core> &core, domain::ContactId contact,
                                                        const QList<domain::ListId> &lists);

} // namespace segue::dataverse
