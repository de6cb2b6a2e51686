// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace segue::ui {

/// Shown while a person signs in elsewhere: the browser that was opened and its address to copy, or the code for another device; and
/// "Cancel".
class SignInWait : public QFrame
{
    Q_OBJECT

public:
    explicit SignInWait(QWidget *parent = nullptr);

    /// Shows itself and opens the browser as soon as \p ticket says where; hide() when the answer is there.
    void watch(workspace::Workspace &workspace, workspace::Ticket ticket);

Q_SIGNALS:
    /// "Cancel" was chosen; the ticket is its owner's to cancel.
    void cancelled();

private:
    void show(const workspace::SignInPrompt &prompt);

    QLabel *m_text;
    QWidget *m_codeRow;
    QLineEdit *m_code;
    QWidget *m_addressRow;
    QLineEdit *m_address;
    QPushButton *m_open;
    QPushButton *m_cancel;
};

} // namespace segue::ui
