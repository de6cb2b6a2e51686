// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectioneditpage.h"

#include "forms/fields/audienceform.h"
#include "forms/fields/field.h"
#include "forms/fields/mappingform.h"
#include "forms/fields/nameform.h"
#include "forms/fields/serverform.h"
#include "forms/fields/termsform.h"
#include "widgets/look/icons.h"
#include "widgets/look/text.h"
#include "widgets/message/messagebar.h"
#include "widgets/message/states.h"
#include "wording/views.h"
#include "wording/wording.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QPushButton>
#include <QScrollArea>

namespace segue::ui {

ConnectionEditPage::ConnectionEditPage(workspace::Workspace &workspace, const workspace::ConnectionView &view, QWidget *parent)
    : Page(QStringLiteral("connectionEditPage"), tr("Edit \"%1\"").arg(view.connection.name), {}, parent), m_workspace(workspace),
      m_view(view)
{
    addBack(tr("&Back"));
    m_save = addPrimaryAction(tr("&Save"), QStringLiteral("check"));
    build();
    connect(m_save, &QPushButton::clicked, this, &ConnectionEditPage::lookFirst);
    m_name->setValue(view.connection.name);
    m_audience->setValue(view.connection.audience);
    m_server->setValue(view.connection.server.toString());
    m_mapping->setValue(view.connection.contactIdField);
    look();
    askSources();
}

void ConnectionEditPage::build()
{
    m_why = newQuietLabel({}, this);
    m_why->setObjectName(QStringLiteral("obstacle"));
    body()->addWidget(m_why);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(scroll);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, step(this), 0);
    column->setSpacing(step(this, 2));
    m_name = new NameForm(tr("Display na&me"), tr("Name and kind are all that others see of the connection."), content);
    m_audience = new AudienceForm(content);
    m_server = new ServerForm(content);
    column->addWidget(m_name);
    column->addWidget(m_audience);
    column->addWidget(m_server);

    auto *account = new QHBoxLayout;
    auto *who = newLabel(TextSize::Body, tr("Signed in as %1").arg(m_view.connection.signIn.accountName), content);
    who->setWordWrap(false);
    account->addWidget(who);
    auto *signIn = new QPushButton(icon(QStringLiteral("sign-in"), palette()), tr("Sig&n in again"), content);
    account->addWidget(signIn);
    account->addStretch();
    column->addLayout(account);
    connect(signIn, &QPushButton::clicked, this, [this] { Q_EMIT signInWanted(Subject::of(m_view.connection)); });

    column->addWidget(newLabel(TextSize::Section, tr("Customer ID to contact ID"), content));
    m_source = new QComboBox(content);
    m_source->setObjectName(QStringLiteral("source"));
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_source->setMinimumContentsLength(24);
    m_source->setMaximumWidth(fieldWidth(this));
    column->addWidget(new Field(tr("So&urce of the customers"), m_source, content));
    m_mapping = new MappingForm(content);
    m_mappingStates = new States(m_mapping, content);
    m_mappingStates->setMinimumHeight(step(this, 30));
    column->addWidget(m_mappingStates, 1);
    m_terms = new TermsForm(content);
    column->addWidget(m_terms);
    scroll->setWidget(content);
    body()->addWidget(scroll, 1);

    connect(m_name, &NameForm::changed, this, &ConnectionEditPage::look);
    connect(m_audience, &AudienceForm::changed, this, &ConnectionEditPage::look);
    connect(m_server, &ServerForm::changed, this, &ConnectionEditPage::look);
    connect(m_terms, &TermsForm::changed, this, &ConnectionEditPage::look);
    connect(m_mapping, &MappingForm::changed, this, &ConnectionEditPage::look);
    connect(m_mapping, &MappingForm::rateWanted, this, &ConnectionEditPage::rate);
    connect(m_mappingStates, &States::retry, this, &ConnectionEditPage::askFields);
    connect(m_source, &QComboBox::currentIndexChanged, this, &ConnectionEditPage::askFields);
}

void ConnectionEditPage::askSources()
{
    m_workspace.call(workspace::ListConnections{}, this, [this](const Result<QList<workspace::ConnectionView>> &answer) {
        QStringList taken;
        for (const workspace::ConnectionView &other : answer.value_or(QList<workspace::ConnectionView>())) {
            if (other.connection.id != m_view.connection.id)
                taken.append(other.connection.name);
        }
        m_name->setTaken(taken);
    });
    m_workspace.call(workspace::ListSources{}, this, [this](const Result<QList<domain::Source>> &answer) {
        if (!answer.has_value()) {
            m_mappingStates->showError(answer.error());
            return;
        }
        {
            const QSignalBlocker quiet(m_source);
            for (const domain::Source &source : *answer)
                m_source->addItem(tr("%1 (%2)").arg(source.name, wording::sourceKindText(source.kind)), source.id.toString());
            m_source->setCurrentIndex(m_source->findData(m_view.connection.source.toString()));
        }
        askFields();
    });
}

void ConnectionEditPage::askFields()
{
    look();
    m_fieldsShown = false;
    m_mappingStates->showLoading(tr("Looking at a sample of customers, and which of their values are contacts in Sales"));
    const QString source = m_source->currentData().toString();
    m_workspace.call(workspace::SourceFields{source, m_view.connection.id.toString()}, this,
                     [this, source](const Result<workspace::FieldsView> &answer) {
                         if (source != m_source->currentData().toString())
                             return;
                         if (!answer.has_value()) {
                             m_mappingStates->showError(answer.error());
                             return;
                         }
                         m_fieldsShown = true;
                         m_mapping->setFields(*answer);
                         m_mappingStates->showContent();
                         if (answer->notAsked)
                             messages()->showError(*answer->notAsked);
                         look();
                     });
}

void ConnectionEditPage::rate(const QString &field)
{
    workspace::EditConnection request;
    request.connection = m_view.connection.id.toString();
    request.contactIdField = field;
    if (hasOtherSource()) {
        request.source = m_source->currentData().toString();
        request.acceptedTermsVersion = workspace::currentTerms(shownLanguage()).version; // only a look
    }
    request.language = shownLanguage();
    request.onlyLook = true;
    m_workspace.call(request, this, [this, field](const Result<workspace::EditedConnection> &answer) {
        if (!answer.has_value()) {
            m_mapping->setRated(field, failure(answer.error()));
            return;
        }
        workspace::FieldMatch unrated;
        unrated.field = field; // in force, and none of its values reads as an ID
        m_mapping->setRated(field, answer->after.value_or(unrated));
    });
}

bool ConnectionEditPage::hasOtherSource() const
{
    const QString chosen = m_source->currentData().toString();
    return !chosen.isEmpty() && chosen != m_view.connection.source.toString();
}

workspace::EditConnection ConnectionEditPage::changes() const
{
    const domain::Connection &before = m_view.connection;
    workspace::EditConnection request;
    request.connection = before.id.toString();
    request.language = shownLanguage();
    if (m_name->value() != before.name)
        request.name = m_name->value();
    if (m_audience->value() != before.audience)
        request.audience = m_audience->value();
    if (!m_server->server().isEmpty() && m_server->server() != before.server)
        request.server = m_server->value();
    if (hasOtherSource()) {
        request.source = m_source->currentData().toString();
        request.acceptedTermsVersion = m_terms->acceptedVersion();
    }
    if (m_mapping->value().compare(before.contactIdField, Qt::CaseInsensitive) != 0)
        request.contactIdField = m_mapping->value();
    return request;
}

bool ConnectionEditPage::isChanged() const
{
    const workspace::EditConnection request = changes();
    return request.name || request.audience || request.server || request.source || request.contactIdField;
}

QString ConnectionEditPage::obstacle() const
{
    const workspace::EditConnection request = changes();
    for (const QString &why : {m_name->obstacle(), m_audience->obstacle(), m_server->obstacle()}) {
        if (!why.isEmpty())
            return why;
    }
    // A field that nobody touches does not stand in the way of another name.
    if (request.source || request.contactIdField) {
        if (!m_fieldsShown)
            return tr("The fields are being looked at.");
        if (const QString why = m_mapping->obstacle(); !why.isEmpty())
            return why;
    }
    if (request.source && request.acceptedTermsVersion.isEmpty())
        return tr("Another source needs another agreement to the terms, below.");
    return isChanged() ? QString() : tr("Nothing was changed yet.");
}

void ConnectionEditPage::look()
{
    m_terms->setVisible(hasOtherSource());
    const QString why = m_busy ? tr("Saving") : obstacle();
    m_why->setText(why);
    m_save->setEnabled(why.isEmpty());
    m_save->setAccessibleDescription(why);
}

/// What reaches further than the words is said first.
void ConnectionEditPage::lookFirst()
{
    workspace::EditConnection request = changes();
    if (!request.server && !request.source && !request.contactIdField) {
        save();
        return;
    }
    request.onlyLook = true;
    m_busy = true;
    look();
    m_workspace.call(request, this, [this](const Result<workspace::EditedConnection> &answer) {
        m_busy = false;
        look();
        if (!answer.has_value())
            messages()->showError(answer.error());
        else if (answer->exportsComparedInFull.isEmpty() && !answer->after)
            save();
        else
            tellEffect(*answer);
    });
}

void ConnectionEditPage::tellEffect(const workspace::EditedConnection &edited)
{
    QStringList effects;
    if (edited.after) {
        effects.append(edited.before ? tr("Contacts found in Sales: until now %1, then %2.")
                                           .arg(wording::matchText(edited.before), wording::matchText(edited.after))
                                     : tr("Contacts found in Sales: %1.").arg(wording::matchText(edited.after)));
    }
    if (!edited.exportsComparedInFull.isEmpty()) {
        effects.append(tr("The next run of these exports compares all members: %1.").arg(wording::listed(edited.exportsComparedInFull)));
    }
    QPushButton *yes = messages()->ask(edited.after && edited.after->percent() < 50 ? Tone::Notice : Tone::Neutral,
                                       tr("Save these changes?"), effects.join(u' '), tr("&Save"));
    connect(yes, &QPushButton::clicked, this, &ConnectionEditPage::save);
}

void ConnectionEditPage::save()
{
    messages()->clear();
    m_busy = true;
    look();
    m_workspace.call(changes(), this, [this](const Result<workspace::EditedConnection> &answer) {
        m_busy = false;
        look();
        if (!answer.has_value()) {
            messages()->showError(answer.error());
            return;
        }
        m_leaving = true;
        Q_EMIT saved(*answer);
    });
}

bool ConnectionEditPage::mayLeave()
{
    if (m_leaving || !isChanged())
        return true;
    QPushButton *yes = messages()->ask(Tone::Notice, tr("Leave without saving?"), tr("What was changed here is lost."), tr("&Leave"));
    connect(yes, &QPushButton::clicked, this, [this] {
        m_leaving = true;
        leave();
    });
    return false;
}

} // namespace segue::ui
