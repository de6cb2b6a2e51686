// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowlayout.h"

#include "text.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace segue::ui {

namespace {

bool isStretch(const QLayoutItem *item)
{
    return const_cast<QLayoutItem *>(item)->spacerItem() != nullptr;
}

int wishedWidth(const QLayoutItem *item, int most)
{
    return std::max(item->minimumSize().width(), std::min(item->sizeHint().width(), most));
}

int heightAt(const QLayoutItem *item, int width)
{
    return item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
}

} // namespace

FlowLayout::FlowLayout(QWidget *parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    while (!m_items.isEmpty())
        delete m_items.takeLast();
}

void FlowLayout::addStretch()
{
    addItem(new QSpacerItem(0, 0, QSizePolicy::Expanding, QSizePolicy::Minimum));
}

void FlowLayout::addLayout(QLayout *layout)
{
    addChildLayout(layout);
    addItem(layout);
}

void FlowLayout::insertWidget(int place, QWidget *widget)
{
    addChildWidget(widget);
    m_items.insert(place, new QWidgetItem(widget));
    invalidate();
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
    invalidate();
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::gap() const
{
    if (spacing() >= 0)
        return spacing();
    const QWidget *owner = parentWidget();
    return owner ? step(owner) : 8;
}

QSize FlowLayout::sizeHint() const
{
    // One line, if there is room for it.
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty() || isStretch(item))
            continue;
        width += item->sizeHint().width() + (width > 0 ? gap() : 0);
        height = std::max(height, item->sizeHint().height());
    }
    const QMargins around = contentsMargins();
    return QSize(width, height).grownBy(around);
}

QSize FlowLayout::minimumSize() const
{
    QSize least;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty() && !isStretch(item))
            least = least.expandedTo(item->minimumSize());
    }
    return least.grownBy(contentsMargins());
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins around = contentsMargins();
    int height = 0;
    const QList<Line> all = lines(width - around.left() - around.right());
    for (const Line &line : all)
        height += line.height + (height > 0 ? gap() : 0);
    return height + around.top() + around.bottom();
}

QList<FlowLayout::Line> FlowLayout::lines(int width) const
{
    QList<Line> all;
    QList<QLayoutItem *> stretches;
    for (QLayoutItem *item : m_items) {
        if (isStretch(item)) {
            stretches.append(item);
            continue;
        }
        if (item->isEmpty())
            continue;
        const int wish = wishedWidth(item, width);
        if (all.isEmpty() || all.last().width + gap() + wish > width) {
            // A line of its own after a wrap begins at the left.
            all.append(Line());
            stretches.clear();
        }
        Line &line = all.last();
        line.width += wish + (line.items.isEmpty() ? 0 : gap());
        line.items.append(stretches);
        stretches.clear();
        line.items.append(item);
    }
    for (Line &line : all)
        measure(line, width);
    return all;
}

void FlowLayout::measure(Line &line, int width) const
{
    const auto grows = [](const QLayoutItem *item) { return !isStretch(item) && item->expandingDirections().testFlag(Qt::Horizontal); };
    int room = std::max(0, width - line.width);
    auto growers = static_cast<int>(std::count_if(line.items.cbegin(), line.items.cend(), grows));
    auto stretches = static_cast<int>(std::count_if(line.items.cbegin(), line.items.cend(), isStretch));
    for (const QLayoutItem *item : std::as_const(line.items)) {
        int wide = isStretch(item) ? 0 : wishedWidth(item, width);
        if (growers > 0 && grows(item)) {
            const int more = std::min(room / growers--, std::max(0, item->maximumSize().width() - wide));
            wide += more;
            room -= more;
        }
        line.widths.append(wide);
        if (!isStretch(item))
            line.height = std::max(line.height, heightAt(item, wide));
    }
    for (qsizetype at = 0; at < line.items.size() && stretches > 0; ++at) {
        if (!isStretch(line.items.at(at)))
            continue;
        const int part = room / stretches--;
        line.widths[at] = part;
        room -= part;
    }
}

void FlowLayout::setGeometry(const QRect &area)
{
    QLayout::setGeometry(area);
    const QRect inside = area.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int y = inside.top();
    const QList<Line> all = lines(inside.width());
    for (const Line &line : all) {
        int x = inside.left();
        for (qsizetype at = 0; at < line.items.size(); ++at) {
            QLayoutItem *item = line.items.at(at);
            const int width = line.widths.at(at);
            if (!isStretch(item)) {
                // An alignment that was asked for is the item's own affair, in the height of the line.
                const int height = item->alignment() ? line.height : std::min(heightAt(item, width), line.height);
                const QRect place(x, y + (line.height - height) / 2, width, height);
                item->setGeometry(QStyle::visualRect(direction, inside, place));
                x += gap();
            }
            x += width;
        }
        y += line.height + gap();
    }
}

} // namespace segue::ui
