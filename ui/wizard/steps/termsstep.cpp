// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "termsstep.h"

#include "forms/fields/termsform.h"

#include <QBoxLayout>

namespace segue::ui {

TermsStep::TermsStep(Setup &setup) : WizardStep(setup, tr("Data privacy and compliance"), tr("What goes where, and who answers for it."))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_form = new TermsForm(this);
    m_form->hideTitle();
    column->addWidget(m_form);
    connect(m_form, &TermsForm::changed, this, [this] {
        this->setup().termsVersion = m_form->acceptedVersion();
        Q_EMIT changed();
    });
}

void TermsStep::enter()
{
    // Another organisation or source is another matter to agree to.
    const QString about = setup().prepared->server.toString() + u'\n' + setup().source.id;
    if (about != m_agreedFor)
        m_form->setAccepted(false);
    m_agreedFor = about;
}

QString TermsStep::obstacle() const
{
    return m_form->obstacle();
}

QWidget *TermsStep::first() const
{
    return m_form;
}

} // namespace segue::ui
