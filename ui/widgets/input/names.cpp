// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "names.h"

#include <QComboBox>
#include <QLineEdit>
#include <QToolButton>

namespace segue::ui {

void nameBox(QComboBox &box, const QString &name)
{
    box.setAccessibleName(name);
    box.setAccessibleDescription(name);
}

void nameClearButton(QLineEdit &field, const QString &name)
{
    const auto buttons = field.findChildren<QToolButton *>();
    for (QToolButton *button : buttons)
        button->setAccessibleName(name);
}

} // namespace segue::ui
