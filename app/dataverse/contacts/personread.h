// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core.h"

namespace segue::dataverse {

/// See engine::PeopleDirectory: one request, where the organisation takes so many IDs at once or takes a batch.
[[nodiscard]] Operation<QList<engine::PersonMatch>> *readPeople(QObject *parent, const std::shared_ptr<Core> &core,
                                                                std::vector<domain::ContactId> contacts);

} // namespace segue::dataverse
