// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "addressstep.h"

#include "forms/fields/serverform.h"

#include <QBoxLayout>

namespace segue::ui {

AddressStep::AddressStep(Setup &setup) : WizardStep(setup, tr("Server address"), tr("The Sales organisation that the lists are kept in."))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_server = new ServerForm(this);
    column->addWidget(m_server);
    column->addStretch();
    connect(m_server, &ServerForm::changed, this, [this] {
        this->setup().server = m_server->server().toString();
        Q_EMIT changed();
    });
}

void AddressStep::addTo(domain::ConnectionDraft &draft) const
{
    draft.server = m_server->value();
}

void AddressStep::setFrom(const domain::ConnectionDraft &draft)
{
    m_server->setValue(draft.server);
}

QString AddressStep::obstacle() const
{
    return m_server->obstacle();
}

bool AddressStep::isTouched() const
{
    return !m_server->value().isEmpty();
}

QWidget *AddressStep::first() const
{
    return m_server;
}

} // namespace segue::ui
