// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/sql.h"
#include "domain/exportdefinition.h"

/// The bindings of an export as rows, those that were taken out included.
namespace segue::store {

[[nodiscard]] QList<domain::Binding> readBindings(Sql &sql, domain::ExportId id);

/// Writes down which bindings an export has, in which order. What runs find out (which list, whether it was seen, whether it is
/// gone) is theirs: of a binding that is there already it is left as it stands. A binding that is no longer named becomes a
/// former one and keeps its ledger. ListTaken where a list belongs to another binding (I7).
void writeBindings(Sql &sql, const domain::ExportDefinition &definition);

/// Bindings that were taken out and whose ledger is still kept, newest first; of one export, or on one list.
[[nodiscard]] QList<domain::Binding> readFormerBindings(Sql &sql, domain::ExportId id);
[[nodiscard]] QList<domain::Binding> readFormerBindings(Sql &sql, domain::ListId list);

} // namespace segue::store
