// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingstep.h"

#include "forms/fields/field.h"
#include "forms/fields/mappingform.h"
#include "widgets/look/flowlayout.h"
#include "widgets/look/icons.h"
#include "widgets/look/text.h"
#include "widgets/message/states.h"
#include "wording/wording.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QPushButton>

#include <algorithm>

namespace segue::ui {

MappingStep::MappingStep(Setup &setup, workspace::Workspace &workspace)
    : WizardStep(setup, tr("Customer ID to contact ID"), tr("Which field of the customers holds the ID of the contact in Sales.")),
      m_workspace(workspace)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(step(this));
    auto *row = new FlowLayout;
    m_source = new QComboBox(this);
    m_source->setObjectName(QStringLiteral("source"));
    // As wide as its longest source where there is room.
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_source->setMinimumWidth(step(this, 24));
    auto *field = new Field(tr("So&urce of the customers"), m_source, this);
    auto *add = new QPushButton(icon(QStringLiteral("add"), palette()), tr("A&dd a source"), this);
    add->setObjectName(QStringLiteral("addSource"));
    row->addWidget(field);
    row->addWidget(add);
    row->setAlignment(add, Qt::AlignBottom);
    row->addStretch();
    column->addLayout(row);
    m_note = newQuietLabel({}, this);
    column->addWidget(m_note);
    m_form = new MappingForm(this);
    m_states = new States(m_form, this);
    column->addWidget(m_states, 1);
    connect(add, &QPushButton::clicked, this, &MappingStep::sourceWanted);
    connect(m_source, &QComboBox::currentIndexChanged, this, &MappingStep::chooseSource);
    connect(m_states, &States::retry, this, &MappingStep::askFields);
    connect(m_states, &States::emptyAction, this, &MappingStep::sourceWanted);
    connect(m_form, &MappingForm::changed, this, [this] {
        this->setup().field = m_form->value();
        Q_EMIT changed();
    });
    connect(m_form, &MappingForm::rateWanted, this, [this](const QString &name) {
        if (!this->setup().prepared || !this->setup().sourceChosen)
            return;
        m_workspace.call(workspace::RatePreparedField{this->setup().prepared->prepared, this->setup().source.id, name}, this,
                         [this, name](const Result<workspace::FieldMatch> &answer) { m_form->setRated(name, answer); });
    });
}

void MappingStep::enter()
{
    showSources();
}

void MappingStep::pause()
{
    if (!m_ticket)
        return;
    m_workspace.cancel(*m_ticket);
    m_ticket.reset();
    m_shownFor.clear();
}

void MappingStep::refreshSources()
{
    m_workspace.call(workspace::ListSources{}, this, [this](const Result<QList<domain::Source>> &answer) {
        if (!answer.has_value()) {
            Q_EMIT failed(answer.error());
            return;
        }
        if (!setup().prepared)
            return;
        QList<workspace::PreparedSource> &known = setup().prepared->sources;
        for (const domain::Source &source : *answer) {
            const QString id = source.id.toString();
            if (std::any_of(known.begin(), known.end(), [&id](const auto &one) { return one.id == id; }))
                continue;
            // What was just added is what is meant.
            setup().source = {id, source.name, source.kind, false};
            setup().sourceChosen = true;
            known.append(setup().source);
        }
        showSources();
    });
}

void MappingStep::showSources()
{
    const workspace::PreparedConnection &prepared = *setup().prepared;
    const QSignalBlocker quiet(m_source);
    m_source->clear();
    for (const workspace::PreparedSource &source : prepared.sources) {
        m_source->addItem(source.id.isEmpty() ? tr("Customer Insights of %1 (new source)").arg(source.name)
                                              : tr("%1 (%2)").arg(source.name, wording::sourceKindText(source.kind)),
                          source.id);
    }
    int place = setup().sourceChosen ? m_source->findData(setup().source.id) : (prepared.clear && !prepared.sources.isEmpty() ? 0 : -1);
    if (!setup().sourceChosen && !m_sourceBefore.isEmpty() && m_source->findData(m_sourceBefore) >= 0)
        place = m_source->findData(m_sourceBefore);
    m_source->setCurrentIndex(place);
    m_source->setEnabled(m_source->count() > 0);
    chooseSource();
}

void MappingStep::chooseSource()
{
    const int place = m_source->currentIndex();
    const auto &sources = setup().prepared->sources;
    setup().sourceChosen = place >= 0 && place < sources.size();
    if (!setup().sourceChosen) {
        m_shownFor.clear();
        m_note->setText({});
        if (sources.isEmpty())
            m_states->showEmpty(tr("No customers found"),
                                tr("This organisation has no Customer Insights data, and no source was set up yet."), tr("A&dd a source"));
        else
            m_states->showEmpty(tr("Choose a source"), tr("More than one source is set up."));
        Q_EMIT changed();
        return;
    }
    setup().source = sources.at(place);
    m_note->setText(setup().source.id.isEmpty()
                        ? tr("The organisation has Customer Insights data of its own. A source for it is made along with the connection.")
                        : QString());
    m_note->setVisible(!m_note->text().isEmpty());
    const QString wanted = setup().prepared->prepared + u'\n' + setup().source.id;
    if (wanted != m_shownFor)
        askFields();
    Q_EMIT changed();
}

void MappingStep::askFields()
{
    if (m_ticket)
        m_workspace.cancel(*m_ticket);
    const QString asked = setup().prepared->prepared + u'\n' + setup().source.id;
    m_states->showLoading(tr("Looking at a sample of customers, and which of their values are contacts in Sales"));
    m_ticket = m_workspace.call(workspace::PreparedFields{setup().prepared->prepared, setup().source.id}, this,
                                [this, asked](const Result<workspace::FieldsView> &answer) {
                                    m_ticket.reset();
                                    if (answer.has_value()) {
                                        m_shownFor = asked;
                                        m_form->setFields(*answer);
                                        m_states->showContent();
                                    } else {
                                        m_states->showError(answer.error());
                                    }
                                    Q_EMIT changed();
                                });
}

void MappingStep::addTo(domain::ConnectionDraft &draft) const
{
    draft.source = setup().sourceChosen ? setup().source.id : m_sourceBefore;
    draft.contactIdField = m_form->value();
}

void MappingStep::setFrom(const domain::ConnectionDraft &draft)
{
    m_sourceBefore = draft.source;
    m_form->setValue(draft.contactIdField);
}

QString MappingStep::obstacle() const
{
    if (!setup().sourceChosen)
        return tr("Choose where the customers are read.");
    if (m_ticket)
        return tr("The fields are being looked at.");
    if (!m_states->showsContent())
        return tr("The fields of this source could not be read.");
    return m_form->obstacle();
}

QWidget *MappingStep::first() const
{
    return m_source;
}

} // namespace segue::ui
