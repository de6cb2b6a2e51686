// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "startpage.h"

#include "widgets/look/icons.h"
#include "widgets/look/text.h"

#include <QBoxLayout>
#include <QCommandLinkButton>

namespace segue::ui {

StartPage::StartPage(QWidget *parent)
    : Page(QStringLiteral("startPage"), tr("Welcome to Segue"),
           tr("Segue takes segments of Dynamics 365 Customer Insights and keeps them as marketing lists in Dynamics 365 Sales."), parent)
{
    const auto way = [this](const QString &name, const QString &text, const QString &what, const QString &picture,
                            void (StartPage::*wanted)()) {
        auto *button = new QCommandLinkButton(text, what, this);
        button->setObjectName(name);
        button->setAccessibleDescription(what);
        button->setIcon(icon(picture, palette().color(QPalette::Highlight)));
        button->setIconSize(QSize(step(this, 4), step(this, 4)));
        button->setMaximumWidth(step(this, 110));
        connect(button, &QCommandLinkButton::clicked, this, wanted);
        body()->addWidget(button);
        return button;
    };
    body()->addSpacing(step(this, 2));
    way(QStringLiteral("setUp"), tr("&Set up a connection"),
        tr("For administrators: the address of Sales, sign-in, which field holds the contact ID. Takes about five minutes."),
        QStringLiteral("connection"), &StartPage::setUpWanted)
        ->setFocus();
    way(QStringLiteral("openFile"), tr("&Open a connection file"),
        tr("For marketers: an administrator gave you a file with a connection. You sign in as yourself."), QStringLiteral("open"),
        &StartPage::openFileWanted);
    way(QStringLiteral("practise"), tr("&Practise"),
        tr("With made-up customers on this computer. Everything works as it does for real, and nothing leaves the computer."),
        QStringLiteral("practice"), &StartPage::practiceWanted);
    body()->addStretch();
}

} // namespace segue::ui
