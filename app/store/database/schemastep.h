// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace segue::store {

class Sql;

/// One step of the schema: brings a file from the version before to its own. Runs in a transaction with the new version.
using SchemaStep = void (*)(Sql &);

/// All steps; the file's version is the number of steps it has been through. A step that was released is never changed.
[[nodiscard]] std::vector<SchemaStep> schemaSteps();

} // namespace segue::store
