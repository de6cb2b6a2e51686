// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kindstep.h"

#include "widgets/look/text.h"
#include "wording/wording.h"

#include <QBoxLayout>
#include <QRadioButton>

namespace segue::ui {

KindStep::KindStep(Setup &setup) : WizardStep(setup, tr("Kind"), tr("Where the segments are exported to."))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(step(this) / 2);
    m_sales = new QRadioButton(wording::connectionKindText(), this);
    m_sales->setObjectName(QStringLiteral("kindSales"));
    m_sales->setChecked(true);
    const QString what = tr("Segments become static marketing lists of contacts that exist in Sales. No contact is created or deleted.");
    m_sales->setAccessibleDescription(what);
    column->addWidget(m_sales);
    auto *more = newQuietLabel(what, this);
    more->setContentsMargins(step(this, 3), 0, 0, 0);
    column->addWidget(more);
    column->addStretch();
}

QWidget *KindStep::first() const
{
    return m_sales;
}

} // namespace segue::ui
