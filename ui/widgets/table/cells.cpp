// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cells.h"

#include "look/tone.h"
#include "rowsmodel.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace segue::ui {

namespace {

constexpr int barHeight = 4;
constexpr int margin = 4;

/// The line's room at the left of a cell.
int courseWidth(const QStyleOptionViewItem &option)
{
    return std::min(option.rect.width() / 2, option.fontMetrics.averageCharWidth() * 10);
}

QColor inkOf(const QStyleOptionViewItem &option)
{
    return option.state & QStyle::State_Selected ? option.palette.color(QPalette::HighlightedText) : toneColour(Tone::Busy, option.palette);
}

} // namespace

void Cells::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant course = index.data(CourseRole);
    if (course.isValid()) {
        QStyleOptionViewItem ground = option;
        initStyleOption(&ground, index);
        ground.text.clear();
        const QWidget *widget = option.widget;
        widget->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, widget);
        const auto points = course.value<QList<double>>();
        paintCourse(painter, option, points);
        const int taken = points.size() > 1 ? courseWidth(option) + margin : 0;
        const bool isSelected = option.state & QStyle::State_Selected;
        const QRect rest = option.rect.adjusted(taken + margin, 0, -margin, 0);
        const QString text = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, rest.width());
        widget->style()->drawItemText(painter, rest, Qt::AlignVCenter | Qt::AlignLeft, option.palette, true, text,
                                      isSelected ? QPalette::HighlightedText : QPalette::Text);
        return;
    }
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant share = index.data(ShareRole);
    if (share.isValid())
        paintShare(painter, option, std::clamp(share.toDouble(), 0.0, 1.0));
}

void Cells::paintShare(QPainter *painter, const QStyleOptionViewItem &option, double share) const
{
    const QRect room = option.rect.adjusted(margin, 0, -margin, 0);
    const QRect track(room.left(), room.bottom() - barHeight - 1, room.width(), barHeight);
    painter->save();
    painter->setPen(Qt::NoPen);
    painter->setBrush(lineColour(option.palette));
    painter->drawRect(track);
    const int width = share > 0 ? std::max(2, static_cast<int>(track.width() * share)) : 0;
    painter->setBrush(inkOf(option));
    painter->drawRect(QRect(track.left(), track.top(), width, track.height()));
    painter->restore();
}

void Cells::paintCourse(QPainter *painter, const QStyleOptionViewItem &option, const QList<double> &course) const
{
    if (course.size() < 2)
        return;
    const auto [low, high] = std::minmax_element(course.begin(), course.end());
    const double span = *high - *low;
    const QRectF room = QRectF(option.rect).adjusted(margin, margin + 3, 0, -margin - 3);
    const double width = courseWidth(option) - margin;
    QPainterPath line;
    for (qsizetype place = 0; place < course.size(); ++place) {
        const double x = room.left() + width * static_cast<double>(place) / static_cast<double>(course.size() - 1);
        // What never changes is a line through the middle.
        const double part = span > 0 ? (course.at(place) - *low) / span : 0.5;
        const QPointF point(x, room.bottom() - part * room.height());
        place == 0 ? line.moveTo(point) : line.lineTo(point);
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(inkOf(option), 1.5));
    painter->drawPath(line);
    painter->restore();
}

} // namespace segue::ui
