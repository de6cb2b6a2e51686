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
    QPushButton *yes = messages()->ask(Tone::Notice, tr("Leave without saving the connection?"),
                                       tr("What was entered is lost, and the sign-in that was made here is forgotten."), tr("&Leave"));
    connect(yes, &QPushButton::clicked, this, [this] {
        m_leaving = true;
        leave();
    });
    return false;
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
    Q_EMIT saved(*answer);
}

} // namespace segue::ui
