// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tallarea.h"

#include <QEvent>
#include <QLayout>

#include <algorithm>

namespace segue::ui {

TallArea::TallArea(QWidget *content, QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
    // The page shows through.
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    content->installEventFilter(this);
    setMinimumHeight(fontMetrics().height() * 5);
}

void TallArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

bool TallArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fit();
    return QScrollArea::eventFilter(watched, event);
}

void TallArea::fit()
{
    QWidget *content = widget();
    if (!content || !content->layout())
        return;
    const int width = viewport()->width();
    const QLayout *layout = content->layout();
    const int least = layout->hasHeightForWidth() ? layout->minimumHeightForWidth(width) : layout->minimumSize().height();
    const QSize wanted(width, std::max(viewport()->height(), least));
    if (content->size() != wanted)
        content->resize(wanted);
}

} // namespace segue::ui
