// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/checks/subject.h"
#include "widgets/page.h"
#include "workspace/workspace.h"

namespace segue::ui {

class CheckView;

/// The doctor's page for a connection or source: runs at once, can be cancelled and repeated, and its report copied.
class CheckPage : public Page
{
    Q_OBJECT

public:
    CheckPage(workspace::Workspace &workspace, const Subject &subject, QWidget *parent = nullptr);

    void refresh() override;

Q_SIGNALS:
    /// A report is there, and remembered.
    void checked(const QString &id);

private:
    void take(const Result<workspace::CheckReport> &answer);
    void setBusy(bool busy);

    workspace::Workspace &m_workspace;
    const Subject m_subject;
    CheckView *m_view;
    QPushButton *m_again;
    QPushButton *m_copy;
    QPushButton *m_cancel;
    std::optional<workspace::Ticket> m_ticket;
};

} // namespace segue::ui
