// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace segue::insights {

/// The output table names in a row's msdynci_segments, a JSON list, whichever way its quotes are written (reference 6.1). Nothing
/// where the text is no such list. Pure.
[[nodiscard]] std::optional<std::vector<std::string>> namesIn(std::string_view list);
/// Whether \p name is one of them, exactly; nothing where the text is no such list. Pure; called by the million.
[[nodiscard]] std::optional<bool> holdsName(std::string_view list, std::string_view name);

} // namespace segue::insights
