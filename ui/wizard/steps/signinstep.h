// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizardstep.h"

class QFormLayout;
class QLabel;
class QPushButton;

namespace segue::ui {

class SignInForm;
class SignInWait;

/// サーバー管理者アカウント: サインイン, in the system's browser; account and organisation are shown after it.
class SignInStep : public WizardStep
{
    Q_OBJECT

public:
    SignInStep(Setup &setup, workspace::Workspace &workspace);
    void enter() override;
    void pause() override;
    [[nodiscard]] QString obstacle() const override;
    void addTo(domain::ConnectionDraft &draft) const override;
    void setFrom(const domain::ConnectionDraft &draft) override;
    [[nodiscard]] QWidget *first() const override;
    /// Forgets the sign-in that was made here, unless it was saved.
    void drop();

private:
    void signIn(const std::optional<workspace::SignInRequest> &how);
    void take(const Result<workspace::PreparedConnection> &answer);
    void stop();
    void look();
    void askLenders();

    workspace::Workspace &m_workspace;
    QWidget *m_entry;
    QLabel *m_lentText;
    QPushButton *m_lent;
    SignInForm *m_form;
    QPushButton *m_signIn;
    SignInWait *m_wait;
    QWidget *m_done;
    QLabel *m_account;
    QLabel *m_organisation;
    QLabel *m_tenant;
    QLabel *m_rights;
    std::optional<workspace::Ticket> m_ticket;
};

} // namespace segue::ui
