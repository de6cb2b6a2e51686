// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adoptionoffer.h"

#include "widgets/look/text.h"
#include "widgets/message/messagebar.h"
#include "widgets/table/rowsmodel.h"
#include "widgets/table/table.h"
#include "wording/remarks.h"
#include "wording/views.h"
#include "wording/wording.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace segue::ui {

namespace {

// More is not read by anybody, and the counts tell of all.
constexpr qsizetype mostShown = 1'000;

struct Candidate
{
    QString list;
    domain::ContactId contact;
    bool inSegment = false;
};

QList<Candidate> candidates(const workspace::AdoptionView &view)
{
    QList<Candidate> rows;
    for (const workspace::ListAdoption &list : view.lists) {
        if (list.problem || !list.proposal)
            continue;
        domain::ContactId last;
        for (const domain::LedgerEntry &entry : list.proposal->entries) {
            // A person with several customers has several entries.
            if (entry.contact == last)
                continue;
            last = entry.contact;
            rows.append({list.listName, entry.contact, entry.customer != domain::CustomerKey{}});
            if (rows.size() == mostShown)
                return rows;
        }
    }
    return rows;
}

} // namespace

AdoptionOffer::AdoptionOffer(workspace::Workspace &workspace, std::shared_ptr<const domain::Plan> plan, int list, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_plan(std::move(plan)), m_list(list), m_bar(new MessageBar(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_bar);
    offer();
}

void AdoptionOffer::offer()
{
    hidePeople();
    m_bar->showText(Tone::Notice, wording::ledgerRemark(*m_plan, m_plan->lists.at(m_list), wording::Where::Window));
    auto *button = m_bar->addButton(tr("Show &whom to take over"));
    button->setObjectName(QStringLiteral("proposeAdoption"));
    connect(button, &QPushButton::clicked, this, &AdoptionOffer::propose);
}

void AdoptionOffer::propose()
{
    m_bar->showText(Tone::Busy, tr("Looking for people whom the ledger can take over"));
    m_ticket = m_workspace.call(workspace::ProposeAdoption{m_plan->exportId.toString()}, this,
                                [this](const Result<workspace::AdoptionView> &answer) {
                                    m_ticket.reset();
                                    if (answer.has_value())
                                        show(*answer);
                                    else
                                        fail(answer.error());
                                });
    connect(m_bar->addButton(tr("Cancel")), &QPushButton::clicked, this, [this] {
        if (m_ticket)
            m_workspace.cancel(*m_ticket);
        m_ticket.reset();
        offer();
    });
}

void AdoptionOffer::show(const workspace::AdoptionView &view)
{
    QStringList lines;
    for (const workspace::ListAdoption &list : view.lists) {
        if (list.problem)
            lines.append(tr("%1: %2", "list and error").arg(list.listName, errorText(*list.problem, shownLanguage()).message));
        else if (list.proposal && list.proposal->people() > 0)
            lines.append(tr("%1: in the segment %2, not in the segment %3", "list and people")
                             .arg(list.listName, wording::people(list.proposal->wanted), wording::people(list.proposal->unwanted)));
    }
    if (view.people() == 0) {
        m_bar->showText(Tone::Neutral, wording::adoptionOfNobody(), lines.join(u'\n'));
        return;
    }
    lines.prepend(wording::adoptionOffer());
    lines.append(wording::adoptionWarning(view));
    lines.removeAll(QString());
    showPeople(view);
    m_bar->showText(Tone::Notice, wording::adoptionQuestion(view), lines.join(u'\n'));
    auto *yes = m_bar->addButton(tr("&Take over"));
    yes->setObjectName(QStringLiteral("adopt"));
    connect(yes, &QPushButton::clicked, this, [this, view] { adopt(view); });
    auto *no = m_bar->addButton(tr("Cancel"));
    connect(no, &QPushButton::clicked, this, &AdoptionOffer::offer);
    no->setFocus();
}

void AdoptionOffer::showPeople(const workspace::AdoptionView &view)
{
    hidePeople();
    m_people = new QWidget(this);
    const QList<Candidate> rows = candidates(view);
    const QList<Column<Candidate>> columns{
        {QStringLiteral("list"), tr("Marketing list"), [](const Candidate &row) { return row.list; }},
        {QStringLiteral("contact"), tr("Contact ID"), [](const Candidate &row) { return row.contact.toString(); }},
        {QStringLiteral("segment"), tr("Segment"), [](const Candidate &row) {
             return row.inSegment ? AdoptionOffer::tr("in the segment") : AdoptionOffer::tr("not in the segment");
         }}};
    auto *model = new RowsModel<Candidate>(columns, [](const Candidate &row) { return row.list + row.contact.toString(); }, m_people);
    model->setRows(rows);
    auto *table = new Table(QStringLiteral("adoption"), tr("People whom the ledger can take over"), m_people);
    table->show(model, 2);
    table->setMinimumHeight(step(this, 22));
    auto *column = new QVBoxLayout(m_people);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(table);
    if (view.people() > rows.size())
        column->addWidget(
            newQuietLabel(tr("The first %1 of %2 are shown.").arg(wording::number(rows.size()), wording::people(view.people())), m_people));
    layout()->addWidget(m_people);
}

void AdoptionOffer::hidePeople()
{
    if (m_people)
        m_people->deleteLater();
    m_people = nullptr;
}

void AdoptionOffer::adopt(const workspace::AdoptionView &view)
{
    hidePeople();
    m_bar->showText(Tone::Busy, tr("Taking over into the ledger"));
    m_workspace.call(workspace::AdoptMembers{view}, this, [this](const Result<workspace::AdoptionView> &answer) {
        if (answer.has_value())
            Q_EMIT adopted(wording::adoptionResult(*answer));
        else
            fail(answer.error());
    });
}

void AdoptionOffer::fail(const Error &error)
{
    hidePeople();
    m_bar->showError(error);
    connect(m_bar->addButton(tr("Try a&gain")), &QPushButton::clicked, this, &AdoptionOffer::propose);
    if (errorEntry(error.code()).exitCode == ExitCode::SignInNeeded)
        connect(m_bar->addButton(tr("&Sign in")), &QPushButton::clicked, this, &AdoptionOffer::signInWanted);
}

} // namespace segue::ui
