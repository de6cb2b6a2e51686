// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace segue::ui {

/// The platform's style with more room around the text of tables and lists, targets that are large enough, frames of fields, boxes
/// and rings that stand out in dark colours too, a frame of two pixels around what has the keyboard, and stillness where the person
/// asked the system for it.
class RoomyStyle : public QProxyStyle
{
    Q_OBJECT

public:
    /// \p base: the name of the style; empty: the platform's.
    explicit RoomyStyle(const QString &base);
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *returned) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;

    /// True: nothing moves by itself.
    void setStill(bool still) { m_isStill = still; }
    [[nodiscard]] bool isStill() const { return m_isStill; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool m_isStill = false;
};

} // namespace segue::ui
