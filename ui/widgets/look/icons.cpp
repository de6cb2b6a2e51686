// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "icons.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>
#include <memory>

namespace segue::ui {

namespace {

/// Draws the file's shapes in one colour, at the size and scale that is asked for.
class TintedSvg : public QIconEngine
{
public:
    TintedSvg(const QString &name, const QColor &colour) : m_name(name), m_colour(colour)
    {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
        if (file.open(QIODevice::ReadOnly))
            m_renderer = std::make_shared<QSvgRenderer>(file.readAll().replace("currentColor", colour.name().toLatin1()));
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        if (!m_renderer)
            return;
        painter->save();
        if (mode == QIcon::Disabled)
            painter->setOpacity(0.45);
        m_renderer->render(painter, rect);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        // Drawn once: a table asks for its signs at every step of a scroll.
        const QString key = QStringLiteral("segue/%1/%2/%3x%4/%5")
                                .arg(m_name, m_colour.name())
                                .arg(size.width())
                                .arg(size.height())
                                .arg(mode == QIcon::Disabled);
        QPixmap picture;
        if (QPixmapCache::find(key, &picture))
            return picture;
        picture = QPixmap(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, picture);
        return picture;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new TintedSvg(*this); }

private:
    QString m_name;
    QColor m_colour;
    std::shared_ptr<QSvgRenderer> m_renderer;
};

} // namespace

QIcon icon(const QString &name, const QColor &colour)
{
    return QIcon(new TintedSvg(name, colour));
}

QIcon icon(const QString &name, const QPalette &palette)
{
    return icon(name, palette.color(QPalette::Text));
}

QIcon toneIcon(Tone tone, const QPalette &palette)
{
    static QHash<QRgb, std::array<QIcon, 5>> known;
    static constexpr const char *names[] = {"state-neutral", "state-good", "state-notice", "state-bad", "state-busy"};
    const QColor colour = toneColour(tone, palette);
    const auto place = static_cast<std::size_t>(tone);
    QIcon &sign = known[colour.rgba()][place];
    if (sign.isNull())
        sign = icon(QLatin1String(names[place]), colour);
    return sign;
}

} // namespace segue::ui
