// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "namestep.h"

#include "forms/fields/audienceform.h"
#include "forms/fields/nameform.h"
#include "widgets/look/text.h"

#include <QBoxLayout>

namespace segue::ui {

NameStep::NameStep(Setup &setup, workspace::Workspace &workspace)
    : WizardStep(setup, tr("Display name"), tr("Name and kind are all that others see of the connection."))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(step(this, 2));
    m_name = new NameForm(tr("Display na&me"), tr("Say purpose and target, for example \"Sales Japan, campaigns\"."), this);
    m_audience = new AudienceForm(this);
    column->addWidget(m_name);
    column->addWidget(m_audience);
    column->addStretch();
    const auto take = [this] {
        this->setup().name = m_name->value();
        this->setup().audience = m_audience->value();
        Q_EMIT changed();
    };
    connect(m_name, &NameForm::changed, this, take);
    connect(m_audience, &AudienceForm::changed, this, take);
    workspace.call(workspace::ListConnections{}, this, [this](const Result<QList<workspace::ConnectionView>> &answer) {
        if (!answer.has_value()) {
            Q_EMIT failed(answer.error());
            return;
        }
        QStringList taken;
        for (const workspace::ConnectionView &view : *answer)
            taken.append(view.connection.name);
        m_name->setTaken(taken);
    });
}

void NameStep::addTo(domain::ConnectionDraft &draft) const
{
    draft.name = m_name->value();
    draft.audience = m_audience->value();
}

void NameStep::setFrom(const domain::ConnectionDraft &draft)
{
    m_name->setValue(draft.name);
    m_audience->setValue(draft.audience);
}

QString NameStep::obstacle() const
{
    const QString name = m_name->obstacle();
    return name.isEmpty() ? m_audience->obstacle() : name;
}

bool NameStep::isTouched() const
{
    return !m_name->value().isEmpty();
}

QWidget *NameStep::first() const
{
    return m_name;
}

} // namespace segue::ui
