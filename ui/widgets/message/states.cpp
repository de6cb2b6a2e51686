// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "states.h"

#include "look/text.h"
#include "messagebar.h"

#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>

namespace segue::ui {

States::States(QWidget *content, QWidget *parent) : QStackedWidget(parent), m_content(content)
{
    addWidget(content);

    QVBoxLayout *column = nullptr;
    m_loadingPage = newCentred(column);
    m_loadingText = newQuietLabel({}, m_loadingPage);
    m_loadingText->setAlignment(Qt::AlignCenter);
    auto *bar = new QProgressBar(m_loadingPage);
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setMaximumWidth(240);
    bar->setAccessibleName(tr("Under way"));
    column->addWidget(m_loadingText);
    column->addWidget(bar, 0, Qt::AlignHCenter);
    column->addStretch();

    m_emptyPage = newCentred(column);
    m_emptyTitle = newLabel(TextSize::Section, {}, m_emptyPage);
    m_emptyTitle->setAlignment(Qt::AlignCenter);
    m_emptyText = newQuietLabel({}, m_emptyPage);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyButton = new QPushButton(m_emptyPage);
    m_emptyButton->setObjectName(QStringLiteral("emptyAction"));
    column->addWidget(m_emptyTitle);
    column->addWidget(m_emptyText);
    column->addWidget(m_emptyButton, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(m_emptyButton, &QPushButton::clicked, this, &States::emptyAction);

    m_errorPage = new QWidget(this);
    auto *errorColumn = new QVBoxLayout(m_errorPage);
    errorColumn->setContentsMargins(0, 0, 0, 0);
    m_error = new MessageBar(m_errorPage);
    errorColumn->addWidget(m_error);
    errorColumn->addStretch();
    addWidget(m_errorPage);
}

QWidget *States::newCentred(QVBoxLayout *&column)
{
    auto *page = new QWidget(this);
    column = new QVBoxLayout(page);
    column->setSpacing(step(this));
    column->addSpacing(step(this, 6));
    addWidget(page);
    return page;
}

void States::showLoading(const QString &text)
{
    m_loadingText->setText(text);
    setCurrentWidget(m_loadingPage);
}

void States::showContent()
{
    setCurrentWidget(m_content);
}

void States::showEmpty(const QString &title, const QString &text, const QString &action)
{
    m_emptyTitle->setText(title);
    m_emptyText->setText(text);
    // The page has the same action with an access key; a second one of the same letter would take it from both.
    static const QRegularExpression accessKey(QStringLiteral("\\(&.\\)|&"));
    m_emptyButton->setText(QString(action).remove(accessKey));
    m_emptyButton->setVisible(!action.isEmpty());
    setCurrentWidget(m_emptyPage);
}

void States::showError(const Error &error)
{
    m_error->showError(error);
    connect(m_error->addButton(tr("&Try again")), &QPushButton::clicked, this, &States::retry);
    setCurrentWidget(m_errorPage);
}

bool States::showsContent() const
{
    return currentWidget() == m_content;
}

} // namespace segue::ui
