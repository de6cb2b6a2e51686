// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace segue::ui {

/// The platform's style with more room around the text of tables and lists, and targets that are large enough.
class RoomyStyle : public QProxyStyle
{
    Q_OBJECT

public:
    /// \p base: the name of the style; empty: the platform's.
    explicit RoomyStyle(const QString &base);
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override;
};

} // namespace segue::ui
