// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rundetails.h"

#include "listcolumns.h"
#include "rejectsview.h"

#include "marks/runmarks.h"
#include "widgets/look/flowlayout.h"
#include "widgets/message/messagebar.h"
#include "widgets/table/table.h"
#include "wording/remarks.h"
#include "wording/wording.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>

#include <algorithm>

namespace segue::ui {

RunDetails::RunDetails(workspace::Workspace &workspace, QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("runDetails"));
    m_model = new RowsModel<domain::ListRun>(listRunColumns(), listRunKey, this);
    m_rejects = new RejectsView(workspace, this);
    build();
    offer();
}

void RunDetails::build()
{
    const int gap = step(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    auto *head = new QHBoxLayout;
    head->setSpacing(gap);
    m_sign = new QLabel(this);
    head->addWidget(m_sign, 0, Qt::AlignTop);
    m_result = newLabel(TextSize::Section, {}, this);
    m_result->setObjectName(QStringLiteral("runResult"));
    head->addWidget(m_result, 1);
    column->addLayout(head);
    m_facts = newQuietLabel({}, this);
    m_facts->setObjectName(QStringLiteral("runFacts"));
    column->addWidget(m_facts);
    auto *acts = new FlowLayout;
    m_retry = addButton(acts, tr("Try only these re&jects again"), QStringLiteral("run"), QStringLiteral("retryRejects"));
    m_resume = addButton(acts, tr("Fi&nish this run"), QStringLiteral("forward"), QStringLiteral("resumeRun"));
    m_undo = addButton(acts, tr("&Undo this run"), QStringLiteral("undo"), QStringLiteral("undoRun"));
    column->addLayout(acts);
    m_error = new MessageBar(this);
    column->addWidget(m_error);

    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    auto *listsTab = new QWidget(this);
    auto *listsColumn = new QVBoxLayout(listsTab);
    listsColumn->setContentsMargins(0, gap, 0, 0);
    listsColumn->setSpacing(gap);
    m_lists = new Table(QStringLiteral("runListsTable"), tr("Marketing lists of the run"), this);
    m_lists->setMinimumHeight(step(this, 7));
    m_lists->show(m_model);
    // As a rule the list is named after its segment.
    m_lists->hideAtFirst(QStringLiteral("segment"));
    m_lists->hideAtFirst(QStringLiteral("members"));
    listsColumn->addWidget(m_lists, 1);
    for (int number = 0; number < 3; ++number) {
        m_ofList.append(new MessageBar(this));
        listsColumn->addWidget(m_ofList.last());
    }
    m_remarks = newQuietLabel({}, this);
    m_remarks->setObjectName(QStringLiteral("runRemarks"));
    listsColumn->addWidget(m_remarks);
    m_tabs->addTab(listsTab, tr("Lists"));

    m_tabs->addTab(m_rejects, tr("Rejects"));
    column->addWidget(m_tabs, 1);

    connect(m_lists, &Table::selectionMoved, this, &RunDetails::showList);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int tab) {
        if (m_tabs->widget(tab) == m_rejects)
            m_rejects->load();
    });
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT retryRejectsWanted(m_record); });
    connect(m_resume, &QPushButton::clicked, this, [this] { Q_EMIT resumeWanted(m_record); });
    connect(m_undo, &QPushButton::clicked, this, [this] { Q_EMIT undoWanted(m_record); });
}

QPushButton *RunDetails::addButton(QLayout *row, const QString &text, const QString &picture, const QString &name)
{
    auto *button = new QPushButton(icon(picture, palette()), text, this);
    button->setObjectName(name);
    row->addWidget(button);
    return button;
}

void RunDetails::showRun(const domain::RunRecord &record)
{
    const bool isSame = record.id == m_record.id && record.state == m_record.state;
    m_record = record;
    const int size = step(this, 3);
    m_sign->setPixmap(toneIcon(toneOf(record.state), palette()).pixmap(QSize(size, size), devicePixelRatioF()));
    m_result->setText(wording::resultSentence(record));
    m_facts->setText(facts());
    m_error->clear();
    if (record.error)
        m_error->showError(*record.error);
    m_model->setRows(record.lists);
    if (!isSame) {
        const auto troubled = std::find_if(record.lists.begin(), record.lists.end(), hasTrouble);
        m_lists->selectPlace(troubled == record.lists.end() ? 0 : static_cast<int>(troubled - record.lists.begin()));
        m_rejects->show(record);
        if (m_tabs->currentWidget() == m_rejects)
            m_rejects->load();
    }
    qint64 rejects = 0;
    const auto counts = record.rejectsByReason();
    for (const qint64 count : counts)
        rejects += count;
    m_tabs->setTabText(0, tr("&Lists (%1)").arg(wording::number(record.lists.size())));
    m_tabs->setTabText(1, tr("R&ejects (%1)").arg(wording::rows(rejects)));
    showList();
    offer();
}

void RunDetails::setIdle(bool idle)
{
    m_idle = idle;
    offer();
}

void RunDetails::offer()
{
    using enum domain::RunState;
    const domain::RunState state = m_record.state;
    const bool isOver = domain::isOver(state) && !m_record.id.isNull();
    const bool canResume = state == Cancelled || state == Interrupted || state == Failed;
    const bool hasChanged = std::any_of(m_record.lists.begin(), m_record.lists.end(),
                                        [](const domain::ListRun &list) { return list.added + list.removed > 0; });
    m_retry->setVisible(isOver && m_record.problemRejects() > 0);
    m_resume->setVisible(isOver && canResume);
    m_undo->setVisible(isOver && hasChanged);
    m_retry->setEnabled(m_idle);
    m_resume->setEnabled(m_idle);
    m_undo->setEnabled(m_idle);
}

QString RunDetails::facts() const
{
    QStringList parts;
    parts.append(tr("%1, started at %2 by %3").arg(m_record.exportName, wording::time(m_record.startedAt), m_record.startedBy));
    if (m_record.finishedAt)
        parts.append(tr("took %1").arg(wording::duration(m_record.startedAt.msecsTo(*m_record.finishedAt))));
    if (!m_record.account.isEmpty())
        parts.append(tr("account: %1").arg(m_record.account));
    parts.append(wording::modeText(m_record.mode));
    if (m_record.requests > 0)
        parts.append(tr("requests: %1").arg(wording::number(m_record.requests)));
    if (m_record.throttledMs > 0)
        parts.append(tr("waited %1 as the server asked").arg(wording::duration(m_record.throttledMs)));
    if (m_record.guardLifted)
        parts.append(tr("the removal guard was lifted for this run"));
    return parts.join(QStringLiteral(" · "));
}

QString RunDetails::remarks() const
{
    qint64 optedOut = 0;
    qint64 staysInactive = 0;
    QString text;
    for (const domain::ListRun &list : m_record.lists) {
        optedOut += list.optedOut;
        staysInactive += list.staysInactive;
    }
    if (const int place = m_lists->selectedPlace(); place >= 0)
        text += wording::listRemarks(m_model->row(place));
    text += wording::peopleRemarks(optedOut, staysInactive) + wording::runRemarks(m_record, shownLanguage(), wording::Where::Window);
    return text.trimmed();
}

void RunDetails::showList()
{
    for (MessageBar *bar : std::as_const(m_ofList))
        bar->clear();
    if (const int place = m_lists->selectedPlace(); place >= 0) {
        const domain::ListRun &list = m_model->row(place);
        qsizetype number = 0;
        for (const auto *error : {&list.error, &list.guard, &list.alarm}) {
            if (*error)
                m_ofList.at(number++)->showError(**error);
        }
    }
    const QString text = remarks();
    m_remarks->setText(text);
    m_remarks->setVisible(!text.isEmpty());
}

} // namespace segue::ui
