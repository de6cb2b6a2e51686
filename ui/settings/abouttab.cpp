// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "abouttab.h"

#include "widgets/look/icons.h"
#include "widgets/look/text.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>

namespace segue::ui {

AboutTab::AboutTab(const QString &logFolder, QWidget *parent) : QWidget(parent)
{
    const int gap = step(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2 * gap, 0, gap);
    column->setSpacing(gap);
    auto *head = new QHBoxLayout;
    auto *picture = new QLabel(this);
    const int size = step(this, 6);
    picture->setPixmap(QIcon(QStringLiteral(":/segue.svg")).pixmap(QSize(size, size), devicePixelRatioF()));
    head->addWidget(picture);
    head->addWidget(newLabel(TextSize::Title, tr("Segue %1").arg(QCoreApplication::applicationVersion()), this), 1);
    column->addLayout(head);
    column->addWidget(
        newLabel(TextSize::Body,
                 tr("Keeps marketing lists of Dynamics 365 Sales in step with segments of Dynamics 365 Customer Insights - Data."), this));
    column->addWidget(newQuietLabel(tr("An independent program, neither made nor approved by Microsoft."), this));
    auto *help = new QPushButton(icon(QStringLiteral("help"), palette()), tr("Open the &help"), this);
    help->setObjectName(QStringLiteral("openHelp"));
    connect(help, &QPushButton::clicked, this, &AboutTab::helpWanted);
    column->addWidget(help, 0, Qt::AlignLeft);
    column->addSpacing(gap);
    column->addWidget(newLabel(TextSize::Section, tr("Licences"), this));
    column->addWidget(
        newLabel(TextSize::Body,
                 tr("Segue is free software under the GNU General Public License, version 3 or later. With Qt Charts, which is "
                    "under version 3, this program as a whole is under version 3. It comes without any warranty."),
                 this));
    column->addWidget(newLabel(
        TextSize::Body,
        tr("Libraries: %1.")
            .arg(QStringLiteral(
                     "Qt %1 (LGPL-3.0-only), Qt Charts (GPL-3.0-only), QtKeychain (BSD-2-Clause), OpenSSL 3 (Apache-2.0), simdjson "
                     "(Apache-2.0), tl::expected (CC0-1.0), zlib (Zlib)")
                     .arg(QLatin1String(qVersion()))),
        this));
    column->addSpacing(gap);
    column->addWidget(newLabel(TextSize::Section, tr("Log"), this));
    column->addWidget(
        newQuietLabel(tr("The log has no names, e-mail addresses, secrets or IDs of people. It is kept in %1.").arg(logFolder), this));
    auto *open = new QPushButton(icon(QStringLiteral("folder"), palette()), tr("Open the log &folder"), this);
    open->setObjectName(QStringLiteral("openLogFolder"));
    connect(open, &QPushButton::clicked, this, &AboutTab::logFolderWanted);
    column->addWidget(open, 0, Qt::AlignLeft);
    column->addStretch();
}

} // namespace segue::ui
