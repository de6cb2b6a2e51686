// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/adapters.h"
#include "store/store.h"
#include "workspace/requests.h"

namespace segue::workspace {

/// How well another contact ID field would serve an export, beside the one in force. Changes nothing. Errors: NoConnection,
/// FieldUnknown, MappingMissing, and those of the servers.
[[nodiscard]] Operation<FieldChange> *rateFieldChange(QObject *parent, store::Store &store, Adapters &adapters,
                                                      const domain::ExportDefinition &definition, const QString &contactIdField);

} // namespace segue::workspace
