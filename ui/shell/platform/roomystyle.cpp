// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "roomystyle.h"

#include <algorithm>

namespace segue::ui {

RoomyStyle::RoomyStyle(const QString &base) : QProxyStyle(base) {}

int RoomyStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const int usual = QProxyStyle::pixelMetric(metric, option, widget);
    switch (metric) {
    case PM_FocusFrameHMargin:
    case PM_HeaderMargin:
        return std::max(usual, 8);
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

} // namespace segue::ui
