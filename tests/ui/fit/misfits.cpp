// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "misfits.h"

#include "widgets/look/elidedlabel.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QCommandLinkButton>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

#include <algorithm>

namespace segue::testing {

namespace {

constexpr int leastTarget = 24;

QString called(const QWidget *widget)
{
    QString text = widget->objectName();
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        text = label->text();
    else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        text = button->text();
    else if (const auto *box = qobject_cast<const QComboBox *>(widget))
        text = box->currentText();
    return QStringLiteral("%1 \"%2\" (%3×%4)")
        .arg(QLatin1String(widget->metaObject()->className()), text.left(60))
        .arg(widget->width())
        .arg(widget->height());
}

/// The size without which its text is cut.
QSize needed(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        if (qobject_cast<const ui::ElidedLabel *>(label))
            return label->minimumSizeHint();
        if (label->wordWrap())
            return {0, label->heightForWidth(label->width())};
        return label->sizeHint();
    }
    if (const auto *link = qobject_cast<const QCommandLinkButton *>(widget))
        return {0, link->heightForWidth(link->width())};
    if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
        QStyleOptionComboBox option;
        option.initFrom(box);
        option.editable = box->isEditable();
        const QRect field = box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box);
        // What a person named is as long as they like; it is whole in the list that opens.
        const int text = std::min(box->fontMetrics().horizontalAdvance(box->currentText()), 12 * box->fontMetrics().height());
        return {box->width() - field.width() + text, box->minimumSizeHint().height()};
    }
    if (qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QLineEdit *>(widget))
        return {0, widget->minimumSizeHint().height()};
    return widget->sizeHint();
}

bool hasText(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return !label->text().isEmpty();
    // What a field's own signs are called is said, not written.
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return !button->text().isEmpty() && !qobject_cast<const QLineEdit *>(button->parentWidget());
    return qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget)
           || qobject_cast<const QLineEdit *>(widget);
}

bool isTarget(const QWidget *widget)
{
    // The sign that empties a field does what Escape and Delete do in it; the arrows of a box what its keys do.
    if (qobject_cast<const QLineEdit *>(widget->parentWidget()) || qobject_cast<const QComboBox *>(widget->parentWidget())
        || qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()) || widget->inherits("QTableCornerButton"))
        return false;
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget)
           || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget);
}

/// Whether all of it is inside of everything around it, or can be scrolled to.
bool canBeSeen(const QWidget *widget, const QWidget &window)
{
    QRect area(QPoint(), widget->size());
    for (const QWidget *at = widget; at != &window; at = at->parentWidget()) {
        const QWidget *around = at->parentWidget();
        if (!around)
            return true;
        area.translate(at->pos());
        const auto *scroll = qobject_cast<const QScrollArea *>(around->parentWidget());
        if (scroll && scroll->viewport() == around) {
            const auto reaches = [](const QScrollBar *bar, int viewport, int from, int size) {
                const int top = from + bar->value();
                return top >= 0 && top + size <= bar->maximum() + viewport;
            };
            if (!reaches(scroll->verticalScrollBar(), around->height(), area.top(), area.height())
                || !reaches(scroll->horizontalScrollBar(), around->width(), area.left(), area.width()))
                return false;
            // From here on it stands where it was scrolled to.
            area = area.intersected(around->rect());
            if (area.isEmpty())
                return true;
        } else if (!around->rect().contains(area)) {
            return false;
        }
    }
    return true;
}

/// Whom a page scrolls sideways for.
QString widest(const QScrollArea &scroll)
{
    QStringList names;
    const auto all = scroll.widget()->findChildren<QWidget *>();
    for (const QWidget *one : all) {
        if (one->isVisible() && std::max(one->minimumSizeHint().width(), one->minimumWidth()) > scroll.viewport()->width() - one->x())
            names.append(called(one));
    }
    return names.join(QStringLiteral("; "));
}

void checkTabs(const QTabBar *bar, QStringList &found)
{
    const QList<QToolButton *> arrows = bar->findChildren<QToolButton *>();
    const bool scrolls = std::any_of(arrows.begin(), arrows.end(), [](const QToolButton *arrow) { return arrow->isVisible(); });
    for (int tab = 0; tab < bar->count(); ++tab) {
        if (bar->tabRect(tab).height() < leastTarget)
            found.append(QStringLiteral("tab \"%1\" is only %2 high").arg(bar->tabText(tab)).arg(bar->tabRect(tab).height()));
        if (!scrolls && bar->tabRect(tab).right() > bar->rect().right())
            found.append(QStringLiteral("tab \"%1\" is cut").arg(bar->tabText(tab)));
    }
}

void checkTable(const QAbstractItemView *view, QStringList &found)
{
    if (view->viewport()->height() < 2 * leastTarget || view->viewport()->width() < 100)
        found.append(QStringLiteral("no row can be seen of %1 (%2×%3)")
                         .arg(called(view))
                         .arg(view->viewport()->width())
                         .arg(view->viewport()->height()));
}

} // namespace

QStringList misfits(QWidget &window)
{
    QStringList found;
    const auto all = window.findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        if (const auto *bar = qobject_cast<const QTabBar *>(widget))
            checkTabs(bar, found);
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && !qobject_cast<const QHeaderView *>(view))
            checkTable(view, found);
        if (const auto *scroll = qobject_cast<const QScrollArea *>(widget); scroll && scroll->horizontalScrollBar()->isVisible())
            found.append(QStringLiteral("scrolls sideways: %1, for %2").arg(called(scroll->widget()), widest(*scroll)));
        if (isTarget(widget) && (widget->height() < leastTarget || widget->width() < leastTarget))
            found.append(QStringLiteral("too small a target: %1").arg(called(widget)));
        // The field within a box is judged with its box.
        if (!hasText(widget) || qobject_cast<const QAbstractSpinBox *>(widget->parentWidget())
            || qobject_cast<const QComboBox *>(widget->parentWidget()))
            continue;
        const QSize needs = needed(widget);
        if (needs.width() > widget->width() || needs.height() > widget->height())
            found.append(QStringLiteral("cut: %1 needs %2×%3").arg(called(widget)).arg(needs.width()).arg(needs.height()));
        else if (!canBeSeen(widget, window))
            found.append(QStringLiteral("out of reach: %1 in %2").arg(called(widget), called(widget->parentWidget())));
    }
    return found;
}

} // namespace segue::testing
