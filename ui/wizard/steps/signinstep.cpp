// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signinstep.h"

#include "forms/signin/signinform.h"
#include "forms/signin/signinwait.h"
#include "widgets/look/icons.h"
#include "widgets/look/text.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QPushButton>

namespace segue::ui {

SignInStep::SignInStep(Setup &setup, workspace::Workspace &workspace)
    : WizardStep(setup, tr("Server administrator account"), tr("Sign in with an account that may change marketing lists in Sales.")),
      m_workspace(workspace)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(step(this));
    m_entry = new QWidget(this);
    auto *entry = new QVBoxLayout(m_entry);
    entry->setContentsMargins(0, 0, 0, 0);
    entry->setSpacing(step(this));
    m_lentText = newLabel(TextSize::Body, {}, m_entry);
    m_lent = new QPushButton(tr("&Use this sign-in"), m_entry);
    m_lent->setObjectName(QStringLiteral("useSignIn"));
    m_form = new SignInForm(m_entry);
    m_signIn = new QPushButton(icon(QStringLiteral("sign-in"), palette()), tr("&Sign in"), m_entry);
    m_signIn->setObjectName(QStringLiteral("signIn"));
    entry->addWidget(m_lentText);
    entry->addWidget(m_lent, 0, Qt::AlignLeft);
    entry->addWidget(m_form);
    entry->addWidget(m_signIn, 0, Qt::AlignLeft);
    column->addWidget(m_entry);
    m_wait = new SignInWait(this);
    column->addWidget(m_wait);

    m_done = new QWidget(this);
    auto *done = new QVBoxLayout(m_done);
    done->setContentsMargins(0, 0, 0, 0);
    done->setSpacing(step(this));
    auto *facts = new QFormLayout;
    facts->setHorizontalSpacing(step(this, 2));
    facts->setLabelAlignment(Qt::AlignLeft);
    const auto fact = [&](const QString &object, const QString &name) {
        auto *value = newLabel(TextSize::Body, {}, m_done);
        value->setObjectName(object);
        auto *label = newQuietLabel(name, m_done);
        label->setWordWrap(false);
        facts->addRow(label, value);
        return value;
    };
    m_account = fact(QStringLiteral("account"), tr("Account"));
    m_organisation = fact(QStringLiteral("organisation"), tr("Organisation"));
    m_tenant = fact(QStringLiteral("tenantOfAccount"), tr("Tenant"));
    m_rights = fact(QStringLiteral("rights"), tr("Privileges"));
    done->addLayout(facts);
    auto *other = new QPushButton(tr("Sign in with &another account"), m_done);
    other->setObjectName(QStringLiteral("otherAccount"));
    done->addWidget(other, 0, Qt::AlignLeft);
    column->addWidget(m_done);
    column->addStretch();

    connect(m_form, &SignInForm::changed, this, &SignInStep::look);
    connect(m_signIn, &QPushButton::clicked, this, [this] { signIn(m_form->value()); });
    connect(m_lent, &QPushButton::clicked, this, [this] { signIn(std::nullopt); });
    connect(m_wait, &SignInWait::cancelled, this, [this] {
        stop();
        m_signIn->setFocus();
    });
    connect(other, &QPushButton::clicked, this, [this] {
        drop();
        look();
        m_form->setFocus();
    });
    m_lentText->setVisible(false);
    m_lent->setVisible(false);
    look();
}

void SignInStep::enter()
{
    // A sign-in at another address is none here.
    if (setup().prepared && setup().prepared->server != QUrl(setup().server))
        drop();
    askLenders();
    look();
}

void SignInStep::pause()
{
    if (m_ticket)
        stop();
}

/// A source on the same server has a sign-in already; and what was set up before knows the application's ID.
void SignInStep::askLenders()
{
    m_workspace.call(workspace::ListSources{}, this, [this](const Result<QList<domain::Source>> &answer) {
        if (!answer.has_value()) {
            Q_EMIT failed(answer.error());
            return;
        }
        QString lender;
        for (const domain::Source &source : *answer) {
            if (source.kind == domain::SourceKind::CustomerInsights && source.server == QUrl(setup().server) && lender.isEmpty())
                lender = source.name;
            if (!source.signIn.clientId.isEmpty() && m_form->value().clientId.isEmpty()) {
                domain::SignInSettings known;
                known.clientId = source.signIn.clientId;
                m_form->setValue(known);
            }
        }
        m_lentText->setText(tr("The source \"%1\" is signed in on this server already.").arg(lender));
        m_lentText->setVisible(!lender.isEmpty());
        m_lent->setVisible(!lender.isEmpty());
    });
}

void SignInStep::signIn(const std::optional<workspace::SignInRequest> &how)
{
    Q_EMIT begun();
    workspace::PrepareConnection request;
    request.server = setup().server;
    request.signIn = how;
    m_ticket = m_workspace.call(request, this, [this](const Result<workspace::PreparedConnection> &answer) { take(answer); });
    m_wait->watch(m_workspace, *m_ticket);
    look();
}

void SignInStep::take(const Result<workspace::PreparedConnection> &answer)
{
    m_ticket.reset();
    m_wait->hide();
    if (!answer.has_value()) {
        look();
        m_signIn->setFocus();
        Q_EMIT failed(answer.error());
        return;
    }
    setup().prepared = *answer;
    setup().sourceChosen = false;
    const QString place = answer->organisationName.isEmpty() ? answer->server.toString()
                                                             : tr("%1 (%2)").arg(answer->organisationName, answer->server.toString());
    m_account->setText(answer->lentBy.isEmpty() ? answer->signIn.accountName
                                                : tr("%1 (of the source \"%2\")").arg(answer->signIn.accountName, answer->lentBy));
    m_organisation->setText(place);
    m_tenant->setText(answer->signIn.tenant);
    m_rights->setText(answer->limitedPrivilege.isEmpty()
                          ? tr("All that a run needs")
                          : tr("All that a run needs, but not for the whole organisation (%1)").arg(answer->limitedPrivilege));
    look();
    Q_EMIT ready();
}

void SignInStep::stop()
{
    if (m_ticket)
        m_workspace.cancel(*m_ticket);
    m_ticket.reset();
    m_wait->hide();
    look();
}

void SignInStep::drop()
{
    stop();
    if (!setup().prepared)
        return;
    m_workspace.call(workspace::DropPrepared{setup().prepared->prepared}, &m_workspace, [](const Result<bool> &) {});
    setup().prepared.reset();
    setup().sourceChosen = false;
}

void SignInStep::addTo(domain::ConnectionDraft &draft) const
{
    const workspace::SignInRequest how = m_form->value();
    draft.method = how.method;
    draft.clientId = how.clientId;
    draft.tenant = how.tenant;
}

void SignInStep::setFrom(const domain::ConnectionDraft &draft)
{
    domain::SignInSettings known;
    known.method = draft.method;
    known.clientId = draft.clientId;
    m_form->setValue(known);
    m_form->setTenant(draft.tenant);
}

QString SignInStep::obstacle() const
{
    if (setup().prepared)
        return {};
    if (m_ticket)
        return tr("The sign-in is under way.");
    const QString form = m_form->obstacle();
    return form.isEmpty() ? tr("Sign in to go on.") : form;
}

void SignInStep::look()
{
    m_entry->setVisible(!setup().prepared && !m_ticket);
    m_done->setVisible(setup().prepared.has_value());
    m_signIn->setEnabled(m_form->obstacle().isEmpty());
    Q_EMIT changed();
}

QWidget *SignInStep::first() const
{
    return setup().prepared ? nullptr : m_form;
}

} // namespace segue::ui
