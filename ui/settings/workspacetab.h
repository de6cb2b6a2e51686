// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "workspace/workspace.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace segue::ui {

class MessageBar;

/// How the workspace stands; backing it up, and how long things are kept.
class WorkspaceTab : public QWidget
{
    Q_OBJECT

public:
    WorkspaceTab(workspace::Workspace &workspace, const Clock &clock, QWidget *parent = nullptr);

    void refresh();
    void backUp(const QString &file);
    [[nodiscard]] MessageBar *messages() const { return m_message; }

private:
    void build();
    QLabel *addFact(const QString &title, const QString &name);
    void show(const workspace::WorkspaceFacts &facts);
    void askForBackup();
    void askToKeep();
    void keep(int days);

    workspace::Workspace &m_workspace;
    const Clock &m_clock;
    int m_days = 0;
    MessageBar *m_message;
    QFormLayout *m_facts;
    QLabel *m_file;
    QLabel *m_size;
    QLabel *m_counts;
    QLabel *m_kept;
    QLabel *m_ledger;
    QLabel *m_sound;
    QLabel *m_backup;
    QLabel *m_open;
    QPushButton *m_backUp;
    QSpinBox *m_retention;
    QPushButton *m_keep;
};

} // namespace segue::ui
