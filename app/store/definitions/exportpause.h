// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QString>

namespace segue::store {

class Sql;

/// Pauses an export within a transaction and writes that down for the audit; one that is paused already stays as it is.
void pauseExport(Sql &sql, const QString &actor, domain::ExportId id);

} // namespace segue::store
