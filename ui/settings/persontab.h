// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace segue::ui {

class EntryField;
class MessageBar;

/// Erases a person from all that the workspace keeps. The person is looked up first, so that it is said where they are on lists and
/// stay; nothing happens before a yes.
class PersonTab : public QWidget
{
    Q_OBJECT

public:
    explicit PersonTab(workspace::Workspace &workspace, QWidget *parent = nullptr);

    void look(const QString &person);
    [[nodiscard]] MessageBar *messages() const { return m_message; }

Q_SIGNALS:
    void personSearchWanted();
    void erased();

private:
    void ask(const workspace::Explanation &person);
    void erase(const QList<domain::ContactId> &contacts);

    workspace::Workspace &m_workspace;
    std::optional<workspace::Ticket> m_asking;
    EntryField *m_field;
    QPushButton *m_look;
    MessageBar *m_message;
};

} // namespace segue::ui
