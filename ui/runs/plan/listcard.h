// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/membershipplan.h"
#include "workspace/workspace.h"

#include <QFrame>

#include <memory>

class QBoxLayout;

namespace segue::ui {

class MessageBar;
/// One list of a plan: where it comes from, a bar of who stays, joins and leaves, what the guard says, and the people on demand.
class ListCard : public QFrame
{
    Q_OBJECT

public:
    ListCard(workspace::Workspace &workspace, std::shared_ptr<const domain::Plan> plan, int list, QWidget *parent = nullptr);
    /// Says that the guard is lifted, where it had stopped this list.
    void showLifted();

Q_SIGNALS:
    /// The person lifts the guard, for this plan only.
    void guardLifted();
    /// The ledger has taken people over: the plan is no longer right.
    void adopted(const QString &sentence);
    void signInWanted();

private:
    void addBar();
    void addRemarks();
    void addGuard();
    void addAdoption();
    void addPeople();
    [[nodiscard]] const domain::ListPlan &list() const { return m_plan->lists.at(m_list); }

    workspace::Workspace &m_workspace;
    std::shared_ptr<const domain::Plan> m_plan;
    int m_list;
    QBoxLayout *m_column;
    MessageBar *m_guard = nullptr;
};

} // namespace segue::ui
