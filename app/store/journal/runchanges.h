// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/operation.h"
#include "domain/undo.h"

#include <QList>

#include <memory>

namespace segue::store {

class Database;

/// What the journal has of a run's changes on a list, and whom later runs touched again; \p except is none of them.
/// NotFound where there is no such run.
[[nodiscard]] Operation<std::shared_ptr<const domain::RunChanges>> *runChanges(QObject *parent, std::shared_ptr<Database> database,
                                                                               domain::RunId run, domain::ListId list,
                                                                               domain::RunId except);

/// The lists that a run's requests may have changed. NotFound where there is no such run.
[[nodiscard]] Operation<QList<domain::ListId>> *listsChangedBy(QObject *parent, const std::shared_ptr<Database> &database,
                                                               domain::RunId run);

} // namespace segue::store
