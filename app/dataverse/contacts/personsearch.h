// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core.h"

namespace segue::dataverse {

/// The filter that finds a person as typed: by contact ID, e-mail address or name. Not yet percent-encoded. Pure.
[[nodiscard]] QString personFilter(const QString &text);

/// See engine::PeopleDirectory.
[[nodiscard]] Operation<QList<engine::PersonMatch>> *findPeople(QObject *parent, const std::shared_ptr<Core> &core, const QString &text,
                                                                int limit);

} // namespace segue::dataverse
