// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace segue::ui {

/// A notification of the desktop, for when nobody looks at the window. A desktop without notifications shows none.
void notify(const QString &title, const QString &text);

} // namespace segue::ui
