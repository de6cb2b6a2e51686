// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;
class QPushButton;

namespace segue::ui {

/// Makes the first choice of a menu current as soon as it is open: Qt leaves a menu without a current choice, and who cannot see
/// it is not told that it opened.
void beginAtFirst(QMenu *menu);
/// Gives a button a menu that begins at its first choice.
void setMenuOf(QPushButton *button, QMenu *menu);

} // namespace segue::ui
