// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "personsearch.h"

#include "widgets/input/entryfield.h"
#include "widgets/input/names.h"
#include "widgets/input/primarybutton.h"
#include "widgets/look/flowlayout.h"
#include "widgets/look/text.h"
#include "widgets/message/messagebar.h"
#include "widgets/message/states.h"
#include "widgets/table/table.h"
#include "widgets/tallarea.h"
#include "wording/views.h"
#include "wording/wording.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QRegularExpression>
#include <QSplitter>

#include <algorithm>

namespace segue::ui {

namespace {

using workspace::DecisionView;
using workspace::ListExplanation;
using workspace::Standing;

Tone toneOf(const ListExplanation &list)
{
    switch (list.standing) {
    case Standing::Added:
    case Standing::NotOurs:
        return Tone::Good;
    case Standing::TakenOff:
    case Standing::Held:
    case Standing::Rejected:
        return Tone::Notice;
    case Standing::Stopped:
        return Tone::Bad;
    case Standing::Planned:
        return Tone::Busy;
    case Standing::Excluded:
    case Standing::Removed:
    case Standing::NotThere:
        return Tone::Neutral;
    }
    Q_UNREACHABLE();
}

} // namespace

QList<PersonChoice> personChoices(const QStringList &choices)
{
    // "Name <address> (ID)"
    static const QRegularExpression one(QStringLiteral("^(.*?) ?\\(([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\)$"));
    QList<PersonChoice> found;
    for (const QString &choice : choices) {
        if (const auto parts = one.match(choice); parts.hasMatch())
            found.append({parts.captured(1).trimmed(), parts.captured(2)});
    }
    return found;
}

PersonSearch::PersonSearch(workspace::Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace)
{
    using L = Column<ListExplanation>;
    m_listModel = new RowsModel<ListExplanation>(
        {
            L(QStringLiteral("list"), tr("Marketing list"), [](const ListExplanation &list) { return list.listName; }),
            L(QStringLiteral("export"), tr("Export"), [](const ListExplanation &list) { return list.exportName; }),
            L(QStringLiteral("segment"), tr("Segment"), [](const ListExplanation &list) { return list.segmentName; }),
            L(QStringLiteral("now"), tr("On the list now"),
              [](const ListExplanation &list) {
                  return !list.onList ? tr("not known: Sales was not asked") : *list.onList ? tr("yes") : tr("no");
              }),
            L(QStringLiteral("why"), tr("Why"),
              [](const ListExplanation &list) {
                  return wording::standingSentence(list, shownLanguage());
              }).marked([](const ListExplanation &list) { return toneOf(list); }),
        },
        [](const ListExplanation &list) { return list.exportName + u'\n' + list.segmentId + u'\n' + list.list.toString(); }, this);
    using D = Column<DecisionView>;
    m_decisionModel = new RowsModel<DecisionView>(
        {
            D(QStringLiteral("at"), tr("Time"),
              [](const DecisionView &decision) {
                  return wording::time(decision.at);
              }).sorted([](const DecisionView &decision) { return decision.at.toMSecsSinceEpoch(); }),
            D(QStringLiteral("what"), tr("Decision"), [](const DecisionView &decision) { return wording::decisionText(decision); }),
            D(QStringLiteral("state"), tr("The list in that run"),
              [](const DecisionView &decision) {
                  const QString state = decision.run ? wording::stateText(decision.listState) : tr("planned only");
                  return decision.stop ? QStringLiteral("%1: %2").arg(state, errorText(*decision.stop, shownLanguage()).message) : state;
              }),
            D(QStringLiteral("run"), tr("Run"),
              [](const DecisionView &decision) {
                  return decision.run ? decision.run->toString() : decision.plan ? tr("plan %1").arg(decision.plan->toString()) : QString();
              }),
        },
        [](const DecisionView &decision) {
            return QString::number(decision.at.toMSecsSinceEpoch()) + decision.kind + decision.outcome
                   + (decision.run ? decision.run->toString() : QString()) + (decision.plan ? decision.plan->toString() : QString());
        },
        this);
    build();
    showList();
}

void PersonSearch::build()
{
    const int gap = step(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, gap, 0, 0);
    column->setSpacing(gap);
    auto *question = new QLabel(tr("&Why is this person on the lists, or not?"), this);
    question->setWordWrap(true);
    column->addWidget(question);
    auto *row = new FlowLayout;
    m_field = new EntryField(tr("Contact ID, customer ID, e-mail or name"), this);
    m_field->setObjectName(QStringLiteral("personField"));
    m_field->setPlaceholderText(tr("Contact ID, customer ID, e-mail or name"));
    question->setBuddy(m_field);
    row->addWidget(m_field);
    m_export = new QComboBox(this);
    m_export->setObjectName(QStringLiteral("personExport"));
    nameBox(*m_export, tr("Export"));
    m_export->setMinimumContentsLength(20);
    m_export->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_export->addItem(tr("Every export"));
    row->addWidget(m_export);
    m_search = new PrimaryButton(tr("Searc&h"), this);
    m_search->setPicture(QStringLiteral("search"));
    m_search->setObjectName(QStringLiteral("personSearch"));
    row->addWidget(m_search);
    column->addLayout(row);
    m_message = new MessageBar(this);
    column->addWidget(m_message);

    auto *content = new QWidget(this);
    auto *contentColumn = new QVBoxLayout(content);
    contentColumn->setContentsMargins(0, 0, 0, 0);
    contentColumn->setSpacing(gap);
    m_name = newLabel(TextSize::Section, {}, this);
    contentColumn->addWidget(m_name);
    m_ids = newQuietLabel({}, this);
    contentColumn->addWidget(m_ids);
    m_lists = new Table(QStringLiteral("standingTable"), tr("The person, list by list"), this);
    m_lists->setSelectionMode(QAbstractItemView::SingleSelection);
    m_lists->show(m_listModel);
    auto *below = new QWidget(this);
    auto *belowColumn = new QVBoxLayout(below);
    belowColumn->setContentsMargins(0, gap, 0, 0);
    belowColumn->setSpacing(gap);
    auto *head = new QHBoxLayout;
    head->setSpacing(gap);
    m_sentence = newLabel(TextSize::Body, {}, this);
    m_sentence->setObjectName(QStringLiteral("standingSentence"));
    head->addWidget(m_sentence, 1);
    m_exclude = new QPushButton(icon(QStringLiteral("remove"), palette()), tr("E&xclude from the export"), this);
    m_exclude->setObjectName(QStringLiteral("excludePerson"));
    head->addWidget(m_exclude, 0, Qt::AlignTop);
    m_include = new QPushButton(icon(QStringLiteral("add"), palette()), tr("&Let in again"), this);
    m_include->setObjectName(QStringLiteral("includePerson"));
    head->addWidget(m_include, 0, Qt::AlignTop);
    belowColumn->addLayout(head);
    m_decisions = new Table(QStringLiteral("decisionsTable"), tr("Every decision, newest first"), this);
    m_decisions->show(m_decisionModel, 0, Qt::DescendingOrder);
    belowColumn->addWidget(m_decisions, 1);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_lists);
    split->addWidget(below);
    contentColumn->addWidget(split, 1);
    m_lists->setMinimumHeight(step(this, 8));
    m_decisions->setMinimumHeight(step(this, 8));
    m_states = new States(new TallArea(content, this), this);
    column->addWidget(m_states, 1);
    showStart();

    connect(m_field, &EntryField::entered, this, &PersonSearch::search);
    connect(m_search, &QPushButton::clicked, this, [this] { search(m_field->entry()); });
    connect(m_lists, &Table::selectionMoved, this, &PersonSearch::showList);
    connect(m_exclude, &QPushButton::clicked, this, [this] { askToExclude(true); });
    connect(m_include, &QPushButton::clicked, this, [this] { askToExclude(false); });
}

void PersonSearch::showStart()
{
    m_states->showEmpty(tr("Search for somebody"),
                        tr("You see for every list whether the person is on it, why, and each decision that led there."));
}

void PersonSearch::setExports(const QList<workspace::ExportView> &exports)
{
    m_excluded.clear();
    const QString chosen = m_export->currentData().toString();
    while (m_export->count() > 1)
        m_export->removeItem(1);
    for (const workspace::ExportView &view : exports) {
        m_export->addItem(view.definition.name, view.definition.name);
        m_excluded.insert(view.definition.name, view.definition.excluded);
    }
    m_export->setCurrentIndex(chosen.isEmpty() ? 0 : std::max(0, m_export->findData(chosen)));
}

void PersonSearch::find()
{
    m_field->setFocus();
    m_field->selectAll();
}

void PersonSearch::search(const QString &person)
{
    if (m_asking)
        m_workspace.cancel(*m_asking);
    m_asking.reset();
    m_message->clear();
    m_answer = {};
    m_listModel->setRows({});
    m_person = person;
    if (person.isEmpty()) {
        m_message->showText(Tone::Notice, tr("Whom do you search for?"),
                            tr("Type a contact ID, a customer ID, an e-mail address or a name."));
        m_field->setFocus();
        return;
    }
    m_states->showLoading(tr("Asking the workspace and Sales"));
    workspace::ExplainPerson request;
    request.person = person;
    if (m_export->currentData().isValid())
        request.exportName = m_export->currentData().toString();
    m_asking = m_workspace.call(request, this, [this, person](const Result<workspace::Explanation> &answer) {
        m_asking.reset();
        take(person, answer);
    });
}

void PersonSearch::take(const QString &person, const Result<workspace::Explanation> &answer)
{
    if (!answer.has_value()) {
        showStart();
        if (answer.error().code() == ErrorCode::UsageAmbiguous)
            offerChoices(answer.error().parameter(QStringLiteral("choices")).toStringList());
        if (!m_message->isVisibleTo(this))
            m_message->showError(answer.error());
        return;
    }
    m_answer = *answer;
    QString name = m_answer.name;
    if (!m_answer.email.isEmpty())
        name += QStringLiteral(" <%1>").arg(m_answer.email);
    m_name->setText(name.trimmed().isEmpty() ? person : name.trimmed());
    QStringList ids;
    for (const domain::ContactId &contact : m_answer.contacts)
        ids.append(contact.toString());
    m_ids->setText(ids.isEmpty() ? tr("No contact of this customer is known here.") : tr("Contact ID: %1").arg(wording::listed(ids)));
    m_listModel->setRows(m_answer.lists);
    if (m_answer.lists.isEmpty()) {
        m_states->showEmpty(tr("No list to speak of"), tr("No export has a list yet."));
        return;
    }
    m_states->showContent();
    const auto told =
        std::find_if(m_answer.lists.begin(), m_answer.lists.end(), [](const ListExplanation &list) { return !list.decisions.isEmpty(); });
    m_lists->selectPlace(told == m_answer.lists.end() ? 0 : static_cast<int>(told - m_answer.lists.begin()));
    showList();
    if (m_answer.salesSilence)
        m_message->showText(Tone::Notice, tr("Sales was not heard, so this is what the workspace knows."),
                            errorText(*m_answer.salesSilence, shownLanguage()).message);
}

void PersonSearch::offerChoices(const QStringList &choices)
{
    const QList<PersonChoice> people = personChoices(choices);
    if (people.isEmpty())
        return;
    // The last entry says that there are more.
    const bool more = people.size() < choices.size();
    m_message->showText(Tone::Neutral, tr("Several people fit. Which one do you mean?"),
                        more ? tr("There are more than these. An e-mail address or an ID finds one of them.") : QString());
    for (const PersonChoice &choice : people) {
        QPushButton *button = m_message->addButton(choice.text.isEmpty() ? choice.id : choice.text);
        button->setToolTip(choice.id);
        button->setAccessibleDescription(choice.id);
        connect(button, &QPushButton::clicked, this, [this, id = choice.id] {
            m_field->setText(id);
            search(id);
        });
    }
}

void PersonSearch::showList()
{
    const int place = m_lists->selectedPlace();
    const bool excluded = place >= 0 && isExcluded(m_listModel->row(place));
    m_exclude->setVisible(place >= 0 && !excluded);
    m_include->setVisible(excluded);
    if (place < 0) {
        m_sentence->clear();
        m_decisionModel->setRows({});
        return;
    }
    const ListExplanation &list = m_listModel->row(place);
    QString sentence = wording::standingSentence(list, shownLanguage());
    if (excluded && list.standing != Standing::Excluded)
        sentence += u'\n' + tr("Excluded from the export; the next run acts on it.");
    m_sentence->setText(sentence);
    m_decisionModel->setRows(list.decisions);
}

bool PersonSearch::isExcluded(const ListExplanation &list) const
{
    const auto known = m_excluded.constFind(list.exportName);
    return list.standing == Standing::Excluded
           || (known != m_excluded.constEnd()
               && std::any_of(m_answer.contacts.begin(), m_answer.contacts.end(),
                              [&](const domain::ContactId &contact) { return std::binary_search(known->begin(), known->end(), contact); }));
}

void PersonSearch::askToExclude(bool excluded)
{
    const int place = m_lists->selectedPlace();
    if (place < 0)
        return;
    const QString exportName = m_listModel->row(place).exportName;
    QPushButton *yes =
        excluded ? m_message->ask(
                       Tone::Notice, tr("Exclude this person from the export \"%1\"?").arg(exportName),
                       tr("They are never added to its lists again, and are removed from those that Segue added them to with the next "
                          "run. The contact record is not deleted."),
                       tr("E&xclude"))
                 : m_message->ask(Tone::Neutral, tr("Let this person into the export \"%1\" again?").arg(exportName),
                                  tr("The next run adds them where they are in the segment."), tr("&Let in again"));
    connect(yes, &QPushButton::clicked, this, [this, exportName, excluded] { exclude(exportName, excluded); });
}

void PersonSearch::exclude(const QString &exportName, bool excluded)
{
    m_message->clear();
    workspace::ExcludePerson request;
    request.exportName = exportName;
    request.person = m_answer.contacts.isEmpty() ? m_person : m_answer.contacts.first().toString();
    request.excluded = excluded;
    m_workspace.call(request, this, [this, exportName, excluded](const Result<workspace::Exclusion> &answer) {
        if (!answer.has_value()) {
            m_message->showError(answer.error());
            return;
        }
        m_excluded.insert(exportName, answer->view.definition.excluded);
        search(m_person);
        m_message->showText(Tone::Good,
                            excluded ? tr("Excluded from \"%1\".").arg(exportName) : tr("Let into \"%1\" again.").arg(exportName),
                            tr("The next run of the export acts on it."));
    });
}

} // namespace segue::ui
