// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace segue::ui {

/// Light or dark, as the system says or as the person chose.
enum class Scheme { System, Light, Dark, HighContrast };

} // namespace segue::ui
