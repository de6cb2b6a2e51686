// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/sql.h"

#include "domain/runrecord.h"

namespace segue::store {

/// Writes a run with its lists as it stands now, new or known; the run belongs to this session from then on. Answers the
/// run's number.
qint64 writeRun(Sql &sql, const domain::RunRecord &record);
/// Runs, newest first, that satisfy an SQL condition on the table runs.
[[nodiscard]] QList<domain::RunRecord> readRuns(Sql &sql, const QString &condition, const QVariantList &arguments, int limit);
[[nodiscard]] std::optional<qint64> runNumber(Sql &sql, domain::RunId id);
[[nodiscard]] Error runNotFound(domain::RunId id);

} // namespace segue::store
