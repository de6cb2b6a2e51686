// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "navigation.h"

#include "widgets/look/icons.h"
#include "widgets/look/text.h"

#include <QApplication>

#include <algorithm>

namespace segue::ui {

namespace {
constexpr int placeRole = Qt::UserRole + 1;
constexpr int nameRole = Qt::UserRole + 2;
} // namespace

Navigation::Navigation(QWidget *parent) : QListWidget(parent)
{
    setObjectName(QStringLiteral("navigation"));
    setAccessibleName(tr("Navigation"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setIconSize(QSize(step(this, 2), step(this, 2)));
    addHeading(tr("Data"));
    addPlace(Place::Exports, tr("Exports"), QStringLiteral("export"));
    addPlace(Place::Segments, tr("Segments"), QStringLiteral("segment"));
    addPlace(Place::History, tr("Run history"), QStringLiteral("history"));
    addHeading(tr("Administration"));
    addPlace(Place::Connections, tr("Connections"), QStringLiteral("connection"));
    addPlace(Place::Sources, tr("Sources"), QStringLiteral("source"));
    addPlace(Place::Settings, tr("Settings"), QStringLiteral("settings"));
    int widest = 0;
    for (int row = 0; row < count(); ++row)
        widest = std::max(widest, fontMetrics().horizontalAdvance(item(row)->text()));
    setFixedWidth(widest + iconSize().width() + step(this, 7));
    QPalette colours = palette();
    const QColor text = colours.color(QPalette::Text);
    colours.setColor(QPalette::Base, colours.color(QPalette::Window));
    colours.setColor(QPalette::Highlight, toneSurface(Tone::Busy, QApplication::palette()));
    colours.setColor(QPalette::HighlightedText, text);
    setPalette(colours);
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item && item->data(placeRole).isValid())
            Q_EMIT wanted(static_cast<Place>(item->data(placeRole).toInt()));
    });
}

void Navigation::show(Place place)
{
    setCurrentItem(itemOf(place));
}

void Navigation::setSign(Place place, const QString &text)
{
    QListWidgetItem *item = itemOf(place);
    const QString name = item->data(nameRole).toString();
    item->setText(text.isEmpty() ? name : name + QStringLiteral("  ") + text);
}

void Navigation::addHeading(const QString &text)
{
    auto *item = new QListWidgetItem(text, this);
    QFont font = item->font();
    font.setWeight(QFont::DemiBold);
    item->setFont(font);
    item->setForeground(quietText(palette()));
    item->setFlags(Qt::NoItemFlags);
    item->setSizeHint(QSize(0, step(this, 5)));
    item->setTextAlignment(Qt::AlignBottom | Qt::AlignLeft);
}

void Navigation::addPlace(Place place, const QString &text, const QString &iconName)
{
    auto *item = new QListWidgetItem(icon(iconName, palette()), text, this);
    item->setData(placeRole, static_cast<int>(place));
    item->setData(nameRole, text);
    item->setSizeHint(QSize(0, step(this, 4) + 4));
}

QListWidgetItem *Navigation::itemOf(Place place) const
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(placeRole).isValid() && item(row)->data(placeRole).toInt() == static_cast<int>(place))
            return item(row);
    }
    Q_UNREACHABLE();
}

} // namespace segue::ui
