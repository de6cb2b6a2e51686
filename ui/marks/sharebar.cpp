// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharebar.h"

#include "widgets/look/text.h"

#include <QPainter>

#include <algorithm>

namespace segue::ui {

namespace {

Qt::BrushStyle brushOf(ShareBar::Look look)
{
    switch (look) {
    case ShareBar::Look::Solid:
        return Qt::SolidPattern;
    case ShareBar::Look::Striped:
        return Qt::BDiagPattern;
    case ShareBar::Look::Dotted:
        return Qt::Dense5Pattern;
    case ShareBar::Look::Outlined:
        return Qt::NoBrush;
    }
    Q_UNREACHABLE();
}

void paintPart(QPainter &painter, const QRectF &area, const ShareBar::Part &part, const QPalette &palette)
{
    // Who stays is the background of what happens.
    const QColor colour =
        part.tone == Tone::Neutral ? lineColour(palette).darker(isDark(palette) ? 80 : 118) : toneColour(part.tone, palette);
    painter.fillRect(area, palette.color(QPalette::Base));
    painter.fillRect(area, QBrush(colour, brushOf(part.look)));
    painter.setPen(QPen(colour, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace

ShareBar::ShareBar(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ShareBar::setParts(const QList<Part> &parts)
{
    m_parts.clear();
    QStringList words;
    for (const Part &part : parts) {
        if (part.count <= 0)
            continue;
        m_parts.append(part);
        words.append(part.text);
    }
    setAccessibleName(words.join(tr(", ", "between words")));
    updateGeometry();
    update();
}

QSize ShareBar::sizeHint() const
{
    const int width = 40 * fontMetrics().averageCharWidth();
    return {width, heightForWidth(width)};
}

int ShareBar::heightForWidth(int width) const
{
    return barHeight() + step(this) + placeWords(width, nullptr);
}

int ShareBar::barHeight() const
{
    return step(this, 2);
}

int ShareBar::placeWords(int width, QList<QPoint> *places) const
{
    const int line = fontMetrics().height() + 4;
    const int sign = fontMetrics().height();
    int x = 0;
    int y = 0;
    for (const Part &part : m_parts) {
        const int wide = sign + 6 + fontMetrics().horizontalAdvance(part.text) + 2 * step(this);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += line;
        }
        if (places)
            places->append(QPoint(x, y));
        x += wide;
    }
    return m_parts.isEmpty() ? 0 : y + line;
}

void ShareBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    qint64 sum = 0;
    for (const Part &part : m_parts)
        sum += part.count;
    if (sum == 0)
        return;
    // The smallest part can still be seen.
    constexpr qreal leastWidth = 4;
    const qreal room = width() - leastWidth * static_cast<qreal>(m_parts.size());
    qreal x = 0;
    for (const Part &part : m_parts) {
        const qreal wide = leastWidth + std::max<qreal>(0, room) * static_cast<qreal>(part.count) / static_cast<qreal>(sum);
        paintPart(painter, QRectF(x, 0, wide, barHeight()), part, palette());
        x += wide;
    }
    QList<QPoint> places;
    placeWords(width(), &places);
    const int sign = fontMetrics().height() - 4;
    for (qsizetype at = 0; at < m_parts.size(); ++at) {
        const QPoint place = places.at(at) + QPoint(0, barHeight() + step(this));
        paintPart(painter, QRectF(place.x(), place.y() + 3, sign, sign - 2), m_parts.at(at), palette());
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(QPoint(place.x() + sign + 6, place.y() + fontMetrics().ascent() + 1), m_parts.at(at).text);
    }
}

} // namespace segue::ui
