// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helppanel.h"

#include "helptopics.h"

#include "widgets/look/flowlayout.h"
#include "widgets/look/icons.h"
#include "widgets/look/text.h"

#include <QApplication>
#include <QBoxLayout>
#include <QFileInfo>
#include <QPushButton>
#include <QShortcut>
#include <QTextBrowser>

namespace segue::ui {

HelpPanel::HelpPanel(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("helpPanel"));
    setAccessibleName(tr("Help"));
    const int gap = step(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(gap, gap, gap, gap);
    column->setSpacing(gap);
    auto *row = new FlowLayout;
    const auto button = [&](const QString &name, const QString &text) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(name);
        row->addWidget(made);
        return made;
    };
    m_back = button(QStringLiteral("helpBack"), tr("Page before"));
    m_back->setIcon(icon(QStringLiteral("back"), palette()));
    auto *all = button(QStringLiteral("helpStart"), tr("All of the help"));
    auto *close = button(QStringLiteral("helpClose"), tr("Close the help"));
    column->addLayout(row);
    m_text = new QTextBrowser(this);
    m_text->setObjectName(QStringLiteral("helpText"));
    m_text->setAccessibleName(tr("Help"));
    m_text->setOpenExternalLinks(false);
    m_text->document()->setDocumentMargin(gap);
    m_text->document()->setIndentWidth(2.5 * gap);
    column->addWidget(m_text, 1);
    m_back->setEnabled(false);
    connect(m_text, &QTextBrowser::backwardAvailable, m_back, &QWidget::setEnabled);
    connect(m_back, &QPushButton::clicked, m_text, &QTextBrowser::backward);
    connect(all, &QPushButton::clicked, this, [this] { show(helpTopic({})); });
    connect(close, &QPushButton::clicked, this, &HelpPanel::leave);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &HelpPanel::leave);
}

QString HelpPanel::topic() const
{
    return m_isOpen ? QFileInfo(m_text->source().path()).completeBaseName() : QString();
}

void HelpPanel::open(const QString &topic)
{
    if (!m_isOpen) {
        m_before = QApplication::focusWidget();
        m_isOpen = true;
        Q_EMIT toggled();
    }
    show(topic);
    m_text->setFocus(Qt::ShortcutFocusReason);
}

void HelpPanel::follow(const QString &topic)
{
    if (m_isOpen && topic != this->topic())
        show(topic);
}

void HelpPanel::show(const QString &topic)
{
    m_text->setSource(helpPlace(topic, shownLanguage()));
}

void HelpPanel::leave()
{
    const bool hadKeyboard = isAncestorOf(QApplication::focusWidget());
    m_isOpen = false;
    Q_EMIT toggled();
    if (hadKeyboard && m_before && m_before->isVisible())
        m_before->setFocus();
}

} // namespace segue::ui
