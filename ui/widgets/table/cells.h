// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace segue::ui {

/// Paints the cells of every table: below a number the bar of its share, before a text the line of its course over time. Both only
/// repeat what the text says, or what its hint does.
class Cells : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintShare(QPainter *painter, const QStyleOptionViewItem &option, double share) const;
    void paintCourse(QPainter *painter, const QStyleOptionViewItem &option, const QList<double> &course) const;
};

} // namespace segue::ui
