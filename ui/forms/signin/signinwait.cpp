// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signinwait.h"

#include "browser.h"

#include "widgets/look/icons.h"
#include "widgets/look/text.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace segue::ui {

SignInWait::SignInWait(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("signInWait"));
    setFrameShape(QFrame::StyledPanel);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setAccessibleName(tr("Sign-in"));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(step(this));
    m_text = newLabel(TextSize::Body, {}, this);
    column->addWidget(m_text);
    auto *bar = new QProgressBar(this);
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setMaximumWidth(step(this, 30));
    bar->setAccessibleName(tr("Waiting for the sign-in"));
    column->addWidget(bar);
    const auto line = [&](const QString &object, const QString &name, QWidget *&row) {
        row = new QWidget(this);
        auto *across = new QHBoxLayout(row);
        across->setContentsMargins(0, 0, 0, 0);
        auto *label = new QLabel(name, row);
        auto *edit = new QLineEdit(row);
        edit->setObjectName(object);
        edit->setReadOnly(true);
        edit->setAccessibleName(name);
        label->setBuddy(edit);
        auto *copy = new QPushButton(icon(QStringLiteral("duplicate"), palette()), tr("Copy"), row);
        copy->setAccessibleName(tr("Copy: %1").arg(name));
        connect(copy, &QPushButton::clicked, edit, [edit] { QApplication::clipboard()->setText(edit->text()); });
        across->addWidget(label);
        across->addWidget(edit, 1);
        across->addWidget(copy);
        column->addWidget(row);
        return edit;
    };
    m_code = line(QStringLiteral("userCode"), tr("Code"), m_codeRow);
    m_address = line(QStringLiteral("signInAddress"), tr("Address"), m_addressRow);
    auto *buttons = new QHBoxLayout;
    m_open = new QPushButton(tr("&Open the browser again"), this);
    m_cancel = new QPushButton(tr("Cancel the sign-&in"), this);
    m_cancel->setObjectName(QStringLiteral("cancelSignIn"));
    buttons->addWidget(m_open);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    column->addLayout(buttons);
    connect(m_open, &QPushButton::clicked, this, [this] { openInBrowser(QUrl::fromEncoded(m_address->text().toUtf8())); });
    connect(m_cancel, &QPushButton::clicked, this, &SignInWait::cancelled);
    setVisible(false);
}

void SignInWait::watch(workspace::Workspace &workspace, workspace::Ticket ticket)
{
    m_text->setText(tr("Asking the server how to sign in"));
    m_codeRow->setVisible(false);
    m_addressRow->setVisible(false);
    m_open->setVisible(false);
    setVisible(true);
    // What had the keyboard is about to go.
    m_cancel->setFocus();
    workspace.onSignInPrompt(ticket, this, [this](const workspace::SignInPrompt &prompt) { show(prompt); });
}

void SignInWait::show(const workspace::SignInPrompt &prompt)
{
    m_address->setText(QString::fromUtf8(prompt.address.toEncoded()));
    m_address->setCursorPosition(0);
    m_addressRow->setVisible(true);
    const bool elsewhere = !prompt.userCode.isEmpty();
    m_code->setText(prompt.userCode);
    m_codeRow->setVisible(elsewhere);
    m_open->setVisible(!elsewhere);
    if (elsewhere) {
        m_text->setText(tr("On any device, open this address and enter the code. It is valid for %n minute(s).", nullptr,
                           std::max(1, prompt.seconds / 60)));
        return;
    }
    m_text->setText(tr("Sign in in the browser window, then come back here. If no browser opens, copy the address into one."));
    openInBrowser(prompt.address);
}

} // namespace segue::ui
