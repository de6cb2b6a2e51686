// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sourcetree.h"

namespace segue::testing {

/// Codes of the error catalogue (app/base/errors) that nothing in the product makes, or that no test names, be it as
/// ErrorCode::Name or by its stable name. What is known and has its reason is left out.
[[nodiscard]] QStringList codesNobodyMakes(const SourceTree &tree);
[[nodiscard]] QStringList codesWithoutTest(const SourceTree &tree);

} // namespace segue::testing
