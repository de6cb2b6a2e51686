// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listchooser.h"

#include "widgets/input/searchfield.h"
#include "widgets/look/text.h"
#include "widgets/message/states.h"
#include "widgets/table/table.h"

#include <QBoxLayout>
#include <QLabel>
#include <QRadioButton>

namespace segue::ui {

namespace {

bool canBeTaken(const engine::ListState &list)
{
    return list.isStatic && list.isOfContacts && list.isActive && !list.isLocked;
}

} // namespace

ListChooser::ListChooser(workspace::Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace)
{
    using List = engine::ListState;
    using C = Column<List>;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_title = newLabel(TextSize::Body, {}, this);
    m_new = new QRadioButton(tr("A ne&w list, created by the first run"), this);
    m_existing = new QRadioButton(tr("An e&xisting static list"), this);
    m_search = new SearchField(tr("Search marketing lists by name"), this);
    m_search->setMaximumWidth(step(this, 40));
    m_model = new RowsModel<List>(
        {C(QStringLiteral("name"), tr("Marketing list"), [](const List &list) { return list.name; }),
         C(QStringLiteral("use"), tr("Can be used"),
           [](const List &list) {
               if (!list.isStatic)
                   return tr("no: dynamic");
               if (!list.isOfContacts)
                   return tr("no: not of contacts");
               if (!list.isActive)
                   return tr("no: inactive");
               if (list.isLocked)
                   return tr("no: locked");
               return list.stamp.isEmpty() ? tr("yes") : tr("yes, but marked as belonging to: %1").arg(list.stamp);
           }).marked([](const List &list) -> std::optional<Tone> { return canBeTaken(list) ? Tone::Good : Tone::Bad; })},
        [](const List &list) { return list.id.toString(); }, this);
    m_table = new Table(QStringLiteral("marketingLists"), tr("Marketing lists in Sales"), this);
    m_table->show(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_states = new States(m_table, this);
    m_states->setMinimumHeight(step(this, 16));
    for (QWidget *widget : QList<QWidget *>{m_title, m_new, m_existing, m_search, m_states})
        column->addWidget(widget);
    connect(m_new, &QRadioButton::clicked, this, [this] {
        m_search->setVisible(false);
        m_states->setVisible(false);
        Q_EMIT newWanted();
    });
    connect(m_existing, &QRadioButton::clicked, this, [this] {
        m_search->setVisible(true);
        m_states->setVisible(true);
        m_search->setFocus();
        search(m_search->text());
    });
    connect(m_search, &SearchField::searched, this, &ListChooser::search);
    connect(m_states, &States::retry, this, [this] { search(m_search->text()); });
    connect(m_table, &Table::selectionMoved, this, [this] {
        const int place = m_table->selectedPlace();
        if (place >= 0 && canBeTaken(m_model->row(place)))
            Q_EMIT listWanted(m_model->row(place).id.toString(), m_model->row(place).name);
    });
}

void ListChooser::show(const QString &connection, const QString &segment, const QString &listName, bool existing)
{
    m_connection = connection;
    setVisible(!segment.isEmpty() && !connection.isEmpty());
    m_title->setText(listName.isEmpty() ? tr("The list of \"%1\"").arg(segment)
                                        : tr("The list of \"%1\" (now: %2)", "segment and list").arg(segment, listName));
    m_new->setChecked(!existing);
    m_existing->setChecked(existing);
    m_search->setVisible(existing);
    m_states->setVisible(existing);
}

void ListChooser::search(const QString &text)
{
    if (m_ticket)
        m_workspace.cancel(*m_ticket);
    m_states->showLoading(tr("Searching in Sales"));
    m_ticket = m_workspace.call(workspace::SearchLists{m_connection, text.trimmed()}, this,
                                [this](const Result<QList<engine::ListState>> &answer) {
                                    m_ticket.reset();
                                    found(answer);
                                });
}

void ListChooser::found(const Result<QList<engine::ListState>> &answer)
{
    if (!answer.has_value()) {
        m_states->showError(answer.error());
        return;
    }
    m_model->setRows(*answer);
    if (answer->isEmpty())
        m_states->showEmpty(tr("No list of that name"), tr("A new list can be created instead."));
    else
        m_states->showContent();
}

} // namespace segue::ui
