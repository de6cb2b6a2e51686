// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagescroll.h"

#include "widgets/message/messagebar.h"
#include "widgets/page.h"

#include <QEvent>
#include <QScrollBar>

namespace segue::ui {

PageScroll::PageScroll(Page *page, QWidget *parent) : TallArea(page, parent), m_messages(page->messages())
{
    setFocusProxy(page);
    m_messages->installEventFilter(this);
}

bool PageScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_messages && event->type() == QEvent::Show)
        verticalScrollBar()->setValue(0);
    return TallArea::eventFilter(watched, event);
}

} // namespace segue::ui
