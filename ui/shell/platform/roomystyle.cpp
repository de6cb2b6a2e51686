// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "roomystyle.h"

#include "widgets/look/tone.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

#include <algorithm>

namespace segue::ui {

namespace {

constexpr int focusWidth = 2;

bool hasFocusFrame(const QWidget *widget)
{
    return qobject_cast<const QAbstractScrollArea *>(widget) != nullptr;
}

/// The accent, which stands out on every surface but its own: there it is what is written on it.
QColor focusColour(const QWidget *widget)
{
    const QPalette colours = QApplication::palette();
    const auto *button = qobject_cast<const QPushButton *>(widget);
    const bool isFilled = button && button->isEnabled() && button->palette().color(QPalette::Button) != colours.color(QPalette::Button);
    if (isFilled)
        return button->palette().color(QPalette::ButtonText);
    // On the dark set's buttons, which styles paint lighter than they are told, the accent alone has less than 3:1.
    const QColor accent = colours.color(QPalette::Highlight);
    return isDark(colours) ? accent.lighter(125) : accent;
}

void drawFocus(QPainter *painter, const QRect &area, const QWidget *widget)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(focusColour(widget), focusWidth));
    const double inside = focusWidth / 2.0;
    painter->drawRoundedRect(QRectF(area).adjusted(inside, inside, -inside, -inside), 2, 2);
    painter->restore();
}

/// The field of a box is framed with its box.
bool isFieldOfItsOwn(const QWidget *widget)
{
    return widget && !qobject_cast<const QComboBox *>(widget->parentWidget())
           && !qobject_cast<const QAbstractSpinBox *>(widget->parentWidget());
}

/// Fusion's frames are darker than what they are on: in dark colours nobody sees them.
void drawFrame(QPainter *painter, const QRectF &area, double radius, const QStyleOption *option)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(frameColour(option->palette, option->state.testFlag(QStyle::State_Enabled)));
    painter->drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
}

} // namespace

RoomyStyle::RoomyStyle(const QString &base) : QProxyStyle(base) {}

int RoomyStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const int usual = QProxyStyle::pixelMetric(metric, option, widget);
    switch (metric) {
    case PM_FocusFrameHMargin:
    case PM_HeaderMargin:
        return std::max(usual, 8);
    case PM_TabBarScrollButtonWidth:
        return std::max(usual, 24);
    case PM_DefaultFrameWidth:
        return hasFocusFrame(widget) ? std::max(usual, focusWidth) : usual;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return std::max(usual, 18);
    default:
        return usual;
    }
}

QSize RoomyStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize room = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        room.rwidth() += 8;
        [[fallthrough]];
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        room.setHeight(std::max(room.height(), 30));
        break;
    case CT_CheckBox:
    case CT_RadioButton:
        room.setHeight(std::max(room.height(), 24));
        break;
    default:
        break;
    }
    return room;
}

int RoomyStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const
{
    if (m_isStill && (hint == SH_Widget_Animate || hint == SH_Widget_Animation_Duration))
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

void RoomyStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == PE_FrameFocusRect) {
        drawFocus(painter, option->rect, widget);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isField = element == PE_PanelLineEdit && isFieldOfItsOwn(widget);
    if (isField || element == PE_IndicatorCheckBox)
        drawFrame(painter, option->rect, 2, option);
    else if (element == PE_IndicatorRadioButton)
        drawFrame(painter, option->rect, option->rect.width() / 2.0, option);
    if (!option->state.testFlag(State_HasFocus))
        return;
    if (isField || (element == PE_Frame && hasFocusFrame(widget)))
        drawFocus(painter, option->rect, widget);
}

void RoomyStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    if (element == CE_ProgressBarContents && bar && bar->minimum == bar->maximum && m_isStill) {
        // Fusion moves its stripes whatever the duration of animations is. These stand.
        painter->fillRect(option->rect.adjusted(2, 2, -2, -2), QBrush(option->palette.color(QPalette::Highlight), Qt::BDiagPattern));
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
    if (!option->state.testFlag(State_HasFocus))
        return;
    if (element == CE_PushButton)
        drawFocus(painter, option->rect.adjusted(1, 1, -1, -1), widget);
    if (element == CE_TabBarTabLabel && option->state.testFlag(State_Selected))
        drawFocus(painter, option->rect.adjusted(3, 3, -3, -1), widget);
}

void RoomyStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control != CC_ComboBox && control != CC_SpinBox)
        return;
    drawFrame(painter, option->rect, 2, option);
    if (option->state.testFlag(State_HasFocus))
        drawFocus(painter, option->rect, widget);
}

void RoomyStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (hasFocusFrame(widget))
        widget->installEventFilter(this);
}

bool RoomyStyle::eventFilter(QObject *watched, QEvent *event)
{
    // Qt paints the content anew, and leaves the frame as it was.
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        static_cast<QWidget *>(watched)->update();
    return QProxyStyle::eventFilter(watched, event);
}

} // namespace segue::ui
