// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QComboBox;
class QLineEdit;

namespace segue::ui {

/// Says what a box without a label is for. To screen readers Qt 6.4 calls a combo box what is chosen in it, whatever name it was
/// given, so the name is told as its description.
void nameBox(QComboBox &box, const QString &name);

/// Names the button that empties a field: Qt makes it, and gives it no name. To be called before actions are added.
void nameClearButton(QLineEdit &field, const QString &name);

} // namespace segue::ui
