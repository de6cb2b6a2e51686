// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagescroll.h"

#include "widgets/message/messagebar.h"
#include "widgets/page.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

#include <algorithm>

namespace segue::ui {

PageScroll::PageScroll(Page *page, QWidget *parent) : QScrollArea(parent), m_page(page)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setFocusProxy(page);
    viewport()->setAutoFillBackground(false);
    setWidget(page);
    page->setAutoFillBackground(false);
    page->installEventFilter(this);
    page->messages()->installEventFilter(this);
    fit();
}

void PageScroll::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

bool PageScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_page && event->type() == QEvent::LayoutRequest)
        fit();
    if (watched == m_page->messages() && event->type() == QEvent::Show)
        verticalScrollBar()->setValue(0);
    return QScrollArea::eventFilter(watched, event);
}

void PageScroll::fit()
{
    // Qt's own way takes the height that a page with wrapping text would like, instead of the one that it needs.
    const auto needed = [this](int width) {
        const QLayout *layout = m_page->layout();
        return layout->hasHeightForWidth() ? layout->minimumHeightForWidth(width) : layout->minimumSize().height();
    };
    const QSize room = maximumViewportSize();
    int width = std::max(room.width(), m_page->layout()->minimumSize().width());
    int height = needed(width);
    if (height > room.height()) {
        const int bar = verticalScrollBar()->sizeHint().width();
        width = std::max(room.width() - bar, m_page->layout()->minimumSize().width());
        height = needed(width);
    }
    m_page->resize(width, std::max(height, room.height()));
}

} // namespace segue::ui
