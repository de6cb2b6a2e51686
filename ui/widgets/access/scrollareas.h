// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace segue::ui {

/// How scroll areas are read by assistive technology, in place of Qt's own way: Qt 6.4's
/// QAccessibleAbstractScrollArea::child (and later ones that were read) does not check the number of the child that is asked for, and its
/// children come and go with the scroll bars. A screen reader counts first and asks afterwards, so a bar that left in between ended the
/// program. Once in a program, when its QApplication is there; GUI thread.
void guardScrollAreas();

} // namespace segue::ui
