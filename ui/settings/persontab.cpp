// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "persontab.h"

#include "widgets/input/entryfield.h"
#include "widgets/look/icons.h"
#include "widgets/look/text.h"
#include "widgets/message/messagebar.h"
#include "wording/wording.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace segue::ui {

PersonTab::PersonTab(workspace::Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace)
{
    const int gap = step(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2 * gap, 0, gap);
    column->setSpacing(gap);
    column->addWidget(newLabel(TextSize::Section, tr("What is kept of people"), this));
    column->addWidget(
        newQuietLabel(tr("The workspace keeps contact IDs, keyed hashes of customer IDs, and reasons. Names and e-mail addresses "
                         "are fetched to be shown, and forgotten. Logs have neither."),
                      this));
    column->addSpacing(gap);
    column->addWidget(newLabel(TextSize::Section, tr("Erase a person"), this));
    column->addWidget(newQuietLabel(tr("Replaces the person by a keyed hash in the ledger, in plans and in the run history, and rewrites "
                                       "the backups. Their membership of "
                                       "marketing lists in Sales and the contact record stay as they are. The source will bring the person "
                                       "again with the next run, unless "
                                       "they are deleted there or excluded from the export here."),
                                    this));
    auto *label = new QLabel(tr("&Contact ID, e-mail or name"), this);
    column->addWidget(label);
    auto *row = new QHBoxLayout;
    row->setSpacing(gap);
    m_field = new EntryField(tr("Person to erase"), this);
    m_field->setObjectName(QStringLiteral("eraseField"));
    label->setBuddy(m_field);
    row->addWidget(m_field, 1);
    m_look = new QPushButton(icon(QStringLiteral("search"), palette()), tr("&Look up"), this);
    m_look->setObjectName(QStringLiteral("eraseLook"));
    row->addWidget(m_look);
    column->addLayout(row);
    m_message = new MessageBar(this);
    column->addWidget(m_message);
    column->addStretch();
    connect(m_field, &EntryField::entered, this, &PersonTab::look);
    connect(m_look, &QPushButton::clicked, this, [this] { look(m_field->entry()); });
}

void PersonTab::look(const QString &person)
{
    if (m_asking)
        m_workspace.cancel(*m_asking);
    m_asking.reset();
    if (person.isEmpty()) {
        m_message->showText(Tone::Notice, tr("Whom is it about?"), tr("Type a contact ID, an e-mail address or a name."));
        m_field->setFocus();
        return;
    }
    m_message->showText(Tone::Busy, tr("Looking the person up. Nothing is erased yet."));
    workspace::ExplainPerson request;
    request.person = person;
    m_asking = m_workspace.call(request, this, [this](const Result<workspace::Explanation> &answer) {
        m_asking.reset();
        if (answer.has_value())
            ask(*answer);
        else
            m_message->showError(answer.error());
    });
}

void PersonTab::ask(const workspace::Explanation &person)
{
    if (person.contacts.isEmpty()) {
        m_message->showText(Tone::Neutral, tr("No contact of that person is known here; there is nothing to erase."));
        return;
    }
    QStringList ids;
    for (const domain::ContactId &contact : person.contacts)
        ids.append(contact.toString());
    QStringList places;
    for (const workspace::ListExplanation &list : person.lists) {
        const bool isOn = list.onList.value_or(list.standing == workspace::Standing::Added || list.standing == workspace::Standing::Held);
        if (isOn)
            places.append(tr("%1 (export %2)").arg(list.listName, list.exportName));
    }
    QString consequence;
    if (!places.isEmpty())
        consequence =
            tr("They are on these marketing lists and stay there: %1. To have them removed first, exclude them from the export and run "
               "it.")
                .arg(wording::listed(places))
            + u'\n';
    consequence += tr("Ledger, plans and run history can no longer tell who they were. This cannot be undone.");
    const QString who = person.name.isEmpty() ? wording::listed(ids) : QStringLiteral("%1 (%2)").arg(person.name, wording::listed(ids));
    QPushButton *yes = m_message->ask(Tone::Notice, tr("Erase %1 from the workspace and its backups?").arg(who), consequence, tr("&Erase"));
    connect(yes, &QPushButton::clicked, this, [this, contacts = person.contacts] { erase(contacts); });
    if (!places.isEmpty()) {
        QPushButton *exclude = m_message->addButton(tr("E&xclude them first"));
        connect(exclude, &QPushButton::clicked, this, &PersonTab::personSearchWanted);
    }
}

void PersonTab::erase(const QList<domain::ContactId> &contacts)
{
    m_message->showText(Tone::Busy, tr("Erasing"));
    workspace::ErasePerson request;
    for (const domain::ContactId &contact : contacts)
        request.contacts.append(contact.toString());
    m_workspace.call(request, this, [this](const Result<workspace::ErasureFacts> &answer) {
        if (!answer.has_value()) {
            m_message->showError(answer.error());
            return;
        }
        QString where = tr("Places: ledgers %1, plans %2, rejects %3, backups %4.")
                            .arg(wording::number(answer->ledgers), wording::number(answer->plans), wording::number(answer->rejects),
                                 wording::number(answer->backups.size()));
        if (!answer->unreached.isEmpty())
            where += u'\n' + tr("These backups could not be rewritten; see to them yourself: %1").arg(wording::listed(answer->unreached));
        m_message->showText(answer->unreached.isEmpty() ? Tone::Good : Tone::Notice,
                            tr("The person was erased; a keyed hash stands there now."), where);
        m_field->clear();
        Q_EMIT erased();
    });
}

} // namespace segue::ui
