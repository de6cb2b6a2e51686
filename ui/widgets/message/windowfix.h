// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

namespace segue::ui {

/// What to do about an error, in the window's own terms: where the catalogue names a command of seguectl, the button or the page
/// that does the same here; else the catalogue's words.
[[nodiscard]] QString windowFix(const Error &error);

} // namespace segue::ui
