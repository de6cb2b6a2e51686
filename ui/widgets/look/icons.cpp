// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

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
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect(QPoint(), size), mode, state);
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
    static constexpr const char *names[] = {"state-neutral", "state-good", "state-notice", "state-bad", "state-busy"};
    return icon(QLatin1String(names[static_cast<int>(tone)]), toneColour(tone, palette));
}

} // namespace segue::ui
