// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listcard.h"

#include "marks/sharebar.h"
#include "widgets/look/icons.h"
#include "widgets/look/text.h"
#include "widgets/message/messagebar.h"
#include "wording/remarks.h"
#include "wording/wording.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace segue::ui {

ListCard::ListCard(std::shared_ptr<const domain::Plan> plan, int list, QWidget *parent)
    : QFrame(parent), m_plan(std::move(plan)), m_list(list)
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    const domain::ListPlan &of = this->list();
    const QString name = wording::listText(of);
    setAccessibleName(name);
    m_column = new QVBoxLayout(this);
    const int gap = step(this);
    m_column->setContentsMargins(2 * gap, gap, 2 * gap, gap);
    m_column->setSpacing(gap);
    m_column->addWidget(newLabel(TextSize::Section, name, this));
    m_column->addWidget(newQuietLabel(tr("Segment: %1 (%2)", "name and size").arg(of.segmentName, wording::people(of.members)), this));
    if (of.problem) {
        auto *bar = new MessageBar(this);
        bar->showError(*of.problem);
        m_column->addWidget(bar);
        return;
    }
    addBar();
    addGuard();
    addRemarks();
    addPeople();
}

void ListCard::addBar()
{
    const domain::ListPlan &of = list();
    using Look = ShareBar::Look;
    const auto joins = static_cast<qint64>(of.joins.size());
    const auto leaves = static_cast<qint64>(of.leaves.size());
    const auto held = static_cast<qint64>(of.held.size());
    auto *bar = new ShareBar(this);
    bar->setParts({{tr("Staying: %1").arg(wording::people(of.stays)), of.stays, Tone::Neutral, Look::Solid},
                   {tr("Joining: %1").arg(wording::people(joins)), joins, Tone::Good, Look::Striped},
                   {tr("Leaving: %1").arg(wording::people(leaves)), leaves, Tone::Notice, Look::Dotted},
                   {tr("Held: %1").arg(wording::people(held)), held, Tone::Busy, Look::Outlined}});
    m_column->addWidget(bar);
    QStringList facts{tr("On the list afterwards: %1").arg(wording::people(of.membersAfter()))};
    if (of.notOurs > 0)
        facts.append(tr("added by others and staying: %1").arg(wording::people(of.notOurs)));
    if (of.removedByOthersLeft() > 0)
        facts.append(tr("removed by others and left alone: %1").arg(wording::people(of.removedByOthersLeft())));
    m_column->addWidget(newLabel(TextSize::Body, facts.join(tr("; ", "between facts")), this));
}

void ListCard::addGuard()
{
    if (!list().guard)
        return;
    m_guard = new MessageBar(this);
    m_guard->showError(*list().guard);
    auto *lift = m_guard->addButton(tr("Allow &this once"));
    lift->setObjectName(QStringLiteral("liftGuard"));
    connect(lift, &QPushButton::clicked, this, &ListCard::guardLifted);
    m_column->addWidget(m_guard);
}

void ListCard::showLifted()
{
    if (m_guard)
        m_guard->showText(Tone::Notice, tr("The removal guard is lifted for this plan only."),
                          tr("The next run is guarded as before. No contact record is deleted."));
}

void ListCard::addRemarks()
{
    const domain::ListPlan &of = list();
    QMap<domain::RejectReason, qint64> counts = of.then.rejects;
    if (!of.quick) {
        for (const domain::Reject &reject : of.rejects)
            ++counts[reject.reason];
    }
    const QString problems = wording::reasonsText(counts, false);
    const QString expected = wording::reasonsText(counts, true);
    QStringList lines;
    if (!problems.isEmpty())
        lines.append(tr("Cannot be exported: %1").arg(problems));
    if (!expected.isEmpty())
        lines.append(tr("Not meant: %1").arg(expected));
    if (of.heldCustomers > 0)
        lines.append(tr("Held: they stay, since their contact ID cannot be used this time."));
    const QString people = wording::peopleRemarks(of.optedOut, of.staysInactive).trimmed();
    if (!people.isEmpty())
        lines.append(people);
    if (!lines.isEmpty())
        m_column->addWidget(newQuietLabel(lines.join(u'\n'), this));
    if (of.alarm) {
        auto *bar = new MessageBar(this);
        bar->showError(*of.alarm);
        m_column->addWidget(bar);
    }
}

void ListCard::addPeople()
{
    using Kind = PlanPeople::Kind;
    m_people = new QWidget(this);
    m_people->setVisible(false);
    auto *column = new QVBoxLayout(m_people);
    column->setContentsMargins(0, 0, 0, 0);
    m_kind = new QComboBox(m_people);
    m_kind->setAccessibleName(tr("Whom to show"));
    for (const Kind kind : {Kind::Joins, Kind::Leaves, Kind::Held, Kind::RemovedByOthers, Kind::Problems, Kind::Expected}) {
        if (const qint64 count = PlanPeople::count(list(), kind); count > 0)
            m_kind->addItem(tr("%1 (%2)", "kind and number").arg(PlanPeople::kindText(kind), wording::number(count)),
                            static_cast<int>(kind));
    }
    if (m_kind->count() == 0) {
        m_people->deleteLater();
        m_people = nullptr;
        return;
    }
    m_model = new PlanPeople(this);
    m_table = new QTableView(m_people);
    m_table->setAccessibleName(tr("People of the list \"%1\"").arg(list().listName));
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->setVisible(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setModel(m_model);
    const int wide = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(PlanPeople::What, 22 * wide);
    m_table->setColumnWidth(PlanPeople::Contact, 46 * wide);
    m_table->setMinimumHeight(step(this, 26));
    column->addWidget(m_kind, 0, Qt::AlignLeft);
    column->addWidget(m_table);
    m_toggle = new QPushButton(tr("Show the &people"), this);
    m_toggle->setCheckable(true);
    m_column->addWidget(m_toggle, 0, Qt::AlignLeft);
    m_column->addWidget(m_people);
    connect(m_toggle, &QPushButton::toggled, this, &ListCard::showPeople);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ListCard::choosePeople);
}

void ListCard::showPeople(bool shown)
{
    m_people->setVisible(shown);
    m_toggle->setText(shown ? tr("Hide the &people") : tr("Show the &people"));
    if (shown && m_model->rowCount() == 0)
        choosePeople();
}

void ListCard::choosePeople()
{
    m_model->show(m_plan, m_list, static_cast<PlanPeople::Kind>(m_kind->currentData().toInt()));
}

} // namespace segue::ui
