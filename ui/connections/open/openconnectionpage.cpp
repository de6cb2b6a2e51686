// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "openconnectionpage.h"

#include "forms/fields/field.h"
#include "forms/fields/termsform.h"
#include "forms/signin/signinform.h"
#include "forms/signin/signinwait.h"
#include "widgets/look/icons.h"
#include "widgets/look/text.h"
#include "widgets/message/messagebar.h"

#include <QApplication>
#include <QBoxLayout>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>

namespace segue::ui {

OpenConnectionPage::OpenConnectionPage(workspace::Workspace &workspace, const QString &file, QWidget *parent)
    : Page(QStringLiteral("openConnectionPage"), tr("Open a connection file"),
           tr("An administrator gave you the file. It holds no secret: you sign in as yourself."), parent),
      m_workspace(workspace)
{
    addBack(tr("&Back"));
    m_open = addPrimaryAction(tr("&Sign in and open"), QStringLiteral("sign-in"));
    m_wait = new SignInWait(this);
    body()->addWidget(m_wait);
    m_entry = new QWidget(this);
    auto *column = new QVBoxLayout(m_entry);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(step(this, 2));
    auto *place = new QWidget(m_entry);
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    m_file = new QLineEdit(file, place);
    m_file->setObjectName(QStringLiteral("file"));
    // Before the rest is there: Qt 6.4 moves it behind everything else in the order of Tab.
    place->setFocusProxy(m_file);
    setFocusProxy(m_file);
    auto *browse = new QPushButton(icon(QStringLiteral("open"), palette()), tr("Choose a fi&le"), place);
    row->addWidget(m_file, 1);
    row->addWidget(browse);
    place->setMaximumWidth(fieldWidth(this, 80));
    column->addWidget(new Field(tr("Connection &file"), place, m_entry));
    m_file->setAccessibleName(tr("Connection file"));
    m_terms = new TermsForm(m_entry);
    column->addWidget(m_terms, 1);
    m_fold = new QPushButton(tr("&Other ways to sign in"), m_entry);
    m_fold->setCheckable(true);
    m_fold->setFlat(true);
    m_fold->setIcon(icon(QStringLiteral("add"), palette()));
    m_signIn = new SignInForm(m_entry);
    m_signIn->unfold();
    m_signIn->setVisible(false);
    column->addWidget(m_fold, 0, Qt::AlignLeft);
    column->addWidget(m_signIn);
    body()->addWidget(m_entry, 1);
    m_why = newQuietLabel({}, this);
    m_why->setObjectName(QStringLiteral("obstacle"));
    body()->addWidget(m_why);
    body()->addStretch();
    connect(m_fold, &QPushButton::toggled, m_signIn, &QWidget::setVisible);
    connect(m_fold, &QPushButton::toggled, this, &OpenConnectionPage::look);
    connect(browse, &QPushButton::clicked, this, &OpenConnectionPage::chooseFile);
    connect(m_file, &QLineEdit::textChanged, this, &OpenConnectionPage::look);
    connect(m_terms, &TermsForm::changed, this, &OpenConnectionPage::look);
    connect(m_signIn, &SignInForm::changed, this, &OpenConnectionPage::look);
    connect(m_open, &QPushButton::clicked, this, &OpenConnectionPage::open);
    connect(m_wait, &SignInWait::cancelled, this, &OpenConnectionPage::stop);
    look();
}

void OpenConnectionPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a connection file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Connection files (*.segue-connection)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

void OpenConnectionPage::look()
{
    QString why;
    if (m_ticket)
        why = tr("The sign-in is under way.");
    else if (m_file->text().trimmed().isEmpty())
        why = tr("Choose the file.");
    else if (!m_terms->obstacle().isEmpty())
        why = m_terms->obstacle();
    else if (m_fold->isChecked())
        why = m_signIn->obstacle();
    m_why->setText(why);
    m_open->setEnabled(why.isEmpty());
    m_open->setAccessibleDescription(why);
}

void OpenConnectionPage::open()
{
    messages()->clear();
    workspace::OpenConnection request;
    request.file = m_file->text().trimmed();
    request.acceptedTermsVersion = m_terms->acceptedVersion();
    request.language = shownLanguage();
    // The file itself says as which application to sign in.
    if (m_fold->isChecked())
        request.signIn = m_signIn->value();
    m_ticket = m_workspace.call(request, this, [this](const Result<workspace::ConnectionView> &answer) { take(answer); });
    m_wait->watch(m_workspace, *m_ticket);
    m_entry->setVisible(false);
    look();
}

void OpenConnectionPage::stop()
{
    if (m_ticket)
        m_workspace.cancel(*m_ticket);
    m_ticket.reset();
    m_entry->setVisible(true);
    if (m_wait->isAncestorOf(QApplication::focusWidget()))
        m_file->setFocus();
    m_wait->hide();
    look();
}

bool OpenConnectionPage::mayLeave()
{
    stop();
    return true;
}

void OpenConnectionPage::take(const Result<workspace::ConnectionView> &answer)
{
    m_ticket.reset();
    stop();
    if (answer.has_value())
        Q_EMIT opened(*answer);
    else
        messages()->showError(answer.error());
}

} // namespace segue::ui
