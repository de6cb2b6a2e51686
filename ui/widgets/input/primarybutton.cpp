// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "primarybutton.h"

#include "look/icons.h"

#include <QApplication>
#include <QEvent>

namespace segue::ui {

PrimaryButton::PrimaryButton(const QString &text, QWidget *parent) : QPushButton(text, parent)
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    setFont(bold);
    takeColours();
}

void PrimaryButton::setPicture(const QString &iconName)
{
    m_picture = iconName;
    takeColours();
}

void PrimaryButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::EnabledChange)
        takeColours();
}

void PrimaryButton::takeColours()
{
    if (m_taking)
        return;
    m_taking = true;
    QPalette colours = QApplication::palette();
    const QColor text = colours.color(QPalette::HighlightedText);
    if (isEnabled()) {
        // Styles paint a button lighter than its colour; what is written on it must stand out all the same.
        const QColor accent = colours.color(QPalette::Highlight);
        colours.setColor(QPalette::Button, isDark(colours) ? accent : accent.darker(135));
        colours.setColor(QPalette::ButtonText, text);
    }
    setPalette(colours);
    if (!m_picture.isEmpty())
        setIcon(ui::icon(m_picture, isEnabled() ? text : colours.color(QPalette::Text)));
    m_taking = false;
}

} // namespace segue::ui
