// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planpage.h"

#include "listcard.h"
#include "planfile.h"
#include "widgets/look/text.h"
#include "widgets/message/messagebar.h"
#include "widgets/message/states.h"
#include "wording/remarks.h"
#include "wording/wording.h"

#include <QBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace segue::ui {

PlanPage::PlanPage(workspace::Workspace &workspace, PlanWish wish, QWidget *parent)
    : Page(QStringLiteral("planPage"), wish.undo ? tr("Undo a run") : tr("Changes to come"),
           wish.undo ? tr("What taking the run back will do to the lists of \"%1\".").arg(wish.view.definition.name)
                     : tr("What the next run of \"%1\" will do. Nothing has been changed yet.").arg(wish.view.definition.name),
           parent),
      m_workspace(workspace), m_wish(std::move(wish))
{
    addBack(tr("&Back"));
    m_again = addAction(tr("Read a&gain"), QStringLiteral("refresh"));
    addSaving();
    m_run = addPrimaryAction({}, QStringLiteral("run"));
    m_run->setObjectName(QStringLiteral("runPlan"));
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    m_sentence = newLabel(TextSize::Section, {}, content);
    m_sentence->setObjectName(QStringLiteral("planSentence"));
    m_remarks = newQuietLabel({}, content);
    column->addWidget(m_sentence);
    column->addWidget(m_remarks);
    m_scroll = new QScrollArea(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    column->addWidget(m_scroll, 1);
    m_states = new States(content, this);
    body()->addWidget(m_states, 1);
    connect(m_states, &States::retry, this, &PlanPage::refresh);
    connect(m_again, &QPushButton::clicked, this, &PlanPage::refresh);
    connect(m_run, &QPushButton::clicked, this, &PlanPage::run);
    refresh();
}

void PlanPage::addSaving()
{
    m_file = new PlanFile(m_workspace, messages(), this);
    m_save = addAction(tr("Save as CS&V"), QStringLiteral("open"));
    m_save->setObjectName(QStringLiteral("savePlan"));
    auto *menu = new QMenu(m_save);
    menu->addAction(tr("With &IDs only"), this, [this] { m_file->saveIds(m_plan); })->setObjectName(QStringLiteral("savePlanIds"));
    menu->addAction(tr("With &names and e-mail addresses..."), this, [this] { m_file->saveNames(m_plan); })
        ->setObjectName(QStringLiteral("savePlanNames"));
    m_save->setMenu(menu);
}

PlanPage::~PlanPage()
{
    if (m_ticket)
        m_workspace.cancel(*m_ticket);
}

void PlanPage::refresh()
{
    if (m_ticket)
        m_workspace.cancel(*m_ticket);
    m_plan.reset();
    m_lifted = false;
    m_file->stop();
    m_run->setVisible(false);
    m_save->setEnabled(false);
    m_again->setEnabled(false);
    m_states->showLoading(tr("Reading both sides"));
    const auto heard = [this](const Result<std::shared_ptr<const domain::Plan>> &answer) {
        m_ticket.reset();
        m_again->setEnabled(true);
        if (answer.has_value())
            show(answer.value());
        else
            fail(answer.error());
    };
    if (m_wish.undo) {
        m_ticket = m_workspace.call(workspace::PlanUndo{m_wish.undo->id.toString()}, this, heard);
    } else {
        workspace::PlanExport request;
        request.exportName = m_wish.view.definition.name;
        request.full = m_wish.full;
        m_ticket = m_workspace.call(std::move(request), this, heard);
    }
    m_workspace.onProgress(*m_ticket, this, [this](const workspace::RunView &view) { follow(view); });
}

void PlanPage::follow(const workspace::RunView &view)
{
    const engine::RunProgress &progress = view.progress;
    QString text = wording::stepText(progress.step);
    if (!progress.listName.isEmpty())
        text = tr("%1: %2", "list and step").arg(progress.listName, text);
    if (progress.done > 0)
        text += u'\n'
                + (progress.total ? tr("%1 of %2").arg(wording::number(progress.done), wording::number(*progress.total))
                                  : wording::number(progress.done));
    m_states->showLoading(text);
}

void PlanPage::show(std::shared_ptr<const domain::Plan> plan)
{
    m_plan = std::move(plan);
    QString remarks = wording::planRemarks(*m_plan, shownLanguage(), wording::Where::Window).trimmed();
    if (m_plan->joins() + m_plan->leaves() > 0) {
        if (!remarks.isEmpty())
            remarks += u'\n';
        remarks += tr("Requests to Sales: about %1.").arg(wording::number(m_plan->expectedRequests));
    }
    m_remarks->setText(remarks);
    m_remarks->setVisible(!remarks.isEmpty());
    m_cards.clear();
    auto *cards = new QWidget(m_scroll);
    auto *column = new QVBoxLayout(cards);
    column->setContentsMargins(0, 0, step(this), 0);
    column->setSpacing(step(this));
    for (int list = 0; list < m_plan->lists.size(); ++list) {
        auto *card = new ListCard(m_workspace, m_plan, list, cards);
        column->addWidget(card);
        m_cards.append(card);
        connect(card, &ListCard::guardLifted, this, &PlanPage::liftGuard);
        connect(card, &ListCard::signInWanted, this, [this] { Q_EMIT signInWanted(m_wish.view.connectionName); });
        connect(card, &ListCard::adopted, this, [this](const QString &said) {
            refresh();
            messages()->showText(Tone::Good, said);
        });
    }
    column->addStretch();
    m_scroll->setWidget(cards);
    m_states->showContent();
    m_save->setEnabled(true);
    offerRun();
    m_run->setFocus();
    Q_EMIT said(m_sentence->text());
}

void PlanPage::liftGuard()
{
    // For the plan, so every list that was stopped says it.
    m_lifted = true;
    for (ListCard *card : std::as_const(m_cards))
        card->showLifted();
    offerRun();
    m_run->setFocus();
    Q_EMIT said(m_sentence->text());
}

void PlanPage::offerRun()
{
    m_sentence->setText(wording::planSentence(*m_plan, m_lifted));
    const bool anything = std::any_of(m_plan->lists.begin(), m_plan->lists.end(), [this](const domain::ListPlan &list) {
        return !list.problem && (!list.guard || m_lifted) && (!list.changesNothing() || list.createsList);
    });
    m_run->setText(m_wish.undo ? tr("&Undo: %1").arg(wording::runButtonText(*m_plan, m_lifted))
                               : wording::runButtonText(*m_plan, m_lifted));
    m_run->setVisible(anything);
}

void PlanPage::fail(const Error &error)
{
    m_states->showError(error);
    if (errorEntry(error.code()).exitCode == ExitCode::SignInNeeded && !m_wish.view.connectionName.isEmpty()) {
        connect(m_states->errorBar()->addButton(tr("&Sign in")), &QPushButton::clicked, this,
                [this] { Q_EMIT signInWanted(m_wish.view.connectionName); });
    }
}

void PlanPage::run()
{
    if (m_wish.undo) {
        Q_EMIT undoWanted(*m_wish.undo);
        return;
    }
    workspace::RunExport request;
    request.exportName = m_wish.view.definition.name;
    request.plan = m_plan->id.toString();
    request.liftGuard = m_lifted;
    Q_EMIT runWanted(m_plan->exportId, request);
}

} // namespace segue::ui
