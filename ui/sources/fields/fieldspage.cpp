// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldspage.h"

#include "forms/fields/mappingform.h"
#include "widgets/message/messagebar.h"
#include "widgets/message/states.h"

#include <QBoxLayout>

namespace segue::ui {

FieldsPage::FieldsPage(workspace::Workspace &workspace, const domain::Source &source, QWidget *parent)
    : Page(QStringLiteral("fieldsPage"), tr("Fields of \"%1\"").arg(source.name),
           tr("What a sample of customers shows of each field. Nothing is kept of it."), parent),
      m_workspace(workspace), m_source(source.id.toString())
{
    addBack(tr("&Back"));
    m_form = new MappingForm(this);
    m_form->setChoosing(false);
    m_states = new States(m_form, this);
    body()->addWidget(m_states, 1);
    connect(m_states, &States::retry, this, &FieldsPage::refresh);
    refresh();
}

void FieldsPage::refresh()
{
    m_states->showLoading(tr("Looking at a sample of customers, and which of their values are contacts in Sales"));
    m_workspace.call(workspace::SourceFields{m_source, std::nullopt}, this, [this](const Result<workspace::FieldsView> &answer) {
        if (!answer.has_value()) {
            m_states->showError(answer.error());
            return;
        }
        m_form->setFields(*answer);
        m_states->showContent();
        if (answer->notAsked)
            messages()->showText(Tone::Notice, tr("Sales was not asked which values are contacts."),
                                 tr("Add a connection that reads from this source."));
        else
            messages()->showText(Tone::Neutral, tr("Contacts were looked up in: %1").arg(answer->askedIn));
    });
}

} // namespace segue::ui
