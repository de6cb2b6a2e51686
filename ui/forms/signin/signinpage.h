// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/checks/subject.h"
#include "widgets/page.h"
#include "workspace/workspace.h"

class QLabel;

namespace segue::ui {

class SignInForm;
class SignInWait;

/// Signing in again to a connection or source: in the way it was set up, or in another one. Another account is asked about.
class SignInPage : public Page
{
    Q_OBJECT

public:
    SignInPage(workspace::Workspace &workspace, const Subject &subject, QWidget *parent = nullptr);

    [[nodiscard]] bool mayLeave() override;

Q_SIGNALS:
    /// \p account is signed in now.
    void signedIn(const QString &id, const QString &account);

private:
    void begin(bool acceptOtherAccount);
    void take(const Result<domain::SignInSettings> &answer);
    void stop();

    workspace::Workspace &m_workspace;
    const Subject m_subject;
    SignInForm *m_form;
    SignInWait *m_wait;
    QPushButton *m_signIn;
    QLabel *m_obstacle;
    std::optional<workspace::Ticket> m_ticket;
};

} // namespace segue::ui
