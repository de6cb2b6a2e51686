// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "menukeys.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QTimer>

#include <algorithm>

namespace segue::ui {

void beginAtFirst(QMenu *menu)
{
    QObject::connect(menu, &QMenu::aboutToShow, menu, [menu] {
        // Showing it clears what is current.
        QTimer::singleShot(0, menu, [menu] {
            const QList<QAction *> actions = menu->actions();
            const auto first = std::find_if(actions.begin(), actions.end(), [](const QAction *action) {
                return action->isVisible() && action->isEnabled() && !action->isSeparator();
            });
            if (menu->isVisible() && menu->activeAction() == nullptr && first != actions.end())
                menu->setActiveAction(*first);
        });
    });
}

void setMenuOf(QPushButton *button, QMenu *menu)
{
    button->setMenu(menu);
    beginAtFirst(menu);
}

} // namespace segue::ui
