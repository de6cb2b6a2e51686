// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audittab.h"

#include "widgets/input/searchfield.h"
#include "widgets/message/states.h"
#include "widgets/table/table.h"
#include "wording/views.h"
#include "wording/wording.h"

#include <QBoxLayout>
#include <QLabel>
#include <QScrollArea>

namespace segue::ui {

AuditTab::AuditTab(workspace::Workspace &workspace, const Clock &clock, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_clock(clock)
{
    using C = Column<Entry>;
    m_model = new RowsModel<Entry>(
        {
            C(QStringLiteral("at"), tr("Time"), [this](const Entry &entry) { return wording::relativeTime(entry.fact.at, m_clock.now()); })
                .sorted([](const Entry &entry) { return -entry.number; })
                .hinted([](const Entry &entry) { return wording::time(entry.fact.at); }),
            C(QStringLiteral("kind"), tr("Kind"), [](const Entry &entry) { return wording::auditKindText(entry.fact.kind); }),
            C(QStringLiteral("name"), tr("Name"), [](const Entry &entry) { return entry.fact.name; }),
            C(QStringLiteral("action"), tr("Change"), [](const Entry &entry) { return wording::auditActionText(entry.fact.action); }),
            C(QStringLiteral("actor"), tr("By"), [](const Entry &entry) { return entry.fact.actor; }),
        },
        [](const Entry &entry) { return QString::number(entry.fact.at.toMSecsSinceEpoch()) + entry.fact.id + entry.fact.action; }, this);
    const int gap = step(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, gap, 0, 0);
    column->setSpacing(gap);
    m_search = new SearchField(tr("Search changes"), this);
    m_search->setMaximumWidth(step(this, 40));
    column->addWidget(m_search);
    auto *content = new QWidget(this);
    auto *contentColumn = new QVBoxLayout(content);
    contentColumn->setContentsMargins(0, 0, 0, 0);
    m_table = new Table(QStringLiteral("auditTable"), tr("Changes of definitions"), this);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->show(m_model, 0, Qt::DescendingOrder);
    contentColumn->addWidget(m_table, 2);
    m_changes = newQuietLabel({}, this);
    m_changes->setObjectName(QStringLiteral("auditChanges"));
    m_changes->setTextFormat(Qt::PlainText);
    m_changes->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_changes->setMargin(gap);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::StyledPanel);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(m_changes);
    contentColumn->addWidget(area, 1);
    m_states = new States(content, this);
    column->addWidget(m_states, 1);
    m_states->showLoading(tr("Reading the changes"));
    connect(m_search, &SearchField::searched, this, [this](const QString &text) { m_table->found()->search(text); });
    connect(m_table, &Table::selectionMoved, this, &AuditTab::showChanges);
    connect(m_states, &States::retry, this, &AuditTab::refresh);
}

void AuditTab::refresh()
{
    workspace::ListAudit request;
    request.limit = mostRead;
    m_workspace.call(request, this, [this](const Result<QList<workspace::AuditFact>> &answer) {
        if (!answer.has_value()) {
            m_states->showError(answer.error());
            return;
        }
        QList<Entry> entries;
        int number = 0;
        for (const workspace::AuditFact &fact : *answer)
            entries.append({number++, fact});
        m_model->setRows(entries);
        if (entries.isEmpty()) {
            m_states->showEmpty(tr("Nothing was changed yet"), tr("Who adds, changes or removes a definition stands here."));
            return;
        }
        m_states->showContent();
        if (m_table->selectedPlace() < 0)
            m_table->selectRow(0);
    });
}

void AuditTab::showChanges()
{
    const int place = m_table->selectedPlace();
    if (place < 0) {
        m_changes->clear();
        return;
    }
    const workspace::AuditFact &fact = m_model->row(place).fact;
    m_changes->setText((QStringList(wording::auditSentence(fact)) + wording::auditChanges(fact)).join(u'\n'));
}

} // namespace segue::ui
