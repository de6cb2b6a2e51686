// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/page.h"
#include "workspace/workspace.h"

class QLabel;
class QLineEdit;

namespace segue::ui {

class Field;
class SignInForm;
class SignInWait;
class TermsForm;

/// Opens an administrator's connection file: the file, the terms, and signing in as oneself.
class OpenConnectionPage : public Page
{
    Q_OBJECT

public:
    /// \p file: chosen already, or empty.
    explicit OpenConnectionPage(workspace::Workspace &workspace, const QString &file = {}, QWidget *parent = nullptr);

    [[nodiscard]] bool mayLeave() override;
    /// Lets a person choose the file.
    void chooseFile();

Q_SIGNALS:
    void opened(const segue::workspace::ConnectionView &view);

private:
    void look();
    void open();
    void stop();
    void take(const Result<workspace::ConnectionView> &answer);

    workspace::Workspace &m_workspace;
    QLineEdit *m_file;
    TermsForm *m_terms;
    QPushButton *m_fold;
    SignInForm *m_signIn;
    QWidget *m_entry;
    SignInWait *m_wait;
    QLabel *m_why;
    QPushButton *m_open;
    std::optional<workspace::Ticket> m_ticket;
};

} // namespace segue::ui
