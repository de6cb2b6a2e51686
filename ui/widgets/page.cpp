// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page.h"

#include "input/primarybutton.h"
#include "look/flowlayout.h"
#include "look/icons.h"
#include "look/text.h"
#include "message/messagebar.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace segue::ui {

Page::Page(const QString &name, const QString &title, const QString &purpose, QWidget *parent) : QWidget(parent)
{
    setObjectName(name);
    setAccessibleName(title);
    auto *column = new QVBoxLayout(this);
    const int gap = step(this);
    column->setContentsMargins(3 * gap, 2 * gap, 3 * gap, 2 * gap);
    column->setSpacing(gap);
    m_back = new QHBoxLayout;
    column->addLayout(m_back);
    auto *head = new FlowLayout;
    m_title = newLabel(TextSize::Title, title, this);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    // Where both have no room beside each other, the actions stand below the title.
    m_title->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    head->addWidget(m_title);
    m_actions = new FlowLayout;
    head->addLayout(m_actions);
    column->addLayout(head);
    m_purpose = newQuietLabel(purpose, this);
    m_purpose->setVisible(!purpose.isEmpty());
    column->addWidget(m_purpose);
    m_messages = new MessageBar(this);
    column->addWidget(m_messages);
    m_body = new QVBoxLayout;
    m_body->setSpacing(gap);
    column->addLayout(m_body, 1);
}

QString Page::title() const
{
    return m_title->text();
}

void Page::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Page::setPurpose(const QString &purpose)
{
    m_purpose->setText(purpose);
    m_purpose->setVisible(!purpose.isEmpty());
}

QPushButton *Page::addAction(const QString &text, const QString &iconName)
{
    auto *button = new QPushButton(icon(iconName, palette()), text, this);
    m_actions->addWidget(button);
    return button;
}

QPushButton *Page::addPrimaryAction(const QString &text, const QString &iconName)
{
    auto *button = new PrimaryButton(text, this);
    button->setPicture(iconName);
    m_actions->addWidget(button);
    return button;
}

QPushButton *Page::addBack(const QString &text)
{
    auto *button = new QPushButton(icon(QStringLiteral("back"), palette()), text, this);
    button->setFlat(true);
    m_back->addWidget(button);
    m_back->addStretch();
    m_onTop = true;
    connect(button, &QPushButton::clicked, this, &Page::leave);
    return button;
}

void Page::leave()
{
    if (m_onTop && mayLeave())
        Q_EMIT left();
}

} // namespace segue::ui
