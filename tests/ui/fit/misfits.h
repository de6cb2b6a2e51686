// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace segue::testing {

/// What does not fit below \p window as it is laid out now: text that is cut, widgets that nobody can scroll to, pages that scroll
/// sideways, targets that are too small. One line each.
[[nodiscard]] QStringList misfits(QWidget &window);

} // namespace segue::testing
