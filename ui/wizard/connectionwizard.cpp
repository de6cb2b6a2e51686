// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionwizard.h"

#include "steplist.h"
#include "steps/addressstep.h"
#include "steps/checkstep.h"
#include "steps/kindstep.h"
#include "steps/mappingstep.h"
#include "steps/namestep.h"
#include "steps/signinstep.h"
#include "steps/termsstep.h"

#include "forms/checks/checkmemory.h"
#include "widgets/input/primarybutton.h"
#include "widgets/look/text.h"
#include "widgets/message/messagebar.h"
#include "wording/wording.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace segue::ui {

ConnectionWizard::ConnectionWizard(workspace::Workspace &workspace, QWidget *parent)
    : Page(QStringLiteral("connectionWizard"), tr("Add a connection"), {}, parent), m_workspace(workspace),
      m_setup(std::make_unique<Setup>())
{
    m_cancel = addBack(tr("&Cancel"));
    m_stack = new QStackedWidget(this);
    addStep(new KindStep(*m_setup));
    addStep(new NameStep(*m_setup, workspace));
    addStep(new AddressStep(*m_setup));
    addStep(m_signIn = new SignInStep(*m_setup, workspace));
    addStep(m_mapping = new MappingStep(*m_setup, workspace));
    addStep(new TermsStep(*m_setup));
    addStep(m_checks = new CheckStep(*m_setup, workspace));
    connect(m_mapping, &MappingStep::sourceWanted, this, &ConnectionWizard::sourceWanted);

    QStringList titles;
    for (const WizardStep *one : std::as_const(m_steps))
        titles.append(one->title());
    auto *across = new QHBoxLayout;
    across->setSpacing(step(this, 2));
    m_list = new StepList(titles, this);
    across->addWidget(m_list);
    auto *right = new QVBoxLayout;
    right->setSpacing(step(this));
    m_title = newLabel(TextSize::Section, {}, this);
    m_title->setObjectName(QStringLiteral("stepTitle"));
    m_purpose = newQuietLabel({}, this);
    right->addWidget(m_title);
    right->addWidget(m_purpose);
    right->addWidget(m_stack, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(step(this));
    m_why = newQuietLabel({}, this);
    m_why->setObjectName(QStringLiteral("obstacle"));
    m_backwards = new QPushButton(tr("&Back"), this);
    m_backwards->setObjectName(QStringLiteral("stepBack"));
    m_next = new PrimaryButton(tr("&Next"), this);
    m_next->setObjectName(QStringLiteral("stepNext"));
    buttons->addWidget(m_why, 1);
    buttons->addWidget(m_backwards);
    buttons->addWidget(m_next);
    right->addLayout(buttons);
    across->addLayout(right, 1);
    body()->addLayout(across, 1);
    connect(m_backwards, &QPushButton::clicked, this, [this] { go(m_stack->currentIndex() - 1); });
    connect(m_next, &QPushButton::clicked, this, &ConnectionWizard::next);
    go(0);
    m_workspace.call(workspace::ShowConnectionDraft{}, this, [this](const Result<std::optional<domain::ConnectionDraft>> &answer) {
        if (!answer.has_value())
            messages()->showError(answer.error());
        else if (*answer)
            offerDraft(**answer);
    });
}

ConnectionWizard::~ConnectionWizard()
{
    // The steps' fields tell their last changes while they go.
    for (WizardStep *one : std::as_const(m_steps))
        one->disconnect(this);
    m_signIn->drop();
    delete m_stack;
}

void ConnectionWizard::addStep(WizardStep *step)
{
    m_steps.append(step);
    auto *scroll = new QScrollArea(m_stack);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(step);
    m_stack->addWidget(scroll);
    connect(step, &WizardStep::changed, this, &ConnectionWizard::look);
    connect(step, &WizardStep::failed, this, [this](const Error &error) { messages()->showError(error); });
    connect(step, &WizardStep::begun, this, [this] { messages()->clear(); });
    connect(step, &WizardStep::ready, this, [this] { m_next->setFocus(); });
}

WizardStep *ConnectionWizard::current() const
{
    return m_steps.at(m_stack->currentIndex());
}

void ConnectionWizard::go(int step)
{
    current()->pause();
    messages()->clear();
    m_leaving = false;
    m_stack->setCurrentIndex(step);
    m_list->setCurrent(step);
    nameStep();
    // It has the keyboard in a step without a field.
    m_stack->setAccessibleName(current()->title());
    m_purpose->setText(current()->purpose());
    current()->enter();
    look();
    if (QWidget *first = current()->first())
        first->setFocus();
    else
        m_stack->setFocus();
    setAccessibleDescription(tr("Step %1 of %2: %3").arg(step + 1).arg(m_steps.size()).arg(current()->title()));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    Q_EMIT said(accessibleDescription());
}

/// Where there is no room for the list of steps, the title says which one it is.
void ConnectionWizard::nameStep()
{
    const bool isNarrow = width() < step(this, 80);
    m_list->setVisible(!isNarrow);
    m_title->setText(isNarrow ? tr("Step %1 of %2: %3").arg(m_stack->currentIndex() + 1).arg(m_steps.size()).arg(current()->title())
                              : current()->title());
}

void ConnectionWizard::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    nameStep();
}

void ConnectionWizard::next()
{
    if (current() == m_checks)
        save();
    else
        go(m_stack->currentIndex() + 1);
}

void ConnectionWizard::look()
{
    if (!m_next)
        return;
    const QString why = m_saving ? tr("Saving") : current()->obstacle();
    m_why->setText(why);
    m_next->setText(current() == m_checks ? tr("&Save") : tr("&Next"));
    m_next->setEnabled(why.isEmpty());
    m_next->setAccessibleDescription(why);
    m_backwards->setEnabled(m_stack->currentIndex() > 0 && !m_saving);
}

void ConnectionWizard::refresh()
{
    if (m_setup->prepared)
        m_mapping->refreshSources();
}

bool ConnectionWizard::mayLeave()
{
    const bool touched = std::any_of(m_steps.begin(), m_steps.end(), [](const WizardStep *one) { return one->isTouched(); });
    if (!touched || m_leaving || m_saving)
        return true;
    messages()->showText(Tone::Notice, tr("Leave without saving the connection?"),
                         tr("What was entered can be kept as a draft, without secrets. The sign-in that was made here is forgotten."));
    QPushButton *keep = messages()->addButton(tr("Keep a d&raft and leave"));
    keep->setObjectName(QStringLiteral("keepDraft"));
    connect(keep, &QPushButton::clicked, this, &ConnectionWizard::keepDraft);
    connect(messages()->addButton(tr("&Leave")), &QPushButton::clicked, this, &ConnectionWizard::leaveNow);
    QPushButton *stay = messages()->addButton(tr("Stay here"));
    connect(stay, &QPushButton::clicked, messages(), &MessageBar::clear);
    messages()->askByKeyboard(stay, stay);
    return false;
}

void ConnectionWizard::leaveNow()
{
    m_leaving = true;
    leave();
}

void ConnectionWizard::keepDraft()
{
    domain::ConnectionDraft draft;
    for (const WizardStep *one : std::as_const(m_steps))
        one->addTo(draft);
    m_workspace.call(workspace::KeepConnectionDraft{draft}, this, [this](const Result<bool> &answer) {
        if (answer.has_value())
            leaveNow();
        else
            messages()->showError(answer.error());
    });
}

void ConnectionWizard::offerDraft(const domain::ConnectionDraft &draft)
{
    // Who was quick has begun another one already.
    if (m_stack->currentIndex() > 0)
        return;
    const QString name = draft.name.isEmpty() ? draft.server : draft.name;
    messages()->showText(Tone::Neutral,
                         name.isEmpty()
                             ? tr("A connection was begun at %1 and left for later.").arg(wording::time(draft.savedAt))
                             : tr("The connection \"%1\" was begun at %2 and left for later.").arg(name, wording::time(draft.savedAt)),
                         tr("Secrets and the sign-in were not kept."));
    QPushButton *goOn = messages()->addButton(tr("&Go on from there"));
    goOn->setObjectName(QStringLiteral("goOnFromDraft"));
    connect(goOn, &QPushButton::clicked, this, [this, draft] { goOnFrom(draft); });
    QPushButton *anew = messages()->addButton(tr("Begin &anew"));
    anew->setObjectName(QStringLiteral("beginAnew"));
    connect(anew, &QPushButton::clicked, this, [this] {
        messages()->clear();
        m_workspace.call(workspace::KeepConnectionDraft{}, this, [this](const Result<bool> &answer) {
            if (!answer.has_value())
                messages()->showError(answer.error());
        });
        current()->setFocus();
    });
}

void ConnectionWizard::goOnFrom(const domain::ConnectionDraft &draft)
{
    for (WizardStep *one : std::as_const(m_steps))
        one->setFrom(draft);
    // As far as nothing is missing: the sign-in was not kept, so that is where it ends.
    int place = 0;
    while (m_steps.at(place) != m_signIn && m_steps.at(place)->obstacle().isEmpty())
        ++place;
    go(place);
}

void ConnectionWizard::save()
{
    workspace::AddConnection request;
    request.name = m_setup->name;
    request.server = m_setup->server;
    request.audience = m_setup->audience;
    request.prepared = m_setup->prepared->prepared;
    request.ownData = m_setup->source.id.isEmpty();
    if (!request.ownData)
        request.source = m_setup->source.id;
    request.contactIdField = m_setup->field;
    request.acceptedTermsVersion = m_setup->termsVersion;
    request.language = shownLanguage();
    m_saving = true;
    look();
    m_workspace.call(request, this, [this](const Result<workspace::AddedConnection> &answer) { take(answer); });
}

void ConnectionWizard::take(const Result<workspace::AddedConnection> &answer)
{
    m_saving = false;
    if (!answer.has_value()) {
        messages()->showError(answer.error());
        look();
        return;
    }
    rememberCheck(answer->view.connection.id.toString(), *m_checks->report());
    m_setup->prepared.reset(); // kept now
    m_leaving = true;
    // What was left for later is done with. Where that cannot be written down, it is offered once more, and no harm done.
    m_workspace.call(workspace::KeepConnectionDraft{}, &m_workspace, [](const Result<bool> &) {});
    Q_EMIT saved(*answer);
}

} // namespace segue::ui
