// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planpeople.h"
#include "workspace/workspace.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace segue::ui {

class MessageBar;
class NameFetch;

/// The people of one list of a plan, folded away until somebody wants them: by what happens to them, and with names where those are
/// asked for.
class PeopleSection : public QWidget
{
    Q_OBJECT

public:
    /// The list speaks of somebody; else there is no section.
    [[nodiscard]] static bool hasAny(const domain::ListPlan &list);
    PeopleSection(workspace::Workspace &workspace, std::shared_ptr<const domain::Plan> plan, int list, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Names cannot be fetched before somebody signs in.
    void signInWanted();

private:
    void addTable();
    void unfold(bool shown);
    void choose();
    void showNames(bool shown);
    void failNames(const Error &error);

    workspace::Workspace &m_workspace;
    std::shared_ptr<const domain::Plan> m_plan;
    int m_list;
    QPushButton *m_toggle;
    QWidget *m_room;
    QComboBox *m_kind;
    QPushButton *m_names;
    QLabel *m_notice;
    MessageBar *m_trouble;
    QTableView *m_table;
    PlanPeople *m_model;
    NameFetch *m_fetch;
};

} // namespace segue::ui
