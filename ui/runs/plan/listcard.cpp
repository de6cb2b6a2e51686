// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listcard.h"

#include "adoptionoffer.h"
#include "marks/sharebar.h"
#include "peoplesection.h"
#include "widgets/look/icons.h"
#include "widgets/look/text.h"
#include "widgets/message/messagebar.h"
#include "wording/remarks.h"
#include "wording/wording.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace segue::ui {

ListCard::ListCard(workspace::Workspace &workspace, std::shared_ptr<const domain::Plan> plan, int list, QWidget *parent)
    : QFrame(parent), m_workspace(workspace), m_plan(std::move(plan)), m_list(list)
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
    // A plan that takes a run back does not read the segment.
    m_column->addWidget(newQuietLabel(of.undo ? tr("Segment: %1").arg(of.segmentName)
                                              : tr("Segment: %1 (%2)", "name and size").arg(of.segmentName, wording::people(of.members)),
                                      this));
    if (of.problem) {
        auto *bar = new MessageBar(this);
        bar->showError(*of.problem);
        m_column->addWidget(bar);
        return;
    }
    addBar();
    addGuard();
    addRemarks();
    addAdoption();
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
    m_guard->setFix(tr("Look at the people below. If it is right, allow it for this plan; the next run is guarded as before."));
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

void ListCard::addAdoption()
{
    if (!list().ledgerOlder)
        return;
    auto *offer = new AdoptionOffer(m_workspace, m_plan, m_list, this);
    connect(offer, &AdoptionOffer::adopted, this, &ListCard::adopted);
    connect(offer, &AdoptionOffer::signInWanted, this, &ListCard::signInWanted);
    m_column->addWidget(offer);
}

void ListCard::addPeople()
{
    if (!PeopleSection::hasAny(list()))
        return;
    auto *people = new PeopleSection(m_workspace, m_plan, m_list, this);
    connect(people, &PeopleSection::signInWanted, this, &ListCard::signInWanted);
    m_column->addWidget(people);
}

} // namespace segue::ui
