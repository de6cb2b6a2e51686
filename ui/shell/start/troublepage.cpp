// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "troublepage.h"

#include "widgets/look/text.h"
#include "widgets/message/messagebar.h"

#include <QBoxLayout>
#include <QPushButton>

namespace segue::ui {

TroublePage::TroublePage(const Error &error, const QString &file, QWidget *parent)
    : Page(QStringLiteral("troublePage"), tr("The workspace cannot be opened"), tr("Nothing was changed, here or in Sales."), parent)
{
    messages()->showError(error);
    connect(messages()->addButton(tr("&Try again")), &QPushButton::clicked, this, &TroublePage::retryWanted);
    connect(messages()->addButton(tr("&Practise instead")), &QPushButton::clicked, this, &TroublePage::practiceWanted);
    connect(messages()->addButton(tr("Open the &log folder")), &QPushButton::clicked, this, &TroublePage::logWanted);
    body()->addWidget(newQuietLabel(tr("Workspace file: %1").arg(file), this));
    body()->addStretch();
}

} // namespace segue::ui
