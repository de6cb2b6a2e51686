// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signinpage.h"

#include "signinform.h"
#include "signinwait.h"

#include "widgets/look/text.h"
#include "widgets/message/messagebar.h"

#include <QApplication>
#include <QBoxLayout>
#include <QPushButton>

namespace segue::ui {

using domain::SignInMethod;

SignInPage::SignInPage(workspace::Workspace &workspace, const Subject &subject, QWidget *parent)
    : Page(QStringLiteral("signInPage"), tr("Sign in to \"%1\"").arg(subject.name),
           subject.signIn.accountName.isEmpty() ? QString() : tr("Until now: %1").arg(subject.signIn.accountName), parent),
      m_workspace(workspace), m_subject(subject)
{
    addBack(tr("&Back"));
    m_signIn = addPrimaryAction(tr("&Sign in"), QStringLiteral("sign-in"));
    m_wait = new SignInWait(this);
    m_form = new SignInForm(this);
    m_form->setValue(subject.signIn);
    m_obstacle = newQuietLabel({}, this);
    body()->addWidget(m_wait);
    body()->addWidget(m_form);
    body()->addWidget(m_obstacle);
    body()->addStretch();
    const auto look = [this] {
        m_obstacle->setText(m_form->obstacle());
        m_signIn->setEnabled(!m_ticket && m_form->obstacle().isEmpty());
    };
    connect(m_form, &SignInForm::changed, this, look);
    connect(m_signIn, &QPushButton::clicked, this, [this] { begin(false); });
    connect(m_wait, &SignInWait::cancelled, this, &SignInPage::stop);
    look();
    const bool inPerson = subject.signIn.method == SignInMethod::Browser || subject.signIn.method == SignInMethod::DeviceCode;
    if (inPerson && m_form->obstacle().isEmpty())
        begin(false);
}

void SignInPage::begin(bool acceptOtherAccount)
{
    messages()->clear();
    const workspace::SignInRequest how = m_form->value();
    if (m_subject.isSource)
        m_ticket = m_workspace.call(workspace::SignInSource{m_subject.id, how, acceptOtherAccount}, this,
                                    [this](const Result<domain::Source> &answer) {
                                        take(answer.has_value() ? Result<domain::SignInSettings>(answer->signIn) : failure(answer.error()));
                                    });
    else
        m_ticket = m_workspace.call(workspace::SignInConnection{m_subject.id, how, acceptOtherAccount}, this,
                                    [this](const Result<workspace::ConnectionView> &answer) {
                                        take(answer.has_value() ? Result<domain::SignInSettings>(answer->connection.signIn)
                                                                : failure(answer.error()));
                                    });
    m_wait->watch(m_workspace, *m_ticket);
    m_form->setVisible(false);
    m_signIn->setEnabled(false);
}

void SignInPage::stop()
{
    if (m_ticket)
        m_workspace.cancel(*m_ticket);
    m_ticket.reset();
    m_form->setVisible(true);
    m_signIn->setEnabled(m_form->obstacle().isEmpty());
    if (m_wait->isAncestorOf(QApplication::focusWidget()))
        m_signIn->setFocus();
    m_wait->hide();
}

bool SignInPage::mayLeave()
{
    stop();
    return true;
}

void SignInPage::take(const Result<domain::SignInSettings> &answer)
{
    stop();
    if (answer.has_value()) {
        Q_EMIT signedIn(m_subject.id, answer->accountName);
        return;
    }
    if (answer.error().code() != ErrorCode::SignInOtherAccount) {
        messages()->showError(answer.error());
        return;
    }
    const ErrorText text = errorText(answer.error(), shownLanguage());
    QPushButton *yes = messages()->ask(Tone::Notice, text.message, tr("Runs then act as this account from now on."),
                                       tr("&Use %1").arg(answer.error().parameter(QStringLiteral("now")).toString()));
    connect(yes, &QPushButton::clicked, this, [this] { begin(true); });
}

} // namespace segue::ui
