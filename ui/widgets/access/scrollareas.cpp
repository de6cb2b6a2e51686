// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scrollareas.h"

#include <QAbstractScrollArea>
#include <QAccessibleWidget>

namespace segue::ui {

namespace {

// Asked for each class of an object from the most particular one on: tables, lists and texts were answered by Qt before.
QAccessibleInterface *readScrollArea(const QString &className, QObject *object)
{
    if (className != QLatin1String("QScrollArea") && className != QLatin1String("QAbstractScrollArea"))
        return nullptr;
    auto *area = qobject_cast<QAbstractScrollArea *>(object);
    // A plain widget's children are all there, bars out of sight as well, and their number is checked.
    return area ? new QAccessibleWidget(area, QAccessible::Client) : nullptr;
}

} // namespace

void guardScrollAreas()
{
    QAccessible::installFactory(readScrollArea);
}

} // namespace segue::ui
